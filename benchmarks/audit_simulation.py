"""Whether ``gpmi audit calibrate`` finds back what it was given, on readers that follow a known Rasch model.

    python benchmarks/audit_simulation.py [--rounds N] [--seed N]

A round invents passages with scores, eases of passages that follow the scores but for a part that nothing explains, and
readers with abilities; draws every answer; and calibrates. *Covered* is how often the truth lay inside the 95 % interval: it
should be near 95 %. *Proposed* is how often a threshold was proposed at all. The spreads are those of small groups of adults
who read with effort: what a library can find depends on them, so two settings are shown.
"""

import argparse
from dataclasses import dataclass

import numpy as np

from readability_gpmi.audit.calibration import Calibration, Session, calibrate, crossing, score_of
from readability_gpmi.audit.manifest import Manifest, Prediction, Question, QuestionKind, TestedPassage, Theme
from readability_gpmi.audit.rasch import Answers, Fit, fit
from readability_gpmi.audit.sheet import Answer, Row

SIZES = ((1, 8, 6), (3, 8, 5), (4, 8, 6), (6, 8, 6))
GOAL = float(np.log(0.7 / 0.3))


@dataclass(frozen=True)
class Truth:
    """Log odds that a reader of average ability understands a passage = constant - slope x (log odds of its difficulty) + the
    rest."""

    constant: float = 0.9
    slope: float = 0.8
    reader_spread: float = 1.0
    passage_spread: float = 0.5
    # How each score weighs where difficulty is made of three.
    weights: tuple[float, float, float] = (0.6, 0.3, 0.0)


SETTINGS = {"alike": Truth(), "unlike": Truth(slope=1.0, reader_spread=1.4, passage_spread=0.8)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print("setting  sessions passages readers | ease  slope threshold | proposed covered | weights proposed covered")
    for name, truth in SETTINGS.items():
        for sessions, passages, readers in SIZES:
            rng = np.random.default_rng([chosen.seed, sessions, readers])
            rounds = [one_round(truth, sessions, passages, readers, rng) for _ in range(chosen.rounds)]
            shown = [np.mean([value for one in rounds for value in part(one)] or [np.nan]) for part in _PARTS]
            size = f"{name:8} {sessions:8} {sessions * passages:8} {sessions * readers:7}"
            print(size, "|", "{:.3f} {:.3f} {:.3f} | {:.2f} {:.3f} | {:.2f} {:.3f}".format(*shown), flush=True)


@dataclass(frozen=True)
class Round:
    """What came out of one round; each list holds whether a truth was inside its interval."""

    ease: list[bool]
    slope: list[bool]
    crossing: list[bool]
    proposed: bool
    threshold: list[bool]
    weighed: bool
    weights: list[bool]


_PARTS = (
    lambda one: one.ease,
    lambda one: one.slope,
    lambda one: one.crossing,
    lambda one: [one.proposed],
    lambda one: one.threshold,
    lambda one: [one.weighed],
    lambda one: one.weights,
)


def one_round(truth: Truth, sessions: int, passages: int, readers: int, rng: np.random.Generator) -> Round:
    """Invents, calibrates and compares: once with difficulty as the only score that counts, once with three."""
    odds = rng.normal(0, 1.2, (sessions * passages, 4))
    rest = rng.normal(0, truth.passage_spread, len(odds))
    ability = rng.normal(0, truth.reader_spread, sessions * readers)
    ease = truth.constant - truth.slope * odds[:, 0] + rest
    answers = draw(ease, ability, sessions, odds[:, :1], rng)
    found = fit(answers)
    low, high = bounds(found, 1)
    at = score_of((truth.constant - GOAL) / truth.slope)
    crossed = crossing(found, len(odds))
    whole = calibrated(answers, odds, sessions)
    weighed = calibrated(
        draw(truth.constant - odds[:, 1:] @ truth.weights + rest, ability, sessions, odds[:, 1:], rng), odds, sessions
    )
    weights = zip(weighed.weights.values(), truth.weights, strict=False)
    return Round(
        ease=list(np.abs(found.ease - ease) < 1.96 * found.error),
        slope=[bool(low < -truth.slope < high)],
        crossing=[] if not hasattr(crossed, "low") else [crossed.low < at < crossed.high],
        proposed=whole.threshold is not None,
        threshold=[whole.threshold.low < at < whole.threshold.high] if whole.threshold else [],
        weighed=bool(weighed.weights),
        weights=[weight.low < value < weight.high for weight, value in weights],
    )


def draw(ease: np.ndarray, ability: np.ndarray, sessions: int, predictors: np.ndarray, rng: np.random.Generator) -> Answers:
    """Every reader of a session answers on every passage of that session."""
    by_session = zip(np.split(np.arange(len(ability)), sessions), np.split(np.arange(len(ease)), sessions), strict=True)
    pairs = np.array([(reader, passage) for who, what in by_session for reader in who for passage in what])
    reader, passage = pairs.T
    chance = 1 / (1 + np.exp(-ability[reader] - ease[passage]))
    return Answers(reader, passage, rng.random(len(chance)) < chance, predictors)


def bounds(found: Fit, term: int) -> tuple[float, float]:
    """The 95 % interval of a coefficient."""
    wide = 1.96 * float(np.sqrt(found.covariance[term, term]))
    return found.coefficients[term] - wide, found.coefficients[term] + wide


def calibrated(answers: Answers, odds: np.ndarray, sessions: int) -> Calibration:
    """The same answers as filled sheets beside packs, through the front door."""
    scores = np.array([[score_of(one) for one in row] for row in odds])
    per_session = len(odds) // sessions
    filled = []
    for session in range(sessions):
        numbers = range(session * per_session, (session + 1) * per_session)
        pack = Manifest("nl", "low-literacy", 0, "simulated", "simulated", tuple(_passage(n, scores[n]) for n in numbers))
        rows = tuple(
            Row(1, f"P{passage}", "", _letter(reader, answers, sessions), Answer.UNDERSTOOD if right else Answer.PARTLY)
            for reader, passage, right in zip(answers.reader, answers.passage, answers.understood, strict=True)
            if passage in numbers
        )
        filled.append(Session(pack, rows))
    return calibrate(filled)[0]


def _letter(reader: int, answers: Answers, sessions: int) -> str:
    return chr(ord("A") + reader % (answers.readers // sessions))


def _passage(number: int, scores: np.ndarray) -> TestedPassage:
    name = f"P{number}"
    question = Question(f"{name}.1", QuestionKind.TEACH_BACK, "?")
    return TestedPassage(name, 0, len(name), name, Theme.OTHER, False, Prediction(*map(float, scores), False), (question,))


if __name__ == "__main__":
    main()
