"""Languages as data: a folder under ``lexicons/`` is a language, and nothing else makes one."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import wordfreq

from readability_gpmi.errors import LanguageError, LexiconError
from readability_gpmi.inflection import Inflector, for_language
from readability_gpmi.lexicon import Entry, concept_entry, fingerprint, load_folder
from readability_gpmi.resources import folder

# Languages that a text can be in without being ours, so that it is told apart instead of being misread.
_FOILS = ("en", "de")
# A word that a list does not hold counts as this Zipf frequency.
_UNSEEN = 1.0


@dataclass(frozen=True)
class LanguagePack:
    """Everything that differs between languages. ``profile`` is ``profile.toml`` as read."""

    code: str
    path: Path
    profile: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The language's own name for itself."""
        return str(self.profile["name"])

    @property
    def pipeline(self) -> str | None:
        """The folder of the bundled pipeline, None for a language that has none yet."""
        return self.profile.get("pipeline")

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The terms of the lexicon."""
        return load_folder(self.path / "terms")

    @cached_property
    def fingerprint(self) -> str:
        """Changes when the lexicon changes."""
        return fingerprint(self.entries)

    @cached_property
    def inflector(self) -> Inflector | None:
        """The word forms of the language, None where nobody wrote them yet."""
        tables = self.path / "inflection.toml"
        return for_language(self.code, tomllib.loads(tables.read_text(encoding="utf-8"))) if tables.exists() else None

    def limit(self, name: str) -> float:
        """A limit of the profile, such as ``sentence-words``."""
        return float(self.profile["limits"][name]["value"])

    def limit_source(self, name: str) -> str:
        """Where a limit comes from."""
        return str(self.profile["limits"][name]["source"])

    @cache  # noqa: B019 - packs live as long as the program
    def words(self, name: str) -> frozenset[str]:
        """A closed word list of the profile, in lower case; empty where the profile has none."""
        return frozenset(word.lower() for word in self.profile.get("words", {}).get(name, ()))

    @cached_property
    def condition_words(self) -> frozenset[str]:
        """Every word that sets a condition, of all the classes of ``[conditions]`` in the profile."""
        return frozenset(word for words in self.profile.get("conditions", {}).values() for word in words)

    @cached_property
    def contract(self) -> Mapping[str, Any]:
        """How contracts speak in this language (``contract.toml``); empty where the language has no such file."""
        path = self.path / "contract.toml"
        return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}

    @cached_property
    def facts(self) -> Mapping[str, Any]:
        """How numbers, money, dates and times are written (``facts.toml``); empty where the language has no such file."""
        path = self.path / "facts.toml"
        return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}

    @cached_property
    def parties(self) -> Mapping[str, frozenset[str]]:
        """Words for the parties of a contract, per party."""
        return self.cues("parties")

    @cached_property
    def modals(self) -> Mapping[str, frozenset[str]]:
        """Words that bind, allow and forbid, per kind."""
        return self.cues("modals")

    @cache  # noqa: B019 - packs live as long as the program
    def cues(self, table: str) -> Mapping[str, frozenset[str]]:
        """The word lists of a table of ``contract.toml``; empty lists where the language has none."""
        return defaultdict(frozenset, {name: frozenset(words) for name, words in self.contract.get(table, {}).items()})

    @cached_property
    def concepts(self) -> tuple[Entry, ...]:
        """The words for what contracts speak of (sanction, money, breach), as entries: the key is the concept.

        A concept may have words in several files of ``concepts/``.
        """
        return tuple(
            concept_entry(name, phrase, kind)
            for path in sorted((self.path / "concepts").glob("*.toml"))
            for name, groups in tomllib.loads(path.read_text(encoding="utf-8")).items()
            for kind, phrases in groups.items()
            for phrase in phrases
        )

    @cached_property
    def known(self) -> frozenset[str]:
        """Belgian words that readers meet every week."""
        return frozenset(self.profile.get("known", {}).get("words", ()))

    def __hash__(self) -> int:
        return hash(self.path)


@cache
def load_pack(code: str) -> LanguagePack:
    """The pack of a language.

    Raises:
        LanguageError: there is no folder for it.
        LexiconError: its profile is not right.
    """
    path = folder("lexicons") / code
    if not (path / "profile.toml").is_file():
        raise LanguageError(f'language "{code}"', "there is no such language here.", f"Choose: {', '.join(codes())}.")
    try:
        profile = tomllib.loads((path / "profile.toml").read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(str(path / "profile.toml"), f"this is not TOML: {error}.", "Mend that line.") from error
    return LanguagePack(code, path, profile)


@cache
def codes() -> tuple[str, ...]:
    """The languages that have a folder."""
    return tuple(sorted(path.parent.name for path in folder("lexicons").glob("*/profile.toml")))


def detect(words: Iterable[str], among: Iterable[str] | None = None) -> str | None:
    """The language in which these words are most at home, by their frequencies; None where it cannot be told.

    The answer can be a language without a folder (English, German): such a text must not be read as Dutch or French.
    """
    counts = Counter(word.lower() for word in words if word.isalpha())
    if not counts:
        return None
    lists = {code: load_pack(code).profile["frequencies"] for code in (among or codes())}
    lists |= {code: code for code in _FOILS} if among is None else {}
    total = sum(counts.values())
    scores = {
        code: sum((wordfreq.zipf_frequency(word, name) or _UNSEEN) * n for word, n in counts.items()) / total
        for code, name in lists.items()
    }
    best, second = sorted(scores.values(), reverse=True)[:2] if len(scores) > 1 else (1.0, 0.0)
    # Names and numbers look alike in every language: too close means that we do not know.
    return max(scores, key=lambda code: scores[code]) if best - second >= 0.15 else None
