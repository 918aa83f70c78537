"""Plain text: headings, items, table cells and paragraphs are told by their lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from readability_gpmi.model import Block, BlockKind, Document
from readability_gpmi.passages import LONGEST_TEXT
from readability_gpmi.reading.encoding import decode
from readability_gpmi.reading.headings import Heading, find_heading, is_capitals
from readability_gpmi.reading.marks import Mark, MarkKind, find_mark

# Editors and e-mail programs break lines at 60 to 100 characters. A shorter line that ends no sentence was ended on purpose.
_FULL_LINE = 45
_WRAPPED_LINE = 150
_RULE = "=-–—*#~+|: \t"
_SENTENCE_END = re.compile(r"[.!?:;…][\"'»”’)\]]*$")
_COLUMN = re.compile(r"[ \t]\|(?=[ \t])|\t+")
_BEYOND = 10_000
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.ITEM)


@dataclass(frozen=True)
class Line:
    """A line without the white space around it. ``after_gap`` is true after an empty line and at the start of the text."""

    start: int
    text: str
    indent: int
    after_gap: bool

    @property
    def end(self) -> int:
        """Where the line ends in the text."""
        return self.start + len(self.text)

    @property
    def is_full(self) -> bool:
        """Whether the margin may have ended the line."""
        return _FULL_LINE <= len(self.text) <= _WRAPPED_LINE

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends in a mark that can end a sentence."""
        return _SENTENCE_END.search(self.text[-5:]) is not None


def read(data: bytes, name: str) -> Document:
    """The document in a text file."""
    return from_text(decode(data, name), name)


def from_text(text: str, name: str = "text") -> Document:
    """The document of a plain text. ``document.text`` is ``text``, character for character.

    Of a very long text the blocks go a little beyond what is judged, so that the report can say that the end was left out.
    """
    return Document(name, text, tuple(line_blocks(text[: LONGEST_TEXT + _BEYOND])))


def line_blocks(text: str, start: int = 0, following: str | None = None) -> Iterator[Block]:
    """The blocks of some lines. ``start`` is added to their offsets, ``following`` is the line that comes after them."""
    after = () if following is None else (Line(start + len(text), following, 0, True),)
    return _Blocks().found(tuple(_lines(text, start)), after)


def _lines(text: str, at: int) -> Iterator[Line]:
    gap = True
    for raw in text.splitlines(keepends=True):
        line = raw.strip()
        if line:
            indent = len(raw) - len(raw.lstrip())
            yield Line(at + indent, line, len(raw[:indent].expandtabs(4)), gap)
        gap = not line
        at += len(raw)


