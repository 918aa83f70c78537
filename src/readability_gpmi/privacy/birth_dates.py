"""Dates of birth: a date that the words around it call one."""

import re
from collections.abc import Iterator
from functools import cache

from readability_gpmi.privacy.cues import listed, months, one_of
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind


def find_birth_dates(text: str) -> Iterator[PersonalData]:
    """Dates after *geboren te Gent op*, *né à Namur le*, *geboortedatum:* or °, and before *geboren* or *née*."""
    for pattern in (_after_cue(), _before_cue()):
        for found in pattern.finditer(text):
            yield PersonalData(PersonalKind.BIRTH_DATE, found.start("date"), found.end("date"))


@cache
def _date() -> str:
    figures = r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    written = rf"\d{{1,2}}(?:er|ste|e)?\s+{one_of(months())}\.?\s+(?:\d{{4}}|['’]\d{{2}})"
    return rf"(?P<date>(?<!\d)(?:{figures}|{written})(?!\d))"


@cache
def _after_cue() -> re.Pattern[str]:
    # Between the cue and the date: the place (words with a capital), and small words such as "te", "op", "van haar zoon".
    cue = rf"(?:(?<!\w)(?i:{one_of(listed('birth'))})(?!\w)|(?<![\w\d])°)"
    between = rf"(?:[\s,:()–/]+|(?i:{one_of(listed('birth_links'))})(?![\w])|[A-ZÀ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*){{0,14}}?"
    return re.compile(rf"{cue}{between}(?i:{_date()})")


@cache
def _before_cue() -> re.Pattern[str]:
    return re.compile(
        rf"{_date()},?\s+(?:{one_of(word for word in listed('birth') if not word.endswith('.'))})(?!\w)", re.IGNORECASE
    )
