"""A filled sheet as rows of texts, from CSV, Excel or LibreOffice."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from readability_gpmi.reading import file_bytes
from readability_gpmi.reading.encoding import decode
from readability_gpmi.reading.failure import failure

_TEXT = (".csv", ".tsv", ".txt")
_WORKBOOK = (".xlsx", ".ods", ".xls")
_DELIMITERS = ";,\t|"
# A sheet of one audit has some hundred rows; more than this and the file was made to swell.
_MOST_BYTES = 50_000_000

Table = list[list[str]]


def read_tables(path: Path, is_sheet: Callable[[Table], bool]) -> Table:
    """The table of a file that ``is_sheet``: the first tab, or the first way to cut the text in columns, that passes.

    Where none passes, the first is given, so that the caller can say what is missing in it.

    Raises:
        ReadingError: the file is no sheet, or cannot be opened.
    """
    data = file_bytes(path)
    suffix = path.suffix.lower()
    if suffix not in (*_TEXT, *_WORKBOOK):
        raise failure(str(path), "not-supported", known=", ".join((*_TEXT, *_WORKBOOK)))
    tables = _tabs(data, path) if suffix in _WORKBOOK else _cuts(decode(data, str(path)))
    return next((table for table in tables if is_sheet(table)), tables[0])


def _cuts(text: str) -> list[Table]:
    by_use = sorted(_DELIMITERS, key=lambda delimiter: -text.count(delimiter))
    try:
        return [[[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=sign)] for sign in by_use]
    except csv.Error:
        # One cell of more than 128 kB: a quote was never closed.
        return [[line.split(sign) for line in text.splitlines()] for sign in by_use]


def _tabs(data: bytes, path: Path) -> list[Table]:
    if data.startswith(b"PK"):
        _refuse_bomb(data, path)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        tabs = [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        raise failure(str(path), "damaged-sheet") from error
    if not tabs:
        raise failure(str(path), "empty")
    return [[[_cell(value) for value in row] for row in tab] for tab in tabs]


def _refuse_bomb(data: bytes, path: Path) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise failure(str(path), "damaged-sheet") from error
    if size > _MOST_BYTES:
        raise failure(str(path), "bomb")


def _cell(value: Any) -> str:
    """What the cell shows, nearly: spreadsheets keep 3 as 3.0."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
