"""What comes back at the edges of the pages of a PDF: running headers, footers and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readability_gpmi.model import Part
from readability_gpmi.reading.pdf_page import Page, Row, Segment

# Parts of the height of a page.
_EDGE = 0.1
# On this share of the pages a line must come back; left and right pages may have each their own.
_OFTEN = 0.4
_NUMBER = re.compile(
    r"\W*(?:(?:blz|p|pp|pag|pagina|page|bladzijde)\b\.?\s*)?\d{1,3}\W*(?:(?:/|-|van|sur|de|of|op)\W*\d{1,3}\W*)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Body:
    """The pages without what runs along their edges, and each running line once. Page numbers are in neither."""

    pages: tuple[Page, ...]
    running: tuple[tuple[Part, str], ...]


def without_running(pages: Sequence[Page]) -> Body:
    """Takes the running lines out. A line of one page alone stays, unless it is a page number."""
    shapes = Counter(shape for page in pages for shape in {_shape(segment.text) for segment in _edge(page)})
    often = {shape for shape, count in shapes.items() if len(pages) > 1 and count >= max(2, _OFTEN * len(pages))}
    first: dict[str, tuple[Part, str]] = {}
    bodies = []
    for page in pages:
        edge = set(_edge(page))
        for segment in _edge(page):
            if _shape(segment.text) in often and not _NUMBER.fullmatch(segment.text):
                part = Part.HEADER if segment.base < page.height / 2 else Part.FOOTER
                first.setdefault(_shape(segment.text), (part, segment.text))
        rows = (tuple(segment for segment in row if not _is_running(segment, edge, often)) for row in page.rows)
        bodies.append(replace(page, rows=tuple(row for row in rows if row)))
    return Body(tuple(bodies), tuple(first.values()))


def _is_running(segment: Segment, edge: set[Segment], often: set[str]) -> bool:
    return segment in edge and (_shape(segment.text) in often or _NUMBER.fullmatch(segment.text) is not None)


def _edge(page: Page) -> list[Segment]:
    def is_edge(row: Row) -> bool:
        return row[0].base < _EDGE * page.height or row[0].base - row[0].size > (1 - _EDGE) * page.height

    return [segment for row in page.rows if is_edge(row) for segment in row]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text.strip().lower())
