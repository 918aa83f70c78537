"""The mood of a clause: what leads to its action (a modal verb, *is gehouden te*, *a le droit de*), and what that makes of it."""

from dataclasses import dataclass

from spacy.tokens import Token

from readability_gpmi.contract.clauses import Clause
from readability_gpmi.contract.parties import party_of_word
from readability_gpmi.contract.setting import Setting
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.model import Modality, Party
from readability_gpmi.nlp import plain_text
from readability_gpmi.parsing import Parsed, feature, is_finite, relation

_PROMISES = (Party.CENTRE, Party.THIRD, Party.BOTH)
_REFLEXIVE = frozenset(("zich", "me", "mij", "je", "u", "ons", "s'", "se", "m'", "t'", "vous", "nous"))


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
    reflexive = any(one.lower_ in _REFLEXIVE and abs(one.i - finite.i) == 1 for one in clause.own)
    return finite == clause.head and reflexive and lemma_of(finite, parsed.pack) in parsed.pack.modals["abstaining"]


def _infinitive(clause: Clause, after: Token) -> Token | None:
    return next((token for token in clause.stretch if token.i > after.i and feature(token, "VerbForm") == "Inf"), None)


def _binds(clause: Clause, parsed: Parsed) -> bool:
    """*Verbindt zich*, *s'engage*; without their pronoun they are other verbs (*engager du personnel*)."""
    lemma, modals = clause.finite.lemma_.lower(), parsed.pack.modals
    if lemma in modals["reflexive"]:
        return any(one.lower_ in _REFLEXIVE for one in clause.stretch)
    return lemma not in modals["agreeing"] or _infinitive(clause, clause.finite) is not None


def _adjective(clause: Clause, parsed: Parsed) -> Mood | None:
    """*Is gehouden*, *est tenu*, *is verboden*, *est libre*, with a verb of being."""
    modals = parsed.pack.modals
    if not _has_be(clause, parsed):
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


def _has_to(clause: Clause) -> bool:
    """*Vous n'avez pas à prouver*: to have to."""
    for child in (*clause.finite.children, *clause.head.children):
        marks = {one.lower_ for one in child.children if relation(one) == "mark"}
        if child.dep_ in ("xcomp", "ccomp") and feature(child, "VerbForm") == "Inf" and marks == {"à"}:
            return not any(relation(one) == "obj" for one in clause.finite.children)
    return False


def _is_active(token: Token) -> bool:
    return is_finite(token) and feature(token, "Tense") == "Pres"


def _has_be(clause: Clause, parsed: Parsed) -> bool:
    """Whether a verb of being leads the clause: *vous demandez une bourse* is no duty, *il est demandé de* is."""
    verbs = [token for token in clause.own if token.pos_ in ("AUX", "VERB")]
    return any(token.lemma_.lower() in parsed.pack.modals["being"] for token in verbs)


def _noun(clause: Clause, parsed: Parsed) -> Mood | None:
    """*Heeft het recht*, *a la possibilité*; *heeft vijf dagen bedenktijd*; *beroep is mogelijk*, *er staat beroep open*."""
    modals, acts = parsed.pack.modals, parsed.pack.cues("acts")
    have = clause.finite.lemma_.lower() in modals["have"] or lemma_of(clause.finite, parsed.pack) in modals["have"]
    if have and feature(clause.head, "VerbForm") != "Part":
        if _has_to(clause):
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


# ------------------------------------------------------------------------------------------------ modality


def modality_of(
    clause: Clause, action: Token, mood: Mood | None, party: Party, passive: bool, parsed: Parsed, setting: Setting
) -> tuple[Modality | None, bool]:
    """The modality, and whether a negation is left over."""
    negated = is_negated(clause, parsed)
    kind = mood.kind if mood else ""
    if kind == "forbidden":
        return (Modality.MAY, False) if negated else (Modality.MUST_NOT, False)
    if kind in ("may", "allowed"):
        return (Modality.MUST_NOT, False) if negated else (Modality.MAY, False)
    if kind in ("must", "bound", "need_not"):
        return _duty(action, kind, party, negated, parsed), False
    if kind in ("rights", "time", "possible"):
        return (None, True) if negated else (Modality.MAY, False)
    promise = Modality.COMMITS if party in _PROMISES else Modality.MUST
    if kind == "binding" or clause.imperative:
        return (Modality.MUST_NOT, False) if negated else (_free(promise, party, parsed), False)
    return _plain(clause, action, party, passive, negated, promise, parsed, setting)


def _duty(action: Token, kind: str, party: Party, negated: bool, parsed: Parsed) -> Modality:
    """*U moet niet*, *vous ne devez pas*: no need in Belgium, unless the words around it forbid."""
    if kind == "need_not":
        return Modality.MAY
    if not negated:
        return _free(Modality.MUST, party, parsed)
    modals = parsed.pack.modals
    text = plain_text(parsed.passage.quote).lower()
    forbids = any(phrase in text for phrase in modals["forbidding"]) or lemma_of(action, parsed.pack) in modals["forbidden_acts"]
    return Modality.MUST_NOT if forbids and kind == "must" else Modality.MAY


