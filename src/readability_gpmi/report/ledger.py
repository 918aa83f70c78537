"""The ledger of a contract: who does what, by when, and what if not."""

from collections.abc import Callable
from dataclasses import dataclass

from readability_gpmi.model import Commitment, Modality, Party
from readability_gpmi.report import Report

_BINDING = (Modality.MUST, Modality.MUST_NOT, Modality.COMMITS)
# A passage with one of these says what the person may lose: it is no promise of the centre, whatever its grammar.
_THREATS = frozenset(
    {
        "unlawful-stop-threat",
        "conditional-sanction-threat",
        "sanction-over-limit",
        "automatic-sanction",
        "household-sanction",
        "grant-conditional-on-signature",
        "deduction-from-leefloon",
    }
)


@dataclass(frozen=True)
class Line:
    """One line of the ledger; ``passage`` is the number of the passage that it stands in."""

    commitment: Commitment
    passage: int

    @property
    def words(self) -> str:
        """The words of the contract; "" in a report without text. The cells of a table row stand apart."""
        return tidy(" – ".join(cell for cell in (self.commitment.quote or "").split("\t") if cell.strip()))


@dataclass(frozen=True)
class Ledger:
    """The lines per party; ``powers`` is what the centre may do, and what the person may lose."""

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
    threatening = threats(report)

    def of(keep: Callable[[Commitment], bool]) -> tuple[Line, ...]:
        return tuple(line for line in lines if keep(line.commitment))

    promised = of(lambda one: one.party is Party.CENTRE and one.modality in _BINDING)
    return Ledger(
        person=of(lambda one: one.party is Party.BENEFICIARY and one.modality in _BINDING),
        centre=tuple(line for line in promised if line.passage not in threatening),
        together=of(lambda one: one.party is Party.BOTH),
        others=of(lambda one: one.party in (Party.THIRD, Party.UNKNOWN)),
        rights=of(lambda one: one.party is Party.BENEFICIARY and one.modality is Modality.MAY),
        powers=tuple(line for line in lines if (line in promised and line.passage in threatening) or _is_power(line.commitment)),
    )


def threats(report: Report) -> tuple[int, ...]:
    """The numbers of the passages that say what the person may lose."""
    found = (passage_of(finding.start, report) for finding in report.findings if finding.end and finding.check in _THREATS)
    return tuple(dict.fromkeys(place for place in found if place is not None))


def _is_power(one: Commitment) -> bool:
    return one.party is Party.CENTRE and one.modality is Modality.MAY


def tidy(text: str) -> str:
    """Words of a contract as a line of their own: no line ends, no mark that belongs to the words around them."""
    words = " ".join(text.split()).lstrip("»” ").rstrip(" ;:")
    return words[:1].upper() + words[1:]


def passage_of(start: int | None, report: Report) -> int | None:
    """The number of the passage that holds a character of the document; None where there is none."""
    if start is None:
        return None
    return next((number for number, passage in enumerate(report.passages) if passage.start <= start < passage.end), None)
