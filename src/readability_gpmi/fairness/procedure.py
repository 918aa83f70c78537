"""Whether a text that speaks of sanctions tells the steps before one, and what the person can do."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Severity
from readability_gpmi.parsing import Parsed

# Each step with the concepts of which one tells it. The opinion of the worker may stand in the decision instead.
STEPS = {
    "notice": ("notice",),
    "reason": ("legitimate-reason",),
    "hearing": ("hearing",),
    "decision": ("written-decision",),
    "length": ("longest-one-month",),
    "appeal": ("appeal",),
    "urgent-aid": ("urgent-aid",),
    "second-chance": ("second-chance",),
    "part": ("whole-or-part",),
    "postponed": ("postponed",),
    "opinion": ("worker-opinion",),
}

# Of these, what keeps a person from a sanction unheard, without end or without a judge.
_PROTECTING = ("notice", "hearing", "length", "appeal")


def sanction_procedure_incomplete(reading: Reading, rule: Rule) -> Iterator[tuple[Parsed | None, Hit]]:
    """Fewer than six steps are told: less grave where those that protect are; information where no sanction is named at all."""
    names = {name for passage in reading.passages for name in passage.concepts}
    told = sum(not names.isdisjoint(concepts) for concepts in STEPS.values())
    if told >= rule.limits["steps"]:
        return
    if not any(_speaks_of_sanctions(set(passage.concepts)) for passage in reading.passages):
        yield None, Hit(0, 0, {"use": "unnamed"}, Severity.INFO)
        return
    safe = all(not names.isdisjoint(STEPS[step]) for step in _PROTECTING)
    facts = {"told": told, "wanted": int(rule.limits["steps"])}
    yield None, Hit(0, 0, facts, severity=Severity.MEDIUM if safe else None)


def _speaks_of_sanctions(names: set[str]) -> bool:
    if "sanction" in names:
        return True
    if "legal-condition" in names or "money" not in names or names.isdisjoint(("cut", "stop", "lose")):
        return False
    return not names.isdisjoint(("breach", "named-breach", "omission", "otherwise", "notice"))
