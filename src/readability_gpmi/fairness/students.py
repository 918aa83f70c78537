"""Which centre helps a student who moves."""

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Severity


def student_competence_rule(reading: Reading, rule: Rule) -> Found:
    """A sentence gives the file of a student who moves to another centre; else a move is named, and not which centre helps.

    The frames of the rule are the sentences of the first kind.
    """
    named = {name for passage in reading.passages for name in passage.concepts}
    if "student" not in named or "stays-competent" in named:
        return
    found = [(passage, hit) for passage in reading.passages for hit in hits(rule, passage, reading)[:1]]
    for passage, hit in found:
        yield passage.parsed, Hit(hit.start, hit.end, {"use": "transfer"}, Severity.HIGH)
    if not found and "move" in named:
        yield None, Hit(0, 0)
