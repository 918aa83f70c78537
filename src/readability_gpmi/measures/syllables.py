"""Syllables as spoken, from spelling rules of the language profile."""

import re
from functools import cache, lru_cache

from readability_gpmi.language import LanguagePack


@lru_cache(maxsize=50_000)
def count_syllables(word: str, pack: LanguagePack) -> int:
    """How many syllables a written word has when spoken; at least 1 for a word with letters, 0 for a number.

    Each group of vowels that is spoken as one (*aai*, *eau*) is a syllable; a trema begins a new one; a final mute *e* of
    French is none. Capitals with dots or without vowels (*OCMW*, *i.v.m.*) are spelled letter by letter.
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
    found = _nucleus(pack).findall(part)
    silent = next((end for end in pack.profile["syllables"]["silent_end"] if part.endswith(end)), "")
    if silent and len(found) > 1 and part[-len(silent) - 1 : -len(silent)] not in pack.profile["syllables"]["vowels"]:
        return len(found) - 1
    return len(found)


@cache
def _nucleus(pack: LanguagePack) -> re.Pattern[str]:
    rules = pack.profile["syllables"]
    nuclei = sorted(rules["nuclei"], key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, nuclei), f"[{rules['vowels']}]"]))
