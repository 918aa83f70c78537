"""What applying the rewrites does to whole documents, and what they cost in time.

    python benchmarks/rewrites.py examples/nl/* examples/fr/*

Prints how many passages change, in how many of them the difficulty falls (as a text, and per passage), whether applying twice
changes anything more, which numbers, amounts and dates are lost, and the seconds of an analysis with and without rewrites, run
in turn in one process.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import median

import readability_gpmi as rg
from readability_gpmi.language import load_pack
from readability_gpmi.matching import with_terms
from readability_gpmi.model import Passage, Rewrite
from readability_gpmi.parsing import Parsed, parse
from readability_gpmi.passages import split_sentences
from readability_gpmi.rewriting.guard import difficulty
from readability_gpmi.rewriting.meaning import numbers


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--show", action="store_true", help="print the passages that get no easier")
    chosen = parser.parse_args()
    changed = easier = twice = lost = applied = 0
    times: dict[bool, list[float]] = {True: [], False: []}
    for file in chosen.files:
        # Read as plain text, as simplify reads it.
        text = rg.analyze_file(file).document.text or ""
        report = rg.analyze(text)
        language = report.document.language
        simplified = rg.simplify(text)
        again = rg.simplify(simplified.text)
        twice += again.text != simplified.text
        applied += len(simplified.applied)
        for passage, after in pairs(report, simplified.applied):
            old, new = read(passage.quote, passage), read(after, passage)
            changed += 1
            falls = difficulty(new) < difficulty(old)
            easier += falls
            before = sum((numbers(one) for one in old), Counter())
            lost += before != sum((numbers(one) for one in new), Counter())
            if chosen.show and not falls:
                print(f"{difficulty(old):.1f} -> {difficulty(new):.1f}\n  {passage.quote}\n  {after}", file=sys.stderr)
        for _ in range(chosen.runs):
            for rewrites in (True, False):
                start = time.perf_counter()
                rg.analyze(text, lang=language, rewrites=rewrites)
                times[rewrites].append(time.perf_counter() - start)
    print(f"{len(chosen.files)} documents, {applied} rewrites applied, {changed} passages changed")
    print(f"difficulty falls: {easier} of {changed} ({100 * easier / max(changed, 1):.1f} %)")
    print(f"documents that change when simplified twice: {twice}")
    print(f"passages with other numbers, amounts or dates than before: {lost}")
    print(f"one document, median: {median(times[True]):.2f} s with rewrites, {median(times[False]):.2f} s without")


def pairs(report: rg.Report, applied: tuple[Rewrite, ...]) -> list[tuple[Passage, str]]:
    """Each passage in which something was replaced, with its new text."""
    found = []
    for passage in report.passages:
        after, at = "", passage.start
        inside = [one for one in applied if passage.start <= one.start and one.end <= passage.end]
        for rewrite in inside:
            after += passage.quote[at - passage.start : rewrite.start - passage.start] + (rewrite.replacement or "")
            at = rewrite.end
        if inside:
            found.append((passage, after + passage.quote[at - passage.start :]))
    return found


def read(text: str, like: Passage) -> list[Parsed]:
    """A text as the passages of a document."""
    pieces = [line[start:end] for line in text.split("\n") for start, end in split_sentences(line, load_pack(like.language))]
    passages = [Passage(0, len(piece), piece, like.kind, like.language) for piece in pieces]
    return [with_terms(one) for one in parse(passages, {})]


if __name__ == "__main__":
    main()
