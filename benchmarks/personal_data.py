"""Personal data found in marked pieces of contracts, letters and forms.

    python benchmarks/personal_data.py LANG LIST --half dev|test|all [--errors]

The form of the list is explained in ``benchmarks/personal_data/README.md``. Marked data is found when every letter and digit
of it lies in what was found as the same kind; what was found is right when every letter and digit of it lies in marked data
of the same kind. Each piece is a document of its own.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from readability_gpmi.model import Document
from readability_gpmi.parsing import Text, parse
from readability_gpmi.passages import cut
from readability_gpmi.privacy import PersonalData, PersonalKind, find_personal_data
from readability_gpmi.reading import from_text

_MARKED = re.compile(r"\{(?P<kind>[a-z-]+):(?P<words>[^}]*)\}")
_HALVES = {"dev": (1,), "test": (0,), "all": (0, 1)}


def read_piece(line: str) -> tuple[str, tuple[PersonalData, ...]]:
    """The text of a line of the list, and the personal data marked in it."""
    text = ""
    marked = []
    at = 0
    line = line.replace(" ⏎ ", "\n")
    for found in _MARKED.finditer(line):
        text += line[at : found.start()]
        marked.append(PersonalData(PersonalKind(found["kind"]), len(text), len(text) + len(found["words"])))
        text += found["words"]
        at = found.end()
    return text + line[at:], tuple(marked)


def pieces(path: Path, half: str) -> Iterator[tuple[str, tuple[PersonalData, ...]]]:
    """The pieces of a half of the list: ``dev`` those with an odd number, ``test`` those with an even one."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines, 1):
        if number % 2 in _HALVES[half]:
            yield read_piece(line)


def covered(one: PersonalData, text: str, others: Sequence[PersonalData]) -> bool:
    """Whether every letter and digit of one lies in others of the same kind."""
    places = {at for other in others if other.kind is one.kind for at in range(other.start, other.end)}
    return all(at in places for at in range(one.start, one.end) if text[at].isalnum())


def found_in(document: Document, language: str) -> tuple[PersonalData, ...]:
    """What the library finds in a document."""
    return find_personal_data(document.text, Text(parse(cut(document, language).passages, {})))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("list", type=Path)
    parser.add_argument("--half", choices=_HALVES, default="test")
    parser.add_argument("--errors", action="store_true", help="show what was missed and what was found wrongly")
    chosen = parser.parse_args()
    marked_of, found_of, right_of, wrong_of = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for text, marked in pieces(chosen.list, chosen.half):
        found = found_in(from_text(text), chosen.language)
        for one in marked:
            marked_of[one.kind] += 1
            found_of[one.kind] += (hit := covered(one, text, found))
            if chosen.errors and not hit:
                print(f"missed {one.kind}: {text[one.start : one.end]!r} in {text!r}")
        for one in found:
            right_of[one.kind] += (right := covered(one, text, marked))
            wrong_of[one.kind] += not right
            if chosen.errors and not right:
                print(f"wrong {one.kind}: {text[one.start : one.end]!r} in {text!r}")
    for kind in (*PersonalKind, "all"):
        of = [sum(counts.values()) if kind == "all" else counts[kind] for counts in (marked_of, found_of, right_of, wrong_of)]
        precision = of[2] / ((of[2] + of[3]) or 1)
        print(
            f"{kind:16} marked {of[0]:3}  recall {of[1] / (of[0] or 1):.3f}  found {of[2] + of[3]:3}  precision {precision:.3f}"
        )


if __name__ == "__main__":
    main()
