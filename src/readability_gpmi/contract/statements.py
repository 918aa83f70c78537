"""What the clauses of a passage say: who acts, and whether it must, may, must not or promises to.

Rests on Universal Dependencies and on the closed lists of ``lexicons/<code>/contract.toml``. A clause with two actions
(*vous apportez vos papiers et prévenez le centre*) is two statements.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from readability_gpmi.contract.actors import agent_of, party_of_clause
from readability_gpmi.contract.acts import is_effect, takes_place
from readability_gpmi.contract.clauses import Clause, Frame, clauses
from readability_gpmi.contract.modality import modality_of
from readability_gpmi.contract.moods import Mood, mood_of
from readability_gpmi.contract.parties import party_of
from readability_gpmi.contract.setting import Setting
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.model import Modality, Party
from readability_gpmi.parsing import Parsed, feature, is_finite, passive_auxiliary, relation, span_of, subjects

# Relations of the action that a modal verb or a right leads to: "moet … komen", "a le droit de venir".
_ACTIONS = ("xcomp", "ccomp", "csubj", "acl", "advcl")
_NOWHERE = Setting()
# The mood of what is said without a finite verb.
BARE = "bare"


@dataclass(frozen=True)
class Statement:
    """One action: its verb, who acts, in what mood. ``modality`` is None for a plain fact.

    ``start`` and ``end`` are characters of the passage. ``denied`` is a negation that is not part of the modality: a
    prohibition is ``MUST_NOT`` and not denied. ``subject`` is who acts, as written; None where the verb has none. ``mood`` is
    the kind of word that leads to the action (a key of ``modals`` in ``contract.toml``), "" where there is none. ``own`` are
    the words of the clause without those of its conditions. ``named`` is False where only the act tells the party.
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
    mood: str = ""
    own: tuple[Token, ...] = ()
    named: bool = True

    @property
    def named_party(self) -> Party:
        """The party where the words name it, unknown where only the act tells it."""
        return self.party if self.named else Party.UNKNOWN

    @property
    def named_modality(self) -> Modality | None:
        """The modality by the words alone: a plain verb of nobody is in no mood."""
        plain = self.mood in ("", "will") and self.modality in (Modality.MUST, Modality.COMMITS)
        return None if plain and not self.named else self.modality


def statements(parsed: Parsed, setting: Setting = _NOWHERE) -> tuple[Statement, ...]:
    """The statements of a passage, in the order of the text.

    Args:
        setting: what stands around the passage; without it a party is told by the passage alone.
    """
    found = [statement for clause in clauses(parsed) for statement in _of_clause(clause, parsed, setting)]
    found += _bare(parsed, found)
    return tuple(sorted(found, key=lambda statement: (statement.start, statement.end)))


def is_denied(token: Token, parsed: Parsed) -> bool:
    """Whether a negation has a word in its scope: on the word itself, or on a verb above it up to its clause."""
    for one in (token, *token.ancestors):
        if has_negator(one, parsed):
            return True
        if is_finite(one) or one.dep_ in ("ROOT", "parataxis", "advcl", "ccomp", "acl:relcl", "list"):
            return False
    return False


def has_negator(token: Token, parsed: Parsed) -> bool:
    """Whether a negation hangs on a word: *niet*, *geen*, *nooit*; *pas*, *jamais*, *aucun*. The clitic *ne* alone is none."""
    return any(parsed.is_one_of(child, "negators") and child.pos_ not in ("NOUN", "PROPN") for child in token.children)


# ------------------------------------------------------------------------------------------------ no verb


def _bare(parsed: Parsed, found: list[Statement]) -> Iterator[Statement]:
    """What is said without a finite verb: *Uittreksels voorleggen*, *Paiement du loyer*; of nobody, and in no mood."""
    for token in parsed.doc:
        if token.dep_ not in ("ROOT", "parataxis", "list") or token.pos_ in ("PUNCT", "NUM") or _is_inside(token, found):
            continue
        for one in (token, *(child for child in token.children if child.dep_ == "conj" and child.pos_ == "VERB")):
            start, end = span_of(one.subtree)
            passive = passive_auxiliary(one, parsed.pack) is not None
            subject = next(subjects(one), None)
            party = party_of(subject, parsed) if subject is not None else Party.UNKNOWN
            denied = has_negator(one, parsed)
            yield Statement(one, subject, start, end, party, None, Frame.SAID, passive, denied, BARE, tuple(one.subtree))


