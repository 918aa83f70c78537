"""The four scores, 0-100, higher is harder, for one passage or for a whole text.

Each score is a weighted sum of features that is squeezed into 0-100 by a logistic curve. Every weight is at least zero and every
feature grows with what makes reading harder, so a text never gets an easier score by getting harder in one respect. The weights
and the cut-offs lie in ``lexicons/<code>/difficulty.toml``.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from readability_gpmi.language import LanguagePack
from readability_gpmi.measures.counts import Counts
from readability_gpmi.measures.features import WORST, text_features
from readability_gpmi.model import Scores

_BY_PASSAGE = ("jargon", "complexity", "contractual")
# A feature that adds less than this to the sum is no reason worth naming.
_SMALLEST_REASON = 0.1


def scores(counts: Counts, pack: LanguagePack) -> Scores:
    """The scores of a passage of a text; None each for a passage without a word.

    As a part of a text, a passage is harder than it would be as a text of its own: its difficulty is shifted by a constant.
    """
    if not counts.words:
        return Scores(None, None, None, None)
    values, tables = text_features([counts]), _tables(pack)
    difficulty = _sum(values, tables["difficulty"]["short"]) + tables["difficulty"].get("passage_shift", 0.0)
    return Scores(_squeezed(difficulty), **{name: _squeezed(_sum(values, tables[name])) for name in _BY_PASSAGE})


def of_document(passages: Iterable[tuple[Counts, Scores, LanguagePack]]) -> Scores:
    """The scores of a whole text, from the counts, scores and language of its passages; None each for a text without a word.

    For jargon, complexity and contract language, each word counts with the score of its passage: a mean over sentences would hide
    the one long clause that nobody can read behind many short ones. The difficulty is that of the text as a whole, and looks at
    its hardest passage too. The parts of a text in two languages are judged apart.
    """
    scored = [(counts, one, pack) for counts, one, pack in passages if counts.words]
    if not scored:
        return Scores(None, None, None, None)
    parts: dict[LanguagePack, list[Counts]] = {}
    for counts, _, pack in scored:
        parts.setdefault(pack, []).append(counts)
    difficulty = _mean((sum(one.words for one in part), _difficulty_sum(part, pack)) for pack, part in parts.items())
    means = {name: _mean((counts.words, getattr(one, name)) for counts, one, _ in scored) for name in _BY_PASSAGE}
    return Scores(_squeezed(difficulty), **means)


def reasons(counts: Counts, pack: LanguagePack) -> tuple[str, ...]:
    """The features that make a passage harder than an average one, strongest first."""
    values, table = text_features([counts]), _tables(pack)["difficulty"]["short"]
    parts: dict[str, float] = {}
    for name, weight in table["weights"].items():
        base = name.removeprefix(WORST)
        parts[base] = parts.get(base, 0.0) + weight * (values[name] - table["typical"].get(name, 0.0))
    return tuple(name for name in sorted(parts, key=lambda name: -parts[name]) if parts[name] > _SMALLEST_REASON)


def level_of(difficulty: float, pack: LanguagePack) -> int:
    """1 very easy, 2 easy, 3 plain, 4 complex: how many of the published cut-offs lie at or below a difficulty, plus one."""
    return 1 + sum(difficulty >= float(cut) for cut in _tables(pack)["levels"]["cutoffs"])


def fewest_words(pack: LanguagePack) -> int:
    """Below this number of words no level is given."""
    return int(_tables(pack)["levels"]["fewest_words"])


def share_of_long(words: int, halfway: float) -> float:
    """How much a text is judged as a long one, 0-1: half of it at ``halfway`` words, nearly all of it at half as many again.

    A sentence or two say little about tenses, variety or the hardest sentence of a text; a page says much.
    """
    return 1 / (1 + (halfway / max(words, 1)) ** 8)


def _mixed(words: int, pack: LanguagePack) -> tuple[tuple[float, Mapping[str, Any]], ...]:
    """The tables of the difficulty of a short and of a long text, with the share of each at this number of words."""
    table = _tables(pack)["difficulty"]
    if "long" not in table:
        return ((1.0, table["short"]),)
    share = share_of_long(words, table["halfway_words"])
    return (1 - share, table["short"]), (share, table["long"])


def _difficulty_sum(passages: Sequence[Counts], pack: LanguagePack) -> float:
    values = text_features(passages)
    return sum(share * _sum(values, table) for share, table in _mixed(sum(one.words for one in passages), pack))


def _sum(values: Mapping[str, float], table: Mapping[str, Any]) -> float:
    typical = table["typical"]
    weighted = (weight * (values[name] - typical.get(name, 0.0)) for name, weight in table["weights"].items())
    return float(table["intercept"] + sum(weighted))


def _squeezed(value: float) -> float:
    return 100 / (1 + math.exp(-value)) if value > -500 else 0.0


def _mean(weighted: Iterable[tuple[int, float]]) -> float:
    pairs = tuple(weighted)
    return sum(number * value for number, value in pairs) / sum(number for number, _ in pairs)


@cache
def _tables(pack: LanguagePack) -> Mapping[str, Any]:
    return tomllib.loads((pack.path / "difficulty.toml").read_text(encoding="utf-8"))
