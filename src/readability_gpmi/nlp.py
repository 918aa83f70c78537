"""Loads spaCy pipelines, the bundled ones or the user's own. No other module does."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from readability_gpmi.errors import PipelineError
from readability_gpmi.language import load_pack

BUNDLED = Path(__file__).parent / "pipelines"
_NEEDED = ("parser", "morphologizer")
# A tagger gives corpus-specific tags, entities are of no use here: both cost time only.
_UNUSED = ("tagger", "ner", "senter", "entity_ruler")


def load(code: str, name: str | None = None) -> Language:
    """The pipeline of a language, loaded once.

    Args:
        code: the folder of the language, such as ``nl``.
        name: an installed spaCy pipeline or a folder to use instead of the bundled one.

    Raises:
        PipelineError: it is not there, or it lacks the morphology or the dependency parse.
    """
    return _loaded(code, name)


@cache
def _loaded(code: str, name: str | None) -> Language:
    bundled = load_pack(code).pipeline
    if name is None and bundled is None:
        # Words only: no check that rests on the parse finds anything, and the report says so.
        return spacy.blank("xx")
    folder = BUNDLED / str(bundled)
    try:
        nlp = spacy.load(name or folder, exclude=list(_UNUSED))
    except OSError as error:
        raise PipelineError(
            name or str(folder),
            "there is no such spaCy pipeline.",
            f"Install it (python -m spacy download {name}) or leave the choice out." if name else "Install the package again.",
        ) from error
    missing = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
    if missing:
        raise PipelineError(
            name or str(folder),
            f"this pipeline has no {' and no '.join(missing)}.",
            "Choose one that gives Universal Dependencies: parts of speech, morphology and a dependency parse.",
        )
    return nlp


def parse(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """Each text as one sentence with one tree, in order, through one pass of ``nlp.pipe``.

    Typographic apostrophes and no-break spaces are parsed as plain ones, of the same length: the treebanks hold no ``’``,
    and ``s’engage`` is misread where ``s'engage`` is not.
    """
    return nlp.pipe(_one_sentence(nlp, text) for text in texts)


_PLAIN = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\t": " ", "\r": " "}
)


def plain_text(text: str) -> str:
    """The same text, of the same length, with plain apostrophes and spaces."""
    return text.translate(_PLAIN)


def _one_sentence(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(plain_text(text))
    # Set at once: setting it token by token looks at the whole text for each.
    starts: Any = np.full((len(doc), 1), -1, dtype="int64")
    starts[:1] = 1
    doc.from_array(["SENT_START"], starts.astype("uint64"))
    return doc
