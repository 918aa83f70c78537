"""Proofs that are asked again and again."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.duration import number_of
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Severity
from readability_gpmi.parsing import key_of

_WEEKS_PER_MONTH = 4


def repeated_proof_burden(reading: Reading, rule: Rule) -> Found:
    """One signal per passage; medium from ``proofs-a-month`` on."""
    for passage in reading.passages:
        for hit in hits(rule, passage, reading)[:1]:
            many = _a_month(passage) >= rule.limits["proofs-a-month"]
            yield passage.parsed, Hit(hit.start, hit.end, severity=Severity.MEDIUM if many else None)


def _a_month(passage: PassageReading) -> float:
    """How many proofs a month, as far as the passage says: the number before the proof, for each week or month."""
    quote = key_of(passage.parsed.passage.quote)
    units = passage.parsed.pack.contract.get("calendar", {})
    weekly = any(word in quote for word in (*units.get("per_week", ()), *units.get("weekdays", ())))
    proofs = [match.start for match in passage.concepts.get("proof", ())]
    numbers = [
        number
        for word in passage.parsed.words
        if (number := number_of(key_of(word.text), passage.parsed.pack)) is not None
        and any(0 < start - word.end <= 2 for start in proofs)
    ]
    return max(numbers, default=1) * (_WEEKS_PER_MONTH if weekly else 1)
