"""Checks on how long: a sanction that lasts too long, too little time to think before signing."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import OMISSION, PassageReading, Reading
from readability_gpmi.fairness.duration import Duration, durations
from readability_gpmi.fairness.frames import is_match_denied, met
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit
from readability_gpmi.parsing import Parsed, TermMatch

# A month is 30 days here; more than this over a whole number of months is a longer time.
_MONTH = 30
_SLACK = 2
# How many words may stand between a sanction and how long it lasts.
_REACH = 14


def sanction_over_limit(reading: Reading, rule: Rule) -> Iterator[tuple[Parsed | None, Hit]]:
    """A suspension of more than one month, of more than three when it is repeated, or without an end."""
    for passage in reading.passages:
        names = passage.concepts
        if not names.keys().isdisjoint(("abroad", "hidden-income")):
            continue
        before = reading.passages[passage.number - 1].concepts if passage.number else {}
        repeated = "repeated" in names or "repeated" in before
        months = rule.limits["months-if-repeated" if repeated else "months"]
        for sanction in _sanctions(passage):
            longest = months * _MONTH + _SLACK
            named = [one for one in durations(passage.parsed) if one.days > longest and not _is_deadline(one, passage)]
            too_long = [(one.start, one.end) for one in named if not _is_for_appeal(one, sanction, passage)]
            endless = [(one.start, one.end) for one in names.get("open-ended", ())]
            places = [place for place in (*too_long, *endless) if _is_near(sanction, place, passage)]
            if places:
                start, end = min(places, key=lambda place: abs(place[0] - sanction.start))
                yield passage.parsed, Hit(min(start, sanction.start), max(end, sanction.end))
                break


def _sanctions(passage: PassageReading) -> Iterator[TermMatch]:
    """The words for a suspension or another cut in the money that are not denied."""
    names = passage.concepts
    about_money = not names.keys().isdisjoint(("money", "right-to-money"))
    for name in ("cut", "sanction", "blocked", "no-money"):
        for match in names.get(name, ()):
            supposed = any(one.start < match.end and match.start < one.end for one in names.get(OMISSION, ()))
            if (about_money or name == "sanction") and not supposed and not is_match_denied(match, passage.parsed):
                yield match


def _is_near(sanction: TermMatch, place: tuple[int, int], passage: PassageReading) -> bool:
    first, last = sorted(((sanction.start, sanction.end), place))
    return passage.parsed.words_between(first[1], last[0]) <= _REACH


def _is_deadline(duration: Duration, passage: PassageReading) -> bool:
    """*binnen drie maanden*, *dans les trois mois*: until when something must be done, or an appeal."""
    before = passage.parsed.passage.quote[: duration.start].lower().split()[-3:]
    marks = passage.parsed.pack.contract["durations"]["deadline_marks"]
    return not set(before).isdisjoint(marks)


def _is_for_appeal(duration: Duration, sanction: TermMatch, passage: PassageReading) -> bool:
    """*Vous avez trois mois pour introduire un recours contre la suspension*: the appeal stands nearer than the sanction."""
    appeals = [one for name in ("appeal", "contest") for one in passage.concepts.get(name, ())]
    return any(abs(one.start - duration.start) < abs(sanction.start - duration.start) for one in appeals)


def reflection_time_too_short(reading: Reading, rule: Rule) -> Iterator[tuple[Parsed | None, Hit]]:
    """Fewer than five days to think or to sign, or signing at once."""
    for passage in reading.passages:
        hit = next(_too_short(passage, rule), None)
        if hit is not None:
            yield passage.parsed, hit


def _too_short(passage: PassageReading, rule: Rule) -> Iterator[Hit]:
    names = passage.concepts
    for frame in rule.frames:
        for start, end in met(frame, passage, None):
            yield Hit(start, end)
    asked = [*names.get("reflect", ()), *names.get("signing", ())]
    for match in asked:
        for one in durations(passage.parsed):
            if one.days < rule.limits["days"] and _is_near(match, (one.start, one.end), passage):
                yield Hit(min(match.start, one.start), max(match.end, one.end))
