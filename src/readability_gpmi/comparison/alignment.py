"""Which passages of two texts belong together: dynamic programming over groups of passages, in the order of the texts.

After Gale and Church (1993, A program for aligning sentences in bilingual corpora), with a gain of our own instead of the
length alone. A group is one passage beside one, or one beside several; what has no partner stands alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

# How far from the diagonal partners are looked for, in passages: bounds time and memory on very long texts.
_BAND = 400
# The sizes of groups: a long sentence is often cut into several.
SIZES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1), (1, 5), (5, 1))
_NO_LEFT, _NO_RIGHT = -1, -2


@dataclass(frozen=True)
class Bead:
    """Passages that belong together: their numbers on the left and on the right; one side may be empty."""

    left: tuple[int, ...]
    right: tuple[int, ...]


class Gain(Protocol):
    """How much better it is to lay passages side by side than to leave them alone; below 0 they are better left alone."""

    def __call__(self, start: int, size: int, right_size: int, right_starts: range) -> Floats:
        """The gain of ``size`` passages on the left beside ``right_size`` on the right, for each place where these may start."""


def align(left: int, right: int, gain: Gain, sizes: Sequence[tuple[int, int]] = SIZES) -> tuple[Bead, ...]:
    """The best partition into beads, in order, of ``left`` and ``right`` passages. Only groups of ``sizes`` are tried."""
    table = _Table(left, right)
    for i in range(left + 1):
        table.skip_right(i)
        for number, (a, b) in enumerate(sizes):
            starts = table.columns(i)
            starts = range(starts.start, min(starts.stop, right + 1 - b))
            if i + a <= left and starts:
                table.offer(i, starts, a, b, gain(i, a, b, starts), number)
        if i < left:
            table.offer(i, table.columns(i), 1, 0, np.zeros(len(table.columns(i))), _NO_RIGHT)
    return tuple(table.beads(sizes))


class _Table:
    """The best score of every pair of beginnings near the diagonal, and the last step that led there."""

    def __init__(self, left: int, right: int) -> None:
        self._left, self._right = left, right
        self._width = min(right + 1, 2 * _BAND + 1)
        self._best = np.full((left + 1, self._width), -np.inf)
        self._step = np.full((left + 1, self._width), _NO_LEFT, dtype=np.int8)
        self._best[0, 0] = 0.0

    def columns(self, i: int) -> range:
        """The places on the right that are looked at beside a place on the left."""
        middle = i * self._right // max(self._left, 1)
        first = min(max(0, middle - _BAND), self._right + 1 - self._width)
        return range(first, first + self._width)

    def offer(self, i: int, starts: range, a: int, b: int, gains: Floats, step: int) -> None:
        """A step from ``(i, j)`` to ``(i + a, j + b)`` for every ``j`` of ``starts``: kept where it is better."""
        here, there = self.columns(i), self.columns(i + a)
        low, high = max(starts.start, there.start - b), min(starts.stop, there.stop - b)
        if low >= high:
            return
        total = self._best[i, low - here.start : high - here.start] + gains[low - starts.start : high - starts.start]
        target = slice(low + b - there.start, high + b - there.start)
        better = total > self._best[i + a, target]
        self._best[i + a, target][better] = total[better]
        self._step[i + a, target][better] = step

    def skip_right(self, i: int) -> None:
        """A passage on the right may stand alone, at no cost."""
        reached = np.maximum.accumulate(self._best[i])
        self._step[i][reached > self._best[i]] = _NO_LEFT
        self._best[i] = reached

    def beads(self, sizes: Sequence[tuple[int, int]]) -> Iterator[Bead]:
        """The steps from the start to the end."""
        steps = []
        i, j = self._left, self._right
        while i or j:
            step = int(self._step[i, j - self.columns(i).start]) if i else _NO_LEFT
            a, b = (0, 1) if step == _NO_LEFT and j else (1, 0) if step < 0 else sizes[step]
            steps.append(Bead(tuple(range(i - a, i)), tuple(range(j - b, j))))
            i, j = i - a, j - b
        return reversed(steps)
