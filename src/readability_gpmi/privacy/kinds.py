"""What personal data is: a kind and a place."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
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


def without_overlaps(found: Iterable[PersonalData]) -> tuple[PersonalData, ...]:
    """In the order of the text; of two that overlap, the kind that ranks first, then the longer one, stays whole.

    What sticks out of the other one on either side is kept as well: nothing that was found goes unmasked.
    """
    kept: list[PersonalData] = []
    for one in sorted(found, key=lambda one: (one.kind.rank, one.start - one.end, one.start)):
        # Those kept so far do not overlap and are in order: only the neighbours of the place can.
        first = bisect_right(kept, one.start, key=lambda other: other.end)
        last = bisect_left(kept, one.end, key=lambda other: other.start)
        at = one.start
        pieces = []
        for other in kept[first:last]:
            pieces.append(PersonalData(one.kind, at, other.start))
            at = other.end
        pieces.append(PersonalData(one.kind, at, one.end))
        for piece in pieces:
            if piece.start < piece.end:
                insort(kept, piece, key=lambda other: other.start)
    return tuple(kept)
