"""Who is meant by a word: the person who signs, the centre, both, or somebody else."""

from spacy.tokens import Token

from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed, relation

_LISTS = (("both", Party.BOTH), ("beneficiary", Party.BENEFICIARY), ("centre", Party.CENTRE), ("third", Party.THIRD))


def party_of(token: Token, parsed: Parsed) -> Party:
    """The party that a noun or pronoun names, with what is joined to it: *u en het OCMW* are both."""
    found = {_party_of_word(one, parsed) for one in (token, *_joined(token))} - {Party.UNKNOWN}
    if Party.BOTH in found or {Party.BENEFICIARY, Party.CENTRE} <= found:
        return Party.BOTH
    return next((party for party in (Party.BENEFICIARY, Party.CENTRE, Party.THIRD) if party in found), Party.UNKNOWN)


def _party_of_word(token: Token, parsed: Parsed) -> Party:
    words = parsed.pack.parties
    for name, party in _LISTS:
        if token.lower_ in words[name] or token.lemma_.lower() in words[name]:
            return party
    # "de heer Peeters", "Madame Dubois": the person who signs, unless a job of the centre stands beside the name
    titled = any(one.lower_ in words["titles"] for one in (token, *token.children))
    if titled:
        return Party.CENTRE if any(one.lemma_.lower() in words["centre"] for one in token.subtree) else Party.BENEFICIARY
    return Party.UNKNOWN


def _joined(token: Token) -> list[Token]:
    return [child for child in token.children if relation(child) in ("conj", "appos", "flat")]
