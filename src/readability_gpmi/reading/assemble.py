"""Builds a document from pieces of text in reading order, with exact offsets."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from readability_gpmi.model import Block, BlockKind, Document, Place
from readability_gpmi.reading.limits import Budget
from readability_gpmi.reading.marks import MarkKind, find_mark
from readability_gpmi.reading.plain import line_blocks


@dataclass
class Assembler:
    """Collects blocks; the text of the document is theirs, with empty lines around headings and paragraphs."""

    name: str
    _parts: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _length: int = 0

    def __post_init__(self) -> None:
        self._budget = Budget(self.name)

    def check_time(self) -> None:
        """Ends a reading that takes too long, for readers that work long before they add a block."""
        self._budget.check_time()

    def add(
        self,
        text: str,
        kind: BlockKind,
        level: int = 0,
        page: int | None = None,
        apart: bool = False,
        mark: str = "",
        place: Place | None = None,
    ) -> int | None:
        """Adds a block and says where its text begins, None where there is no text.

        ``mark`` is the bullet before it, kept in the text but not in the block. White space around the text is left out.

        Raises:
            ReadingError: the document holds too much, or takes too long.
        """
        self._budget.spend(len(text))
        text = text.strip()
        if not text:
            return None
        typed = find_mark(text)
        if kind is BlockKind.ITEM and typed and typed.kind is not MarkKind.LETTER:
            mark = ""
        before = self._separator(kind) + mark
        start = self._length + len(before)
        self._parts += [before, text]
        self._length = start + len(text)
        self._blocks.append(Block(start, self._length, kind, level, page, apart, place))
        return start

    def _separator(self, kind: BlockKind) -> str:
        if not self._blocks:
            return ""
        together = kind is self._blocks[-1].kind and kind in (BlockKind.ITEM, BlockKind.CELL)
        return "\n" if together else "\n\n"

    def document(self, warnings: tuple[str, ...] = ()) -> Document:
        """The document made of what was added.

        Writers type bullets and headings by hand: what came as a plain paragraph is read by its lines.
        """
        text = "".join(self._parts)
        return Document(self.name, text, tuple(self._found(text)), warnings)

    def _found(self, text: str) -> Iterator[Block]:
        for index, block in enumerate(self._blocks):
            quote = text[block.start : block.end]
            following = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
            if block.kind is BlockKind.PARAGRAPH:
                after = text[following.start : following.end].split("\n", 1)[0] if following else None
                # Only the first paragraph can be the title of the document.
                for found in line_blocks(quote, block.start, after):
                    level = found.level + (found.kind is BlockKind.HEADING and found.level == 1 and index > 0)
                    yield replace(found, level=level, page=block.page, apart=block.apart, place=block.place)
            elif block.kind is BlockKind.HEADING:
                yield block
            else:
                yield from _by_mark(block, quote)


def _by_mark(block: Block, quote: str) -> Iterator[Block]:
    """An item without the bullet or tick box typed before it; a cell by its lines, those with a bullet as items."""
    at = block.start
    for raw in quote.splitlines(keepends=True) if block.kind is BlockKind.CELL else [quote]:
        line = raw.strip()
        mark = find_mark(line) if line else None
        marked = mark is not None and mark.end < len(line) and (block.kind is BlockKind.ITEM or mark.kind is MarkKind.BULLET)
        begin = at + raw.index(line) + (mark.end if mark and marked and mark.kind is not MarkKind.LETTER else 0)
        end = at + len(raw.rstrip())
        if line:
            kind = BlockKind.ITEM if marked else block.kind
            yield replace(block, start=begin, end=end, kind=kind, level=max(block.level, 1) if marked else block.level)
        at += len(raw)
