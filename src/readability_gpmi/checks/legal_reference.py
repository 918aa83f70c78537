"""References to law inside a sentence that says something to the reader; on a line of their own they do no harm."""

import re
from collections.abc import Iterator
from functools import cache

from readability_gpmi.checks.base import Check
from readability_gpmi.language import LanguagePack
from readability_gpmi.model import FindingKind, Hit, PassageKind, Severity
from readability_gpmi.parsing import Parsed, Text


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    if parsed.passage.kind is PassageKind.HEADING or not parsed.finite_verbs:
        return
    end = -1
    for found in reference_pattern(parsed.pack).finditer(parsed.passage.quote):
        if found.start() > end:
            yield Hit(found.start(), found.end(), {"reference": found.group()})
            end = found.end()


@cache
def reference_pattern(pack: LanguagePack) -> re.Pattern[str]:
    """Finds an article, or a law with its date."""
    articles = "|".join(re.escape(word) for word in sorted(pack.words("article_words"), key=len, reverse=True))
    laws = "|".join(re.escape(word) for word in sorted(pack.words("legal_nouns"), key=len, reverse=True))
    months = "|".join(pack.words("months"))
    number = r"\d+\w*(?:\s*(?:,|en|et|tot|à|/)?\s*§+\s*\d+)*(?:[,.]?\s*\d+°)*"
    date = rf"(?:\d{{1,2}}(?:er)?\s+(?:{months})\s+\d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})"
    law = rf"(?:\b(?:{laws})\b(?:\s+\w+)?\s+(?:van|du|de|d\.d\.)\s+{date})"
    return re.compile(rf"\b(?:{articles})\s*{number}(?:[^.;:()]{{0,40}}?{law})?|{law}", re.IGNORECASE)


CHECK = Check(
    "legal-reference",
    FindingKind.CONTRACTUAL,
    Severity.MEDIUM,
    "Droits Quotidiens: references to law out of the sentence",
    _find,
)
