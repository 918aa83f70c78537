"""Words that say nothing, left out: *uiteraard*, *dûment*."""

import re
from collections.abc import Iterator

from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.rewriting.structural.candidate import Candidate, with_words

_CHECKS = ("hard-term", "contract-formula", "long-sentence", "rare-word")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    fillers = parsed.pack.words("fillers")
    if not fillers:
        return
    pattern = "|".join(re.escape(filler) for filler in sorted(fillers, key=len, reverse=True))
    # Never the first word: in Dutch another would have to come before the verb. Never one between commas: they would remain.
    for found in re.finditer(rf"(?<=\w) (?:{pattern})(?= \w)", parsed.passage.quote, re.IGNORECASE):
        yield with_words(Candidate(_CHECKS, found.start(), found.end(), ""), [found.group()])
