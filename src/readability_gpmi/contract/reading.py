"""A document read as a contract: for each passage what its clauses say and which concepts it names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from readability_gpmi.contract.statements import Statement, statements
from readability_gpmi.matching import find_concepts
from readability_gpmi.parsing import Parsed, TermMatch, Text


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
        return found

    def statement_at(self, start: int) -> Statement | None:
        """The innermost statement around a character of the passage."""
        around = [one for one in self.statements if one.start <= start < one.end]
        return min(around, key=lambda one: one.end - one.start, default=None)


@dataclass(frozen=True)
class Reading:
    """All passages of a document in their order."""

    passages: tuple[PassageReading, ...]


def read_contract(text: Text) -> Reading:
    """The reading of a document; nothing is worked out before it is asked for."""
    return Reading(tuple(PassageReading(number, parsed) for number, parsed in enumerate(text.passages)))
