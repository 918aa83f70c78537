"""The ledger of a contract: who does what, by when, and what if not."""

from collections.abc import Callable
from dataclasses import dataclass

from readability_gpmi.model import Commitment, Modality, Party
from readability_gpmi.report import Report

_BINDING = (Modality.MUST, Modality.MUST_NOT, Modality.COMMITS)


@dataclass(frozen=True)
class Line:
    """One line of the ledger; ``passage`` is the number of the passage that it stands in."""

    commitment: Commitment
    passage: int


@dataclass(frozen=True)
class Ledger:
    """The lines per party. ``share`` is the part of all binding lines that the person carries, 0-100."""

    person: tuple[Line, ...]
    centre: tuple[Line, ...]
    together: tuple[Line, ...]
    others: tuple[Line, ...]
    rights: tuple[Line, ...]
    powers: tuple[Line, ...]

    @property
    def share(self) -> float:
        """How much of what person and centre must do lies with the person, 0-100; 50 where nobody must do anything."""
        both = len(self.person) + len(self.centre)
        return 100 * len(self.person) / both if both else 50.0

    def __bool__(self) -> bool:
        return any((self.person, self.centre, self.together, self.others, self.rights, self.powers))


def ledger(report: Report) -> Ledger:
    """The commitments of a report, per party; options that are not ticked are left out."""
    lines = [Line(one, passage_of(one.start, report) or 0) for one in report.commitments if one.selected is not False]

    def of(keep: Callable[[Commitment], bool]) -> tuple[Line, ...]:
        return tuple(line for line in lines if keep(line.commitment))

    return Ledger(
        person=of(lambda one: one.party is Party.BENEFICIARY and one.modality in _BINDING),
        centre=of(lambda one: one.party is Party.CENTRE and one.modality in _BINDING),
        together=of(lambda one: one.party is Party.BOTH),
        others=of(lambda one: one.party in (Party.THIRD, Party.UNKNOWN)),
        rights=of(lambda one: one.party is Party.BENEFICIARY and one.modality is Modality.MAY),
        powers=of(lambda one: one.party is Party.CENTRE and one.modality is Modality.MAY),
    )


def passage_of(start: int | None, report: Report) -> int | None:
    """The number of the passage that holds a character of the document; None where there is none."""
    if start is None:
        return None
    return next((number for number, passage in enumerate(report.passages) if passage.start <= start < passage.end), None)
