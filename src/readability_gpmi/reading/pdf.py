"""PDF with text: lines put together into paragraphs in the order of reading; running headers and footers apart."""

import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from readability_gpmi.model import BlockKind, Document, Place
from readability_gpmi.reading.assemble import Assembler
from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.hyphens import Hyphens
from readability_gpmi.reading.pdf_bomb import swells
from readability_gpmi.reading.pdf_order import in_order
from readability_gpmi.reading.pdf_page import Page, Segment, read_page
from readability_gpmi.reading.pdf_running import without_running
from readability_gpmi.wording import load_wording

_MOST_PAGES = 500
_BULLET = re.compile(r"^(?:[-–•·▪◦●○►➢\uf0b7*]|o(?=\s[A-ZÀ-Ý]))\s+")
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
# A gap between lines this much larger than usual begins a new paragraph. Usual is the gap that this share of all do not reach.
_PARAGRAPH_GAP, _NARROW = 1.35, 0.2
# In letter sizes: what is nearer is no next line, but a raised figure.
_NARROWEST_GAP = 0.8
# Letters this much larger than usual make a heading.
_HEADING_SIZE = 1.12
# In letter sizes: lines of one heading are nearer than this; and so much of the width is filled by a heading that goes on.
_HEADING_GAP, _FULL_HEADING = 1.5, 0.6
# More letters than this share without a known meaning, and the text is not to be trusted.
_MOST_UNMAPPED = 0.2
# PDFium keeps state of its own: one thread at a time.
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True)
class _Line:
    """A line with its page and the number of the stretch that it is read in."""

    segment: Segment
    page: int
    stretch: int
    is_cell: bool

    @property
    def text(self) -> str:
        return self.segment.text


def read(data: bytes, name: str) -> Document:
    """The document in a PDF file."""
    if swells(data):
        raise failure(name, "bomb")
    out = Assembler(name)
    with _ONE_AT_A_TIME:
        pages = _pages(data, name, out)
    body = without_running(pages)
    lines = list(_lines(body.pages))
    if not lines and not body.running:
        raise failure(name, "scanned-pdf")
    if sum(page.unmapped for page in pages) / len(pages) > _MOST_UNMAPPED:
        raise failure(name, "unmapped-pdf")
    for kind, text, page in _blocks(lines):
        level = 2 if kind is BlockKind.HEADING else int(kind is BlockKind.ITEM)
        out.add(text, kind, level, page=page, mark="- " if kind is BlockKind.ITEM else "")
    for part, text in body.running:
        out.add(text, BlockKind.PARAGRAPH, apart=True, place=Place(part=part))
    for one in pages:
        out.add(one.slanted, BlockKind.PARAGRAPH, page=one.number, apart=True)
    empty = sum(not page.rows and page.has_picture for page in pages)
    what, remedy = load_wording("en").error("partly-scanned", {"pages": empty})
    return out.document((f"{what} {remedy}",) if empty else ())


def _pages(data: bytes, name: str, out: Assembler) -> list[Page]:
    try:
        file = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        key = "locked-pdf" if error.err_code == pdfium_raw.FPDF_ERR_PASSWORD else "damaged-pdf"
        raise failure(name, key) from error
    pages = []
    try:
        if len(file) > _MOST_PAGES:
            raise failure(name, "too-many-pages", pages=_MOST_PAGES)
        for number in range(len(file)):
            out.check_time()
            page = file[number]
            try:
                found = read_page(page, number + 1)
            finally:
                page.close()
            if found is None:
                raise failure(name, "too-much")
            pages.append(found)
    finally:
        file.close()
    if not pages:
        raise failure(name, "damaged-pdf")
    return pages


def _lines(pages: Sequence[Page]) -> Iterator[_Line]:
    number = 0
    for page in pages:
        for stretch in in_order(page.rows, page.rules):
            number += 1
            for segment in stretch.lines:
                yield _Line(segment, page.number, number, stretch.is_cell)


