"""Dates and numbers that are hard to read: 1/2/2026, number words, percentages, Roman numerals, big numbers."""

import re
from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, PassageKind, Severity
from readability_gpmi.parsing import Parsed, Text, feature

_DATE = re.compile(r"(?<![\w./-])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\w/-]|\.\d)")
_PERCENT = re.compile(r"\d+(?:[.,]\d+)?\s*%")
_ROMAN = re.compile(r"(?<![\w.])(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})(?![\w.])")
_BIG = re.compile(r"(?<![\w.,/-])\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+(?![\w])|(?<![\w.,/-])\d{5,}(?![\w])")
_BIGGEST_PLAIN = 10_000


def _find_dates(parsed: Parsed, text: Text) -> Iterator[Hit]:
    for found in _DATE.finditer(parsed.passage.quote):
        yield Hit(found.start(), found.end(), {"date": found.group()})


def _find_numbers(parsed: Parsed, text: Text) -> Iterator[Hit]:
    quote = parsed.passage.quote
    for found in _PERCENT.finditer(quote):
        yield Hit(found.start(), found.end(), {"number": found.group()})
    if parsed.passage.kind is not PassageKind.HEADING:
        for found in _ROMAN.finditer(quote):
            yield Hit(found.start(), found.end(), {"number": found.group()})
    for found in _BIG.finditer(quote):
        digits = re.sub(r"\D", "", found.group())
        # Phone, file and account numbers are copied, not read as a quantity.
        if (
            len(digits) <= 9
            and not digits.startswith("0")
            and int(digits) >= _BIGGEST_PLAIN
            and "euro" in quote[found.end() : found.end() + 6].lower()
        ):
            yield Hit(found.start(), found.end(), {"number": found.group()})
    for word in parsed.words:
        if word.text in parsed.pack.words("number_words") and counts_something(parsed, word.start, word.end):
            yield Hit(word.start, word.end, {"number": word.text})


def counts_something(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a number word counts what follows: *zes maanden*, *trente (30) jours*, *drie kinderen*.

    Not where it is a part of a larger number: *deux cents*, *twee derde*.
    """
    token = parsed.token_at(start)
    if token is None or token.pos_ == "VERB" or (token.i and token.nbor(-1).pos_ == "NUM"):
        return False
    following = next(
        (one for one in parsed.doc[token.i + 1 :] if one.idx >= end and one.text not in "()" and one.pos_ != "NUM"), None
    )
    if following is None or following.pos_ not in ("NOUN", "ADJ") or feature(following, "NumType"):
        return False
    if following.lower_ in parsed.pack.words("units"):
        return True
    noun = following if following.pos_ == "NOUN" else following.head
    return noun.pos_ == "NOUN" and noun.i - following.i <= 1 and feature(noun, "Number") == "Plur"


HARD_DATE = Check("hard-date", FindingKind.COMPLEXITY, Severity.LOW, "FALC: dates written in full", _find_dates)
HARD_NUMBER = Check(
    "hard-number",
    FindingKind.COMPLEXITY,
    Severity.LOW,
    "FALC: digits, no percentages, no Roman numerals",
    _find_numbers,
)
