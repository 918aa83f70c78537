"""Runs of words with capitals, as the names of persons are written: *Kristof Van den Bossche*, *J. Peeters*, *d'Aoust*."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from readability_gpmi.privacy.cues import listed, months, one_of

_WORD = re.compile(
    r"""
    (?<!\w)(?:[cdjlmnstCJL]|[Qq]u)['’](?=[^\W\d_]{2})                                  # an article written to a word: l', d'
  | ['’]t(?!\w)                                                                        # 't Jonck
  | (?<!\w)[^\W\d_]\.(?:-?[^\W\d_]\.)*(?!\w)                                         # initials: J.  J.-P.
  | (?<!\w)[^\W\d_]++(?:(?:['’](?!s(?!\w))|-)[^\W\d_]++)*(?![\d_])                    # D'Hondt, but not the letters of BE59
    """,
    re.VERBOSE,
)
_LONGEST_NAME = 6
_LONGEST_ACRONYM = 4


@dataclass(frozen=True)
class NameWord:
    """A word that could be a part of a name, and where it stands in the text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """In small letters, with a plain apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def is_initial(self) -> bool:
        """*J.* or *J.-P.*"""
        return "." in self.text

    @property
    def is_capital(self) -> bool:
        """Begins with a capital; one letter alone is no name (*U*), an initial is (*J.*)."""
        return self.text[0].isupper() and len(self.text) > 1 and self.text[-1] not in "'’"

    @property
    def is_particle(self) -> bool:
        """*van*, *de*, *El*: part of a name, but none by itself."""
        return self.lower in listed("particles")

    @property
    def is_refused(self) -> bool:
        """Whether it is known to be no name: a word of every sentence, a title, a function, or a thing."""
        return self.lower in _refused() or self.is_thing

    @property
    def is_thing(self) -> bool:
        """Whether it names a service, a place, a month or a street."""
        known = self.lower in months() or not listed("not_names").isdisjoint({self.lower, *self.lower.split("-")})
        # "Koenraad" is no council.
        return known or (self.lower not in listed("given_names") and bool(_compound_thing().search(self.lower)))


@cache
def _refused() -> frozenset[str]:
    lists = ("little_words", "titles", "roles", "functions", "name_labels", "person_labels", "person_links", "greetings")
    return frozenset().union(*(listed(name) for name in lists))


@cache
def _compound_thing() -> re.Pattern[str]:
    """*Groendienst*, *Molenstraat*; a surname may be such a word by itself (*Van Winkel*) or end in a short one."""
    endings = listed("thing_endings") | {ending for ending in listed("street_endings") if len(ending) > 3}
    return re.compile(rf"\w{{2}}{one_of(endings)}$")


@dataclass(frozen=True)
class Run:
    """Words that follow each other and could be one name. ``stopped`` says that a refused word ended it."""

    words: tuple[NameWord, ...]
    stopped: bool

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end

    @property
    def names(self) -> tuple[NameWord, ...]:
        """The words without particles and initials."""
        return tuple(word for word in self.words if not word.is_particle and not word.is_initial)

    @property
    def ends_in_initial(self) -> bool:
        """*Bogaert N.*"""
        return self.words[-1].is_initial

    @property
    def has_acronym(self) -> bool:
        """*CVO Volt*: a short word in capitals beside others that are not."""
        return not self.is_shouted and any(word.text.isupper() and len(word.text) <= _LONGEST_ACRONYM for word in self.names)

    @property
    def is_shouted(self) -> bool:
        """Whether all of it is in capitals, as headings and acronyms are."""
        return all(word.text.isupper() for word in self.names)

    def without_first(self) -> "Run | None":
        """The name that begins at the second word, None where there is none."""
        rest = Run(self.words[1:], self.stopped)
        return rest if rest.names and not rest.words[0].is_particle else None


@dataclass(frozen=True)
class Words:
    """All words of a text."""

    text: str

    @cached_property
    def all(self) -> tuple[NameWord, ...]:
        """The words in order."""
        return tuple(NameWord(found.group(), found.start(), found.end()) for found in _WORD.finditer(self.text))

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [word.start for word in self.all]

    def at(self, start: int) -> int:
        """The number of the first word that begins at a place or after it."""
        return bisect_left(self._starts, start)

    def follows(self, number: int) -> bool:
        """Whether only a space stands between a word and the one before it."""
        if number == 0 or number >= len(self.all):
            return False
        between = self.text[self.all[number - 1].end : self.all[number].start]
        return between in (" ", "\u00a0", "\u202f", "  ") or (not between and self.all[number - 1].text[-1] in "'’")

    def begins_sentence(self, start: int) -> bool:
        """Whether nothing, a line break, a bullet or the end of a sentence stands before a place."""
        before = self.text[max(0, start - 3) : start].rstrip(" \u00a0")
        return before == "" or before[-1] in ".!?:\n•-–"

    def run_at(self, start: int, titled: bool = False) -> Run | None:
        """The name that begins at a place; None where none does.

        Args:
            titled: a title stands before it, so that the first word may be that of a thing too: *Monsieur Avril*.
        """
        first = self.at(start)
        if first == len(self.all) or self.all[first].start != start:
            return None
        words: list[NameWord] = []
        longest = 0
        stopped = False
        for number in range(first, min(len(self.all), first + _LONGEST_NAME)):
            word = self.all[number]
            if number > first and not self.follows(number):
                break
            if not (word.is_capital or word.is_particle):
                break
            # "M." is a title before a name, an initial behind one.
            behind = word.is_initial and not self.follows(number + 1)
            named = titled and not words and word.is_thing and word.lower not in _refused()
            if word.is_capital and not word.is_particle and word.is_refused and not behind and not named:
                stopped = True
                break
            words.append(word)
            if word.is_capital and not word.is_particle:
                longest = len(words)
        found = tuple(words[:longest])
        return Run(found, stopped) if any(not word.is_initial and not word.is_particle for word in found) else None
