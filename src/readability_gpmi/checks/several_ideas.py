"""Sentences that say several things: more clauses than one reader step."""

from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    clauses = len(parsed.finite_verbs)
    semicolon = ";" in parsed.passage.quote.rstrip(" ;")
    if clauses > parsed.pack.limit("clauses") or (semicolon and clauses > 1):
        yield Hit(0, len(parsed.passage.quote), {"clauses": clauses})


CHECK = Check(
    "several-ideas",
    FindingKind.COMPLEXITY,
    Severity.MEDIUM,
    "Wablieft; FALC: one idea per sentence",
    _find,
    limit="clauses",
)
