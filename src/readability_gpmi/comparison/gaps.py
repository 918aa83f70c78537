"""What was left without a partner between the same neighbours on both sides."""

from collections.abc import Iterator, Sequence

from readability_gpmi.comparison.alignment import Bead
from readability_gpmi.comparison.clauses import Clause

# Letters that soften the ratio of two short lengths.
SHORT = 8
# Lengths that differ by no more than this factor are about the same.
_ABOUT = 1.8


def gaps(beads: Sequence[Bead]) -> Iterator[tuple[Bead, ...]]:
    """The beads in runs: each bead with both sides by itself, and all that stand alone between two of these together."""
    alone: list[Bead] = []
    for bead in beads:
        if bead.left and bead.right:
            if alone:
                yield tuple(alone)
            alone = []
            yield (bead,)
        else:
            alone.append(bead)
    if alone:
        yield tuple(alone)


def filled(run: Sequence[Bead], left: Sequence[Clause], right: Sequence[Clause], ratio: float = 1.0) -> Sequence[Bead]:
    """As many clauses without a partner on both sides, of about the same lengths between the same neighbours, are partners.

    Args:
        run: what stands alone between two pairs, or one pair, which is given back.
        ratio: how much longer the right text is than the left one.
    """
    lefts, rights = [i for bead in run for i in bead.left], [j for bead in run for j in bead.right]
    if any(bead.left and bead.right for bead in run) or len(lefts) != len(rights):
        return run
    lengths = [(len(left[i].quote) * ratio + SHORT, len(right[j].quote) + SHORT) for i, j in zip(lefts, rights, strict=True)]
    alike = all(max(pair) <= _ABOUT * min(pair) for pair in lengths)
    same_row = all(left[i].row == right[j].row for i, j in zip(lefts, rights, strict=True))
    return [Bead((i,), (j,)) for i, j in zip(lefts, rights, strict=True)] if alike and same_row else run
