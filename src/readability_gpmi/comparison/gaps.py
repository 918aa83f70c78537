"""What was left without a partner: between the same neighbours on both sides, or moved."""

from collections.abc import Callable, Iterator, Sequence

from readability_gpmi.comparison.alignment import Bead
from readability_gpmi.comparison.clauses import Clause
from readability_gpmi.comparison.likeness import Likeness

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
    alike = all(about_as_long(left[i], right[j], ratio) for i, j in zip(lefts, rights, strict=True))
    same_row = all(left[i].row == right[j].row for i, j in zip(lefts, rights, strict=True))
    return [Bead((i,), (j,)) for i, j in zip(lefts, rights, strict=True)] if alike and same_row else run


def about_as_long(left: Clause, right: Clause, ratio: float = 1.0) -> bool:
    """Whether one clause may say what the other says; ``ratio``: how much longer the right text is than the left one."""
    lengths = len(left.quote) * ratio + SHORT, len(right.quote) + SHORT
    return max(lengths) <= _ABOUT * min(lengths)


def with_moved(
    beads: Sequence[Bead], like: Likeness, least: float, fits: Callable[[int, int], bool] = lambda _left, _right: True
) -> tuple[Bead, ...]:
    """Passages without a partner that are much alike belong together wherever they stand, the most alike first.

    Args:
        least: the likeness from which on they belong together.
        fits: whether a passage on the left may belong to one on the right.
    """
    gone = [bead.left[0] for bead in beads if len(bead.left) == 1 and not bead.right]
    new = [bead.right[0] for bead in beads if len(bead.right) == 1 and not bead.left]
    moved: dict[int, int] = {}
    for score, i, j in sorted((-like.pair(i, j), i, j) for i in gone for j in new):
        if -score >= least and i not in moved.values() and j not in moved and fits(i, j):
            moved[j] = i
    return tuple(
        Bead((moved[bead.right[0]],), bead.right) if bead.right and bead.right[0] in moved and not bead.left else bead
        for bead in beads
        if bead.right or len(bead.left) > 1 or bead.left[0] not in moved.values()
    )
