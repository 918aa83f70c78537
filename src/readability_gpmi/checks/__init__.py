"""The structure and word checks, one module each. Checks do not know each other; :data:`ALL` lists them."""

from readability_gpmi.checks import (
    capitals,
    double_negation,
    hard_number,
    insert,
    legal_reference,
    lexicon_terms,
    long_sentence,
    mixed_address,
    nominal_style,
    passive_voice,
    rare_word,
    several_ideas,
    stacked_prepositions,
    unexplained_abbreviation,
    wide_bracket,
)
from readability_gpmi.checks.base import Check
from readability_gpmi.checks.personal_data import personal_data

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

__all__ = ["ALL", "Check", "personal_data"]
