"""The seams of a replacement: elision and contraction with the words beside it."""

import re

from readability_gpmi.language import LanguagePack
from readability_gpmi.parsing import key_of

_WORD_BEFORE = re.compile(r"([^\W\d_]+['’]|[^\W\d_]+\s+)$")


def join(quote: str, start: int, end: int, text: str, pack: LanguagePack) -> tuple[int, int, str] | None:
    """Start, end and text of a replacement, with the word before it elided, expanded or contracted as the new text needs.

    None where the word before it cannot be told: *l'* before a consonant is *le* or *la*.
    """
    contract = getattr(pack.inflector, "contract", None)
    if contract is None:
        return start, end, text
    found = _WORD_BEFORE.search(quote[:start])
    if not found:
        return start, end, text
    before = found.group().strip()
    full = pack.profile.get("elided", {}).get(key_of(before), before)
    if not full:
        return (start, end, text) if pack.inflector and _elides(text, pack) else None
    joined = contract(full.lower(), text)
    if before[0].isupper():
        joined = joined[0].upper() + joined[1:]
    if joined.lower() == before.lower().replace("’", "'") + ("" if before[-1] in "'’" else " ") + text.lower():
        return start, end, text
    return found.start(), end, joined


def _elides(text: str, pack: LanguagePack) -> bool:
    elides = getattr(pack.inflector, "elides", None)
    return bool(elides and elides(text.split()[0]))
