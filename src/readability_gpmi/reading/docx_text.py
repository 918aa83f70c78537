"""The paragraphs of a Word file as the reader sees them: insertions in, deletions and field codes out.

Each piece of text keeps the XML it comes from, so that what is found in the text can be shown in the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import nsmap, qn

from readability_gpmi.reading.docx_fields import Fields

_SIGNS = {qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
# A text box is stored twice: the fallback is for old programs.
_DELETED = (qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_STORIES = tuple(map(qn, ("w:tc", "w:txbxContent", "w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote")))
_BOXES = {
    "Wingdings": {"6F": "☐", "71": "☐", "72": "☐", "A8": "☐", "FE": "☑", "FD": "☒"},
    "Wingdings 2": {"A3": "☐", "52": "☑", "53": "☒"},
}
# Signs of these fonts have codes of their own, which mean nothing in another font.
_OWN_CODES = range(0xF000, 0xF100)
_OFF = ("0", "false", "off", "none")
# Word fills these content controls itself.
_FILLED = tuple(map(qn, ("w:dataBinding", "w:dropDownList", "w:comboBox", "w:date", "w:showingPlcHdr")))
_W14_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"


@dataclass(frozen=True)
class Piece:
    """A stretch of text and the XML it comes from: one node, or for the box of an old form its first and last node.

    ``typed`` is False for what Word fills in itself: the result of a field, the choice in a list. ``filled_in`` is True for the
    result of a field that is an answer in a form.
    """

    text: str
    first: Any
    last: Any
    typed: bool
    filled_in: bool = False


def paragraphs(root: Any) -> Iterator[tuple[Any, list[Piece]]]:
    """Each paragraph with its pieces, in order, also in tables, content controls and text boxes.

    A paragraph whose mark is deleted runs on into the next one.
    """
    fields = Fields(node for node in root.iter(qn("w:fldChar")) if is_shown(node))
    found: dict[Any, list[Piece]] = {}
    tags = ("w:p", "w:t", "w:sym", "w:fldChar", "w:instrText")
    for node in root.iter(*map(qn, tags), *_SIGNS):
        if not is_shown(node):
            continue
        if node.tag == qn("w:p"):
            found[node] = []
        elif node.tag in (qn("w:fldChar"), qn("w:instrText")):
            fields.pass_by(node)
        piece = _piece(node, fields)
        paragraph = next(node.iterancestors(qn("w:p")), None)
        if piece and paragraph in found and not _is_hidden(node):
            found[paragraph].append(piece)
    return _joined(found)


def is_shown(node: Any) -> bool:
    """Whether a node is on the page once all tracked changes are accepted."""
    return next(node.iterancestors(*_DELETED), None) is None


def _piece(node: Any, fields: Fields) -> Piece | None:
    if field := fields.shown_by(node):
        text, first = field
        return Piece(text, first, node, typed=False)
    text = _text(node)
    if not text or fields.in_code:
        return None
    # A merge field that nothing was merged into shows its name.
    answered = fields.is_filled_in and not text.strip().startswith("«")
    return Piece(text, node, node, fields.is_typed and _is_typed(node), answered)


def _text(node: Any) -> str:
    if node.tag == qn("w:t"):
        return node.text or ""
    if node.tag != qn("w:sym"):
        return _SIGNS.get(node.tag, "")
    code = (node.get(qn("w:char")) or "").upper()
    if box := _BOXES.get(node.get(qn("w:font")) or "", {}).get(code[-2:]):
        return box
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number < 0xD800 and number not in _OWN_CODES else ""


def _is_typed(node: Any) -> bool:
    if next(node.iterancestors(qn("w:fldSimple"), qn("w:moveTo")), None) is not None:
        return False
    properties = (control.find(qn("w:sdtPr")) for control in node.iterancestors(qn("w:sdt")))
    return not any(next(found.iter(*_FILLED, _W14_CHECKBOX), None) is not None for found in properties if found is not None)


def _is_hidden(node: Any) -> bool:
    run = next(node.iterancestors(qn("w:r")), None)
    vanish = None if run is None else run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return vanish is not None and vanish.get(qn("w:val")) not in _OFF


def _joined(found: dict[Any, list[Piece]]) -> Iterator[tuple[Any, list[Piece]]]:
    stories = {paragraph: next(paragraph.iterancestors(*_STORIES), None) for paragraph in found}
    last = {story: paragraph for paragraph, story in stories.items()}
    waiting: dict[Any, list[Piece]] = {}
    for paragraph, pieces in found.items():
        story = stories[paragraph]
        joined = waiting.pop(story, []) + pieces
        if _is_mark_deleted(paragraph) and last[story] is not paragraph:
            waiting[story] = joined
        else:
            yield paragraph, joined


def _is_mark_deleted(paragraph: Any) -> bool:
    return any(paragraph.find(f"w:pPr/w:rPr/{change}", nsmap) is not None for change in ("w:del", "w:moveFrom"))
