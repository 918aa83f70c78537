"""A sentence written in another way, before anybody knows whether it may be offered."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from readability_gpmi.parsing import Parsed, Text, key_of
from readability_gpmi.rewriting.meaning import Facet


@dataclass(frozen=True)
class Candidate:
    """New text for the characters from ``start`` to ``end`` of a passage.

    ``checks`` are the checks whose findings it answers, the best first. ``dropped`` and ``brought`` are the words, in small
    letters, that it may lose and bring: every other word must be there before and after. ``expected`` are relations
    (relation, dependent word) that the parse of the new text must hold. ``proved`` are facets that change in writing and not in
    meaning, by the rule itself. One that is not ``sure`` is asked, never applied. An ``exact`` one only writes a number in
    another way.
    """

    checks: tuple[str, ...]
    start: int
    end: int
    text: str
    dropped: frozenset[str] = frozenset()
    brought: frozenset[str] = frozenset()
    expected: tuple[tuple[str, str], ...] = ()
    proved: frozenset[Facet] = frozenset()
    sure: bool = True
    exact: bool = False

    def applied_to(self, quote: str) -> str:
        """The passage with the new text in it."""
        return quote[: self.start] + self.text + quote[self.end :]


# The whole text is there for what a sentence cannot tell: how the reader is addressed.
Transformation = Callable[[Parsed, Text], Iterator[Candidate]]


@dataclass(frozen=True)
class Edit:
    """New text for some characters of a passage, as a part of a candidate."""

    start: int
    end: int
    text: str


def from_edits(checks: tuple[str, ...], quote: str, edits: Iterable[Edit]) -> Candidate:
    """One candidate that makes all edits; they must not overlap."""
    ordered = sorted(edits, key=lambda edit: edit.start)
    start, end = ordered[0].start, ordered[-1].end
    pieces, at = [], start
    for edit in ordered:
        pieces += [quote[at : edit.start], edit.text]
        at = edit.end
    return Candidate(checks, start, end, "".join(pieces))


def whole(checks: tuple[str, ...], quote: str, text: str) -> Candidate:
    """A candidate for the whole passage, narrowed to the words that differ."""
    text = in_typography_of(quote, text)
    start = 0
    while start < min(len(quote), len(text)) and quote[start] == text[start]:
        start += 1
    while start and not (quote[start - 1].isspace() and text[start - 1].isspace()):
        start -= 1
    rest = 0
    while rest < min(len(quote), len(text)) - start and quote[-1 - rest] == text[-1 - rest]:
        rest += 1
    while rest and not quote[len(quote) - rest].isspace():
        rest -= 1
    return Candidate(checks, start, len(quote) - rest, text[start : len(text) - rest])


def in_typography_of(quote: str, text: str) -> str:
    """The text with the apostrophes of a passage."""
    return text.replace("'", "’") if "’" in quote and "'" not in quote else text


def with_words(candidate: Candidate, dropped: Iterable[str] = (), brought: Iterable[str] = ()) -> Candidate:
    """The candidate with the words that it may lose and bring."""
    return replace(
        candidate,
        dropped=candidate.dropped | {key_of(word) for text in dropped for word in text.split()},
        brought=candidate.brought | {key_of(word) for text in brought for word in text.split()},
    )


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def tidy(text: str) -> str:
    """The text with single spaces, none before a comma or full stop, none after an apostrophe of elision."""
    text = re.sub(r"[ \t]+", " ", text).strip()
    text = re.sub(r" +([,.)])", r"\1", text)
    return re.sub(r"\b((?:[cdjlmnst]|qu)['’]) ", r"\1", text, flags=re.IGNORECASE)
