"""How many goals and duties there are at once, and whether they have an order."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.contract.statements import Frame
from readability_gpmi.fairness.dates import days_in
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.goal_list import count_of_goals, goals_of
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Modality, Party, PassageKind, Severity
from readability_gpmi.parsing import relation

# What is said within another clause is no duty of its own: "wij vragen of u les volgt".
_BELOW = ("ccomp", "advcl", "acl", "csubj")


def too_many_goals(reading: Reading, rule: Rule) -> Found:
    """More goals, or more duties of the person, than one can carry at once; silent where the plan goes in phases.

    Duties that each have a day of their own are not carried at once.
    """
    if any("priority" in passage.concepts for passage in reading.passages):
        return
    goals, duties = count_of_goals(reading), sum(_is_duty(passage) for passage in reading.passages)
    if goals > rule.limits["goals"]:
        yield None, Hit(0, 0, {"use": "goals", "count": goals, "most": int(rule.limits["goals"])})
    elif duties > rule.limits["duties"] and not _is_ordered_by_date(reading):
        yield None, Hit(0, 0, {"count": duties, "most": int(rule.limits["duties"])})


def _is_duty(passage: PassageReading) -> bool:
    """A passage that gives the person something to do, whatever happens."""
    if passage.parsed.passage.kind is PassageKind.HEADING or not {"money", "right-to-money"}.isdisjoint(passage.concepts):
        return False
    said = [one for one in passage.statements if not one.denied and one.party is Party.BENEFICIARY]
    listed = passage.parsed.passage.kind is not PassageKind.SENTENCE
    supposed = any(one.frame is Frame.SUPPOSED for one in passage.statements)
    names = passage.concepts.keys()
    if supposed or not names.isdisjoint(("free-choice", "own-wish")) or (not listed and "trigger" in names):
        return False
    asks = passage.parsed.passage.quote.rstrip().endswith("?")
    return not asks and any(one.modality is Modality.MUST and relation(one.verb) not in _BELOW for one in said)


def no_priority_order(reading: Reading, rule: Rule) -> Found:
    """Several goals and no word on what comes first; a mere word of information where no goal is named."""
    goals = count_of_goals(reading)
    if goals == 1 or any(hits(rule, passage, reading) for passage in reading.passages) or _is_ordered_by_date(reading):
        return
    yield None, Hit(0, 0, severity=None if goals else Severity.INFO)


def _is_ordered_by_date(reading: Reading) -> bool:
    """Whether goals, or rows of a table, have days that differ: each has its time."""
    cells = [passage for passage in reading.passages if passage.parsed.passage.kind is PassageKind.CELL]
    return any(_differ(some) for some in (list(goals_of(reading)), cells))


def _differ(passages: list[PassageReading]) -> bool:
    days = [frozenset((day.month, day.day) for day in days_in(passage.parsed)) for passage in passages]
    named = [one for one in days if one]
    return len(named) > 1 and len(set(named)) == len(named)
