"""Fits the weights of the difficulty score to judgements of people, and says how well it does on texts it was not fitted to.

    python training/difficulty/fit.py --nl-pairs FILE --fr-pairs FILE --fr-judged FILE --parallel NL FR [--parallel NL FR …]

    pairs     harder text TAB easier text [TAB id of the document]
    judged    judgement (0-20, higher is harder) TAB text
    parallel  files with the same text in Dutch and in French

Writes the tables ``[difficulty.short]`` and ``[difficulty.long]`` of ``lexicons/<language>/difficulty.toml``. The steps:

1. *Short*: in each language, weights for which the harder text of a pair gets the higher sum (logistic loss).
2. *Long*, French: weights for which the sum follows the logit of judgement / 20 (squared loss).
3. *One scale*: over texts of the length at which one table takes over from the other, the short sum gets the mean and spread of
   the long one. A passage is no text of its own: its sum is shifted, so that the sentences of the judged texts are on average as
   hard as the texts.
4. *Dutch on that scale*: nobody judged Dutch texts. The long table takes the French weights per standard deviation, the mean and
   spread of the French sums over the parallel texts. The short sum gets the spread over sentences that the French one has
   over the parallel texts, and meets the long one where it takes over; the shift of a passage makes parallel sentences alike.

Every weight is at least zero; a small quadratic penalty keeps the weights of features that say the same alike.
"""

import argparse
import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import spearmanr

from readability_gpmi import reading
from readability_gpmi.language import load_pack
from readability_gpmi.matching import with_terms
from readability_gpmi.measures.counts import Counts, count
from readability_gpmi.measures.features import text_features
from readability_gpmi.model import Document
from readability_gpmi.parsing import parse
from readability_gpmi.passages import cut

Numbers = NDArray[np.float64]
Text = Sequence[Counts]
HALFWAY_WORDS = 60
PENALTY_PAIRS, PENALTY_JUDGED = 0.02, 0.3
# Values further from the mean than this many standard deviations are outliers of a small sample.
FURTHEST = 4.0
SMALLEST_WEIGHT = 0.004
FOLDS, JUDGED_HIGHEST = 10, 20.0
NEAR_CROSSING = (45, 80)
NAMES = tuple(text_features([Counts(passages=1, words=5, content=1)]))


@dataclass(frozen=True)
class Table:
    """A weighted sum in units of standard deviations: ``scale`` × (sum of weight × (value - mean) / sd) + ``shift``."""

    weights: Numbers
    means: Numbers
    sds: Numbers
    scale: float = 1.0
    shift: float = 0.0

    def sums(self, values: Numbers) -> Numbers:
        return self.scale * (((values - self.means) / self.sds) @ self.weights) + self.shift

    def linked(self, sums: Numbers, mean: float, sd: float) -> "Table":
        """The same table, stretched and shifted so that these sums get this mean and standard deviation."""
        factor = sd / float(np.std(sums))
        shift = (self.shift - float(np.mean(sums))) * factor + mean
        return Table(self.weights, self.means, self.sds, self.scale * factor, shift)

    def toml(self) -> str:
        rows = [(name, self.scale * w / s, m) for name, w, s, m in zip(NAMES, self.weights, self.sds, self.means, strict=True)]
        kept = [(name, weight, mean) for name, weight, mean in rows if weight > 0]
        head = f"intercept = {self.shift:.5g}\n"
        weights = "".join(f"{name} = {weight:.5g}\n" for name, weight, _ in kept)
        return f"{head}[{{path}}.weights]\n{weights}[{{path}}.typical]\n" + "".join(f"{n} = {m:.5g}\n" for n, _, m in kept)


# ------------------------------------------------------------------------------------------------ texts


def texts(items: Sequence[str | Path], language: str) -> list[Text]:
    """The counts of the passages of each text; a text without a word has one empty passage."""
    documents = [_document(item) for item in items]
    cuts = [cut(document, language).passages for document in documents]
    parsed = iter(parse([passage for passages in cuts for passage in passages], {}))
    found = [[count(with_terms(next(parsed))) for _ in passages] for passages in cuts]
    return [[one for one in text if one.words] or [Counts(passages=1, words=1)] for text in found]


def _document(item: str | Path) -> Document:
    return reading.from_text(item) if isinstance(item, str) else reading.read(item)


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) >= 2]


