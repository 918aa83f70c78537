"""The terms of the lexicon: hard words, Latin words, contractual formulas, abbreviations."""

from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.lexicon import Group
from readability_gpmi.model import FindingKind, Hit, RewriteKind, Severity
from readability_gpmi.parsing import Parsed, Text


def _hits(parsed: Parsed, text: Text, group: Group) -> Iterator[Hit]:
    for match in parsed.terms:
        entry = match.entry
        # A term that stays is explained once, where it first stands.
        again = entry.use is RewriteKind.EXPLAIN and not text.is_first(text.terms, parsed, entry.key, match.start)
        if entry.group is group and not again:
            facts = {"term": entry.term, "explain": entry.explain, "use": entry.use.value}
            yield Hit(match.start, match.end, facts, Severity.LOW if entry.use is RewriteKind.EXPLAIN else None)


def _check(group: Group, kind: FindingKind, severity: Severity) -> Check:
    return Check(group.value, kind, severity, "lexicon", lambda parsed, text: _hits(parsed, text, group))


HARD_TERM = _check(Group.HARD_TERM, FindingKind.JARGON, Severity.MEDIUM)
LATIN_WORD = _check(Group.LATIN_WORD, FindingKind.JARGON, Severity.MEDIUM)
ABBREVIATION = _check(Group.ABBREVIATION, FindingKind.JARGON, Severity.LOW)
CONTRACT_FORMULA = _check(Group.CONTRACT_FORMULA, FindingKind.CONTRACTUAL, Severity.MEDIUM)
