"""Which passages are easy for readers, and how that depends on what the tool measured: a Rasch model with explained difficulty.

    log odds that reader r understands passage p = ability of r + ease of p
    ease of p = constant + sum of slope x predictor + what the predictors do not explain

Abilities and the unexplained part are normal, with unknown spreads (De Boeck and Wilson 2004, *Explanatory Item Response
Models*; crossed random effects as in De Boeck and others 2011, *J. Stat. Software* 39(12)). The effects are integrated out by
Laplace's approximation at every pair of spreads of a grid; the pairs are weighed by how well they explain the answers and by
a half-normal prior of scale 1 on each spread, which keeps a spread from being taken for zero when there are few answers
(Gelman 2006, *Bayesian Analysis* 1(3); Chung and others 2013, *Psychometrika* 78(4)). Nothing is drawn by chance: the same
answers give the same numbers.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Indices = NDArray[np.int64]

_SPREADS = np.geomspace(0.12, 2.6, 8)
# So wide that it only keeps the fit finite where no answer speaks against a slope without end.
_SLOPE_PRIOR = 10.0
_MOST_STEPS = 60
_CONVERGED = 1e-8


@dataclass(frozen=True)
class Answers:
    """One answer per place: who, on which passage, understood or not. ``predictors`` has a row per passage, a column per
    predictor."""

    reader: Indices
    passage: Indices
    understood: NDArray[np.bool_]
    predictors: Numbers

    @property
    def readers(self) -> int:
        """How many readers there are."""
        return int(self.reader.max()) + 1


@dataclass(frozen=True)
class Fit:
    """``coefficients`` are the constant and the slopes, with their ``covariance``; ``ease`` of each passage is in log odds
    that a reader of average ability understands it, with its standard ``error``."""

    coefficients: Numbers
    covariance: Numbers
    ease: Numbers
    error: Numbers


def fit(answers: Answers) -> Fit:
    """The model that fits the answers, averaged over the spreads that they allow."""
    scale = answers.predictors.std(axis=0)
    centre = answers.predictors.mean(axis=0)
    design = np.column_stack([np.ones(len(answers.predictors)), (answers.predictors - centre) / scale])
    effects = _Effects(answers, design)
    pairs = list(product(_SPREADS, _SPREADS))
    solutions = [effects.solve(*pair) for pair in pairs]
    weights = np.exp([value - max(one[0] for one in solutions) for value, *_ in solutions])
    weights /= weights.sum()
    # Of the coefficients and of the ease of every passage at once: both are linear in the effects.
    means = np.array([mean for _, mean, _ in solutions])
    mean = weights @ means
    covariance = np.tensordot(weights, np.array([one for *_, one in solutions]), 1)
    covariance += (means - mean).T @ ((means - mean) * weights[:, None])
    terms = design.shape[1]
    back = np.diag(np.concatenate([[1.0], 1 / scale]))
    back[0, 1:] = -centre / scale
    return Fit(
        coefficients=back @ mean[:terms],
        covariance=back @ covariance[:terms, :terms] @ back.T,
        ease=mean[terms:],
        error=np.sqrt(np.diag(covariance)[terms:]),
    )


class _Effects:
    """The effects on each answer: coefficients, then unexplained parts of passages, then abilities of readers."""

    def __init__(self, answers: Answers, design: Numbers) -> None:
        passages, self._terms = design.shape
        self._passages, self._readers = passages, answers.readers
        self._understood = answers.understood.astype(float)
        ease = np.hstack([design, np.eye(passages), np.zeros((passages, self._readers))])
        ability = np.hstack([np.zeros((self._readers, self._terms + passages)), np.eye(self._readers)])
        self._matrix = ease[answers.passage] + ability[answers.reader]
        # What the caller wants to know, from the effects: the coefficients and the ease of every passage.
        self._wanted = np.vstack([np.eye(self._terms, ease.shape[1]), ease])
        self._start = np.zeros(ease.shape[1])

    def solve(self, reader_spread: float, passage_spread: float) -> tuple[float, Numbers, Numbers]:
        """At these spreads: the log of how well they explain the answers, and mean and covariance of what is wanted."""
        precision = np.concatenate(
            [
                np.full(self._terms, _SLOPE_PRIOR**-2),
                np.full(self._passages, passage_spread**-2),
                np.full(self._readers, reader_spread**-2),
            ]
        )
        effects = self._start
        value = self._value(effects, precision)
        for _ in range(_MOST_STEPS):
            chance = 1 / (1 + np.exp(-self._matrix @ effects))
            slope = self._matrix.T @ (self._understood - chance) - precision * effects
            curve = self._curve(chance, precision)
            step = np.linalg.solve(curve, slope)
            size = 1.0
            while (found := self._value(effects + size * step, precision)) < value and size > 1e-4:
                size /= 2
            effects, gained, value = effects + size * step, found - value, found
            if abs(gained) < _CONVERGED:
                break
        self._start = effects
        # The prior on the grid of log spreads: half-normal in the spread, times the spread.
        prior = sum(np.log(one) - one * one / 2 for one in (reader_spread, passage_spread))
        value += np.log(precision).sum() / 2 + prior
        return self._corrected(effects, precision, value)

    def _corrected(self, effects: Numbers, precision: Numbers, value: float) -> tuple[float, Numbers, Numbers]:
        """Laplace's approximation around the likeliest effects, to the second order.

        Yes-or-no answers, six to a passage, pull the first order towards zero by a tenth and more. Terms: Shun and McCullagh
        (1995), *J. Royal Stat. Soc. B* 57(4); shift of the mean: Tierney and Kadane (1986), *J. Am. Stat. Assoc.* 81.
        """
        chance = 1 / (1 + np.exp(-self._matrix @ effects))
        curve = self._curve(chance, precision)
        inverse = np.linalg.inv(curve)
        spread = self._matrix @ inverse @ self._matrix.T
        own = np.diag(spread)
        second = chance * (1 - chance)
        third, fourth = -second * (1 - 2 * chance), -second * (1 - 6 * second)
        shift = third * own
        correction = fourth @ own**2 / 8 + shift @ spread @ shift / 8 + third @ (spread * spread * spread) @ third / 12
        fits = value - np.linalg.slogdet(curve)[1] / 2 + correction
        mean = effects + inverse @ (self._matrix.T @ shift) / 2
        return float(fits), self._wanted @ mean, self._wanted @ inverse @ self._wanted.T

    def _value(self, effects: Numbers, precision: Numbers) -> float:
        odds = self._matrix @ effects
        likelihood = self._understood @ odds - np.logaddexp(0, odds).sum()
        return float(likelihood - (precision * effects**2).sum() / 2)

    def _curve(self, chance: Numbers, precision: Numbers) -> Numbers:
        weight = (chance * (1 - chance))[:, None]
        curve: Numbers = self._matrix.T @ (weight * self._matrix) + np.diag(precision)
        return curve
