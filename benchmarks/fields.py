"""Which fields of forms are found: ``python benchmarks/fields.py nl benchmarks/fields/nl.txt [--misses]``.

Each line of the file is a text of its own, with ⟦ and ⟧ around each field that stays open. A field is found when one of ours
overlaps it; one of ours is right when it overlaps a marked one.
"""

import argparse
import re
from pathlib import Path

from readability_gpmi import analyze

_MARK = re.compile("⟦(.*?)⟧")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was missed and what was too much")
    chosen = parser.parse_args()
    marked = found = ours = right = 0
    for line in chosen.file.read_text(encoding="utf-8").splitlines():
        text = line.replace("⟦", "").replace("⟧", "")
        wanted = [(mark.start() - 2 * number, mark.end() - 2 * number - 2) for number, mark in enumerate(_MARK.finditer(line))]
        form = analyze(text, lang=chosen.language, rewrites=False).form
        fields = [(field.start, field.end) for field in form.fields] if form else []
        missed = [span for span in wanted if not any(_overlap(span, field) for field in fields)]
        wrong = [field for field in fields if not any(_overlap(span, field) for span in wanted)]
        marked, found = marked + len(wanted), found + len(wanted) - len(missed)
        ours, right = ours + len(fields), right + len(fields) - len(wrong)
        if chosen.misses:
            for name, spans in (("missed", missed), ("too much", wrong)):
                for start, end in spans:
                    print(f"{name}: {text[start:end]}\t{text}")
    print(f"marked {marked}, found {found / marked:.3f}; ours {ours}, right {right / ours:.3f}")


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    main()
