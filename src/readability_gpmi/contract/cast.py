"""The people and services of a contract: which names belong to which party."""

import re
from collections.abc import Iterable, Iterator, Mapping

from spacy.tokens import Doc, Span, Token

from readability_gpmi.contract.parties import party_of_word
from readability_gpmi.model import Party
from readability_gpmi.parsing import Parsed

# How far behind a name its job may stand: "mevrouw Ingrid Baert, maatschappelijk werkster".
_AFTER = 3
_NAME = re.compile(r"[A-ZÀ-Ý][\w'’-]{2,}")


def cast(passages: Iterable[Parsed]) -> Mapping[str, Party]:
    """The names of a document, word by word, with the party they belong to; the first place that tells counts."""
    names: dict[str, Party] = {}
    for parsed in passages:
        for tokens in _names(parsed):
            party = _role(tokens, parsed)
            if party is not Party.UNKNOWN:
                for token in tokens:
                    if len(token.text) > 2:
                        names.setdefault(token.text, party)
    return names


def _names(parsed: Parsed) -> Iterator[list[Token]]:
    """Runs of words that look like a name; the first word of a passage only where the parse says so."""
    run: list[Token] = []
    for token in parsed.doc:
        small = bool(run) and token.lower_ in parsed.pack.cues("grammar")["name_particles"]
        # "Madame", "Monsieur" and the words of the parties introduce a name and are none
        known = party_of_word(token, parsed) is not Party.UNKNOWN or token.lower_ in parsed.pack.parties["titles"]
        if (token.pos_ == "PROPN" and _NAME.fullmatch(token.text) and not known and not token.text.isupper()) or small:
            run.append(token)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _role(name: list[Token], parsed: Parsed) -> Party:
    """The party of a name by the job beside it: *diensthoofd Karin Maes*, *Référente : Mme Collard*, *Jan Peeters, leraar*."""
    doc, cues = parsed.doc, parsed.pack.cues("cast")
    introduced = next((token for token in doc[name[-1].i :] if token.lower_ in cues["introducing"]), None)
    if introduced is not None:
        return _first(doc[introduced.i :], parsed)
    at = name[0].i - 1
    while (at >= 0 and doc[at].lower_ in parsed.pack.parties["titles"]) or (at >= 0 and doc[at].text == "."):
        at -= 1
    link = doc[at] if at >= 0 else None
    if link is not None and (link.text == ":" or link.lemma_.lower() in cues["linking"]):
        party = _before_link(doc[:at], parsed)
    elif link is not None:
        party = _beside(doc, at - (link.text == ","), parsed)
    else:
        party = Party.UNKNOWN
    if party is not Party.UNKNOWN:
        return party
    after = doc[name[-1].i + 1 :]
    if not len(after):
        return Party.UNKNOWN
    if after[0].lemma_.lower() in cues["linking"]:
        # "Julie est ton assistante"
        return _first(after, parsed)
    if after[0].text == "(" or after[0].lower_ in cues["of"]:
        # "Marc (CPAS)", "Marc van het CAW"
        return next((party for one in after[1:3] if (party := party_of_word(one, parsed)) is not Party.UNKNOWN), Party.UNKNOWN)
    return _first(after[1 : 1 + _AFTER], parsed) if after[0].text == "," else Party.UNKNOWN


def _before_link(tokens: Span, parsed: Parsed) -> Party:
    """*Votre assistante sociale est*, *Vous :*, *Jij bent*: the first word for a party on this side of the link."""
    found = _first(tokens, parsed)
    if found is Party.UNKNOWN and len(tokens) == 1 and tokens[0].pos_ == "PRON":
        return party_of_word(tokens[0], parsed)
    return found


def _beside(doc: Doc, at: int, parsed: Parsed) -> Party:
    """The job right before a name, its adjectives between: *l'assistante sociale Nadia*."""
    while at >= 0 and doc[at].pos_ == "ADJ":
        at -= 1
    token = doc[at] if at >= 0 else None
    if token is None or token.pos_ not in ("NOUN", "PROPN") or token.text.isupper():
        return Party.UNKNOWN
    return party_of_word(token, parsed)


def _first(tokens: Iterable[Token], parsed: Parsed) -> Party:
    found = (party_of_word(token, parsed) for token in tokens if token.pos_ in ("NOUN", "PROPN") and not token.text.isupper())
    return next((party for party in found if party is not Party.UNKNOWN), Party.UNKNOWN)
