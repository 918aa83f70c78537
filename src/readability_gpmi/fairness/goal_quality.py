"""Goals and steps that nobody can check: too vague, or without a time."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.fairness.timing import is_timed
from readability_gpmi.model import Hit, PassageKind
from readability_gpmi.parsing import relation

# A noun for a step stands within the first characters: "Inschrijving bij Ligo".
_OPENING = 12
# "Wij vragen of u les volgt", "s'il suit le cours".
_WHETHER = ("of", "si", "s'")


def vague_goal(reading: Reading, rule: Rule) -> Found:
    """A vague duty that no date, number or frequency makes certain."""
    for passage in reading.passages:
        found = _places(rule, passage, reading)
        if found and not is_timed(passage, reading):
            yield passage.parsed, found[0]


def goal_without_date(reading: Reading, rule: Rule) -> Found:
    """A step without a date, number or frequency; a vague word for a time (*zo snel mogelijk*) is none. One per passage."""
    for passage in reading.passages:
        found = [hit for hit in _places(rule, passage, reading) if _holds_act(hit, passage)]
        if found and not is_timed(passage, reading) and not _follows_question(passage, reading):
            yield passage.parsed, found[0]


def _follows_question(passage: PassageReading, reading: Reading) -> bool:
    """*Kunt u niet komen? Bel Tom.*: a duty for when it happens."""
    before = reading.passages[max(0, passage.number - 1) : passage.number]
    return any(
        one.parsed.passage.quote.rstrip().endswith("?") and one.parsed.passage.kind is not PassageKind.HEADING for one in before
    )


def _places(rule: Rule, passage: PassageReading, reading: Reading) -> list[Hit]:
    """The statements in which the frames are met; none where the passage only opens a list."""
    if passage.parsed.passage.quote.rstrip().endswith(":"):
        return []
    return sorted((_whole(hit, passage) for hit in hits(rule, passage, reading)), key=lambda hit: (hit.start, -hit.end))


def _whole(hit: Hit, passage: PassageReading) -> Hit:
    statement = passage.statement_at(hit.start)
    if statement is None:
        return hit
    return Hit(min(hit.start, statement.start), max(hit.end, statement.end))


def _holds_act(hit: Hit, passage: PassageReading) -> bool:
    """Whether it is the act of a clause, and not a participle that goes with a noun: *les crédits inscrits*. A noun opens it."""
    acts = [passage.parsed.token_at(one.start) for name in ("step-act", "vague-time") for one in passage.concepts.get(name, ())]
    return any(
        one is not None
        and hit.start <= one.idx < hit.end
        and not (relation(one) in ("acl", "amod") and one.pos_ in ("VERB", "ADJ"))
        and not (one.pos_ == "NOUN" and one.idx > _OPENING)
        and not (relation(one) == "ccomp" and any(child.lower_ in _WHETHER for child in one.children))
        for one in acts
    )
