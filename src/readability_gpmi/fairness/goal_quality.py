"""Goals and steps that nobody can check: too vague, or without a time."""

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.fairness.timing import is_timed
from readability_gpmi.model import Hit


def vague_goal(reading: Reading, rule: Rule) -> Found:
    """A vague duty that no date, number or frequency makes certain."""
    for passage in reading.passages:
        found = hits(rule, passage, reading)
        if found and not is_timed(passage, reading):
            yield passage.parsed, min(found, key=lambda hit: hit.start)


def goal_without_date(reading: Reading, rule: Rule) -> Found:
    """A step without a date, number or frequency; a vague word for a time (*zo snel mogelijk*) is none. One per passage."""
    for passage in reading.passages:
        found = hits(rule, passage, reading)
        if found and not is_timed(passage, reading):
            yield passage.parsed, Hit(min(hit.start for hit in found), max(hit.end for hit in found))
