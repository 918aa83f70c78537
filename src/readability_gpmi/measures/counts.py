"""Counts everything that the measures need, once per passage; the counts of a document are their sum."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import reduce
from itertools import pairwise

from spacy.tokens import Token

from readability_gpmi.frequency import zipf
from readability_gpmi.lexicon import Group
from readability_gpmi.measures.form import Written
from readability_gpmi.measures.syllables import count_syllables
from readability_gpmi.measures.vocabulary import CONTENT, long_tokens, rare_tokens
from readability_gpmi.model import RewriteKind
from readability_gpmi.parsing import Parsed, depth, feature, is_finite, key_of, passive_auxiliary, relation, subjects

# LIX counts words of more than six letters as long (Björnsson 1968).
_LIX_LETTERS = 6
# From this many syllables a word is long to read aloud.
_POLYSYLLABLE = 4
# Zipf frequencies: below the first a word is uncommon, below the second not of everyday speech, above the third it is among the
# commonest thousand; no word is above the last.
_UNCOMMON, _NOT_EVERYDAY, _COMMON, _COMMONEST = 3.0, 4.5, 5.5, 7.0
# A lemma this short is no learned word, whatever its ending (natie, nation).
_SHORTEST_LEARNED = 7
_SLASH = re.compile(r"[^\W\d_]/[^\W\d_]")
_SYMBOL = re.compile(r"[%&§+=*#@]")
_ABBREVIATION = re.compile(r"\b[A-Z]{2,6}\b|\b(?:[a-zA-Z]\.){2,}")
_BRACKET = re.compile(r"[(\[–]")
_COLON = re.compile(r"[;:]")


@dataclass(frozen=True)
class Counts:
    """What was counted in a passage, or in several together.

    ``depth``, ``distance``, ``before_verb`` and ``hardest`` are sums over passages: of the deepest word of the tree, of the most
    words between a word and its head, of the words before the main verb, and of the rarity of the rarest content word. Rarity is
    7 minus the Zipf frequency.
    """

    passages: int = 0
    words: int = 0
    letters: int = 0
    syllables: int = 0
    lix_words: int = 0
    polysyllables: int = 0
    finite_verbs: int = 0
    subordinates: int = 0
    relatives: int = 0
    participles: int = 0
    participle_clauses: int = 0
    infinitives: int = 0
    infinitive_clauses: int = 0
    depth: int = 0
    distance: int = 0
    before_verb: int = 0
    passives: int = 0
    distant_tenses: int = 0
    inversions: int = 0
    negations: int = 0
    attributes: int = 0
    complements: int = 0
    prepositions: int = 0
    conjunctions: int = 0
    subordinators: int = 0
    acts: int = 0
    nouns: int = 0
    names: int = 0
    number_words: int = 0
    content: int = 0
    rarity: float = 0.0
    hardest: float = 0.0
    uncommon: int = 0
    not_everyday: int = 0
    not_common: int = 0
    learned: int = 0
    rare: int = 0
    long: int = 0
    hard_terms: int = 0
    replaceable_terms: int = 0
    explained_terms: int = 0
    formulas: int = 0
    address: int = 0
    commas: int = 0
    brackets: int = 0
    colons: int = 0
    slashes: int = 0
    signs: int = 0
    abbreviations: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


def count(parsed: Parsed) -> Counts:
    """The counts of one passage. What only a form has (blanks, boxes, choices to strike out) is not counted."""
    written = Written(parsed)
    pack, quote = parsed.pack, written.quote
    doc = [token for token in parsed.doc if written.has(token)]
    terms = [term for term in parsed.terms if written.has(term)]
    syllables = [count_syllables(word.text, pack) for word in written.words]
    relations = [relation(token) for token in doc]
    content = [token for token in doc if token.pos_ in CONTENT and token.is_alpha]
    rarities = [_rarity(token, parsed) for token in content]
    endings = tuple(pack.words("learned_endings"))
    acts = tuple(pack.words("nominal_suffixes"))
    you = pack.words("second_formal") | pack.words("second_informal") | pack.words("first")
    return Counts(
        passages=1 if written.words else 0,
        words=len(written.words),
        letters=sum(character.isalnum() for word in written.words for character in word.text),
        syllables=sum(syllables),
        lix_words=sum(len(word.text) > _LIX_LETTERS for word in written.words),
        polysyllables=sum(number >= _POLYSYLLABLE for number in syllables),
        finite_verbs=sum(written.has(verb) for verb in parsed.finite_verbs),
        subordinates=sum(name in ("advcl", "ccomp", "csubj") for name in relations),
        relatives=sum(token.dep_ == "acl:relcl" for token in doc),
        participles=sum(feature(token, "VerbForm") == "Part" and token.pos_ != "AUX" for token in doc),
        participle_clauses=sum(feature(token, "VerbForm") == "Part" and relation(token) in ("acl", "amod") for token in doc),
        infinitives=sum(feature(token, "VerbForm") == "Inf" for token in doc),
        infinitive_clauses=relations.count("xcomp"),
        depth=max((depth(token) for token in doc), default=0),
        distance=max((abs(token.i - token.head.i) for token in doc if token.dep_ != "punct"), default=0),
        before_verb=max((token.i for token in doc if token.head == token), default=0),
        passives=sum(passive_auxiliary(token, pack) is not None for token in doc),
        distant_tenses=sum(_is_distant(token) for token in doc),
        inversions=int(_begins_with_verb(parsed)),
        negations=sum(token.lower_ in pack.words("negators") for token in doc),
        attributes=relations.count("amod"),
        complements=relations.count("nmod"),
        prepositions=relations.count("case"),
        conjunctions=_runs_of("cc", relations),
        subordinators=sum(token.pos_ == "SCONJ" for token in doc),
        acts=sum(token.pos_ == "NOUN" and _is_long_with(token, acts) for token in doc),
        nouns=sum(token.pos_ == "NOUN" for token in doc),
        names=sum(token.pos_ == "PROPN" for token in doc),
        number_words=sum(key_of(word.text) in pack.words("number_words") for word in written.words),
        content=len(content),
        rarity=sum(rarities),
        hardest=max(rarities, default=0.0),
        uncommon=sum(rarity > _COMMONEST - _UNCOMMON for rarity in rarities),
        not_everyday=sum(rarity > _COMMONEST - _NOT_EVERYDAY for rarity in rarities),
        not_common=sum(rarity > _COMMONEST - _COMMON for rarity in rarities),
        learned=sum(_is_long_with(token, endings) for token in content),
        rare=sum(written.has(token) for token in rare_tokens(parsed)),
        long=sum(written.has(token) for token in long_tokens(parsed)),
        hard_terms=sum(m.entry.use is not RewriteKind.EXPLAIN and m.entry.group is not Group.CONTRACT_FORMULA for m in terms),
        replaceable_terms=sum(m.entry.use is RewriteKind.REPLACE for m in terms),
        explained_terms=sum(m.entry.use is RewriteKind.EXPLAIN for m in terms),
        formulas=sum(m.entry.group is Group.CONTRACT_FORMULA for m in terms),
        address=sum(key_of(word.text) in you for word in written.words),
        commas=quote.count(","),
        brackets=len(_BRACKET.findall(quote)),
        colons=len(_COLON.findall(quote)),
        slashes=len(_SLASH.findall(quote)),
        signs=len(_SYMBOL.findall(quote)),
        abbreviations=len(_ABBREVIATION.findall(quote)),
    )


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of some counts."""
    return reduce(Counts.__add__, counts, Counts())


