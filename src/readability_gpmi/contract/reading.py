"""A document read as a contract: for each passage what its clauses say and which concepts it names."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from readability_gpmi.contract.omissions import omissions
from readability_gpmi.contract.statements import Statement, statements
from readability_gpmi.lexicon import concept_entry
from readability_gpmi.matching import find_concepts
from readability_gpmi.model import Document, PassageKind
from readability_gpmi.parsing import Parsed, TermMatch, Text

# The concept that is no word: what the person is supposed not to do (*als u niet komt*, *wie niet tekent*).
OMISSION = "omission"


@dataclass(frozen=True)
class PassageReading:
    """One passage. ``number`` is its place among the passages of the document."""

    number: int
    parsed: Parsed

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """What its clauses say."""
        return statements(self.parsed)

    @cached_property
    def concepts(self) -> Mapping[str, tuple[TermMatch, ...]]:
        """The concepts that it names, with the places."""
        found: dict[str, tuple[TermMatch, ...]] = {}
        for match in find_concepts(self.parsed):
            found[match.entry.key] = (*found.get(match.entry.key, ()), match)
        if supposed := tuple(self._omissions()):
            found[OMISSION] = supposed
        return found

    def _omissions(self) -> Iterator[TermMatch]:
        starts = [word.start for word in self.parsed.words]
        for negator, clause in omissions(self.parsed):
            first, last = sorted((negator, clause), key=lambda token: token.i)
            start, end = first.idx, last.idx + len(last.text)
            head = max(bisect_right(starts, clause.idx) - 1, 0)
            yield TermMatch(concept_entry(OMISSION, self.parsed.passage.quote[start:end], "phrases"), start, end, (head,), head)

    def statement_at(self, start: int) -> Statement | None:
        """The innermost statement around a character of the passage."""
        around = [one for one in self.statements if one.start <= start < one.end]
        return min(around, key=lambda one: one.end - one.start, default=None)


@dataclass(frozen=True)
class Reading:
    """All passages of a document in their order."""

    passages: tuple[PassageReading, ...]
    document: Document | None = None

    @cached_property
    def _sections(self) -> tuple[tuple[PassageReading, ...], ...]:
        sections: list[list[PassageReading]] = [[]]
        for passage in self.passages:
            if passage.parsed.passage.kind is PassageKind.HEADING:
                sections.append([])
            sections[-1].append(passage)
        return tuple(tuple(section) for section in sections for _ in section)

    def section(self, passage: PassageReading) -> tuple[PassageReading, ...]:
        """The passages under the same heading, with that heading as the first."""
        return self._sections[passage.number]


def read_contract(text: Text, document: Document | None = None) -> Reading:
    """The reading of a document; nothing is worked out before it is asked for.

    Args:
        document: tells the blocks that the passages stand in; without it they stay unknown.
    """
    return Reading(tuple(PassageReading(number, parsed) for number, parsed in enumerate(text.passages)), document)
