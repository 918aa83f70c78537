"""A sheet of terms (CSV or tab-separated) as a lexicon file. An imported row starts as ``ask``: a person decides more."""

import csv
from pathlib import Path

from readability_gpmi.errors import LexiconError
from readability_gpmi.lexicon import PartOfSpeech
from readability_gpmi.toml_lines import toml_line, toml_text

_COLUMNS = ("term", "pos", "plain", "explain", "source", "flag", "keep")


def to_toml(sheet: Path) -> tuple[str, int]:
    """The text of a lexicon file made from a sheet, and its number of terms.

    The first row names the columns: ``term``, ``pos``, ``plain``, ``explain``, ``source``, ``flag``, ``keep``; several
    texts in one cell are separated by ``|``.

    Raises:
        LexiconError: the sheet cannot be read, a column is missing, or a row is incomplete.
    """
    try:
        text = sheet.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(str(sheet), "the sheet cannot be read.", "Save it as CSV in UTF-8.") from error
    first = text.splitlines()[0] if text.strip() else ""
    delimiter = max("\t;,", key=first.count)
    rows = list(csv.DictReader(text.splitlines(), delimiter=delimiter))
    missing = [column for column in _COLUMNS if not rows or column not in rows[0]]
    if missing:
        raise LexiconError(f"{sheet}:1", f"these columns are missing: {', '.join(missing)}.", "Name them in the first row.")
    return "\n".join(_block(sheet, line, row) for line, row in enumerate(rows, 2)), len(rows)


def _block(sheet: Path, line: int, row: dict[str, str]) -> str:
    empty = [column for column in _COLUMNS if not (row.get(column) or "").strip()]
    if empty:
        raise LexiconError(f"{sheet}:{line}", f"these cells are empty: {', '.join(empty)}.", "Fill them in.")
    if row["pos"].strip() not in list(PartOfSpeech):
        raise LexiconError(f"{sheet}:{line}", f'"{row["pos"]}" is no word class.', f"Choose: {', '.join(PartOfSpeech)}.")
    return "\n".join(
        (
            f"[{toml_text(row['term'].strip())}]",
            toml_line("pos", row["pos"].strip()),
            toml_line("plain", _listed(row["plain"])),
            toml_line("use", "ask"),
            toml_line("explain", row["explain"].strip()),
            toml_line("source", row["source"].strip()),
            toml_line("flag", _listed(row["flag"])),
            toml_line("keep", _listed(row["keep"])),
            "",
        )
    )


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]
