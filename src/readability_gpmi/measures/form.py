"""What a form has beside its text: blanks, tick boxes, choices to strike out and how to do so. None of it is text to read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from spacy.tokens import Token

from readability_gpmi.blanks import BLANK
from readability_gpmi.language import LanguagePack
from readability_gpmi.parsing import Parsed, TermMatch
from readability_gpmi.tick_boxes import BOX
from readability_gpmi.words import Word, find_words

# The year of a date to fill in: "20.." and "20__".
_YEAR = re.compile(r"(?<!\d)\d{1,2}(?=_{2,}|\.{2,}|…)")
# The other ending of a word: étudiant(e), cliënt(en).
_ENDING = re.compile(r"(?<=[^\W\d_])\([^\W\d_]{1,5}\)")
# The second choice of a pair: "hij/zij".
_SECOND = re.compile(r"/\w+")
# Choices before how to strike one out: "ja / nee (schrappen wat niet past)" keeps its first.
_CHOICES = re.compile(r"(?:\s*/\s*[^/.;:!?()\[\]\n]{1,40})+$")
# Choices before the star of a note that says to strike one out: "gehuwd / samenwonend*".
_STARRED = re.compile(r"(?:\s*/\s*[^/.;:!?()\[\]\n*]{1,40}?)+\s?(?:\*+|\(\*+\))")
_NONE = re.compile(r"(?!)")


@dataclass(frozen=True)
class Written:
    """A passage without what only a form has."""

    parsed: Parsed

    @cached_property
    def quote(self) -> str:
        """The passage, of the same length, with spaces for what is no text."""
        quote = self.parsed.passage.quote
        for start, end in _places(self.parsed):
            quote = quote[:start] + " " * (end - start) + quote[end:]
        return quote

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words that are read."""
        return self.parsed.words if self.quote == self.parsed.passage.quote else find_words(self.quote)

    def holds(self, start: int, end: int) -> bool:
        """Whether any text stands between two places in the passage."""
        return bool(self.quote[start:end].strip())

    def has(self, part: Token | TermMatch) -> bool:
        """Whether a part of the passage is text."""
        start = part.idx if isinstance(part, Token) else part.start
        return not self.quote[start].isspace()


def choices(quote: str, pack: LanguagePack) -> Iterator[tuple[int, int]]:
    """The places of choices to strike out, but the first: "/ nee" of "ja / nee*" and of "ja / nee (schrappen wat niet past)"."""
    # A date to fill in has slashes too.
    quote = BLANK.sub(lambda blank: "." * len(blank.group()), quote)
    yield from (found.span() for found in _STARRED.finditer(quote))
    for strike in said("strike-out", pack).finditer(quote):
        if found := _CHOICES.search(quote[: strike.start()]):
            yield found.span()


def prompts(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """The places of words that only ask to fill in a field: those of Word, and "(bedrag invullen)"."""
    yield from parsed.prompts
    for pattern in (said("prompt", parsed.pack), _bracketed("fill-in", parsed.pack)):
        yield from (found.span() for found in pattern.finditer(parsed.passage.quote))


@cache
def said(concept: str, pack: LanguagePack) -> re.Pattern[str]:
    """The phrases of a concept, with the brackets, the stars of a note and the full stop around them."""
    anyone = _any_of(concept, pack)
    return re.compile(rf"(?:\(\*+\)|[(\[*\s])*(?<!\w){anyone}(?!\w)[)\].*]*", re.IGNORECASE) if anyone else _NONE


@cache
def _bracketed(concept: str, pack: LanguagePack) -> re.Pattern[str]:
    """A few words in brackets that end in a phrase of a concept."""
    anyone = _any_of(concept, pack)
    return re.compile(rf"\([^()\n]{{0,40}}(?<!\w){anyone}\)", re.IGNORECASE) if anyone else _NONE


def _any_of(concept: str, pack: LanguagePack) -> str:
    phrases = sorted((entry.term for entry in pack.concepts if entry.key == concept), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase).replace("'", "['’]") for phrase in phrases) + ")" if phrases else ""


def _places(parsed: Parsed) -> Iterator[tuple[int, int]]:
    quote, pack = parsed.passage.quote, parsed.pack
    for pattern in (BLANK, _YEAR, BOX, _ENDING, said("strike-out", pack)):
        yield from (found.span() for found in pattern.finditer(quote))
    yield from prompts(parsed)
    yield from parsed.struck
    for pair in said("gender-pair", pack).finditer(quote):
        yield from (found.span() for found in _SECOND.finditer(quote, *pair.span()))
    yield from choices(quote, pack)
