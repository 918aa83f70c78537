"""What the person does not find in the contract."""

from collections.abc import Sequence

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Content, ContentStatus, DocumentKind, Hit, Modality, PassageKind, Severity

# A title or line of a list that names a part of life holds little else.
_TITLE = 6
# A line of so many words is a title too.
_BARE = 2
# Titles of so many parts of life tell what the plan is about.
_DOMAINS = 2


def missing(rule: Rule, table: Sequence[Content], kind: DocumentKind) -> Found:
    """One of the entries of the rule is missing; less grave where another one is there. A template is filled in later."""
    found = {content.id: content.status for content in table}
    silent = [name for name in rule.contents if found.get(name, ContentStatus.FOUND) is ContentStatus.MISSING]
    if not silent:
        return
    if rule.partly and len(silent) < len(rule.contents):
        yield None, Hit(0, 0, {"use": "partly"}, rule.partly)
    elif kind is DocumentKind.TEMPLATE and rule.severity is Severity.HIGH:
        yield None, Hit(0, 0, severity=Severity.MEDIUM)
    else:
        yield None, Hit(0, 0)


def missing_plain_explanation(reading: Reading, rule: Rule) -> Found:
    """No short sentence among the first passages says what this paper is."""
    first = reading.passages[: int(rule.limits["passages"])]
    if not any(len(one.parsed.words) <= rule.limits["words"] and hits(rule, one, reading) for one in first):
        yield None, Hit(0, 0)


def missing_activity_domains(reading: Reading, rule: Rule) -> Found:
    """No sentence says which parts of life the plan is about, and titles name fewer than two."""
    if any(hits(rule, one, reading) for one in reading.passages):
        return
    named = {match.entry.term for one in reading.passages if _is_title(one) for match in one.concepts.get("life-domain", ())}
    if len(named) < _DOMAINS:
        yield None, Hit(0, 0)


def _is_title(passage: PassageReading) -> bool:
    words = len(passage.parsed.words)
    if passage.parsed.passage.kind is PassageKind.SENTENCE:
        return words <= _BARE and not passage.parsed.passage.quote.endswith(".")
    return words <= _TITLE


def missing_legal_basis(reading: Reading, rule: Rule) -> Found:
    """The law is named nowhere, or only inside long sentences and duties."""
    for passage in reading.passages:
        bound = any(one.modality in (Modality.MUST, Modality.MUST_NOT, Modality.COMMITS) for one in passage.statements)
        if not bound and len(passage.parsed.words) <= rule.limits["words"] and hits(rule, passage, reading):
            return
    yield None, Hit(0, 0)
