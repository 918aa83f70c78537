"""Passages with their parse, and what the checks ask of a parse.

Only Universal Dependencies labels are used, so that any pipeline that gives them will do.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from readability_gpmi import nlp
from readability_gpmi.language import LanguagePack, codes, load_pack
from readability_gpmi.lexicon import Entry
from readability_gpmi.model import Passage
from readability_gpmi.words import Word, find_words


@dataclass(frozen=True)
class TermMatch:
    """A term in a passage. ``start`` and ``end`` are characters of the passage.

    ``words`` are the numbers of the matched words, ``head`` the word that carries the inflection, ``particle`` the separated
    part of a Dutch verb. ``compound`` says that the term is only a part of the word.
    """

    entry: Entry
    start: int
    end: int
    words: tuple[int, ...]
    head: int
    particle: int | None = None
    compound: bool = False


@dataclass(frozen=True)
class Parsed:
    """A passage with its dependency tree, its words, the terms found in it, and the pack of its language.

    ``prompts`` are the places in the passage of words that only ask to fill in a field, ``struck`` those of words that are
    struck through.
    """

    passage: Passage
    doc: Doc
    pack: LanguagePack
    terms: tuple[TermMatch, ...] = ()
    prompts: tuple[tuple[int, int], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words as people count them, with offsets in the passage."""
        return find_words(self.passage.quote)

    def words_between(self, start: int, end: int) -> int:
        """How many words lie wholly between two places in the passage."""
        first = bisect_left(self.words, start, key=lambda word: word.start)
        last = bisect_right(self.words, end, key=lambda word: word.end)
        return max(0, last - first)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Every word and every lemma of the passage, in small letters."""
        return frozenset((*(key_of(word.text) for word in self.words), *(token.lemma_.lower() for token in self.doc)))

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    def token_at(self, start: int) -> Token | None:
        """The token that covers a character of the passage; None for white space."""
        number = bisect_right(self._starts, start) - 1
        if number < 0:
            return None
        token = self.doc[number]
        return token if start < token.idx + len(token.text) else None

    @cached_property
    def finite_verbs(self) -> tuple[Token, ...]:
        """The finite verbs and auxiliaries: one per clause with a subject of its own."""
        return tuple(token for token in self.doc if is_finite(token))

    def is_one_of(self, token: Token, name: str) -> bool:
        """Whether a token, as written or as lemma, is in a word list of the profile."""
        return _is_in(self.pack.words(name), token)

    def sets_condition(self, token: Token) -> bool:
        """Whether a token, as written or as lemma, is a word for a condition."""
        return _is_in(self.pack.condition_words, token)


def _is_in(words: frozenset[str], token: Token) -> bool:
    return token.lower_ in words or token.lemma_.lower() in words


@dataclass(frozen=True)
class Text:
    """All parsed passages of a document: what a check may look at beyond its own passage.

    The three tables say where something stands, as offsets in the document in ascending order.
    """

    passages: tuple[Parsed, ...]

    @cached_property
    def words(self) -> Mapping[tuple[str, str], list[int]]:
        """(language, word in small letters) -> where it stands."""
        return self._places((parsed, key_of(word.text), word.start) for parsed in self.passages for word in parsed.words)

    @cached_property
    def lemmas(self) -> Mapping[tuple[str, str], list[int]]:
        """(language, lemma in small letters) -> where it stands."""
        return self._places((parsed, token.lemma_.lower(), token.idx) for parsed in self.passages for token in parsed.doc)

    @cached_property
    def terms(self) -> Mapping[tuple[str, str], list[int]]:
        """(language, key of a lexicon entry) -> where the term stands."""
        return self._places((parsed, match.entry.key, match.start) for parsed in self.passages for match in parsed.terms)

    def is_first(self, places: Mapping[tuple[str, str], list[int]], parsed: Parsed, key: str, start: int) -> bool:
        """Whether what stands at ``start`` in a passage stands there for the first time in the document."""
        return places[parsed.pack.code, key][0] == parsed.passage.start + start

    @staticmethod
    def _places(found: Iterable[tuple[Parsed, str, int]]) -> Mapping[tuple[str, str], list[int]]:
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for parsed, key, start in found:
            places[parsed.pack.code, key].append(parsed.passage.start + start)
        return places


def parse(passages: Iterable[Passage], pipelines: Mapping[str, str]) -> tuple[Parsed, ...]:
    """Each passage with its parse, in order; passages in a language without a folder are left out.

    Args:
        pipelines: language -> name of the user's own pipeline; the bundled one where none is named.
    """
    passages = tuple(passages)
    parsed: dict[int, Parsed] = {}
    for code in sorted({passage.language for passage in passages}):
        if code not in codes():
            continue
        pack = load_pack(code)
        mine = [(i, passage) for i, passage in enumerate(passages) if passage.language == code]
        docs = nlp.parse(nlp.load(code, pipelines.get(code)), (passage.quote for _, passage in mine))
        parsed |= {i: Parsed(passage, doc, pack) for (i, passage), doc in zip(mine, docs, strict=True)}
    return tuple(parsed[i] for i in sorted(parsed))


def key_of(word: str) -> str:
    """A word in small letters with a plain apostrophe, for looking it up."""
    return nlp.plain_text(word).lower()


def feature(token: Token, name: str) -> str:
    """The value of a morphological feature, "" where the token has none."""
    return token.morph.get(name, [""])[0]


def is_finite(token: Token) -> bool:
    """Whether a verb or auxiliary is finite: it carries person, number or mood itself."""
    return token.pos_ in ("VERB", "AUX") and feature(token, "VerbForm") == "Fin"


def relation(token: Token) -> str:
    """The dependency relation without its subtype: ``nsubj`` for ``nsubj:pass``."""
    return token.dep_.split(":")[0]


def passive_auxiliary(verb: Token, pack: LanguagePack) -> Token | None:
    """The auxiliary that makes a verb passive, None where it is active.

    A pipeline that misses the subtype of the auxiliary often still marks the subject as passive. Verbs of coming and going
    (*est venu*, *is gekomen*) are never passive, whatever the parse says.
    """
    if verb.lemma_.lower() in pack.words("never_passive"):
        return None
    subject = any(child.dep_ in ("nsubj:pass", "csubj:pass") for child in verb.children)
    wanted = ("aux:pass", "aux") if subject else ("aux:pass",)
    return next((child for child in verb.children if child.dep_ in wanted), None)


def subjects(token: Token) -> Iterator[Token]:
    """The subjects of a predicate."""
    return (child for child in token.children if relation(child) in ("nsubj", "csubj"))


def depth(token: Token) -> int:
    """How many heads lie between a token and the root."""
    return sum(1 for _ in token.ancestors)


def span_of(tokens: Iterable[Token]) -> tuple[int, int]:
    """The characters from the first to the last of some tokens."""
    tokens = sorted(tokens, key=lambda token: token.i)
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
