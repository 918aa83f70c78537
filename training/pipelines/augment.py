"""Variants of training sentences as contracts write them: small letters, CAPITALS, typographic apostrophes and quotes, and
headings and list items without a full stop."""

import random
from collections.abc import Callable, Iterator
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example

_TYPOGRAPHIC = {"'": "’", '"': "”"}


@spacy.registry.augmenters("gpmi.contract_variants.v1")
def contract_variants(level: float, seed: int = 0, stops: bool = True) -> Callable[[Language, Example], Iterator[Example]]:
    """Yields each example, and for a share ``level`` of them a variant of one kind, drawn at random with a fixed seed.

    ``stops`` says whether full stops may go: they teach what a heading looks like, and blur where sentences begin.
    """
    rng = random.Random(seed)
    changes = (_small, _capitals, _typographic, _typographic, *((None, None) if stops else ()))

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        yield example
        if rng.random() < level:
            change = rng.choice(changes)
            if change is None:
                yield _without_stops(nlp, example, rng)
            else:
                yield _with_words(nlp, example, [change(token.text) for token in example.reference])

    return augment


def _small(word: str) -> str:
    return word.lower()


def _capitals(word: str) -> str:
    return word.upper()


def _typographic(word: str) -> str:
    return "".join(_TYPOGRAPHIC.get(character, character) for character in word)


def _with_words(nlp: Language, example: Example, words: list[str]) -> Example:
    fields = example.to_dict()
    # A letter such as ß grows when it is written in capitals; such an example stays as it is.
    if any(len(new) != len(old) for new, old in zip(words, fields["token_annotation"]["ORTH"], strict=True)):
        return example
    fields["token_annotation"]["ORTH"] = words
    text = "".join(word + (" " if space else "") for word, space in zip(words, fields["token_annotation"]["SPACY"], strict=True))
    return Example.from_dict(nlp.make_doc(text), fields)


def _without_stops(nlp: Language, example: Example, rng: random.Random) -> Example:
    """Half of the sentences lose their full stop: what follows begins a sentence all the same."""
    fields = example.to_dict()
    tokens: dict[str, list[Any]] = fields["token_annotation"]
    heads = set(tokens["HEAD"])
    kept = [
        i
        for i, word in enumerate(tokens["ORTH"])
        if not (word == "." and i not in heads and tokens["SENT_START"][i] != 1 and rng.random() < 0.5)
    ]
    new = {old: number for number, old in enumerate(kept)}
    # The space that stood after the full stop now stands after the word before it.
    spaces = {i: tokens["SPACY"][i] or (i + 1 not in new and i + 1 < len(tokens["ORTH"])) for i in kept}
    fields["token_annotation"] = {name: [values[i] for i in kept] for name, values in tokens.items()}
    fields["token_annotation"]["HEAD"] = [new[tokens["HEAD"][i]] for i in kept]
    fields["token_annotation"]["SPACY"] = [spaces[i] for i in kept]
    fields["doc_annotation"] = {}
    words = fields["token_annotation"]["ORTH"]
    text = "".join(word + (" " if space else "") for word, space in zip(words, fields["token_annotation"]["SPACY"], strict=True))
    return Example.from_dict(nlp.make_doc(text), fields)
