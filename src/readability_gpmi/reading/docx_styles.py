"""What a paragraph of a Word file is, by its style. Word keeps the names of styles in the language of its user."""

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from readability_gpmi.model import BlockKind

_HEADING = re.compile(r"(?:heading|kop|titre|überschrift)\s*([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|titel|titre|subtitle|ondertitel|sous-titre", re.IGNORECASE)
_LIST = re.compile(r"list|lijst|liste|opsomming|puces", re.IGNORECASE)
# Outline levels are 0 to 8; 9 is running text.
_LAST_OUTLINE_LEVEL = 8


class Styles:
    """The styles of a file. ``element`` is the root of its styles part, None where it has none."""

    def __init__(self, element: Any) -> None:
        found = () if element is None else element.findall(qn("w:style"))
        self._styles = {style.get(qn("w:styleId")): style for style in found}

    def kind(self, paragraph: Any) -> tuple[BlockKind, int]:
        """The kind and level of a paragraph: what it says itself, then its style, then the styles that one rests on."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return BlockKind.PARAGRAPH, 0
        chain = list(self.chain(_value(properties, "w:pStyle")))
        names = [name for identifier, style in chain for name in (_value(style, "w:name"), identifier) if name]
        layers = [properties, *(style.find(qn("w:pPr")) for _, style in chain)]
        if level := _heading_level(names, layers):
            return BlockKind.HEADING, level
        numbering = next((found for layer in layers if (found := _child(layer, "w:numPr")) is not None), None)
        if numbering is not None:
            # Number 0 takes the bullet away that a style gives.
            if _value(numbering, "w:numId") == "0":
                return BlockKind.PARAGRAPH, 0
            return BlockKind.ITEM, 1 + _number(_value(numbering, "w:ilvl"), otherwise=0)
        listed = next((name for name in names if _LIST.search(name)), None)
        if listed is None:
            return BlockKind.PARAGRAPH, 0
        depth = re.search(r"[2-9]$", listed)
        return BlockKind.ITEM, int(depth.group()) if depth else 1

    def chain(self, identifier: str | None) -> Iterator[tuple[str, Any]]:
        """A style, the one that it rests on, and so on, each with its identifier."""
        seen: set[str] = set()
        while identifier and identifier not in seen:
            seen.add(identifier)
            style = self._styles.get(identifier)
            yield identifier, style if style is not None else _EMPTY
            identifier = _value(style, "w:basedOn") if style is not None else None


class _Nothing:
    """Stands in for a style that the file names but does not hold."""

    def find(self, _: str) -> None:
        """Holds nothing."""


_EMPTY = _Nothing()


def _heading_level(names: list[str], layers: list[Any]) -> int:
    for name in names:
        if found := _HEADING.fullmatch(name):
            return int(found.group(1))
    for layer in layers:
        level = _number(_value(layer, "w:outlineLvl"), otherwise=-1)
        if 0 <= level <= _LAST_OUTLINE_LEVEL:
            return level + 1
    return int(any(_TITLE.fullmatch(name) for name in names))


def _child(element: Any, tag: str) -> Any:
    return None if element is None else element.find(qn(tag))


def _value(element: Any, tag: str) -> str | None:
    child = _child(element, tag)
    return None if child is None else child.get(qn("w:val"))


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() else otherwise
