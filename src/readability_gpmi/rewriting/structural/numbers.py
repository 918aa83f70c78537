"""Numbers in digits: *drie maanden* -> *3 maanden*, *trente (30) jours* -> *30 jours*. Never an article: *een*, *un*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from readability_gpmi.checks.hard_number import counts_something
from readability_gpmi.parsing import Parsed, Text, key_of
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, with_words

_IN_BRACKETS = re.compile(r"\s*\((\d+)\)")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    values = parsed.pack.profile.get("number_values", {})
    quote = parsed.passage.quote
    idioms = parsed.pack.words("number_idioms")
    for number, word in enumerate(parsed.words):
        value = values.get(key_of(word.text))
        beside = [
            key_of(one.text) for one in (*parsed.words[max(0, number - 1) : number], *parsed.words[number + 1 : number + 2])
        ]
        # "deux cent cinquante" is one number; "les quatre coins du pays" is none
        if any(one.removesuffix("s") in values for one in beside) or not idioms.isdisjoint(beside[-1:]):
            continue
        # "les mille inventions de la ville": many, unless it counts days or euros
        many = key_of(word.text) in parsed.pack.words("many")
        if many and parsed.pack.words("units").isdisjoint(beside[-1:]):
            continue
        # A capital opens the sentence, and a sentence does not open with digits.
        if value is None or not word.text[0].islower():
            continue
        twice = _IN_BRACKETS.match(quote, word.end)
        end = twice.end() if twice else word.end
        if (twice and twice[1] != str(value)) or not counts_something(parsed, word.start, end):
            continue
        candidate = Candidate(("hard-number", "long-sentence", "several-ideas"), word.start, end, str(value), exact=True)
        candidate = replace(candidate, proved=frozenset({Facet.NUMBERS}) if twice else frozenset())
        yield with_words(candidate, [key_of(word.text), str(value)], [str(value)])
