"""Masks personal data with as many signs, so that offsets hold."""

import re
from collections.abc import Iterable

from readability_gpmi.privacy.kinds import PersonalData

MASK = "█"
_SIGN = re.compile(r"\S")


def mask(text: str, found: Iterable[PersonalData]) -> str:
    """The text with every sign of the personal data replaced by █. White space stays: lines keep their numbers.

    >>> from readability_gpmi.privacy.kinds import PersonalKind
    >>> mask("Bel An Claes.", [PersonalData(PersonalKind.NAME, 4, 12)])
    'Bel ██ █████.'
    """
    pieces = []
    at = 0
    for one in sorted(found, key=lambda one: one.start):
        pieces += [text[at : one.start], _SIGN.sub(MASK, text[max(at, one.start) : one.end])]
        at = max(at, one.end)
    return "".join([*pieces, text[at:]])
