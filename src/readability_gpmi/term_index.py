"""The terms and concepts of a language, made ready for matching: the words of each one, in every form they are found in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from readability_gpmi.language import LanguagePack
from readability_gpmi.lexicon import Entry, Match, PartOfSpeech
from readability_gpmi.parsing import key_of
from readability_gpmi.verb_phrase import is_loose, verb_of
from readability_gpmi.words import find_words

_UPOS = {PartOfSpeech.NOUN: "NOUN", PartOfSpeech.VERB: "VERB", PartOfSpeech.ADJ: "ADJ"}
# A term found as a part of a compound must be this long, or short words are found everywhere.
_SHORTEST_COMPOUND_PART = 6


@dataclass(frozen=True)
class Slot:
    """A word of a term and the written forms it is found in; ``loose`` words may stand anywhere near."""

    word: str
    forms: frozenset[str]
    loose: bool = False


@dataclass(frozen=True)
class Pattern:
    """One way a term is written; ``verb`` is the number of its slot that is conjugated, ``particle`` the part split from it."""

    entry: Entry
    slots: tuple[Slot, ...]
    verb: int | None = None
    particle: str = ""

    @property
    def anchor(self) -> int:
        """The slot to look for first: the longest word that is not loose."""
        firm = [i for i, slot in enumerate(self.slots) if not slot.loose] or [0]
        return max(firm, key=lambda i: len(self.slots[i].word))


@dataclass(frozen=True)
class Index:
    """The patterns by the written forms of their anchors; the nouns that are also looked for inside compounds."""

    by_form: dict[str, list[Pattern]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[str, Entry] = field(default_factory=dict)


@cache
def concept_index(pack: LanguagePack) -> Index:
    return _made(pack.concepts, pack)


@cache
def term_index(pack: LanguagePack) -> Index:
    return _made(pack.entries, pack)


def _made(entries: Iterable[Entry], pack: LanguagePack) -> Index:
    index = Index()
    for entry in entries:
        for pattern in _patterns(entry, pack):
            for form in pattern.slots[pattern.anchor].forms:
                index.by_form[form].append(pattern)
        if entry.pos is PartOfSpeech.NOUN and " " not in entry.term and entry.match is Match.INFLECTED:
            for form in _forms(entry.term, "NOUN", pack):
                if len(form) >= _SHORTEST_COMPOUND_PART:
                    index.nouns.setdefault(form, entry)
    return index


def _patterns(entry: Entry, pack: LanguagePack) -> Iterator[Pattern]:
    words = [key_of(word.text) for word in find_words(entry.term)]
    if entry.match is not Match.INFLECTED:
        yield Pattern(entry, tuple(Slot(word, frozenset({word})) for word in words))
    elif entry.pos is PartOfSpeech.VERB:
        yield from _verb_patterns(entry, words, pack)
    elif len(words) == 1:
        yield Pattern(entry, (Slot(words[0], _forms(words[0], _UPOS.get(entry.pos, ""), pack)),))
    elif entry.pos in (PartOfSpeech.ADV, PartOfSpeech.CONJ, PartOfSpeech.PREP):
        # "de concert" has no plural; only the last word joins what follows: "au moyen du"
        last = len(words) - 1
        yield Pattern(
            entry, tuple(Slot(word, _any_forms(word, pack) if i == last else frozenset({word})) for i, word in enumerate(words))
        )
    else:
        yield Pattern(entry, tuple(Slot(word, _any_forms(word, pack)) for word in words))
    for form in entry.forms:
        yield Pattern(entry, tuple(Slot(key_of(word.text), frozenset({key_of(word.text)})) for word in find_words(form)))


def _verb_patterns(entry: Entry, words: list[str], pack: LanguagePack) -> Iterator[Pattern]:
    verb = verb_of(words, pack)
    # "op" in "op de hoogte brengen van" is firm, "van" goes with the object
    loose = [is_loose(word, pack) and (i == len(words) - 1 or word in pack.words("reflexives")) for i, word in enumerate(words)]
    slots = tuple(Slot(word, _any_forms(word, pack), free) for word, free in zip(words, loose, strict=True))
    joined = Slot(words[verb], _forms(words[verb], "VERB", pack))
    yield Pattern(entry, (*slots[:verb], joined, *slots[verb + 1 :]), verb)
    split = pack.inflector.split(words[verb]) if pack.inflector else None
    if split:
        particle, base = split
        apart = Slot(base, _forms(base, "VERB", pack, participles=False))
        yield Pattern(entry, (*slots[:verb], apart, *slots[verb + 1 :]), verb, particle)


def _forms(word: str, upos: str, pack: LanguagePack, participles: bool = True) -> frozenset[str]:
    made = pack.inflector.forms(word, upos) if pack.inflector and upos and len(word) > 2 else ()
    return frozenset({word, *(form.text.lower() for form in made if participles or ("VerbForm", "Part") not in form.feats)})


def _any_forms(word: str, pack: LanguagePack) -> frozenset[str]:
    variants = pack.profile.get("variants", {})
    if word in variants:
        return frozenset({word, *variants[word]})
    return _forms(word, "NOUN", pack) | _forms(word, "ADJ", pack) if len(word) > 4 else frozenset({word})
