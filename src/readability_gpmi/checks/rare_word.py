"""Words that people seldom meet, or that are long, and that the lexicon does not hold."""

from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.measures.vocabulary import long_tokens, rare_tokens
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text


def _find_rare(parsed: Parsed, text: Text) -> Iterator[Hit]:
    for token in rare_tokens(parsed):
        if text.is_first(text.lemmas, parsed, token.lemma_.lower(), token.idx):
            yield Hit(token.idx, token.idx + len(token.text), {"word": token.text})


def _find_long(parsed: Parsed, text: Text) -> Iterator[Hit]:
    rare = {token.i for token in rare_tokens(parsed)}
    for token in long_tokens(parsed):
        if token.i not in rare and text.is_first(text.lemmas, parsed, token.lemma_.lower(), token.idx):
            yield Hit(token.idx, token.idx + len(token.text), {"word": token.text, "letters": len(token.text)})


RARE_WORD = Check(
    "rare-word",
    FindingKind.JARGON,
    Severity.LOW,
    "Zipf frequency: van Heuven et al. 2014; wordfreq",
    _find_rare,
    limit="zipf",
)
LONG_WORD = Check(
    "long-word",
    FindingKind.JARGON,
    Severity.LOW,
    "plain-language guides: no very long words",
    _find_long,
    limit="word-letters",
)
