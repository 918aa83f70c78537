"""Numbers in digits: *drie maanden* -> *3 maanden*, *trente (30) jours* -> *30 jours*. Never an article: *een*, *un*."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from readability_gpmi.checks.hard_number import counts_something
from readability_gpmi.parsing import Parsed, Text, key_of
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, Edit, from_edits, with_words
from readability_gpmi.words import Word

_CHECKS = ("hard-number", "long-sentence", "several-ideas")
_BEFORE = re.compile(r"(\w+)\s+(?:of|à|tot|ou)\s+$")
# "een op de drie", "twee van de drie": a share
_SHARE = re.compile(r"(\w+)\s+(?:op|van|sur|des)\s+(?:(?:de|het|elke)\s+)?$")
_BEHIND = re.compile(r"\s+(?:of|à|tot|ou)\s+(\w+)")
_ONE = ("een", "één", "un", "une")
# "trente (30) jours", "vijfenzeventig euro (75 euro)", "quinze euros (15 €)"
_IN_BRACKETS = re.compile(r"\s*\((\d+)\)|\s+(?P<unit>[^\W\d_]+)\s+\((?:€\s*)?(\d+)(?:\s+(?P=unit)|\s*€)?\)")
# "200 euro (tweehonderd euro)": what stands in the brackets is no number of its own
_SAID_BEFORE = re.compile(r"\d\s+[^\W\d_]+\s*\($")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    """All number words of a sentence at once: some in digits beside others in words would look like a slip."""
    values: dict[str, int] = parsed.pack.profile.get("number_values", {})
    quote = parsed.passage.quote
    idioms = parsed.pack.words("number_idioms")
    # "quatre semaines au moins et cinquante-deux au plus": what the table does not hold stays a word, and so does the rest
    unknown = [key for word in parsed.words if "-" in (key := key_of(word.text)) and key not in values]
    if any(key.split("-")[-1] in {*values, *_ONE} for key in unknown):
        return
    edits: list[Edit] = []
    twice = False
    for number, word in enumerate(parsed.words):
        value = values.get(key_of(word.text))
        if value is None or not _is_number(parsed, word):
            continue
        # A sentence does not open with digits; a title in it is no number.
        if not number:
            continue
        if not word.text[0].islower():
            return
        beside = [
            key_of(one.text) for one in (*parsed.words[max(0, number - 1) : number], *parsed.words[number + 1 : number + 2])
        ]
        # "deux cent cinquante" is one number
        if any(one.removesuffix("s") in values for one in beside):
            return
        # "les quatre coins du pays" counts nothing; "les mille visages" are many, unless days or euros are counted
        many = key_of(word.text) in parsed.pack.words("many")
        if not idioms.isdisjoint(beside[-1:]) or (many and parsed.pack.words("units").isdisjoint(beside[-1:])):
            continue
        again = _IN_BRACKETS.match(quote, word.end)
        end = again.end() if again else word.end
        unit = f" {again['unit']}" if again and again["unit"] else ""
        if (
            (again and (again[1] or again[3]) != str(value))
            or _SAID_BEFORE.search(quote[: word.start])
            or _is_one_of_two(quote, word, values)
            or _would_be_a_name(parsed, word)
            or not counts_something(parsed, word.start, word.end if unit else end)
        ):
            return
        edits.append(Edit(word.start, end, f"{value}{unit}"))
        twice = twice or again is not None
    if edits:
        candidate = replace(from_edits(_CHECKS, quote, edits), exact=True)
        candidate = replace(candidate, proved=frozenset({Facet.NUMBERS}) if twice else frozenset())
        old = re.findall(r"\w+", " ".join(quote[edit.start : edit.end] for edit in edits))
        yield with_words(candidate, old, [edit.text for edit in edits])


def _is_number(parsed: Parsed, word: Word) -> bool:
    """Whether the parse takes it for a number, too: *acht* is a verb in *nuttig acht*."""
    token = parsed.token_at(word.start)
    return token is not None and token.pos_ != "VERB"


def _would_be_a_name(parsed: Parsed, word: Word) -> bool:
    """Whether digits would be read as the number of the thing before them: *la grande salle deux mercredis par mois*."""
    token = parsed.token_at(word.start)
    return token is not None and token.i > 0 and parsed.is_one_of(token.nbor(-1), "numbered_things")


def _is_one_of_two(quote: str, word: Word, values: Mapping[str, int]) -> bool:
    """Whether another number is joined to a number word: *een of twee*, *deux à trois*. Half of it in digits reads badly."""
    # "vier 80 jaar oude mannen"
    if re.search(r"\d\s+$", quote[: word.start]) or re.match(r"\s+\d", quote[word.end :]):
        return True
    found = [_BEFORE.search(quote[: word.start]), _SHARE.search(quote[: word.start]), _BEHIND.match(quote[word.end :])]
    return any(one is not None and (key_of(one[1]) in values or key_of(one[1]) in _ONE) for one in found)
