"""The goals of a plan."""

import re
from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.duration import number_of
from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import key_of

# "Doel 2:" stands within the first characters of a goal, after a number or a bullet.
_OPENING = 12
# "Doelen 1 tot 7", "objectifs 1 à 7": how many there are.
_RANGE = re.compile(r"(?<!\d)1\s*(?:-|–|tot(?: en met)?|t/m|à|jusqu'à)\s*(\d{1,2})(?!\d)")
# "Doel 1, Doel 2, Doel 3."
_NUMBERED = re.compile(r"\s*(?:n[°r]\.?\s*)?(\d{1,2})(?!\d)")


def goals_of(reading: Reading) -> Iterator[PassageReading]:
    """The passages that open as a goal (*Doel 2: solliciteren*), and those under a title or lead-in that names goals."""
    under_title = under_lead = False
    for passage in reading.passages:
        kind, quote = passage.parsed.passage.kind, passage.parsed.passage.quote.rstrip()
        starts = [one.start for one in passage.concepts.get("goal-word", ())]
        if kind is PassageKind.HEADING:
            under_title, under_lead = bool(starts), False
        elif quote.endswith(":"):
            under_lead = bool(starts)
        elif any(start < _OPENING for start in starts) or under_title or (under_lead and kind is PassageKind.ITEM):
            yield passage


def count_of_goals(reading: Reading) -> int:
    """How many goals there are: those that are numbered, listed or said to be (*zeven doelen*). 0 where none is named."""
    numbered: set[int] = set()
    said = 0
    for passage in reading.passages:
        for match in passage.concepts.get("goal-word", ()):
            after = passage.parsed.passage.quote[match.end :]
            if found := _RANGE.match(after.lstrip()):
                said = max(said, int(found[1]))
            elif found := _NUMBERED.match(after):
                numbered.add(int(found[1]))
            else:
                said = max(said, _said_before(passage, match.start))
    listed = sum(1 for goal in goals_of(reading) if goal.parsed.passage.kind is PassageKind.ITEM)
    return max(len(numbered), said, listed)


def _said_before(passage: PassageReading, start: int) -> int:
    """The number right before a word: *zeven doelen*, *sept objectifs*."""
    before = [word for word in passage.parsed.words if word.end <= start]
    number = number_of(key_of(before[-1].text), passage.parsed.pack) if before else None
    return int(number) if number is not None and start - before[-1].end <= 1 else 0
