"""The table of ``lexicons/contents.toml``: what a contract should say, where it belongs, and what counts as said."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from readability_gpmi.errors import LexiconError
from readability_gpmi.fairness.rules import Frame, read_frame
from readability_gpmi.model import Belongs
from readability_gpmi.resources import folder


@dataclass(frozen=True)
class Expected:
    """One thing that should be said; ``frames`` are the sentences that say it."""

    id: str
    belongs: Belongs
    frames: tuple[Frame, ...] = ()


@cache
def load_expected() -> Mapping[str, Expected]:
    """What a contract should say, by id, in the order of the file.

    Raises:
        LexiconError: an entry has a key or a value that does not exist.
    """
    path = folder("lexicons") / "contents.toml"
    found = {}
    for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
        try:
            frames = tuple(read_frame(**one) for one in table.pop("frame", ()))
            found[name] = Expected(name, Belongs(table.pop("belongs")), frames)
            if table:
                raise ValueError(f"unknown keys: {', '.join(table)}")
        except (KeyError, TypeError, ValueError) as error:
            raise LexiconError(f"{path}: [{name}]", f"this entry is not right: {error}.", "See docs/fairness.md.") from error
    return found
