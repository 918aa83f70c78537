"""The page around the text of a Word file: how wide a line is, in how many columns, and which cells are merged."""

from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import nsmap, qn

from readability_gpmi.reading.docx_layers import Layers

_TWIPS = 20
# Half an inch between two columns, where the file does not say.
_BETWEEN = 720


@dataclass(frozen=True)
class Sheet:
    """The room for a line, in points, and the number of columns of a page."""

    width: float
    columns: int


class Sheets:
    """The sheets of a body, by paragraph. A section holds from the end of the one before it."""

    def __init__(self, body: Any) -> None:
        self._body = body
        self._sheets: dict[Any, Sheet | None] = {}
        waiting: list[Any] = []
        for child in body:
            waiting.append(child)
            section = child if child.tag == qn("w:sectPr") else child.find("w:pPr/w:sectPr", nsmap)
            if section is not None:
                sheet = _sheet(section)
                self._sheets |= dict.fromkeys(waiting, sheet)
                waiting = []

    def of(self, paragraph: Any) -> Sheet | None:
        """The sheet that a paragraph stands on; None for one in a text box, or where the file does not say."""
        if next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None:
            return None
        child = paragraph
        for parent in paragraph.iterancestors():
            if parent is self._body:
                return self._sheets.get(child)
            child = parent
        return None


def _sheet(section: Any) -> Sheet | None:
    of = Layers((section,))
    whole = of.number("w:pgSz", "w:w")
    left, right = (of.number("w:pgMar", side) for side in ("w:left", "w:right"))
    if whole is None or left is None or right is None:
        return None
    columns = max(1, int(of.number("w:cols", "w:num") or 1))
    between = of.number("w:cols", "w:space")
    gaps = (columns - 1) * (_BETWEEN if between is None else between)
    return Sheet(max(0.0, whole - left - right - gaps) / columns / _TWIPS, columns)


def merged_cells(body: Any) -> frozenset[Any]:
    """The cells over more than one column or row."""
    return frozenset(
        cell
        for cell in body.iter(qn("w:tc"))
        if (Layers((cell.find(qn("w:tcPr")),)).number("w:gridSpan") or 1) > 1 or cell.find("w:tcPr/w:vMerge", nsmap) is not None
    )
