"""Markdown: rendered first, so that no mark of the notation is read as text."""

from markdown_it import MarkdownIt

from readability_gpmi.model import Document
from readability_gpmi.reading.encoding import decode
from readability_gpmi.reading.html import from_html


def read(data: bytes, name: str) -> Document:
    """The document in a Markdown file (CommonMark, with tables)."""
    return from_html(MarkdownIt("commonmark").enable("table").render(decode(data, name)), name)
