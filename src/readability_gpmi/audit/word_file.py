"""A sheet of a pack as a Word file, made from the page that is printed, so that both say the same.

Only what ``reports/templates/audit`` uses is known; a class of a paragraph is a look here.
"""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import docx
from bs4 import BeautifulSoup, Tag
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from readability_gpmi.writing import undated

_FONT = "Arial"
_PAGE_MM = (210, 297)
_MARGIN_MM = 18
_INDENT_MM = 7
_GREY = RGBColor(0x44, 0x44, 0x44)


@dataclass(frozen=True)
class _Look:
    """Sizes and distances in points (``size`` None: that of the sheet); ``lines`` is the distance of lines, as a multiple."""

    size: float | None = None
    lines: float = 1.3
    before: float = 3
    after: float = 5
    bold: bool = False
    grey: bool = False
    borders: Sequence[str] = ()


_PLAIN = _Look()
_CELL = _Look(before=2, after=2, lines=1.15)
_LOOKS: Mapping[str, _Look] = {
    "h1": _Look(20, 1.15, 0, 8, bold=True),
    "h2": _Look(15, 1.15, 18, 5, bold=True),
    "h3": _Look(None, 1.15, 10, 2, bold=True),
    "passage": _Look(16, 1.7, 0, 10),
    "lead": _Look(14, 1.4, 0, 8, grey=True),
    "say": _Look(13, 1.3, 4, 6, borders=("left",)),
    "soft": _Look(10.5, 1.25, 2, 4, grey=True),
    "big": _Look(14),
    "box": _Look(None, 1.3, 8, 8, borders=("top", "left", "bottom", "right")),
    "write": _Look(17, 1.15, 0, 0, borders=("bottom", "between")),
}
_SIZE = 12
_FOOT_SIZE = 10.5
# Large on the sheets that readers hold in their hands, small where a passage must stay on one page.
_SIZES: Mapping[str, float] = {"reading": 14, "consent": 14, "words": 14, "explained": 14, "questions": 11, "guide": 11.5}


def word_file(page: str, page_word: str) -> bytes:
    """The Word file of a page.

    Args:
        page_word: the word for *page*, for the foot of every page.
    """
    soup = BeautifulSoup(page, "html.parser")
    writer = _Writer(next((_SIZES[name] for name in _classes(soup.body) if name in _SIZES), _SIZE))
    writer.set_up(soup.title.get_text(), str(soup.html["lang"]), page_word)  # type: ignore[union-attr,index]
    writer.write(soup.main)  # type: ignore[arg-type]
    data = io.BytesIO()
    writer.file.save(data)
    return undated(data.getvalue())


