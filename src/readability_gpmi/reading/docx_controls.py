"""What was filled in in a Word file, and what still asks to be: content controls, merge fields and the boxes of old forms."""

from collections.abc import Iterable, Iterator
from typing import Any

from docx.oxml.ns import nsmap, qn

from readability_gpmi.reading.docx_fields import FILLED_IN

_OFF = ("0", "false", "off")
# Controls that hold no answer: a tick box, a part of the page, a group of others.
_NO_ANSWER = (
    "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox",
    *map(qn, ("w:docPartObj", "w:docPartList", "w:group", "w:picture", "w:bibliography", "w:citation")),
)
# A merge field that nothing was merged into shows its name.
_MERGE_SIGNS = "«»"

Span = tuple[int, int]


def prompts(pieces: Iterable[tuple[int, int, Any]]) -> tuple[Span, ...]:
    """Where the words of a control that is not filled in stand, of pieces of text given with the XML they come from."""
    return _joined((start, end) for start, end, node in pieces if _asks(_control(node)))


def answers(pieces: Iterable[tuple[int, int, Any, bool]]) -> tuple[Span, ...]:
    """Where what was filled in stands. The fourth of each piece: whether it is the result of a field that somebody fills in."""
    return _joined((start, end) for start, end, node, in_field in pieces if in_field or _answers(node))


def _answers(node: Any) -> bool:
    simple = next(node.iterancestors(qn("w:fldSimple")), None)
    if simple is not None and (simple.get(qn("w:instr")) or "").lstrip().upper().startswith(FILLED_IN):
        return not set(_MERGE_SIGNS) & set(node.text or "")
    control = _control(node)
    return control is not None and not _asks(control)


def _control(node: Any) -> Any | None:
    """The innermost control with an answer around a piece of text."""
    control = next(node.iterancestors(qn("w:sdt")), None)
    if control is None or next(control.iterdescendants(qn("w:sdt")), None) is not None:
        return None
    properties = control.find("w:sdtPr", nsmap)
    is_answer = properties is not None and all(properties.find(tag) is None for tag in _NO_ANSWER)
    return control if is_answer else None


def _asks(control: Any | None) -> bool:
    shown = control.find("w:sdtPr/w:showingPlcHdr", nsmap) if control is not None else None
    return shown is not None and shown.get(qn("w:val")) not in _OFF


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(_neighbours(spans))


def _neighbours(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for start, end in spans:
        if last and start <= last[1]:
            last = (last[0], end)
            continue
        if last:
            yield last
        last = (start, end)
    if last:
        yield last