def _blocks(lines: Sequence[_Line]) -> Iterator[tuple[BlockKind, str, int]]:
    """Kind, text and page of each block."""
    if not lines:
        return
    usual_size = median(line.segment.size for line in lines)
    hyphens = Hyphens(line.text for line in lines)
    usual_gap = _usual_gap(lines)
    right: dict[int, float] = {}
    for line in lines:
        right[line.stretch] = max(right.get(line.stretch, 0.0), line.segment.right)
    kind, text, before = BlockKind.PARAGRAPH, "", lines[0]
    page = before.page
    for line in lines:
        starts = BlockKind.CELL if line.is_cell else _kind(line, usual_size)
        if not text or not _goes_on(before, line, kind, starts, usual_gap, right[line.stretch]):
            if text:
                yield kind, text, page
            kind, page = starts or BlockKind.PARAGRAPH, line.page
            text = _BULLET.sub("", line.text) if kind is BlockKind.ITEM else line.text
        elif line.is_cell and _BULLET.match(line.text):
            text += f"\n{line.text}"
        else:
            text = hyphens.joined(text, line.text)
        before = line
    yield kind, text, page


def _goes_on(before: _Line, line: _Line, kind: BlockKind, starts: BlockKind | None, usual_gap: float, right: float) -> bool:
    """Whether a line goes on with the block that the line before it belongs to."""
    if line.is_cell:
        return before.is_cell and before.stretch == line.stretch
    if kind is BlockKind.HEADING:
        return starts is kind and _is_one_heading(before, line, right)
    return starts is None and kind is not BlockKind.CELL and not _breaks(before, line, usual_gap, right)


def _usual_gap(lines: Sequence[_Line]) -> float:
    """The gap between the lines of a paragraph, in letter sizes; 0 where it cannot be told.

    In a form most lines are paragraphs of their own: not the middle of all gaps counts, but the narrow ones.
    """
    gaps = [_gap(a, b) for a, b in pairwise(lines) if a.stretch == b.stretch]
    gaps = sorted(gap for gap in gaps if gap > _NARROWEST_GAP)
    return gaps[int(_NARROW * (len(gaps) - 1))] if gaps else 0.0


def _gap(above: _Line, below: _Line) -> float:
    """The gap between two lines, from baseline to baseline, in letter sizes."""
    return (below.segment.base - above.segment.base) / max(above.segment.size, below.segment.size)


def _kind(line: _Line, usual_size: float) -> BlockKind | None:
    if _BULLET.match(line.text):
        return BlockKind.ITEM
    short = len(line.text.split()) <= 12 and not line.text.rstrip().endswith((".", ";", ","))
    if short and (line.segment.size > _HEADING_SIZE * usual_size or line.segment.bold):
        return BlockKind.HEADING
    return BlockKind.ITEM if _NUMBERED.match(line.text) else None


def _breaks(before: _Line, line: _Line, usual_gap: float, right: float) -> bool:
    """Whether a line begins a new paragraph."""
    ended = bool(re.search(r"[.!?:;][\"'”»’)]*$", before.text.rstrip()))
    if before.page != line.page or before.stretch != line.stretch:
        return ended
    if "\t" in line.text or "\t" in before.text:
        return True
    if usual_gap and _gap(before, line) > _PARAGRAPH_GAP * usual_gap:
        return True
    begins = line.text[:1].isupper() and (before.segment.right < 0.85 * right or _is_indented(before, line))
    return ended and begins


def _is_one_heading(before: _Line, line: _Line, right: float) -> bool:
    """Whether a heading goes on: letters of the same size close under a line that the margin ended."""
    same = before.stretch == line.stretch and abs(before.segment.size - line.segment.size) < 0.1
    close = 0 < _gap(before, line) < _HEADING_GAP
    return same and close and (before.segment.right > _FULL_HEADING * right or line.text[0].islower())


def _is_indented(before: _Line, line: _Line) -> bool:
    return line.segment.left - before.segment.left > line.segment.size
