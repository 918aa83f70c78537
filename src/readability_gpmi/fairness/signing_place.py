"""Where a contract is signed."""

import re

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.surroundings import block_of

# How many passages after the head of the place to sign the names may still stand; a line on signing has no more words.
REACH = 14
# The place to sign stands in the last third.
_LATE = 2 / 3
# Two columns typed in one line: "Handtekening Leila:          Handtekening OCMW:".
_COLUMN = re.compile(r"[^\W\d_](?:\S|[^\S\t\n]{1,2}(?=\S))*")


def signing_place(reading: Reading) -> PassageReading | None:
    """The head of the place to sign: the first short line on signing of the last third. None where there is no such line."""
    last = len(reading.passages)
    places = [one for one in reading.passages if "signature-place" in one.concepts and is_body(one, reading)]
    return next((one for one in places if one.number >= last * _LATE and len(one.parsed.words) <= REACH), None)


def is_body(passage: PassageReading, reading: Reading) -> bool:
    """Whether a passage is part of the running text, and not of a header, a footer or a note."""
    block = block_of(passage, reading)
    return block is None or not block.apart


def has_column_beside(passage: PassageReading, concept: str) -> bool:
    """Whether a line of two columns holds one without a concept, beside one with it."""
    matches = passage.concepts.get(concept, ())
    columns = list(_COLUMN.finditer(passage.parsed.passage.quote))
    with_it = [any(column.start() <= one.start < column.end() for one in matches) for column in columns]
    return any(with_it) and not all(with_it)
