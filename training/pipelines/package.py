"""Puts a trained pipeline into the package: rules for contract words, names of the sources, no training settings.

python package.py models/nl/model-best nl
"""

import argparse
import shutil
import tomllib
from pathlib import Path
from typing import Any

import spacy

from readability_gpmi.nlp import BUNDLED
from readability_gpmi.version import __version__

RULES = Path(__file__).with_name("rules.toml")
_ATTRIBUTES = {"upos": "POS", "morph": "MORPH", "lemma": "LEMMA"}
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
    ruler: Any = nlp.add_pipe("attribute_ruler", last=True)
    for rule in tomllib.loads(RULES.read_text(encoding="utf-8")).get(chosen.language, ()):
        for pattern, attributes, place in patterns(rule):
            ruler.add([pattern], attributes, index=place)
    licence, sources = SOURCES[chosen.language]
    nlp.meta |= {"name": "gpmi", "version": __version__, "license": licence, "description": f"Trained on {sources}."}
    nlp.meta.pop("performance", None)
    target = BUNDLED / chosen.language
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    print(f"{target}: {sum(file.stat().st_size for file in target.rglob('*') if file.is_file()) / 1e6:.1f} MB")


def patterns(rule: dict[str, Any]) -> list[tuple[list[dict[str, Any]], dict[str, str], int]]:
    """Token pattern, attributes and place of the word in the pattern, for each written form of a rule."""
    found = []
    for form in rule["forms"]:
        attributes = {_ATTRIBUTES[name]: rule[name] for name in _ATTRIBUTES if name in rule}
        if rule.get("lemma", "").startswith("-"):
            attributes["LEMMA"] = form.removesuffix(rule["lemma"][1:])
        elif "lemma" not in rule:
            attributes["LEMMA"] = form
        before: list[dict[str, Any]] = [{"POS": {"IN": rule["after"]}}] if "after" in rule else []
        found.append(([*before, {"LOWER": form}], attributes, len(before)))
    return found


if __name__ == "__main__":
    main()
