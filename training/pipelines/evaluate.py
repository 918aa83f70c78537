"""Accuracy and speed of a pipeline on test trees, beside other pipelines.

    python evaluate.py nl TEST CONTRACTS [--pipeline NAME …] [--group 8]

Prints, in per cent, what ``spacy benchmark accuracy`` calls them: part of speech, morphology, lemma, unlabelled and labelled
attachment, sentence starts (F), and words per second, for the bundled pipeline and for each other one that is named: on TEST, on
TEST with typographic apostrophes and quotes (as Word writes them), and on CONTRACTS.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import spacy
from convert import documents
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from readability_gpmi.nlp import BUNDLED

_SHOWN = ("pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
_TYPOGRAPHIC = str.maketrans({"'": "’", '"': "”"})
_ROUNDS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("test", type=Path)
    parser.add_argument("contracts", type=Path)
    parser.add_argument("--pipeline", action="append", default=[], help="another pipeline, by name or folder")
    parser.add_argument("--group", type=int, default=8, help="sentences in a document")
    chosen = parser.parse_args()
    test, contracts = list(documents(chosen.test, chosen.group)), list(documents(chosen.contracts, chosen.group))
    print(f"{'':40} {' '.join(f'{name:>9}' for name in _SHOWN)}  words/s")
    for name in (str(BUNDLED / chosen.language), *chosen.pipeline):
        nlp = spacy.load(name)
        for what, gold in (("test", test), ("test, typographic", [_typographic(doc) for doc in test]), ("contracts", contracts)):
            scores = nlp.evaluate([Example(nlp.make_doc(doc.text), Doc(nlp.vocab).from_bytes(doc.to_bytes())) for doc in gold])
            shown = " ".join(f"{100 * scores[key]:9.2f}" for key in _SHOWN)
            print(f"{Path(name).name + ', ' + what:40} {shown}  {_speed(nlp, gold):.0f}")


def _typographic(doc: Doc) -> Doc:
    words = [token.text.translate(_TYPOGRAPHIC) for token in doc]
    fields = doc.to_array(["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START"])
    changed = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    return changed.from_array(["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START"], fields)


def _speed(nlp: Language, gold: Sequence[Doc]) -> float:
    """Words per second, the best of some rounds."""
    texts = [doc.text for doc in gold]
    words = sum(len(doc) for doc in gold)
    best = 0.0
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        list(nlp.pipe(texts))
        best = max(best, words / (time.perf_counter() - start))
    return best


if __name__ == "__main__":
    main()
