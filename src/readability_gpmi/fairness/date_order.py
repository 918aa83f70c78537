"""Dates of a contract that cannot all be true."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.dates import Day, days_in
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.fairness.surroundings import row
from readability_gpmi.model import Hit, PassageKind

# The concept that says what a date is for. The nearest before the date counts.
_ROLES = ("date-signed", "date-handed", "date-start", "date-end", "date-evaluation", "date-deadline", "history")


@dataclass(frozen=True)
class _Dated:
    """A date with what it is for."""

    passage: PassageReading
    day: Day
    date: datetime.date
    role: str


def dates_inconsistent(reading: Reading, _: Rule) -> Found:
    """A day that is not in the calendar, and dates that contradict each other. One signal per date."""
    for passage in reading.passages:
        for day in days_in(passage.parsed):
            if not day.exists:
                yield passage.parsed, Hit(day.start, day.end, {"use": "calendar"})
    by_role: dict[str, list[_Dated]] = {role: [] for role in _ROLES}
    for dated in _dated(reading):
        by_role[dated.role].append(dated)
    for dated, use in _wrong(by_role):
        yield dated.passage.parsed, Hit(dated.day.start, dated.day.end, {"use": use})


def _wrong(dates: Mapping[str, list[_Dated]]) -> Iterator[tuple[_Dated, str]]:
    signed = max(dates["date-signed"], key=lambda one: one.date, default=None)
    start = min(dates["date-start"], key=lambda one: one.date, default=None)
    end = max(dates["date-end"], key=lambda one: one.date, default=None)
    if signed is not None:
        yield from ((one, "handed") for one in dates["date-handed"] if one.date >= signed.date)
        yield from ((one, "past") for one in dates["date-deadline"] if one.date < signed.date)
    if signed is not None and start is not None and start.date < signed.date:
        yield start, "start"
    if start is not None and end is not None and end.date <= start.date:
        yield end, "end"
        return
    for one in dates["date-evaluation"]:
        if (start is not None and one.date < start.date) or (end is not None and one.date > end.date):
            yield one, "evaluation"


def _dated(reading: Reading) -> Iterator[_Dated]:
    for passage in reading.passages:
        for day in days_in(passage.parsed):
            role = _role(day, passage, reading)
            if day.date is not None and role:
                yield _Dated(passage, day, day.date, role)


def _role(day: Day, passage: PassageReading, reading: Reading) -> str:
    """What a date is for: by the nearest word before it, in its row of a table, or in the title above it."""
    before = [(match.end, role) for role in _ROLES for match in passage.concepts.get(role, ()) if match.start < day.start]
    if before:
        role = max(before)[1]
        named = {name for _, name in before}
        if role == "date-start" and any(other.end < day.start for other in days_in(passage.parsed)):
            # "loopt van 1 maart tot 31 mei": the second date is the end
            return "date-end"
        # "uiterlijk op" in a sentence on signing or evaluation is about these
        return next((one for one in ("history", "date-evaluation") if one in named), role) if role == "date-deadline" else role
    title = reading.section(passage)[0]
    around = [one for one in row(passage, reading) if one is not passage]
    around += [title] if title.parsed.passage.kind is PassageKind.HEADING and title is not passage else []
    return next((role for one in around for role in ("date-evaluation", "date-signed") if role in one.concepts), "")
