"""Other services that the person must contact alone."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Severity


def cold_referral(reading: Reading, rule: Rule) -> Found:
    """One signal per passage; medium once ``services`` different services are named in all of them."""
    found = [(passage, hit) for passage in reading.passages for hit in hits(rule, passage, reading)[:1]]
    services = {service for passage, _ in found for service in _services(passage)}
    severity = Severity.MEDIUM if len(services) >= rule.limits["services"] else None
    for passage, hit in found:
        yield passage.parsed, Hit(hit.start, hit.end, severity=severity)


def _services(passage: PassageReading) -> Iterator[str]:
    found = passage.concepts.get("service", ())
    for match in found:
        # "agence" is a part of "agence immobilière"
        if not any(one.start <= match.start and match.end <= one.end and one.words != match.words for one in found):
            yield match.entry.term
