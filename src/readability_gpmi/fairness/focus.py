"""Goals that are all about work or training, while a plan is about all of life."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.goal_list import goals_of
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Severity


def work_only(reading: Reading, rule: Rule) -> Found:
    """One signal on the first goal when all goals, at least ``goals`` of them, are about work and about nothing else.

    Where the person says to wish so, it is only told.
    """
    goals = list(goals_of(reading))
    if len(goals) < rule.limits["goals"] or not all(_is_about_work(goal) for goal in goals):
        return
    severity = Severity.INFO if any("own-wish" in goal.concepts for goal in goals) else None
    yield goals[0].parsed, Hit(0, len(goals[0].parsed.passage.quote), severity=severity)


def _is_about_work(goal: PassageReading) -> bool:
    return "domain-work" in goal.concepts and "domain-life" not in goal.concepts
