"""The result sheet: its columns, and the words that may stand in them (``reports/audit_sheet.toml``).

One row is what one reader did with one passage, or with one question of it. Format: docs/audit_format.md.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from readability_gpmi.resources import folder


class Column(StrEnum):
    """A column, in the order in which the pack writes them."""

    PASSAGE = "passage"
    QUESTION = "question"
    PARTICIPANT = "participant"
    ANSWER = "answer"
    MISSING = "missing"
    WORDS = "words"
    SENTENCES = "sentences"
    OWN_WORDS = "own_words"
    FEELING = "feeling"
    SECONDS = "seconds"


REQUIRED = (Column.PASSAGE, Column.PARTICIPANT, Column.ANSWER)


class Answer(StrEnum):
    """How many of the answer points a reader said: all, some, none. The facilitator decides."""

    UNDERSTOOD = "understood"
    PARTLY = "partly"
    NOT = "not"


class Feeling(StrEnum):
    """How the passage felt."""

    NEUTRAL = "neutral"
    THREAT = "threat"
    TRUST = "trust"


@dataclass(frozen=True)
class Row:
    """A filled row. ``line`` counts from 1 as in the spreadsheet; ``participant`` is one capital letter.

    Without a ``question`` ("") the row is about the passage as a whole. ``answer`` is None where only words or feelings were
    noted; ``missing`` are ids of answer points; ``seconds`` is the time of a search, None where nobody timed it.
    """

    line: int
    passage: str
    question: str
    participant: str
    answer: Answer | None
    missing: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    own_words: str = ""
    feeling: Feeling | None = None
    seconds: int | None = None


def written(group: str, language: str) -> Mapping[str, str]:
    """What the pack writes for each ``columns``, ``answers`` or ``feelings``, in a language."""
    return {key: words[language][0] for key, words in _vocabulary()[group].items()}


def meaning(group: str, word: str) -> str | None:
    """The column, answer or feeling that a word stands for in any language, None where it is none."""
    return _meanings(group).get(folded(word))


def says_who(heading: str) -> bool:
    """Whether a heading asks for something that tells who a reader is."""
    words = re.findall(r"\w+", folded(heading))
    return any(word in words or word in folded(heading).split() for word in map(folded, _vocabulary()["refused"]["words"]))


def folded(text: str) -> str:
    """A text without capitals, accents, signs at its ends, brackets, or double spaces."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[()]", " ", plain).casefold().strip(" \t\n.?!:*").split())


@cache
def _meanings(group: str) -> Mapping[str, str]:
    vocabulary = _vocabulary()[group]
    found: dict[str, str] = {}
    for key, languages in vocabulary.items():
        found |= {folded(word): key for words in languages.values() for word in words}
    return found


@cache
def _vocabulary() -> Mapping[str, Any]:
    return tomllib.loads((folder("reports") / "audit_sheet.toml").read_text(encoding="utf-8"))
