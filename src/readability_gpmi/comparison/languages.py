"""A text in two languages: which clauses belong together, what differs between them, and what one side lacks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from readability_gpmi.comparison.alignment import Floats, align
from readability_gpmi.comparison.clauses import NO_ROWS, Clause, clauses
from readability_gpmi.comparison.differences import Group, differ_in_kind, extract, fact_differences, mood_difference
from readability_gpmi.comparison.gaps import SHORT, about_as_long, filled, gaps, with_moved
from readability_gpmi.comparison.likeness import Likeness
from readability_gpmi.comparison.neutral import neutral_features
from readability_gpmi.comparison.sides import side
from readability_gpmi.comparison.values import ClausePair, Extract, LanguageComparison, Trend, trend
from readability_gpmi.model import PassageKind
from readability_gpmi.report import Report

# A translation has about as many passages as its source: large groups are rare.
_SIZES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))
# Weights of shared features, of length and of the same kind of passage, and what they must reach together; the cost of each
# passage more in a group, and of a heading beside something else. Chosen on the first three pairs of benchmarks/gold/alignment.
_ALIKE, _LENGTH, _KIND, _ENOUGH, _GROUP, _HEADING = 0.8, 0.3, 0.15, 0.35, 0.15, 0.2
# Each clause of a group must be so much like the other side.
_MEMBER = 0.1
_NEVER, _SAME_ROW = -1.0, 1.0
# Clauses that stand elsewhere belong together from this likeness on.
_MOVED = 0.2
# What one side lacks is told from this many words on: names and page numbers are no clauses.
_FEWEST_WORDS = 3


def compare_sides(
    left: Report, right: Report, left_rows: Mapping[int, int] = NO_ROWS, right_rows: Mapping[int, int] = NO_ROWS
) -> LanguageComparison:
    """The comparison of two reports that hold their text, in the language of the left report.

    Args:
        left_rows: the start of a block -> the number of its row, where both stand in one table; ``right_rows`` likewise.
    """
    groups = group_languages(clauses(left, left_rows), clauses(right, right_rows))
    both = [group for group in groups if group.left and group.right]
    pairs = []
    for group, facts in zip(both, fact_differences(both), strict=True):
        mood = mood_difference(group, differ_in_kind)
        old, new = group.left_in, group.right_in
        assert old is not None and new is not None
        pairs.append(ClausePair(old, new, (*facts, *([mood] if mood else [])), _harder(old, new)))
    return LanguageComparison(
        language=left.language,
        left=side(left),
        right=side(right),
        pairs=tuple(pairs),
        missing_left=tuple(_lone(group.right for group in groups if not group.left)),
        missing_right=tuple(_lone(group.left for group in groups if not group.right)),
    )


def _harder(left: Extract, right: Extract) -> Trend:
    """Which of two clauses is harder: told only where one is too hard and the other is not."""
    return trend(left.difficulty, right.difficulty) if left.flagged is not right.flagged else Trend.SAME


def _lone(sides: Iterable[Sequence[Clause]]) -> Iterator[Extract]:
    """The clauses without a partner."""
    for clauses_alone in sides:
        found = extract(clauses_alone)
        if found is not None and sum(len(clause.words) for clause in clauses_alone) >= _FEWEST_WORDS:
            yield found


def group_languages(left: Sequence[Clause], right: Sequence[Clause]) -> tuple[Group, ...]:
    """The clauses that belong together, in the order of the texts."""
    like = Likeness(left, right, neutral_features)
    lengths = [np.cumsum([0, *(len(clause.quote) for clause in one)]) for one in (left, right)]
    kinds = [np.array([str(clause.passage.kind) for clause in one]) for one in (left, right)]
    headings = [np.cumsum([0, *(kind == PassageKind.HEADING for kind in one)]) for one in kinds]
    rows = [np.array([clause.row for clause in one]) for one in (left, right)]
    ratio = lengths[1][-1] / max(lengths[0][-1], 1)

    def gain(start: int, size: int, right_size: int, right_starts: range) -> Floats:
        first, last = right_starts.start, right_starts.stop
        long = (lengths[0][start + size] - lengths[0][start]) * ratio
        others = lengths[1][first + right_size : last + right_size] - lengths[1][first:last]
        fit = 1 - np.minimum(1, np.abs(np.log((long + SHORT) / (others + SHORT))))
        kind = kinds[1][first:last] == kinds[0][start]
        score = _ALIKE * like.groups(start, size, right_size, right_starts) + _LENGTH * fit + _KIND * kind - _ENOUGH
        total = score * (size + right_size) / 2 - _GROUP * (size + right_size - 2)
        row, end = rows[0][start], rows[0][start + size - 1]
        same = (rows[1][first:last] == row) & (rows[1][first + right_size - 1 : last + right_size - 1] == row) & (row == end)
        total = np.where(same, total + (_SAME_ROW if row else 0.0), _NEVER)
        mine = headings[0][start + size] - headings[0][start]
        theirs = headings[1][first + right_size : last + right_size] - headings[1][first:last]
        if size + right_size > 2:
            strange = like.weakest(start, size, right_size, right_starts) < _MEMBER
            return np.where((mine + theirs > 0) | strange, _NEVER, total)
        return np.where(mine != theirs, total - _HEADING, total)

    def may_move(i: int, j: int) -> bool:
        same = left[i].passage.kind == right[j].passage.kind and left[i].row == right[j].row
        return same and about_as_long(left[i], right[j], ratio)

    runs = gaps(align(len(left), len(right), gain, _SIZES))
    beads = [bead for run in runs for bead in filled(run, left, right, ratio)]
    return tuple(
        Group(tuple(left[i] for i in bead.left), tuple(right[j] for j in bead.right))
        for bead in with_moved(beads, like, _MOVED, may_move)
    )
