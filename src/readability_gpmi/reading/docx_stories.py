"""The stories of a Word file: its body, and apart from it the headers, footers, footnotes and endnotes that are on a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.opc.part import XmlPart
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml

from readability_gpmi.model import Part
from readability_gpmi.reading.docx_text import is_shown

_OFF = ("0", "false", "off")
_NOTES = ((Part.FOOTNOTE, "/footnotes", "w:footnote"), (Part.ENDNOTE, "/endnotes", "w:endnote"))


@dataclass(frozen=True)
class Story:
    """A part of the file with the root of its XML, and the elements in it that are read, in order."""

    part: Part
    file: Any
    root: Any
    sections: tuple[Any, ...]


def stories(main: Any) -> Iterator[Story]:
    """The stories of the main part of a file: the body first, then in the order in which the reader meets them."""
    body = main.element.body
    yield Story(Part.BODY, main, main.element, (body,))
    for part, reference in ((Part.HEADER, "w:headerReference"), (Part.FOOTER, "w:footerReference")):
        for file in _on_a_page(main, body, reference):
            root = root_of(file)
            yield Story(part, file, root, (root,))
    for part, ending, tag in _NOTES:
        for file in _related(main, ending):
            root = root_of(file)
            notes = {note.get(qn("w:id")): note for note in root.iterfind(tag, nsmap)}
            referred = (node.get(qn("w:id")) for node in body.iter(qn(f"{tag}Reference")) if is_shown(node))
            yield Story(part, file, root, tuple(notes[identifier] for identifier in referred if identifier in notes))


def style_sheet(main: Any) -> Any:
    """The styles of a file, None where it has none: python-docx would give it some, and change how it looks."""
    return next((root_of(file) for file in _related(main, "/styles")), None)


def _on_a_page(main: Any, body: Any, reference: str) -> Iterator[Any]:
    """The headers or footers that are used, each once. A file may keep those of a first page that it no longer sets apart."""
    has_even = any(_is_on(root_of(file).find("w:evenAndOddHeaders", nsmap)) for file in _related(main, "/settings"))
    seen = set()
    for section in body.iter(qn("w:sectPr")):
        shown = {"first": _is_on(section.find("w:titlePg", nsmap)), "even": has_even}
        for found in section.iterfind(reference, nsmap):
            relation = main.rels.get(found.get(qn("r:id")))
            if relation is None or relation.is_external or not shown.get(found.get(qn("w:type")), True):
                continue
            if relation.rId not in seen:
                seen.add(relation.rId)
                yield relation.target_part


def _related(main: Any, ending: str) -> Iterator[Any]:
    # A relation of a damaged file may lead nowhere; its text is missing, the rest is not.
    return (one.target_part for one in main.rels.values() if not one.is_external and one.reltype.endswith(ending))


def root_of(file: Any) -> Any:
    """The XML of a part, also of one that python-docx keeps as bytes."""
    return file.element if isinstance(file, XmlPart) else parse_xml(file.blob)


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(qn("w:val")) not in _OFF
