"""Who is meant by a word: the person who signs, the centre, both, or somebody else."""

from spacy.tokens import Token

from readability_gpmi.contract.setting import Setting
from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed, relation

NAMED = (("both", Party.BOTH), ("beneficiary", Party.BENEFICIARY), ("third", Party.THIRD), ("centre", Party.CENTRE))
_NOWHERE = Setting()
# Shorter words end other words by chance.
_SHORTEST_PART = 6
# Words of the centre that any service has: "le service social de la Haute École" is the school's.
_PARTS = ("nmod", "flat", "appos", "amod", "compound")


def party_of(token: Token, parsed: Parsed, setting: Setting = _NOWHERE) -> Party:
    """The party that a noun or pronoun names, with what is joined to it: *u en het OCMW* are both."""
    found = {_party_of_one(one, parsed, setting) for one in (token, *(c for c in token.children if c.dep_ == "conj"))}
    found -= {Party.UNKNOWN}
    if Party.BOTH in found or {Party.BENEFICIARY, Party.CENTRE} <= found:
        return Party.BOTH
    return next((party for party in (Party.BENEFICIARY, Party.CENTRE, Party.THIRD) if party in found), Party.UNKNOWN)


def party_of_word(token: Token, parsed: Parsed) -> Party:
    """The party that the word alone names, by the lists of the language."""
    words = parsed.pack.parties
    lower, lemma = token.lower_.rstrip("."), token.lemma_.lower()
    for name, party in NAMED:
        if lower in words[name] or (lemma in words[name] and token.pos_ not in ("PRON", "DET", "ADJ")):
            return party
    return _party_of_compound(lemma, parsed) if token.pos_ == "NOUN" else Party.UNKNOWN


def _party_of_compound(lemma: str, parsed: Parsed) -> Party:
    """*Jeugdrechter*, *avondschool*: the last part of a Dutch compound tells who it is."""
    if not parsed.pack.profile.get("compounds"):
        return Party.UNKNOWN
    words = parsed.pack.parties
    for name, party in (("third", Party.THIRD), ("centre", Party.CENTRE)):
        if any(len(word) >= _SHORTEST_PART and lemma.endswith(word) for word in words[name]):
            return party
    return Party.UNKNOWN


def _party_of_one(token: Token, parsed: Parsed, setting: Setting) -> Party:
    words = parsed.pack.parties
    if token.lower_ in words["pronouns"]:
        return _antecedent(token, parsed, setting)
    if token.pos_ == "DET" and token.lower_ in words["ours"]:
        return Party.UNKNOWN
    parts = [child for child in token.children if relation(child) in _PARTS]
    titled = token.lower_ in words["titles"] or any(child.lower_ in words["titles"] for child in token.children)
    named = [setting.names[one.text] for one in (token, *parts) if one.text in setting.names]
    if titled and named:
        return named[0]
    word = party_of_word(token, parsed)
    if titled and word is Party.UNKNOWN:
        # "de heer Peeters", "Madame Dubois": the person who signs, unless a job of the centre stands beside the name
        jobs = {party_of_word(one, parsed) for one in token.subtree if one.pos_ in ("NOUN", "PROPN")}
        return next((party for party in (Party.CENTRE, Party.THIRD) if party in jobs), Party.BENEFICIARY)
    if word is Party.CENTRE and _is_elsewhere(token, parts, parsed, setting):
        return Party.THIRD
    if word is not Party.UNKNOWN:
        return word
    # "de sociale dienst", "le personnel du CPAS": the name before the job, the job before its place
    return next(iter(named), Party.UNKNOWN)


def _is_elsewhere(token: Token, parts: list[Token], parsed: Parsed, setting: Setting) -> bool:
    """*Le service social de la Haute École* is the school's; under the title of a third party *le service* is that one's."""
    words = parsed.pack.parties
    if token.lemma_.lower() not in words["weak"] and token.lower_ not in words["weak"]:
        return False
    around = [one for part in parts for one in (part, *part.children)]
    if any(party_of_word(one, parsed) is Party.CENTRE for one in around):
        return False
    named = any(
        party_of_word(one, parsed) is Party.THIRD or {one.lower_, one.lemma_.lower()} & words["elsewhere"] for one in around
    )
    return named or (setting.section.party is Party.THIRD and not token.text[:1].isupper())


def _antecedent(pronoun: Token, parsed: Parsed, setting: Setting) -> Party:
    """Whom *hij*, *elle* goes back to: the nearest subject before it that names a party, here or in the passages before."""
    for token in reversed(list(parsed.doc)[: pronoun.i]):
        if (
            relation(token) == "nsubj"
            # "Jan en hij": a pronoun that is joined to a noun does not go back to it
            and not token.is_ancestor(pronoun)
            and token.pos_ in ("NOUN", "PROPN")
            and not any(one.lower_ in parsed.pack.cues("grammar")["neuter"] for one in token.children)
        ):
            # Dutch "hij" never goes back to "het OCMW"
            party = party_of(token, parsed, setting)
            if party is not Party.UNKNOWN:
                return party
    if setting.last is not Party.UNKNOWN:
        return setting.last
    return setting.section.party if setting.section.party in (Party.BENEFICIARY, Party.THIRD) else Party.BENEFICIARY
