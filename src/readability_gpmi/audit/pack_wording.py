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


@dataclass(frozen=True)
class Point:
    """An answer point that is proposed for a passage in which a cue stands; with ``amounts``, one for each amount of money."""

    text: str = ""
    cues: tuple[str, ...] = ()
    amounts: bool = False


@dataclass(frozen=True)
class Asked:
    """A question on a theme. ``fill`` says whose commitment fills it: ``duty`` (the person), ``promise`` (the centre), or ""."""

    text: str
    fill: str = ""
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
            Asked(one["text"], one.get("fill", ""), tuple(_point(point) for point in one.get("points", ())))
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
    return Point(table.get("text", ""), tuple(table.get("cues", ())), table.get("amounts", False))


@cache
def load_pack_wording(language: str) -> PackWording:
    """The wording for documents in a language; English for a language that has no file."""
    path = folder("reports") / "audit" / f"{language}.toml"
    if not path.is_file():
        return load_pack_wording(_OTHERWISE)
    return PackWording(language, tomllib.loads(path.read_text(encoding="utf-8")))


def count_cues(text: str, cues: Iterable[str]) -> int:
    """How many of these words begin a word of the text; capitals and kinds of apostrophe do not count.

    >>> count_cues("Bij herhaling wordt de betaling geschorst.", ["geschorst", "haling", "BETAL"])
    2
    """
    plain = _plain(text)
    return sum(bool(re.search(rf"(?<!\w){re.escape(_plain(cue))}", plain)) for cue in set(cues))


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split(" ")).replace("\n", " ")
