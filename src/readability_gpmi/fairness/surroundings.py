"""Where a passage stands on the page: its paragraph, its row of a table, the part that it belongs to."""

from bisect import bisect_right

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.model import Block


def block_of(passage: PassageReading, reading: Reading) -> Block | None:
    """The block that a passage stands in; None where the document is not known."""
    if reading.document is None or not reading.document.blocks:
        return None
    starts = [block.start for block in reading.document.blocks]
    return reading.document.blocks[max(bisect_right(starts, passage.parsed.passage.start) - 1, 0)]


def paragraph(passage: PassageReading, reading: Reading) -> tuple[PassageReading, ...]:
    """The passages of the same block, in order."""
    block = block_of(passage, reading)
    if block is None:
        return (passage,)
    return tuple(one for one in reading.passages if block.start <= one.parsed.passage.start < block.end)


def row(passage: PassageReading, reading: Reading) -> tuple[PassageReading, ...]:
    """The passages in the same row of a table; only the passage itself outside tables."""
    place = _row_of(passage, reading)
    if place is None:
        return (passage,)
    return tuple(one for one in reading.passages if _row_of(one, reading) == place)


def _row_of(passage: PassageReading, reading: Reading) -> tuple[int, int] | None:
    block = block_of(passage, reading)
    cell = block.place.cell if block is not None and block.place is not None else None
    return (cell.table, cell.row) if cell is not None else None
