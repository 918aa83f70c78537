"""Lengths of time in a passage: a number and a unit of the profile, in days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readability_gpmi.language import LanguagePack
from readability_gpmi.parsing import Parsed, key_of


@dataclass(frozen=True)
class Duration:
    """A length of time. ``start`` and ``end`` are characters of the passage; a month counts 30 days."""

    start: int
    end: int
    days: float


def durations(parsed: Parsed) -> Iterator[Duration]:
    """The lengths of time that are named: *twee maanden*, *24 uur*, *un mois*."""
    units = _table(parsed.pack, "units")
    for word, unit in pairwise(parsed.words):
        number = number_of(key_of(word.text), parsed.pack)
        days = units.get(key_of(unit.text))
        if number is not None and days is not None and unit.start - word.end <= 3:
            yield Duration(word.start, unit.end, number * days)


def number_of(word: str, pack: LanguagePack) -> float | None:
    """The number that a word in small letters stands for, in digits (to 999) or as a word of the profile."""
    return float(word) if re.fullmatch(r"\d{1,3}", word) else _table(pack, "numbers").get(word)


def _table(pack: LanguagePack, name: str) -> dict[str, float]:
    return dict(pack.contract.get("durations", {}).get(name, {}))
