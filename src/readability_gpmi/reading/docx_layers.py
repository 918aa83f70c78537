"""Properties of a Word file in layers: the first that says something counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_OFF = ("0", "false", "off", "none")
_NUMBER = re.compile(r"-?\d{1,7}(?:\.\d+)?")
_COLOUR = re.compile(r"[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Layers:
    """Elements with properties, the nearest to the text first. None stands for an element that is not there."""

    found: Sequence[Any]

    def elements(self, tag: str) -> Iterator[Any]:
        """What each layer says of a property."""
        for layer in self.found:
            if layer is not None and (element := layer.find(qn(tag))) is not None:
                yield element

    def text(self, tag: str, attribute: str = "w:val") -> str | None:
        """The value of a property, None where no layer has it."""
        values = (element.get(qn(attribute)) for element in self.elements(tag))
        return next((str(value) for value in values if value is not None), None)

    def number(self, tag: str, attribute: str = "w:val") -> float | None:
        """The value of a property as a number, None where it is none."""
        value = self.text(tag, attribute)
        return float(value) if value and _NUMBER.fullmatch(value) else None

    def is_on(self, tag: str) -> bool:
        """Whether a property such as bold is set; its name alone sets it."""
        element = next(self.elements(tag), None)
        return element is not None and element.get(qn("w:val")) not in _OFF

    def says(self, tag: str) -> bool | None:
        """The same, None where no layer speaks of it."""
        return self.is_on(tag) if next(self.elements(tag), None) is not None else None

    def fill(self) -> str | None:
        """The colour behind the text, None where there is none."""
        value = self.text("w:shd", "w:fill")
        return value.lower() if value and _COLOUR.fullmatch(value) else None
