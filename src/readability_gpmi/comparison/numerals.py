"""Numbers in figures and in words, as a value."""

import re
from decimal import Decimal
from functools import cache

from readability_gpmi.language import LanguagePack

# 1.234,50 · 1 234,50 · 750,50 · 54; a full stop before three figures parts thousands, else decimals.
NUMBER = r"\d{1,3}(?:[.  ]\d{3})+(?:,\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_THOUSANDS = re.compile(r"(?<=\d)[.  ](?=\d{3}(?!\d))")


def value_of(text: str, pack: LanguagePack) -> Decimal | None:
    """The value of a number as it is written; None where it is none.

    >>> from readability_gpmi.language import load_pack
    >>> [str(value_of(text, load_pack("nl"))) for text in ("1.234,50", "vijfenzeventig", "driehonderdvijftig", "driemaal")]
    ['1234.50', '75', '350', '3']
    >>> [str(value_of(text, load_pack("fr"))) for text in ("septante-cinq", "quatre-vingt-dix-sept", "mille deux cents")]
    ['75', '97', '1200']
    """
    if text[0].isdigit():
        return Decimal(_THOUSANDS.sub("", text).replace(",", "."))
    total = current = Decimal(0)
    parts = pack.facts["numbers"]["parts"]
    found = re.findall(_part_pattern(pack), text.lower())
    for part in found:
        value = Decimal(str(parts[part]))
        if value == 1000:
            total, current = total + (current or 1) * value, Decimal(0)
        elif value == 100:
            current = (current or 1) * value
        elif 0 < value < 1 and current == 1:
            # "een half", "une demie"
            current = value
        else:
            current += value
    return total + current if found else None


@cache
def word_pattern(pack: LanguagePack) -> str:
    """A regular expression for a number in words."""
    data = pack.facts["numbers"]
    part = _part_pattern(pack)
    half = "|".join(word for word, value in data["parts"].items() if value == 0.5)
    ending = data["endings"] or ""
    return rf"(?:(?:{'|'.join(data['articles'])})[ -](?:{half})|(?:{part})(?:(?:{data['joiner']})(?:{part}))*){ending}"


@cache
def _part_pattern(pack: LanguagePack) -> str:
    words = sorted(pack.facts["numbers"]["parts"], key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, words))
