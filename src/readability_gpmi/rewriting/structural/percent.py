"""The percent sign as a word, where the language writes it so in running text: *20 %* -> *20 procent*."""

import re
from collections.abc import Iterator

from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.rewriting.structural.candidate import Candidate, with_words

# Not in "5%-regel", where the sign is part of a word.
_PERCENT = re.compile(r"(?<=\d)\s?%(?![\w-])")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    word = parsed.pack.profile.get("percent")
    if not word or parsed.passage.kind in (PassageKind.CELL, PassageKind.HEADING):
        return
    for sign in _PERCENT.finditer(parsed.passage.quote):
        yield with_words(Candidate(("hard-number",), sign.start(), sign.end(), f" {word}", exact=True), [], [word])
