"""What a pack says to its readers and facilitators: ``reports/audit/<language>.toml``, one file per language of a document."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from readability_gpmi.audit.manifest import Theme
from readability_gpmi.resources import folder

_OTHERWISE = "en"
# Not the point of "art. 30"; an item of a list is a sentence of its own.
_SENTENCE_END = re.compile(r"[;!?]\s+|\.\s+(?=[^\W\d_a-zà-ÿ]|[“«\"\[(])|\n\s*(?=[-–•☐☒☑\[])")
# Between two parts of a cue: within a sentence.
_GAP = " … "


@dataclass(frozen=True)
class Point:
    """An answer point that is proposed for a passage in which a cue stands, in a sentence with no word of ``unless``.

    With ``amounts`` there is one for each amount of money.
    """

    text: str = ""
    cues: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    amounts: bool = False

    def stands_in(self, text: str) -> bool:
        """Whether a text says it."""
        return any(
            count_cues(sentence, self.cues) and not count_cues(sentence, self.unless) for sentence in _SENTENCE_END.split(text)
        )


@dataclass(frozen=True)
class Asked:
    """A question on a theme. ``fill`` says whose commitment fills it: ``duty`` (the person), ``promise`` (the centre), or "".

    One that ``follows`` is asked only behind another question on its theme.
    """

    text: str
    fill: str = ""
    follows: bool = False
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Search:
    """A place to find again: where the content of a report stands, or else a cue."""

    content: str
    text: str
    cues: tuple[str, ...]


@dataclass(frozen=True)
class PackWording:
    """All of it in one language. ``tables`` holds the texts of the sheets, by sheet."""

    language: str
    tables: Mapping[str, Any]

    def cues(self, theme: Theme) -> tuple[str, ...]:
        """Words that tell that a passage is about a theme."""
        return tuple(self.tables["theme"][theme]["cues"])

    def questions(self, theme: Theme) -> tuple[Asked, ...]:
        """The questions on a theme, the most important first."""
        return tuple(
            Asked(one["text"], one.get("fill", ""), one.get("follows", False), tuple(map(_point, one.get("points", ()))))
            for one in self.tables["theme"][theme]["question"]
        )

    @property
    def searches(self) -> tuple[Search, ...]:
        """The searches, the most important first."""
        return tuple(Search(one["content"], one["text"], tuple(one["cues"])) for one in self.tables["search"])

    def say(self, sheet: str, key: str, **facts: object) -> str:
        """A text of a sheet with its facts."""
        return str(self.tables[sheet][key]).format(**facts)


def _point(table: Mapping[str, Any]) -> Point:
    return Point(table.get("text", ""), tuple(table.get("cues", ())), tuple(table.get("unless", ())), table.get("amounts", False))


@cache
def load_pack_wording(language: str) -> PackWording:
    """The wording for documents in a language; English for a language that has no file."""
    path = folder("reports") / "audit" / f"{language}.toml"
    if not path.is_file():
        return load_pack_wording(_OTHERWISE)
    return PackWording(language, tomllib.loads(path.read_text(encoding="utf-8")))


def count_cues(text: str, cues: Iterable[str]) -> int:
    """How many of these words begin a word of the text; capitals and kinds of apostrophe do not count.

    A cue with a space at its end is a whole word, and " … " stands for other words of the same sentence.

    >>> count_cues("Bij herhaling wordt de betaling geschorst.", ["geschorst", "haling", "BETAL", "betalin "])
    2
    >>> count_cues("Het leefloon wordt niet geschorst. De les stopt.", ["leefloon … geschorst", "leefloon … stopt"])
    1
    """
    plain = _plain(text)
    return sum(bool(_pattern(cue).search(plain)) for cue in set(cues))


@cache
def _pattern(cue: str) -> re.Pattern[str]:
    parts = (rf"(?<!\w){re.escape(part.rstrip())}" for part in _plain(cue).split(_GAP))
    return re.compile(r"\b[^.!?;]*?".join(parts) + (r"(?!\w)" if cue.endswith(" ") else ""))


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split(" ")).replace("\n", " ")
