"""A wide bracket closed: a phrase of place, time or reason goes behind the second part of the verb, or before the subject."""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.parsing import Parsed, Text, feature, is_finite, relation
from readability_gpmi.rewriting.structural.candidate import Candidate, capital, whole
from readability_gpmi.rewriting.structural.phrases import (
    between,
    final_mark,
    finite_of,
    in_the_middle,
    last_word,
    main_verb,
    subject_of,
    subtree,
    text_of,
)

_CHECKS = ("wide-bracket", "long-sentence")
_FEWEST_WORDS = 3
_FEWEST_WORDS_OF_LONG = 5


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    candidate = _dutch(parsed) if parsed.pack.profile.get("verb_last") else _french(parsed)
    if candidate is not None:
        yield candidate


def _dutch(parsed: Parsed) -> Candidate | None:
    """*moet binnen 14 dagen na de brief betalen* -> *moet betalen binnen 14 dagen na de brief*."""
    root = main_verb(parsed)
    finite = finite_of(root) if root is not None else None
    if root is None or finite is None:
        return None
    end = last_word(parsed)
    closing = end
    while closing > finite.i + 1 and _closes(parsed.doc[closing - 1]):
        closing -= 1
    if closing == end:
        return None
    phrase = _movable(parsed, finite, closing)
    if len(phrase) < _FEWEST_WORDS or any(is_finite(token) for token in phrase):
        return None
    before = between(parsed, 0, phrase[0].i)
    # "zal niet, zoals …, maar met …": what a comma sets apart may belong to it
    if any(token.is_punct for token in before[finite.i + 1 :]):
        return None
    new = " ".join(text_of(parsed, part) for part in (before, between(parsed, closing, end), phrase)) + final_mark(parsed)
    return whole(_CHECKS, parsed.passage.quote, new)


def _movable(parsed: Parsed, finite: Token, end: int) -> tuple[Token, ...]:
    """The phrases right before the closing verbs that may go behind them, together: *binnen 14 dagen* | *na deze brief*.

    Nothing where only a part of a time limit would go.
    """
    start = end
    ends = {phrase[-1].i: phrase for token in parsed.doc if relation(token) == "obl" and (phrase := subtree(token))}
    while start - 1 in ends and _may_go_behind(parsed, ends[start - 1]):
        start = ends[start - 1][0].i
    before = parsed.doc[start - 1]
    # "enkel op vertoon van …", "voortdurend op basis van …": of what, would no longer be told
    focus = before.pos_ not in ("NOUN", "PROPN", "PRON", "NUM") and not parsed.is_one_of(before, "negators")
    if start <= finite.i + 1 or parsed.is_one_of(before, "units") or focus:
        return ()
    return between(parsed, start, end)


def _may_go_behind(parsed: Parsed, phrase: tuple[Token, ...]) -> bool:
    """Whether a phrase says when or how by its preposition, or by its noun: *op de laatste werkdag*, *op uw rekening*.

    Never one that makes one sense with the verb, such as *op de hoogte brengen*: those are short.
    """
    if phrase[0].lower_ in parsed.pack.words("movable_prepositions"):
        return True
    if phrase[0].lower_ in parsed.pack.words("movable_when_long") and len(phrase) >= _FEWEST_WORDS_OF_LONG:
        return True
    goals = parsed.pack.words("movable_goals")
    return phrase[0].lower_ == "op" and any(token.lower_ in goals or parsed.is_one_of(token, "months") for token in phrase)


def _closes(token: Token) -> bool:
    """Whether a word is a second part of the verb: infinitive, participle, or *te* before one."""
    verb = token.pos_ in ("VERB", "AUX") and feature(token, "VerbForm") in ("Inf", "Part")
    return verb and relation(token) in ("ROOT", "xcomp", "aux", "conj")


def _french(parsed: Parsed) -> Candidate | None:
    """*Le CPAS, après enquête, verse l'aide* -> *Après enquête, le CPAS verse l'aide*."""
    root = main_verb(parsed)
    subject = subject_of(root) if root is not None else None
    finite = finite_of(root) if root is not None else None
    if subject is None or finite is None or subject.i > finite.i:
        return None
    if finite.i + 1 < len(parsed.doc) and finite.nbor(1).text == ",":
        return _after_modal(parsed, subject, finite)
    comma = next((token.i for token in parsed.doc[: finite.i] if token.text == ","), 0)
    phrase = between(parsed, 0, comma)
    if subject not in phrase or any(token not in subject.subtree for token in phrase):
        return None
    closing = next((token.i for token in parsed.doc[comma + 1 : finite.i] if token.text == ","), None)
    if closing is None or any(token.pos_ not in ("PRON", "ADV", "PART") for token in parsed.doc[closing + 1 : finite.i]):
        return None
    insert = between(parsed, comma + 1, closing)
    if not insert or insert[0].lower_ not in parsed.pack.words("movable_prepositions"):
        return None
    said = [token for token in insert if relation(token) in ("appos", "acl") and insert[0] not in token.children]
    if said or any(token.text in "();:" for token in insert):
        return None
    rest = between(parsed, closing + 1, last_word(parsed))
    person = in_the_middle(text_of(parsed, phrase), phrase[0])
    new = f"{capital(text_of(parsed, insert))}, {person} {text_of(parsed, rest)}{final_mark(parsed)}"
    return whole(_CHECKS, parsed.passage.quote, new)


def _after_modal(parsed: Parsed, subject: Token, finite: Token) -> Candidate | None:
    """*Le CPAS peut, après enquête, verser l'aide* -> *Après enquête, le CPAS peut verser l'aide*."""
    phrase = between(parsed, 0, finite.i)
    closing = next((token.i for token in parsed.doc[finite.i + 2 :] if token.text == ","), None)
    if closing is None or subtree(subject) != phrase or finite.lemma_.lower() not in parsed.pack.words("modals"):
        return None
    insert, rest = between(parsed, finite.i + 2, closing), between(parsed, closing + 1, last_word(parsed))
    movable = insert and insert[0].lower_ in parsed.pack.words("movable_prepositions") | parsed.pack.words("movable_after_modal")
    if not movable or not rest or feature(rest[0], "VerbForm") != "Inf":
        return None
    if any(is_finite(token) or token.text in "();:" for token in insert):
        return None
    person = in_the_middle(text_of(parsed, phrase), phrase[0])
    opening = capital(text_of(parsed, insert))
    return whole(_CHECKS, parsed.passage.quote, f"{opening}, {person} {finite.text} {text_of(parsed, rest)}{final_mark(parsed)}")
