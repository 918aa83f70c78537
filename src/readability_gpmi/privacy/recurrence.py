"""What is personal in one place of a text is so in all: the same name, number or date is found wherever it stands."""

import re
from collections.abc import Collection, Iterator, Sequence

from readability_gpmi.privacy.capitals import Words
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind

# A shorter part of a name is too likely to be another word.
_SHORTEST_PART = 3


def recurring(text: str, found: Sequence[PersonalData], proper: Collection[int]) -> Iterator[PersonalData]:
    """Every place where something that was found stands again, whole or, for a name, by one of its words.

    A word of a name that begins a sentence counts only if the parse takes it for a name: *Petit* is one, *petit* is a word.
    """
    wholes = {text[one.start : one.end]: one.kind for one in found}
    for whole, kind in wholes.items():
        for place in _whole(whole).finditer(text):
            yield PersonalData(kind, place.start(), place.end())
    parts = {
        part.text.casefold()
        for one in found
        if one.kind is PersonalKind.NAME
        for part in Words(text[one.start : one.end]).all
        if part.is_capital and not part.is_particle and len(part.text) >= _SHORTEST_PART and not part.is_refused
    }
    words = Words(text)
    for word in words.all:
        if word.text.casefold() in parts and word.is_capital and (word.start in proper or not words.begins_sentence(word.start)):
            yield PersonalData(PersonalKind.NAME, word.start, word.end)


def _whole(whole: str) -> re.Pattern[str]:
    """The same words with any white space between them, as they are or in capitals."""
    forms = {r"\s+".join(re.escape(part) for part in form.split()) for form in (whole, whole.upper())}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(forms))})(?!\w)")
