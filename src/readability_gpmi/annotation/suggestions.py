"""Safe rewrites as tracked changes: the old words deleted, the new ones inserted, for the user to accept or reject."""

from collections.abc import Iterable
from itertools import count
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from readability_gpmi.annotation.anchoring import Runs, new_run, new_text, run_of
from readability_gpmi.annotation.comments import AUTHOR
from readability_gpmi.model import Rewrite
from readability_gpmi.reading.docx import WordFile

# What else a run holds, such as a picture or the mark of a note, would go with the words.
_WORDS = frozenset(map(qn, ("w:rPr", "w:t", "w:tab", "w:noBreakHyphen", "w:softHyphen", "w:lastRenderedPageBreak")))


def suggest_rewrites(file: WordFile, runs: Runs, rewrites: Iterable[Rewrite]) -> int:
    """Writes the rewrites into the file as tracked changes, and says how many.

    Left out is what Word fills in itself (the result of a field, the choice in a list), and what runs over two paragraphs.
    """
    numbers = count(_highest_number(file) + 1)
    return sum(_suggest(runs, rewrite, numbers) for rewrite in rewrites)


def _suggest(runs: Runs, rewrite: Rewrite, numbers: Iterable[int]) -> bool:
    anchors = runs.anchors(rewrite.start, rewrite.end)
    paragraphs = {next(anchor.piece.first.iterancestors(qn("w:p"))) for anchor in anchors}
    if len(paragraphs) != 1 or not all(anchor.piece.typed for anchor in anchors):
        return False
    runs.between(rewrite.start, rewrite.end)
    old = dict.fromkeys(run_of(anchor.piece.first) for anchor in runs.anchors(rewrite.start, rewrite.end))
    if not all(child.tag in _WORDS for run in old for child in run):
        return False
    new = new_run(next(iter(old)))
    new.append(new_text(rewrite.replacement or ""))
    for run in old:
        deleted = _delete(run, numbers)
    _insert(new, deleted, numbers)
    return True


def _delete(run: Any, numbers: Iterable[int]) -> Any:
    change = _change("w:del", numbers)
    run.addprevious(change)
    change.append(run)
    for text in run.iterchildren(qn("w:t")):
        deleted = new_text(text.text, "w:delText")
        run.replace(text, deleted)
    return change


def _insert(run: Any, after: Any, numbers: Iterable[int]) -> None:
    change = _change("w:ins", numbers)
    change.append(run)
    around = after.getparent()
    if around.tag == qn("w:ins"):
        # Inside what somebody else inserted, ours would be theirs: their insertion ends before it and goes on after it.
        rest = OxmlElement("w:ins", attrs=dict(around.attrib))
        for moved in list(after.itersiblings()):
            rest.append(moved)
        if len(rest):
            around.addnext(rest)
        after = around
    after.addnext(change)


def _change(tag: str, numbers: Iterable[int]) -> Any:
    return OxmlElement(tag, attrs={qn("w:id"): str(next(iter(numbers))), qn("w:author"): AUTHOR})


def _highest_number(file: WordFile) -> int:
    """The highest number of anything in the file: changes, bookmarks and the rest have theirs from one row."""
    found = (node.get(qn("w:id")) or "" for story in file.stories for node in story.root.iter())
    return max((int(number) for number in found if number.isdecimal()), default=0)
