"""From the offsets of a document to the runs of its Word file. A run is cut in two where a finding begins or ends in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from readability_gpmi.reading.docx import Anchor

# The first and the last run of a stretch of text.
Ends = tuple[Any, Any]

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Runs:
    """The runs of a Word file, by the offsets of the document read from it."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._anchors = list(anchors)
        self._starts = [anchor.start for anchor in self._anchors]

    def between(self, start: int, end: int) -> Ends | None:
        """The first and the last run of exactly these characters, None where none of them stands in the file.

        What the document has between paragraphs (empty lines, bullets) is not in the file.
        """
        found = self.anchors(start, end)
        if not found:
            return None
        return self._begin(max(start, found[0].start)), self._end(min(end, found[-1].end))

    def anchors(self, start: int, end: int) -> list[Anchor]:
        """The anchors that hold some of these characters."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        return [anchor for anchor in self._anchors[first : bisect_left(self._starts, end)] if anchor.end > start]

    def _begin(self, offset: int) -> Any:
        """The run that begins with this character."""
        index = bisect_right(self._starts, offset) - 1
        self._cut_text(index, offset)
        index = bisect_right(self._starts, offset) - 1
        return _cut_run_before(self._anchors[index].piece.first)

    def _end(self, offset: int) -> Any:
        """The run that ends before this character."""
        index = bisect_left(self._starts, offset) - 1
        self._cut_text(index, offset)
        return _cut_run_after(self._anchors[bisect_left(self._starts, offset) - 1].piece.last)

    def _cut_text(self, index: int, offset: int) -> None:
        anchor = self._anchors[index]
        node, at = anchor.piece.first, anchor.skip + offset - anchor.start
        if node.tag != qn("w:t") or not 0 < at < len(node.text):
            return
        rest = new_text(node.text[at:])
        node.text = node.text[:at]
        node.set(_SPACE, "preserve")
        node.addnext(rest)
        left, right = (replace(anchor.piece, text=half.text, first=half, last=half) for half in (node, rest))
        halves = [replace(anchor, end=offset, piece=left), Anchor(offset, anchor.end, right)]
        self._anchors[index : index + 1] = kept = [half for half in halves if half.start < half.end]
        self._starts[index : index + 1] = [half.start for half in kept]


def run_of(node: Any) -> Any:
    """The run that a node stands in."""
    return next(node.iterancestors(qn("w:r")))


def new_run(like: Any) -> Any:
    """An empty run that looks like another one."""
    run = OxmlElement("w:r")
    properties = like.find(qn("w:rPr"))
    if properties is not None:
        run.append(deepcopy(properties))
    return run


def new_text(text: str, tag: str = "w:t") -> Any:
    """A text for a run, with the spaces at its ends."""
    node = OxmlElement(tag, attrs={_SPACE: "preserve"})
    node.text = text
    return node


def _cut_run_before(node: Any) -> Any:
    run = run_of(node)
    child = _child_of(run, node)
    before = child.getprevious()
    if before is None or before.tag == qn("w:rPr"):
        return run
    rest = new_run(run)
    for moved in [child, *child.itersiblings()]:
        rest.append(moved)
    run.addnext(rest)
    return rest


def _cut_run_after(node: Any) -> Any:
    run = run_of(node)
    after = _child_of(run, node).getnext()
    if after is not None:
        _cut_run_before(after)
    return run


def _child_of(run: Any, node: Any) -> Any:
    while node.getparent() is not run:
        node = node.getparent()
    return node
