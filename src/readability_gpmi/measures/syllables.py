"""Syllables as spoken, from spelling rules of the language profile."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from readability_gpmi.language import LanguagePack


@lru_cache(maxsize=50_000)
def count_syllables(word: str, pack: LanguagePack) -> int:
    """How many syllables a written word has when spoken with care; at least 1 for a word with letters, 0 for a number.

    The rules of the profile rewrite the word towards its sound (*qu* becomes *k*, a mute *e* goes), then each vowel group that is
    spoken as one (*aai*, *eau*) is a syllable. Capitals with dots or without vowels (*OCMW*, *i.v.m.*) are spelled letter by
    letter. Checked against words counted by hand: see docs/validation.md.
    """
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        return 0
    lower = word.lower().replace("’", "'")
    vowels = pack.profile["syllables"]["vowels"]
    if "." in word or not any(letter in vowels for letter in lower) or (word.isupper() and 2 <= len(letters) <= 5):
        return len(letters)
    return max(1, sum(_of_part(part, pack) for part in re.split(r"[-'/]", lower) if part))


def _of_part(part: str, pack: LanguagePack) -> int:
    for rule, pattern in _rules(pack):
        if not f" {part}".endswith(tuple(rule.get("except", ()))):
            part = pattern.sub(rule["put"], part)
    return max(1, len(_nucleus(pack).findall(part)))


@cache
def _rules(pack: LanguagePack) -> Sequence[tuple[dict[str, Any], re.Pattern[str]]]:
    return [(rule, re.compile(rule["find"])) for rule in pack.profile["syllables"]["rewrite"]]


@cache
def _nucleus(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile("|".join(pack.profile["syllables"]["nuclei"]))
