"""Lexicon files: TOML in, checked entries out. The only module that knows the format (``docs/lexicon.md``).

A file is refused as a whole, with every mistake in it: the line, the lines around it, and what to type.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from readability_gpmi.errors import LexiconError
from readability_gpmi.model import RewriteKind


class PartOfSpeech(StrEnum):
    """The word class of a term, in the words of the lexicon files."""

    NOUN = "noun"
    VERB = "verb"
    ADJ = "adj"
    ADV = "adv"
    PREP = "prep"
    CONJ = "conj"
    PHRASE = "phrase"
    NAME = "name"


class Match(StrEnum):
    """How a term is found: in all its forms, in these letters, or in these letters with these capitals."""

    INFLECTED = "inflected"
    EXACT = "exact"
    CASE = "case"


class Status(StrEnum):
    """Who read the entry. ``people-reviewed`` is said only of literacy workers and learners."""

    DRAFT = "draft"
    CHECKED = "checked"
    PEOPLE_REVIEWED = "people-reviewed"


@dataclass(frozen=True)
class Entry:
    """One term of the lexicon. ``key`` is the header with its suffix (``beroep#appeal``), ``term`` the part before ``#``."""

    key: str
    term: str
    theme: str
    pos: PartOfSpeech
    use: RewriteKind
    plain: tuple[str, ...]
    explain: str
    source: str
    flag: tuple[str, ...]
    keep: tuple[str, ...]
    exceptions: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    match: Match = Match.INFLECTED
    why: str = ""
    status: Status = Status.DRAFT
    file: str = ""
    line: int = 0

    @property
    def group(self) -> "Group":
        """What the term counts for, by its theme; an abbreviation by its capitals."""
        short = self.pos is PartOfSpeech.NAME and sum(letter.isupper() for letter in self.term) > self.term.count(" ") + 1
        return Group.ABBREVIATION if short else _GROUPS.get(self.theme, Group.HARD_TERM)


class Group(StrEnum):
    """What a term counts for: the check that reports it bears the same name."""

    HARD_TERM = "hard-term"
    LATIN_WORD = "latin-word"
    ABBREVIATION = "abbreviation"
    CONTRACT_FORMULA = "contract-formula"


_GROUPS = {"latin": Group.LATIN_WORD, "contract": Group.CONTRACT_FORMULA, "persons": Group.CONTRACT_FORMULA}
_TEXTS = ("pos", "use", "explain", "source", "match", "why", "status")
_LISTS = ("plain", "flag", "keep", "except", "forms")
_REQUIRED = ("pos", "use", "explain", "source", "flag", "keep")
_CHOICES: dict[str, type[StrEnum]] = {"pos": PartOfSpeech, "use": RewriteKind, "match": Match, "status": Status}


@dataclass(frozen=True)
class _Mistake:
    line: int
    what: str
    remedy: str


# How the phrases of a concept are found, by the name of their list.
_CONCEPT_LISTS = {
    "verbs": (PartOfSpeech.VERB, Match.INFLECTED),
    "nouns": (PartOfSpeech.NOUN, Match.INFLECTED),
    "adjectives": (PartOfSpeech.ADJ, Match.INFLECTED),
    "phrases": (PartOfSpeech.PHRASE, Match.EXACT),
    "names": (PartOfSpeech.NAME, Match.CASE),
}


def concept_entry(concept: str, phrase: str, kind: str) -> Entry:
    """A word for a concept as an entry that the matcher finds; ``kind`` is the list that it stands in.

    Raises:
        LexiconError: there is no such list.
    """
    if kind not in _CONCEPT_LISTS:
        raise LexiconError(f"concepts.{concept}", f'there is no list "{kind}".', f"Choose: {', '.join(_CONCEPT_LISTS)}.")
    pos, match = _CONCEPT_LISTS[kind]
    return Entry(concept, phrase, "concept", pos, RewriteKind.ASK, (), "", "", (), (), match=match)


def load_folder(folder: Path) -> tuple[Entry, ...]:
    """All entries of the ``*.toml`` files of a folder, by file name.

    Raises:
        LexiconError: with every mistake of the first file that has one, or when two files hold the same term.
    """
    entries: list[Entry] = []
    seen: dict[str, Entry] = {}
    for path in sorted(folder.glob("*.toml")):
        for entry in load_file(path):
            if entry.key in seen:
                other = seen[entry.key]
                raise LexiconError(
                    f"{path}:{entry.line}",
                    f'the term "{entry.key}" also stands in {other.file}, line {other.line}.',
                    'Delete one of the two, or give each meaning its own suffix: ["term#meaning"].',
                )
            seen[entry.key] = entry
            entries.append(entry)
    return tuple(entries)


def load_file(path: Path) -> tuple[Entry, ...]:
    """The entries of one file.

    Raises:
        LexiconError: the file is no TOML, or breaks the format; the message lists every mistake.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(str(path), "the file is not in UTF-8.", "Save it as UTF-8 in your editor.") from error
    lines = text.splitlines()
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = int(found.group(1)) if (found := re.search(r"line (\d+)", str(error))) else len(lines)
        mistake = _Mistake(line, f"this is not TOML: {error}.", "Check the quotes, brackets and commas on this line.")
        raise _failure(path, lines, [mistake]) from error
    at = _line_numbers(lines)
    mistakes: list[_Mistake] = []
    entries = []
    for key, block in data.items():
        found_mistakes = list(_mistakes(key, block, at))
        mistakes += found_mistakes
        if not found_mistakes:
            entries.append(_entry(path, key, block, at.get((key, ""), 0)))
    if mistakes:
        raise _failure(path, lines, sorted(mistakes, key=lambda mistake: mistake.line))
    return tuple(entries)


def fingerprint(entries: Iterable[Entry]) -> str:
    """Twelve hexadecimal digits that change when any entry changes in what it finds or proposes."""
    digest = hashlib.sha256()
    for entry in entries:
        digest.update(repr((entry.key, entry.pos, entry.use, entry.plain, entry.explain, entry.exceptions, entry.forms)).encode())
    return digest.hexdigest()[:12]


def _line_numbers(lines: list[str]) -> dict[tuple[str, str], int]:
    """(term, field) -> line, counted from 1; the field "" is the header."""
    at: dict[tuple[str, str], int] = {}
    term = ""
    for number, line in enumerate(lines, 1):
        if header := re.match(r"\s*\[\s*[\"'](.+)[\"']\s*\]", line):
            term = header.group(1)
            at[term, ""] = number
        elif field := re.match(r"\s*([A-Za-z_-]+)\s*=", line):
            at.setdefault((term, field.group(1)), number)
    return at


def _mistakes(key: str, block: Any, at: dict[tuple[str, str], int]) -> Iterable[_Mistake]:
    line = at.get((key, ""), 1)
    if not isinstance(block, dict):
        yield _Mistake(at.get(("", key), line), f'"{key}" stands outside a term.', 'Put it under a line such as ["term"].')
        return
    if not key.split("#")[0].strip():
        yield _Mistake(line, "a term without letters.", 'Write the term between the quotes: ["term"].')
    for field in block:
        if field not in (*_TEXTS, *_LISTS):
            known = ", ".join((*_TEXTS, *_LISTS))
            yield _Mistake(at.get((key, field), line), f'"{field}" is not a field of a term.', f"The fields are: {known}.")
    for field in _REQUIRED:
        if not block.get(field):
            yield _Mistake(line, f'"{field}" is missing in "{key}".', f"Add a line: {field} = {_example(field)}")
    for field in _TEXTS:
        if field in block and not isinstance(block[field], str):
            yield _Mistake(at.get((key, field), line), f'"{field}" must be a text.', f"Type: {field} = {_example(field)}")
    for field in _LISTS:
        value = block.get(field, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            yield _Mistake(
                at.get((key, field), line), f'"{field}" must be a list of texts.', f"Type: {field} = {_example(field)}"
            )
    for field, choices in _CHOICES.items():
        value = block.get(field)
        if isinstance(value, str) and value not in list(choices):
            yield _Mistake(at.get((key, field), line), f'"{value}" is no choice for "{field}".', f"Choose: {', '.join(choices)}.")
    if block.get("use") in ("replace", "ask") and not block.get("plain"):
        yield _Mistake(line, f'"{key}" has use = "{block["use"]}" but no plain wording.', 'Add: plain = ["…"]')


def _example(field: str) -> str:
    if field in _LISTS:
        return '["…"]'
    return f'"{next(iter(_CHOICES[field]))}"' if field in _CHOICES else '"…"'


def _failure(path: Path, lines: list[str], mistakes: list[_Mistake]) -> LexiconError:
    parts = []
    for mistake in mistakes:
        excerpt = "\n".join(
            f"  {'>' if number == mistake.line else ' '} {number:4} | {lines[number - 1]}"
            for number in range(max(1, mistake.line - 1), min(len(lines), mistake.line + 1) + 1)
        )
        parts.append(f"{path}:{mistake.line}: {mistake.what} {mistake.remedy}\n{excerpt}")
    count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
    return LexiconError(str(path), f"{count} in this file.\n" + "\n".join(parts), "")


def _entry(path: Path, key: str, block: dict[str, Any], line: int) -> Entry:
    def texts(field: str) -> tuple[str, ...]:
        return tuple(cast("list[str]", block.get(field, [])))

    return Entry(
        key=key,
        term=key.split("#")[0],
        theme=path.stem,
        pos=PartOfSpeech(block["pos"]),
        use=RewriteKind(block["use"]),
        plain=texts("plain"),
        explain=block["explain"],
        source=block["source"],
        flag=texts("flag"),
        keep=texts("keep"),
        exceptions=texts("except"),
        forms=texts("forms"),
        match=Match(block.get("match", Match.INFLECTED)),
        why=block.get("why", ""),
        status=Status(block.get("status", Status.DRAFT)),
        file=str(path),
        line=line,
    )
