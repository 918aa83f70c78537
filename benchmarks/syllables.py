"""Syllables of the library and of pyphen beside syllables counted by hand.

    python benchmarks/syllables.py LANG LIST

A line of the list is a number and the words that have so many syllables (see ``tests/measures/syllables_nl.txt``).
"""

import argparse
from pathlib import Path

from pyphen import Pyphen

from readability_gpmi.language import load_pack
from readability_gpmi.measures.syllables import count_syllables


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("list", type=Path)
    chosen = parser.parse_args()
    pack, hyphens = load_pack(chosen.language), Pyphen(lang=chosen.language)
    lines = chosen.list.read_text(encoding="utf-8").splitlines()
    by_number = (line.split(":", 1) for line in lines if not line.startswith("#"))
    words = {word: int(number) for number, listed in by_number for word in listed.split()}
    for name, counted in (
        ("ours", {word: count_syllables(word, pack) for word in words}),
        ("pyphen", {word: len(hyphens.positions(word)) + 1 for word in words}),
    ):
        wrong = [f"{word} {number}" for word, number in counted.items() if number != words[word]]
        print(f"{name}: {len(wrong)} of {len(words)} wrong ({100 * len(wrong) / len(words):.1f} %): {', '.join(wrong[:20])}")


if __name__ == "__main__":
    main()
