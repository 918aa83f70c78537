"""Numbers in digits: *drie maanden* -> *3 maanden*, *trente (30) jours* -> *30 jours*. Never an article: *een*, *un*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from readability_gpmi.parsing import Parsed, Text, feature, key_of
from readability_gpmi.rewriting.meaning import Facet
from readability_gpmi.rewriting.structural.candidate import Candidate, with_words

_IN_BRACKETS = re.compile(r"\s*\((\d+)\)")
# "op de duizend", "in twee" and "met drie" stand alone; a number counts when the word behind it is in the plural or a unit.
_FOLLOWING = ("NOUN", "ADJ")


def find(parsed: Parsed, text: Text) -> Iterator[Candidate]:
    values = parsed.pack.profile.get("number_values", {})
    quote = parsed.passage.quote
    for word in parsed.words:
        value = values.get(key_of(word.text))
        # A capital opens the sentence, and a sentence does not open with digits.
        if value is None or not word.text[0].islower():
            continue
        twice = _IN_BRACKETS.match(quote, word.end)
        end = twice.end() if twice else word.end
        if (twice and twice[1] != str(value)) or not _counts(parsed, word.start, end):
            continue
        candidate = Candidate(("hard-number", "long-sentence", "several-ideas"), word.start, end, str(value), exact=True)
        candidate = replace(candidate, proved=frozenset({Facet.NUMBERS}) if twice else frozenset())
        yield with_words(candidate, [key_of(word.text), str(value)], [str(value)])


def _counts(parsed: Parsed, start: int, end: int) -> bool:
    """Whether a number word counts what follows, and belongs to no larger number: *deux cents*, *twee derde*."""
    token = parsed.token_at(start)
    if token is None or (token.i and token.nbor(-1).pos_ == "NUM"):
        return False
    following = next((one for one in parsed.doc[token.i + 1 :] if one.idx >= end), None)
    if following is None or following.pos_ not in _FOLLOWING or following.is_punct or feature(following, "NumType"):
        return False
    if following.lower_ in parsed.pack.words("units"):
        return True
    noun = following if following.pos_ == "NOUN" else following.head
    return noun.pos_ == "NOUN" and noun.i - token.i <= 2 and feature(noun, "Number") == "Plur"
