"""One document that holds a contract in two languages: beside each other in the columns of a table, or after each other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from readability_gpmi.errors import UsageError
from readability_gpmi.language import codes, detect
from readability_gpmi.model import Block, BlockKind, Document
from readability_gpmi.parsing import key_of
from readability_gpmi.wording import load_wording
from readability_gpmi.words import find_words

# A single word may be at home in both languages.
_FEWEST_WORDS = 2


@dataclass(frozen=True)
class Half:
    """The blocks in one language; the text is that of the whole document, so that offsets hold.

    ``rows``: the start of a block -> the number of the row that it stands in, for blocks in a table with both languages.
    """

    language: str
    document: Document
    rows: Mapping[int, int]


def split_languages(document: Document) -> tuple[Half, Half]:
    """The two languages of a document; the first one is that of the first column, or of the first block.

    Raises:
        UsageError: there are not two languages in it.
    """
    columns = _column_languages(document)
    rows: dict[tuple[int, int], int] = {}
    row_of: dict[int, int] = {}
    told: list[str | None] = []
    for block in document.blocks:
        cell = block.place.cell if block.place else None
        language = columns.get((cell.table, cell.column)) if cell else None
        if cell and language:
            row_of[block.start] = rows.setdefault((cell.table, cell.row), len(rows) + 1)
        told.append(language or _told(document, [block]))
    halves: dict[str, list[Block]] = defaultdict(list)
    for number, block in enumerate(document.blocks):
        # What is too short to tell goes with what stands before it, a heading with what follows it.
        near = (told[number:] + told[number::-1]) if block.kind is BlockKind.HEADING else (told[number::-1] + told[number:])
        if language := next(filter(None, near), None):
            halves[language].append(block)
    largest = sorted(halves, key=lambda code: -sum(block.end - block.start for block in halves[code]))[:2]
    if len(largest) < 2:
        raise UsageError(document.name, *load_wording("en").error("one-language", {}), "one-language")
    first, second = sorted(largest, key=lambda code: halves[code][0].start)
    return _half(first, document, halves[first], row_of), _half(second, document, halves[second], row_of)


def _half(language: str, document: Document, blocks: Sequence[Block], row_of: Mapping[int, int]) -> Half:
    rows = {block.start: row_of[block.start] for block in blocks if block.start in row_of}
    return Half(language, replace(document, blocks=tuple(blocks)), rows)


def _column_languages(document: Document) -> Mapping[tuple[int, int], str]:
    """Table and column -> language, for tables whose columns are in different languages."""
    cells: dict[int, dict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    for block in document.blocks:
        if block.place and block.place.cell:
            cells[block.place.cell.table][block.place.cell.column].append(block)
    found: dict[tuple[int, int], str] = {}
    for table, columns in cells.items():
        told = {column: language for column, blocks in columns.items() if (language := _told(document, blocks))}
        if len(set(told.values())) > 1:
            found |= {(table, column): language for column, language in told.items()}
    return found


def _told(document: Document, blocks: Sequence[Block]) -> str | None:
    words = [key_of(word.text).strip("'") for block in blocks for word in find_words(document.text[block.start : block.end])]
    return detect(words, among=codes()) if len(words) >= _FEWEST_WORDS else None
