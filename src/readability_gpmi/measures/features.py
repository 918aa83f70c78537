"""What the difficulty is made of: numbers that grow with difficulty, from the counts of a passage or of a whole text.

Two kinds: *per passage* (how a sentence is built) and *per 100 words* (what its words are like). Rates are taken over the words
plus a few, so that one hard word in a heading of two words is not half of the text.
"""

import math
from collections.abc import Mapping, Sequence

from readability_gpmi.measures.counts import Counts, total

# Before the name of a feature of the hardest passage of a text.
WORST = "worst-"
# A passage of fewer words (a heading, a field of a form) is never the hardest of a text.
_FEWEST_WORDS_OF_WORST = 3

# Words added below the line of a rate.
_SMOOTHING = 3
_PER_PASSAGE = (
    "finite_verbs",
    "subordinates",
    "relatives",
    "participles",
    "participle_clauses",
    "infinitives",
    "infinitive_clauses",
    "depth",
    "before_verb",
    "passives",
    "attributes",
    "complements",
    "prepositions",
    "conjunctions",
    "acts",
    "nouns",
    "hardest",
    "commas",
    "brackets",
)
_PER_100_WORDS = (
    "polysyllables",
    "lix_words",
    "subordinates",
    "relatives",
    "participles",
    "participle_clauses",
    "passives",
    "distant_tenses",
    "inversions",
    "negations",
    "attributes",
    "complements",
    "prepositions",
    "conjunctions",
    "subordinators",
    "acts",
    "nouns",
    "names",
    "number_words",
    "uncommon",
    "not_everyday",
    "not_common",
    "learned",
    "rare",
    "long",
    "hard_terms",
    "replaceable_terms",
    "explained_terms",
    "formulas",
    "commas",
    "brackets",
    "colons",
    "slashes",
    "signs",
    "abbreviations",
)


def features(counts: Counts) -> Mapping[str, float]:
    """Name of a feature -> its value; a name that ends in ``-rate`` is a number per 100 words.

    See docs/method.md for the meaning of each.
    """
    words, passages, content = max(counts.words, 1), max(counts.passages, 1), counts.content
    values = {
        "sentence-length": math.log1p(words / passages),
        "dependency-distance": math.log1p(counts.distance / passages),
        "word-length": counts.letters / words,
        "syllables": counts.syllables / words,
        "word-rarity": counts.rarity / (content + 1),
        "distance-to-reader": 1.0 - min(1.0, 10 * counts.address / words),
    }
    values |= {_name(field): getattr(counts, field) / passages for field in _PER_PASSAGE}
    values |= {f"{_name(field)}-rate": 100 * getattr(counts, field) / (words + _SMOOTHING) for field in _PER_100_WORDS}
    return values


def text_features(passages: Sequence[Counts]) -> Mapping[str, float]:
    """The features of a text: of its passages together, of the hardest passage in each respect (``worst-…``), and its length."""
    together = total(passages)
    told = [one for one in passages if one.words >= _FEWEST_WORDS_OF_WORST] or passages
    by_passage = [features(one) for one in told]
    worst = {f"{WORST}{name}": max(one[name] for one in by_passage) for name in by_passage[0]}
    return {**features(together), **worst, "text-length": math.log1p(together.words)}


def _name(field: str) -> str:
    return field.replace("_", "-")
