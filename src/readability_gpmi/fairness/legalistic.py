"""How dense the words of lawyers and offices are."""

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, RewriteKind, Severity


def legalistic_language(reading: Reading, rule: Rule) -> Found:
    """More hard words per 100 than ``some-per-100``: told; more than ``many-per-100``: low.

    A term that stays counts once, and not at all where a sentence explains it.
    """
    words = sum(len(passage.parsed.words) for passage in reading.passages)
    found = [(passage, match) for passage in reading.passages for match in passage.parsed.terms if not match.compound]
    kept = {match.entry.key for _, match in found if match.entry.use is RewriteKind.EXPLAIN}
    explained = {match.entry.key for passage, match in found if "explains" in passage.concepts}
    known = frozenset(name for passage in reading.passages for name in passage.parsed.pack.contract.get("known_names", ()))
    terms = sum(match.entry.key not in kept for _, match in found) + len(kept - explained - known)
    density = 100 * terms / words if words else 0.0
    if terms < rule.limits["terms"] or density <= rule.limits["some-per-100"]:
        return
    many = density > rule.limits["many-per-100"]
    yield None, Hit(0, 0, {"terms": terms, "density": round(density)}, None if many else Severity.INFO)
