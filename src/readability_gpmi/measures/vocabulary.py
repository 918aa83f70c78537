"""Rare and long words: content words that readers seldom meet."""

from collections.abc import Iterator

from spacy.tokens import Token

from readability_gpmi.frequency import common_verb_forms, listed_zipf, zipf
from readability_gpmi.parsing import Parsed

CONTENT = ("NOUN", "VERB", "ADJ", "ADV")
# A long word that everybody reads every day (verantwoordelijk) is not hard (Zipf frequency).
_COMMON = 4.5


def rare_tokens(parsed: Parsed) -> Iterator[Token]:
    """Content words below the Zipf limit, as written and as lemma; names, known words and lexicon terms are left out."""
    taken = {i for match in parsed.terms for i in range(match.start, match.end)}
    for token in parsed.doc:
        if token.pos_ not in CONTENT or not token.text.replace("-", "").isalpha() or token.idx in taken:
            continue
        if token.text[0].isupper() and token.i > 0:
            continue
        word, lemma = token.lower_, token.lemma_.lower()
        if word in parsed.pack.known or lemma in parsed.pack.known:
            continue
        rare = max(zipf(word, parsed.pack), zipf(lemma, parsed.pack)) < parsed.pack.limit("zipf")
        if rare and word not in common_verb_forms(parsed.pack):
            yield token


def long_tokens(parsed: Parsed) -> Iterator[Token]:
    """Words with more letters than the limit; names, known words, lexicon terms and common words are left out."""
    taken = {i for match in parsed.terms for i in range(match.start, match.end)}
    for token in parsed.doc:
        letters = max(len(part) for part in token.text.split("-"))
        if letters <= parsed.pack.limit("word-letters") or token.idx in taken or token.pos_ not in CONTENT:
            continue
        if not {token.lower_, token.lemma_.lower()} & parsed.pack.known and listed_zipf(token.lower_, parsed.pack) < _COMMON:
            yield token
