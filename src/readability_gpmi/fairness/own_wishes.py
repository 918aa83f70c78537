"""What the person wants, can or already does."""

import re

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.contract.statements import Frame
from readability_gpmi.fairness.dates import days_in
from readability_gpmi.fairness.frames import Found, head_of, hits, is_match_denied
from readability_gpmi.fairness.release import is_beside_the_point
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Party, PassageKind
from readability_gpmi.parsing import TermMatch

# What stands under a title on wishes counts where it is more than a blank.
_LETTERS = re.compile(r"[^\W\d_]{3}")
_FEWEST_WORDS = 3


def own_wishes_missing(reading: Reading, rule: Rule) -> Found:
    """No wish, skill or needs assessment with a date. Asking for the income is no wish for life."""
    for passage in reading.passages:
        if hits(rule, passage, reading) or _is_wished(passage) or _is_assessed(passage) or _stands_under_wishes(passage, reading):
            return
    yield None, Hit(0, 0)


def _is_wished(passage: PassageReading) -> bool:
    if "application" in passage.concepts or "free-choice" in passage.concepts:
        return False
    return any(_is_own(match, passage) for match in passage.concepts.get("own-wish", ()))


def _is_own(match: TermMatch, passage: PassageReading) -> bool:
    token = head_of(match, passage.parsed)
    statement = passage.statement_at(match.start)
    if token is None or statement is None or statement.frame is Frame.SUPPOSED or is_match_denied(match, passage.parsed):
        return False
    if is_beside_the_point(match, token, passage) or len(passage.parsed.words) < _FEWEST_WORDS:
        return False
    # "Jonas veut devenir infirmier": who is called by name is the person; "hij" may be.
    named = statement.subject is not None and statement.subject.pos_ in ("PROPN", "PRON")
    return statement.party is Party.BENEFICIARY or (statement.party in (Party.UNKNOWN, Party.THIRD) and named)


def _is_assessed(passage: PassageReading) -> bool:
    return "needs-assessment" in passage.concepts and bool(days_in(passage.parsed))


def _stands_under_wishes(passage: PassageReading, reading: Reading) -> bool:
    """*Wat wilt u?*, *Mes souhaits*: a title or a label on wishes, with words under it."""
    above = [reading.section(passage)[0], *reading.passages[max(0, passage.number - 1) : passage.number]]
    labels = [
        one for one in above if one is not passage and not {"own-wish", "wish-title"}.isdisjoint(one.concepts) and _is_label(one)
    ]
    return bool(labels) and bool(_LETTERS.search(passage.parsed.passage.quote))


def _is_label(passage: PassageReading) -> bool:
    short = len(passage.parsed.words) <= _FEWEST_WORDS and not passage.parsed.finite_verbs
    return short or passage.parsed.passage.kind is PassageKind.HEADING
