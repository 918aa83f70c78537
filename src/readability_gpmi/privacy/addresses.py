"""Addresses of persons: street and number, postcode and place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from readability_gpmi.privacy.cues import listed, one_of
from readability_gpmi.privacy.kinds import PersonalData, PersonalKind

_GAP = r"[^\S\n]+"
_CAPITAL = r"[A-ZÀ-Þ][^\W\d_]*(?:[-'’][^\W\d_]+)*"
_SMALL_DUTCH = r"(?:van|de|den|der|ter|ten|het|'t)"
_SMALL = rf"(?:{_SMALL_DUTCH}|du|des|la|le|les|à|aux?|en|sur|op|ou)"
_ELIDED = r"(?:[ld]['’])?"
_WORDS = rf"(?:{_SMALL}{_GAP}){{0,2}}{_ELIDED}{_CAPITAL}"
_BOX = rf"(?:,?{_GAP}(?:bus|bte|boîte|bt|box)\.?[^\S\n]*\w{{1,5}}(?!\w))?"
_NUMBER = rf"(?:n[r°]\.?\s*)?\d{{1,4}}(?!\d)(?:[^\S\n]?[A-Za-z](?![\w'’]))?(?:[^\S\n]?/[^\S\n]?\w{{1,4}}(?!\w))?{_BOX}"
_PLACE = rf"(?:B[-\s])?\d{{4}}{_GAP}{_CAPITAL}(?:{_GAP}{_WORDS})*"
# What joins street and place: a comma, a dash, "te", "à", or a line break.
_JOIN = rf"(?:,?[^\S\n]*[-–]?[^\S\n]*|[^\S\n]*\n[^\S\n]*)(?:(?:à|te|in){_GAP})?"
_IN_PLACE = rf"(?:{_GAP}(?:à|te){_GAP}{_CAPITAL})"
_ANY_STREET = rf"{_CAPITAL}(?:{_GAP}{_WORDS}){{0,4}},?{_GAP}{_NUMBER}(?:{_JOIN}{_PLACE}|{_IN_PLACE})?"
# So far back the words are looked at that say whose address it is.
_REACH = 110
_BREAK = re.compile(r"\n\s*\n|[.!?]\s+(?=[A-ZÀ-Þ])|;")


def find_addresses(text: str, names: Sequence[PersonalData]) -> Iterator[PersonalData]:
    """Addresses, except those that the words before them call those of a centre, a firm or a court.

    Args:
        names: the names found, in the order of their ends; an address after a name is that of the person.
    """
    matches = [*_street().finditer(text), *_after_residence().finditer(text)]
    matches += [found for name in names if (found := _after_name().match(text, name.end))]
    for found in matches:
        start, end = found.span("address")
        if not _is_seat(text, start, names):
            yield PersonalData(PersonalKind.ADDRESS, start, end)


def _is_seat(text: str, start: int, names: Sequence[PersonalData]) -> bool:
    """Whether, going back from an address, a centre is met before a person."""
    begin = max([max(0, start - _REACH), *(found.end() for found in _BREAK.finditer(text, max(0, start - _REACH), start))])
    seat = max((found.end() for found in _seats().finditer(text, begin, start)), default=-1)
    person = max((found.end() for found in _persons().finditer(text, begin, start)), default=-1)
    before = bisect_right(names, start, key=lambda name: name.end)
    named = names[before - 1].end if before else -1
    return seat > max(person, named)


@cache
def _street() -> re.Pattern[str]:
    """A street with its number, known by its ending or first word, or by the postcode after it."""
    dutch = rf"(?:{_CAPITAL}{_GAP}(?:{_SMALL_DUTCH}{_GAP}){{0,2}}){{0,3}}{_dutch_street()}(?!\w),?{_GAP}{_NUMBER}"
    french = rf"{_french_street()}(?:{_GAP}(?:\d{{1,2}}{_GAP})?{_WORDS}){{1,5}},?{_GAP}{_NUMBER}"
    french_after = rf"(?<![/.])\d{{1,3}}[A-Za-z]?,?{_GAP}{_french_street()}(?:{_GAP}{_WORDS}){{1,5}}"
    known = rf"(?:{_PLACE}(?:,{_GAP}|{_GAP}in{_GAP}))?(?:{dutch}|{french_after}|{french})(?:{_JOIN}{_PLACE}|{_IN_PLACE})?"
    words = rf"{_CAPITAL}(?:{_GAP}{_WORDS}){{0,3}},?{_GAP}{_NUMBER}"
    by_postcode = rf"{_PLACE},{_GAP}{words}|{words}{_JOIN}{_PLACE}"
    return re.compile(rf"(?<![\w-])(?!(?i:{_not_first()})\s)(?P<address>{known}|{by_postcode})")


@cache
def _after_residence() -> re.Pattern[str]:
    """What stands after *wonende te* or *adresse :*, of whatever form: a street with a number, or a postcode with a place."""
    cue = rf"(?<!\w)(?i:{one_of(listed('residence'))})(?!\w)\s*:?\s*"
    return re.compile(rf"{cue}(?P<address>{_PLACE}(?:,{_GAP}{_ANY_STREET})?|{_ANY_STREET})")


@cache
def _after_name() -> re.Pattern[str]:
    """What stands after a name and a comma in the form of a street with its number: *Maes, Vaart Links 19*."""
    return re.compile(
        rf",?[^\S\n]+(?!(?i:{one_of(listed('not_names') | listed('little_words'))})\s)(?P<address>{_ANY_STREET})(?!\w)"
    )


@cache
def _dutch_street() -> str:
    return rf"(?=[A-ZÀ-Þ])(?:[^\W\d_]|['’-])*(?i:{one_of(listed('street_endings'))})"


@cache
def _french_street() -> str:
    return rf"(?i:{one_of(listed('street_words'))})(?!\w)"


@cache
def _not_first() -> str:
    return one_of(listed("little_words"))


@cache
def _seats() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(listed('seats'))}|\w*{one_of(listed('thing_endings'))})(?!\w)", re.IGNORECASE)


@cache
def _persons() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(listed('residence') | listed('roles') | listed('titles'))}(?!\w)", re.IGNORECASE)
