"""For whom a text is judged: from which difficulty on a passage is flagged."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readability_gpmi.errors import UsageError
from readability_gpmi.wording import load_wording


@dataclass(frozen=True)
class Profile:
    """A passage is flagged from the threshold of its language on (0-100), without one when its level is above ``level``."""

    name: str
    level: int
    thresholds: Mapping[str, float] = field(default_factory=dict)

    def flags(self, difficulty: float, level: int, language: str) -> bool:
        """Whether a reader of this profile cannot follow a passage."""
        if language in self.thresholds:
            return difficulty >= self.thresholds[language]
        return level > self.level


_BUNDLED = {"low-literacy": Profile("low-literacy", 2), "b1": Profile("b1", 3)}
PROFILES = tuple(_BUNDLED)


def load_profile(name: str) -> Profile:
    """A bundled profile by its name, or a local one from a TOML file (written by ``gpmi audit calibrate``).

    Raises:
        UsageError: there is no such profile or file, or the file holds no threshold of 0-100 per language.
    """
    if name in _BUNDLED:
        return _BUNDLED[name]
    if not name.endswith(".toml"):
        raise _error(name, "no-profile", known=", ".join(PROFILES))
    try:
        data = tomllib.loads(Path(name).read_text(encoding="utf-8"))
        thresholds = {language: float(table["flag_above"]) for language, table in data.items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _error(name, "broken-profile") from error
    if not thresholds or not all(0 <= threshold <= 100 for threshold in thresholds.values()):
        raise _error(name, "broken-profile")
    return Profile(Path(name).stem, _BUNDLED["low-literacy"].level, thresholds)


def _error(where: str, key: str, **facts: object) -> UsageError:
    return UsageError(where, *load_wording("en").error(key, facts), key, facts)