def _is_inside(token: Token, found: list[Statement]) -> bool:
    return any(one.verb == token or (one.frame is Frame.SAID and one.start <= token.idx < one.end) for one in found)


# ------------------------------------------------------------------------------------------------ one clause


def _of_clause(clause: Clause, parsed: Parsed, setting: Setting) -> Iterator[Statement]:
    mood = mood_of(clause, parsed)
    actions = list(_actions(clause, mood, parsed))
    for number, action in enumerate(actions):
        passive = _is_passive(action, clause, mood, parsed)
        agent = agent_of(clause, parsed, setting) if passive else clause.subject
        party = party_of_clause(clause, action, agent, passive, mood, parsed, setting)
        modality, denied = modality_of(clause, action, mood, party, passive, parsed, setting)
        party, modality = _settled(party, modality, clause, action, passive, denied, parsed, setting)
        start, end = _span(clause, actions, number)
        kind = mood.kind if mood else ""
        named = clause.imperative or (agent is not None and party_of(agent, parsed, setting) is not Party.UNKNOWN)
        yield Statement(action, agent, start, end, party, modality, clause.frame, passive, denied, kind, clause.own, named)


def _is_passive(action: Token, clause: Clause, mood: Mood | None, parsed: Parsed) -> bool:
    if (
        mood is not None
        and mood.kind in ("bound", "forbidden", "allowed", "rights", "binding", "time", "possible")
        and action != mood.word
    ):
        return False
    if lemma_of(action, parsed.pack) in parsed.pack.words("never_passive"):
        return False
    if feature(action, "VerbForm") == "Inf":
        return False
    being = [one for one in action.children if relation(one) == "aux" and one.lemma_.lower() in parsed.pack.modals["being"]]
    acted = lemma_of(action, parsed.pack) in parsed.pack.cues("acts")["centre"] and feature(action, "VerbForm") == "Part"
    marked = acted or any(one.dep_ in ("aux:pass", "nsubj:pass", "csubj:pass") for one in action.children)
    # A participle that the parse hangs elsewhere: "wordt 70 euro leefgeld gestort"
    apart = any(one.lemma_.lower() in parsed.pack.modals["passives"] and one != action for one in clause.own)
    loose = action != clause.head and clause.finite.lemma_.lower() in parsed.pack.modals["being"]
    return (bool(being) and marked) or (feature(action, "VerbForm") == "Part" and (apart or loose))


def _settled(
    party: Party,
    modality: Modality | None,
    clause: Clause,
    action: Token,
    passive: bool,
    denied: bool,
    parsed: Parsed,
    setting: Setting,
) -> tuple[Party, Modality | None]:
    """What the act says beyond the grammar: being heard is a right, losing money is done by the centre."""
    if clause.frame is not Frame.SAID:
        return party, modality
    acts = parsed.pack.cues("acts")
    lemma = lemma_of(action, parsed.pack)
    if is_effect(clause, action, parsed) and not denied and modality is not Modality.MUST_NOT:
        return Party.CENTRE, Modality.MAY
    if lemma in parsed.pack.modals["losing"] and party is not Party.CENTRE and _names_money(clause, parsed):
        return (Party.BENEFICIARY if modality is Modality.MUST_NOT else Party.CENTRE), Modality.MAY
    if modality is None and not passive and (doer := takes_place(clause, action, parsed, setting)) is not Party.UNKNOWN:
        return doer, Modality.COMMITS
    if passive and lemma in acts["hearing"] and modality not in (None, Modality.MUST_NOT):
        patient = party_of(clause.subject, parsed, setting) if clause.subject is not None else Party.UNKNOWN
        if patient is Party.BENEFICIARY:
            return Party.BENEFICIARY, Modality.MAY
    if lemma in acts["harm"] and party is Party.CENTRE and modality is Modality.COMMITS:
        return Party.CENTRE, Modality.MAY
    return party, modality


