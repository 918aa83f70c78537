"""``audit.json``: what a pack asks its readers, for the machine.

It holds the passages that are read and nothing else of the document, not even its name. Format: docs/audit_format.md.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from readability_gpmi.errors import ReadingError
from readability_gpmi.reading import file_bytes
from readability_gpmi.reading.encoding import decode
from readability_gpmi.reading.failure import failure
from readability_gpmi.report import plain_values

SCHEMA = "readability-gpmi/audit/1"
FILE_NAME = "audit.json"


class Theme(StrEnum):
    """What a passage is about. The decision rule is stricter for some (:mod:`readability_gpmi.audit.decision`)."""

    TITLE = "title"
    DUTY = "duty"
    PROMISE = "promise"
    DEADLINE = "deadline"
    SANCTION = "sanction"
    ABSENCE = "absence"
    CHANGE = "change"
    PRIVACY = "privacy"
    MONEY = "money"
    SIGNING = "signing"
    OTHER = "other"


class QuestionKind(StrEnum):
    """Saying it in one's own words, or finding the place again."""

    TEACH_BACK = "teach-back"
    SEEK = "seek"


@dataclass(frozen=True)
class AnswerPoint:
    """One thing that a full answer says. ``id`` is a number, counted from 1 over all questions of the passage."""

    id: str
    text: str


@dataclass(frozen=True)
class Question:
    """A question, with an ``id`` that no other question of the audit has (``P3.1``)."""

    id: str
    kind: QuestionKind
    text: str
    points: tuple[AnswerPoint, ...] = ()


@dataclass(frozen=True)
class KnownWord:
    """A word of the passage that the lexicon knows: as written, its key in the lexicon, its explanation."""

    word: str
    term: str
    explain: str


@dataclass(frozen=True)
class Prediction:
    """What the tool expected, all 0-100, higher is harder.

    ``difficulty`` is that of the hardest sentence, the number on which ``flagged`` (a sentence that a reader of the profile
    cannot follow) was decided; the other three are the scores of the passage as a text. ``reasons`` as in a report, strongest
    first; ``checks`` are the ids of the checks that found something.
    """

    difficulty: float
    jargon: float
    complexity: float
    contractual: float
    flagged: bool
    reasons: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


@dataclass(frozen=True)
class TestedPassage:
    """A passage of some sentences on one theme. ``start`` and ``end`` count characters of the document it came from; in the
    ``quote``, names and numbers of persons made way for a word between square brackets."""

    # The name begins like that of a test class.
    __test__ = False

    id: str
    start: int
    end: int
    quote: str
    theme: Theme
    control: bool
    prediction: Prediction
    questions: tuple[Question, ...]
    words: tuple[KnownWord, ...] = ()

    @property
    def points(self) -> tuple[AnswerPoint, ...]:
        """The answer points of all its questions."""
        return tuple(point for question in self.questions for point in question.points)


@dataclass(frozen=True)
class Manifest:
    """One pack. ``seed`` is that of every choice made by chance; ``library`` and ``lexicon`` are versions."""

    language: str
    profile: str
    seed: int
    library: str
    lexicon: str
    passages: tuple[TestedPassage, ...]

    def passage(self, name: str) -> TestedPassage | None:
        """The passage with this id, in capital or small letters."""
        return next((one for one in self.passages if one.id.casefold() == name.casefold()), None)

    def to_json(self) -> str:
        """The text of ``audit.json``."""
        return json.dumps({"schema": SCHEMA} | plain_values(self), ensure_ascii=False, indent=2) + "\n"


def load_manifest(folder: Path) -> Manifest:
    """The manifest of the pack in a folder.

    Raises:
        ReadingError: there is none, or it breaks the format.
    """
    path = folder / FILE_NAME
    if not path.is_file():
        raise failure(str(folder), "no-audit", file=FILE_NAME)
    try:
        data = json.loads(decode(file_bytes(path), path.name))
    except (ValueError, RecursionError) as error:
        raise _broken(path, "no JSON") from error
    if not isinstance(data, dict) or data.pop("schema", None) != SCHEMA:
        raise _broken(path, f'"schema" is not "{SCHEMA}"')
    try:
        manifest: Manifest = _build(Manifest, data, "")
    except _MismatchError as error:
        raise _broken(path, str(error)) from error
    for mistake in _mistakes(manifest):
        raise _broken(path, mistake)
    return manifest


def _broken(path: Path, detail: str) -> ReadingError:
    return failure(str(path), "broken-audit", detail=detail)


class _MismatchError(Exception):
    """A value is not of the declared type."""


def _build(kind: Any, value: Any, where: str) -> Any:
    """A value of a declared type, from what JSON holds; unknown keys are refused."""
    if items := get_args(kind):
        if not isinstance(value, list):
            raise _MismatchError(f"{where}: a list is needed")
        return tuple(_build(items[0], item, f"{where}[{number}]") for number, item in enumerate(value))
    if is_dataclass(kind):
        return _build_dataclass(kind, value, where)
    if issubclass(kind, StrEnum):
        if value not in list(kind):
            raise _MismatchError(f"{where}: one of {', '.join(kind)}")
        return kind(value)
    # JSON writes 40.0 as 40 in some programs, and Python counts True as an int.
    if isinstance(value, bool) is not (kind is bool) or not isinstance(value, (int, float) if kind is float else kind):
        raise _MismatchError(f"{where}: {kind.__name__} is needed")
    return kind(value)


def _build_dataclass(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, Mapping):
        raise _MismatchError(f"{where}: an object is needed")
    types = get_type_hints(kind)
    known = [field.name for field in fields(kind)]
    if unknown := sorted(set(value) - set(known)):
        raise _MismatchError(f"{where}: unknown: {', '.join(unknown)}")
    if missing := [name for name in known if name not in value and not hasattr(kind, name)]:
        raise _MismatchError(f"{where}: missing: {', '.join(missing)}")
    return kind(**{name: _build(types[name], value[name], f"{where}.{name}".lstrip(".")) for name in known if name in value})


def _mistakes(manifest: Manifest) -> Iterator[str]:
    if not manifest.passages:
        yield "passages: none"
    ids = [passage.id.casefold() for passage in manifest.passages]
    ids += [question.id.casefold() for passage in manifest.passages for question in passage.questions]
    yield from (f"{name}: twice" for name, times in Counter(ids).items() if times > 1)
    for passage in manifest.passages:
        if not 0 <= passage.start < passage.end:
            yield f"{passage.id}: start and end are no stretch of text"
        points = Counter(point.id for point in passage.points)
        yield from (f"{passage.id}: point {name} twice" for name, times in points.items() if times > 1)
        yield from (f"{passage.id}: point {name} is no number" for name in points if not name.isdecimal())
        p = passage.prediction
        if not all(0 <= value <= 100 for value in (p.difficulty, p.jargon, p.complexity, p.contractual)):
            yield f"{passage.id}: a score outside 0-100"
