"""Pages that are hard to read along: lines that are long, tight or spread out, columns, merged cells, no white."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from readability_gpmi.checks.look import LookCheck, Stretch, each
from readability_gpmi.model import Look, Severity

# A letter is about half as wide as it is high, a word with its space about six letters.
_LETTER, _WORD = 0.5, 6
_LONGEST_LINE = 12
# The estimate of a line is off by up to a tenth.
_MARGIN = 1.1
# The guide asks for 1.5; below 1.15, for years what Word began with, lines are tight indeed.
_LEAST_SPACING = 1.15
_MOST_LINES = 15
# Less white than this between two paragraphs, in points, does not part them.
_LEAST_GAP = 4.0


def _line_room(look: Look) -> int:
    return round(_line_letters(look))


def _line_letters(look: Look) -> float:
    """How many letters fit on a line, about; 0 where the file does not say."""
    return look.width / (_LETTER * look.size) if look.width and look.size else 0.0


def _long_lines(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    for stretch in stretches:
        letters = _line_letters(stretch.look)
        # A block that does not fill its line has no long line, however wide the page is.
        if stretch.block.end - stretch.block.start > letters > _LONGEST_LINE * _MARGIN * _WORD:
            yield stretch


def _tight_lines(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    for stretch in stretches:
        spacing, letters = stretch.look.spacing, _line_letters(stretch.look)
        if spacing is not None and spacing < _LEAST_SPACING and stretch.block.end - stretch.block.start > letters > 0:
            yield stretch


def _without_white(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Paragraphs that make more lines together than a reader can keep, without white between them."""
    number = 0
    numbered: list[tuple[int, Stretch]] = []
    last: Stretch | None = None
    for stretch in stretches:
        if stretch.look.gap is None or not _line_letters(stretch.look):
            last = None
            continue
        begins = last is None or stretch.number != last.number
        number += last is None or (begins and (stretch.look.gap >= _LEAST_GAP or stretch.number != last.number + 1))
        numbered.append((number, stretch))
        last = stretch
    for _, group in groupby(numbered, key=lambda one: one[0]):
        run = [stretch for _, stretch in group]
        if sum(_lines(list(block)) for _, block in groupby(run, key=lambda one: one.number)) > _MOST_LINES:
            yield from run


def _lines(block: Sequence[Stretch]) -> int:
    return ceil(sum(len(stretch.text) for stretch in block) / _line_letters(block[0].look))


JUSTIFIED_TEXT = LookCheck(
    "justified-text",
    Severity.LOW,
    "FALC; Stichting Makkelijk Lezen: text to the left, not justified",
    each(lambda look: look.justified),
)
LONG_LINES = LookCheck(
    "long-lines",
    Severity.INFO,
    "Stichting Makkelijk Lezen: fewer than 12 words a line; FALC: short lines",
    _long_lines,
    _line_room,
)
TIGHT_LINES = LookCheck("tight-lines", Severity.INFO, "Stichting Makkelijk Lezen: a line spacing of 1.5", _tight_lines)
TEXT_COLUMNS = LookCheck(
    "text-columns",
    Severity.LOW,
    "BOSA: a single column; FALC: no columns",
    each(lambda look: look.columns > 1),
    lambda look: look.columns,
)
MERGED_CELLS = LookCheck("merged-cells", Severity.INFO, "BOSA; FALC: no merged cells", each(lambda look: look.merged))
NO_WHITE_SPACE = LookCheck(
    "no-white-space",
    Severity.LOW,
    "Stichting Makkelijk Lezen: a blank line every 10 to 15 lines",
    _without_white,
)
