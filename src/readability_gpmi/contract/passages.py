"""The passages of a document read as a contract: where each stands, what its clauses say and which concepts it names."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from readability_gpmi.contract.omissions import omissions
from readability_gpmi.contract.setting import Setting
from readability_gpmi.contract.statements import Statement, statements
from readability_gpmi.lexicon import concept_entry
from readability_gpmi.matching import find_concepts
from readability_gpmi.model import Block, Document
from readability_gpmi.parsing import Parsed, TermMatch, span_of

_NOWHERE = Setting()
# The concept that is no word: what the person is supposed not to do (*als u niet komt*, *wie niet tekent*).
OMISSION = "omission"


@dataclass(frozen=True)
class PassageReading:
    """One passage. ``number`` is its place among the passages of the document, ``block`` what it stands in, if known."""

    number: int
    parsed: Parsed
    setting: Setting = _NOWHERE
    block: Block | None = None
    is_title: bool = False

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """What its clauses say."""
        return statements(self.parsed, self.setting)

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
        for opening, negator, leading in omissions(self.parsed):
            start, end = span_of((opening, negator, leading))
            head = max(bisect_right(starts, leading.idx) - 1, 0)
            yield TermMatch(concept_entry(OMISSION, self.parsed.passage.quote[start:end], "phrases"), start, end, (head,), head)

    def statement_at(self, start: int) -> Statement | None:
        """The innermost statement around a character of the passage."""
        around = [one for one in self.statements if one.start <= start < one.end]
        return min(around, key=lambda one: one.end - one.start, default=None)


@dataclass(frozen=True)
class Passages:
    """All passages of a document in their order. ``document`` is None where only the passages are known."""

    passages: tuple[PassageReading, ...]
    document: Document | None = None
