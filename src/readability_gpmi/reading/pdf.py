"""PDF with text: lines put together into paragraphs; running headers, footers and page numbers left out."""

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from readability_gpmi.model import BlockKind, Document
from readability_gpmi.reading.assemble import Assembler
from readability_gpmi.reading.failure import failure
from readability_gpmi.wording import load_wording

_MOST_PAGES = 500
_BULLET = re.compile(r"^(?:[-–•·▪◦●○►➢\uf0b7*]|o(?=\s[A-ZÀ-Ý]))\s+")
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_LIGATURES = {letter: unicodedata.normalize("NFKC", letter) for letter in "ﬀﬁﬂﬃﬄﬅﬆ"}
# A gap between lines this much larger than usual begins a new paragraph.
_PARAGRAPH_GAP = 1.35
# Letters this much larger than usual make a heading.
_HEADING_SIZE = 1.12


@dataclass(frozen=True)
class _Line:
    text: str
    page: int
    top: float
    bottom: float
    left: float
    right: float
    size: float
    bold: bool
    edge: bool


def read(data: bytes, name: str) -> Document:
    """The document in a PDF file."""
    # pdfminer logs what it finds odd in a file; with it, parts of the text.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    lines, pages, empty = _lines(data, name)
    if not lines:
        raise failure(name, "scanned-pdf")
    out = Assembler(name)
    for kind, text, page in _blocks(_without_running(lines, pages)):
        out.add(
            text,
            kind,
            level=2 if kind is BlockKind.HEADING else int(kind is BlockKind.ITEM),
            page=page,
            mark="- " if kind is BlockKind.ITEM else "",
        )
    what, remedy = load_wording("en").error("partly-scanned", {"pages": empty})
    return out.document((f"{what} {remedy}",) if empty else ())


def _lines(data: bytes, name: str) -> tuple[list[_Line], int, int]:
    """The lines of all pages, the number of pages, and how many have no text but a picture."""
    lines: list[_Line] = []
    empty = 0
    try:
        with pdfplumber.open(io.BytesIO(data)) as file:
            if len(file.pages) > _MOST_PAGES:
                raise failure(name, "too-many-pages", pages=_MOST_PAGES)
            for number, page in enumerate(file.pages, 1):
                found = [
                    line for line in page.extract_text_lines(return_chars=True, x_tolerance_ratio=0.15) if line["text"].strip()
                ]
                empty += not found and bool(page.images)
                lines += [_line(line, number, page.height) for line in found]
                page.close()
            return lines, len(file.pages), empty
    except PdfminerException as error:
        key = "locked-pdf" if error.args and isinstance(error.args[0], PDFPasswordIncorrect) else "damaged-pdf"
        raise failure(name, key) from error
    except PDFPasswordIncorrect as error:
        raise failure(name, "locked-pdf") from error


def _line(line: dict[str, object], page: int, height: float) -> _Line:
    characters: list[dict[str, object]] = line["chars"]  # type: ignore[assignment]
    text = "".join(_LIGATURES.get(letter, letter) for letter in str(line["text"]))
    top, bottom = float(line["top"]), float(line["bottom"])  # type: ignore[arg-type]
    bold = sum("bold" in str(character["fontname"]).lower() for character in characters) > 0.8 * len(characters)
    size = median(float(character["size"]) for character in characters)  # type: ignore[arg-type]
    edge = bottom < 0.1 * height or top > 0.9 * height
    return _Line(text, page, top, bottom, float(line["x0"]), float(line["x1"]), size, bold, edge)  # type: ignore[arg-type]


def _without_running(lines: list[_Line], pages: int) -> list[_Line]:
    """Lines without what comes back at the edge of most pages, and without bare page numbers there."""
    on_pages = {(_shape(line.text), line.page) for line in lines if line.edge}
    shapes = Counter(shape for shape, _ in on_pages)
    running = {shape for shape, count in shapes.items() if pages > 1 and count >= max(2, 0.6 * pages)}
    return [
        line
        for line in lines
        if not (line.edge and (_shape(line.text) in running or re.fullmatch(r"\W*\d{1,3}\W*(?:/\W*\d{1,3})?\W*", line.text)))
    ]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text.strip().lower())


def _blocks(lines: list[_Line]) -> Iterator[tuple[BlockKind, str, int]]:
    usual_size = median(line.size for line in lines)
    gaps = [b.top - a.top for a, b in pairwise(lines) if a.page == b.page and b.top > a.top]
    usual_gap = median(gaps) if gaps else 0.0
    right = max(line.right for line in lines)
    kind, text, page = BlockKind.PARAGRAPH, "", 0
    before: _Line | None = None
    for line in lines:
        starts = _kind(line, usual_size)
        if before is None or starts is not None or kind is BlockKind.HEADING or _breaks(before, line, usual_gap, right):
            if text:
                yield kind, text, page
            kind, page = starts or BlockKind.PARAGRAPH, line.page
            text = _BULLET.sub("", line.text) if kind is BlockKind.ITEM else line.text
        else:
            text = _joined(text, line.text)
        before = line
    if text:
        yield kind, text, page


def _kind(line: _Line, usual_size: float) -> BlockKind | None:
    if _BULLET.match(line.text):
        return BlockKind.ITEM
    short = len(line.text.split()) <= 12 and not line.text.rstrip().endswith((".", ";", ","))
    if short and (line.size > _HEADING_SIZE * usual_size or line.bold):
        return BlockKind.HEADING
    return BlockKind.ITEM if _NUMBERED.match(line.text) else None


def _breaks(before: _Line, line: _Line, usual_gap: float, right: float) -> bool:
    """Whether a line begins a new paragraph."""
    ended = bool(re.search(r"[.!?:;][\"'”»’)]*$", before.text.rstrip()))
    if before.page != line.page:
        return ended
    if usual_gap and line.top - before.top > _PARAGRAPH_GAP * usual_gap:
        return True
    return ended and before.right < 0.85 * right and line.text[:1].isupper()


def _joined(text: str, more: str) -> str:
    """Two lines as one; a word cut at the line end is put together again."""
    if re.search(r"[^\W\d_]{2}-$", text) and more[:1].islower():
        return text[:-1] + more
    if text.endswith("\u00ad"):
        return text[:-1] + more
    return f"{text} {more}"