class _Writer:
    """Writes elements into a file, one after the other."""

    def __init__(self, size: float) -> None:
        self.file = docx.Document()
        self.size = size
        self.starts_page = False

    def set_up(self, title: str, language: str, page_word: str) -> None:
        """Paper, font, language, and a foot with the title and the number of the page."""
        self.file.core_properties.title = title
        self.file.core_properties.language = language
        self.file.core_properties.author = ""
        section = self.file.sections[0]
        section.page_width, section.page_height = (Mm(size) for size in _PAGE_MM)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN_MM)
        normal = self.file.styles["Normal"]
        normal.font.name, normal.font.size = _FONT, Pt(self.size)
        properties = normal.element.get_or_add_rPr()
        _child(properties, "w:lang", val=language)
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _run(foot, f"{title} · {page_word} ", _Look(_FOOT_SIZE, grey=True), _SIZE)
        number = foot.add_run()
        number.font.size = Pt(_FOOT_SIZE)
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            if kind:
                _child(number._r, "w:fldChar", fldCharType=kind)
            else:
                _child(number._r, "w:instrText").text = text

    def write(self, parent: Tag) -> None:
        """All elements of a part of the page."""
        for tag in _tags(parent):
            if tag.name == "section":
                self.starts_page = "page" in _classes(tag) and bool(self.file.paragraphs)
                self.write(tag)
            elif tag.name == "table":
                self._table(tag)
            elif tag.name in ("ul", "ol"):
                for number, item in enumerate(_tags(tag), 1):
                    paragraph = self._paragraph(item, _PLAIN, f"{number}." if tag.name == "ol" else "•")
                    paragraph.paragraph_format.left_indent = Mm(_INDENT_MM)
                    paragraph.paragraph_format.first_line_indent = Mm(-_INDENT_MM)
                    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(_INDENT_MM))
            else:
                self._paragraph(tag, _look(tag))

    def _paragraph(self, tag: Tag, look: _Look, mark: str = "") -> Any:
        heading = re.fullmatch(r"h(\d)", tag.name)
        paragraph = self.file.add_paragraph(style=f"Heading {heading[1]}" if heading else None)
        paragraph.paragraph_format.page_break_before = self.starts_page
        self.starts_page = False
        paragraph.paragraph_format.keep_with_next = bool(heading)
        _fill(paragraph, tag, look, self.size, f"{mark}\t" if mark else "")
        return paragraph

    def _table(self, tag: Tag) -> None:
        rows = [(row, row.find_all(["th", "td"])) for row in tag.find_all("tr")]
        table = self.file.add_table(len(rows), len(rows[0][1]), style="Table Grid")
        table.autofit = False
        widths = [float(re.search(r"width:(\d+)", str(cell.get("style")))[1]) for cell in rows[0][1]]  # type: ignore[index]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = _share(width)
        for (row, cells), drawn in zip(rows, table.rows, strict=True):
            properties = drawn._tr.get_or_add_trPr()
            _child(properties, "w:cantSplit")
            if row.find("th"):
                _child(properties, "w:tblHeader")
            for cell, place, width in zip(cells, drawn.cells, widths, strict=True):
                place.width = _share(width)
                if cell.name == "th":
                    _child(place._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill="EEEEEE")
                _fill(place.paragraphs[0], cell, _Look(**{**vars(_CELL), "bold": cell.name == "th"}), self.size)
                if "mark" in _classes(cell):
                    place.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        # Two tables side by side grow together.
        self.file.add_paragraph().paragraph_format.space_after = Pt(0)


def _fill(paragraph: Any, tag: Tag, look: _Look, size: float, mark: str = "") -> None:
    form = paragraph.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(look.before), Pt(look.after), look.lines
    if look.borders:
        borders = _child(paragraph._p.get_or_add_pPr(), "w:pBdr")
        for side in look.borders:
            _child(borders, f"w:{side}", val="single", sz="12", space="6" if side != "between" else "1", color="444444")
    if mark:
        _run(paragraph, mark, look, size)
    for part in tag.children:
        text = part.get_text() if isinstance(part, Tag) else str(part)
        run = _run(paragraph, text, look, size)
        run.bold = look.bold or (isinstance(part, Tag) and part.name == "strong")


def _run(paragraph: Any, text: str, look: _Look, size: float) -> Any:
    run = paragraph.add_run(text)
    run.font.name, run.font.size = _FONT, Pt(look.size or size)
    run.font.color.rgb = _GREY if look.grey else RGBColor(0, 0, 0)
    return run


def _share(percent: float) -> Any:
    """A part of the width between the margins."""
    return Mm((_PAGE_MM[0] - 2 * _MARGIN_MM) * percent / 100)


def _look(tag: Tag) -> _Look:
    names = [tag.name, *_classes(tag)]
    return next((_LOOKS[name] for name in names if name in _LOOKS), _PLAIN)


def _child(parent: Any, name: str, **attributes: str) -> Any:
    """A new element at the end of another."""
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)
    return element


def _classes(tag: Tag | None) -> list[str]:
    return [str(name) for name in (tag.get("class") or [])] if tag else []


def _tags(parent: Tag) -> Iterable[Tag]:
    return [child for child in parent.children if isinstance(child, Tag)]
