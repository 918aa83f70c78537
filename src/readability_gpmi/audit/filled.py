"""A filled result sheet, checked: every mistake in it is told at once, with its row."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

from readability_gpmi.audit.identity import identifying
from readability_gpmi.audit.manifest import Manifest, TestedPassage
from readability_gpmi.audit.sheet import REQUIRED, Answer, Column, Feeling, Row, meaning, says_who, written
from readability_gpmi.audit.tables import Table, read_tables
from readability_gpmi.errors import GpmiError, SheetError
from readability_gpmi.reading.failure import failure
from readability_gpmi.wording import report_languages

# Above the headings there may be a title and some lines of help.
_HEADINGS_WITHIN = 15
_LONGEST_SEARCH = 3600
# The pack may write these before the session: they say nothing yet.
_PREFILLED = (Column.PASSAGE, Column.QUESTION, Column.PARTICIPANT)
_FREE = (Column.MISSING, Column.WORDS, Column.SENTENCES, Column.OWN_WORDS)


def read_sheet(path: Path, manifest: Manifest) -> tuple[Row, ...]:
    """The rows of a filled sheet in which something was filled in.

    Raises:
        ReadingError: the file cannot be read.
        SheetError: something in it is wrong, or tells who somebody is; with every mistake.
    """
    table = read_tables(path, lambda one: _heading_line(one) is not None)
    at = _heading_line(table)
    if at is None:
        columns = ", ".join(dict.fromkeys(written("columns", code)[name] for name in REQUIRED for code in report_languages()))
        raise failure(str(path), "sheet-headings", columns=columns)
    mistakes: list[GpmiError] = []

    def tell(key: str, **facts: object) -> None:
        mistakes.append(failure(str(path), key, **facts))

    places = _places(table, at, tell)
    rows = []
    first: dict[tuple[str, str, str], int] = {}
    for line, cells in enumerate(table[at + 1 :], at + 2):
        values = {column: cells[place] if place < len(cells) else "" for column, place in places.items()}
        if not any(value for column, value in values.items() if column not in _PREFILLED):
            continue
        row = _RowReader(line, values, {column: table[at][place] for column, place in places.items()}, manifest, tell).row()
        if row is None:
            continue
        key = row.passage, row.question, row.participant
        if first.setdefault(key, line) != line:
            tell("sheet-twice", row=line, other=first[key])
        rows.append(row)
    if mistakes:
        raise SheetError(str(path), mistakes)
    if not any(row.answer for row in rows):
        raise failure(str(path), "sheet-empty")
    return tuple(rows)


def _heading_line(table: Table) -> int | None:
    """The index of the row that holds at least the headings that must be there."""
    for number, row in enumerate(table[:_HEADINGS_WITHIN]):
        found = {meaning("columns", cell) for cell in row}
        if found.issuperset(REQUIRED):
            return number
    return None


def _places(table: Table, at: int, tell: Callable[..., None]) -> Mapping[Column, int]:
    """Where each column stands; headings that are unknown, double, or ask who somebody is are told."""
    places: dict[Column, int] = {}
    for place, heading in enumerate(table[at]):
        name = meaning("columns", heading)
        filled = any(place < len(row) and row[place] for row in table[at + 1 :])
        if name is None and says_who(heading):
            tell("sheet-who", column=heading)
        elif name is None and (heading or filled):
            # It may be a name: the message says where it stands, not what it says.
            tell("sheet-unknown-column", column=chr(ord("A") + place % 26))
        elif name is not None and Column(name) in places:
            tell("sheet-column-twice", column=heading)
        elif name is not None:
            places[Column(name)] = place
    return places


class _RowReader:
    """Reads one row and tells what is wrong in it, all of it."""

    def __init__(
        self,
        line: int,
        cells: Mapping[Column, str],
        headings: Mapping[Column, str],
        manifest: Manifest,
        tell: Callable[..., None],
    ) -> None:
        self.line = line
        self.headings = headings
        self.cells = defaultdict(str, cells)
        self.manifest = manifest
        self.tell = tell
        self.sound = True

    def row(self) -> Row | None:
        """The row, None where it has a mistake."""
        passage = self.manifest.passage(self.cells[Column.PASSAGE])
        if passage is None:
            self._tell("sheet-passage", Column.PASSAGE, known=", ".join(one.id for one in self.manifest.passages))
        question = self._question(passage) if passage else ""
        participant = self.cells[Column.PARTICIPANT].strip(" .").upper()
        if not re.fullmatch("[A-Z]", participant):
            # A cell may hold a name, so that no message repeats one.
            self._tell("sheet-participant", Column.PARTICIPANT)
        for column in _FREE:
            if kind := identifying(self.cells[column], passage.quote if passage else ""):
                self._tell(f"sheet-private-{kind}", column)
        answer = self._choice("answers", Column.ANSWER)
        feeling = self._choice("feelings", Column.FEELING)
        missing = self._missing(passage) if passage else ()
        seconds = self._seconds()
        if passage is None or not self.sound:
            return None
        return Row(
            line=self.line,
            passage=passage.id,
            question=question,
            participant=participant,
            answer=Answer(answer) if answer else None,
            missing=missing,
            words=_listed(self.cells[Column.WORDS], r"[;,/\n|]"),
            sentences=_listed(self.cells[Column.SENTENCES], r"[;\n|]"),
            own_words=self.cells[Column.OWN_WORDS],
            feeling=Feeling(feeling) if feeling else None,
            seconds=seconds,
        )

    def _tell(self, key: str, column: Column, **facts: object) -> None:
        self.tell(key, row=self.line, column=self.headings[column], **facts)
        self.sound = False

    def _question(self, passage: TestedPassage) -> str:
        cell = self.cells[Column.QUESTION]
        if not cell:
            return ""
        found = next((one.id for one in passage.questions if one.id.casefold() == cell.casefold()), "")
        if not found:
            self._tell(
                "sheet-question", Column.QUESTION, passage=passage.id, known=", ".join(one.id for one in passage.questions)
            )
        return found

    def _choice(self, group: str, column: Column) -> str:
        cell = self.cells[column]
        found = meaning(group, cell) if cell else ""
        if found is None:
            language = self.manifest.language
            words = written(group, language if language in report_languages() else "en")
            self._tell("sheet-choice", column, known=", ".join(words.values()))
        return found or ""

    def _missing(self, passage: TestedPassage) -> tuple[str, ...]:
        cell = self.cells[Column.MISSING]
        # A spreadsheet takes "1,3" for a number and may show it as 1.3; only the digits count.
        found = tuple(dict.fromkeys(re.findall(r"\d+", cell)))
        known = [point.id for point in passage.points]
        # "1-4" may be two points or four, and a spreadsheet makes dates of some.
        if cell and (not found or not set(found) <= set(known) or re.search(r"\d\s*[-–/]\s*\d", cell)):
            self._tell("sheet-missing", Column.MISSING, passage=passage.id, known=", ".join(known) or "–")
        return found

    def _seconds(self) -> int | None:
        cell = self.cells[Column.SECONDS]
        if not cell:
            return None
        # Spreadsheets take 1:20 for an hour and twenty minutes (1:20:00); no search lasts that long.
        clock = re.fullmatch(r"(?:00?:)?(\d{1,2}):(\d{2})(?::00)?", cell)
        plain = re.fullmatch(r"(\d+)(?:[.,]\d+)?\s*(?:s|sec\.?|seconden|secondes|seconds)?", cell)
        seconds = int(clock[1]) * 60 + int(clock[2]) if clock else int(plain[1]) if plain else -1
        if not 0 <= seconds <= _LONGEST_SEARCH:
            self._tell("sheet-seconds", Column.SECONDS)
            return None
        return seconds


def _listed(cell: str, separators: str) -> tuple[str, ...]:
    """The texts of a cell that holds several, each once."""
    parts = (" ".join(part.split()).strip(" .«»“”\"'") for part in re.split(separators, cell))
    return tuple(dict.fromkeys(part for part in parts if part))
