"""How much alike passages are: the words and facts that they share, weighed by how rare these are in both texts.

A passage is a vector of fixed length in which every word has its place by a hash, so that a group of passages is the sum of
its members. Two words on one place do little harm: a passage has few words.
"""

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from readability_gpmi.comparison.alignment import Floats
from readability_gpmi.comparison.clauses import Clause

_PLACES = 1024

Features = Callable[[Clause], Iterable[tuple[str, float]]]


class Likeness:
    """The likeness of groups of passages of two texts: the cosine of their vectors, 0-1."""

    def __init__(self, left: Sequence[Clause], right: Sequence[Clause], features: Features) -> None:
        named = [[list(features(clause)) for clause in side] for side in (left, right)]
        spread = Counter(name for side in named for one in side for name in {name for name, _ in one})
        total = len(left) + len(right)
        rarity = {name: np.log(1 + total / count) for name, count in spread.items()}
        self._sums = [_running_sums(side, rarity) for side in named]

    def groups(self, start: int, size: int, right_size: int, right_starts: range) -> Floats:
        """How like ``size`` passages on the left are to ``right_size`` passages on the right, for each start of these."""
        left = self._sums[0][start + size] - self._sums[0][start]
        first, last = right_starts.start, right_starts.stop
        right = self._sums[1][first + right_size : last + right_size] - self._sums[1][first:last]
        lengths = np.linalg.norm(right, axis=1) * np.linalg.norm(left)
        found: Floats = np.divide(right @ left, lengths, out=np.zeros(len(lengths)), where=lengths > 0)
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


def word_features(clause: Clause) -> Iterable[tuple[str, float]]:
    """The beginnings of its words, and its facts however they are written."""
    yield from ((stem, 1.0) for stem in clause.stems)
    yield from (("=".join(fact.key), 1.5) for fact in clause.facts)


def _running_sums(side: Sequence[Sequence[tuple[str, float]]], rarity: dict[str, float]) -> Floats:
    vectors = np.zeros((len(side) + 1, _PLACES))
    for number, features in enumerate(side, 1):
        for name, weight in features:
            vectors[number, zlib.crc32(name.encode()) % _PLACES] += weight * rarity[name]
    sums: Floats = np.cumsum(vectors, axis=0)
    return sums
