"""How a passage is named in a report: by its words, or by its place where the report holds no text."""

from readability_gpmi.model import JudgedPassage
from readability_gpmi.wording import Wording


def shown(passage: JudgedPassage, messages: Wording) -> str:
    """The words of a passage on one line, or its place."""
    return passage_place(passage, messages) if passage.quote is None else " ".join(passage.quote.split())


def passage_place(passage: JudgedPassage, messages: Wording) -> str:
    """From which character of the text to which."""
    return messages.ui("passage-place", start=passage.start, end=passage.end)
