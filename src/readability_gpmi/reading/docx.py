"""Word files (.docx): paragraphs, headings, items and cells in the order of the page; headers, footers and notes apart."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document as open_docx
from docx.oxml.ns import qn
from lxml import etree

from readability_gpmi.model import BlockKind, Document
from readability_gpmi.reading.assemble import Assembler
from readability_gpmi.reading.docx_styles import Styles
from readability_gpmi.reading.docx_text import is_shown, paragraph_text
from readability_gpmi.reading.failure import failure

_MOST_BYTES = 200_000_000
_HIGHEST_RATIO = 200
_SUSPECT_SIZE = 10_000_000
# In the order in which the reader meets them.
_APART = ("/header", "/footer", "/footnotes", "/endnotes")


def read(data: bytes, name: str) -> Document:
    """The document in a Word file."""
    _refuse_others(data, name)
    try:
        word = open_docx(io.BytesIO(data))
    except RecursionError:
        raise
    except Exception as error:
        # python-docx raises its own, zipfile's, lxml's and KeyError for what is damaged
        raise failure(name, "damaged-docx") from error
    out = Assembler(name)
    styles = Styles(word.styles.element)
    _walk(word.element.body, out, styles)
    for part in _apart(word.part):
        _walk(part, out, styles, apart=True)
    return out.document()


def _refuse_others(data: bytes, name: str) -> None:
    """Ends the reading of what is no Word file, or swells when it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise failure(name, "damaged-docx") from error
    if not any(member.filename.startswith("word/") for member in members):
        raise failure(name, "not-word")
    swollen = any(
        member.file_size > _SUSPECT_SIZE and member.file_size > _HIGHEST_RATIO * max(member.compress_size, 1)
        for member in members
    )
    if swollen or sum(member.file_size for member in members) > _MOST_BYTES:
        raise failure(name, "bomb")


def _walk(root: Any, out: Assembler, styles: Styles, apart: bool = False) -> None:
    """Every paragraph once, in order, also in tables, content controls and text boxes."""
    for paragraph in root.iter(qn("w:p")):
        if not is_shown(paragraph):
            continue
        kind, level = styles.kind(paragraph)
        in_cell = next(paragraph.iterancestors(qn("w:tc")), None) is not None
        kind = BlockKind.CELL if in_cell and kind is BlockKind.PARAGRAPH else kind
        out.add(paragraph_text(paragraph), kind, level, apart=apart, mark="- " if kind is BlockKind.ITEM else "")


def _apart(part: Any) -> Iterator[Any]:
    """Headers, footers, footnotes and endnotes, each part once."""
    # A relation of a damaged file may lead nowhere; its text is missing, the rest is not.
    targets = [relation for relation in part.rels.values() if not relation.is_external]
    for ending in _APART:
        for relation in targets:
            if relation.reltype.endswith(ending):
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                yield etree.fromstring(relation.target_part.blob, parser)
