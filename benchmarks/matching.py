"""How long finding the terms of the lexicon takes beside parsing.

    python benchmarks/matching.py examples/nl/* examples/fr/*

Reads the files, parses their passages in one go, finds the terms, and shows the seconds of both, the best of three.
"""

import argparse
import time
from pathlib import Path

from readability_gpmi import reading
from readability_gpmi.language import load_pack
from readability_gpmi.matching import find_terms
from readability_gpmi.parsing import parse
from readability_gpmi.passages import cut


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    passages = [passage for path in options.files for passage in cut(reading.read(path)).passages]
    parsed = parse(passages, {})
    for one in parsed[:1]:
        find_terms(one)
    best = [
        min(_seconds(step) for _ in range(3))
        for step in (lambda: parse(passages, {}), lambda: [find_terms(one) for one in parsed])
    ]
    entries = {code: len(load_pack(code).entries) for code in {passage.language for passage in passages}}
    print(f"{len(parsed)} passages, entries {entries}")
    print(f"parse {best[0]:.2f} s, terms {best[1]:.2f} s, ratio {best[1] / best[0]:.2f}")


def _seconds(step: object) -> float:
    start = time.perf_counter()
    step()  # type: ignore[operator]
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