def values_of(found: Sequence[Text]) -> Numbers:
    return np.array([list(text_features(text).values()) for text in found])


# ------------------------------------------------------------------------------------------------ fitting


def standard(values: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    means, sds = values.mean(0), values.std(0) + 1e-9
    return np.clip((values - means) / sds, -FURTHEST, FURTHEST), means, sds


def fit_pairs(differences: Numbers, penalty: float = PENALTY_PAIRS) -> Numbers:
    def loss(weights: Numbers) -> tuple[float, Numbers]:
        sums = differences @ weights
        wrong = 1 / (1 + np.exp(np.clip(sums, -30, 30)))
        value = np.logaddexp(0, -sums).mean() + penalty * weights @ weights / 2
        return float(value), -(differences * wrong[:, None]).mean(0) + penalty * weights

    return _at_least_zero(loss, differences.shape[1])


def fit_judged(values: Numbers, wanted: Numbers, penalty: float = PENALTY_JUDGED) -> Numbers:
    def loss(weights: Numbers) -> tuple[float, Numbers]:
        rest = values @ weights - wanted
        value = rest @ rest / len(wanted) / 2 + penalty * weights @ weights / 2
        return float(value), values.T @ rest / len(wanted) + penalty * weights

    return _at_least_zero(loss, values.shape[1])


def _at_least_zero(loss: object, number: int) -> Numbers:
    found = minimize(
        loss, np.full(number, 0.02), jac=True, bounds=[(0, None)] * number, method="L-BFGS-B", options={"maxiter": 1000}
    )
    weights: Numbers = found.x
    weights[weights < SMALLEST_WEIGHT] = 0.0
    return weights


def folds(groups: Sequence[str], seed: int) -> NDArray[np.int64]:
    names = sorted(set(groups))
    places = dict(zip(names, np.random.RandomState(seed).permutation(len(names)), strict=True))
    return np.array([places[group] % FOLDS for group in groups])


def in_order(sums: Numbers) -> float:
    """Share of differences above zero; a tie counts half."""
    return float((sums > 1e-9).mean() + (np.abs(sums) <= 1e-9).mean() / 2)


# ------------------------------------------------------------------------------------------------ steps


def short_table(path: Path, language: str, seeds: int) -> tuple[Table, list[Text]]:
    pairs = rows(path)
    found = texts([text for row in pairs for text in row[:2]], language)
    groups = [row[2] if len(row) > 2 else row[0] for row in pairs]
    values, means, sds = standard(values_of(found))
    differences = values[0::2] - values[1::2]
    shares = []
    for seed in range(seeds):
        fold = folds(groups, seed)
        sums = np.zeros(len(pairs))
        for number in range(FOLDS):
            sums[fold == number] = differences[fold == number] @ fit_pairs(differences[fold != number])
        shares.append(in_order(sums))
    print(f"{path.name}: {len(pairs)} pairs, cross-validated {np.mean(shares):.4f} (sd over {seeds} splits {np.std(shares):.4f})")
    return Table(fit_pairs(differences), means, sds), found


def long_table(path: Path, short: Table, pairs: Sequence[Text], seeds: int) -> tuple[Table, Table, float]:
    """The French table of long texts, the short one put on its scale, and the shift of a passage."""
    judged = rows(path)
    found = texts([row[1] for row in judged], "fr")
    share = np.array([float(row[0]) for row in judged]) / JUDGED_HIGHEST
    wanted = np.log(share / (1 - share))
    values, means, sds = standard(values_of(found))
    centred = wanted - wanted.mean()
    agreements = []
    for seed in range(seeds):
        fold = np.random.RandomState(seed).permutation(len(judged)) % FOLDS
        sums = np.zeros(len(judged))
        for number in range(FOLDS):
            sums[fold == number] = values[fold == number] @ fit_judged(values[fold != number], centred[fold != number])
        agreements.append(float(spearmanr(sums, wanted)[0]))
    print(f"{path.name}: {len(judged)} texts, cross-validated {np.mean(agreements):.4f} (sd {np.std(agreements):.4f})")
    table = Table(fit_judged(values, centred), means, sds)
    # A regression pulls towards the mean; the judgements spread further.
    table = table.linked(values @ table.weights, float(wanted.mean()), float(wanted.std()))
    near = values_of([*near_crossing(found), *pairs])
    short = short.linked(short.sums(near), float(table.sums(near).mean()), float(table.sums(near).std()))
    return table, short, float(wanted.mean() - sentence_means(found, short).mean())


def near_crossing(found: Sequence[Text]) -> list[Text]:
    """Pieces of texts about as long as the texts at which the long table takes over from the short one."""
    pieces: list[list[Counts]] = []
    for text in found:
        piece: list[Counts] = []
        for one in text:
            piece = [*piece, one]
            if sum(part.words for part in piece) >= NEAR_CROSSING[0]:
                pieces.append(piece)
                piece = []
    return [piece for piece in pieces if is_near_crossing(piece)]


def is_near_crossing(text: Text) -> bool:
    return NEAR_CROSSING[0] <= sum(one.words for one in text) <= NEAR_CROSSING[1]


def sentence_means(found: Sequence[Text], table: Table) -> Numbers:
    return np.array(
        [np.average(table.sums(values_of([[one] for one in text])), weights=[one.words for one in text]) for text in found]
    )


def dutch_tables(
    short: Table, pages: Sequence[Text], parallel: tuple[list[Text], list[Text]], french: tuple[Table, Table, float]
) -> tuple[Table, Table, float]:
    """The long and the short table of Dutch, and the shift of a passage."""
    french_long, french_short, french_shift = french
    _, means, sds = standard(values_of(pages))
    carried = Table(french_long.weights, means, sds)
    wanted = french_long.sums(values_of(parallel[1]))
    long = carried.linked(carried.sums(values_of(parallel[0])), float(wanted.mean()), float(wanted.std()))
    dutch_sentences, french_sentences = (values_of([[one] for text in side for one in text]) for side in parallel)
    of_french = french_short.sums(french_sentences)
    near = values_of(near_crossing(pages))
    spread = float(of_french.std() / short.sums(dutch_sentences).std() * short.sums(near).std())
    short = short.linked(short.sums(near), float(long.sums(near).mean()), spread)
    return long, short, float(of_french.mean() + french_shift - short.sums(dutch_sentences).mean())


def pages_of(path: Path, found: Sequence[Text]) -> list[Text]:
    """The sentences of a document put together again: texts as long as those that were judged in French."""
    pages: dict[tuple[str, int], list[Counts]] = {}
    for number, row in enumerate(rows(path)):
        for side in (0, 1):
            pages.setdefault((row[2], side), []).extend(found[2 * number + side])
    return [page for page in pages.values() if sum(one.words for one in page) >= HALFWAY_WORDS]


def write(language: str, tables: tuple[Table, Table, float], provenance: str) -> None:
    long, short, shift = tables
    path = load_pack(language).path / "difficulty.toml"
    text = path.read_text(encoding="utf-8")
    rest = re.sub(r"(?ms)^# provenance.*?$|^\[difficulty.*?(?=^\[(?!difficulty)|\Z)", "", text).strip()
    written = "\n".join(
        f"[difficulty.{name}]\n" + table.toml().format(path=f"difficulty.{name}")
        for name, table in (("short", short), ("long", long))
    )
    path.write_text(
        f"{rest}\n\n# {provenance}\n[difficulty]\nhalfway_words = {HALFWAY_WORDS}\npassage_shift = {shift:.5g}\n{written}",
        encoding="utf-8",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--nl-pairs", "--fr-pairs", "--fr-judged"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--parallel", type=Path, nargs=2, action="append", required=True, metavar=("NL", "FR"))
    parser.add_argument("--seeds", type=int, default=3, help="how many splits the cross-validation tries")
    chosen = parser.parse_args()
    dutch, dutch_texts = short_table(chosen.nl_pairs, "nl", chosen.seeds)
    french, french_texts = short_table(chosen.fr_pairs, "fr", chosen.seeds)
    french_tables = long_table(chosen.fr_judged, french, [text for text in french_texts if is_near_crossing(text)], chosen.seeds)
    parallel = (texts([pair[0] for pair in chosen.parallel], "nl"), texts([pair[1] for pair in chosen.parallel], "fr"))
    source = "provenance: fitted by training/difficulty/fit.py (see docs/validation.md)"
    write("fr", french_tables, source)
    write("nl", dutch_tables(dutch, pages_of(chosen.nl_pairs, dutch_texts), parallel, french_tables), source)


if __name__ == "__main__":
    main()
