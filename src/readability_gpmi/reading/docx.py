"""Word files (.docx): paragraphs, headings, items and cells in the order of the page; headers, footers and notes apart.

Comments are no part of the contract: they are not read.
"""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from docx import Document as open_docx
from docx.oxml.ns import qn

from readability_gpmi.model import BlockKind, Document, Part, Place
from readability_gpmi.reading.assemble import Assembler
from readability_gpmi.reading.docx_controls import answers, prompts
from readability_gpmi.reading.docx_look import PageLook
from readability_gpmi.reading.docx_stories import Story, stories, style_sheet
from readability_gpmi.reading.docx_styles import Styles
from readability_gpmi.reading.docx_tables import Tables
from readability_gpmi.reading.docx_text import Piece, paragraphs
from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.package import open_package


@dataclass(frozen=True)
class Anchor:
    """Where a stretch of the document's text stands in the file: the characters of ``piece`` after the first ``skip``.

    White space at the edges of a paragraph is no part of the document.
    """

    start: int
    end: int
    piece: Piece
    skip: int = 0


@dataclass(frozen=True)
class WordFile:
    """A Word file as python-docx has it, the document read from it, and what connects the two."""

    word: Any
    document: Document
    anchors: tuple[Anchor, ...]
    stories: tuple[Story, ...]


def read(data: bytes, name: str) -> Document:
    """The document in a Word file."""
    return load(data, name).document


def load(data: bytes, name: str) -> WordFile:
    """A Word file with the document in it, and where in the file each character of the document stands."""
    _refuse_others(data, name)
    try:
        word = open_docx(io.BytesIO(data))
    except RecursionError:
        raise
    except Exception as error:
        # python-docx raises its own, zipfile's, lxml's and KeyError for what is damaged
        raise failure(name, "damaged-docx") from error
    out = Assembler(name)
    kinds = Styles(style_sheet(word.part))
    found = tuple(stories(word.part))
    anchors = tuple(anchor for story in found for anchor in _add(story, out, kinds))
    page = PageLook(word.part, kinds)
    places = [(anchor.start, anchor.end, anchor.piece.first) for anchor in anchors]
    document = replace(
        out.document(),
        looks=tuple(page.looks(places)),
        prompts=prompts(places),
        filled=answers((*place, anchor.piece.filled_in) for place, anchor in zip(places, anchors, strict=True)),
    )
    return WordFile(word, document, anchors, found)


def _refuse_others(data: bytes, name: str) -> None:
    """Ends the reading of what is no Word file, or swells when it is unpacked."""
    with open_package(data, name, "damaged-docx") as archive:
        if not any(member.startswith("word/") for member in archive.namelist()):
            raise failure(name, "not-word")


def _add(story: Story, out: Assembler, styles: Styles) -> Iterator[Anchor]:
    """Adds the paragraphs of a story, and says where their text went."""
    tables = Tables(story.root)
    numbers: Counter[Part] = Counter()
    for section in story.sections:
        for paragraph, pieces in paragraphs(section):
            in_box = next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None
            part = Part.TEXT_BOX if in_box and story.part is Part.BODY else story.part
            numbers[part] += 1
            kind, level = styles.kind(paragraph)
            cell = tables.cell_of(paragraph)
            kind = BlockKind.CELL if cell and kind is BlockKind.PARAGRAPH else kind
            text = "".join(piece.text for piece in pieces)
            mark = "- " if kind is BlockKind.ITEM else ""
            place = Place(part=part, paragraph=numbers[part], cell=cell)
            start = out.add(text, kind, level, apart=story.part is not Part.BODY, mark=mark, place=place)
            if start is not None:
                yield from _anchors(pieces, text, start)


def _anchors(pieces: list[Piece], text: str, start: int) -> Iterator[Anchor]:
    """The anchors of a paragraph whose text, without the white space around it, begins at ``start``."""
    end = start + len(text.strip())
    at = start - (len(text) - len(text.lstrip()))
    for piece in pieces:
        begin, after = max(at, start), min(at + len(piece.text), end)
        if begin < after:
            yield Anchor(begin, after, piece, begin - at)
        at += len(piece.text)
