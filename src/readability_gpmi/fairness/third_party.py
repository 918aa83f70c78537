"""Another service that the person must work with, while nothing says what that service does."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.contract.statements import Frame
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Party


def third_party_role_missing(reading: Reading, rule: Rule) -> Found:
    """One signal, on the first duty with a service that does nothing itself in the whole text."""
    if any(_acts(passage) for passage in reading.passages):
        return
    for passage in reading.passages:
        for hit in hits(rule, passage, reading)[:1]:
            yield passage.parsed, hit
            return


def _acts(passage: PassageReading) -> bool:
    for one in passage.statements:
        named = one.subject is not None and any(
            match.start <= one.subject.idx < match.end for match in passage.concepts.get("partner-service", ())
        )
        if (one.party is Party.THIRD or named) and one.frame is Frame.SAID and not one.denied:
            return True
    return False
