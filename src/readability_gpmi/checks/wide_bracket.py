"""Words that belong together but stand far apart: auxiliary and verb (tangconstructie), verb and particle, subject and verb."""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text, feature, is_finite, relation, span_of, subjects


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    widest: tuple[int, Token, Token] | None = None
    for first, second in _pairs(parsed):
        between = _words_between(parsed, first, second)
        if between > parsed.pack.limit("bracket-words") and (widest is None or between > widest[0]):
            widest = (between, first, second)
    if widest:
        words, first, second = widest
        start, end = span_of((first, second))
        yield Hit(start, end, {"first": first.text, "second": second.text, "words": words})


def _pairs(parsed: Parsed) -> Iterator[tuple[Token, Token]]:
    for token in parsed.doc:
        if token.dep_.startswith(("aux", "cop")) and is_finite(token) and token.head.pos_ == "VERB":
            yield token, token.head
        elif (token.dep_ == "compound:prt" and token.head.i < token.i) or _is_infinitive_of_modal(token):
            yield token.head, token
        if is_finite(token):
            yield from ((subject, token) for subject in subjects(token) if subject.i < token.i)


def _is_infinitive_of_modal(token: Token) -> bool:
    """Dutch modal verbs are heads of their infinitive: *moet … meedelen*."""
    infinitive = relation(token) == "xcomp" and feature(token, "VerbForm") == "Inf"
    return infinitive and is_finite(token.head) and not any(child.dep_ == "mark" for child in token.children)


def _words_between(parsed: Parsed, first: Token, second: Token) -> int:
    start, end = sorted((first, second), key=lambda token: token.i)
    return parsed.words_between(start.idx + len(start.text), end.idx)


CHECK = Check(
    "wide-bracket",
    FindingKind.COMPLEXITY,
    Severity.MEDIUM,
    "Stichting Makkelijk Lezen: no split verb groups",
    _find,
    limit="bracket-words",
)