def _free(modality: Modality, party: Party, parsed: Parsed) -> Modality:
    """A duty that the person may leave: *uniquement si elle le souhaite*."""
    text = plain_text(parsed.passage.quote).lower()
    free = party is Party.BENEFICIARY and any(phrase in text for phrase in parsed.pack.modals["free"])
    return Modality.MAY if free else modality


def _plain(
    clause: Clause, action: Token, party: Party, passive: bool, negated: bool, promise: Modality, parsed: Parsed, setting: Setting
) -> tuple[Modality | None, bool]:
    """The modality of a verb in the present or future without anything that leads to it."""
    modals, acts = parsed.pack.modals, parsed.pack.cues("acts")
    lemma = lemma_of(action, parsed.pack)
    if lemma in modals["receiving"] and not passive and party in (Party.BENEFICIARY, Party.BOTH):
        fact = tells_facts(clause, parsed) or _is_past(clause)
        return (None if fact or negated else Modality.MAY), negated
    if party is Party.UNKNOWN or _is_past(clause) or (passive and _is_done(clause, parsed)) or feature(clause.finite, "Mood") == "Cnd":
        return None, negated
    if action.pos_ in ("ADJ", "PRON", "NUM") or (
        action.pos_ in ("NOUN", "PROPN", "ADV") and _has_be(clause, parsed) and not passive
    ):
        return None, negated
    result = clause.finite.lemma_.lower() in modals["have"] and _has_term(clause, parsed)
    joint = party is Party.BOTH and lemma in acts["together"]
    if lemma in modals["saying"] and any(token.lower_ in ("dat", "que", "qu'") for token in clause.stretch):
        return None, negated
    if lemma in modals["states"] and not (result or joint):
        return None, negated
    if lemma in acts["contract"] and (passive or party is Party.BOTH) and not joint:
        return None, negated
    facts = setting.states_facts and party not in (Party.CENTRE, Party.BOTH) and not _is_future(clause, parsed)
    if tells_facts(clause, parsed) or facts:
        return None, negated
    if negated:
        unpaid = party is Party.CENTRE and lemma in acts["paying"]
        return (Modality.MAY if unpaid else Modality.MUST_NOT), False
    return _free(promise, party, parsed), False


def _is_done(clause: Clause, parsed: Parsed) -> bool:
    """Dutch *is genoteerd* is done already, *wordt genoteerd* is not."""
    lemma = clause.finite.lemma_.lower()
    return bool(parsed.pack.modals["passives"]) and lemma in parsed.pack.modals["being"] - parsed.pack.modals["passives"]


def _has_term(clause: Clause, parsed: Parsed) -> bool:
    """*Ik heb werk tegen 1 september*: a result to reach by a date."""
    return any(token.lower_ in parsed.pack.modals["by"] for token in clause.own)


def _is_future(clause: Clause, parsed: Parsed) -> bool:
    return feature(clause.finite, "Tense") == "Fut" or clause.finite.lemma_.lower() in parsed.pack.modals["will"]


def tells_facts(clause: Clause, parsed: Parsed) -> bool:
    """Whether a plain present tells what is so already: *je helpt nu al*, *vit à Namur depuis 2024*."""
    return any(token.lower_ in parsed.pack.modals["facts"] for token in clause.own) and not _is_future(clause, parsed)


def is_negated(clause: Clause, parsed: Parsed) -> bool:
    """A negation in the clause itself, not in a condition or description that hangs on it."""
    negators, clitics = parsed.pack.words("negators"), parsed.pack.words("negation_clitics")
    found = [token for token in clause.own if token.lower_ in negators and token.pos_ != "PROPN"]
    if not clitics:
        return any(_negates(token, parsed) for token in found)
    before = clause.head.doc[max(clause.stretch[0].i, clause.finite.i - 4) : clause.finite.i]
    # "ne … que" is "only"
    only = any(token.lower_ in ("que", "qu'") and token.i > clause.finite.i for token in clause.own) and not found
    return any(token.lower_ in clitics for token in before) and not only


def _negates(token: Token, parsed: Parsed) -> bool:
    """*Niet alleen* and *niets of minder* deny nothing: *minder of niets betalen*."""
    doc = token.doc
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    before = doc[token.i - 1].lower_ if token.i else ""
    return after not in ("alleen", "enkel", "meer") and before not in ("of", "wel")


def _is_past(clause: Clause) -> bool:
    """A clause about what was: *u hebt een opleiding gevolgd*."""
    if feature(clause.finite, "Tense") in ("Past", "Imp") and feature(clause.finite, "Mood") != "Cnd":
        return True
    return feature(clause.head, "VerbForm") == "Part" and clause.finite.lemma_.lower() in ("hebben", "avoir")
