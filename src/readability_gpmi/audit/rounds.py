"""Two rounds: another version of a text, other readers, the same questions."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, variance

from readability_gpmi.audit.calibration import CONFIDENCE, Estimate, Session
from readability_gpmi.audit.manifest import TestedPassage
from readability_gpmi.audit.sheet import Answer
from readability_gpmi.audit.student import quantile
from readability_gpmi.audit.tally import FEWEST_FOR_SHARES, Tally, passage_answers, tally
from readability_gpmi.errors import UsageError
from readability_gpmi.wording import load_wording

_QUOTED = re.compile(r"[«“„\"][^«“„»”\"]*[»”\"]")
_PARTS = {Answer.UNDERSTOOD: 1.0, Answer.PARTLY: 0.5, Answer.NOT: 0.0}


class Change(StrEnum):
    """How the second version fared, by counts alone."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True)
class Pair:
    """A passage and its new version."""

    before: Tally
    after: Tally

    @property
    def change(self) -> Change:
        """Which version more of its readers understood."""
        cross = self.after.understood * self.before.readers - self.before.understood * self.after.readers
        return Change.BETTER if cross > 0 else Change.WORSE if cross < 0 else Change.SAME


@dataclass(frozen=True)
class Comparison:
    """Two rounds on the passages with the same id that ask the same. ``only_before`` and ``only_after`` are ids of the others.

    ``gain`` is how much more of these passages a reader of the second round understood, on average (-1 to 1; part understood
    counts half; interval by Welch 1947 over readers); None where a round has fewer than five readers.
    """

    pairs: tuple[Pair, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    gain: Estimate | None


def compare(before: Session, after: Session) -> Comparison:
    """The second round beside the first.

    Raises:
        UsageError: no passage of the second asks what one of the first asked.
    """
    old = {_asked(passage): passage for passage in before.manifest.passages}
    new = {_asked(passage): passage for passage in after.manifest.passages}
    both = [key for key in old if key in new]
    if not both:
        raise UsageError("audit", *load_wording("en").error("rounds-differ", {}), "rounds-differ")
    return Comparison(
        pairs=tuple(Pair(tally(old[key], before.rows), tally(new[key], after.rows)) for key in both),
        only_before=tuple(old[key].id for key in old if key not in new),
        only_after=tuple(new[key].id for key in new if key not in old),
        gain=_gain(_shares(before, [old[key] for key in both]), _shares(after, [new[key] for key in both])),
    )


def _asked(passage: TestedPassage) -> tuple[str, ...]:
    """What makes two versions comparable: the passage id and the questions; what a question quotes may differ."""
    return passage.id.casefold(), *(" ".join(_QUOTED.sub("", one.text).split()).casefold() for one in passage.questions)


def _shares(session: Session, passages: Sequence[TestedPassage]) -> list[float]:
    """How much of the passages each reader understood, 0 to 1. Only their mean and spread leave this module."""
    given: dict[str, list[float]] = {}
    for passage in passages:
        answers: Mapping[str, Answer] = passage_answers(passage, session.rows)
        for reader, answer in answers.items():
            given.setdefault(reader, []).append(_PARTS[answer])
    return [fmean(parts) for parts in given.values()]


def _gain(before: Sequence[float], after: Sequence[float]) -> Estimate | None:
    if min(len(before), len(after)) < FEWEST_FOR_SHARES:
        return None
    errors = [variance(one) / len(one) for one in (before, after)]
    gain, error = fmean(after) - fmean(before), sum(errors)
    if not error:
        # Every reader of a round did the same: the data say nothing about chance.
        return None
    freedom = error**2 / sum(part**2 / (len(one) - 1) for part, one in zip(errors, (before, after), strict=True))
    half = quantile((1 + CONFIDENCE) / 2, freedom) * math.sqrt(error)
    return Estimate(gain, gain - half, gain + half)
