"""How well the difficulty agrees with people, with 95 % confidence intervals (bootstrap).

    python benchmarks/agreement.py pairs  LANG FILE    share of pairs in the right order
    python benchmarks/agreement.py judged LANG FILE    Spearman correlation
    python benchmarks/agreement.py marked FILE FOLDER  area under the ROC curve over sentences of the files of FOLDER

    pairs   harder text TAB easier text
    judged  judgement (higher is harder) TAB text
    marked  file TAB hard or easy TAB sentence

A tie counts half. Beside the difficulty stand words per sentence and, for judged texts, the number of words.
"""

import argparse
import csv
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from scipy.stats import rankdata, spearmanr

import readability_gpmi as rg
from readability_gpmi.report import Report

ROUNDS = 1000
Number = Callable[[Report], float]
SHOWN: dict[str, Number] = {
    "difficulty": lambda report: report.scores.difficulty or 0.0,
    "words per sentence": lambda report: report.document.words / max(report.document.sentences, 1),
    "words": lambda report: float(report.document.words),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("pairs", "judged", "marked"))
    parser.add_argument("arguments", nargs=2, metavar="ARGUMENT")
    chosen = parser.parse_args()
    run = {"pairs": _pairs, "judged": _judged, "marked": _marked}[chosen.kind]
    run(*chosen.arguments)


def _pairs(language: str, file: str) -> None:
    rows = _rows(Path(file))
    reports = _reports([text for row in rows for text in row[:2]], language)
    for name, number in SHOWN.items():
        values = [number(report) for report in reports]
        wins = [(a > b) + (a == b) / 2 for a, b in zip(values[0::2], values[1::2], strict=True)]
        _show(name, len(wins), wins, lambda sample: sum(sample) / len(sample))


def _judged(language: str, file: str) -> None:
    rows = _rows(Path(file))
    reports = _reports([row[1] for row in rows], language)
    for name, number in SHOWN.items():
        both = [(number(report), float(row[0])) for report, row in zip(reports, rows, strict=True)]
        _show(name, len(both), both, lambda sample: float(spearmanr(*zip(*sample, strict=True))[0]))


def _marked(file: str, folder: str) -> None:
    rows = [row for row in _rows(Path(file)) if row[1] in ("hard", "easy")]
    found: dict[tuple[str, str], float] = {}
    lengths: dict[tuple[str, str], int] = {}
    for name in {row[0] for row in rows}:
        for passage in rg.analyze_file(Path(folder) / name).passages:
            key = name, " ".join(passage.quote.split())
            found[key], lengths[key] = passage.difficulty, len(passage.quote.split())
    for what, values in (("difficulty", found), ("words", lengths)):
        both = [(float(values[name, " ".join(sentence.split())]), label == "hard") for name, label, sentence in rows]
        _show(what, len(both), both, _area)


def _area(sample: Sequence[tuple[float, bool]]) -> float:
    """Area under the ROC curve: the chance that a hard sentence scores above an easy one (Mann and Whitney 1947)."""
    ranks = rankdata([value for value, _ in sample])
    hard = [rank for rank, (_, is_hard) in zip(ranks, sample, strict=True) if is_hard]
    easy = len(sample) - len(hard)
    return (sum(hard) - len(hard) * (len(hard) + 1) / 2) / (len(hard) * easy) if hard and easy else 0.5


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) >= 2]


def _reports(texts: Sequence[str], language: str) -> list[Report]:
    return [item for item in rg.analyze_many(texts, lang=language, rewrites=False) if isinstance(item, Report)]


def _show(name: str, number: int, items: Sequence[Any], statistic: Callable[[Sequence[Any]], float]) -> None:
    rng = random.Random(0)
    resampled = sorted(statistic(rng.choices(items, k=len(items))) for _ in range(ROUNDS))
    low, high = resampled[int(0.025 * ROUNDS)], resampled[int(0.975 * ROUNDS)]
    print(f"{name:20} {statistic(items):.3f}  [{low:.3f}, {high:.3f}]  n = {number}")


if __name__ == "__main__":
    main()
