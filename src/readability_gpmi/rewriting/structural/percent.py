"""The percent sign as a word, where the language writes it so in running text: *20 %* -> *20 procent*.

All of a sentence at once: a sign beside a word would look like a slip.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from readability_gpmi.model import PassageKind
from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.rewriting.structural.candidate import Candidate, Edit, from_edits, with_words

# Not in "5%-regel", where the sign is part of a word.
_PERCENT = re.compile(r"(?<=\d)\s?%(?![\w-])")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    word = parsed.pack.profile.get("percent")
    if not word or parsed.passage.kind in (PassageKind.CELL, PassageKind.HEADING):
        return
    signs = [Edit(sign.start(), sign.end(), f" {word}") for sign in _PERCENT.finditer(parsed.passage.quote)]
    if signs:
        candidate = replace(from_edits(("hard-number",), parsed.passage.quote, signs), exact=True)
        yield with_words(candidate, [], [word])
