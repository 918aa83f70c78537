"""What a comparison says, as values. Left and right are before and after, or the two languages."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from readability_gpmi.comparison.facts import FactKind
from readability_gpmi.model import Finding, Scores
from readability_gpmi.report import plain_values

SCHEMA = "readability-gpmi/comparison/1"
LANGUAGES_SCHEMA = "readability-gpmi/languages/1"


class Change(StrEnum):
    """What became of something."""

    LOST = "lost"
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"


class Trend(StrEnum):
    """Which way the difficulty went; ``same`` below five points, where the score cannot tell."""

    EASIER = "easier"
    HARDER = "harder"
    SAME = "same"


class Subject(StrEnum):
    """What a difference is about, gravest first."""

    RIGHT = "right"
    DUTY = "duty"
    PROHIBITION = "prohibition"
    PROMISE = "promise"
    POWER = "power"
    PARTY = "party"
    MODALITY = "modality"
    CHOICE = "choice"
    AMOUNT = FactKind.AMOUNT
    DATE = FactKind.DATE
    DURATION = FactKind.DURATION
    PERCENT = FactKind.PERCENT
    RHYTHM = FactKind.RHYTHM
    CLOCK = FactKind.CLOCK
    WEEKDAY = FactKind.WEEKDAY
    PHONE = FactKind.PHONE
    ACCOUNT = FactKind.ACCOUNT
    NUMBER = FactKind.NUMBER

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Subject).index(self)


@dataclass(frozen=True)
class Extract:
    """Passages that follow each other. ``quote`` is None in a comparison without text; ``difficulty`` is that of the hardest."""

    start: int
    end: int
    quote: str | None
    difficulty: float
    flagged: bool


@dataclass(frozen=True)
class Difference:
    """A fact, duty, right or mood that is not the same on both sides.

    ``left`` and ``right`` are the words for it (for a modality the names of :class:`~readability_gpmi.comparison.moods.Mood`),
    None on the side that lacks it and in a comparison without text. ``left_in`` and ``right_in`` are the passages around it.
    ``elsewhere``: what is lost here still stands somewhere else.
    """

    subject: Subject
    change: Change
    left: str | None
    right: str | None
    left_in: Extract | None
    right_in: Extract | None
    elsewhere: bool = False


@dataclass(frozen=True)
class Side:
    """One of the two documents."""

    name: str
    language: str
    words: int
    level: int | None
    level_label: str
    scores: Scores
    passages: int
    flagged: int


@dataclass(frozen=True)
class ScoreChange:
    """A score before and after, 0-100, higher is harder."""

    name: str
    before: float
    after: float
    trend: Trend


@dataclass(frozen=True)
class PassageChange:
    """Passages that changed: other words, another place, gone or new."""

    change: Change
    before: Extract | None
    after: Extract | None
    trend: Trend


@dataclass(frozen=True)
class ContentChange:
    """What a contract must say, where its status is no longer the same (``found``, ``hard`` or ``missing``)."""

    id: str
    before: str
    after: str


@dataclass(frozen=True)
class Comparison:
    """A text before and after a change. ``same`` counts the passages that did not change.

    ``gone`` are findings of the text before that the text after no longer has, by their id; ``new`` the other way round.
    """

    language: str
    before: Side
    after: Side
    scores: tuple[ScoreChange, ...]
    trend: Trend
    differences: tuple[Difference, ...]
    contents: tuple[ContentChange, ...]
    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]
    kept: int
    passages: tuple[PassageChange, ...]
    same: int

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain values."""
        return {"schema": SCHEMA, **plain_values(self)}

    def to_json(self, indent: int | None = 2) -> str:
        """The comparison as JSON: the same texts give the same bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


@dataclass(frozen=True)
class ClausePair:
    """Clauses that say the same in two languages, what differs, and how the difficulty of the right one compares."""

    left: Extract
    right: Extract
    differences: tuple[Difference, ...]
    trend: Trend


@dataclass(frozen=True)
class LanguageComparison:
    """A text in two languages: its clauses side by side, and those that only one side has."""

    language: str
    left: Side
    right: Side
    pairs: tuple[ClausePair, ...]
    missing_left: tuple[Extract, ...]
    missing_right: tuple[Extract, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All differences, in the order of the left text."""
        return tuple(difference for pair in self.pairs for difference in pair.differences)

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain values."""
        return {"schema": LANGUAGES_SCHEMA, **plain_values(self)}

    def to_json(self, indent: int | None = 2) -> str:
        """The comparison as JSON: the same texts give the same bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


# Below this many points two texts are equally hard as far as the score can tell (docs/validation.md).
_TELLING = 5.0


def trend(before: float | None, after: float | None) -> Trend:
    """Which way a difficulty went; ``same`` where one is not known."""
    if before is None or after is None or abs(after - before) < _TELLING:
        return Trend.SAME
    return Trend.EASIER if after < before else Trend.HARDER
