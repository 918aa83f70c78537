"""What is personal in one place of a text is so in all: the same name, number or date is found wherever it stands."""

from collections.abc import Collection, Iterator, Sequence

from readability_gpmi.privacy.capitals import Words
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind

_SPACES = str.maketrans("\n\r\t\u00a0\u202f\u2009", "      ")
# A shorter part of a name is too likely to be another word.
_SHORTEST_PART = 3


def recurring(text: str, found: Sequence[PersonalData], proper: Collection[int]) -> Iterator[PersonalData]:
    """Every place where something that was found stands again, whole or, for a name, by one of its words.

    A word of a name that begins a sentence counts only if the parse takes it for a name: *Petit* is one, *petit* is a word.
    """
    kinds = {text[one.start : one.end]: one.kind for one in found}
    one_line = text.translate(_SPACES)
    for whole, kind in kinds.items():
        for form in {whole.translate(_SPACES), whole.translate(_SPACES).upper()}:
            yield from (PersonalData(kind, start, start + len(form)) for start in _places(one_line, form))
    parts = {
        part.text.casefold()
        for whole, kind in kinds.items()
        if kind is PersonalKind.NAME
        for part in Words(whole).all
        if part.is_capital and not part.is_particle and len(part.text) >= _SHORTEST_PART and not part.is_refused
    }
    words = Words(text)
    for word in words.all:
        if word.text.casefold() in parts and word.is_capital and (word.start in proper or not words.begins_sentence(word.start)):
            yield PersonalData(PersonalKind.NAME, word.start, word.end)


def _places(text: str, form: str) -> Iterator[int]:
    """Where a string stands that is no part of a longer word or number."""
    at = text.find(form)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(form) : at + len(form) + 1]
        if not (before.isalnum() or after.isalnum()):
            yield at
        at = text.find(form, at + len(form))
