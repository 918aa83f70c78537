"""Fields of a Word file: what Word shows in place of a code, such as ``MERGEFIELD Naam`` or the box of an old form."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import nsmap, qn

# What stands in these was typed by somebody; the result of other fields comes back when Word renews them.
_TYPED = ("HYPERLINK", "FORMTEXT")
# What stands in these was filled in, by somebody or from a list of persons.
FILLED_IN = ("MERGEFIELD", "FORMTEXT", "FILLIN", "ASK")
_OFF = ("0", "false", "off")


@dataclass
class _Field:
    first: Any
    code: str = ""
    in_code: bool = True


class Fields:
    """Where in its fields the reading of a story is. Pass every ``fldChar`` and ``instrText`` by, in order.

    A field may hold others, and run over several paragraphs. One that never ends is no field: else it would swallow the rest.
    """

    def __init__(self, marks: Iterable[Any]) -> None:
        self._whole: set[Any] = set()
        self._open: list[_Field] = []
        self._closed: _Field | None = None
        begun: list[list[Any]] = []
        for mark in marks:
            kind = _kind(mark)
            if kind == "begin":
                begun.append([mark])
            elif begun:
                begun[-1].append(mark)
                if kind == "end":
                    self._whole.update(begun.pop())

    @property
    def in_code(self) -> bool:
        """Whether what stands here is code, not text."""
        return any(field.in_code for field in self._open)

    @property
    def is_typed(self) -> bool:
        """Whether what stands here was typed by somebody."""
        return all(field.code.lstrip().upper().startswith(_TYPED) for field in self._open)

    @property
    def is_filled_in(self) -> bool:
        """Whether what stands here is an answer in a form."""
        return bool(self._open) and self._open[-1].code.lstrip().upper().startswith(FILLED_IN)

    def pass_by(self, node: Any) -> None:
        """Notes the next mark or piece of code."""
        self._closed = None
        if node.tag == qn("w:instrText"):
            if self._open:
                self._open[-1].code += node.text or ""
        elif node in self._whole:
            kind = _kind(node)
            if kind == "begin":
                self._open.append(_Field(node))
            elif kind == "separate":
                self._open[-1].in_code = False
            elif kind == "end":
                self._closed = self._open.pop()

    def shown_by(self, node: Any) -> tuple[str, Any] | None:
        """The text of a box or list of an old form that ends with this mark, and the mark it begins with."""
        if node.tag != qn("w:fldChar") or self.in_code:
            return None
        if self._closed is not None:
            first = self._closed.first
        elif _kind(node) == "begin" and node not in self._whole:
            first = node
        else:
            return None
        text = _form_text(first)
        return (text, first) if text else None


def _kind(mark: Any) -> str | None:
    kind: str | None = mark.get(qn("w:fldCharType"))
    return kind


def _form_text(first: Any) -> str:
    box = first.find("w:ffData/w:checkBox", nsmap)
    if box is not None:
        # What was ticked, else how the form began.
        state = next((found for name in ("w:checked", "w:default") if (found := box.find(name, nsmap)) is not None), None)
        return "☒ " if state is not None and state.get(qn("w:val")) not in _OFF else "☐ "
    choices = [entry.get(qn("w:val")) or "" for entry in first.iterfind("w:ffData/w:ddList/w:listEntry", nsmap)]
    chosen = first.find("w:ffData/w:ddList/w:result", nsmap)
    number = (chosen.get(qn("w:val")) or "0") if chosen is not None else "0"
    return choices[int(number)] if number.isdecimal() and int(number) < len(choices) else ""
