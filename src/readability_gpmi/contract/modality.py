"""What a clause makes of its action: a duty, a right, a promise, a prohibition, or a plain fact."""

from spacy.tokens import Token

from readability_gpmi.contract.clauses import Clause
from readability_gpmi.contract.moods import Mood, has_be, is_future, tells_facts
from readability_gpmi.contract.setting import Setting
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.model import Modality, Party
from readability_gpmi.nlp import plain_text
from readability_gpmi.parsing import Parsed, feature

_PROMISES = (Party.CENTRE, Party.THIRD, Party.BOTH)


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
        fact = tells_facts(clause, parsed) or _is_past(clause, parsed) or _is_less(clause, parsed)
        return (None if fact or negated else Modality.MAY), negated
    if (
        party is Party.UNKNOWN
        or _is_past(clause, parsed)
        or (passive and _is_done(clause, parsed))
        or feature(clause.finite, "Mood") == "Cnd"
    ):
        return None, negated
    named = action.pos_ in ("NOUN", "PROPN", "ADV") and has_be(clause, parsed) and not passive
    if action != clause.finite and (action.pos_ in ("ADJ", "PRON", "NUM") or named):
        return None, negated
    result = clause.finite.lemma_.lower() in modals["have"] and _has_term(clause, parsed)
    joint = party is Party.BOTH and lemma in acts["together"]
    if lemma in modals["saying"] and any(token.lower_ in parsed.pack.cues("grammar")["that"] for token in clause.stretch):
        return None, negated
    if lemma in modals["states"] and not (result or joint):
        return None, negated
    if lemma in acts["contract"] and (passive or party is Party.BOTH) and not joint:
        return None, negated
    facts = setting.states_facts and party not in (Party.CENTRE, Party.BOTH) and not is_future(clause, parsed)
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


def _is_less(clause: Clause, parsed: Parsed) -> bool:
    """*U krijgt dan minder leefloon* is a loss; *minder dan 5 dagen* and *au moins* only count."""
    less = [token for token in clause.own if token.lower_ in parsed.pack.cues("grammar")["less"]]
    counts = any(word.pos_ == "NUM" for token in less for word in token.doc[token.i + 1 : token.i + 3])
    return bool(less) and not counts and not any(token.i and token.nbor(-1).lower_ == "au" for token in less)


def _has_term(clause: Clause, parsed: Parsed) -> bool:
    """*Ik heb werk tegen 1 september*: a result to reach by a date."""
    return any(token.lower_ in parsed.pack.modals["by"] for token in clause.own)


def is_negated(clause: Clause, parsed: Parsed) -> bool:
    """A negation in the clause itself, not in a condition or description that hangs on it."""
    negators, clitics = parsed.pack.words("negators"), parsed.pack.words("negation_clitics")
    # "n'importe quand" denies nothing
    expletive = parsed.pack.words("after_expletive_clitics")
    found = [token for token in clause.own if token.lower_ in negators and token.pos_ != "PROPN"]
    found = [token for token in found if not _is_of_condition(token, clause, parsed)]
    if not clitics:
        return any(_negates(token, parsed) for token in found)
    before = clause.head.doc[max(clause.stretch[0].i, clause.finite.i - 4) : clause.finite.i]
    # "ne … que" is "only"
    only = (
        any(token.lower_ in parsed.pack.cues("grammar")["only"] and token.i > clause.finite.i for token in clause.own)
        and not found
    )
    return any(token.lower_ in clitics and token.nbor().lower_ not in expletive for token in before) and not only


def _is_of_condition(negator: Token, clause: Clause, parsed: Parsed) -> bool:
    """*kan stoppen als je ouders niet meewerken*: a word of condition stands between the verb and the negation."""
    marks = parsed.pack.modals["condition_marks"]
    return any(one.lower_ in marks and one.pos_ != "PRON" for one in negator.doc[clause.finite.i + 1 : negator.i])


def _negates(token: Token, parsed: Parsed) -> bool:
    """*Niet alleen* and *niets of minder* deny nothing: *minder of niets betalen*."""
    doc = token.doc
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    return after not in parsed.pack.cues("grammar")["not_denying"] and not (token.i and token.nbor(-1).pos_ == "CCONJ")


def _is_past(clause: Clause, parsed: Parsed) -> bool:
    """A clause about what was: *u hebt een opleiding gevolgd*."""
    if feature(clause.finite, "Tense") in ("Past", "Imp") and feature(clause.finite, "Mood") != "Cnd":
        return True
    return feature(clause.head, "VerbForm") == "Part" and parsed.pack.words("perfect_auxiliaries") >= {
        clause.finite.lemma_.lower()
    }
