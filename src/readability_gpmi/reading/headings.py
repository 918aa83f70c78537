"""Whether a line of plain text is a heading."""

import re
from dataclasses import dataclass

from readability_gpmi.reading.cues import load_cues
from readability_gpmi.reading.marks import Mark, MarkKind, find_mark
from readability_gpmi.tick_boxes import TICK_BOXES

# Headings of contracts are titles, not sentences: the longest official one counts 11 words.
_LONGEST = 100
_MOST_WORDS = 14
_SHORT = 70
_FEW_WORDS = 8
# A line this long is text, not a label.
_TEXT = 45
_FIELD = re.compile(rf"\.{{2,}}|…|__|[{TICK_BOXES}]|\[ ?\]|[:=]\s+\S|\t|\|")
_SEPARATOR = re.compile(r"\s*[-–—:.|)]*\s*")


@dataclass(frozen=True)
class Heading:
    """A heading at the start of a line: its level, and where it ends (before the end of the line if a clause follows).

    ``goes_on`` marks a title in capitals, which may run over two lines.
    """

    level: int
    end: int
    goes_on: bool = False


def find_heading(line: str, mark: Mark | None, following: str | None, opens: bool, first: bool) -> Heading | None:
    """The heading that a line is or begins with.

    Args:
        mark: the mark at its start.
        following: the next line that is not empty, None at the end of the text.
        opens: whether nothing runs on into this line: an empty line, a heading or the start of the text is before it.
        first: whether the text begins here.
    """
    named = _named(line)
    if named:
        return named
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or following is None or line[-1] in ".;,!…_":
        return None
    if mark and mark.kind is not MarkKind.BULLET:
        return _numbered(line, mark, following)
    if mark or _FIELD.search(line):
        return None
    if is_capitals(line):
        return Heading(1, len(line), goes_on=True)
    title = len(line) <= _SHORT and len(line.split()) <= _FEW_WORDS and line[0].isupper() and _heads(following)
    if not title or "," in line:
        return None
    cues = load_cues()
    if line[-1] == ":":
        return None if cues.has_clause(line) else Heading(3, len(line))
    asks = line[-1] == "?" and cues.asks(line)
    if opens and (asks or not (line[-1] == "?" or ":" in line or cues.has_clause(line))):
        return Heading(1 if first else 2, len(line))
    return None


def is_capitals(line: str) -> bool:
    """Whether a line is written in capitals, with a word among them."""
    return line.isupper() and len(line) <= _LONGEST and re.search(r"[^\W\d_]{3}", line) is not None


def _named(line: str) -> Heading | None:
    """*Artikel 3 - Duur* as a whole; of *Art. 3. De begunstigde komt.* only the number."""
    cues = load_cues()
    found = cues.named.match(line[:_LONGEST])
    if not found:
        return None
    level = 1 if found["word"].lower() in cues.divisions else 2
    separator = _SEPARATOR.match(line, found.end())
    after = separator.end() if separator else found.end()
    rest = line[after:]
    if not rest:
        return Heading(level, len(line))
    separated = bool(found["dot"]) or bool(line[found.end() : after].strip()) or "\t" in line[found.end() : after]
    if not (separated or (rest[0].isupper() and level == 1)):
        return Heading(level, len(line)) if is_capitals(line) else None
    if not rest[0].isalnum() and rest[0] not in "\"'«“‘(":
        return None
    sentence = rest[-1] in ".;," or len(line) > _LONGEST or cues.has_clause(rest) or rest[0].islower()
    if not sentence:
        return Heading(level, len(line))
    return Heading(level, found.end()) if rest[0].isupper() else None


def _numbered(line: str, mark: Mark, following: str) -> Heading | None:
    """*1. Doelstellingen*, unless the next line is its sibling: then both are items."""
    title = line[mark.end :]
    if not title or not title[0].isupper() or line[0] == "(" or line[: mark.end].rstrip().endswith((")", "°")):
        return None
    after = find_mark(following)
    if _FIELD.search(title) or (after is not None and after.follows(mark)) or load_cues().has_clause(title):
        return None
    level = {MarkKind.NUMBER: mark.depth + 1, MarkKind.LETTER: 1}[mark.kind]
    return Heading(level, len(line))


def _heads(following: str) -> bool:
    """Whether a line looks like text that stands under a heading, and not like the next field of a form."""
    if find_mark(following):
        return True
    if len(following) >= _TEXT or following[-1] in ".!?;" or is_capitals(following):
        return not following.endswith("..")
    return load_cues().has_clause(following) or _named(following) is not None
