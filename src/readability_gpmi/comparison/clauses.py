"""A passage of a report, prepared for laying it beside another one."""

import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from readability_gpmi.comparison.facts import Fact, find_facts
from readability_gpmi.comparison.moods import Moods, find_moods
from readability_gpmi.errors import UsageError
from readability_gpmi.language import codes
from readability_gpmi.model import JudgedPassage, PassageKind
from readability_gpmi.parsing import key_of
from readability_gpmi.report import Report
from readability_gpmi.wording import load_wording
from readability_gpmi.words import find_words

NO_ROWS: Mapping[int, int] = {}
# The letters of a word that tell it from others, whatever its ending.
_STEM = 6


@dataclass(frozen=True)
class Clause:
    """One passage; ``number`` is its place in its report, ``row`` that of its row in a table with two languages, 0 elsewhere."""

    number: int
    passage: JudgedPassage
    quote: str
    row: int = 0

    @property
    def leads(self) -> bool:
        """Whether it says what the passages under it are about: a heading, or words with a colon."""
        return self.passage.kind is PassageKind.HEADING or self.quote.rstrip().endswith(":")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in small letters."""
        return tuple(key_of(word.text).strip("'") for word in find_words(self.quote))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The first letters of the words, without accents."""
        return tuple(stem(word) for word in self.words)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that it holds; offsets count from its start."""
        return find_facts(self.quote, self.passage.language) if self.passage.language in codes() else ()

    @cached_property
    def moods(self) -> Moods:
        """How binding it is."""
        return find_moods(self.quote, self.passage.language) if self.passage.language in codes() else Moods()


def clauses(report: Report, rows: Mapping[int, int] = NO_ROWS) -> tuple[Clause, ...]:
    """The passages of a report that hold a letter or figure.

    Args:
        rows: the start of a block -> the number of its row.

    Raises:
        UsageError: the report holds no text, so that nothing can be compared.
    """
    if report.document.text is None:
        what, remedy = load_wording("en").error("no-text-to-compare", {})
        raise UsageError(report.document.name, what, remedy, "no-text-to-compare")
    starts = sorted(rows)

    def row(passage: JudgedPassage) -> int:
        number = bisect_right(starts, passage.start) - 1
        return rows[starts[number]] if number >= 0 else 0

    return tuple(
        Clause(number, passage, passage.quote, row(passage))
        for number, passage in enumerate(report.passages)
        if passage.quote and any(character.isalnum() for character in passage.quote)
    )


def stem(word: str) -> str:
    """The first letters of a word, without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))[:_STEM]
