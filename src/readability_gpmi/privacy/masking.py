"""Masks personal data with as many signs, so that offsets hold."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from readability_gpmi.privacy.capitals import Words
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind
from readability_gpmi.privacy.numbers import find_national_numbers

MASK = "█"
_SIGN = re.compile(r"\S")
# A shorter part of a name is left in a message: it is too likely to be another word.
_SHORTEST_PART = 2
# An underscore parts words in the name of a file.
_NO_LETTER_BEFORE = r"(?<![^\W_])"
_NO_LETTER_AFTER = r"(?![^\W_])"


def mask(text: str, found: Iterable[PersonalData]) -> str:
    """The text with every sign of the personal data replaced by █. White space stays: lines keep their numbers.

    >>> mask("Bel An Claes.", [PersonalData(PersonalKind.NAME, 4, 12)])
    'Bel ██ █████.'
    """
    pieces = []
    at = 0
    for one in sorted(found, key=lambda one: one.start):
        pieces += [text[at : one.start], _SIGN.sub(MASK, text[max(at, one.start) : one.end])]
        at = max(at, one.end)
    return "".join([*pieces, text[at:]])


@dataclass(frozen=True)
class Redactor:
    """Masks the personal data of one document, in its text and in what is said about it.

    ``found`` is in the order of the text, without overlaps.
    """

    original: str
    found: Sequence[PersonalData]

    @cached_property
    def text(self) -> str:
        """The text of the document, masked, of the same length."""
        return mask(self.original, self.found)

    def is_cut(self, start: int, end: int) -> bool:
        """Whether a stretch of the text begins or ends inside personal data."""
        return start < end and (self._is_inside(start) or self._is_inside(end))

    def _is_inside(self, place: int) -> bool:
        number = bisect_left(self.found, place, key=lambda one: one.start) - 1
        return number >= 0 and place < self.found[number].end

    def mask_words(self, text: str) -> str:
        """A sentence about the document, with the personal data of the document masked in it."""
        return self._said.sub(_masked, text)

    def mask_name(self, name: str) -> str:
        """The name of a file, with the names of the document masked however they are written, and national numbers."""
        numbers = find_national_numbers(name.replace("_", " "))
        return self._filed.sub(_masked, mask(name, numbers))

    @cached_property
    def _said(self) -> re.Pattern[str]:
        return _any_of(self._wholes, self._parts)

    @cached_property
    def _filed(self) -> re.Pattern[str]:
        return re.compile(self._said.pattern, re.IGNORECASE)

    @property
    def _wholes(self) -> set[str]:
        return {self.original[one.start : one.end] for one in self.found}

    @property
    def _parts(self) -> set[str]:
        names = (self.original[one.start : one.end] for one in self.found if one.kind is PersonalKind.NAME)
        words = (word for name in names for word in Words(name).all)
        return {word.text for word in words if word.is_capital and not word.is_particle and len(word.text) >= _SHORTEST_PART}


def _any_of(wholes: Iterable[str], parts: Iterable[str]) -> re.Pattern[str]:
    """Any of some strings, longest first, with any white space inside; one of several words in capitals or not."""
    patterns = []
    for string in sorted({*wholes, *parts}, key=lambda string: (-len(string), string)):
        pattern = r"\s+".join(re.escape(part) for part in string.split())
        single = string.isalpha()
        patterns.append(pattern if single else f"(?i:{pattern})")
    return re.compile(rf"{_NO_LETTER_BEFORE}(?:{'|'.join(patterns) or '(?!)'}){_NO_LETTER_AFTER}")


def _masked(found: re.Match[str]) -> str:
    return _SIGN.sub(MASK, found.group())
