"""How the text of a Word file looks: what a run says itself, then its style, its paragraph, and the defaults of the file."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from docx.oxml.ns import qn

from readability_gpmi.model import Look
from readability_gpmi.reading.docx_layers import Layers
from readability_gpmi.reading.docx_page import Sheets, merged_cells
from readability_gpmi.reading.docx_stories import root_of, style_sheet
from readability_gpmi.reading.docx_styles import Styles

# What Word takes where a file says nothing (ECMA-376 part 1, 17.3.2.38 and 17.3.1.33).
_SIZE, _SINGLE = 10.0, 240
_TWIPS, _HALVES = 20, 2
# A line of usual fonts is about this much higher than their size.
_LINE_HEIGHT = 1.17
# Between a paragraph and a table, an empty paragraph or the edge of a cell: a line of white.
_LINE = 12.0
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000ff",
    "cyan": "00ffff",
    "green": "00ff00",
    "magenta": "ff00ff",
    "red": "ff0000",
    "yellow": "ffff00",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "c0c0c0",
}


class PageLook:
    """The look of the body of a file. ``main`` is its main part."""

    def __init__(self, main: Any, styles: Styles) -> None:
        self._styles = styles
        self._body = main.element.body
        self._sheets = Sheets(self._body)
        self._merged = merged_cells(self._body)
        self._fonts = dict(_theme_fonts(main))
        sheet = style_sheet(main)
        self._defaults: dict[str, Any] = {}
        self._usual: str | None = None
        if sheet is not None:
            for sort, path in (("w:rPr", "w:rPrDefault"), ("w:pPr", "w:pPrDefault")):
                self._defaults[sort] = sheet.find(f"{qn('w:docDefaults')}/{qn(path)}/{qn(sort)}")
            usual = (
                style.get(qn("w:styleId"))
                for style in sheet.iterfind(qn("w:style"))
                if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true", "on")
            )
            self._usual = next(usual, None)
        self._of_paragraph: dict[Any, Look] = {}

    def looks(self, pieces: Iterable[tuple[int, int, Any]]) -> Iterator[Look]:
        """The looks of pieces of text, given with the XML that they come from; neighbours that look alike are one."""
        last: Look | None = None
        for start, end, node in pieces:
            paragraph = next(node.iterancestors(qn("w:p")), None)
            if paragraph is None or next(paragraph.iterancestors(qn("w:body")), None) is not self._body:
                continue
            look = self._look(node, paragraph)
            if last and last.end == start and replace(look, start=last.start, end=last.end) == last:
                last = replace(last, end=end)
                continue
            if last:
                yield last
            last = replace(look, start=start, end=end)
        if last:
            yield last

    def _look(self, node: Any, paragraph: Any) -> Look:
        """The look of a run, without its place."""
        run = next(node.iterancestors(qn("w:r")), None)
        own = run.find(qn("w:rPr")) if run is not None else None
        named = own.find(qn("w:rStyle")) if own is not None else None
        of_letters = list(self._styles.chain(named.get(qn("w:val")))) if named is not None else []
        styles = [
            [style.find(qn("w:rPr")) for _, style in rests]
            for rests in (of_letters, self._chain(paragraph), self._table_chain(paragraph))
        ]
        defaults = self._defaults.get("w:rPr")
        layers = Layers((own, *chain.from_iterable(styles), defaults))
        if paragraph not in self._of_paragraph:
            self._of_paragraph[paragraph] = self._paragraph_look(paragraph)
        look = self._of_paragraph[paragraph]
        halves = layers.number("w:sz")
        size = _SIZE if halves is None else halves / _HALVES
        colour = layers.text("w:color")
        highlight = _HIGHLIGHTS.get(layers.text("w:highlight") or "")

        def is_on(tag: str) -> bool:
            """Two styles that both say italics make the letters upright again (ECMA-376 part 1, 17.7.3)."""
            said = Layers((own,)).says(tag)
            if said is not None:
                return said
            return sum(Layers(style).is_on(tag) for style in styles) % 2 == 1 or Layers((defaults,)).is_on(tag)

        return replace(
            look,
            font=self._font(layers),
            size=size,
            bold=is_on("w:b"),
            italic=is_on("w:i"),
            underlined=(layers.text("w:u") or "none") != "none" and not _is_link(node, of_letters),
            struck=is_on("w:strike") or is_on("w:dstrike"),
            capitals=is_on("w:caps") or is_on("w:smallCaps"),
            colour=colour.lower() if colour and colour != "auto" else None,
            background=highlight or layers.fill() or look.background,
            spacing=self._lines_apart(paragraph, size),
        )

    def _paragraph_look(self, paragraph: Any) -> Look:
        layers = self._layers(paragraph)
        cell = next(paragraph.iterancestors(qn("w:tc")), None)
        sheet = self._sheets.of(paragraph)
        indents = sum(layers.number("w:ind", side) or 0 for side in ("w:left", "w:right"))
        return Look(
            0,
            0,
            justified=layers.text("w:jc") in ("both", "distribute"),
            gap=self._gap(paragraph, layers) if cell is None else None,
            width=max(0.0, sheet.width - indents / _TWIPS) if sheet and cell is None else None,
            columns=sheet.columns if sheet and cell is None else 1,
            merged=cell in self._merged,
            background=layers.fill() or _cell_fill(cell) or "ffffff",
        )

    def _lines_apart(self, paragraph: Any, size: float) -> float | None:
        """The line spacing in lines; None where it is a minimum."""
        layers = self._layers(paragraph)
        line, rule = layers.number("w:spacing", "w:line"), layers.text("w:spacing", "w:lineRule")
        if rule in (None, "auto"):
            return (_SINGLE if line is None else line) / _SINGLE
        return line / _TWIPS / (size * _LINE_HEIGHT) if rule == "exact" and line and size else None

    def _gap(self, paragraph: Any, layers: Layers) -> float:
        before = next(paragraph.itersiblings(qn("w:p"), qn("w:tbl"), qn("w:sdt"), preceding=True), None)
        if before is None or before.tag != qn("w:p") or not any(node.text for node in before.iter(qn("w:t"))):
            return _LINE
        above = self._layers(before)
        if layers.is_on("w:contextualSpacing") and self._style_of(before) == self._style_of(paragraph):
            return 0.0
        return max(_space(layers, "before"), _space(above, "after"))

    def _layers(self, paragraph: Any) -> Layers:
        own = paragraph.find(qn("w:pPr"))
        styles = chain(self._chain(paragraph), self._table_chain(paragraph))
        return Layers((own, *(style.find(qn("w:pPr")) for _, style in styles), self._defaults.get("w:pPr")))

    def _chain(self, paragraph: Any) -> Iterator[tuple[str, Any]]:
        return self._styles.chain(self._style_of(paragraph))

    def _table_chain(self, paragraph: Any) -> Iterator[tuple[str, Any]]:
        table = next(paragraph.iterancestors(qn("w:tbl")), None)
        named = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}") if table is not None else None
        return self._styles.chain(named.get(qn("w:val")) if named is not None else None)

    def _style_of(self, paragraph: Any) -> str | None:
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self._usual if named is None else named.get(qn("w:val"))

    def _font(self, layers: Layers) -> str | None:
        for fonts in layers.elements("w:rFonts"):
            theme = fonts.get(qn("w:asciiTheme"))
            if name := self._fonts.get(theme[:5]) if theme else fonts.get(qn("w:ascii")):
                return str(name)
        return None


def _theme_fonts(main: Any) -> Iterator[tuple[str, str]]:
    """The fonts that the theme has for headings (``major``) and for text (``minor``)."""
    name = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    for relation in main.rels.values():
        if not relation.is_external and relation.reltype.endswith("/theme"):
            root = root_of(relation.target_part)
            for sort in ("major", "minor"):
                latin = next(root.iterfind(f".//{name}{sort}Font/{name}latin"), None)
                if latin is not None and latin.get("typeface"):
                    yield sort, latin.get("typeface")


def _is_link(node: Any, styles: Iterable[tuple[str, Any]]) -> bool:
    if next(node.iterancestors(qn("w:hyperlink")), None) is not None:
        return True
    # Word keeps the English name of this style in every language.
    return any("hyperlink" in identifier.lower() or _name(style) == "hyperlink" for identifier, style in styles)


def _name(style: Any) -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else (name.get(qn("w:val")) or "").lower()


def _cell_fill(cell: Any) -> str | None:
    return Layers((cell.find(qn("w:tcPr")),)).fill() if cell is not None else None


def _space(layers: Layers, side: str) -> float:
    """The white before or after a paragraph; that of a web page is a line."""
    if (layers.text("w:spacing", f"w:{side}Autospacing") or "0") in ("1", "true", "on"):
        return _LINE
    return (layers.number("w:spacing", f"w:{side}") or 0) / _TWIPS
