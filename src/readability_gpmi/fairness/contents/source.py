"""A document as the readers of contents see it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.dates import Day, days_in
from readability_gpmi.fairness.duration import Duration, durations
from readability_gpmi.model import PassageKind
from readability_gpmi.tick_boxes import selected_at

# The passages that together say something.
Evidence = tuple[PassageReading, ...]

_BLANK = re.compile(r"…{2,}|\.{4,}|_{3,}|…\s?/\s?…")


@dataclass(frozen=True)
class Source:
    """The reading of a document with its text; ``names`` are the places of names of persons in it, ``numbers`` those of phone
    numbers and e-mail addresses.
    """

    reading: Reading
    text: str
    names: tuple[tuple[int, int], ...]
    numbers: tuple[int, ...] = ()

    @cached_property
    def passages(self) -> tuple[PassageReading, ...]:
        """The passages that hold: not those behind a tick box left open, unless no box is ticked at all (a template)."""
        chosen = tuple(one for one in self.reading.passages if self.is_said(one, 0))
        any_ticked = any(selected_at(self.text, one.parsed.passage.start) for one in self.reading.passages)
        return chosen if any_ticked else self.reading.passages

    def is_said(self, passage: PassageReading, start: int) -> bool:
        """Whether a character of a passage does not stand behind a tick box that is left open."""
        return selected_at(self.text, passage.parsed.passage.start + start) is not False

    def before(self, passage: PassageReading) -> PassageReading | None:
        """The passage before."""
        return self.reading.passages[passage.number - 1] if passage.number else None

    def after(self, passage: PassageReading) -> PassageReading | None:
        """The passage after."""
        following = self.reading.passages[passage.number + 1 : passage.number + 2]
        return following[0] if following else None

    def titles(self, passage: PassageReading) -> Iterator[PassageReading]:
        """The heading above a passage, and the short line right before it (*Wat doet de school?*, *Looptijd:*)."""
        first = self.reading.section(passage)[0]
        if first != passage and first.parsed.passage.kind is PassageKind.HEADING:
            yield first
        before = self.before(passage)
        if before is not None and len(before.parsed.words) <= _SHORT_LINE:
            yield before

    def days(self, passage: PassageReading) -> tuple[Day, ...]:
        """The days of the calendar that a passage names."""
        return tuple(day for day in days_in(passage.parsed) if self.is_said(passage, day.start))

    def durations(self, passage: PassageReading) -> tuple[Duration, ...]:
        """The lengths of time that a passage names."""
        return tuple(one for one in durations(passage.parsed) if self.is_said(passage, one.start))

    def names_in(self, passage: PassageReading) -> tuple[tuple[int, int], ...]:
        """The names of persons in a passage, as characters of it."""
        start, end = passage.parsed.passage.start, passage.parsed.passage.end
        return tuple((one[0] - start, one[1] - start) for one in self.names if start <= one[0] < end)

    def has_number(self, passage: PassageReading) -> bool:
        """Whether a passage gives a phone number or an e-mail address."""
        return any(passage.parsed.passage.start <= one < passage.parsed.passage.end for one in self.numbers)


# A line of so many words can be a title or a label.
_SHORT_LINE = 6


def has_blank(passage: PassageReading) -> bool:
    """Whether a passage keeps something to fill in."""
    return _BLANK.search(passage.parsed.passage.quote) is not None


def is_named(passage: PassageReading, *concepts: str) -> bool:
    """Whether a passage names one of some concepts."""
    return not passage.concepts.keys().isdisjoint(concepts)
