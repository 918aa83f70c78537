"""CoNLL-U treebanks (.conllu or .conllu.xz) become spaCy's training format.

    python convert.py TREEBANK... --lang nl -o corpus/nl/train.spacy [--group 8] [--also TREEBANK --copies 8]

Groups of sentences are one document, so that the parser learns where sentences begin. The trees of ``--also`` are taken
``--copies`` times, to weigh a small corpus of contract language against a large one of news.
"""

import argparse
import lzma
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.training.converters import conllu_to_docs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", nargs="+", type=Path)
    parser.add_argument("--lang", required=True)
    parser.add_argument("-o", dest="out", type=Path, required=True)
    parser.add_argument("--group", type=int, default=8, help="sentences in a document")
    parser.add_argument("--also", type=Path, help="a small treebank to be taken several times")
    parser.add_argument("--copies", type=int, default=1, help="how often it is taken")
    chosen = parser.parse_args()
    vocab = spacy.blank(chosen.lang).vocab
    docs = DocBin(store_user_data=True)
    for path in (*chosen.treebanks, *(chosen.copies * [chosen.also] if chosen.also else [])):
        for doc in documents(path, chosen.group):
            docs.add(Doc(vocab).from_bytes(doc.to_bytes()))
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    docs.to_disk(chosen.out)
    print(f"{chosen.out}: {len(docs)} documents")


def documents(path: Path, group: int) -> Iterator[Doc]:
    """The trees of a file; multiword tokens (French *du*) are one token with both features."""
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
    yield from conllu_to_docs(text, n_sents=group, merge_subtokens=True, no_print=True)


if __name__ == "__main__":
    main()
