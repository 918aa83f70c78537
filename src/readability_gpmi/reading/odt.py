"""OpenDocument text (.odt): paragraphs, headings, items and cells in the order of the page; headers, footers and notes apart.

Read with zipfile and lxml: odfpy parses with entities on and is no longer kept up.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from readability_gpmi.model import BlockKind, Cell, Document, Part, Place
from readability_gpmi.reading.assemble import Assembler
from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.package import open_package, parse_xml, read_member

_NAMES = {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    "form": "urn:oasis:names:tc:opendocument:xmlns:form:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}
_TITLES = frozenset(("Title", "Subtitle"))
_DAMAGED = "damaged-odt"
_MOST_SPACES = 100
_WHITE = re.compile(r"[ \t\r\n]+")


def _tag(name: str) -> str:
    prefix, local = name.split(":")
    return f"{{{_NAMES[prefix]}}}{local}"


_PARAGRAPH, _HEADING, _NOTE = _tag("text:p"), _tag("text:h"), _tag("text:note")
_TAB, _BREAK, _SPACES = _tag("text:tab"), _tag("text:line-break"), _tag("text:s")
_CONTROL, _MARK, _STYLE = _tag("draw:control"), _tag("field:fieldmark"), _tag("text:style-name")
_TABLE, _ROW, _LIST = _tag("table:table"), _tag("table:table-row"), _tag("text:list")
_CELL, _COVERED = _tag("table:table-cell"), _tag("table:covered-table-cell")
_BOX = _tag("draw:text-box")
# Deleted text, comments, alternative texts of pictures and what the program fills in for itself.
_UNSEEN = frozenset(
    map(
        _tag,
        ("text:tracked-changes", "office:annotation", "draw:object", "office:forms", "text:sequence-decls", "text:note-citation"),
    )
) | {"{http://www.w3.org/2000/svg}title", "{http://www.w3.org/2000/svg}desc"}
_RUNNING = {_tag(f"style:{part}{which}"): part for part in (Part.HEADER, Part.FOOTER) for which in ("", "-first", "-left")}


def read(data: bytes, name: str) -> Document:
    """The document in an OpenDocument text file."""
    with open_package(data, name, _DAMAGED) as archive:
        members = {member.filename: member for member in archive.infolist()}
        if "content.xml" not in members:
            raise failure(name, "not-odt")
        manifest = members.get("META-INF/manifest.xml")
        if manifest and b"encryption-data" in read_member(archive, manifest, name, _DAMAGED):
            raise failure(name, "locked-odt")
        content = parse_xml(read_member(archive, members["content.xml"], name, _DAMAGED), name, _DAMAGED)
        shared = members.get("styles.xml")
        master = parse_xml(read_member(archive, shared, name, _DAMAGED), name, _DAMAGED) if shared else None
    body = content.find(f"{_tag('office:body')}/{_tag('office:text')}")
    if body is None:
        raise failure(name, "not-odt")
    styles = [style for root in (content, master) if root is not None for style in root.iter(_tag("style:style"))]
    walk = _Walk(Assembler(name), body, styles)
    notes = walk.add(body, Part.BODY)
    for running in [] if master is None else master.iter(*_RUNNING):
        walk.add(running, _RUNNING[running.tag])
    for note in notes:
        walk.add(note, Part.ENDNOTE if note.get(_tag("text:note-class")) == "endnote" else Part.FOOTNOTE)
    return walk.out.document()


def _box(box: Any) -> str:
    state = box.get(_tag("form:current-state")) or box.get(_tag("form:state"))
    return "☒ " if state == "checked" else "☐ "


def _old_box(mark: Any) -> str:
    """The box of an old form, as Word files bring it."""
    if not mark.get(_tag("field:type"), "").endswith("FORMCHECKBOX"):
        return ""
    values = (one.get(_tag("field:value")) for one in mark if one.get(_tag("field:name")) == "Checkbox_Checked")
    return "☒ " if "true" in values else "☐ "


def _titles(styles: Sequence[Any]) -> frozenset[str]:
    """The names of the styles of a title: the one that the format names so, and those made from it."""
    made = {style.get(_tag("style:name")) for style in styles if style.get(_tag("style:parent-style-name")) in _TITLES}
    return _TITLES | frozenset(made)


def _hidden(styles: Sequence[Any]) -> frozenset[str]:
    """The names of the styles of text that is not shown."""
    shown = {style: style.find(_tag("style:text-properties")) for style in styles}
    names = (
        style.get(_tag("style:name"))
        for style, look in shown.items()
        if look is not None and look.get(_tag("text:display")) == "none"
    )
    return frozenset(names)


def _cells(body: Any) -> dict[Any, Cell]:
    """The place of every cell."""
    cells: dict[Any, Cell] = {}
    tables = {table: number for number, table in enumerate(body.iter(_TABLE), 1)}
    rows: Counter[Any] = Counter()
    for row in body.iter(_ROW):
        table = next(row.iterancestors(_TABLE), None)
        rows[table] += 1
        inside = (node for node in row if node.tag in (_CELL, _COVERED))
        cells |= {cell: Cell(tables.get(table, 1), rows[table], column) for column, cell in enumerate(inside, 1)}
    return cells


class _Walk:
    """Goes through the parts of a file in order. Without recursion: files may nest deep."""

    def __init__(self, out: Assembler, body: Any, styles: Sequence[Any]) -> None:
        self.out = out
        self._boxes = {box.get(_tag("form:id")): _box(box) for box in body.iter(_tag("form:checkbox"))}
        self._cells = _cells(body)
        self._titles, self._hidden = _titles(styles), _hidden(styles)
        self._numbers: Counter[Part] = Counter()

    def add(self, root: Any, part: Part) -> list[Any]:
        """Adds every paragraph of a part and gives back the notes met on the way."""
        notes: list[Any] = []
        stack = [root]
        while stack:
            node = stack.pop()
            if node.tag in _UNSEEN:
                continue
            if node.tag not in (_PARAGRAPH, _HEADING):
                stack.extend(reversed(node))
                continue
            inside: list[Any] = []
            self._paragraph(node, "".join(self._pieces(node, inside)), part)
            notes += [found for found in inside if found.tag == _NOTE]
            # Text boxes that are anchored in a paragraph come after it.
            stack.extend(found for found in reversed(inside) if found.tag != _NOTE)
        return notes

    def _paragraph(self, node: Any, text: str, part: Part) -> None:
        kind, level = _kind(node, self._titles)
        apart = part is not Part.BODY
        if not apart and next(node.iterancestors(_BOX), None) is not None:
            part = Part.TEXT_BOX
        self._numbers[part] += 1
        cell = self._cells.get(next(node.iterancestors(_CELL), None))
        place = Place(part=part, paragraph=self._numbers[part], cell=cell)
        self.out.add(text, kind, level, apart=apart, mark="- " if kind is BlockKind.ITEM else "", place=place)

    def _pieces(self, paragraph: Any, inside: list[Any]) -> Iterator[str]:
        """The text of a paragraph as shown. Notes and text boxes in it are put into ``inside`` instead."""
        stack: list[Any] = [paragraph]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                # White space of the file is one space; tabs and ends of lines have marks of their own.
                yield _WHITE.sub(" ", node)
                continue
            if node is not paragraph:
                stack.append(node.tail or "")
            if not isinstance(node.tag, str) or node.tag in _UNSEEN or node.get(_STYLE) in self._hidden:
                continue
            if node is not paragraph and (node.tag in (_NOTE, _BOX)):
                inside.append(node)
            elif node.tag == _SPACES:
                count = node.get(_tag("text:c"), "1")
                yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
            elif node.tag in (_TAB, _BREAK):
                yield "\t" if node.tag == _TAB else "\n"
            elif node.tag == _MARK:
                yield _old_box(node)
            elif node.tag == _CONTROL:
                yield self._boxes.get(node.get(_tag("draw:control")) or "", "")
            else:
                stack.extend(reversed(node))
                stack.append(node.text or "")


def _kind(paragraph: Any, titles: frozenset[str]) -> tuple[BlockKind, int]:
    if paragraph.get(_STYLE) in titles:
        return BlockKind.HEADING, 1
    if paragraph.tag == _HEADING:
        level = paragraph.get(_tag("text:outline-level"), "")
        return BlockKind.HEADING, int(level) if level in list("123456789") else 1
    depth = 0
    for around in paragraph.iterancestors():
        if around.tag == _CELL:
            return (BlockKind.ITEM, depth) if depth else (BlockKind.CELL, 0)
        if around.tag == _NOTE:
            break
        depth += around.tag == _LIST
    return (BlockKind.ITEM, depth) if depth else (BlockKind.PARAGRAPH, 0)
