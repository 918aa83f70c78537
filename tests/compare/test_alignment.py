"""Groups of passages: every passage stands in one group, in order, and the best partition is found."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readability_gpmi.comparison import alignment
from readability_gpmi.comparison.alignment import SIZES, Bead, Floats, align


def _gain(table: list[list[float]]) -> alignment.Gain:
    def gain(start: int, size: int, right_size: int, right_starts: range) -> Floats:
        cells = [
            sum(table[i][j] for i in range(start, start + size) for j in range(first, first + right_size))
            for first in right_starts
        ]
        return np.array(cells, dtype=np.float64)

    return gain


def test_a_sentence_that_was_cut_in_two_keeps_both_parts() -> None:
    table = [[1.0, 1.0, -1.0, -1.0], [-1.0, -1.0, -1.0, 1.0]]
    assert align(2, 4, _gain(table)) == (Bead((0,), (0, 1)), Bead((), (2,)), Bead((1,), (3,)))


def test_what_has_no_partner_stands_alone() -> None:
    assert align(2, 0, _gain([[], []])) == (Bead((0,), ()), Bead((1,), ()))
    assert align(0, 1, _gain([])) == (Bead((), (0,)),)
    assert align(0, 0, _gain([])) == ()


@given(st.integers(0, 6), st.integers(0, 6), st.randoms(use_true_random=False))
def test_every_passage_stands_in_one_group_in_order(left: int, right: int, random: "st.random.Random") -> None:  # type: ignore[name-defined]
    table = [[random.uniform(-1, 1) for _ in range(right)] for _ in range(left)]
    beads = align(left, right, _gain(table))
    assert [i for bead in beads for i in bead.left] == list(range(left))
    assert [j for bead in beads for j in bead.right] == list(range(right))
    assert all((len(bead.left), len(bead.right)) in (*SIZES, (1, 0), (0, 1)) for bead in beads)


def test_a_long_text_is_read_near_the_diagonal() -> None:
    count = 2_000

    def gain(start: int, size: int, right_size: int, right_starts: range) -> Floats:
        return np.array([1.0 if first == start and size == right_size == 1 else -1.0 for first in right_starts])

    assert align(count, count, gain, ((1, 1),)) == tuple(Bead((i,), (i,)) for i in range(count))
