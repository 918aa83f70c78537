"""The clauses of a passage: each finite verb with its predicate, its subject, and the words that belong to it.

Rests on Universal Dependencies, and mends what small pipelines get wrong in contracts: a pronoun beside the verb is its subject,
and a verb joined by *en* or *et* keeps the subject of the verb before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Token

from readability_gpmi.contract.openings import Frame, frame_of, opening_of
from readability_gpmi.contract.subjects import subject_of
from readability_gpmi.contract.verbs import is_finite_form
from readability_gpmi.parsing import Parsed, feature, is_finite, relation

_SEPARATORS = frozenset(",;:.–—")
_QUOTES = frozenset('"«»“”„')
_ENDS = frozenset(",;:.")


@dataclass(frozen=True)
class Clause:
    """A finite verb, the predicate it leads to, and its subject.

    ``stretch`` are the words that it says with the conditions that hang on it, ``own`` those of the clause itself. ``shared``
    says that the subject stands in the clause before; ``opening`` is the word that makes it a subordinate clause.
    """

    head: Token
    finite: Token
    subject: Token | None
    frame: Frame
    imperative: bool = False
    shared: bool = False
    opening: Token | None = None
    stretch: tuple[Token, ...] = ()
    own: tuple[Token, ...] = ()


def clauses(parsed: Parsed) -> tuple[Clause, ...]:
    """The clauses of a passage, in the order of their finite verbs."""
    found: list[Clause] = []
    for head, finite in _predicates(parsed):
        found.append(_clause(head, finite, _before(head, found), parsed))
    said = [clause for clause in found if clause.frame is Frame.SAID]
    resuming = parsed.pack.cues("grammar")["resuming"]
    bounds = dict(zip((clause.finite.i for clause in said), _bounds(said, len(parsed.doc)), strict=True))
    ranges = {clause.finite.i: _range(clause, found, resuming) for clause in found if clause.frame is not Frame.SAID}
    return tuple(_filled(clause, bounds.get(clause.finite.i) or ranges[clause.finite.i], ranges) for clause in found)


def _before(head: Token, found: list[Clause]) -> Clause | None:
    """The clause that a joined one goes on: the one that the parse joins it to, else the last."""
    joined = next((one for one in found if head.dep_ == "conj" and head.head in (one.head, one.finite)), None)
    return joined or (found[-1] if found else None)


def _filled(clause: Clause, bounds: tuple[int, int], others: dict[int, tuple[int, int]]) -> Clause:
    doc = clause.head.doc
    first, last = bounds
    while last > first and (doc[last].pos_ in ("PUNCT", "CCONJ") or doc[last].is_space):
        last -= 1
    while first < last and (doc[first].pos_ in ("PUNCT", "CCONJ") or doc[first].is_space):
        first += 1
    inner = {
        i
        for finite, (start, end) in others.items()
        if finite != clause.finite.i and (start, end) != bounds
        for i in range(start, end + 1)
        if clause.frame is Frame.SAID or start > first
    }
    stretch = tuple(doc[first : last + 1])
    own = tuple(token for token in stretch if token.i not in inner or token in (clause.head, clause.finite))
    return replace(clause, stretch=stretch, own=own)


def _predicates(parsed: Parsed) -> Iterator[tuple[Token, Token]]:
    """Each finite verb with the predicate it belongs to."""
    taken: set[int] = set()
    for token in _finite_verbs(parsed):
        head = token.head if relation(token) in ("aux", "cop") and token.head.i not in taken else token
        if relation(token) == "aux" and token.head.i in taken and abs(token.i - token.head.i) <= 1:
            # "zijn genoteerd geweest": a second auxiliary belongs to the same clause
            continue
        if head.i not in taken:
            taken.add(head.i)
            yield head, token


def _finite_verbs(parsed: Parsed) -> list[Token]:
    doc = parsed.doc
    found = [
        token
        for token in doc
        if (is_finite(token) and not _is_abbreviation(token))
        or _is_imperative(token, parsed)
        or _has_own_subject(token)
        or _follows_pronoun(token, parsed)
    ]
    return (
        found
        or [token for token in doc if token.i > 0 and is_finite_form(token, parsed.pack) and parsed.passage.quote[-1] in ".;"][:1]
    )


def _is_abbreviation(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "." and token.i + 2 < len(token.doc)


def _has_own_subject(token: Token) -> bool:
    """A word with a subject before it and no verb of being is a verb, whatever the parse calls it: *Thomas la remplace*."""
    if token.pos_ not in ("NOUN", "PROPN", "ADV", "X") or token.dep_ not in ("ROOT", "conj"):
        return False
    if any(relation(child) in ("cop", "aux", "case", "det", "amod", "nummod") for child in token.children):
        return False
    return any(
        child.dep_ == "nsubj" and child.i < token.i and child.pos_ in ("NOUN", "PRON", "PROPN") for child in token.children
    )


def _follows_pronoun(token: Token, parsed: Parsed) -> bool:
    """A French word right behind *je*, *tu*, *il* is a verb, whatever the parse calls it: *Tu prépares ton budget*."""
    grammar = parsed.pack.cues("grammar")
    if not grammar["clitics"] or token.i == 0 or token.pos_ not in ("NOUN", "ADJ", "PROPN", "X") or not token.is_alpha:
        return False
    at = token.i - 1
    while (
        at > 0
        and token.doc[at].lower_ in grammar["clitics"] - parsed.pack.parties["we"]
        and token.doc[at].lower_ not in grammar["second_person"]
    ):
        at -= 1
    pronoun = token.doc[at]
    return pronoun.pos_ == "PRON" and pronoun.lower_ in grammar["before_verbs"]


def _is_imperative(token: Token, parsed: Parsed) -> bool:
    """A first word that asks somebody to do something, whatever the parse makes of it: *Bel Lotte*."""
    if token.i != 0 or len(parsed.doc) < 2 or token.lower_ not in parsed.pack.modals["imperatives"]:
        return False
    return token.doc[1].lower_ not in parsed.pack.parties["beneficiary"] and parsed.passage.quote.rstrip()[-1:] not in ("?", ":")


def _clause(head: Token, finite: Token, before: Clause | None, parsed: Parsed) -> Clause:
    subject = subject_of(head, finite, parsed)
    if subject is not None and subject.lower_ in parsed.pack.cues("grammar")["things"] and _is_imperative(finite, parsed):
        # "Meld het aan uw begeleider"
        subject = None
    if subject is None and _is_command(finite, before, parsed):
        return Clause(head, finite, None, Frame.SAID, imperative=True)
    shared = False
    if before is not None and _goes_on(finite, subject, before, parsed):
        if before.imperative and subject is None:
            return Clause(head, finite, None, before.frame, imperative=True)
        if before.subject is not None:
            subject, shared = before.subject, True
    opening = opening_of(head, finite, None if shared else subject, parsed)
    frame = frame_of(finite, subject, opening, before.frame if before is not None and shared else None, parsed)
    return Clause(head, finite, subject, frame, shared=shared, opening=opening)


def _goes_on(finite: Token, subject: Token | None, before: Clause, parsed: Parsed) -> bool:
    """*U komt en belt*: a verb right behind *en* or a comma keeps the subject before it; what follows is its object."""
    grammar, doc = parsed.pack.cues("grammar"), finite.doc
    at = finite.i - 1
    while at > 0 and doc[at].lower_ in grammar["clitics"]:
        at -= 1
    joined = at >= 0 and (doc[at].pos_ == "CCONJ" or doc[at].text == ",")
    if not joined or (before.frame is Frame.SUPPOSED and doc[at].text == ","):
        return False
    object_behind = (
        subject is not None and subject.i > finite.i and (subject.pos_ != "PRON" or subject.lower_ in grammar["things"])
    )
    return subject is None or object_behind or subject == before.subject


def _is_command(finite: Token, before: Clause | None, parsed: Parsed) -> bool:
    """An imperative: by its mood, its place in the list, or a bare Dutch stem in front."""
    if (
        not parsed.pack.profile.get("verb_last")
        and finite.i == 1
        and finite.doc[0].lower_ in parsed.pack.words("negation_clitics")
    ):
        return parsed.passage.quote.rstrip()[-1:] != "?"
    after_condition = before is not None and before.frame is Frame.SUPPOSED and finite.doc[finite.i - 1].text == ","
    if after_condition and finite.lower_ in parsed.pack.modals["imperatives"]:
        return True
    opens = finite.i == 0 or finite.nbor(-1).text in (".", "!", ";", ":", ",")
    if feature(finite, "Mood") == "Imp" and opens:
        return True
    if finite.i != 0 or parsed.passage.quote.rstrip()[-1:] in ("?", ":"):
        return False
    stem = finite.pos_ == "VERB" and not finite.lower_.endswith(("en", "t"))
    bare = bool(parsed.pack.profile.get("verb_last")) and stem and finite.lower_ not in parsed.pack.modals["no_imperatives"]
    return bare or _is_imperative(finite, parsed)


def _bounds(said: list[Clause], length: int) -> list[tuple[int, int]]:
    """First and last token of the stretch of each clause: they end at the separator before the next one."""
    starts = [0] if said else []
    for before, clause in pairwise(said):
        left = clause.finite.i
        if clause.subject is not None and not clause.shared and before.finite.i < clause.subject.left_edge.i < left:
            left = clause.subject.left_edge.i
        doc = clause.head.doc
        at = next((i for i in range(left - 1, before.finite.i, -1) if doc[i].pos_ == "CCONJ" or doc[i].text in _SEPARATORS), None)
        starts.append(left if at is None else at + 1)
    return [(start, (starts[n + 1] if n + 1 < len(starts) else length) - 1) for n, start in enumerate(starts)]


def _range(clause: Clause, found: list[Clause], resuming: frozenset[str]) -> tuple[int, int]:
    """First and last token of a subordinate clause: from its opening word to the next comma or the next clause."""
    doc = clause.head.doc
    left = clause.subject.left_edge.i if clause.subject is not None and clause.subject.i < clause.finite.i else clause.finite.i
    start = clause.opening.i if clause.opening is not None else left
    nearest = min((one.finite.i for one in found if one.finite.i > clause.finite.i), default=len(doc))
    end = max(clause.finite.i, clause.head.i if clause.head.i < nearest else 0)
    while end + 1 < len(doc) and end + 1 < nearest and doc[end + 1].text not in _ENDS and doc[end + 1].lower_ not in resuming:
        end += 1
    return start, end


__all__ = ["Clause", "Frame", "clauses"]
