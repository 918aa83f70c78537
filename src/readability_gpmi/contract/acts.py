"""Whose act it is where nobody is named: *wordt geschorst* is the centre's, *worden afgegeven aan de dienst* the person's."""

from spacy.tokens import Token

from readability_gpmi.contract.clauses import Clause
from readability_gpmi.contract.parties import party_of
from readability_gpmi.contract.setting import Setting, Topic
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed, feature, relation


def party_of_act(clause: Clause, action: Token, passive: bool, parsed: Parsed, setting: Setting) -> Party:
    """The party by who gets something, by the act, by what a breach leads to, else by the title above it."""
    acts = parsed.pack.cues("acts")
    lemma = lemma_of(action, parsed.pack)
    if passive and lemma in acts["giving"] and (giver := _giver(clause, action, parsed, setting)) is not Party.UNKNOWN:
        return giver
    if is_effect(clause, action, parsed):
        return Party.CENTRE
    right = lemma not in acts["harm"] and any(token.lemma_.lower() in acts["rights"] for token in clause.own)
    if right and (clause.subject is None or clause.subject.lemma_.lower() in acts["rights"] or not passive):
        return Party.BENEFICIARY
    if not passive:
        owner = _owner(clause, parsed)
        return setting.section.party if owner is Party.UNKNOWN and setting.section.party is Party.THIRD else owner
    if lemma in acts["beneficiary"] or (lemma in acts["giving"] and setting.party is Party.BENEFICIARY):
        return Party.BENEFICIARY
    if lemma in acts["centre"] or lemma in acts["harm"]:
        firm = lemma in acts["harm"] or lemma in acts["judging"] or setting.party in (Party.UNKNOWN, Party.BOTH)
        return Party.CENTRE if firm else setting.party
    if setting.section.topic is Topic.DUTIES or setting.lead:
        return setting.party
    # What is done to the person or the file without a name is done by the centre.
    told = clause.finite.lemma_.lower() in parsed.pack.modals["passives"] or feature(clause.finite, "Tense") == "Fut"
    return Party.CENTRE if told and lemma not in acts["contract"] else Party.UNKNOWN


def is_effect(clause: Clause, action: Token, parsed: Parsed) -> bool:
    """*Geeft aanleiding tot een inhouding*, *kan gevolgen hebben*; *de eerste uitbetaling vindt pas plaats nadat*."""
    acts, subject = parsed.pack.cues("acts"), clause.subject
    behind = [
        token
        for token in clause.own
        if token != subject and (subject is None or token.i > subject.i or token.i > clause.finite.i)
    ]
    if any(token.lower_ in acts["effects"] for token in behind):
        verbs = {lemma_of(token, parsed.pack) for token in (action, clause.finite, clause.head)}
        risks = bool(verbs & acts["risking"])
        if risks or (verbs & acts["leading"] and (subject is None or party_of(subject, parsed) is Party.UNKNOWN)):
            return True
    if subject is None or not any(
        token.lemma_.lower() in acts["money"] for token in (subject, *subject.subtree) if token.i < len(subject.doc)
    ):
        return False
    if subject.lemma_.lower() not in acts["money"] and subject.lemma_.lower() not in parsed.pack.modals["rights"]:
        return False
    lemmas = {action.lemma_.lower(), clause.finite.lemma_.lower(), lemma_of(action, parsed.pack)}
    lowers = {token.lower_ for token in clause.stretch}
    if lemmas & parsed.pack.modals["ending"] or not lowers.isdisjoint(acts["strict"]):
        return True
    return not lowers.isdisjoint(acts["limiting"]) and lemma_of(action, parsed.pack) not in acts["centre"]


def takes_place(clause: Clause, action: Token, parsed: Parsed, setting: Setting) -> Party:
    """*De evaluatie vindt plaats in mei* is seen to by the centre, *de kosten zijn ten laste van het OCMW* too; else unknown."""
    acts, modals, subject = parsed.pack.cues("acts"), parsed.pack.modals, clause.subject
    if subject is None or feature(clause.finite, "Tense") == "Past":
        return Party.UNKNOWN
    if subject.lower_ in acts["events"] and {action.lemma_.lower(), lemma_of(action, parsed.pack)} & modals["happening"]:
        return Party.CENTRE
    charge = next((token for token in clause.own if token.lower_ in acts["charge"] and token.i > clause.finite.i), None)
    if charge is None or clause.finite.lemma_.lower() not in modals["being"]:
        return Party.UNKNOWN
    named = (
        party_of(token, parsed, setting) for token in clause.own if token.i > charge.i and token.pos_ in ("NOUN", "PROPN", "PRON")
    )
    return next((party for party in named if party in (Party.CENTRE, Party.THIRD)), Party.UNKNOWN)


def _giver(clause: Clause, action: Token, parsed: Parsed, setting: Setting) -> Party:
    """Who hands over, by who gets it: the other one."""
    words = parsed.pack.parties
    for token in clause.own:
        if token == clause.subject or token in (action, clause.finite) or token.pos_ not in ("NOUN", "PROPN", "PRON"):
            continue
        if token.lower_ in words["person_objects"]:
            return Party.CENTRE
        if not any(relation(child) == "case" and child.lower_ in words["to"] for child in token.children):
            continue
        party = party_of(token, parsed, setting)
        council = token.lemma_.lower() in words["council"]
        if party in (Party.BENEFICIARY, Party.BOTH) or council:
            # A file is laid before the council by the centre itself.
            return Party.CENTRE
        if party in (Party.CENTRE, Party.THIRD) or token.lower_ in words["desk"]:
            return Party.BENEFICIARY
    return Party.UNKNOWN


def _owner(clause: Clause, parsed: Parsed) -> Party:
    """*Uw kind gaat naar school*: what belongs to the person is the person's matter."""
    subject = clause.subject
    owned = subject is not None and any(child.lower_ in parsed.pack.parties["theirs"] for child in subject.children)
    return Party.BENEFICIARY if owned else Party.UNKNOWN
