"""Abbreviations that the text never writes out."""

import re
from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text

_ABBREVIATION = re.compile(r"(?<![\w.])(?:[A-Z]{2,6}|(?:[a-zA-Z]\.){2,})(?![\w])")


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    if parsed.passage.quote.isupper():
        return
    taken = {i for match in parsed.terms for i in range(match.start, match.end)}
    for found in _ABBREVIATION.finditer(parsed.passage.quote):
        short = found.group()
        if found.start() in taken or short.lower() in parsed.pack.words("names") or re.fullmatch(r"[IVXLCM]+", short):
            continue
        if found.start() and parsed.passage.quote[found.start() - 1] in "[<{":
            continue
        if not explained(short, text) and first(short, found.start(), parsed, text):
            yield Hit(found.start(), found.end(), {"abbreviation": short})


def explained(short: str, text: Text) -> bool:
    """Written out somewhere: *Some Long Name (SLN)*, *SLN (some long name)* or *SLN: some long name*."""
    pattern = re.compile(rf"\w\w \({re.escape(short)}\)|{re.escape(short)}\s*(?:\((?=\w+[\w' -]+\))|[:=]\s*\w+ \w+)")
    return any(pattern.search(parsed.passage.quote) for parsed in text.passages)


def first(short: str, start: int, parsed: Parsed, text: Text) -> bool:
    """Whether an abbreviation stands at ``start`` in a passage and nowhere before in the document."""
    pattern = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
    if pattern.search(parsed.passage.quote[:start]):
        return False
    return not any(pattern.search(other.passage.quote) for other in text.passages if other.passage.start < parsed.passage.start)


CHECK = Check(
    "unexplained-abbreviation",
    FindingKind.JARGON,
    Severity.MEDIUM,
    "Wablieft; FALC; BOSA: abbreviations written out and explained",
    _find,
)
