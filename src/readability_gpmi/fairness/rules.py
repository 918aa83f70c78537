"""The rules of ``lexicons/fairness/*.toml``: which concepts together, in which mood, are worth a signal."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from readability_gpmi.errors import LexiconError
from readability_gpmi.model import Belongs, FindingKind, Modality, Party, Severity
from readability_gpmi.resources import folder


class Scope(StrEnum):
    """Where the concepts of a frame must stand together."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PAIR = "pair"
    LEAD = "lead"


class Confidence(StrEnum):
    """How sure the legal source is. What is less sure is not stated."""

    HIGH = "H"
    MEDIUM = "M"


@dataclass(frozen=True)
class Frame:
    """A combination that makes a signal. Each member of ``need`` is a set of concepts of which one must be named.

    The first member carries the meaning: it must not be denied, and it must stand in a statement of one of ``parties`` and
    ``modalities`` where these are given. ``denied`` turns the first rule round. ``near`` must stand in the clause of the first
    member, ``not_near`` must not. ``without`` and, for all that stands under the same heading, ``unless_section`` are sets of
    concepts that may not all be named. ``asked``: the first member must be asked of the person
    (:mod:`readability_gpmi.fairness.asking`). ``said``: it stands in no condition, question, reason or title. None of
    ``not_around`` may be named in the passage, nor in the one before or after.
    """

    need: tuple[frozenset[str], ...]
    near: tuple[frozenset[str], ...] = ()
    not_near: tuple[frozenset[str], ...] = ()
    without: tuple[frozenset[str], ...] = ()
    unless_section: tuple[frozenset[str], ...] = ()
    scope: Scope = Scope.SENTENCE
    parties: frozenset[Party] = frozenset()
    modalities: frozenset[Modality] = frozenset()
    denied: bool = False
    asked: bool = False
    not_around: frozenset[str] = frozenset()
    said: bool = False
    severity: Severity | None = None


@dataclass(frozen=True)
class Rule:
    """One check: its frames, what it is about, and where it comes from.

    ``source`` names law and article or the report behind it, ``confidence`` how sure it is, ``date`` when it was looked up.
    ``presence`` turns the rule round: it signals that no frame is met in the whole document, and only where one of the
    concepts of ``when`` is named, if there are any. ``limits`` are numbers for the checks that are written in Python.
    ``template`` is the severity in a template, where that is another one.
    ``behind`` names graver rules: where one of these speaks of the same words, this one is silent. ``contents`` are entries of
    ``lexicons/contents.toml``: the rule signals that one of them is missing, with the severity ``partly`` where another one is
    there. ``belongs`` says where a missing thing must be written; for ``contents`` the entry says so.
    """

    id: str
    kind: FindingKind
    severity: Severity
    source: str
    confidence: Confidence
    date: str
    frames: tuple[Frame, ...] = ()
    presence: bool = False
    when: frozenset[str] = frozenset()
    limits: Mapping[str, float] = field(default_factory=dict)
    behind: frozenset[str] = frozenset()
    template: Severity | None = None
    contents: tuple[str, ...] = ()
    partly: Severity | None = None
    belongs: Belongs | None = None

    @property
    def limit(self) -> str:
        """None of the limits of a language profile applies."""
        return ""


@cache
def load_rules() -> Mapping[str, Rule]:
    """The rules of the settings files, by their id.

    Raises:
        LexiconError: a rule has a key or a value that does not exist.
    """
    rules: dict[str, Rule] = {}
    for path in sorted((folder("lexicons") / "fairness").glob("*.toml")):
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            try:
                rules[name] = _rule(name, **table)
            except (ValueError, TypeError) as error:
                raise LexiconError(f"{path}: [{name}]", f"this rule is not right: {error}.", "See docs/fairness.md.") from error
    return rules


def _rule(
    name: str,
    severity: str,
    source: str,
    confidence: str,
    date: str,
    kind: str = "fairness",
    presence: bool = False,
    when: list[str] | None = None,
    frame: list[dict[str, Any]] | None = None,
    limits: dict[str, float] | None = None,
    behind: list[str] | None = None,
    template: str | None = None,
    contents: list[str] | None = None,
    partly: str | None = None,
    belongs: str | None = None,
) -> Rule:
    return Rule(
        name,
        FindingKind(kind),
        Severity(severity),
        source,
        Confidence(confidence),
        date,
        tuple(read_frame(**one) for one in frame or ()),
        presence,
        frozenset(when or ()),
        limits or {},
        frozenset(behind or ()),
        Severity(template) if template else None,
        tuple(contents or ()),
        Severity(partly) if partly else None,
        Belongs(belongs) if belongs else None,
    )


def read_frame(
    need: list[str],
    near: list[str] | None = None,
    not_near: list[str] | None = None,
    without: list[str] | None = None,
    unless_section: list[str] | None = None,
    scope: str = "sentence",
    party: list[str] | None = None,
    modality: list[str] | None = None,
    denied: bool = False,
    asked: bool = False,
    not_around: list[str] | None = None,
    said: bool = False,
    severity: str | None = None,
) -> Frame:
    """A frame of a settings file; the arguments are its keys."""
    return Frame(
        _groups(need, "|"),
        _groups(near, "|"),
        _groups(not_near, "|"),
        _groups(without, "+"),
        _groups(unless_section, "+"),
        Scope(scope),
        frozenset(Party(one) for one in party or ()),
        frozenset(Modality(one) for one in modality or ()),
        denied,
        asked,
        frozenset(not_around or ()),
        said,
        Severity(severity) if severity else None,
    )


def _groups(names: list[str] | None, mark: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split(mark)) for group in names or ())
