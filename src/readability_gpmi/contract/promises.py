"""What a promise of the centre is worth: a step that can be checked, a vague one, control, or what the law asks anyway."""

from enum import StrEnum

from readability_gpmi.contract.commitments import is_threat
from readability_gpmi.contract.entry import Entry
from readability_gpmi.model import Modality, Party

_LEGAL = ("file-handling", "social-inquiry", "secrecy")


class Promise(StrEnum):
    """``step``: help that can be checked; ``vague``: help that cannot; ``control``; ``legal``: a duty by law; ``none``."""

    STEP = "step"
    VAGUE = "vague"
    CONTROL = "control"
    LEGAL = "legal"
    NONE = "none"


def promise_of(one: Entry) -> Promise:
    """The kind of promise that a commitment of the centre is; ``none`` for rights, prohibitions and threats."""
    commitment = one.commitment
    if commitment.modality not in (Modality.COMMITS, Modality.MUST) or commitment.party not in (Party.CENTRE, Party.BOTH):
        return Promise.NONE
    concepts = one.concepts
    if is_legal(one):
        return Promise.LEGAL
    if ("control-act" in concepts and "cost" not in concepts) or is_threat(one):
        return Promise.CONTROL
    return Promise.VAGUE if is_vague(one) else Promise.STEP


def is_legal(one: Entry) -> bool:
    """Whether it promises what the law asks of the centre: paying the income, handling the file, keeping secrets."""
    concepts = one.concepts
    income = {"living-income", "paying-out"} <= concepts and "beyond-income" not in concepts
    return income or not concepts.isdisjoint(_LEGAL)


def is_vague(one: Entry) -> bool:
    """Whether nobody can check it: help or a softener, without a date, number, amount, name of a person or service."""
    concepts = one.concepts
    acts = one.passage.parsed.pack.cues("acts")
    helps = one.lemma in acts["help"] or ("general-help" in concepts and (not one.lemma or one.lemma in acts["support"]))
    if not (helps or "softener" in concepts) or one.commitment.deadline is not None:
        return False
    start, end = one.hits
    own = [token for token in one.passage.parsed.doc if start <= token.idx < end]
    numbered = any(token.pos_ == "NUM" or token.like_num or any(c.isdigit() for c in token.text) for token in own)
    institutions = one.passage.parsed.pack.cues("grammar")["institutions"]
    named = any(token.pos_ == "PROPN" and token.lower_ not in institutions for token in own)
    firm = not concepts.isdisjoint(("cost", "bearing-cost", "theme-papers")) and "softener" not in concepts
    return not (numbered or named or firm)
