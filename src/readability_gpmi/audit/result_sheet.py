"""The empty result sheet, as a workbook: a row for each reader with each question, and lists to choose from."""

import io
from datetime import datetime

import xlsxwriter

from readability_gpmi.audit.manifest import Manifest
from readability_gpmi.audit.pack_wording import PackWording
from readability_gpmi.audit.sheet import Column, written

# Workbooks bear the date on which they were made; the same pack gives the same bytes.
_DATE = datetime(1980, 1, 1)
_WIDTHS = {Column.MISSING: 16, Column.WORDS: 30, Column.SENTENCES: 30, Column.OWN_WORDS: 50, Column.ANSWER: 14}
_WIDTH = 11
_CHOICES = {Column.ANSWER: "answers", Column.FEELING: "feelings"}


def result_sheet(manifest: Manifest, readers: str, wording: PackWording) -> bytes:
    """The workbook, with passage, question and reader filled in.

    Args:
        readers: a letter for each reader.
    """
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": _DATE})
        tab = book.add_worksheet(wording.tables["sheet"]["results"]["title"])
        head = book.add_format({"bold": True, "bg_color": "#eeeeee", "bottom": 1, "text_wrap": True, "valign": "top"})
        cell = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        first = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@", "top": 1})
        for place, (name, text) in enumerate(written("columns", wording.language).items()):
            tab.set_column(place, place, _WIDTHS.get(Column(name), _WIDTH), cell)
            tab.write_string(0, place, text, head)
        rows = [(one.id, question.id, reader) for one in manifest.passages for question in one.questions for reader in readers]
        for line, row in enumerate(rows, 1):
            style = first if row[2] == readers[0] else cell
            for place in range(len(Column)):
                tab.write_string(line, place, row[place] if place < len(row) else "", style)
        for column, group in _CHOICES.items():
            place = list(Column).index(column)
            choices = list(written(group, wording.language).values())
            tab.data_validation(1, place, len(rows), place, {"validate": "list", "source": choices})
        tab.freeze_panes(1, 3)
        tab.set_landscape()
        tab.repeat_rows(0)
        tab.fit_to_pages(1, 0)
    return data.getvalue()
