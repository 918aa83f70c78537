"""Puts a trained pipeline into the package, with the names of its sources.

python package.py models/nl/model-best nl
"""

import argparse
import shutil
from pathlib import Path

import spacy

from readability_gpmi.nlp import BUNDLED
from readability_gpmi.version import __version__

SOURCES = {
    "nl": ("CC BY-SA 4.0", "UD Dutch Alpino and LassySmall 2.16, Alpino treebanks, own contract sentences"),
    "fr": ("LGPL-LR and CC BY-SA 4.0", "UD French Sequoia, GSD and FQB 2.16, own contract sentences"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("language", choices=SOURCES)
    chosen = parser.parse_args()
    nlp = spacy.load(chosen.model)
    licence, sources = SOURCES[chosen.language]
    nlp.meta |= {"name": "gpmi", "version": __version__, "license": licence, "description": f"Trained on {sources}."}
    nlp.meta.pop("performance", None)
    # Where the training data lay is of no use to others.
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    target = BUNDLED / chosen.language
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    print(f"{target}: {sum(file.stat().st_size for file in target.rglob('*') if file.is_file()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
