"""The words that readers did not know, beside the words that the lexicon knew."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readability_gpmi.audit.calibration import Session
from readability_gpmi.audit.manifest import KnownWord, TestedPassage
from readability_gpmi.audit.sheet import folded
from readability_gpmi.language import codes, load_pack
from readability_gpmi.model import Passage
from readability_gpmi.passages import cut
from readability_gpmi.reading import from_text

# One reader who stumbles is news for the writer; two are news for the lexicon.
FEWEST_FOR_DRAFT = 2


@dataclass(frozen=True)
class UnknownWord:
    """A word that readers did not know. ``sentence`` is the one in which it stands, "" where it stands in none as it was noted;
    ``known`` is the entry that the lexicon has for it, None where it has none."""

    word: str
    language: str
    readers: int
    passages: tuple[str, ...]
    sentence: str
    known: KnownWord | None

    @property
    def is_draft(self) -> bool:
        """Whether it is a candidate for the lexicon."""
        return self.known is None and self.readers >= FEWEST_FOR_DRAFT and bool(self.sentence)


def unknown_words(sessions: Sequence[Session]) -> tuple[UnknownWord, ...]:
    """The words noted in one or more sessions, those that most readers noted first."""
    readers: dict[tuple[str, str], set[tuple[int, str]]] = {}
    places: dict[tuple[str, str], dict[TestedPassage, str]] = {}
    for number, session in enumerate(sessions):
        for row in session.rows:
            passage = session.manifest.passage(row.passage)
            for word in row.words if passage else ():
                key = session.manifest.language, folded(word)
                readers.setdefault(key, set()).add((number, row.participant))
                places.setdefault(key, {}).setdefault(passage, word)  # type: ignore[arg-type]
    found = [_unknown(key[0], len(readers[key]), met) for key, met in places.items()]
    return tuple(sorted(found, key=lambda one: (-one.readers, one.language, folded(one.word))))


def _unknown(language: str, readers: int, met: dict[TestedPassage, str]) -> UnknownWord:
    word = next(iter(met.values()))
    known = next((one for one in _known(language, met) if folded(word) in (folded(one.word), folded(one.term))), None)
    sentences = (_sentence(word, passage, language) for passage in met)
    passages = tuple(dict.fromkeys(passage.id for passage in met))
    return UnknownWord(word, language, readers, passages, next((one for one in sentences if one), ""), known)


def _known(language: str, met: Iterable[TestedPassage]) -> Iterator[KnownWord]:
    """The words that the pack explained, and what the lexicon holds by now."""
    for passage in met:
        yield from passage.words
    if language in codes():
        yield from (KnownWord(entry.term, entry.key, entry.explain) for entry in load_pack(language).entries)


def _sentence(word: str, passage: TestedPassage, language: str) -> str:
    sentences: Sequence[Passage] = cut(from_text(passage.quote), language).passages
    return next((" ".join(one.quote.split()) for one in sentences if _padded(word) in _padded(one.quote)), "")


def _padded(text: str) -> str:
    """A text with a space around every word, so that *recht* is not found in *gerecht*, and *octroi* is in *l’octroi*."""
    words = " ".join(re.findall(r"[^\W_]+", folded(text)))
    return f" {words} "
