"""How much alike passages are: the words and facts that they share, weighed by how rare these are in both texts."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from readability_gpmi.comparison.alignment import Floats
from readability_gpmi.comparison.clauses import Clause

Features = Callable[[Clause], Iterable[tuple[str, float]]]
Vector = Mapping[str, float]

# How many passages are kept at hand: the groups that begin at one passage hold no more.
_AT_HAND = 16


class Likeness:
    """The likeness of groups of passages of two texts: the cosine of their vectors, 0-1. A group is the sum of its members."""

    def __init__(self, left: Sequence[Clause], right: Sequence[Clause], features: Features) -> None:
        self._sides = _vectors(left, right, features)
        self._holders = _holders(self._sides[1])
        self._norms: dict[tuple[int, int], Floats] = {}
        self._shared: dict[int, Floats] = {}

    def groups(self, start: int, size: int, right_size: int, right_starts: range) -> Floats:
        """How like ``size`` passages on the left are to ``right_size`` passages on the right, for each start of these."""
        first, last = right_starts.start, right_starts.stop
        sums = sum((self._row(number) for number in range(start, start + size)), np.zeros(len(self._sides[1]) + 1))
        together = sums[first + right_size : last + right_size] - sums[first:last]
        lengths = self._norm(1, right_size)[first:last] * self._norm(0, size)[start]
        found: Floats = np.divide(together, lengths, out=np.zeros(len(lengths)), where=lengths > 0)
        return found

    def weakest(self, start: int, size: int, right_size: int, right_starts: range) -> Floats:
        """How like the least like member of a group is to the other side: one that shares nothing does not belong in it."""
        found = np.ones(len(right_starts))
        for member in range(size if size > 1 else 0):
            found = np.minimum(found, self.groups(start + member, 1, right_size, right_starts))
        for member in range(right_size if right_size > 1 else 0):
            shifted = range(right_starts.start + member, right_starts.stop + member)
            found = np.minimum(found, self.groups(start, size, 1, shifted))
        return found

    def pair(self, left: int, right: int) -> float:
        """How like one passage is to one other."""
        return float(self.groups(left, 1, 1, range(right, right + 1))[0])

    def _row(self, number: int) -> Floats:
        """The running sum, over the right text, of what each passage shares with one on the left."""
        if number not in self._shared:
            if len(self._shared) > _AT_HAND:
                self._shared.clear()
            row = np.zeros(len(self._sides[1]) + 1)
            for name, weight in self._sides[0][number].items():
                if name in self._holders:
                    places, weights = self._holders[name]
                    row[places] += weight * weights
            self._shared[number] = np.cumsum(row)
        return self._shared[number]

    def _norm(self, side: int, size: int) -> Floats:
        """The length of each group of a size on one side, by its start."""
        if (side, size) not in self._norms:
            vectors = self._sides[side]
            groups = (vectors[start : start + size] for start in range(len(vectors) - size + 1))
            self._norms[side, size] = np.array([_length_of_sum(group) for group in groups])
        return self._norms[side, size]


def word_features(clause: Clause) -> Iterable[tuple[str, float]]:
    """The beginnings of its words, and its facts however they are written."""
    yield from ((stem, 1.0) for stem in clause.stems)
    yield from (("=".join(fact.key), 1.5) for fact in clause.facts)


def _vectors(
    left: Sequence[Clause], right: Sequence[Clause], features: Features
) -> tuple[tuple[Vector, ...], tuple[Vector, ...]]:
    named = [[list(features(clause)) for clause in side] for side in (left, right)]
    spread = Counter(name for side in named for one in side for name in {name for name, _ in one})
    total = len(left) + len(right)
    made: list[tuple[Vector, ...]] = []
    for side in named:
        vectors = []
        for one in side:
            vector: dict[str, float] = defaultdict(float)
            for name, weight in one:
                vector[name] += weight * math.log(1 + total / spread[name])
            vectors.append(vector)
        made.append(tuple(vectors))
    return made[0], made[1]


def _length_of_sum(vectors: Sequence[Vector]) -> float:
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for name, weight in vector.items():
            total[name] += weight
    return math.sqrt(sum(weight * weight for weight in total.values()))


def _holders(vectors: Sequence[Vector]) -> Mapping[str, tuple[npt.NDArray[np.intp], Floats]]:
    """Feature -> the passages that have it, counted from 1, and its weight there."""
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors, 1):
        for name, weight in vector.items():
            found[name].append((number, weight))
    return {name: (np.array([n for n, _ in held]), np.array([weight for _, weight in held])) for name, held in found.items()}
