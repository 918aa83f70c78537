"""Markdown: rendered first, so that no mark of the notation is read as text."""

from markdown_it import MarkdownIt

from readability_gpmi.model import Document
from readability_gpmi.reading.encoding import decode
from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.html import from_html
from readability_gpmi.reading.limits import MOST_MARKDOWN


def read(data: bytes, name: str) -> Document:
    """The document in a Markdown file (CommonMark, with tables)."""
    source = decode(data, name)
    if len(source) > MOST_MARKDOWN:
        raise failure(name, "too-much")
    return from_html(MarkdownIt("commonmark").enable("table").render(source), name)
