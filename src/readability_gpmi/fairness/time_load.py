"""How many hours a week a plan asks, and whether two things are asked at the same time."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.duration import number_of
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Modality, Party
from readability_gpmi.parsing import Parsed, key_of

# A working day and half of one, and a full week, in hours.
_DAY, _HALF_DAY, _FULL_WEEK = 7.6, 3.8, 38.0
_CLOCK = r"(\d{1,2})(?:\s*[:.hu]\s*(\d{2}))?\s*(?:uur|u|heures|h)?"
_SPAN = re.compile(rf"(?:van|de|tussen|entre|from)?\s*{_CLOCK}\s*(?:tot|-|–|à|en|et)\s*{_CLOCK}\s*(?:uur|u|heures|h)(?!\w)")


@dataclass(frozen=True)
class _Slot:
    """A weekday (0 is Monday) with the hours from and to."""

    weekday: int
    start: float
    end: float


def time_load(reading: Reading, rule: Rule) -> Found:
    """More hours a week than ``hours``, or two steps at the same time."""
    asked = [passage for passage in reading.passages if _is_of_the_person(passage)]
    slots = {passage.number: tuple(_slots(passage.parsed)) for passage in asked}
    hours = sum(_hours(passage, slots[passage.number]) for passage in asked)
    facts: dict[str, str | int] = {"hours": round(hours), "most": int(rule.limits["hours"])}
    if hours > rule.limits["hours"]:
        children = any("young-child" in passage.concepts for passage in reading.passages)
        yield None, Hit(0, 0, facts | ({"use": "children"} if children else {}))
    for one, other in combinations(asked, 2):
        if any(_overlap(first, second) for first in slots[one.number] for second in slots[other.number]):
            yield other.parsed, Hit(0, len(other.parsed.passage.quote), facts | {"use": "overlap"})
            return


def _is_of_the_person(passage: PassageReading) -> bool:
    """Whether the hours are asked of the person: not those of an office, a right or a service that is open."""
    spoken = [one for one in passage.statements if one.party is not Party.UNKNOWN or one.modality is not None]
    if any(one.party in (Party.CENTRE, Party.THIRD) or one.denied for one in spoken):
        return False
    if any(one.modality is Modality.MAY for one in spoken):
        return False
    return "activity" in passage.concepts or "path" in passage.concepts or "takes-part" in passage.concepts


def _hours(passage: PassageReading, slots: tuple[_Slot, ...]) -> float:
    """The hours a week that a passage names; those of its timetable where it has one and no number."""
    parsed, concepts = passage.parsed, passage.concepts
    units = parsed.pack.contract.get("calendar", {})
    quote = key_of(parsed.passage.quote)
    weekly = any(word in quote for word in units.get("per_week", ()))
    named = dict(_named(parsed, quote, units)) if weekly else {}
    if named:
        return named.get("hours", named.get("days", 0.0)) + named.get("half_days", 0.0)
    if "higher-study" in concepts:
        return 0.0  # full-time studies are no hours in class
    for words, share in (("full_time", 1.0), ("half_time", 0.5)):
        if any(word in quote for word in units.get(words, ())):
            return _FULL_WEEK * share
    return sum(slot.end - slot.start for slot in slots)


def _named(parsed: Parsed, quote: str, units: Mapping[str, list[str]]) -> Iterator[tuple[str, float]]:
    """The unit and the hours of each number of hours, days or half days; a time on the clock (*om 9 uur*) is none."""
    before = ""
    for word in parsed.words:
        number = number_of(key_of(word.text), parsed.pack)
        after = quote[word.end :].lstrip()
        previous, before = before, key_of(word.text)
        if number is None or previous in units.get("clock_marks", ()):
            continue
        for names, hours in (("half_days", _HALF_DAY), ("hours", 1.0), ("days", _DAY)):
            if any(re.match(rf"{re.escape(name)}(?!\w)", after) for name in units.get(names, ())):
                yield names, number * hours
                break


def _slots(parsed: Parsed) -> Iterator[_Slot]:
    quote = key_of(parsed.passage.quote)
    spans = [tuple(_at(found[i], found[i + 1]) for i in (1, 3)) for found in _SPAN.finditer(quote)]
    for start, end in spans:
        if start < end <= 24:
            yield from (_Slot(weekday, start, end) for weekday in _weekdays(parsed, quote))


def _at(hours: str, minutes: str | None) -> float:
    return int(hours) + int(minutes or 0) / 60


def _weekdays(parsed: Parsed, quote: str) -> tuple[int, ...]:
    names = parsed.pack.contract.get("calendar", {}).get("weekdays", ())
    found = [(place.start(), number) for number, name in enumerate(names) for place in re.finditer(rf"(?<!\w){name}", quote)]
    ordered = [number for _, number in sorted(found)]
    if len(ordered) == 2 and re.search(rf"{names[ordered[0]]}\s+(?:tot(?: en met)?|t/m|au|à)\s+{names[ordered[1]]}", quote):
        return tuple(range(ordered[0], ordered[1] + 1))
    return tuple(dict.fromkeys(ordered))


def _overlap(one: _Slot, other: _Slot) -> bool:
    return one.weekday == other.weekday and one.start < other.end and other.start < one.end
