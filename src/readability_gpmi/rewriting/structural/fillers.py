"""Words that say nothing, left out: *uiteraard*, *dûment*, *en dit* in *…, en dit binnen de week*."""

import re
from collections.abc import Iterator

from readability_gpmi.parsing import Parsed, Text, feature
from readability_gpmi.rewriting.structural.candidate import Candidate, with_words

_CHECKS = ("hard-term", "contract-formula", "long-sentence", "several-ideas", "passive-voice", "double-negation", "rare-word")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    # Never the first word: in Dutch another would have to come before the verb. Never one between commas: they would remain.
    for found in _found(parsed, "fillers", r"(?<=\w) (?:{})(?= \w)"):
        yield with_words(Candidate(_CHECKS, found.start(), found.end(), ""), [found.group()])
    # Before a phrase that the clause goes on with, the only one that it can belong to.
    for found in _found(parsed, "resumptions", r"(?<=\w), (?:{}),?(?= \w)"):
        following = parsed.token_at(found.end() + 1)
        before = parsed.doc[: following.i] if following is not None else ()
        other_clause = any(token.pos_ == "SCONJ" or feature(token, "PronType") == "Rel" for token in before)
        if following is not None and following.pos_ == "ADP" and not other_clause:
            yield with_words(Candidate(_CHECKS, found.start(), found.end(), ","), re.findall(r"\w+", found.group()))


def _found(parsed: Parsed, name: str, around: str) -> Iterator[re.Match[str]]:
    words = sorted(parsed.pack.words(name), key=len, reverse=True)
    pattern = around.format("|".join(re.escape(word) for word in words))
    return re.finditer(pattern, parsed.passage.quote, re.IGNORECASE) if words else iter(())