def _rarity(token: Token, parsed: Parsed) -> float:
    """7 minus the Zipf frequency of a word, as written or as lemma; a Belgian word of every week is an everyday word."""
    word, lemma = token.lower_, token.lemma_.lower()
    listed = max(zipf(word, parsed.pack), zipf(lemma, parsed.pack))
    if {word, lemma} & parsed.pack.known:
        listed = max(listed, _NOT_EVERYDAY)
    return max(0.0, _COMMONEST - listed)


def _runs_of(name: str, relations: list[str]) -> int:
    """How often a relation occurs; pieces of one expression side by side (*c'est-à-dire*) are one."""
    return sum(one == name and before != name for before, one in pairwise(["", *relations]))


def _is_distant(token: Token) -> bool:
    """Whether a finite verb is in a tense or mood that plain speech avoids: past, future, conditional, subjunctive."""
    return is_finite(token) and (feature(token, "Tense") in ("Past", "Imp", "Fut") or feature(token, "Mood") in ("Sub", "Cnd"))


def _begins_with_verb(parsed: Parsed) -> bool:
    """Whether a passage begins with its finite verb and the subject follows: *Bent u ziek, dan …*, *Êtes-vous malade?*"""
    first = next((token for token in parsed.doc if not token.is_punct), None)
    if first is None or not is_finite(first):
        return False
    # An auxiliary hangs on its verb, and the subject hangs on that one.
    return any(subject.i > first.i for verb in (first, first.head) for subject in subjects(verb))


def _is_long_with(token: Token, endings: tuple[str, ...]) -> bool:
    lemma = token.lemma_.lower()
    return len(lemma) >= _SHORTEST_LEARNED and lemma.endswith(endings)
