"""A verb with the words that belong to it: *in kennis stellen van*, *s'efforcer de*, *procéder au paiement de*."""

from collections.abc import Sequence
from dataclasses import dataclass

from readability_gpmi.language import LanguagePack
from readability_gpmi.nlp import plain_text
from readability_gpmi.words import find_words


@dataclass(frozen=True)
class VerbPhrase:
    """A phrase as the lexicon writes it, taken apart.

    ``rest`` are the firm words beside the verb (*in kennis*), ``preposition`` is the one that its object follows ("" where the
    object follows at once), ``reflexive`` says that *zich* or *se* belongs to it.
    """

    verb: str
    rest: tuple[str, ...]
    preposition: str
    reflexive: bool


def read_verb_phrase(text: str, pack: LanguagePack) -> VerbPhrase:
    """The parts of a verb phrase of the lexicon."""
    words = [plain_text(word.text).lower() for word in find_words(text)]
    verb = verb_of(words, pack)
    reflexives = pack.words("reflexives")
    after = [word for word in words[verb + 1 :] if word not in reflexives]
    preposition = after[-1] if after and after[-1] in pack.words("prepositions") else ""
    if preposition:
        after = after[:-1]
    before = [word for word in words[:verb] if word not in reflexives]
    return VerbPhrase(words[verb], (*before, *after), preposition, not reflexives.isdisjoint(words))


def verb_of(words: Sequence[str], pack: LanguagePack) -> int:
    """The word of a phrase that is conjugated: the first in French, mostly the last infinitive in Dutch."""
    candidates = [i for i, word in enumerate(words) if not is_loose(word, pack)]
    if not candidates:
        return 0
    if not pack.profile.get("verb_last"):
        return candidates[0]
    if "laten" in words:
        return list(words).index("laten")
    if "te" in words[1:]:
        # "beginnen te gelden": it begins
        return list(words).index("te") - 1
    infinitives = [i for i in candidates if words[i].endswith(("en", "aan", "ien", "oen", "zijn"))]
    return infinitives[-1] if infinitives else candidates[-1]


def is_loose(word: str, pack: LanguagePack) -> bool:
    """Whether a word of a phrase may stand apart from the others: a reflexive, or a preposition that goes with the object."""
    variants = pack.profile.get("variants", {})
    return word in pack.words("reflexives") or (word in variants and word in pack.words("governed_prepositions"))
