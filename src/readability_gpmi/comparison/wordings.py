"""How a comparison is said in the language of its reader."""

from readability_gpmi.comparison.values import Change, Comparison, Difference, Extract, LanguageComparison, Subject
from readability_gpmi.wording import Wording

_LONGEST = 240


def said(difference: Difference, messages: Wording) -> tuple[str, str]:
    """The words for both sides of a difference; "" for a side without any."""
    return _side(difference, difference.left, messages), _side(difference, difference.right, messages)


def _side(difference: Difference, text: str | None, messages: Wording) -> str:
    if difference.subject is Subject.MODALITY and text is not None:
        names = [messages.choice("mood", name) for name in text.split(", ") if name]
        return ", ".join(names) or messages.compare("nothing")
    if difference.subject is Subject.PARTY and text is not None:
        return messages.choice("party", text)
    return shortened(text or "")


def shown(extract: Extract | None, messages: Wording) -> str:
    """The words of some passages, or their place in a comparison without text; "" where there are none."""
    if extract is None:
        return ""
    if extract.quote is None:
        return messages.compare("place", start=extract.start, end=extract.end)
    return shortened(extract.quote)


def remark(difference: Difference, messages: Wording) -> str:
    """That what one side lacks here stands elsewhere in it; "" where it does not."""
    return messages.compare("elsewhere") if difference.elsewhere else ""


def change_between(difference: Difference, comparison: Comparison | LanguageComparison, messages: Wording) -> str:
    """What became of it: gone, new or changed; between two languages, which one alone has it."""
    if isinstance(comparison, Comparison) or difference.change is Change.CHANGED:
        return messages.compare(difference.change)
    only = comparison.left if difference.change is Change.LOST else comparison.right
    return messages.compare("only-in", language=messages.choice("language", only.language))


def shortened(text: str) -> str:
    """A text on one line, cut at a space where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"
