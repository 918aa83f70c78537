"""The text of a paragraph in a Word file, as the reader sees it: insertions in, deletions and field codes out."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_DELETED = (qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
# Boxes and ticks of the Wingdings fonts and of MS Gothic, by the last two digits of their code.
_BOXES = {
    "6F": "☐",
    "71": "☐",
    "72": "☐",
    "A3": "☐",
    "A8": "☐",
    "10": "☐",
    "FE": "☑",
    "FD": "☒",
    "52": "☑",
    "53": "☒",
    "11": "☑",
    "12": "☒",
}
_OFF = ("0", "false", "off", "none")


def is_shown(paragraph: Any) -> bool:
    """Whether a paragraph is on the page. A text box is stored twice, once for old programs."""
    return next(paragraph.iterancestors(*_DELETED), None) is None


def paragraph_text(paragraph: Any) -> str:
    """The text of a paragraph, without that of the text boxes anchored in it."""
    return "".join(_pieces(paragraph))


def _pieces(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(qn("w:t"), qn("w:sym"), qn("w:checkBox"), *_SIGNS):
        if next(node.iterancestors(qn("w:p"))) is not paragraph or not is_shown(node) or _is_hidden(node):
            continue
        if node.tag == qn("w:t"):
            yield node.text or ""
        elif node.tag == qn("w:sym"):
            yield _BOXES.get((node.get(qn("w:char")) or "")[-2:].upper(), "")
        elif node.tag == qn("w:checkBox"):
            yield "☒ " if _is_ticked(node) else "☐ "
        else:
            yield _SIGNS[node.tag]


def _is_hidden(node: Any) -> bool:
    run = next(node.iterancestors(qn("w:r")), None)
    vanish = None if run is None else run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return vanish is not None and vanish.get(qn("w:val")) not in _OFF


def _is_ticked(box: Any) -> bool:
    """The state of a box of an old form: what was ticked, else how the form began."""
    state = box.find(qn("w:checked"))
    state = state if state is not None else box.find(qn("w:default"))
    return state is not None and state.get(qn("w:val")) not in _OFF
