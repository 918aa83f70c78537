"""Counts everything that the measures need, once per passage; the counts of a document are their sum."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import reduce

from readability_gpmi.frequency import zipf
from readability_gpmi.lexicon import Group
from readability_gpmi.measures.syllables import count_syllables
from readability_gpmi.measures.vocabulary import CONTENT, long_tokens, rare_tokens
from readability_gpmi.model import RewriteKind
from readability_gpmi.parsing import Parsed, depth, key_of, passive_auxiliary, relation

# LIX counts words of more than six letters as long (Björnsson 1968).
_LIX_LETTERS = 6


@dataclass(frozen=True)
class Counts:
    """What was counted in a passage, or in several together.

    ``depth`` and ``distance`` are sums over passages of the deepest word of the tree and of the most words between a word and
    its head; ``zipf`` is the sum of the Zipf frequencies of the ``content`` words.
    """

    passages: int = 0
    words: int = 0
    letters: int = 0
    syllables: int = 0
    lix_words: int = 0
    finite_verbs: int = 0
    subordinates: int = 0
    depth: int = 0
    distance: int = 0
    passives: int = 0
    content: int = 0
    zipf: float = 0.0
    rare: int = 0
    long: int = 0
    hard_terms: int = 0
    explained_terms: int = 0
    formulas: int = 0
    address: int = 0
    commas: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


def count(parsed: Parsed) -> Counts:
    """The counts of one passage."""
    doc, pack = parsed.doc, parsed.pack
    content = [token for token in doc if token.pos_ in CONTENT and token.is_alpha]
    return Counts(
        passages=1 if parsed.words else 0,
        words=len(parsed.words),
        letters=sum(character.isalnum() for word in parsed.words for character in word.text),
        syllables=sum(count_syllables(word.text, pack) for word in parsed.words),
        lix_words=sum(len(word.text) > _LIX_LETTERS for word in parsed.words),
        finite_verbs=len(parsed.finite_verbs),
        subordinates=sum(relation(token) in ("advcl", "acl", "ccomp", "csubj") for token in doc),
        depth=max((depth(token) for token in doc), default=0),
        distance=max((abs(token.i - token.head.i) for token in doc if token.dep_ != "punct"), default=0),
        passives=sum(passive_auxiliary(token, pack) is not None for token in doc),
        content=len(content),
        zipf=sum(max(zipf(token.lower_, pack), zipf(token.lemma_, pack)) for token in content),
        rare=sum(1 for _ in rare_tokens(parsed)),
        long=sum(1 for _ in long_tokens(parsed)),
        hard_terms=sum(
            m.entry.use is not RewriteKind.EXPLAIN and m.entry.group is not Group.CONTRACT_FORMULA for m in parsed.terms
        ),
        explained_terms=sum(m.entry.use is RewriteKind.EXPLAIN for m in parsed.terms),
        formulas=sum(m.entry.group is Group.CONTRACT_FORMULA for m in parsed.terms),
        address=sum(
            key_of(word.text) in pack.words("second_formal") | pack.words("second_informal") | pack.words("first")
            for word in parsed.words
        ),
        commas=parsed.passage.quote.count(","),
    )


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of some counts."""
    return reduce(Counts.__add__, counts, Counts())
