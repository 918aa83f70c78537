"""Draws rewrites at random from texts, for a reader to judge: grammar and meaning, one by one.

    python benchmarks/draw_rewrites.py nl path/to/test.conllu path/to/pairs.tsv --count 200 --seed 7 > drawn.tsv

Reads sentences from treebanks in CoNLL-U (the ``# text`` lines), tables (the column of ``--column``, first is 0) and plain
text. Prints for each drawn rewrite a number, the check, the sentence and the sentence with this one rewrite applied, apart by
tabs. Only the first alternative of kind ``replace`` of a finding counts: that is what ``simplify`` applies.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import readability_gpmi as rg
from readability_gpmi.lexicon import Group

LEXICAL = frozenset(group.value for group in Group)


def sentences(path: Path, column: int) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if path.suffix == ".conllu":
            if line.startswith("# text = "):
                yield line.removeprefix("# text = ")
        elif path.suffix == ".tsv":
            yield line.split("\t")[column]
        elif line.strip():
            yield line


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--column", type=int, default=0)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--structural", action="store_true", help="rewrites of sentences, not of words")
    options = parser.parse_args()
    texts = list(dict.fromkeys(text for path in options.files for text in sentences(path, options.column)))
    drawn = []
    for text, report in zip(texts, rg.analyze_many(texts, lang=options.language), strict=True):
        for finding in report.findings if isinstance(report, rg.Report) else ():
            first = next((rewrite for rewrite in finding.rewrites if rewrite.kind == "replace"), None)
            if first is not None and (finding.check in LEXICAL) is not options.structural:
                passage = next(one for one in report.passages if one.start <= first.start < one.end)
                after = text[passage.start : first.start] + str(first.replacement) + text[first.end : passage.end]
                drawn.append((finding.check, " ".join(passage.quote.split()), " ".join(after.split())))
    chosen = random.Random(options.seed).sample(drawn, min(options.count, len(drawn)))
    print(f"{len(texts)} texts, {len(drawn)} rewrites, {len(chosen)} drawn with seed {options.seed}", file=sys.stderr)
    for number, (check, before, after) in enumerate(chosen, 1):
        print(number, check, before, after, sep="\t")


if __name__ == "__main__":
    main()
