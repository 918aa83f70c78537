"""Inserts between brackets or dashes that break the sentence in two."""

import re
from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, PassageKind, Severity
from readability_gpmi.parsing import Parsed, Text

_INSERT = re.compile(r"\([^()]*\)|\s[–—-]\s[^–—]+\s[–—-]\s")


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    if parsed.passage.kind is PassageKind.HEADING or not parsed.finite_verbs:
        return
    for found in _INSERT.finditer(parsed.passage.quote):
        words = parsed.words_between(found.start(), found.end())
        outside = len(parsed.words) - words
        if words > parsed.pack.limit("insert-words") and outside > 3:
            yield Hit(found.start(), found.end(), {"words": words})


CHECK = Check(
    "insert",
    FindingKind.COMPLEXITY,
    Severity.LOW,
    "plain-language guides: few brackets",
    _find,
    limit="insert-words",
)
