"""What personal data is: a kind and a place."""

from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """The kinds that are looked for. Where two overlap, the one that stands first here is kept."""

    IBAN = "iban"
    EMAIL = "email"
    NATIONAL_NUMBER = "national-number"
    PHONE = "phone"
    ADDRESS = "address"
    BIRTH_DATE = "birth-date"
    NAME = "name"

    @property
    def rank(self) -> int:
        """0 for the kind that wins from all others."""
        return list(PersonalKind).index(self)


@dataclass(frozen=True)
class PersonalData:
    """Personal data in a document: characters of its text, end exclusive."""

    kind: PersonalKind
    start: int
    end: int


def without_overlaps(found: list[PersonalData]) -> tuple[PersonalData, ...]:
    """In the order of the text; of two that overlap, the kind that ranks first, then the longer one, stays whole.

    What sticks out of the other one on either side is kept as well: nothing that was found goes unmasked.
    """
    kept: list[PersonalData] = []
    for one in sorted(found, key=lambda one: (one.kind.rank, one.start - one.end, one.start)):
        pieces = [(one.start, one.end)]
        for other in kept:
            pieces = [piece for start, end in pieces for piece in _outside(start, end, other)]
        kept += [PersonalData(one.kind, start, end) for start, end in pieces]
    return tuple(sorted(kept, key=lambda one: one.start))


def _outside(start: int, end: int, other: PersonalData) -> list[tuple[int, int]]:
    if other.end <= start or end <= other.start:
        return [(start, end)]
    return [piece for piece in ((start, other.start), (other.end, end)) if piece[0] < piece[1]]
