"""Sentences that say several things: more clauses than one reader step."""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text, is_finite

# A clause that stands for a thing, with its verb so soon, is no idea of its own: "wat u doet", "ce que vous faites".
_LONGEST_NAMING = 4


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    clauses = len(parsed.finite_verbs) - sum(_names_a_thing(parsed, verb) for verb in parsed.finite_verbs)
    semicolon = ";" in parsed.passage.quote.rstrip(" ;")
    if clauses > parsed.pack.limit("clauses") or (semicolon and clauses > 1):
        yield Hit(0, len(parsed.passage.quote), {"clauses": clauses})


def _names_a_thing(parsed: Parsed, verb: Token) -> bool:
    """Whether *wat* or *ce qui* opens the clause of a verb, close before it."""
    before = parsed.doc[max(0, verb.i - _LONGEST_NAMING) : verb.i]
    last = max((token.i for token in before if is_finite(token)), default=-1)
    words = " ".join(["", *(token.lower_ for token in before if token.i > last), ""])
    return any(f" {opener} " in words for opener in parsed.pack.words("naming_openers"))


CHECK = Check(
    "several-ideas",
    FindingKind.COMPLEXITY,
    Severity.MEDIUM,
    "Wablieft; FALC: one idea per sentence",
    _find,
    limit="clauses",
)
