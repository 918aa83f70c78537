"""What a rewrite must leave as it is: who, how many, when, may or must, yes or no, if or unless.

Each facet of a sentence is a bag of things that can be compared before and after. The word lists are data of the profile.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from enum import StrEnum

from spacy.tokens import Token

from readability_gpmi.language import LanguagePack
from readability_gpmi.parsing import Parsed, key_of, relation

Bag = Counter[Hashable]

DATE = re.compile(r"(?<![\w./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MONEY = re.compile(r"€|\beuros?\b|\bEUR\b", re.IGNORECASE)
_PERSON, _CENTRE = "person", "centre"


class Facet(StrEnum):
    """A part of the meaning that must be the same before and after."""

    NEGATION = "negation"
    MODALITY = "modality"
    NUMBERS = "numbers"
    CONDITIONS = "conditions"
    PARTIES = "parties"
    AGENTS = "agents"
    NAMES = "names"


def differences(before: Parsed, after: Sequence[Parsed]) -> frozenset[Facet]:
    """The facets that are not the same in the new sentences."""
    different = {facet for facet, read in _READ.items() if read(before) != sum((read(one) for one in after), Counter())}
    if set(parties(before)) != {party for one in after for party in parties(one)}:
        different.add(Facet.PARTIES)
    if not _same_names(before, after):
        different.add(Facet.NAMES)
    return frozenset(different)


# ------------------------------------------------------------------------------------------------ facets


def negations(parsed: Parsed) -> Bag:
    """The negating words, each with the verb or word that it negates."""
    found: Bag = Counter()
    for token in parsed.doc:
        if parsed.is_one_of(token, "negators") and token.pos_ not in ("NOUN", "PROPN"):
            found[token.lower_, _scope(token, parsed.pack)] += 1
        elif parsed.is_one_of(token, "second_negations"):
            found[token.lemma_.lower(), ""] += 1
        elif token.lower_ in parsed.pack.words("negation_clitics"):
            found["ne", _scope(token, parsed.pack)] += 1
    return found


def _scope(token: Token, pack: LanguagePack) -> str:
    """The verb above a negation, without the part that may leave it (*keurt … goed*).

    Which of several words of a verb the negation hangs on, parses do not agree about.
    """
    verb = next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), token.head)
    modal = next((child for child in verb.children if relation(child) == "xcomp"), None)
    lemma = (modal or verb).lemma_.lower()
    parts = pack.inflector.split(lemma) if pack.inflector else None
    return parts[1] if parts else lemma


def modalities(parsed: Parsed) -> Bag:
    """Must, may, will: the class of each modal verb or phrase."""
    classes = _classes(parsed.pack, "modality")
    governing = parsed.pack.words("modal_with_infinitive")
    found: Bag = Counter()
    for token in parsed.doc:
        word = next((key for key in (token.lemma_.lower(), token.lower_) if key in classes), None)
        if word is None:
            continue
        # "dient" is a modal verb only before an infinitive: not in "dient een aanvraag in"
        if word not in governing or any(relation(child) == "xcomp" for child in token.children):
            found[classes[word]] += 1
    return found


def numbers(parsed: Parsed) -> Bag:
    """Every number, whether in digits or in words; a date as its day, month and year; how often money is named."""
    quote, pack = parsed.passage.quote, parsed.pack
    found: Bag = Counter()
    for date in DATE.finditer(quote):
        found.update((str(int(date[1])), str(int(date[3])), full_year(date[4])))
    rest = DATE.sub(lambda date: " " * len(date.group()), quote)
    values: Mapping[str, int] = pack.profile.get("number_values", {})
    months = pack.profile.get("words", {}).get("months", [])
    for number in _NUMBER.finditer(rest):
        found[number.group().lstrip("0") or "0"] += 1
    previous = ""
    for word in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+", rest):
        key, token = key_of(word.group()), parsed.token_at(word.start())
        # "nuttig acht": a verb is no number
        if key in values and (token is None or token.pos_ != "VERB"):
            found[str(values[key])] += 1
        elif key in months and (previous.isdigit() or previous == "er"):
            found[str(months.index(key) + 1)] += 1
        previous = key
    found["money"] = len(_MONEY.findall(quote))
    return found


def full_year(year: str) -> str:
    """A year in four figures: contracts write of this century."""
    return year if len(year) == 4 else f"20{year}"


def conditions(parsed: Parsed) -> Bag:
    """If, unless, only, until: the class of each word that sets a condition. A question that *Dan* follows is one."""
    classes = _classes(parsed.pack, "conditions")
    found: Bag = Counter()
    for token in parsed.doc:
        # "s'il" has the lemma "si", "s'engage" has not
        if key := next((key for key in (token.lower_, token.lemma_.lower()) if key in classes), None):
            found[classes[key]] += 1
    if parsed.passage.quote.endswith("?"):
        found["if"] += 1
    return found


def parties(parsed: Parsed) -> Bag:
    """The person and the centre, however they are called."""
    return Counter(party for token in parsed.doc if (party := _party(token, parsed)) is not None)


def agents(parsed: Parsed) -> Bag:
    """Which party acts, whether the verb is active or passive."""
    found: Bag = Counter()
    for token in parsed.doc:
        party = _party(token, parsed)
        if party and (token.dep_ in ("nsubj", "obl:agent") or (token.dep_ == "nsubj:outer")):
            found[party] += 1
    return found


def _party(token: Token, parsed: Parsed) -> str | None:
    pack = parsed.pack
    if any(parsed.is_one_of(token, name) for name in ("persons", "second_formal", "second_informal")):
        return _PERSON
    if token.lower_ in pack.words("centre") or token.lower_ in pack.words("first_plural"):
        return _CENTRE
    return None


def _same_names(before: Parsed, after: Sequence[Parsed]) -> bool:
    """Whether every capital inside a sentence stands in a word of the other side."""
    old, new = set(_words(before)), {word for one in after for word in _words(one)}
    lowered = {word.lower() for word in old}
    return set(_names(before)) <= new and {name.lower() for one in after for name in _names(one)} <= lowered


def _words(parsed: Parsed) -> Iterator[str]:
    return (key_of(word.text) if word.text[0].islower() else word.text for word in parsed.words)


def _names(parsed: Parsed) -> Iterator[str]:
    formal = parsed.pack.words("second_formal")
    for number, word in enumerate(parsed.words):
        if number and word.text[0].isupper() and word.text.lower() not in formal:
            yield word.text


def _classes(pack: LanguagePack, name: str) -> Mapping[str, str]:
    return {word: kind for kind, words in pack.profile.get(name, {}).items() for word in words}


_READ: Mapping[Facet, Callable[[Parsed], Bag]] = {
    Facet.NEGATION: negations,
    Facet.MODALITY: modalities,
    Facet.NUMBERS: numbers,
    Facet.CONDITIONS: conditions,
    Facet.AGENTS: agents,
}
