"""How alike the goals of two contracts are. Only hashes of words are kept."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from readability_gpmi.fairness.rules import load_rules
from readability_gpmi.language import codes, load_pack
from readability_gpmi.model import JudgedPassage, PassageKind
from readability_gpmi.words import find_words

# Broder (1997), On the resemblance and containment of documents: overlapping runs of this many words.
_WORDS = 5
# Shorter texts are alike by chance.
_FEWEST = 8


def shingles(texts: Iterable[str]) -> frozenset[int]:
    """The hashes of all runs of five words. Names and numbers do not count: another name makes no other plan."""
    words = [word for text in texts for word in _plain_words(text)]
    runs = (" ".join(words[i : i + _WORDS]) for i in range(len(words) - _WORDS + 1))
    return frozenset(int.from_bytes(hashlib.sha256(run.encode()).digest()[:8]) for run in runs)


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of runs of words that two texts have in common, 0 to 1 (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def goal_texts(passages: Sequence[JudgedPassage]) -> Iterator[str]:
    """What stands under the titles on goals and on the duties of the person; fixed explanation may be the same for all."""
    inside = False
    for passage in passages:
        if passage.quote is None:
            continue
        if passage.kind is PassageKind.HEADING:
            inside = _names(passage, "goals") and not _names(passage, "centre")
        elif inside:
            yield passage.quote


def alike(goals: Sequence[frozenset[int]]) -> tuple[tuple[int, int, float], ...]:
    """The pairs of documents whose goals are nearly the same, with how alike they are, the most alike first."""
    least = load_rules()["near-duplicate-of-template"].limits["likeness"]
    found = []
    for (i, one), (j, other) in combinations(enumerate(goals), 2):
        small, large = sorted((len(one), len(other)))
        # Sets of very different size cannot be that alike.
        if small >= _FEWEST and small >= least * large and (share := likeness(one, other)) >= least:
            found.append((i, j, share))
    return tuple(sorted(found, key=lambda pair: -pair[2]))


def _plain_words(text: str) -> Iterator[str]:
    for number, word in enumerate(find_words(text)):
        name = number > 0 and word.text[0].isupper()
        if not word.is_number and not name and "█" not in word.text:
            yield word.text.lower()


def _names(passage: JudgedPassage, group: str) -> bool:
    if passage.language not in codes():
        return False
    quote = (passage.quote or "").lower()
    return any(word in quote for word in load_pack(passage.language).contract.get("titles", {}).get(group, ()))
