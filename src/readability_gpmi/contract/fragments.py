"""Lines of a list or table that are no sentences: *zich inschrijven bij VDAB*, *Paiement du loyer*."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from readability_gpmi.parsing import Parsed, feature, is_finite


@dataclass(frozen=True)
class Fragment:
    """One thing to do. ``start`` and ``end`` are characters of the passage; ``verb`` is None for a noun."""

    start: int
    end: int
    verb: Token | None
    denied: bool


def fragments(parsed: Parsed, start: int = 0) -> tuple[Fragment, ...]:
    """What a line asks: one for each infinitive that is not under another verb, else the line as a whole.

    Args:
        start: the character of the passage from which to read.
    """
    tokens = [token for token in parsed.doc if token.idx >= start and not token.is_space]
    while tokens and tokens[-1].pos_ == "PUNCT":
        tokens.pop()
    while tokens and tokens[0].pos_ == "PUNCT":
        tokens.pop(0)
    if not tokens or not any(character.isalpha() for token in tokens for character in token.text):
        return ()
    words = " ".join(token.lower_ for token in tokens)
    label = len(tokens) == 1 or tokens[1].text in (":", "…", "(") or tokens[1].text.startswith(("…", ".."))
    if words in parsed.pack.cues("sections")["none"] or (label and tokens[0].lower_ in parsed.pack.cues("sections")["none"]):
        return ()
    verbs = list(_infinitives(tokens, parsed))
    if not verbs:
        return (_made(tokens, None, parsed),)
    found = []
    at = 0
    for number, verb in enumerate(verbs):
        end = _end(tokens, verb, verbs[number + 1]) if number + 1 < len(verbs) else len(tokens)
        found.append(_made(tokens[at:end], verb, parsed))
        at = end
    return tuple(found)


def _infinitives(tokens: list[Token], parsed: Parsed) -> Iterator[Token]:
    """The infinitives on top: the first one, and those joined to it."""
    first = next((token for token in tokens if feature(token, "VerbForm") == "Inf"), None)
    if first is None:
        return
    if not parsed.pack.profile.get("verb_last") and any(
        one.lower_ not in parsed.pack.cues("grammar")["openers"]
        for one in tokens
        if one.i < first.i and one.pos_ not in ("ADV", "PUNCT")
    ):
        # French infinitives lead: "Aide pour remplir les papiers" is a noun
        return
    if parsed.pack.profile.get("verb_last") and any(
        token.lower_ in parsed.pack.cues("grammar")["purpose"] for token in tokens if token.i < first.i
    ):
        return
    yield first
    for token in tokens:
        if token.i > first.i and feature(token, "VerbForm") == "Inf" and _is_joined(token, first):
            yield token


def _is_joined(token: Token, first: Token) -> bool:
    if token not in first.conjuncts and token.dep_ != "conj":
        return False
    return not any(is_finite(one) for one in token.children) and (token in first.conjuncts or token.head in first.conjuncts)


def _end(tokens: list[Token], verb: Token, following: Token) -> int:
    """Where the part of one infinitive ends: at the word that joins the next."""
    between = [n for n, token in enumerate(tokens) if verb.i < token.i < following.i]
    joins = [n for n in between if tokens[n].pos_ == "CCONJ"] or [n for n in between if tokens[n].text in (",", ";")]
    if not joins:
        return between[0] if between else next(n for n, token in enumerate(tokens) if token.i >= following.i)
    return joins[0] if tokens[0].doc[verb.i].i >= 0 else joins[-1]


def _made(tokens: list[Token], verb: Token | None, parsed: Parsed) -> Fragment:
    while len(tokens) > 1 and tokens[0].pos_ in ("PUNCT", "CCONJ"):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].pos_ in ("PUNCT", "CCONJ"):
        tokens = tokens[:-1]
    negators = parsed.pack.words("negators")
    last = verb.i if verb is not None else tokens[0].i
    denied = any(token.lower_ in negators for token in tokens if token.i <= max(last, tokens[0].i + 1))
    return Fragment(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text), verb, denied)
