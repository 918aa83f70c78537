"""The structure and word checks, one module each, and those on the look of the page. Checks do not know each other.

:data:`ALL` lists the first, :data:`LOOKS` the others.
"""

from collections.abc import Iterator

from readability_gpmi.checks import (
    capitals,
    double_negation,
    hard_number,
    insert,
    legal_reference,
    letters,
    lexicon_terms,
    long_sentence,
    mixed_address,
    nominal_style,
    page,
    passive_voice,
    rare_word,
    several_ideas,
    stacked_prepositions,
    unexplained_abbreviation,
    wide_bracket,
)
from readability_gpmi.checks.base import Check
from readability_gpmi.checks.look import LookCheck, stretches_of
from readability_gpmi.checks.personal_data import personal_data
from readability_gpmi.measures.form import Written
from readability_gpmi.model import Document, Hit
from readability_gpmi.parsing import Parsed, Text

ALL: tuple[Check, ...] = (
    long_sentence.CHECK,
    several_ideas.CHECK,
    wide_bracket.CHECK,
    passive_voice.CHECK,
    nominal_style.CHECK,
    stacked_prepositions.CHECK,
    double_negation.CHECK,
    insert.CHECK,
    lexicon_terms.HARD_TERM,
    lexicon_terms.LATIN_WORD,
    lexicon_terms.ABBREVIATION,
    lexicon_terms.CONTRACT_FORMULA,
    rare_word.RARE_WORD,
    rare_word.LONG_WORD,
    unexplained_abbreviation.CHECK,
    legal_reference.CHECK,
    capitals.CHECK,
    hard_number.HARD_DATE,
    hard_number.HARD_NUMBER,
    mixed_address.CHECK,
)

LOOKS: tuple[LookCheck, ...] = (
    letters.SMALL_LETTERS,
    letters.HARD_FONT,
    letters.ITALICS,
    letters.UNDERLINING,
    capitals.SHOWN,
    letters.LOW_CONTRAST,
    page.JUSTIFIED_TEXT,
    page.LONG_LINES,
    page.TIGHT_LINES,
    page.TEXT_COLUMNS,
    page.MERGED_CELLS,
    page.NO_WHITE_SPACE,
)


def text_hits(text: Text) -> Iterator[tuple[Parsed, Check, Hit]]:
    """What is hard to read in the words and sentences of a text. Blanks and the like are no text."""
    for parsed in text.passages:
        written = Written(parsed)
        for check in ALL:
            yield from ((parsed, check, hit) for hit in check.find(parsed, text) if written.holds(hit.start, hit.end))


def look_hits(document: Document, text: Text) -> Iterator[tuple[Parsed | None, LookCheck, Hit]]:
    """What is hard to read in the look of a document; the passage is None for what holds for all of it."""
    stretches = stretches_of(document)
    return ((parsed, check, hit) for check in LOOKS for parsed, hit in check.hit(stretches, text))


__all__ = ["ALL", "LOOKS", "Check", "LookCheck", "look_hits", "personal_data", "text_hits"]
