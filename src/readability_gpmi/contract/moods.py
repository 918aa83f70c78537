"""The mood of a clause: what leads to its action (a modal verb, *is gehouden te*, *a le droit de*), and what that makes of it."""

from dataclasses import dataclass

from spacy.tokens import Token

from readability_gpmi.contract.clauses import Clause
from readability_gpmi.contract.parties import party_of_word
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed, feature, is_finite, relation


@dataclass(frozen=True)
class Mood:
    """What leads to the action: the word, and the kind of it (a key of ``modals``)."""

    word: Token
    kind: str


def mood_of(clause: Clause, parsed: Parsed) -> Mood | None:
    """The word that makes a clause a duty, a right, a promise or a prohibition; None for a plain action."""
    modals = parsed.pack.modals
    finite = clause.finite
    if abstains(clause, parsed):
        return Mood(finite, "forbidden")
    if lemma_of(finite, parsed.pack) in modals["falling"] and _infinitive(clause, finite) is not None:
        return Mood(finite, "bound")
    for kind in ("need_not", "must", "may", "will", "binding"):
        if finite.lemma_.lower() in modals[kind] and (kind != "binding" or _binds(clause, parsed)):
            inner = _adjective(clause, parsed) if kind in ("must", "may", "will") else None
            return inner or Mood(finite, kind)
    return _adjective(clause, parsed) or _noun(clause, parsed)


def abstains(clause: Clause, parsed: Parsed) -> bool:
    """*Onthoudt zich van*, *s'interdit de*: who forbids something to himself."""
    finite = clause.finite
    reflexive = any(one.lower_ in parsed.pack.cues("grammar")["reflexives"] and abs(one.i - finite.i) == 1 for one in clause.own)
    return finite == clause.head and reflexive and lemma_of(finite, parsed.pack) in parsed.pack.modals["abstaining"]


def _infinitive(clause: Clause, after: Token) -> Token | None:
    return next((token for token in clause.stretch if token.i > after.i and feature(token, "VerbForm") == "Inf"), None)


def _binds(clause: Clause, parsed: Parsed) -> bool:
    """*Verbindt zich*, *s'engage*; without their pronoun they are other verbs (*engager du personnel*)."""
    lemma, modals = clause.finite.lemma_.lower(), parsed.pack.modals
    if lemma in modals["reflexive"]:
        return any(one.lower_ in parsed.pack.cues("grammar")["reflexives"] for one in clause.stretch)
    return lemma not in modals["agreeing"] or _infinitive(clause, clause.finite) is not None


def _adjective(clause: Clause, parsed: Parsed) -> Mood | None:
    """*Is gehouden*, *est tenu*, *is verboden*, *est libre*, with a verb of being."""
    modals = parsed.pack.modals
    if not has_be(clause, parsed):
        return None
    for token in clause.own:
        if relation(token) == "amod" or token == clause.finite:
            continue
        for kind in ("forbidden", "bound", "allowed"):
            if feature(token, "VerbForm") == "Inf" or _is_active(token):
                continue
            participle = lemma_of(token, parsed.pack) in modals[kind] and token.pos_ in ("VERB", "ADJ")
            if (token.lower_ in modals[kind] or participle) and (kind != "bound" or _is_duty(token, clause, parsed)):
                return Mood(token, kind)
    return None


def _is_duty(token: Token, clause: Clause, parsed: Parsed) -> bool:
    """*Er wordt gevraagd te komen* is a duty, *een tolk wordt gevraagd* is not."""
    if lemma_of(token, parsed.pack) not in parsed.pack.modals["asking"] and token.lower_ not in parsed.pack.modals["asking"]:
        return True
    if any(party_of_word(one, parsed) is Party.BENEFICIARY and one != clause.subject for one in clause.own):
        # "van de begunstigde wordt een actieve houding verwacht"
        return True
    led = any(feature(one, "VerbForm") == "Inf" and one.i > token.i for one in clause.own)
    return led or any(child.dep_ == "ccomp" for child in token.children)


def _has_to(clause: Clause, parsed: Parsed) -> bool:
    """*Vous n'avez pas à prouver*: to have to."""
    for child in (*clause.finite.children, *clause.head.children):
        marks = {one.lower_ for one in child.children if relation(one) == "mark"}
        if (
            child.dep_ in ("xcomp", "ccomp")
            and feature(child, "VerbForm") == "Inf"
            and marks
            and marks <= parsed.pack.cues("grammar")["to"]
        ):
            return not any(relation(one) == "obj" for one in clause.finite.children)
    return False


def _is_active(token: Token) -> bool:
    return is_finite(token) and feature(token, "Tense") == "Pres"


def _noun(clause: Clause, parsed: Parsed) -> Mood | None:
    """*Heeft het recht*, *a la possibilité*; *heeft vijf dagen bedenktijd*; *beroep is mogelijk*, *er staat beroep open*."""
    modals, acts = parsed.pack.modals, parsed.pack.cues("acts")
    have = clause.finite.lemma_.lower() in modals["have"] or lemma_of(clause.finite, parsed.pack) in modals["have"]
    if have and feature(clause.head, "VerbForm") != "Part":
        if _has_to(clause, parsed):
            return Mood(clause.finite, "must")
        for token in clause.own:
            if token.i > clause.finite.i and (token.lemma_.lower() in modals["rights"] or token.lower_ in modals["rights"]):
                return Mood(token, "rights")
        times = [token for token in clause.own if token.lower_ in acts["have_time"]]
        numbered = any(token.pos_ == "NUM" or token.lower_ in parsed.pack.words("number_words") for token in clause.own)
        return Mood(times[0], "time") if numbered and times and not tells_facts(clause, parsed) else None
    rights = any(token.lemma_.lower() in acts["rights"] for token in clause.own)
    possible = any(
        one in modals["possible"]
        for token in clause.own
        for one in (token.lemma_.lower(), token.lower_, token.lower_.rstrip("s"))
    )
    return Mood(clause.head, "possible") if rights and possible else None


def has_be(clause: Clause, parsed: Parsed) -> bool:
    """Whether a verb of being leads the clause: *vous demandez une bourse* is no duty, *il est demandé de* is."""
    verbs = [token for token in clause.own if token.pos_ in ("AUX", "VERB")]
    return any(token.lemma_.lower() in parsed.pack.modals["being"] for token in verbs)


def tells_facts(clause: Clause, parsed: Parsed) -> bool:
    """Whether a plain present tells what is so already: *je helpt nu al*, *vit à Namur depuis 2024*."""
    return any(token.lower_ in parsed.pack.modals["facts"] for token in clause.own) and not is_future(clause, parsed)


def is_future(clause: Clause, parsed: Parsed) -> bool:
    """Whether it speaks of what is to come."""
    return feature(clause.finite, "Tense") == "Fut" or clause.finite.lemma_.lower() in parsed.pack.modals["will"]
