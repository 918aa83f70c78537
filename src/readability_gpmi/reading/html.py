"""HTML: headings, paragraphs, items and cells; nothing that a browser would not show."""

import re

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, PreformattedString, Tag

from readability_gpmi.model import BlockKind, Cell, Document, Place
from readability_gpmi.reading.assemble import Assembler
from readability_gpmi.reading.encoding import decode
from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.limits import MOST_SIGNS, MOST_TAGS

_HIDDEN = frozenset(
    ("script", "style", "template", "head", "noscript", "svg", "object", "iframe", "select", "datalist", "nav", "math", "canvas")
)
_BLOCKS = {
    "p": BlockKind.PARAGRAPH,
    "li": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_BREAKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "details", "div", "dl", "fieldset"),
        *("figcaption", "figure", "footer", "form", "header", "hr", "legend", "main", "ol", "pre", "section", "summary"),
        *("menu", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    )
)
_LISTS = ("ul", "ol", "dl", "menu")
_MOST_SECTIONS = 1_000
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")


def read(data: bytes, name: str) -> Document:
    """The document in an HTML file."""
    return from_html(decode(data, name), name)


def from_html(source: str, name: str) -> Document:
    """The document in HTML source."""
    source = _without_loose_ends(source)
    signs = source.count("=") + source.count("&")
    if source.count("<") > MOST_TAGS or signs > MOST_SIGNS or source.count("<![") > _MOST_SECTIONS:
        raise failure(name, "too-much")
    out = Assembler(name)
    _Walk(out).run(BeautifulSoup(source, "html.parser"))
    return out.document()


def _without_loose_ends(source: str) -> str:
    """The source without comments, and with what opens after the last ``>`` as text.

    html.parser looks for the end of each from its start to the end of the file: a file full of them takes hours.
    """
    kept, at = [], 0
    while (start := source.find("<!--", at)) >= 0:
        kept.append(source[at:start])
        end = source.find("-->", start + 4)
        at = end + 3 if end >= 0 else len(source)
    text = "".join((*kept, source[at:]))
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", "&lt;")


def _is_hidden(tag: Tag) -> bool:
    return tag.name in _HIDDEN or tag.has_attr("hidden") or _HIDING.search(str(tag.get("style") or "")) is not None


# The kind and level of a block, the depth of its list, and its cell.
_Around = tuple[BlockKind, int, int, Cell | None]


class _Walk:
    """Goes through the tree without recursion: hostile nesting must not end the run.

    On the stack lie nodes to open, and what a closed node gives back: the kind, level and list depth around it.
    """

    def __init__(self, out: Assembler) -> None:
        self._out = out
        self._text: list[str] = []
        self._around: _Around = (BlockKind.PARAGRAPH, 0, 0, None)
        self._cells: dict[int, Cell] = {}

    def run(self, root: Tag) -> None:
        """Adds the blocks of the tree, in order."""
        self._cells = _cells(root)
        stack: list[object] = [root]
        while stack:
            node = stack.pop()
            if isinstance(node, tuple):
                self._flush()
                self._around = node
            elif isinstance(node, Tag):
                self._open(node, stack)
            elif isinstance(node, NavigableString) and (isinstance(node, CData) or not isinstance(node, PreformattedString)):
                preformatted = node.parent is not None and node.parent.name == "pre"
                self._text.append(str(node) if preformatted else _SPACES.sub(" ", str(node)))
        self._flush()

    def _open(self, tag: Tag, stack: list[object]) -> None:
        if _is_hidden(tag):
            return
        if tag.name == "br":
            self._text.append("\n")
        elif tag.name == "input":
            if tag.get("type") in ("checkbox", "radio"):
                self._text.append("☒ " if tag.has_attr("checked") else "☐ ")
        else:
            if tag.name in _BLOCKS or tag.name in _BREAKS:
                self._flush()
                stack.append(self._around)
                self._around = self._inside(tag)
            stack.extend(reversed(tag.contents))

    def _inside(self, tag: Tag) -> _Around:
        kind, level, depth, cell = self._around
        cell = self._cells.get(id(tag), cell)
        if tag.name in _LISTS:
            return kind, level, depth + 1, cell
        if tag.name not in _BLOCKS or (tag.name == "p" and kind in (BlockKind.ITEM, BlockKind.CELL)):
            # A paragraph inside an item or cell belongs to it.
            return self._around
        inner = _BLOCKS[tag.name]
        if inner is BlockKind.HEADING:
            return inner, int(tag.name[1]), depth, cell
        return inner, max(depth, 1) if inner is BlockKind.ITEM else 0, depth, cell

    def _flush(self) -> None:
        text = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", "".join(self._text)))
        self._text = []
        kind, level, _, cell = self._around
        place = Place(cell=cell) if cell else None
        self._out.add(text, kind, level, mark="- " if kind is BlockKind.ITEM else "", place=place)


def _cells(root: Tag) -> dict[int, Cell]:
    """The cells of the tables, by the identity of their tags. A wide cell counts for its columns."""
    cells: dict[int, Cell] = {}
    rows: dict[int, int] = {}
    tables = {id(table): number for number, table in enumerate(root.find_all("table"), 1)}
    for row in root.find_all("tr"):
        table = id(row.find_parent("table"))
        rows[table] = rows.get(table, 0) + 1
        column = 1
        for cell in row.find_all(("td", "th"), recursive=False):
            cells[id(cell)] = Cell(tables.get(table, 0), rows[table], column)
            width = str(cell.get("colspan") or "1")
            column += int(width) if width.isdecimal() else 1
    return cells
