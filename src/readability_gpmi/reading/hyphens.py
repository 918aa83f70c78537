"""Words cut at the end of a line: *maatschappe- / lijk* is put together, *peut- / être* keeps its hyphen."""

import re
from collections import Counter
from collections.abc import Iterable

import wordfreq

from readability_gpmi.reading.cues import load_cues

_CUT = re.compile(r"(?P<first>[^\W\d_][\w’'-]*)[-\u2010\u00ad]$")
_REST = re.compile(r"[\w’'-]*\w")
_WORD = re.compile(r"\w[\w’'-]*\w")
# A word of running text: Zipf frequency, wordfreq.
_COMMON = 3.0


class Hyphens:
    """Joins lines. How a document writes a word elsewhere comes first, then the words that take one."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._written = Counter(word.lower() for line in lines for word in _WORD.findall(line))

    def joined(self, text: str, more: str) -> str:
        """Two lines as one."""
        cut = _CUT.search(text)
        rest = _REST.match(more)
        if text.endswith("\u00ad"):
            return text[:-1] + more
        if not cut or not rest:
            return f"{text} {more}"
        if rest.group().lower() in load_cues().couplers:
            # "in- / en uitgaven" is no cut word.
            return f"{text} {more}"
        if not more[0].islower():
            # "OCMW- / Vlaanderen" is one name; "het recht op - / Het" is no word.
            return text + more if cut["first"][-1].isalnum() else f"{text} {more}"
        return text + more if self._keeps(cut["first"], rest.group()) else text[:-1] + more

    def _keeps(self, first: str, rest: str) -> bool:
        """Whether the hyphen belongs to the word."""
        if len(first) > 1 and not any(letter.islower() for letter in first):
            # "OCMW-werker"
            return True
        whole, hyphenated = f"{first}{rest}".lower(), f"{first}-{rest}".lower()
        if evidence := self._written[hyphenated] - self._written[whole]:
            return evidence > 0
        cues = load_cues()
        if first.lower() in cues.hyphen_after:
            return _zipf(whole, "nl") < _COMMON and _zipf(whole, "fr") < _COMMON
        # "assistan- / ce" is one word, "celui- / ci" two.
        return rest.lower() in cues.hyphen_before and _zipf(first, "fr") > _COMMON > _zipf(whole, "fr")


def _zipf(word: str, language: str) -> float:
    return wordfreq.zipf_frequency(word.lower(), language)
