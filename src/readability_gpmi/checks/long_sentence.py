"""Sentences with more words than a reader holds in mind."""

from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.measures.form import Written
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    words = len(Written(parsed).words)
    if words > parsed.pack.limit("sentence-words"):
        high = words > parsed.pack.limit("sentence-words-high")
        yield Hit(
            0,
            len(parsed.passage.quote),
            {"words": words, "limit": int(parsed.pack.limit("sentence-words"))},
            Severity.HIGH if high else Severity.MEDIUM,
        )


CHECK = Check(
    "long-sentence",
    FindingKind.COMPLEXITY,
    Severity.MEDIUM,
    "Wablieft; Droits Quotidiens; FALC",
    _find,
    limit="sentence-words",
)
