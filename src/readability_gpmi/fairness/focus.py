"""Goals that are all about work or training, while a plan is about all of life."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, PassageKind, Severity

# "Doel 2:" stands within the first characters of a goal, after a number or a bullet.
_OPENING = 12


def work_only(reading: Reading, rule: Rule) -> Found:
    """One signal on the first goal when all goals, at least ``goals`` of them, are about work and about nothing else.

    Where the person says to wish so, it is only told.
    """
    goals = list(_goals(reading))
    if len(goals) < rule.limits["goals"] or not all(_is_about_work(goal) for goal in goals):
        return
    severity = Severity.INFO if any("own-wish" in goal.concepts for goal in goals) else None
    yield goals[0].parsed, Hit(0, len(goals[0].parsed.passage.quote), severity=severity)


def _goals(reading: Reading) -> Iterator[PassageReading]:
    """The passages that open as a goal (*Doel 2: solliciteren*), and those under a title or lead-in that names goals."""
    under_title = under_lead = False
    for passage in reading.passages:
        kind, quote = passage.parsed.passage.kind, passage.parsed.passage.quote.rstrip()
        starts = [one.start for one in passage.concepts.get("goal-word", ())]
        if kind is PassageKind.HEADING:
            under_title, under_lead = bool(starts), False
        elif quote.endswith(":"):
            under_lead = bool(starts)
        elif any(start < _OPENING for start in starts) or under_title or (under_lead and kind is PassageKind.ITEM):
            yield passage


def _is_about_work(goal: PassageReading) -> bool:
    return "domain-work" in goal.concepts and "domain-life" not in goal.concepts
