"""Sentences in which a wrong word may cost an income: there, a swap that could touch the meaning is asked, not offered."""

from readability_gpmi.lexicon import PartOfSpeech
from readability_gpmi.parsing import Parsed, TermMatch

# These only tie words together: they carry no amount, date, right or duty by themselves.
_HARMLESS = (PartOfSpeech.ADV, PartOfSpeech.PREP, PartOfSpeech.CONJ)


def is_protected(parsed: Parsed, match: TermMatch) -> bool:
    """Whether a term may not be swapped here: the sentence speaks of a sanction or a right, or a number stands beside it."""
    if match.entry.pos in _HARMLESS:
        return False
    if not parsed.keys.isdisjoint(parsed.pack.words("protected")):
        return True
    beside = parsed.words[max(0, match.words[0] - 2) : match.words[-1] + 3]
    return any(word.is_number for word in beside)
