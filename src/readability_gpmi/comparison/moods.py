"""Must, may, must not, need not and other denials, by closed lists of word forms: enough to see that they differ.

Who must do what is read by the contract layer with a parse; this holds also where that finds no commitment.
"""

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from readability_gpmi.language import load_pack
from readability_gpmi.parsing import key_of
from readability_gpmi.words import find_words


class Mood(StrEnum):
    """How binding a clause is.

    ``denied`` is a negation that is not part of the others, ``implied`` one inside a word: *useless*.
    """

    MUST = "must"
    MUST_NOT = "must-not"
    MAY = "may"
    NEED_NOT = "need-not"
    DENIED = "denied"
    IMPLIED = "implied"


Moods = Counter[Mood]

_CLAUSE_END = re.compile(r"[,;:.!?]\s")


def find_moods(text: str, code: str) -> Moods:
    """How often a text binds, forbids, allows, frees and denies; empty in a language without ``facts.toml``."""
    data = load_pack(code).facts.get("moods")
    if not data:
        return Counter()
    for pattern in data["expletive"]:
        text = re.sub(rf"(?<!\w){pattern}", _without_last_word, text, flags=re.IGNORECASE)
    for phrase, word in data["phrases"].items():
        text = re.sub(rf"(?<!\w){phrase}(?!\w)", word, text, flags=re.IGNORECASE)
    found_words = find_words(text)
    words = [key_of(word.text) for word in found_words]
    clause = [len(_CLAUSE_END.findall(text[: word.start])) for word in found_words]
    free = {number for number, word in enumerate(words) if word in data["negators"]}
    found: Moods = Counter()
    for number, word in enumerate(words):
        mood = _mood(word, data)
        if mood is None:
            continue
        if mood is Mood.MUST_NOT or mood is Mood.NEED_NOT:
            found[Mood.MAY if mood is Mood.MUST_NOT and _take(number, free, clause, data["reach"]) else mood] += 1
        elif _take(number, free, clause, data["reach"]):
            found[Mood.MUST_NOT if mood is Mood.MAY else Mood(data["denied_must"])] += 1
        else:
            found[mood] += 1
    found[Mood.DENIED] = len(free)
    found[Mood.IMPLIED] = sum(word in data["implied"] for word in words)
    return +found


def _mood(word: str, data: dict[str, Sequence[str]]) -> Mood | None:
    kinds = {"must": Mood.MUST, "may": Mood.MAY, "forbid": Mood.MUST_NOT, "need_not": Mood.NEED_NOT}
    return next((mood for kind, mood in kinds.items() if word in data[kind]), None)


def _take(number: int, free: set[int], clause: Sequence[int], reach: tuple[int, int]) -> bool:
    """Whether a negation in reach in the same clause is still free; the nearest is used up."""
    near = [place for place in free if -reach[0] <= place - number <= reach[1] and clause[place] == clause[number]]
    if near:
        free.remove(min(near, key=lambda place: abs(place - number)))
    return bool(near)


def _without_last_word(found: re.Match[str]) -> str:
    kept = re.sub(r"[^\W\d_]+['’]?$", "", found.group())
    return kept + " " * (len(found.group()) - len(kept))
