"""Abbreviations written out where the document first uses them: *een GPMI* -> *een geïndividualiseerd project … (GPMI)*.

Which names are written out is data of the profile; those that everybody knows by their letters (OCMW, CPAS) are none of them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from readability_gpmi.checks.unexplained_abbreviation import explained, first
from readability_gpmi.inflection import Inflector
from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, Text, key_of
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.place import determiner_before
from readability_gpmi.rewriting.structural.candidate import Candidate, in_typography_of, with_words
from readability_gpmi.words import find_words

_CHECKS = ("abbreviation", "unexplained-abbreviation", "hard-term")
_VOWEL = re.compile(r"[aeéiouhAEÉIOUH]")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    names: dict[str, dict[str, str]] = parsed.pack.profile.get("written_out", {})
    inflector, quote = parsed.pack.inflector, parsed.passage.quote
    if (
        not names
        or inflector is None
        or parsed.passage.kind is PassageKind.HEADING
        or quote.isupper()
        or re.search("[☐☒□☑]", quote)
    ):
        return
    for word in parsed.words:
        name = names.get(word.text)
        # "GPMI-contract", "de GPMI's" and "(GPMI)" are something else
        if name is None or re.match(r"['’-]\w|\)", quote[word.end :]) or re.search(r"[-(]$", quote[: word.start]):
            continue
        if not first(word.text, word.start, parsed, text) or explained(word.text, text) or _is_said(name["text"], text):
            continue
        if _agrees(parsed, word.start, name, inflector):
            written = in_typography_of(quote, f"{name['text']} ({word.text})")
            candidate = Candidate(_CHECKS, word.start, word.end, written)
            # The name was there, by its letters: its capitals and small words say nothing new.
            candidate = replace(candidate, proved=frozenset({Facet.NAMES, Facet.CONDITIONS, Facet.AGENTS, Facet.PARTIES}))
            yield with_words(candidate, (), [found.text for found in find_words(written)])


def _is_said(name: str, text: Text) -> bool:
    return any(key_of(name) in key_of(parsed.passage.quote) for parsed in text.passages)


def _agrees(parsed: Parsed, start: int, name: dict[str, str], inflector: Inflector) -> bool:
    """Whether the word before fits the written name as it fits the letters; *les PIIS* and *de CAW* do not."""
    before = re.search(r"(\w+)['’]?\s*$", parsed.passage.quote[:start])
    if before is None:
        return True
    if before[1].lower() in parsed.pack.words("plural_determiners") or before[1].isdigit():
        return False
    determiner = determiner_before(parsed, start)
    if determiner is None or determiner.endswith(("'", "’")):
        # "l'ONEM", "d'ONEM": what follows must begin with a vowel too
        return determiner is None or _VOWEL.match(name["text"]) is not None
    agreeing = inflector.agree(determiner, name["gender"])
    return (
        agreeing is not None and agreeing.lower() == determiner.lower() and inflector.join(determiner, name["text"]) is not None
    )
