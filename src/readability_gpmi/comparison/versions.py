"""A text before and after a change: what got easier, and whether anything was lost on the way."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from readability_gpmi.comparison.alignment import Bead, Floats, align
from readability_gpmi.comparison.clauses import Clause, clauses
from readability_gpmi.comparison.commitments import commitment_differences
from readability_gpmi.comparison.differences import Group, are_unequal, contradict, fact_differences, mood_difference
from readability_gpmi.comparison.gaps import filled, gaps, with_moved
from readability_gpmi.comparison.likeness import Likeness, word_features
from readability_gpmi.comparison.sides import side
from readability_gpmi.comparison.values import (
    Change,
    Comparison,
    ContentChange,
    Difference,
    PassageChange,
    ScoreChange,
    Subject,
    Trend,
    trend,
)
from readability_gpmi.report import Report

# Passages belong together from this likeness on; those that a group of others leaves over, from the second on.
_TOGETHER, _MOVED = 0.25, 0.6
# Each passage of a group must be so much like the other side.
_MEMBER, _NEVER = 0.12, -1.0
# What stands between the same neighbours was rewritten, if it shares this much; almost the same words from the last on.
_REWRITTEN = 0.08
# Shorter passages, word for word the same, may be different things.
_FEWEST_MOVED = 4


def compare_versions(before: Report, after: Report) -> Comparison:
    """The comparison of two reports that hold their text, in the language of the second one."""
    groups = group_versions(clauses(before), clauses(after))
    return Comparison(
        language=after.language,
        before=side(before),
        after=side(after),
        scores=tuple(_scores(before, after)),
        trend=trend(before.scores.difficulty, after.scores.difficulty),
        differences=_differences(before, after, groups),
        contents=tuple(_contents(before, after)),
        gone=tuple(one for one in before.findings if one.id not in {other.id for other in after.findings}),
        new=tuple(one for one in after.findings if one.id not in {other.id for other in before.findings}),
        kept=len({one.id for one in before.findings} & {one.id for one in after.findings}),
        passages=tuple(_passages(groups)),
        same=sum(len(group.right) for group in groups if group.is_same),
    )


def _scores(before: Report, after: Report) -> Iterator[ScoreChange]:
    for name, old in vars(before.scores).items():
        new = getattr(after.scores, name)
        if old is not None and new is not None:
            yield ScoreChange(name, old, new, trend(old, new))


def _contents(before: Report, after: Report) -> Iterator[ContentChange]:
    new = {content.id: content.status for content in after.contents}
    for content in before.contents:
        if content.id in new and new[content.id] != content.status:
            yield ContentChange(content.id, content.status, new[content.id])


# ------------------------------------------------------------------------------------------------ groups


def group_versions(before: Sequence[Clause], after: Sequence[Clause]) -> tuple[Group, ...]:
    """The passages that belong together, in the order of the text after; what is gone stands where it stood."""
    moved = _moved_whole(before, after)
    stays = [clause for number, clause in enumerate(before) if number not in moved]
    others = [clause for number, clause in enumerate(after) if number not in moved.values()]
    found = [*_aligned(stays, others), *(Group((before[i],), (after[j],), 1.0) for i, j in moved.items())]
    return tuple(_in_order(found))


def _in_order(groups: Sequence[Group]) -> Iterator[Group]:
    """In the order of the text after; what is gone behind what stood before it."""
    places: list[tuple[int, int, Group]] = []
    last = -1
    for number, group in enumerate(groups):
        last = group.right[0].number if group.right else last
        places.append((last, number, group))
    return (group for _, _, group in sorted(places, key=lambda place: place[:2]))


def _moved_whole(before: Sequence[Clause], after: Sequence[Clause]) -> dict[int, int]:
    """Passages that stand in both texts word for word, once, but not in the same order: left place -> right place."""
    places: list[dict[tuple[str, ...], int]] = []
    for text in (before, after):
        often = Counter(clause.words for clause in text)
        places.append({one.words: n for n, one in enumerate(text) if often[one.words] == 1 and len(one.words) >= _FEWEST_MOVED})
    pairs = [(i, places[1][words]) for words, i in places[0].items() if words in places[1]]
    kept = set(_rising([j for _, j in pairs]))
    return {i: j for i, j in pairs if j not in kept}


def _rising(numbers: Sequence[int]) -> Sequence[int]:
    """The longest series of numbers that rise, in their order (patience sorting)."""
    tails: list[int] = []
    last: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(tails, number)
        last[number] = tails[at - 1] if at else None
        tails[at : at + 1] = [number]
    found: list[int] = []
    one = tails[-1] if tails else None
    while one is not None:
        found.append(one)
        one = last[one]
    return found[::-1]


def _aligned(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[Group]:
    like = Likeness(before, after, word_features)
    headings = [np.cumsum([0, *(clause.leads for clause in one)]) for one in (before, after)]
    sizes = [np.cumsum([0, *(len(clause.words) or 1 for clause in one)]) for one in (before, after)]

    def gain(start: int, size: int, right_size: int, right_starts: range) -> Floats:
        first, last = right_starts.start, right_starts.stop
        words = sizes[0][start + size] - sizes[0][start] + sizes[1][first + right_size : last + right_size] - sizes[1][first:last]
        # Longer passages weigh more: a title may lose its partner before a clause does.
        total = (like.groups(start, size, right_size, right_starts) - _TOGETHER) * words
        titles = (
            headings[0][start + size]
            - headings[0][start]
            + (headings[1][first + right_size : last + right_size] - headings[1][first:last])
        )
        # A heading, or words with a colon, is a thing by itself.
        mixed = (titles > 0) & (size + right_size > 2)
        return np.where(mixed | (like.weakest(start, size, right_size, right_starts) < _MEMBER), _NEVER, total)

    beads = with_moved(align(len(before), len(after), gain), like, _MOVED)
    beads = _with_rewritten(beads, before, after, like)
    for bead in beads:
        yield Group(tuple(before[i] for i in bead.left), tuple(after[j] for j in bead.right), _likeness(bead, like))


def _likeness(bead: Bead, like: Likeness) -> float:
    if not bead.left or not bead.right:
        return 0.0
    return float(like.groups(bead.left[0], len(bead.left), len(bead.right), range(bead.right[0], bead.right[0] + 1))[0])


def _with_rewritten(beads: Sequence[Bead], before: Sequence[Clause], after: Sequence[Clause], like: Likeness) -> tuple[Bead, ...]:
    """What is gone and what is new between the same neighbours belongs together, if it shares a word, a fact or its length."""
    found: list[Bead] = []
    for run in gaps(beads):
        whole = Bead(tuple(i for one in run for i in one.left), tuple(j for one in run for j in one.right))
        found += [whole] if _likeness(whole, like) >= _REWRITTEN else filled(run, before, after)
    return tuple(found)


# ------------------------------------------------------------------------------------------------ what changed


def _passages(groups: Sequence[Group]) -> Iterator[PassageChange]:
    last = -1
    for group in groups:
        moved = bool(group.left and group.right) and group.left[0].number < last
        if group.left and group.right:
            last = max(last, group.left[-1].number)
        if group.is_same and not moved:
            continue
        old, new = group.left_in, group.right_in
        change = Change.ADDED if old is None else Change.LOST if new is None else Change.MOVED if moved else Change.CHANGED
        direction = trend(old.difficulty, new.difficulty) if old and new else Trend.SAME
        yield PassageChange(change, old, new, direction)


def _differences(before: Report, after: Report, groups: Sequence[Group]) -> tuple[Difference, ...]:
    found = list(commitment_differences(before, after, groups))
    read = {(one.left_in, one.right_in) for one in found if one.subject is Subject.MODALITY}
    for group, facts in zip(groups, fact_differences(groups), strict=True):
        found += facts
        mood = mood_difference(group, are_unequal if group.is_almost_same else contradict)
        if mood is not None and (mood.left_in, mood.right_in) not in read:
            found.append(mood)
    return tuple(sorted(found, key=lambda one: (one.change is Change.ADDED, one.subject.rank)))
