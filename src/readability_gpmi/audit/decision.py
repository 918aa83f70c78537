"""What to do with a passage: keep it, write it anew, or ask more readers.

The rule counts people, because a group has four to eight of them:

- about money, a sanction or signing: one reader who misses a point is enough to write it anew;
- about a duty: one reader who understands nothing of it is enough;
- about anything: two readers who miss a point, and more than three in ten (2 of 5, 3 of 8).

Fewer than four readers are too few to keep a passage as it is. Source: working rule of this project, put together from
practice with teach-back (pharos.nl, begrijpjedokter.be) and reading groups; no study stands behind the numbers.
"""

from dataclasses import dataclass
from enum import StrEnum

from readability_gpmi.audit.manifest import Theme
from readability_gpmi.audit.sheet import Feeling
from readability_gpmi.audit.tally import Tally

GRAVE = frozenset({Theme.MONEY, Theme.SANCTION, Theme.SIGNING})
FEWEST_READERS = 4
SHARE_UNDERSTOOD = 0.7


class Verdict(StrEnum):
    """What to do with a passage."""

    REWRITE = "rewrite"
    KEEP = "keep"
    TOO_FEW = "too-few"


class Reason(StrEnum):
    """Why."""

    GRAVE = "grave"
    DUTY = "duty"
    SEVERAL = "several"
    UNDERSTOOD = "understood"
    TOO_FEW = "too-few"


@dataclass(frozen=True)
class Decision:
    """What to do with a passage, and why."""

    verdict: Verdict
    reason: Reason


def decide(tally: Tally) -> Decision:
    """The decision of the rule above."""
    if tally.passage.theme in GRAVE and tally.missed:
        return Decision(Verdict.REWRITE, Reason.GRAVE)
    if tally.passage.theme is Theme.DUTY and tally.not_understood:
        return Decision(Verdict.REWRITE, Reason.DUTY)
    if several_missed(tally):
        return Decision(Verdict.REWRITE, Reason.SEVERAL)
    if tally.readers < FEWEST_READERS:
        return Decision(Verdict.TOO_FEW, Reason.TOO_FEW)
    return Decision(Verdict.KEEP, Reason.UNDERSTOOD)


def several_missed(tally: Tally) -> bool:
    """Whether the passage was too hard for the group, whatever it is about."""
    return tally.missed >= 2 and tally.understood < SHARE_UNDERSTOOD * tally.readers


def urgency(tally: Tally) -> tuple[bool, int, int, int, str]:
    """A sort key that puts first what must change first: grave themes, then how many understood nothing, part, or felt
    threatened."""
    return (
        tally.passage.theme not in GRAVE,
        -tally.not_understood,
        -tally.missed,
        -sum(count for feeling, count in tally.feelings.items() if feeling is Feeling.THREAT),
        tally.passage.id,
    )
