"""Days of the calendar that a passage names."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from readability_gpmi.language import LanguagePack
from readability_gpmi.parsing import Parsed, key_of

# Years of two digits are of this century: a contract of this kind is never older.
_CENTURY = 2000


@dataclass(frozen=True)
class Day:
    """A day of the calendar. ``start`` and ``end`` are characters of the passage.

    ``year`` is None where it is not written. ``weekday`` counts from 0 (Monday), None where it is not named.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has this day, and on this day of the week; a day without a year is taken to be right."""
        year = self.year or 2000  # a leap year
        try:
            date = datetime.date(year, self.month, self.day)
        except ValueError:
            return False
        return self.year is None or self.weekday is None or date.weekday() == self.weekday

    @property
    def date(self) -> datetime.date | None:
        """The date, None where the year is not known or there is no such day."""
        try:
            return datetime.date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None


def days_in(parsed: Parsed) -> tuple[Day, ...]:
    """The days that a passage names, in order. A year counts for the days before it too: *12 mei en 3 juni 2026*."""
    found = list(_days(key_of(parsed.passage.quote), parsed.pack))
    year = None
    for number in range(len(found) - 1, -1, -1):
        if found[number].year is None and year is not None:
            found[number] = replace(found[number], year=year)
        year = found[number].year
    return tuple(found)


def _days(text: str, pack: LanguagePack) -> Iterator[Day]:
    months = list(pack.profile.get("words", {}).get("months", ()))
    weekdays = list(pack.contract.get("calendar", {}).get("weekdays", ()))
    for found in _pattern(tuple(months), tuple(weekdays)).finditer(text):
        month = months.index(found["name"]) + 1 if found["name"] else int(found["month"] or found["m"])
        written = found["year"] or found["y2"] or found["y"]
        year = int(written) if written else None
        if year is not None and year < 100:
            year += _CENTURY
        weekday = weekdays.index(found["weekday"]) if found["weekday"] else None
        yield Day(found.start(), found.end(), int(found["day"] or found["d"]), month, year, weekday)


@cache
def _pattern(months: tuple[str, ...], weekdays: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<![\w./-])(?:(?P<weekday>{"|".join(weekdays) or "(?!)"})\s+(?:le\s+)?)?(?:
            (?P<day>\d{{1,2}})(?:er)?\s*(?:(?P<name>{"|".join(months) or "(?!)"})(?:\s+(?P<year>\d{{4}}))?
                |\s?[./-]\s?(?P<month>1[0-2]|0?[1-9])\s?[./-]\s?(?P<y2>20\d{{2}}|\d{{2}}))
            |(?P<y>20\d{{2}})-(?P<m>0[1-9]|1[0-2])-(?P<d>\d{{2}})
        )(?![\w/-]|\.\d)""",
        re.VERBOSE,
    )
