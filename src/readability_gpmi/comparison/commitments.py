"""Which duties, prohibitions, rights and promises are lost, added or changed between two versions of a text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readability_gpmi.comparison.clauses import Clause, stem
from readability_gpmi.comparison.differences import Group, are_unequal, moods
from readability_gpmi.comparison.neutral import parties_named
from readability_gpmi.comparison.values import Change, Difference, Subject
from readability_gpmi.model import Commitment, Modality, Party
from readability_gpmi.report import Report
from readability_gpmi.report.ledger import passage_of
from readability_gpmi.words import find_words

# Two commitments are the same from this share of words on, or from less of them in passages that belong together.
_ALIKE, _ALIKE_IN_PLACE = 0.4, 0.1
_IN_PLACE, _SAME_PARTY = 0.3, 0.1
# Below this share of its words in the other version, a commitment that was not found there is not said there either.
_STILL_SAID = 0.25


@dataclass(frozen=True)
class _Placed:
    """A commitment with its words and the number of its group, None where its passage stands in none."""

    commitment: Commitment
    stems: frozenset[str]
    group: int | None


def commitment_differences(before: Report, after: Report, groups: Sequence[Group]) -> tuple[Difference, ...]:
    """The differences, in the order of the text before; what was only added comes last.

    Args:
        groups: the passages that belong together: left of the text before, right of the text after.
    """
    above = (_leads(groups, 0), _leads(groups, 1))
    left = _placed(before, {clause.number: number for number, group in enumerate(groups) for clause in group.left})
    right = _placed(after, {clause.number: number for number, group in enumerate(groups) for clause in group.right})
    pairs = _pairs(left, right)
    found: list[Difference] = []
    for number, one in enumerate(left):
        if number in pairs:
            found += _changed(one, right[pairs[number]], groups, above)
        elif one.group is not None and not _is_said(one, groups[one.group].right) and not _binds_alike(groups[one.group]):
            group = groups[one.group]
            found.append(
                Difference(_subject(one.commitment), Change.LOST, one.commitment.quote, None, group.left_in, group.right_in)
            )
    for number, one in enumerate(right):
        if number not in pairs.values() and one.group is not None and not _is_said(one, groups[one.group].left):
            if _binds_alike(groups[one.group]):
                continue
            group = groups[one.group]
            found.append(
                Difference(_subject(one.commitment), Change.ADDED, None, one.commitment.quote, group.left_in, group.right_in)
            )
    return tuple(found)


def _placed(report: Report, group_of: Mapping[int, int]) -> list[_Placed]:
    placed = []
    for commitment in report.commitments:
        stems = frozenset(stem(word.text.lower()) for word in find_words(commitment.quote or ""))
        passage = passage_of(commitment.start, report)
        placed.append(_Placed(commitment, stems, None if passage is None else group_of.get(passage)))
    return placed


def _pairs(left: Sequence[_Placed], right: Sequence[_Placed]) -> dict[int, int]:
    """Number on the left -> number on the right; the most alike are paired first."""
    scored = sorted(
        (-_score(one, other), i, j) for i, one in enumerate(left) for j, other in enumerate(right) if _can_be_same(one, other)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in scored:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _likeness(one: _Placed, other: _Placed) -> float:
    total = len(one.stems) + len(other.stems)
    return 2 * len(one.stems & other.stems) / total if total else 0.0


def _score(one: _Placed, other: _Placed) -> float:
    in_place = _IN_PLACE if one.group == other.group else 0.0
    party = _SAME_PARTY if one.commitment.party is other.commitment.party else 0.0
    mood = _SAME_PARTY if _binding(one.commitment) is _binding(other.commitment) else 0.0
    return _likeness(one, other) + in_place + party + mood


def _can_be_same(one: _Placed, other: _Placed) -> bool:
    in_place = one.group is not None and one.group == other.group
    same_sort = one.commitment.party is other.commitment.party and _binding(one.commitment) is _binding(other.commitment)
    return _likeness(one, other) >= (_ALIKE_IN_PLACE if in_place else _ALIKE) or (in_place and same_sort)


def _is_said(one: _Placed, side: Sequence[Clause]) -> bool:
    """Whether enough of its words stand in the passages of the other version: then only our reading of it differs."""
    there = {word for clause in side for word in clause.stems}
    return bool(side) and len(one.stems & there) >= _STILL_SAID * len(one.stems)


def _binds_alike(group: Group) -> bool:
    """Whether both sides are almost the same and bind alike: then only our reading of them differs."""
    return group.is_same or (group.is_almost_same and not are_unequal(moods(group.left), moods(group.right)))


def _leads(groups: Sequence[Group], side: int) -> Mapping[int, int | None]:
    """Number of a passage -> group of the heading or words with a colon above it, which say whose commitments follow."""
    placed = [(clause, number) for number, group in enumerate(groups) for clause in (group.left, group.right)[side]]
    found: dict[int, int | None] = {}
    lead = None
    for clause, number in sorted(placed, key=lambda one: one[0].number):
        found[clause.number] = lead
        if clause.leads:
            lead = number
    return found


def _names_others(
    group: Group, groups: Sequence[Group], above: tuple[Mapping[int, int | None], Mapping[int, int | None]]
) -> bool:
    """Whether the words, or those above them, name other parties on one side: else only our reading of them differs."""
    if parties_named(group.left) != parties_named(group.right):
        return True
    leads = [above[0][group.left[0].number], above[1][group.right[0].number]]
    lead = None if leads[0] is None else groups[leads[0]]
    return leads[0] != leads[1] or (lead is not None and parties_named(lead.left) != parties_named(lead.right))


def _changed(
    one: _Placed, other: _Placed, groups: Sequence[Group], above: tuple[Mapping[int, int | None], Mapping[int, int | None]]
) -> Iterator[Difference]:
    before, after = one.commitment, other.commitment
    group = groups[one.group] if one.group is not None and one.group == other.group else None
    left = groups[one.group].left_in if one.group is not None else None
    right = groups[other.group].right_in if other.group is not None else None
    if _binding(before) is not _binding(after) and (group is None or are_unequal(moods(group.left), moods(group.right))):
        yield Difference(Subject.MODALITY, Change.CHANGED, before.modality, after.modality, left, right)
    if before.selected is not after.selected and None not in (before.selected, after.selected):
        yield Difference(Subject.CHOICE, Change.CHANGED, before.quote, after.quote, left, right)
    other_party = before.party is not after.party and Party.UNKNOWN not in (before.party, after.party)
    if other_party and (group is None or _names_others(group, groups, above)):
        yield Difference(Subject.PARTY, Change.CHANGED, before.party, after.party, left, right)


def _binding(commitment: Commitment) -> Modality:
    """A promise binds as a duty does: only the party differs."""
    return Modality.MUST if commitment.modality is Modality.COMMITS else commitment.modality


def _subject(commitment: Commitment) -> Subject:
    if commitment.modality is Modality.MUST_NOT:
        return Subject.PROHIBITION
    if commitment.modality is Modality.MAY:
        return Subject.POWER if commitment.party is Party.CENTRE else Subject.RIGHT
    return Subject.PROMISE if commitment.party is Party.CENTRE else Subject.DUTY
