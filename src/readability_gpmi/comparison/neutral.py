"""What a Dutch and a French clause with the same meaning share: facts, parties, duties, names, form, and words of one origin."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from readability_gpmi.comparison.clauses import Clause, stem
from readability_gpmi.comparison.moods import Mood
from readability_gpmi.language import load_pack
from readability_gpmi.model import Party
from readability_gpmi.resources import folder

# Letters that words of one origin have in common: contr-act and contr-at, proj-ect and proj-et.
_ROOT = 4
_SPELLING = (("ph", "f"), ("qu", "k"), ("c", "k"), ("x", "ks"), ("z", "s"), ("y", "i"))
_LABEL = re.compile(r"\W*(\d+(?:\.\d+)*|[a-z])[.)]\s")
_PARTY = "party "
_FACT_WEIGHT, _NAME_WEIGHT, _CONCEPT_WEIGHT, _FACT_KIND_WEIGHT, _PARTY_WEIGHT, _FORM_WEIGHT = 2.0, 1.5, 1.0, 0.7, 0.7, 0.6


def neutral_features(clause: Clause) -> Iterable[tuple[str, float]]:
    """The features of a clause that do not depend on its language."""
    for fact in clause.facts:
        yield "=".join(fact.key), _FACT_WEIGHT
        yield f"fact {fact.kind}", _FACT_KIND_WEIGHT
    if label := _LABEL.match(clause.quote):
        yield f"label {label[1]}", _FACT_WEIGHT
    concepts = concept_words(clause.passage.language)
    for word in clause.stems:
        yield from concepts.get(word, ())
        if len(word) > _ROOT:
            yield f"root {root(word)}", 1.0
    yield from ((f"name {word}", _NAME_WEIGHT) for word in _names(clause))
    yield from ((f"mood {mood}", _PARTY_WEIGHT) for mood in clause.moods if mood is not Mood.IMPLIED)
    yield f"kind {clause.passage.kind}", _FORM_WEIGHT
    yield f"end {clause.quote.rstrip()[-1]}", _FORM_WEIGHT


def parties_named(clauses: Iterable[Clause]) -> tuple[str, ...]:
    """The parties that some clauses name, in their order."""
    return tuple(
        name.removeprefix(_PARTY)
        for clause in clauses
        for word in clause.stems
        for name, _ in sorted(concept_words(clause.passage.language).get(word, ()))
        if name.startswith(_PARTY)
    )


def root(word: str) -> str:
    """The beginning of a word, spelled so that words of one origin look alike."""
    for written, sound in _SPELLING:
        word = word.replace(written, sound)
    return word[:_ROOT]


@cache
def concept_words(code: str) -> Mapping[str, frozenset[tuple[str, float]]]:
    """Which parties and concepts the beginning of a word names; both have the same names in every language."""
    pack = load_pack(code)
    found: dict[str, set[tuple[str, float]]] = defaultdict(set)
    for party, words in pack.parties.items():
        for word in words if party in list(Party) else ():
            found[stem(word)].add((f"{_PARTY}{party}", _PARTY_WEIGHT))
    for entry in pack.concepts:
        if " " not in entry.term:
            found[stem(entry.term)].add((f"concept {entry.key}", _CONCEPT_WEIGHT))
    for word, name in _twins(code):
        found[stem(word)].add((f"twin {name}", _CONCEPT_WEIGHT))
    return {word: frozenset(names) for word, names in found.items()}


def _twins(code: str) -> Iterable[tuple[str, str]]:
    """The words of a language that have a twin in another one, with a name that both share."""
    for path in sorted(folder("lexicons").glob("*_*.toml")):
        if code not in path.stem.split("_"):
            continue
        for word, others in tomllib.loads(path.read_text(encoding="utf-8"))["words"].items():
            mine = (word,) if path.stem.startswith(f"{code}_") else others
            yield from ((one, word) for one in mine)


def _names(clause: Clause) -> Iterable[str]:
    """Words with a capital inside the sentence."""
    words = clause.quote.split()
    return (word.strip("«»“”\"'’.,;:()").lower() for word in words[1:] if word[:1].isupper())
