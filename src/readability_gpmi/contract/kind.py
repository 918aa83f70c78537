"""Contract, template, or something else: what a contract must say is asked only of the first two."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from readability_gpmi.language import LanguagePack
from readability_gpmi.model import DocumentKind

# The place for the signatures stands at the end, in a short line; an article speaks of signing in its sentences.
_LAST_PART = 0.6
_LAST_LINES = 30
_SHORT_LINE = 16
# Where a document says what it is.
_FIRST_LINES = 4
# Words of a plan (duration, evaluation, goals) that stand for the word contract.
_FEWEST_PLAN_WORDS = 3
# A filled contract keeps a blank or two (the person's own words); a template has them all over.
_FEWEST_BLANKS = 6
_BLANK = re.compile(r"…{2,}|\.{4,}|_{3,}|\[(?:[^\W\d_]|\s){2,30}\]|\bdd/mm/")
_EMPTY_BOX = re.compile(r"[☐□❏❑❒◻]|\[ ?\]")
_TICKED_BOX = re.compile(r"[☑☒■◼]|\[[xX✓✔]\]")


def kind_of(text: str, packs: Iterable[LanguagePack]) -> DocumentKind:
    """The kind of a text, by what it calls itself, the centre, the duties of the parties and the place for signatures."""
    lines = [line.strip().lower().replace("’", "'") for line in re.split(r"\n|(?<=[.!?])\s", text) if line.strip()]
    packs = tuple(packs)
    if not any(_is_contract(lines, pack) for pack in packs):
        return DocumentKind.OTHER
    blanks = sum(len(_BLANK.findall(line)) for line in lines if not any(_names("signing", line, pack) for pack in packs))
    if not _TICKED_BOX.search(text):
        blanks += len(_EMPTY_BOX.findall(text))
    return DocumentKind.TEMPLATE if blanks >= _FEWEST_BLANKS else DocumentKind.CONTRACT


def _is_contract(lines: Sequence[str], pack: LanguagePack) -> bool:
    if any(_names("other", line, pack) for line in lines[:_FIRST_LINES]) or any(_opens("letter", line, pack) for line in lines):
        return False
    if not any(_names("centre", line, pack) for line in lines):
        return False
    last = lines[max(int(len(lines) * _LAST_PART), len(lines) - _LAST_LINES) :]
    signed = any(len(line.split()) <= _SHORT_LINE and _names("signing", line, pack) for line in last)
    if not signed and not any(_names("opening", line, pack) for line in lines):
        return False
    plan = {cue for line in lines for cue in _cues("plan", pack) if _pattern(cue).search(line)}
    return len(plan) >= _FEWEST_PLAN_WORDS or any(_names("title", line, pack) or _names("duties", line, pack) for line in lines)


def _names(group: str, line: str, pack: LanguagePack) -> bool:
    return any(_pattern(cue).search(line) for cue in _cues(group, pack))


def _opens(group: str, line: str, pack: LanguagePack) -> bool:
    return any(_pattern(cue).match(line) for cue in _cues(group, pack))


def _cues(group: str, pack: LanguagePack) -> Sequence[str]:
    return tuple(pack.profile.get("contract", {}).get(group, ()))


@cache
def _pattern(cue: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(cue)}(?!\w)")
