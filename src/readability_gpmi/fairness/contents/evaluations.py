"""When the parties look together at how it goes: how often, and on which days."""

import datetime
from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.fairness.contents.source import Evidence, Source, has_blank, is_named
from readability_gpmi.model import PassageKind

_THREE = 3
# A line of a list of dates holds little else.
_DATE_LINE = 9


def evaluation_dates(source: Source) -> Iterator[Evidence]:
    """The evaluations with the days of all of them: two days or more, three where three are announced, no blanks."""
    planned = list(_planned(source))
    dates = {_key(day, month, year) for passage in planned for day, month, year in _dates(passage, source)}
    if any(has_blank(passage) for passage in planned):
        return
    wanted = _THREE if any(_announces_three(passage, source) for passage in planned) else _THREE - 1
    if len(dates) >= wanted:
        yield tuple(_run(passage for passage in planned if source.days(passage)))


def three_evaluations(source: Source) -> Iterator[Evidence]:
    """Three evaluations a year are said, or three days fixed."""
    planned = list(_planned(source))
    for passage in planned:
        if _announces_three(passage, source):
            yield (passage,)
    dates = {_key(*one) for passage in planned for one in _dates(passage, source)}
    if len(dates) >= _THREE:
        yield tuple(_run(passage for passage in planned if source.days(passage)))


def _planned(source: Source) -> Iterator[PassageReading]:
    """The passages on evaluations of the contract, with the lines of dates below them."""
    open_list = False
    for passage in source.passages:
        kind = passage.parsed.passage.kind
        other = is_named(passage, "other-evaluation") and not is_named(passage, "agreement-word")
        if is_named(passage, "evaluation-talk"):
            open_list = not other
            if not other:
                yield passage
        elif _is_meeting(passage, source):
            yield passage
        elif is_named(passage, "signature-zone", "sanction", "duration-word"):
            open_list = False
        elif open_list and (_is_date_line(passage, source) or is_named(passage, "three-a-year")):
            yield passage
        elif kind is PassageKind.HEADING or (kind is PassageKind.SENTENCE and not _is_below(passage, source)):
            open_list = False


def _is_meeting(passage: PassageReading, source: Source) -> bool:
    """*We spreken af op 3 mei, 9 juni en 10 oktober*; or two days, and the next sentence says what for."""
    after = source.after(passage)
    if is_named(passage, "other-service", "other-evaluation", "paper-to-bring") or not is_named(passage, "contact-verb"):
        return False
    days = len(source.days(passage))
    talks = after is not None and is_named(after, "evaluation-talk")
    return (days >= _THREE and is_named(passage, "together")) or (days > 1 and talks)


def _is_below(passage: PassageReading, source: Source) -> bool:
    """Whether the heading above speaks of evaluations."""
    return any(is_named(one, "evaluation-talk") for one in source.titles(passage))


def _is_date_line(passage: PassageReading, source: Source) -> bool:
    dated = bool(source.days(passage)) or has_blank(passage)
    return dated and (len(passage.parsed.words) <= _DATE_LINE or _is_below(passage, source))


def _announces_three(passage: PassageReading, source: Source) -> bool:
    said = [one for one in passage.concepts.get("three-a-year", ()) if source.is_said(passage, one.start)]
    if not said or is_named(passage, "a-week", "cannot-come"):
        return False
    return is_named(passage, "evaluation-talk") or _is_below(passage, source)


def _dates(passage: PassageReading, source: Source) -> Iterator[tuple[int, int, int | None]]:
    for day in source.days(passage):
        yield day.day, day.month, day.year


def _key(day: int, month: int, year: int | None) -> str:
    return f"{year or datetime.MINYEAR}-{month}-{day}"


def _run(passages: Iterator[PassageReading]) -> Iterator[PassageReading]:
    """The first passages that follow on each other."""
    last = None
    for passage in passages:
        if last is not None and passage.number > last + 1:
            return
        last = passage.number
        yield passage
