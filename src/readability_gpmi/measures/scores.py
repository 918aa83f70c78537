"""The four scores, 0-100, higher is harder, for one passage or for a whole text.

Each score is a weighted sum of features that is squeezed into 0-100 by a logistic curve. Every weight is at least zero and every
feature grows with what makes reading harder, so a text never gets an easier score by getting harder in one respect. The weights
and the cut-offs lie in ``lexicons/<code>/difficulty.toml``.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from readability_gpmi.language import LanguagePack
from readability_gpmi.measures.counts import Counts
from readability_gpmi.model import Scores


def scores(counts: Counts, pack: LanguagePack) -> Scores:
    """The scores of a passage or of a text; None each for a text without a word."""
    if not counts.words:
        return Scores(None, None, None, None)
    values = features(counts)
    return Scores(**{name: _score(values, weights) for name, weights in _weights(pack).items()})


def of_document(passages: Sequence[tuple[Counts, Scores]]) -> Scores:
    """The scores of a whole text: each word counts with the score of its passage.

    A mean over sentences would hide the one long clause that nobody can read behind many short ones.
    """
    scored = [(counts.words, one) for counts, one in passages if one.difficulty is not None]
    words = sum(number for number, _ in scored)
    if not words:
        return Scores(None, None, None, None)
    return Scores(**{name: sum(number * getattr(one, name) for number, one in scored) / words for name in _NAMES})


def reasons(counts: Counts, pack: LanguagePack) -> tuple[str, ...]:
    """The features that make a passage harder than an average one, strongest first."""
    values = features(counts)
    weights = _weights(pack)["difficulty"]
    parts = {name: weight * (values[name] - weights["typical"][name]) for name, weight in weights["weights"].items()}
    return tuple(name for name in sorted(parts, key=lambda name: -parts[name]) if parts[name] > 0.1)


def features(counts: Counts) -> dict[str, float]:
    """What the scores are made of; each grows with difficulty. Per word or per passage, so that length alone adds nothing."""
    words, passages = max(counts.words, 1), max(counts.passages, 1)
    return {
        "sentence-length": math.log1p(words / passages),
        "clauses": counts.finite_verbs / passages,
        "subordination": counts.subordinates / passages,
        "tree-depth": counts.depth / passages,
        "dependency-distance": math.log1p(counts.distance / passages),
        "passive": counts.passives / passages,
        "word-length": counts.letters / words,
        "syllables": counts.syllables / words,
        "word-rarity": 7.0 - counts.zipf / counts.content if counts.content else 0.0,
        "rare-words": 100 * (counts.rare + counts.long) / (words + 5),
        "hard-terms": 100 * counts.hard_terms / (words + 5),
        "explained-terms": 100 * counts.explained_terms / (words + 5),
        "formulas": 100 * counts.formulas / (words + 5),
        "commas": counts.commas / passages,
        "distance-to-reader": 1.0 - min(1.0, 10 * counts.address / words),
    }


def level_of(difficulty: float, pack: LanguagePack) -> int:
    """1 very easy, 2 easy, 3 plain, 4 complex: how many of the published cut-offs lie at or below a difficulty, plus one."""
    return 1 + sum(difficulty >= float(cut) for cut in _tables(pack)["levels"]["cutoffs"])


def fewest_words(pack: LanguagePack) -> int:
    """Below this number of words no level is given."""
    return int(_tables(pack)["levels"]["fewest_words"])


def _score(values: Mapping[str, float], table: Mapping[str, Any]) -> float:
    z = table["intercept"] + sum(
        weight * (values[name] - table["typical"].get(name, 0.0)) for name, weight in table["weights"].items()
    )
    return 100 / (1 + math.exp(-z))


_NAMES = ("difficulty", "jargon", "complexity", "contractual")


def _weights(pack: LanguagePack) -> Mapping[str, Any]:
    return {name: _tables(pack)[name] for name in _NAMES}


@cache
def _tables(pack: LanguagePack) -> Mapping[str, Any]:
    return tomllib.loads((pack.path / "difficulty.toml").read_text(encoding="utf-8"))
