"""The words by which headings, and words cut at the end of a line, are told. They are data: see ``cues.toml``."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Cues:
    """The words of all languages together, lower case; ``named`` finds a heading such as ``Artikel 3``.

    ``couplers`` go on after a word left open, ``hyphen_after`` and ``hyphen_before`` are parts that a hyphen stands next to.
    """

    divisions: frozenset[str]
    clauses: frozenset[str]
    questions: frozenset[str]
    named: re.Pattern[str]
    couplers: frozenset[str]
    hyphen_after: frozenset[str]
    hyphen_before: frozenset[str]

    def has_clause(self, line: str) -> bool:
        """Whether a short line holds a word that makes it a clause."""
        return not self.clauses.isdisjoint(_words(line))

    def asks(self, line: str) -> bool:
        """Whether a line opens with a question word: *Wat doet het OCMW?*, *À qui m'adresser?*"""
        return not self.questions.isdisjoint(_words(line)[:2])


@cache
def load_cues() -> Cues:
    """The cues of every language of ``cues.toml``."""
    tables = tomllib.loads(Path(__file__).with_name("cues.toml").read_text(encoding="utf-8")).values()
    joined = {name: frozenset(word for table in tables for word in table[name]) for name in next(iter(tables))}
    words = sorted(joined["divisions"] | joined["articles"], key=len, reverse=True)
    # A small letter begins no heading: "art. 3 §2" at the start of a line is the middle of a sentence.
    either = "|".join(re.escape(form) for word in words for form in (word.capitalize(), word.upper()))
    named = rf"(?P<word>{either})\s*(?P<number>\d+(?:[./]\d+)*(?:er|ère|bis|ter|°)?|[IVXL]+|[A-Z])(?P<dot>\.?)(?=\W|$)"
    return Cues(
        joined["divisions"],
        joined["clauses"],
        joined["questions"],
        re.compile(named),
        joined["couplers"],
        joined["hyphen_after"],
        joined["hyphen_before"],
    )


def _words(line: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(line)]
