"""How far the tool and the readers agree on which passages are too hard."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import NormalDist

from readability_gpmi.audit.decision import FEWEST_READERS, several_missed
from readability_gpmi.audit.tally import Tally

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Agreement:
    """Passages with enough readers, by what people and tool said; the tool may be wrong in two ways.

    ``low`` and ``high`` bound the share of agreement (Wilson 1927). ``kappa`` is agreement beyond chance (Cohen 1960), None
    where people or tool said the same of all. ``ordered`` of ``pairs``: two passages that people understood unequally, put in
    the same order by the tool (a tie counts half).
    """

    both_hard: int
    both_easy: int
    only_tool: int
    only_people: int
    low: float
    high: float
    kappa: float | None
    ordered: float
    pairs: int

    @property
    def passages(self) -> int:
        """How many passages were compared."""
        return self.both_hard + self.both_easy + self.only_tool + self.only_people

    @property
    def agreed(self) -> int:
        """On how many of them people and tool agree."""
        return self.both_hard + self.both_easy


def agreement(tallies: Sequence[Tally]) -> Agreement:
    """The agreement over the passages that enough readers answered on."""
    judged = [one for one in tallies if one.readers >= FEWEST_READERS]
    cells = [(several_missed(one), one.passage.prediction.flagged) for one in judged]
    both, neither = cells.count((True, True)), cells.count((False, False))
    low, high = wilson(both + neither, len(cells))
    ordered, pairs = _ordered(judged)
    return Agreement(
        both, neither, cells.count((False, True)), cells.count((True, False)), low, high, _kappa(cells), ordered, pairs
    )


def disagreements(tallies: Sequence[Tally]) -> list[Tally]:
    """The passages on which people and tool disagree."""
    enough = (one for one in tallies if one.readers >= FEWEST_READERS)
    return [one for one in enough if several_missed(one) is not one.passage.prediction.flagged]


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The interval of a share (E. B. Wilson, 1927), 0 to 1 where there is nothing to count."""
    if not total:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    share = hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return max(0.0, middle - half), min(1.0, middle + half)


def _kappa(cells: Sequence[tuple[bool, bool]]) -> float | None:
    if not cells:
        return None
    number = len(cells)
    people, tool = sum(hard for hard, _ in cells) / number, sum(flagged for _, flagged in cells) / number
    by_chance = people * tool + (1 - people) * (1 - tool)
    observed = sum(hard is flagged for hard, flagged in cells) / number
    # Both said the same of every passage, or one of them did: nothing is left to agree on beyond chance.
    return None if people in (0, 1) or tool in (0, 1) else (observed - by_chance) / (1 - by_chance)


def _ordered(judged: Sequence[Tally]) -> tuple[float, int]:
    ordered, pairs = 0.0, 0
    for one, other in combinations(judged, 2):
        people = one.missed * other.readers - other.missed * one.readers
        tool = one.passage.prediction.difficulty - other.passage.prediction.difficulty
        if people:
            pairs += 1
            ordered += 0.5 if tool == 0 else float((people > 0) is (tool > 0))
    return ordered, pairs
