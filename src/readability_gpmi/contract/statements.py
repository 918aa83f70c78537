"""What the clauses of a passage say: who acts, and whether it must, may, must not or promises to.

Rests on Universal Dependencies and on the closed lists of ``lexicons/<code>/contract.toml``. A clause with two actions
(*vous apportez vos papiers et prévenez le centre*) is two statements.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from readability_gpmi.contract.parties import party_of
from readability_gpmi.model import Modality, Party
from readability_gpmi.parsing import Parsed, feature, is_finite, passive_auxiliary, relation, subjects

# Relations in which a word is a clause of its own.
_CLAUSES = ("ROOT", "parataxis", "advcl", "ccomp", "acl:relcl", "list")
# Relations of the action that a modal verb or a right leads to: "moet … komen", "a le droit de venir".
_ACTIONS = ("xcomp", "ccomp", "csubj", "acl", "advcl")


class Frame(StrEnum):
    """How a statement stands in its sentence: said, or only supposed (*als u niet komt*, *si vous ne venez pas*)."""

    SAID = "said"
    SUPPOSED = "supposed"


@dataclass(frozen=True)
class Statement:
    """One action: its verb, who acts, in what mood. ``modality`` is None for a plain fact.

    ``start`` and ``end`` are characters of the passage. ``denied`` is a negation that is not part of the modality: a
    prohibition is ``MUST_NOT`` and not denied, *u komt niet* is denied. ``subject`` is who acts, as written; None where the
    verb has none.
    """

    verb: Token
    subject: Token | None
    start: int
    end: int
    party: Party
    modality: Modality | None
    frame: Frame
    passive: bool
    denied: bool


def statements(parsed: Parsed) -> tuple[Statement, ...]:
    """The statements of a passage, in the order of the text."""
    clauses = [token for token in parsed.doc if _is_clause(token)]
    found = {statement.verb.i: statement for clause in clauses for statement in _of_clause(clause, parsed)}
    return tuple(sorted(found.values(), key=lambda statement: (statement.start, statement.end)))


def is_denied(token: Token, parsed: Parsed) -> bool:
    """Whether a negation has a word in its scope: on the word itself, or on a verb above it up to its clause."""
    for one in (token, *token.ancestors):
        if has_negator(one, parsed):
            return True
        if _is_clause(one):
            return False
    return False


def has_negator(token: Token, parsed: Parsed) -> bool:
    """Whether a negation hangs on a word: *niet*, *geen*, *nooit*; *pas*, *jamais*, *aucun*. The clitic *ne* alone is none."""
    return any(parsed.is_one_of(child, "negators") and child.pos_ not in ("NOUN", "PROPN") for child in token.children)


def _is_clause(token: Token) -> bool:
    if token.dep_ == "conj":
        return is_finite(token) or any(is_finite(child) for child in token.children if relation(child) in ("aux", "cop"))
    if token.dep_ == "acl":
        return False
    return token.dep_ in _CLAUSES and token.pos_ not in ("PUNCT", "NUM")


# ------------------------------------------------------------------------------------------------ one clause


def _of_clause(clause: Token, parsed: Parsed) -> Iterator[Statement]:
    mood = _mood(clause, parsed)
    subject = next(subjects(clause), None) or _shared_subject(clause)
    for action in _actions(clause, mood):
        passive = passive_auxiliary(action, parsed.pack) is not None
        agent = _agent(action, parsed) if passive else subject
        party = party_of(agent, parsed) if agent is not None else Party.UNKNOWN
        modality, denied = _modality(clause, action, mood, party, parsed)
        start, end = _span(clause, action)
        yield Statement(action, agent, start, end, party, modality, _frame(clause, parsed), passive, denied)


def _shared_subject(clause: Token) -> Token | None:
    """*U komt en belt*: a joined clause without a subject has that of the clause before it."""
    head = clause.head
    return next(subjects(head), None) if clause.dep_ == "conj" and head != clause else None


def _agent(verb: Token, parsed: Parsed) -> Token | None:
    return next(
        (
            child
            for child in verb.children
            if relation(child) == "obl" and any(parsed.is_one_of(case, "agent_prepositions") for case in child.children)
        ),
        None,
    )


def _frame(clause: Token, parsed: Parsed) -> Frame:
    marks = parsed.pack.modals["condition_marks"]
    for one in (clause, *clause.ancestors):
        if relation(one) not in ("advcl", "acl", "conj", "ccomp", "csubj") and one != clause:
            break
        if any(child.lower_ in marks for child in one.children if relation(child) in ("mark", "advmod", "nsubj")):
            return Frame.SUPPOSED
    return Frame.SUPPOSED if _asks_first(clause) else Frame.SAID


def _asks_first(clause: Token) -> bool:
    """A question that stands for a condition: *Komt u niet?*, *Bent u ziek, dan …*."""
    subject = next(subjects(clause), None)
    finite = clause if is_finite(clause) else next((child for child in clause.children if is_finite(child)), None)
    if subject is None or finite is None or finite.i > subject.i or finite.i != clause.left_edge.i:
        return False
    return clause.doc[-1].text == "?" or relation(clause) == "advcl"


# ------------------------------------------------------------------------------------------------ moods


@dataclass(frozen=True)
class _Mood:
    """What leads to the action: the word, and the kind of it (a key of ``modals``)."""

    word: Token
    kind: str


def _mood(clause: Token, parsed: Parsed) -> _Mood | None:
    """The word that makes a clause a duty, a right, a promise or a prohibition; None for a plain action."""
    modals = parsed.pack.modals
    here = (clause, *(child for child in clause.children if relation(child) in ("aux", "cop", "obj", "nsubj", "obl")))
    for kind in ("forbidden", "need_not", "must", "bound", "binding", "allowed", "may", "rights", "will"):
        for token in here:
            if token.lemma_.lower() in modals[kind] or token.lower_ in modals[kind]:
                if kind == "rights" and clause.lemma_.lower() not in ("hebben", "avoir", "recht", "droit"):
                    continue
                return _Mood(token, kind)
    return None


def _actions(clause: Token, mood: _Mood | None) -> Iterator[Token]:
    """The verbs that say what is done: behind a modal verb its infinitives, elsewhere the verb of the clause itself."""
    first = clause
    if mood is not None and mood.word in (clause, *clause.children) and mood.kind != "will":
        leads = mood.word if mood.kind == "rights" else clause
        below = [
            child
            for child in (*leads.children, *clause.children)
            if child.dep_ in _ACTIONS and child.pos_ in ("VERB", "AUX", "NOUN", "ADJ")
        ]
        if (mood.word == clause or mood.kind == "rights" or mood.word.pos_ not in ("AUX",)) and below:
            first = below[0]
    yield first
    for child in first.children:
        if child.dep_ == "conj" and not _is_clause(child) and child.pos_ == "VERB":
            yield child


def _modality(clause: Token, action: Token, mood: _Mood | None, party: Party, parsed: Parsed) -> tuple[Modality | None, bool]:
    """The modality, and whether a negation is left over."""
    negated = has_negator(clause, parsed) or (mood is not None and has_negator(mood.word, parsed))
    kind = mood.kind if mood else ""
    if kind == "forbidden":
        return (Modality.MAY, False) if negated else (Modality.MUST_NOT, False)
    if kind in ("may", "allowed"):
        return (Modality.MUST_NOT, False) if negated else (Modality.MAY, False)
    if kind in ("must", "bound", "need_not"):
        return (Modality.MAY, False) if negated or kind == "need_not" else (Modality.MUST, False)
    if kind == "rights":
        return (None, True) if negated else (Modality.MAY, False)
    promise = Modality.COMMITS if party in (Party.CENTRE, Party.THIRD, Party.BOTH) else Modality.MUST
    if kind == "binding":
        return promise, negated
    lemma = action.lemma_.lower()
    if lemma in parsed.pack.modals["receiving"]:
        return Modality.MAY, negated
    if party is Party.UNKNOWN or lemma in parsed.pack.modals["states"] or action.pos_ not in ("VERB", "AUX") or _is_past(clause):
        return None, negated
    return promise, negated


def _is_past(clause: Token) -> bool:
    """A clause about what was: *u hebt een opleiding gevolgd*."""
    finite = clause if is_finite(clause) else next((child for child in clause.children if is_finite(child)), None)
    if finite is not None and (feature(finite, "Tense") in ("Past", "Imp")):
        return True
    return feature(clause, "VerbForm") == "Part" and any(
        child.lemma_.lower() in ("hebben", "avoir") and is_finite(child) for child in clause.children
    )


def _span(clause: Token, action: Token) -> tuple[int, int]:
    """The clause without the clauses that hang on it and say something else."""
    inside = [token for token in clause.subtree if token == action or not _other_clause(token, clause, action)]
    first, last = min(token.i for token in inside), max(token.i for token in inside)
    doc = clause.doc
    while last > first and doc[last].pos_ == "PUNCT":
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last].text)


def _other_clause(token: Token, clause: Token, action: Token) -> bool:
    for one in (token, *token.ancestors):
        if one in (clause, action):
            return False
        if one.dep_ in ("conj", "parataxis", "advcl", "acl:relcl", "list") and (_is_clause(one) or one.pos_ == "VERB"):
            return True
    return False
