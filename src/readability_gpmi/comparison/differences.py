"""What differs between groups of clauses that belong together: facts that are lost, added or changed, and moods."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from readability_gpmi.comparison.clauses import Clause
from readability_gpmi.comparison.facts import Fact, FactKind
from readability_gpmi.comparison.moods import Mood, Moods
from readability_gpmi.comparison.values import Change, Difference, Extract, Subject

_ALMOST_SAME = 0.75
_DENIALS = (Mood.MUST_NOT, Mood.NEED_NOT, Mood.DENIED)


@dataclass(frozen=True)
class Group:
    """Clauses that belong together; one side may be empty. ``likeness`` is 0-1, 1 for the same words."""

    left: tuple[Clause, ...]
    right: tuple[Clause, ...]
    likeness: float = 0.0

    @property
    def is_same(self) -> bool:
        """Whether both sides have the same words."""
        return [clause.words for clause in self.left] == [clause.words for clause in self.right]

    @property
    def is_almost_same(self) -> bool:
        """Whether both sides have almost the same words."""
        return self.likeness >= _ALMOST_SAME

    @property
    def left_in(self) -> Extract | None:
        """The left passages."""
        return extract(self.left)

    @property
    def right_in(self) -> Extract | None:
        """The right passages."""
        return extract(self.right)


def extract(side: Sequence[Clause]) -> Extract | None:
    """Some passages in a row; None where there are none."""
    if not side:
        return None
    passages = [clause.passage for clause in side]
    return Extract(
        start=passages[0].start,
        end=passages[-1].end,
        quote=" ".join(" ".join(clause.quote.split()) for clause in side),
        difficulty=max(passage.difficulty for passage in passages),
        flagged=any(passage.flagged for passage in passages),
    )


# ------------------------------------------------------------------------------------------------ facts


# How often a text says a fact.
Said = Counter[tuple[FactKind, str]]


@dataclass(frozen=True)
class _Loose:
    """A fact without its equal in its group."""

    group: int
    fact: Fact


def fact_differences(groups: Sequence[Group]) -> tuple[tuple[Difference, ...], ...]:
    """For each group the facts that are not the same on both sides.

    A fact that left one group and turns up in another has moved, unless another fact stands in its place.
    """
    lefts, rights = _loose(groups)
    replaced = {(one.group, one.fact.kind) for one in lefts} & {(one.group, one.fact.kind) for one in rights}
    free_left = [one for one in lefts if (one.group, one.fact.kind) not in replaced]
    for one in free_left:
        other = next(
            (
                other
                for other in rights
                if other.fact.key == one.fact.key and (other.group, other.fact.kind) not in replaced and other.group != one.group
            ),
            None,
        )
        if other is not None:
            lefts.remove(one)
            rights.remove(other)
    said = [Counter(fact.key for group in groups for clause in side(group) for fact in clause.facts) for side in (_left, _right)]
    found: list[list[Difference]] = [[] for _ in groups]
    for number, group in enumerate(groups):
        mine = [one.fact for one in lefts if one.group == number]
        theirs = [one.fact for one in rights if one.group == number]
        found[number] += _paired(group, mine, theirs, said[0], said[1])
    return tuple(tuple(differences) for differences in found)


def _left(group: Group) -> tuple[Clause, ...]:
    return group.left


def _right(group: Group) -> tuple[Clause, ...]:
    return group.right


def _loose(groups: Sequence[Group]) -> tuple[list[_Loose], list[_Loose]]:
    lefts: list[_Loose] = []
    rights: list[_Loose] = []
    for number, group in enumerate(groups):
        left, right = _telling(group.left), _telling(group.right)
        for same in (_equal, _equal_without_year):
            left, right = _without_pairs(left, right, same)
        lefts += (_Loose(number, fact) for fact in left)
        rights += (_Loose(number, fact) for fact in right)
    return lefts, rights


def _telling(side: Iterable[Clause]) -> list[Fact]:
    return [fact for clause in side for fact in clause.facts if fact.kind is not FactKind.REFERENCE]


def _equal(one: Fact, other: Fact) -> bool:
    return one.key == other.key


def _equal_without_year(one: Fact, other: Fact) -> bool:
    if one.kind is not FactKind.DATE or other.kind is not FactKind.DATE or one.value[4:] != other.value[4:]:
        return False
    return "----" in (one.value[:4], other.value[:4])


def _without_pairs(
    left: Sequence[Fact], right: Sequence[Fact], same: Callable[[Fact, Fact], bool]
) -> tuple[list[Fact], list[Fact]]:
    rest, others = [], list(right)
    for fact in left:
        other = next((one for one in others if same(fact, one)), None)
        if other is None:
            rest.append(fact)
        else:
            others.remove(other)
    return rest, others


def _paired(
    group: Group,
    lefts: list[Fact],
    rights: list[Fact],
    said_left: Said,
    said_right: Said,
) -> Iterator[Difference]:
    for fact in lefts:
        other = next((one for one in rights if one.kind is fact.kind), None)
        if other is not None:
            rights.remove(other)
            yield _difference(group, Change.CHANGED, fact, other)
        else:
            yield _difference(group, Change.LOST, fact, None, elsewhere=said_right[fact.key] > 0)
    for fact in rights:
        yield _difference(group, Change.ADDED, None, fact, elsewhere=said_left[fact.key] > 0)


def _difference(group: Group, change: Change, left: Fact | None, right: Fact | None, elsewhere: bool = False) -> Difference:
    fact = left or right
    assert fact is not None
    return Difference(
        Subject(fact.kind),
        change,
        left.text if left else None,
        right.text if right else None,
        group.left_in,
        group.right_in,
        elsewhere,
    )


# ------------------------------------------------------------------------------------------------ moods


def mood_difference(group: Group, differ: Callable[[Moods, Moods], bool]) -> Difference | None:
    """The difference in how binding two groups are; None where there is none.

    Args:
        differ: whether the moods of the two sides differ: :func:`are_unequal`, :func:`differ_in_kind` or :func:`contradict`.
    """
    if not group.left or not group.right:
        return None
    left, right = moods(group.left), moods(group.right)
    if not differ(left, right):
        return None
    return Difference(Subject.MODALITY, Change.CHANGED, _named(left), _named(right), group.left_in, group.right_in)


def moods(side: Iterable[Clause]) -> Moods:
    """The moods of some clauses together."""
    return sum((clause.moods for clause in side), Moods())


def are_unequal(left: Moods, right: Moods) -> bool:
    """Between almost the same words every difference counts."""
    return any(left[mood] != right[mood] for mood in Mood if mood is not Mood.IMPLIED)


def differ_in_kind(left: Moods, right: Moods) -> bool:
    """Between a text and its translation: must or may on one side alone, or another number of denials."""
    return _denials(left) != _denials(right) or any(bool(left[mood]) != bool(right[mood]) for mood in (Mood.MUST, Mood.MAY))


def contradict(left: Moods, right: Moods) -> bool:
    """Between a text and what it was rewritten to: must beside may, or a denial on one side alone."""
    for one, other in ((left, right), (right, left)):
        if one[Mood.MUST] and not one[Mood.MAY] and other[Mood.MAY] and not other[Mood.MUST]:
            return True
    return any(_denials(one) and not _denials(other) and not other[Mood.IMPLIED] for one, other in ((left, right), (right, left)))


def _denials(found: Moods) -> int:
    return sum(found[mood] for mood in _DENIALS)


def _named(found: Moods) -> str:
    return ", ".join(mood for mood in Mood if mood is not Mood.IMPLIED for _ in range(found[mood]))
