"""Gives the trees of several treebanks of one language the analyses of one of them, the reference.

    python harmonise.py fr-train.conllu -o fr-train-harmonised.conllu --reference annodis,emea,frwiki,Europar

Treebanks disagree on words of the closed classes: *deux* is ``NumType=Card`` in Sequoia and ``Number=Plur`` in GSD, the lemma of
*je* is *moi* in one and *il* in another. A pipeline that learns from both learns neither. A word of a closed class, or a name,
whose analysis never occurs in the reference gets the analysis from there that differs from its own in the fewest features.
Sentences belong to the reference when their ``sent_id`` begins with one of the names given.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

CLOSED = ("DET", "PRON", "AUX", "PROPN", "ADP", "SCONJ", "CCONJ", "ADV")
# A form seen less often in the reference proves nothing about it.
FEWEST = 3
# Features that the reference never uses, and ordinal numbers, which it marks and others do not.
UNKNOWN = ("Voice=Act", "Number[psor]", "Person[psor]")
Cells = list[str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("-o", dest="out", type=Path, required=True)
    parser.add_argument("--reference", required=True, help="beginnings of sent_id, with commas between them")
    parser.add_argument("--copies", type=int, default=1, help="how often the sentences of the reference are written")
    chosen = parser.parse_args()
    blocks = chosen.treebank.read_text(encoding="utf-8").strip().split("\n\n")
    names = tuple(chosen.reference.split(","))
    known: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    for block in blocks:
        if _identifier(block).startswith(names):
            for cells in _words(block):
                known[cells[1].lower(), cells[3]][cells[5], cells[2]] += 1
    ordinals = {lemma for analyses in known.values() for feats, lemma in analyses if "NumType=Ord" in feats}
    written = [
        block
        if _identifier(block).startswith(names)
        else "\n".join(_harmonised(line, known, ordinals) for line in block.splitlines())
        for block in blocks
    ]
    written += (chosen.copies - 1) * [block for block in blocks if _identifier(block).startswith(names)]
    chosen.out.write_text("\n\n".join(written) + "\n\n", encoding="utf-8")


def _identifier(block: str) -> str:
    return next((line.split("=", 1)[1].strip() for line in block.splitlines() if line.startswith("# sent_id")), "")


def _words(block: str) -> Iterator[Cells]:
    return (cells for line in block.splitlines() if len(cells := line.split("\t")) == 10 and cells[0].isdigit())


def _harmonised(line: str, known: dict[tuple[str, str], Counter[tuple[str, str]]], ordinals: set[str]) -> str:
    cells = line.split("\t")
    if len(cells) != 10 or not cells[0].isdigit():
        return line
    feats = [feat for feat in cells[5].split("|") if not feat.startswith(UNKNOWN)]
    if cells[3] == "NUM":
        feats = ["NumType=Card"]
    elif cells[3] == "ADJ" and cells[2] in ordinals:
        feats = sorted({*feats, "NumType=Ord"} - {"_"})
    cells[5] = "|".join(feats) or "_"
    analyses = known[cells[1].lower(), cells[3]]
    if cells[3] in CLOSED and analyses.total() >= FEWEST and (cells[5], cells[2]) not in analyses:
        cells[5], cells[2] = min(analyses, key=lambda one: (len(set(one[0].split("|")) ^ set(feats)), -analyses[one]))
    elif cells[2] == "_" or "_" in cells[2][1:]:
        cells[2] = analyses.most_common(1)[0][0][1] if analyses else cells[1].lower()
    return "\t".join(cells)


if __name__ == "__main__":
    main()
