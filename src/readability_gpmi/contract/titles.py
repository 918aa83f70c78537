"""What a title or a label says about the lines under it: whose duties they are, or that they are facts."""

import re

from readability_gpmi.contract.parties import NAMED
from readability_gpmi.contract.setting import Section, Topic
from readability_gpmi.language import LanguagePack
from readability_gpmi.model import Party
from readability_gpmi.nlp import plain_text

_WORD = re.compile(r"[\w'-]+", re.UNICODE)
_NUMBERING = re.compile(
    r"\W*(?:(?:art(?:ikel|icle)?\.?|hoofdstuk|chapitre|deel|partie)\s*(?:\d+|[ivx]+)(?:er|e)?(?:\.\d+)*\W*"
    r"|(?:\d+(?:\.\d+)*|[ivx]+|[a-h])\s*[.:°)–-]+\s*|\d+\s+)?"
)
# A title without a word for duties names a party and little else: "Het OCMW", "Rôle du partenaire".
_SHORT_TITLE = 4


def section_of(title: str, pack: LanguagePack, level: int = 0) -> Section | None:
    """The section that a title opens; None for a title that says nothing (*Artikel 3.*)."""
    plain = _NUMBERING.sub("", plain_text(title).lower().replace("'", "' "), count=1)
    words = _WORD.findall(re.sub(r"\([^)]*\)", " ", plain))
    if not words:
        return None
    cues = pack.cues("sections")
    parties = _parties(words, pack)
    duties = any(word in cues["duties"] for word in words)
    expecting = any(word in cues["expecting"] for word in words)
    if _is_aside(words, cues["asides"]) and not (duties and words[0] not in cues["asides"]):
        return Section(Party.UNKNOWN, Topic.OTHER, level)
    if expecting and parties:
        return Section(parties[-1], Topic.DUTIES, level)
    if duties:
        party = (
            Party.BOTH
            if {Party.BENEFICIARY, Party.CENTRE} <= set(parties) and not pack.cues("grammar")["and"].isdisjoint(words)
            else next(iter(parties), Party.UNKNOWN)
        )
        return Section(party, Topic.DUTIES, level)
    if any(word in cues["facts"] for word in words):
        return Section(Party.UNKNOWN, Topic.FACTS, level)
    rest = [word for word in words if word not in cues["little"] and _party(word, pack) is Party.UNKNOWN]
    if len(parties) == 1 and not rest and len(words) <= _SHORT_TITLE:
        return Section(parties[0], Topic.DUTIES, level)
    return Section(Party.UNKNOWN, Topic.OTHER, level)


def _is_aside(words: list[str], asides: frozenset[str]) -> bool:
    return any(word in asides for word in words) or any(" ".join(words[:n]) in asides for n in (2, 3))


def _joined(words: list[str]) -> bool:
    return "en" in words or "et" in words


def _parties(words: list[str], pack: LanguagePack) -> list[Party]:
    found: list[Party] = []
    for word in words:
        party = _party(word, pack)
        if party is not Party.UNKNOWN and party not in found:
            found.append(party)
    return found


def _party(word: str, pack: LanguagePack) -> Party:
    words = pack.parties
    if word in words["ours"] or word.rstrip("'") + "'" in words["ours"]:
        return Party.CENTRE
    if word in words["theirs"]:
        return Party.BENEFICIARY
    return next((party for name, party in NAMED if word in words[name]), Party.UNKNOWN)
