"""The facts of a text that must survive a rewrite or a translation: amounts, dates, lengths of time, percentages, numbers.

Each is normalised, so that *48 uur* and *deux jours*, *1.234,50 euro* and *€ 1234,50*, *1er mars 2026* and *1.3.2026* are equal.
How a language writes them is data: ``lexicons/<code>/facts.toml``.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from readability_gpmi.comparison.numerals import NUMBER, value_of, word_pattern
from readability_gpmi.language import LanguagePack, load_pack
from readability_gpmi.privacy.contact import find_phones
from readability_gpmi.privacy.numbers import find_accounts, find_national_numbers


class FactKind(StrEnum):
    """What a fact is. A reference is a number of an article or the date of a law: it tells clauses apart, no more."""

    AMOUNT = "amount"
    DATE = "date"
    DURATION = "duration"
    RHYTHM = "rhythm"
    PERCENT = "percent"
    CLOCK = "clock"
    WEEKDAY = "weekday"
    NUMBER = "number"
    PHONE = "phone"
    ACCOUNT = "account"
    REFERENCE = "reference"


@dataclass(frozen=True)
class Fact:
    """A fact, its normalised value, and where it stands (characters from the start of the text)."""

    kind: FactKind
    value: str
    start: int
    end: int
    text: str

    @property
    def key(self) -> tuple[FactKind, str]:
        """What two equal facts share, however they are written."""
        return self.kind, self.value


# A length of time in hours, days, working days or months; 48 hours are two days, a week is seven days, a year twelve months.
_UNITS = {
    "minute": ("minute", 1),
    "hour": ("hour", 1),
    "day": ("day", 1),
    "workday": ("workday", 1),
    "week": ("day", 7),
    "month": ("month", 1),
    "year": ("month", 12),
}
_HOURS_A_DAY = 24
_NUMERIC_DATE = re.compile(r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)")
_ISO_DATE = re.compile(r"(?<![\w./-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])")
_CLOCK = re.compile(r"(?<![\w.,/])([01]?\d|2[0-4])(?:\s?[uh]\.?\s?|:)([0-5]\d)(?!\w)")
# File numbers (2026/1183/TW), levels (A2), post codes before a town, ordinals (1e, 2ème), and the number of a heading or item.
_CODE = re.compile(
    r"\d+(?:/\w+)*/[A-Z]\w*(?:/\w+)*|(?<!\w)[A-Z]{1,4}[-/]?\d+(?!\w)|(?<!\w)(?!19|20)\d{4}(?=\s[A-ZÀ-Ý])|\d+(?:e|ste|de|er|re|ère|ème|°)(?!\w)|/\s*(?:19|20)\d\d(?!\w)"
)
_LABEL = re.compile(r"\s*\(?\d+(?:\.\d+)*[.)]\s")
_BEFORE = 40
# Between a weekday and its date: a space, a comma, "le".
_BESIDE = 4


def find_facts(text: str, code: str) -> tuple[Fact, ...]:
    """The facts of a text in a language, in its order; none of money or time in a language without ``facts.toml``."""
    return _Scan(text, load_pack(code)).facts()


class _Scan:
    """Reads one text; what has been read is blanked out, so that a date is not read as numbers again."""

    def __init__(self, text: str, pack: LanguagePack) -> None:
        self._text = text
        self._left = text.replace("’", "'")
        self._pack = pack
        self._found: list[Fact] = []

    def facts(self) -> tuple[Fact, ...]:
        self._identifiers()
        if self._pack.facts:
            self._dates()
            self._blank(_CODE)
            self._clocks()
            self._rhythms()
            self._numbers()
            self._weekdays()
        return tuple(sorted(self._found, key=lambda fact: (fact.start, fact.end)))

    def _add(self, kind: FactKind, value: str, start: int, end: int) -> None:
        self._found.append(Fact(kind, value, start, end, self._text[start:end].strip()))
        self._left = self._left[:start] + " " * (end - start) + self._left[end:]

    def _blank(self, pattern: re.Pattern[str]) -> None:
        self._left = pattern.sub(lambda found: " " * len(found.group()), self._left)

    def _identifiers(self) -> None:
        for kind, finder in (
            (FactKind.ACCOUNT, find_accounts),
            (FactKind.ACCOUNT, find_national_numbers),
            (FactKind.PHONE, find_phones),
        ):
            for one in list(finder(self._left)):
                self._add(kind, re.sub(r"\W", "", self._text[one.start : one.end]), one.start, one.end)
        if label := _LABEL.match(self._left):
            self._left = " " * label.end() + self._left[label.end() :]

    # -------------------------------------------------------------------------------------------- dates and times

    def _dates(self) -> None:
        spans = [(*found.span(), _date(found[4], found[3], found[1])) for found in _NUMERIC_DATE.finditer(self._left)]
        spans += [(*found.span(), _date(found[1], found[2], found[3])) for found in _ISO_DATE.finditer(self._left)]
        spans += self._written_dates()
        spans = [span for span in sorted(spans) if span[2]]
        year = ""
        for start, end, value in reversed(spans):
            # "van 20 april tot 30 juni 2026": the year stands once
            year = value[:4] if value[:4].isdigit() else year
            full = year + value[4:] if value.startswith("----") and year else value
            self._add(self._date_kind(start), full, start, end)

    def _written_dates(self) -> list[tuple[int, int, str]]:
        months = list(self._pack.profile.get("words", {}).get("months", ()))
        first = self._pack.facts["dates"]["first"]
        if not months:
            return []
        day = "|".join([r"\d{1,2}", *map(re.escape, first)])
        pattern = rf"(?<!\w)(?:({day})(?:e|er)?\s+)?({'|'.join(months)})(?:\s+(\d{{4}}))?(?!\w)"
        spans = []
        for found in re.finditer(pattern, self._left, re.IGNORECASE):
            number = "1" if found[1] and not found[1].isdigit() else found[1] or "--"
            month = str(months.index(found[2].lower()) + 1)
            spans.append((found.start(), found.end(), _date(found[3] or "----", month, number)))
        return spans

    def _date_kind(self, start: int) -> FactKind:
        data = self._pack.facts["references"]
        before = self._text[max(0, start - _BEFORE) : start].lower()
        law = rf"(?<!\w)(?:{_any(data['laws'])})(?:\s+\w+)?\s+(?:{_any(data['of'])})\s+$"
        return FactKind.REFERENCE if re.search(law, before) else FactKind.DATE

    def _clocks(self) -> None:
        for found in list(_CLOCK.finditer(self._left)):
            self._add(FactKind.CLOCK, f"{int(found[1]):02}:{found[2]}", *found.span())
        hour = _any(self._pack.facts["units"]["hour"])
        for found in list(re.finditer(rf"(?<![\w.,])(\d{{1,2}})[.]([0-5]\d)\s*(?:{hour})(?!\w)", self._left, re.IGNORECASE)):
            self._add(FactKind.CLOCK, f"{int(found[1]):02}:{found[2]}", *found.span())

    def _rhythms(self) -> None:
        data = self._pack.facts["rhythm"]
        for unit, words in data["words"].items():
            name, factor = _UNITS[unit]
            for found in list(re.finditer(rf"(?<!\w)(?:{_any(words)})(?!\w)", self._left, re.IGNORECASE)):
                self._add(FactKind.RHYTHM, f"{factor} {name}", *found.span())

    def _weekdays(self) -> None:
        for number, name in enumerate(self._pack.facts["dates"]["weekdays"], 1):
            for found in list(re.finditer(rf"(?<!\w){name}s?(?!\w)", self._left, re.IGNORECASE)):
                # "donderdag 19 maart 2026" is "19.3.2026"
                if not any(fact.kind is FactKind.DATE and 0 < fact.start - found.end() <= _BESIDE for fact in self._found):
                    self._add(FactKind.WEEKDAY, str(number), *found.span())

    # -------------------------------------------------------------------------------------------- numbers

    def _numbers(self) -> None:
        self._blank(re.compile(_any(self._pack.facts["numbers"]["except"]), re.IGNORECASE))
        written, units = word_pattern(self._pack), _unit_pattern(self._pack)
        number = rf"(?:{NUMBER}|{written})"
        ranges = rf"\s*(?:{_any(self._pack.facts['clock']['ranges'])})\s*"
        whole = re.compile(
            rf"(?<![\w.,/])(?:(?P<sign>€)\s*)?(?P<number>{number})(?![^\W_])"
            rf"(?:\s*(?P<unit>{units})(?![^\W_])|(?={ranges}(?:{number})\s*(?P<shared>{units})(?![^\W_])))?",
            re.IGNORECASE,
        )
        for found in list(whole.finditer(self._left)):
            self._number(found)

    def _number(self, found: re.Match[str]) -> None:
        value = value_of(found["number"], self._pack)
        if value is None:
            return
        unit = self._unit(found)
        start, end = found.span()
        if unit == "euro":
            self._add(FactKind.AMOUNT, _plain(value), start, end)
        elif unit == "percent":
            self._add(FactKind.PERCENT, _plain(value), start, end)
        elif unit:
            self._time(value, unit, start, end)
        elif self._is_reference(start):
            self._add(FactKind.REFERENCE, _plain(value), start, end)
        elif found["number"].lower() not in self._pack.facts["numbers"]["articles"]:
            self._add(FactKind.NUMBER, _plain(value), start, end)

    def _unit(self, found: re.Match[str]) -> str:
        written = (found["unit"] or found["shared"] or found["sign"] or "").lower()
        written = " ".join(written.split())
        return next((unit for unit, words in self._pack.facts["units"].items() if written in words), "")

    def _time(self, value: Decimal, unit: str, start: int, end: int) -> None:
        before = self._text[max(0, start - _BEFORE) : start].lower()
        if unit == "hour" and value <= _HOURS_A_DAY and self._is_clock(before, end):
            self._add(FactKind.CLOCK, f"{int(value):02}:00", start, end)
            return
        name, factor = _UNITS[unit]
        value *= factor
        if name == "hour" and value % _HOURS_A_DAY == 0:
            name, value = "day", value / _HOURS_A_DAY
        mark = re.search(rf"(?<!\w)(?:{_any(self._pack.facts['rhythm']['marks'])})\s+$", before)
        kind = FactKind.RHYTHM if mark else FactKind.DURATION
        self._add(kind, f"{_plain(value)} {name}", start - (len(before) - mark.start() if mark else 0), end)

    def _is_clock(self, before: str, end: int) -> bool:
        """*vóór 9 uur*, *van 9 tot 12 uur*; not *tot 20 uur per week*."""
        data = self._pack.facts["clock"]
        if any(fact.kind is FactKind.RHYTHM and 0 <= fact.start - end <= 1 for fact in self._found):
            return False
        return bool(re.search(rf"(?<!\w)(?:{_any(data['marks'])}|\d\s*(?:{_any(data['ranges'])}))\s+(?:les?\s+)?$", before))

    def _is_reference(self, start: int) -> bool:
        before = self._text[max(0, start - _BEFORE) : start].lower()
        marks = _any(self._pack.facts["references"]["marks"])
        return bool(re.search(rf"(?<!\w)(?:{marks})\s*(?:[\d.,§\s]+(?:en|et|,)?\s*)?$", before))


# ------------------------------------------------------------------------------------------------ spelling


def _date(year: str, month: str, day: str) -> str:
    """``2026-03-01``, with dashes for what is not said; "" where there is no such month or day."""
    full = year if len(year) == 4 else f"20{year}"
    if not 1 <= int(month) <= 12 or not (day == "--" or 1 <= int(day) <= 31):
        return ""
    return f"{full}-{int(month):02}-{day if day == '--' else f'{int(day):02}'}"


def _plain(value: Decimal) -> str:
    text = f"{value.normalize():f}"
    return text if text != "-0" else "0"


def _any(words: list[str]) -> str:
    """Any of some words or phrases, longest first, with any white space inside; nothing where there are none."""
    patterns = (r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=lambda word: (-len(word), word)))
    return "|".join(patterns) or "(?!)"


@cache
def _unit_pattern(pack: LanguagePack) -> str:
    return _any([word for words in pack.facts["units"].values() for word in words])
