"""The words that announce personal data, from the profiles of all languages together.

A contract in one language names people, streets and labels in the other, so the lists are used as one.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from readability_gpmi.language import codes, load_pack
from readability_gpmi.resources import folder


@cache
def listed(name: str) -> frozenset[str]:
    """A list of the section ``personal`` of every profile and of ``lexicons/names.toml``, in lower case."""
    return frozenset(word.lower() for word in as_written(name))


@cache
def as_written(name: str) -> tuple[str, ...]:
    """The same list with its capitals: *Me* is a title, *me* is none."""
    lists = (load_pack(code).profile.get("personal", {}).get(name, ()) for code in codes())
    return tuple(dict.fromkeys(word for words in (*lists, _names().get(name, ())) for word in words))


@cache
def _names() -> Mapping[str, Sequence[str]]:
    """Names of persons and places, whatever the language of the contract."""
    with (folder("lexicons") / "names.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def months() -> frozenset[str]:
    """The names of the months."""
    return frozenset(month for code in codes() for month in load_pack(code).words("months"))


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of some words or phrases, longest first; apostrophes and spaces of any kind.

    Where there are none, the pattern matches nothing.
    """
    escaped = (_loose(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return f"(?:{'|'.join(escaped) or '(?!)'})"


def _loose(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"[^\S\n]+").replace("'", "['’]")
