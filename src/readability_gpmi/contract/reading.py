"""A document read as a contract: its passages, its commitments and their balance."""

from dataclasses import dataclass
from functools import cached_property

from readability_gpmi.contract.balance import balance
from readability_gpmi.contract.commitments import entries
from readability_gpmi.contract.entry import Entry
from readability_gpmi.contract.passages import OMISSION, PassageReading, Passages
from readability_gpmi.contract.walk import walk
from readability_gpmi.model import Balance, Commitment, Document, PassageKind
from readability_gpmi.parsing import Text
from readability_gpmi.tick_boxes import selected_at


@dataclass(frozen=True)
class Reading(Passages):
    """A document read as a contract. Nothing is worked out before it is asked for."""

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The commitments with the passage and the verb of each, in the order of the text."""
        return entries(self)

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """Every duty, promise, right and prohibition."""
        return tuple(entry.commitment for entry in self.entries)

    @cached_property
    def balance(self) -> Balance:
        """How the duties lie between the parties."""
        return balance(self.entries)

    @cached_property
    def _sections(self) -> tuple[tuple[PassageReading, ...], ...]:
        sections: list[list[PassageReading]] = [[]]
        for passage in self.passages:
            if passage.parsed.passage.kind is PassageKind.HEADING or passage.is_title:
                sections.append([])
            sections[-1].append(passage)
        return tuple(tuple(section) for section in sections for _ in section)

    def section(self, passage: PassageReading) -> tuple[PassageReading, ...]:
        """The passages under the same heading, with that heading as the first."""
        return self._sections[passage.number]

    def is_left_open(self, passage: PassageReading) -> bool:
        """Whether the passage stands behind a tick box that is not ticked."""
        return self.document is not None and selected_at(self.document.text, passage.parsed.passage.start) is False


def read_contract(text: Text, document: Document | None = None) -> Reading:
    """The reading of a document.

    Args:
        document: tells the level of titles, the cells of tables and the tick boxes; without it they stay unknown.
    """
    return Reading(tuple(walk(text, document)), document)


__all__ = ["OMISSION", "PassageReading", "Reading", "read_contract"]
