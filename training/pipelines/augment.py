"""Variants of training sentences as contracts write them: small letters, CAPITALS, and typographic apostrophes and quotes."""

import random
from collections.abc import Callable, Iterator

import spacy
from spacy.language import Language
from spacy.training import Example

_TYPOGRAPHIC = {"'": "’", '"': "”"}


@spacy.registry.augmenters("gpmi.contract_variants.v1")
def contract_variants(level: float, seed: int = 0) -> Callable[[Language, Example], Iterator[Example]]:
    """Yields each example, and for a share ``level`` of them a variant of one kind, drawn at random with a fixed seed."""
    rng = random.Random(seed)

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        yield example
        if rng.random() < level:
            change = rng.choice((_small, _capitals, _typographic, _typographic))
            words = [change(token.text) for token in example.reference]
            yield _with_words(nlp, example, words)

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