class _Blocks:
    """Goes through the lines once. ``block`` may still grow, ``last`` is the line before, ``mark`` that of the last item."""

    def __init__(self) -> None:
        self.block: Block | None = None
        self.last: Line | None = None
        self.mark: Mark | None = None
        self.indents: list[int] = []
        self.empty_mark = False

    def found(self, lines: tuple[Line, ...], after: tuple[Line, ...]) -> Iterator[Block]:
        """The blocks of the lines, in order. ``after`` is only looked at."""
        for line, following in zip_longest(lines, (*lines[1:], *after)):
            if line:
                yield from self._take(line, following)
                self.last = line
        yield from self._close()

    def _take(self, line: Line, following: Line | None) -> Iterator[Block]:
        if len(line.text) > 1 and not line.text.strip(_RULE):
            yield from self._close()
            return
        mark = find_mark(line.text)
        if self._runs_on(line, mark):
            self._grow(line)
            return
        opens = line.after_gap or self.block is None or self.block.kind is BlockKind.HEADING
        heading = find_heading(line.text, mark, following.text if following else None, opens, self.last is None)
        if heading and not (mark and mark.follows(self.mark)):
            yield from self._head(line, heading)
        elif mark and self._is_item(mark, following):
            yield from self._item(line, mark)
        elif cells := _cells(line):
            yield from self._close()
            yield from cells
        elif self._continues(line):
            self._grow(line)
        else:
            yield from self._start(Block(line.start, line.end, BlockKind.PARAGRAPH))

    def _head(self, line: Line, heading: Heading) -> Iterator[Block]:
        in_heading = self.block is not None and self.block.kind is BlockKind.HEADING and not line.after_gap
        if in_heading and self.last and is_capitals(self.last.text) and is_capitals(line.text) and heading.goes_on:
            self._grow(line)
            return
        self.indents, self.mark = [], None
        yield from self._start(Block(line.start, line.start + heading.end, BlockKind.HEADING, heading.level))
        rest = line.text[heading.end :].lstrip(" \t-–—:.|)")
        if rest:
            yield from self._start(Block(line.end - len(rest), line.end, BlockKind.PARAGRAPH))

    def _item(self, line: Line, mark: Mark) -> Iterator[Block]:
        while self.indents and self.indents[-1] > line.indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < line.indent:
            self.indents.append(line.indent)
        # A bullet on a line of its own takes the next line; until that comes, the bullet itself is the block.
        empty = mark.end >= len(line.text)
        start = line.start if empty else line.start + mark.end
        yield from self._start(Block(start, line.end, BlockKind.ITEM, len(self.indents)))
        self.mark, self.empty_mark = mark, empty

    def _is_item(self, mark: Mark, following: Line | None) -> bool:
        """A letter with a full stop is an initial unless it has a sibling."""
        if mark.kind is not MarkKind.LETTER or mark.follows(self.mark):
            return True
        after = find_mark(following.text) if following else None
        return after is not None and after.follows(mark)

    def _runs_on(self, line: Line, mark: Mark | None) -> bool:
        """Whether a line must be the middle of a sentence, whatever it starts with: *art. 3 §2*, *12. april*."""
        block, last = self.block, self.last
        if not block or not last or block.kind not in _RUNNING or not last.is_full or last.ends_sentence:
            return False
        if mark is None:
            # Text copied from a PDF has empty lines, and page ends, in the middle of sentences.
            return line.text[0].islower() and "\t" not in line.text
        if line.after_gap:
            return False
        after = line.text[mark.end :]
        if mark.kind is MarkKind.BULLET:
            # A dash that is closed again on the same line is a pair around an aside.
            return mark.sign in "-–—" and after[:1].islower() and f" {mark.sign} " in after and not self.mark
        return not mark.follows(self.mark) and not (mark.rank == 1 and after[:1].isupper())

    def _continues(self, line: Line) -> bool:
        """Whether an unmarked line goes on with the block before it."""
        block, last = self.block, self.last
        if not self._is_open(line) or not block or not last:
            return False
        small = _goes_on_small(line.text, last.text)
        if self.empty_mark:
            return True
        if len(last.text) > _WRAPPED_LINE:
            return line.text[0].islower() and not last.ends_sentence
        if block.kind is BlockKind.ITEM and line.indent > self.indents[-1]:
            return True
        if last.text[-1] == ":":
            return last.is_full and small
        if small:
            return True
        if last.ends_sentence:
            return block.kind is BlockKind.PARAGRAPH and not last.text.endswith((";", "..", "…"))
        return last.is_full

    def _is_open(self, line: Line) -> bool:
        return self.block is not None and self.block.kind in _RUNNING and not line.after_gap

    def _grow(self, line: Line) -> None:
        if self.block:
            start = line.start if self.empty_mark else self.block.start
            self.block = replace(self.block, start=start, end=line.end)
        self.empty_mark = False

    def _start(self, block: Block) -> Iterator[Block]:
        yield from self._close()
        self.block = block
        if block.kind is BlockKind.PARAGRAPH:
            self.mark = None

    def _close(self) -> Iterator[Block]:
        if self.block:
            yield replace(self.block, kind=BlockKind.PARAGRAPH, level=0) if self.empty_mark else self.block
        self.block, self.empty_mark = None, False


def _goes_on_small(line: str, last: str) -> bool:
    """Whether no sentence or field starts here. *Geboren op / 1.2.2026* goes on, *Kerkstraat 1 / 9000 Gent* does not."""
    if line[0].isdigit():
        words = last.split()
        return len(words) > 2 and words[-1].islower() and words[-1].isalpha()
    return not line[0].isupper()


def _cells(line: Line) -> list[Block]:
    """The cells of a row with tabs or vertical bars, none where it is no row."""
    text, at, cells = line.text, 0, []
    barred = len(text) > 1 and text[0] == text[-1] == "|"
    columns = [found.span() for found in _COLUMN.finditer(text)]
    for start, end in [*columns, (len(text), len(text))]:
        piece = text[at:start]
        stripped = piece.strip("| \t").strip() if barred or columns else ""
        if stripped:
            first = line.start + at + piece.index(stripped)
            cells.append(Block(first, first + len(stripped), BlockKind.CELL))
        at = end
    return cells
