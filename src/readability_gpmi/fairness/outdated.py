"""Names of rules and bodies that no longer exist."""

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit


def outdated_legal_reference(reading: Reading, rule: Rule) -> Found:
    """The old names, except in the quoted words of a person."""
    for passage in reading.passages:
        quote = passage.parsed.passage.quote
        for hit in hits(rule, passage, reading):
            if not _is_quoted(quote, hit):
                yield passage.parsed, hit
                break


def _is_quoted(quote: str, hit: Hit) -> bool:
    """Whether a quotation is open; it may end in a later sentence."""
    before = quote[: hit.start]
    opened = max(before.rfind(mark) for mark in "«“„")
    closed = max(before.rfind(mark) for mark in "»”")
    return opened > closed or before.count('"') % 2 == 1
