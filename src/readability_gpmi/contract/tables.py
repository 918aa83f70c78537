"""Rows of tables and labelled lines: who does what by when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from spacy.tokens import Token

from readability_gpmi.contract.parties import party_of
from readability_gpmi.contract.passages import PassageReading, Passages
from readability_gpmi.contract.setting import Section
from readability_gpmi.contract.titles import section_of
from readability_gpmi.language import LanguagePack
from readability_gpmi.model import Part, Party, PassageKind
from readability_gpmi.parsing import feature


class Column(StrEnum):
    """What the cells under a column title say."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"


@dataclass(frozen=True)
class Row:
    """The cells of one row, by column number, with the titles of the columns where the table has any."""

    cells: tuple[tuple[int, PassageReading], ...]
    titles: dict[int, Column | Section] = field(default_factory=dict)

    def cell(self, column: Column) -> PassageReading | None:
        """The first cell of a kind."""
        return next((cell for number, cell in self.cells if self.titles.get(number) is column), None)

    @property
    def passages(self) -> list[PassageReading]:
        """The passages in the row."""
        return [cell for _, cell in self.cells]


def rows(reading: Passages) -> Iterator[Row]:
    """The rows of the tables of a document, title rows left out."""
    titles: dict[int, Column | Section] = {}
    last = -2
    for cells in _grouped(reading):
        if cells[0][1].number != last + 1:
            titles = {}
        last = cells[-1][1].number
        found = _titles(cells)
        if found:
            titles = found
        elif titles:
            yield Row(cells, titles)
        else:
            yield Row(cells, _guessed(cells))


def _grouped(reading: Passages) -> Iterator[tuple[tuple[int, PassageReading], ...]]:
    """The cells that stand in one row: by their place in the source, else by their line."""
    text = reading.document.text if reading.document else None
    row: list[tuple[int, PassageReading]] = []
    key: object = None
    for passage in reading.passages:
        if not _is_cell(passage):
            if row:
                yield tuple(row)
            row, key = [], None
            continue
        cell = passage.block.place.cell if passage.block and passage.block.place else None
        start = passage.parsed.passage.start
        line = text.rfind("\n", 0, start) if text is not None else -1
        here: object = (cell.table, cell.row) if cell else ("line", line)
        if here != key and row:
            yield tuple(row)
            row = []
        key = here
        column = (
            cell.column
            if cell
            else (text[line + 1 : start].count("\t") or text[line + 1 : start].count("|"))
            if text
            else len(row)
        )
        row.append((column, passage))
    if row:
        yield tuple(row)


def _is_cell(passage: PassageReading) -> bool:
    """Whether a passage stands in a table. The parts of a running header stand beside each other, and no row is meant."""
    place = passage.block.place if passage.block else None
    if place is not None and place.part in (Part.HEADER, Part.FOOTER):
        return False
    return passage.parsed.passage.kind is PassageKind.CELL or bool(place and place.cell)


def _titles(cells: Sequence[tuple[int, PassageReading]]) -> dict[int, Column | Section]:
    """The titles of the columns, if every cell of the row is one."""
    found: dict[int, Column | Section] = {}
    for number, cell in cells:
        quote, pack = cell.parsed.passage.quote.strip().lower(), cell.parsed.pack
        column, asking = _column(quote, pack), tuple(pack.cues("grammar")["question_titles"])
        if column:
            found[number] = column
        elif len(quote.split()) <= 8 and not any(one.modality for one in cell.statements if not quote.startswith(asking)):
            section = section_of(quote, pack)
            if section is not None:
                found[number] = section
    has_title = any(isinstance(title, Column) or title.party is not Party.UNKNOWN for title in found.values())
    several = len(cells) > 1 and len(found) == len(cells) and has_title
    worded = any(_names_duties(cell) for _, cell in cells)
    names = all(not isinstance(title, Column) for title in found.values()) and _guessed(cells) and not worded
    return found if several and not names else {}


def _names_duties(cell: PassageReading) -> bool:
    words = cell.parsed.passage.quote.lower().split()
    section = section_of(cell.parsed.passage.quote, cell.parsed.pack)
    told = section is not None and section.party is not Party.UNKNOWN
    return told and not set(words).isdisjoint(cell.parsed.pack.cues("sections")["duties"])


def _column(quote: str, pack: LanguagePack) -> Column | None:
    cues = pack.cues("columns")
    return next((column for column in Column if re.sub(r"\s+", " ", quote) in cues[column.value]), None)


def _guessed(cells: Sequence[tuple[int, PassageReading]]) -> dict[int, Column | Section]:
    """A row without titles that begins with a party and goes on with something to do."""
    if len(cells) < 2 or len(cells[0][1].parsed.passage.quote.split()) > 6:
        return {}
    if _told(list(cells[0][1].parsed.doc), cells[0][1]) is Party.UNKNOWN or not _says_something(cells[1][1]):
        return {}
    order = (Column.WHO, Column.WHAT, Column.WHEN)
    return {number: column for (number, _), column in zip(cells, order, strict=False)}


def _says_something(cell: PassageReading) -> bool:
    """Whether a cell holds more than a name: an infinitive, or a noun with other words."""
    words = [token for token in cell.parsed.doc if token.is_alpha and len(token.text) > 1]
    if len(words) < 2 and not any(feature(token, "VerbForm") == "Inf" for token in words):
        return False
    acts = any(feature(token, "VerbForm") in ("Inf", "Fin") for token in words)
    return acts or (
        len(words) > 1
        and any(token.pos_ == "NOUN" and len(token.text) > 2 for token in words)
        and any(token.text.islower() for token in words)
    )


def party_in(cell: PassageReading, start: int = 0, end: int | None = None) -> Party:
    """The party that a short cell, or a part of a passage, is about.

    The two parties are known by their words and names: who else is named is a third.
    """
    tokens = [token for token in cell.parsed.doc if start <= token.idx and (end is None or token.idx < end)]
    party = _told(tokens, cell)
    named = any(token.pos_ in ("NOUN", "PROPN") for token in tokens)
    return Party.THIRD if party is Party.UNKNOWN and named else party


def _told(tokens: Sequence[Token], cell: PassageReading) -> Party:
    """The party by the words and names of the document."""
    found = [party_of(token, cell.parsed, cell.setting) for token in tokens if token.pos_ not in ("DET", "ADP", "PUNCT")]
    told = [party for party in found if party is not Party.UNKNOWN]
    if Party.BOTH in told or {Party.BENEFICIARY, Party.CENTRE} <= set(told):
        return Party.BOTH
    return told[0] if told else Party.UNKNOWN