def _names_money(clause: Clause, parsed: Parsed) -> bool:
    acts = parsed.pack.cues("acts")
    return any(token.lemma_.lower() in acts["money"] or token.lower_ in acts["sums"] for token in clause.own)


# ------------------------------------------------------------------------------------------------ actions and spans


def _actions(clause: Clause, mood: Mood | None, parsed: Parsed) -> Iterator[Token]:
    """The verbs that say what is done: behind a modal verb its infinitives, elsewhere the verb of the clause itself."""
    first = _led_to(clause, mood) if mood is not None and mood.kind != "will" else None
    first = first or _participle(clause, parsed) or clause.head
    yield first
    own = {token.i for token in clause.own}
    for child in first.conjuncts:
        alone = not any(is_finite(one) for one in child.children if relation(one) in ("aux", "cop"))
        alike = child.pos_ == "VERB" and not is_finite(child) and feature(child, "VerbForm") == feature(first, "VerbForm")
        if alike and alone and child.i in own and child.i > first.i:
            yield child


def _participle(clause: Clause, parsed: Parsed) -> Token | None:
    """The participle that *worden* leads to, at the end of a Dutch clause, whatever the parse makes of the words between."""
    finite, modals = clause.finite, parsed.pack.modals
    behind = [
        token for token in clause.own if token.i > finite.i and feature(token, "VerbForm") == "Part" and relation(token) != "amod"
    ]
    if finite.lemma_.lower() in modals["passives"]:
        behind = [token for token in behind if relation(token) != "acl"]
        return behind[-1] if behind and feature(clause.head, "VerbForm") == "Part" else None
    # "le bénéficiaire est, s'il le demande, entendu": the condition between hides the participle from the parse
    lone = finite == clause.head and finite.lemma_.lower() in modals["being"] and finite.i + 1 < len(finite.doc)
    return behind[0] if lone and behind and finite.doc[finite.i + 1].text == "," else None


def _led_to(clause: Clause, mood: Mood) -> Token | None:
    """The infinitive that a modal verb, a duty or a right leads to."""
    if mood.word != clause.head and mood.word.pos_ == "AUX" and relation(mood.word) == "aux":
        return None
    leads = (mood.word, clause.head, clause.finite)
    below = [child for word in leads for child in word.children if child.dep_ in _ACTIONS and child.pos_ in ("VERB", "AUX")]
    below = [child for child in below if not is_finite(child) and child.i >= mood.word.i]
    if below:
        return below[0]
    if mood.kind in ("may", "must", "need_not"):
        return next(
            (one for one in clause.own if one.i > mood.word.i and feature(one, "VerbForm") == "Inf" and one.pos_ == "VERB"), None
        )
    return None


def _span(clause: Clause, actions: list[Token], number: int) -> tuple[int, int]:
    """The stretch of one action: the whole clause, or the part from the word that joins it."""
    doc = clause.head.doc
    first, last = clause.stretch[0].i, clause.stretch[-1].i
    if number:
        first = _joint(actions[number - 1], actions[number]) + 1
    if number + 1 < len(actions):
        last = _joint(actions[number], actions[number + 1]) - 1
    while first < last and doc[first].pos_ in ("PUNCT", "CCONJ"):
        first += 1
    while last > first and doc[last].pos_ == "PUNCT":
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last].text)


def _joint(before: Token, action: Token) -> int:
    """The word that joins an action to the one before it."""
    doc = action.doc
    joins = [i for i in range(before.i + 1, action.i) if doc[i].pos_ == "CCONJ" or doc[i].text in (",", ";")]
    return joins[0] if joins else max(before.i, action.i - 1)


__all__ = ["BARE", "Frame", "Statement", "has_negator", "is_denied", "statements"]
