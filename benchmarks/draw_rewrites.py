"""Draws rewrites at random from texts, for a reader to judge: grammar and meaning, one by one.

    python benchmarks/draw_rewrites.py nl path/to/test.conllu path/to/pairs.tsv contract.docx --count 200 --seed 7 > drawn.tsv

Reads sentences from treebanks in CoNLL-U (the ``# text`` lines) and tables (the column of ``--column``, first is 0), each as a
text of its own; every other file is read as one document. Prints for each drawn rewrite a number, the transformation (the check,
for other words), the sentence and the sentence with this one rewrite applied, apart by tabs. Only the first alternative of kind
``replace`` of a finding counts: that is what ``simplify`` applies.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import readability_gpmi as rg
from readability_gpmi.matching import with_terms
from readability_gpmi.parsing import Text, parse
from readability_gpmi.reading import read
from readability_gpmi.rewriting.structural import ALL

# A rewrite: what made it, the passage, and the passage with it.
Drawn = tuple[str, str, str]


def texts(path: Path, column: int) -> Iterator[str]:
    if path.suffix == ".conllu":
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# text = "):
                yield line.removeprefix("# text = ")
    elif path.suffix == ".tsv":
        for line in path.read_text(encoding="utf-8").splitlines():
            yield line.split("\t")[column]
    else:
        yield read(path).text


def offered(text: str, report: rg.Report, structural: bool) -> Iterator[Drawn]:
    """The rewrites of a text that a transformation of sentences made, or the others."""
    firsts = [next((one for one in finding.rewrites if one.kind == "replace"), None) for finding in report.findings]
    found = [(first, finding.check) for first, finding in zip(firsts, report.findings, strict=True) if first is not None]
    makers = made_by(report) if found else {}
    for first, check in dict.fromkeys(found):
        maker = makers.get((first.start, first.end, str(first.replacement)))
        if (maker is not None) is structural:
            passage = next(one for one in report.passages if one.start <= first.start < one.end)
            after = text[passage.start : first.start] + str(first.replacement) + text[first.end : passage.end]
            yield maker or check, " ".join(passage.quote.split()), " ".join(after.replace("\n", " / ").split())


def made_by(report: rg.Report) -> dict[tuple[int, int, str], str]:
    """Which transformation makes which rewrite of a text."""
    parsed = Text(tuple(with_terms(one) for one in parse(report.passages, {})))
    return {
        (one.passage.start + candidate.start, one.passage.start + candidate.end, candidate.text): find.__module__.split(".")[-1]
        for one in parsed.passages
        for find in ALL
        for candidate in find(one, parsed)
    }


def spread(drawn: list[Drawn], count: int, share: float, seed: int) -> list[Drawn]:
    """Some rewrites at random, of no transformation more than its share of them."""
    mixed = random.Random(seed).sample(drawn, len(drawn))
    taken: dict[str, int] = defaultdict(int)
    chosen = []
    for one in mixed:
        if taken[one[0]] < share * count and len(chosen) < count:
            taken[one[0]] += 1
            chosen.append(one)
    return chosen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--column", type=int, default=0)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--structural", action="store_true", help="rewrites of sentences, not of words")
    parser.add_argument("--share", type=float, default=1.0, help="the largest part that one transformation may take, 0 to 1")
    parser.add_argument("--context", default="", help="sentences that follow each text: how it speaks to its reader")
    options = parser.parse_args()
    plain = list(dict.fromkeys(text for path in options.files for text in texts(path, options.column)))
    read_as = [f"{text}\n{options.context}" if options.context else text for text in plain]
    drawn: list[Drawn] = []
    for text, report in zip(read_as, rg.analyze_many(read_as, lang=options.language), strict=True):
        if isinstance(report, rg.Report):
            drawn += offered(text, report, options.structural)
    drawn = list(dict.fromkeys(drawn))
    chosen = spread(drawn, options.count, options.share, options.seed)
    print(f"{len(plain)} texts, {len(drawn)} rewrites, {len(chosen)} drawn with seed {options.seed}", file=sys.stderr)
    print(dict(Counter(maker for maker, _, _ in drawn).most_common()), file=sys.stderr)
    for number, (maker, before, after) in enumerate(chosen, 1):
        print(number, maker, before, after, sep="\t")


if __name__ == "__main__":
    main()
