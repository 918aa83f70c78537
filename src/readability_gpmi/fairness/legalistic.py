"""How dense the words of lawyers and offices are."""

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, RewriteKind, Severity


def legalistic_language(reading: Reading, rule: Rule) -> Found:
    """More hard words per 100 than ``some-per-100``: told; more than ``many-per-100``: low. Terms that stay do not count.

    A term to keep and explain is no fault of who writes: only what can be said otherwise counts.
    """
    words = sum(len(passage.parsed.words) for passage in reading.passages)
    terms = sum(
        match.entry.use is not RewriteKind.EXPLAIN and not match.compound
        for passage in reading.passages
        for match in passage.parsed.terms
    )
    density = 100 * terms / words if words else 0.0
    if terms < rule.limits["terms"] or density <= rule.limits["some-per-100"]:
        return
    many = density > rule.limits["many-per-100"]
    yield None, Hit(0, 0, {"terms": terms, "density": round(density)}, None if many else Severity.INFO)
