"""Nouns hung on nouns with prepositions, one on the other: *de beslissing van het comité over de toekenning van …*."""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text, relation, span_of


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    limit = int(parsed.pack.limit("prepositions"))
    for token in parsed.doc:
        if relation(token) == "nmod" or token.pos_ not in ("NOUN", "PROPN"):
            continue
        chain = _longest_chain(token)
        if len(chain) > limit:
            start, end = span_of((token, *chain))
            yield Hit(start, end, {"prepositions": len(chain)})


def _longest_chain(token: Token) -> tuple[Token, ...]:
    chains = [
        (child, *_longest_chain(child))
        for child in token.children
        if relation(child) in ("nmod", "obl") and any(case.dep_ == "case" for case in child.children)
    ]
    return max(chains, key=len, default=())


CHECK = Check(
    "stacked-prepositions",
    FindingKind.COMPLEXITY,
    Severity.LOW,
    "own choice; nominal style in the plain-language guides",
    _find,
    limit="prepositions",
)
