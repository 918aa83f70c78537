"""Places where no word is swapped: sentences in which a wrong word may cost an income, names, and words half written."""

import re

from readability_gpmi.lexicon import PartOfSpeech
from readability_gpmi.parsing import Parsed, TermMatch

# A mark inside of a term belongs to words around it.
_QUOTED = re.compile(r"[\"«»“”„]|(?<!\w)['‘’]|['’](?!\w)")
_REACH = 40
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


# "zorg- en hulpverlening": the last part of the second word belongs to both.
_HALF_WRITTEN = re.compile(r"\w-\s+\w+\s+$")
# What stands before the first word of a sentence, a quotation or a bracket.
_OPENS = re.compile(r"(?:^|[.:;!?(\[«\"“„'‘]|[-–•*]\s)\s*$")


def is_fixed(parsed: Parsed, match: TermMatch) -> bool:
    """Whether a term is part of a name (*Masterplan Zuid*) or of a word that is written half (*zorg- en hulpverlening*)."""
    quote = parsed.passage.quote
    before = quote[max(0, match.start - _REACH) : match.start]
    if (
        _HALF_WRITTEN.search(before)
        or quote[match.end : match.end + 1] == "-"
        or _QUOTED.search(quote[match.start : match.end + 1])
    ):
        return True
    if match.entry.term.endswith(".") and "." not in quote[match.end - 1 : match.end + 1] and match.words[0]:
        # "Woonmaatschappij De Leiehoek bv" is a company
        return parsed.words[match.words[0] - 1].text[0].isupper()
    words = [word for i in match.words if (word := parsed.words[i]).text[0].isupper()]
    if not words or quote.isupper() or words[0].text.isupper():
        return False
    return words[0].start > match.start or not _OPENS.search(before)
