"""In which table, row and column a paragraph of a Word file stands."""

from typing import Any

from docx.oxml.ns import nsmap, qn

from readability_gpmi.model import Cell


class Tables:
    """The cells of a story, by their number. Tables, rows and columns count from 1; a wide cell counts for its columns."""

    def __init__(self, root: Any) -> None:
        self._cells: dict[Any, Cell] = {}
        rows: dict[Any, int] = {}
        tables = {table: number for number, table in enumerate(root.iter(qn("w:tbl")), 1)}
        for row in root.iter(qn("w:tr")):
            table = next(row.iterancestors(qn("w:tbl")), None)
            if table is None or table not in tables:
                continue
            rows[table] = rows.get(table, 0) + 1
            column = 1 + _number(row.find("w:trPr/w:gridBefore", nsmap), 0)
            for cell in row.iter(qn("w:tc")):
                if next(cell.iterancestors(qn("w:tr"))) is row:
                    self._cells[cell] = Cell(tables[table], rows[table], column)
                    column += _number(cell.find("w:tcPr/w:gridSpan", nsmap), 1)

    def cell_of(self, paragraph: Any) -> Cell | None:
        """The innermost cell around a paragraph."""
        return self._cells.get(next(paragraph.iterancestors(qn("w:tc")), None))


def _number(element: Any, otherwise: int) -> int:
    value = "" if element is None else element.get(qn("w:val")) or ""
    return int(value) if value.isdecimal() else otherwise
