"""Which passages of a bilingual text are read as which language.

    python benchmarks/languages.py TEXT

Prints the number of passages and words per language, and every passage with its language (``--list``), to be read by a person.
"""

import argparse
from collections import Counter
from pathlib import Path

from readability_gpmi.passages import cut
from readability_gpmi.reading import read
from readability_gpmi.words import find_words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("--list", action="store_true")
    chosen = parser.parse_args()
    passages = cut(read(chosen.text)).passages
    words: Counter[str] = Counter()
    for passage in passages:
        words[passage.language] += len(find_words(passage.quote))
        if chosen.list:
            print(f"{passage.language}\t{' '.join(passage.quote.split())}")
    for language, count in Counter(passage.language for passage in passages).most_common():
        print(f"{language}: {count} passages, {words[language]} words")


if __name__ == "__main__":
    main()
