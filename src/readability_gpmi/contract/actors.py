"""Who acts in a clause: the subject, the agent of a passive, whom a duty binds, else whose act it is."""

from spacy.tokens import Token

from readability_gpmi.contract.acts import party_of_act
from readability_gpmi.contract.clauses import Clause
from readability_gpmi.contract.moods import Mood
from readability_gpmi.contract.parties import party_of, party_of_word
from readability_gpmi.contract.setting import Setting
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed, relation


def party_of_clause(
    clause: Clause, action: Token, agent: Token | None, passive: bool, mood: Mood | None, parsed: Parsed, setting: Setting
) -> Party:
    """The party that acts.

    Args:
        agent: the subject of an active verb, or who stands behind *door* or *par*.
    """
    if clause.imperative:
        return Party.BENEFICIARY
    if clause.subject is not None and not passive and _is_nobody(clause.subject, parsed):
        return Party.UNKNOWN
    if passive:
        party = party_of(agent, parsed, setting) if agent is not None else Party.UNKNOWN
        if party is Party.UNKNOWN and mood is not None and mood.kind in ("allowed", "forbidden") and action == mood.word:
            # "deelname is niet toegestaan": to the person
            return Party.BENEFICIARY
        return party if party is not Party.UNKNOWN else party_of_act(clause, action, passive, parsed, setting)
    dative = _dative(clause, mood, parsed)
    if dative is not None:
        return Party.BENEFICIARY if dative.pos_ == "PRON" else party_of(dative, parsed, setting)
    if (
        mood is not None
        and mood.kind in ("allowed", "forbidden")
        and (clause.subject is None or clause.subject.lower_ in parsed.pack.parties["impersonal"])
    ):
        return Party.BENEFICIARY
    if clause.subject is None:
        return party_of_act(clause, action, passive, parsed, setting)
    party = party_of(clause.subject, parsed, setting)
    if party is Party.CENTRE and clause.subject.lower_ in parsed.pack.parties["we"]:
        return _we(clause, action, parsed)
    return party if party is not Party.UNKNOWN else _of_stranger(clause, action, parsed, setting)


def _is_nobody(subject: Token, parsed: Parsed) -> bool:
    """*Niemand*, *personne*: nobody acts; *la personne* is somebody."""
    return parsed.is_one_of(subject, "negators") and not any(relation(child) == "det" for child in subject.children)


def _dative(clause: Clause, mood: Mood | None, parsed: Parsed) -> Token | None:
    """*Il lui est interdit*, *is het hem verboden*, *il vous appartient*: whom a duty binds that has no subject of its own."""
    words = parsed.pack.parties
    if mood is None or mood.kind not in ("bound", "forbidden", "allowed", "must"):
        return None
    if clause.subject is not None and clause.subject.lower_ not in words["impersonal"]:
        return None
    if clause.subject is not None and lemma_of(clause.finite, parsed.pack) in parsed.pack.modals["personal_must"]:
        return None
    near = [token for token in clause.own if token.i <= clause.finite.i + 4]
    pronoun = next((token for token in near if token.lower_ in words["person_objects"]), None)
    if pronoun is not None:
        return pronoun
    # "het is betrokkene niet toegestaan", "il appartient à l'intéressé de"
    nouns = (token for token in near if token.pos_ in ("NOUN", "PROPN"))
    return next((token for token in nouns if party_of_word(token, parsed) is not Party.UNKNOWN), None)


def _we(clause: Clause, action: Token, parsed: Parsed) -> Party:
    """*Wij praten samen* is both, *wij zoeken samen met u* the centre."""
    words, modals, acts = parsed.pack.parties, parsed.pack.modals, parsed.pack.cues("acts")
    doc = clause.head.doc
    own = [token for token in clause.own if token != clause.subject]
    for token in own:
        if token.lower_ in modals["together"]:
            after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
            return Party.CENTRE if after in modals["with"] else Party.BOTH
    text = " ".join(token.lower_ for token in own)
    joint = lemma_of(action, parsed.pack) in acts["together"] or any(phrase in text for phrase in acts["together_phrases"])
    near = [token for token in own if abs(token.i - clause.finite.i) <= 2 and token.pos_ == "PRON"]
    return Party.CENTRE if not joint or any(token.lower_ in words["person_objects"] for token in near) else Party.BOTH


def _of_stranger(clause: Clause, action: Token, parsed: Parsed, setting: Setting) -> Party:
    """A subject that no list knows: a name that acts for the person is of the centre, a thing has the party of the act."""
    subject, words = clause.subject, parsed.pack.parties
    capital = subject is not None and subject.i > 0 and subject.text[:1].isupper()
    if subject is None or not (subject.pos_ == "PROPN" or (subject.pos_ == "NOUN" and capital)):
        return party_of_act(clause, action, False, parsed, setting)
    if setting.section.party in (Party.CENTRE, Party.THIRD):
        return setting.section.party
    if subject.text.isupper() and len(subject.text) > 2:
        return Party.THIRD
    for_person = any(token.lower_ in words["person_objects"] and token != subject for token in clause.own)
    if any(relation(child) == "det" for child in subject.children):
        # "Le Relais", "De Kiem": a service, not a person
        return Party.THIRD
    if for_person:
        return Party.CENTRE
    return Party.THIRD if setting.party is Party.UNKNOWN else setting.party


def agent_of(clause: Clause, parsed: Parsed, setting: Setting) -> Token | None:
    """Who acts in a passive: behind *door* or *par*, where it names a party."""
    found = []
    for token in clause.own:
        by = any(parsed.is_one_of(case, "agent_prepositions") and relation(case) == "case" for case in token.children)
        # "pour contrôler l'exécution par la bénéficiaire": of another verb
        by = by and relation(token.head) != "advcl"
        if by and token.pos_ in ("NOUN", "PROPN", "PRON") and party_of(token, parsed, setting) is not Party.UNKNOWN:
            found.append(token)
    # "Les frais payés par le CPAS sont remboursés par le bénéficiaire": the first is of the costs
    return next((token for token in found if relation(token.head) not in ("acl", "amod")), found[0] if found else None)
