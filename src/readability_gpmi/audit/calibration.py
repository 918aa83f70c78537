"""What several audits say together: from which difficulty on passages are too hard here, and which score weighs how much.

Answers are pooled per language. Passages with the same wording are one passage, so that a control passage that stands in
several packs links them; every reader of every sheet is a reader of their own, and readers of all sessions are taken as drawn
from the same people.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from readability_gpmi.audit.decision import SHARE_UNDERSTOOD
from readability_gpmi.audit.manifest import Manifest, TestedPassage
from readability_gpmi.audit.rasch import Answers, Fit, fit
from readability_gpmi.audit.sheet import Answer, Row
from readability_gpmi.audit.student import quantile
from readability_gpmi.audit.tally import passage_answers

CONFIDENCE = 0.95
SCORES = ("jargon", "complexity", "contractual")
# Below these numbers the intervals do not hold, or are too wide to be of use (docs/validation.md).
FEWEST_SESSIONS, FEWEST_READERS, FEWEST_PASSAGES, FEWEST_OF_EACH = 4, 20, 30, 20
FEWEST_PASSAGES_FOR_WEIGHTS = 40
# A threshold between 20 and 80 says nothing.
WIDEST = 50.0
# Scores of 0 and 100 have no log odds.
_LOWEST, _HIGHEST = 0.5, 99.5


@dataclass(frozen=True)
class Session:
    """One filled sheet with its pack."""

    manifest: Manifest
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Estimate:
    """A number with the interval in which it lies with 95 % confidence."""

    value: float
    low: float
    high: float


class Lack(StrEnum):
    """Why nothing is proposed."""

    TOO_LITTLE = "too-little"
    NO_SLOPE = "no-slope"
    TOO_WIDE = "too-wide"


@dataclass(frozen=True)
class Amount:
    """How much there is to learn from. ``missed`` counts answers in which a point was missed."""

    sessions: int
    readers: int
    passages: int
    understood: int
    missed: int

    @property
    def enough(self) -> bool:
        """Whether a threshold may be proposed."""
        return (
            self.sessions >= FEWEST_SESSIONS
            and self.readers >= FEWEST_READERS
            and self.passages >= FEWEST_PASSAGES
            and min(self.understood, self.missed) >= FEWEST_OF_EACH
        )


@dataclass(frozen=True)
class Calibration:
    """What is proposed for one language.

    ``threshold`` is the difficulty (0-100) of the hardest sentence at which a reader in the middle of the group understands a
    passage seven times in ten; None with the ``lack``. ``weights`` says how many log odds of understanding go with one log
    odd of each score, the others being equal: above 0, a higher score goes with less understanding; empty below 40 passages.
    """

    language: str
    amount: Amount
    threshold: Estimate | None
    lack: Lack | None
    weights: dict[str, Estimate]


def calibrate(sessions: Sequence[Session]) -> tuple[Calibration, ...]:
    """What the sessions say, for each language that one of them is in."""
    languages = sorted({session.manifest.language for session in sessions})
    return tuple(_calibrated(language, [one for one in sessions if one.manifest.language == language]) for language in languages)


def _calibrated(language: str, sessions: Sequence[Session]) -> Calibration:
    pooled = _Pooled(sessions)
    if not pooled.amount.enough:
        return Calibration(language, pooled.amount, None, Lack.TOO_LITTLE, {})
    found = crossing(fit(pooled.answers(["difficulty"])), len(pooled.passages))
    threshold, lack = (found, None) if isinstance(found, Estimate) else (None, found)
    weights = _weights(pooled) if len(pooled.passages) >= FEWEST_PASSAGES_FOR_WEIGHTS else {}
    return Calibration(language, pooled.amount, threshold, lack, weights)


class _Pooled:
    """The answers of several sessions in one language."""

    def __init__(self, sessions: Sequence[Session]) -> None:
        self.passages: list[TestedPassage] = []
        self._triples: list[tuple[int, int, bool]] = []
        places: dict[str, int] = {}
        readers: dict[tuple[int, str], int] = {}
        for number, session in enumerate(sessions):
            for passage in session.manifest.passages:
                answers = passage_answers(passage, session.rows)
                if answers and passage.quote not in places:
                    places[passage.quote] = len(self.passages)
                    self.passages.append(passage)
                for reader, answer in answers.items():
                    who = readers.setdefault((number, reader), len(readers))
                    self._triples.append((who, places[passage.quote], answer is Answer.UNDERSTOOD))
        understood = sum(one for *_, one in self._triples)
        self.amount = Amount(len(sessions), len(readers), len(places), understood, len(self._triples) - understood)

    def answers(self, scores: Sequence[str]) -> Answers:
        """The answers with these scores as predictors; a score that is the same everywhere explains nothing and may not be
        asked."""
        reader, passage, understood = zip(*self._triples, strict=True)
        predictors = [[log_odds(getattr(one.prediction, score)) for score in scores] for one in self.passages]
        return Answers(np.array(reader), np.array(passage), np.array(understood), np.array(predictors))

    def varies(self, score: str) -> bool:
        """Whether passages differ in a score."""
        return len({getattr(one.prediction, score) for one in self.passages}) > 1


def _weights(pooled: _Pooled) -> dict[str, Estimate]:
    scores = [score for score in SCORES if pooled.varies(score)]
    if not scores:
        return {}
    found = fit(pooled.answers(scores))
    wide = quantile((1 + CONFIDENCE) / 2, len(pooled.passages) - len(scores) - 1)
    errors = np.sqrt(np.diag(found.covariance))
    return {
        score: Estimate(-float(slope), float(-slope - wide * error), float(-slope + wide * error))
        for score, slope, error in zip(scores, found.coefficients[1:], errors[1:], strict=True)
    }


def crossing(found: Fit, passages: int) -> Estimate | Lack:
    """Where a reader in the middle of the group understands seven times in ten, as a difficulty 0-100 (interval: Fieller
    1954)."""
    constant, slope = found.coefficients
    goal = math.log(SHARE_UNDERSTOOD / (1 - SHARE_UNDERSTOOD))
    wide = quantile((1 + CONFIDENCE) / 2, passages - 2)
    # All x for which (constant - goal + slope x) lies within its error of zero: a quadratic inequality in x.
    c = found.covariance
    a2 = slope**2 - wide**2 * c[1, 1]
    a1 = 2 * ((constant - goal) * slope - wide**2 * c[0, 1])
    a0 = (constant - goal) ** 2 - wide**2 * c[0, 0]
    if slope >= 0 or a2 <= 0:
        return Lack.NO_SLOPE
    root = math.sqrt(max(a1**2 - 4 * a2 * a0, 0.0))
    value, low, high = (goal - constant) / slope, (-a1 - root) / (2 * a2), (-a1 + root) / (2 * a2)
    threshold = Estimate(*(score_of(float(one)) for one in (value, low, high)))
    return threshold if threshold.high - threshold.low <= WIDEST else Lack.TOO_WIDE


def log_odds(score: float) -> float:
    """A score of 0-100 on the scale on which it was a sum of weighted features."""
    share = min(max(score, _LOWEST), _HIGHEST) / 100
    return math.log(share / (1 - share))


def score_of(odds: float) -> float:
    """The score of 0-100 at these log odds."""
    return 100 / (1 + math.exp(-odds)) if odds > -500 else 0.0
