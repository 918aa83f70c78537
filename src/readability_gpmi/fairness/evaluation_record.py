"""What a sheet on an evaluation leaves out."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.dates import days_in
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, PassageKind

# The title stands among the first passages.
_HEAD = 4
_POINTS = ("who-was-there", "centre-did", "what-changes", "person-says")


def evaluation_record_incomplete(reading: Reading, rule: Rule) -> Found:
    """Of date, who was there, what the centre did, what changes and the words of the person, one or more are missing."""
    if not any(_is_title(passage) for passage in reading.passages[:_HEAD]):
        return
    names = {name for passage in reading.passages for name in passage.concepts}
    told = sum(point in names for point in _POINTS) + any(days_in(passage.parsed) for passage in reading.passages)
    if told < rule.limits["points"]:
        yield None, Hit(0, 0, {"told": told, "wanted": int(rule.limits["points"])})


def _is_title(passage: PassageReading) -> bool:
    short = passage.parsed.passage.kind is PassageKind.HEADING or len(passage.parsed.words) <= 10
    return short and "evaluation-record" in passage.concepts and not passage.parsed.finite_verbs
