"""Which excerpts a group reads: at most eight, by risk, and among them an easy one as a control."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from readability_gpmi.audit.excerpts import Excerpt
from readability_gpmi.audit.manifest import Theme
from readability_gpmi.audit.neutral import Neutral
from readability_gpmi.audit.pack_wording import PackWording, count_cues
from readability_gpmi.model import Commitment, Content, DocumentKind, Finding, FindingKind, Modality, Party, Severity
from readability_gpmi.report import Report

MOST_PASSAGES = 8
# With fewer excerpts than this there is none to spare for a control.
_FEWEST_FOR_CONTROL = 4
# The control is drawn from the easiest third of what the grave themes leave: always taking the easiest one would make controls
# easier than the easy passages of a document are.
_EASIEST_PART = 3
# How much a theme matters to the person who signs.
RISK: Mapping[Theme, float] = {
    Theme.SANCTION: 5,
    Theme.DUTY: 4,
    Theme.MONEY: 4,
    Theme.PRIVACY: 4,
    Theme.PROMISE: 3,
    Theme.SIGNING: 3,
    Theme.ABSENCE: 2,
    Theme.DEADLINE: 2,
    Theme.CHANGE: 2,
    Theme.TITLE: 1,
    Theme.OTHER: 0,
}
# One excerpt on each of these comes first, where the document has it.
_FIRST = (Theme.SANCTION, Theme.DUTY, Theme.MONEY, Theme.PRIVACY, Theme.PROMISE)
_SEVERITY = {Severity.HIGH: 2.0, Severity.MEDIUM: 1.0}
_MOST_SEVERITY = 4.0
_DIFFICULTY_UNIT = 50
_LATE_PAGE = 2
# More personal data or blanks than this, and what is left is no text to read: the block of parties, the signatures.
_MOST_HIDDEN = 0.12
BLANK = re.compile(r"…{2,}|\.{4,}|_{3,}")
_THEME_OF_CONTENT: Mapping[str, Theme] = {
    "right-to-be-heard": Theme.SANCTION,
    "appeal": Theme.SANCTION,
    "evaluation-dates": Theme.DEADLINE,
    "three-evaluations": Theme.DEADLINE,
    "duration": Theme.DEADLINE,
    "contact-person": Theme.PROMISE,
    "centre-consequences": Theme.PROMISE,
    "absence-rule": Theme.ABSENCE,
    "change-on-request": Theme.CHANGE,
    "reflection-time": Theme.SIGNING,
    "help-of-person-of-choice": Theme.SIGNING,
}
_SANCTION_WEIGHT = 2
# Of the signs of the theme that has most.
_STRONG_SHARE = 0.6
_FEWEST_FOR_SECOND = 2
_MOST_COMMITMENTS = 3


@dataclass(frozen=True)
class Candidate:
    """An excerpt with what it says to a group (``quote``), what it is about, and how much is at stake in it (``risk``, 0-13).

    ``second`` is a grave theme that it also touches.
    """

    excerpt: Excerpt
    quote: str
    theme: Theme
    second: Theme | None
    risk: float
    duties: tuple[Commitment, ...] = ()
    promises: tuple[Commitment, ...] = ()


@dataclass(frozen=True)
class Chosen:
    """The candidates to read, in the order of the document, and which of them is the control (None without one)."""

    candidates: tuple[Candidate, ...]
    control: Candidate | None


def candidates(found: Iterable[Excerpt], report: Report, neutral: Neutral, wording: PackWording) -> tuple[Candidate, ...]:
    """The excerpts that a group could read."""
    return tuple(
        _candidate(one, report, neutral, wording)
        for one in found
        if one.is_readable and neutral.share(one.start, one.end) + _blank_share(neutral.text[one.start : one.end]) <= _MOST_HIDDEN
    )


def _blank_share(text: str) -> float:
    return sum(len(blank.group()) for blank in BLANK.finditer(text)) / len(text)


def choose(found: Sequence[Candidate], seed: int) -> Chosen:
    """At most eight candidates: one on each grave theme, a control drawn by ``seed``, and the others by risk.

    The same document and seed give the same choice.
    """
    by_risk = sorted(found, key=lambda one: (-one.risk, one.excerpt.start))
    firsts = [next((one for one in by_risk if one.theme is theme), None) for theme in _FIRST]
    grave = [one for one in firsts if one]
    others = [one for one in by_risk if one not in grave]
    control = None
    if len(by_risk) >= _FEWEST_FOR_CONTROL and others:
        easiest = sorted(others, key=lambda one: (one.excerpt.hardest.difficulty, one.excerpt.start))
        control = Random(seed).choice(easiest[: max(1, len(easiest) // _EASIEST_PART)])
    ordered = dict.fromkeys([*grave, *([control] if control else []), *others])
    return Chosen(tuple(sorted(list(ordered)[:MOST_PASSAGES], key=lambda one: one.excerpt.start)), control)


def _candidate(excerpt: Excerpt, report: Report, neutral: Neutral, wording: PackWording) -> Candidate:
    quote = neutral.quote(excerpt.start, excerpt.end)
    duties, promises = [], []
    for one in report.commitments:
        # What stands behind an empty tick box was not agreed, but in a template all boxes are empty.
        offered = one.selected is not False or report.document.kind is DocumentKind.TEMPLATE
        if excerpt.start <= one.start and one.end <= excerpt.end and offered:
            threat = count_cues(one.quote or "", wording.cues(Theme.SANCTION))
            if one.party is Party.BENEFICIARY and one.modality is not Modality.MAY:
                duties.append(one)
            elif one.party is Party.CENTRE and one.modality is Modality.COMMITS and not threat:
                promises.append(one)
    contents = [one for one in report.contents if one.start is not None and excerpt.start <= one.start < excerpt.end]
    theme, second = _themes(quote, len(duties), len(promises), contents, wording)
    findings = [one for one in report.findings if excerpt.start <= one.start < excerpt.end]
    return Candidate(excerpt, quote, theme, second, _risk(excerpt, theme, findings), tuple(duties), tuple(promises))


def _themes(
    quote: str, duties: int, promises: int, contents: Iterable[Content], wording: PackWording
) -> tuple[Theme, Theme | None]:
    """What a passage is about, and the grave theme that it also touches, if any.

    Of themes with many signs the gravest is the first: a passage on signing that also stops the money is about the money.
    """
    points: Counter[Theme] = Counter({theme: count_cues(quote, wording.cues(theme)) for theme in Theme})
    points[Theme.SANCTION] *= _SANCTION_WEIGHT
    points[Theme.DUTY] += min(duties, _MOST_COMMITMENTS)
    points[Theme.PROMISE] += min(promises, _MOST_COMMITMENTS)
    points.update(_THEME_OF_CONTENT[one.id] for one in contents if one.id in _THEME_OF_CONTENT)
    most = max(points.values())
    if not most:
        return Theme.OTHER, None
    strong = [theme for theme in Theme if points[theme] >= max(1, most * _STRONG_SHARE)]
    first = max(strong, key=lambda theme: (RISK[theme], points[theme]))
    # A duty or some money stands nearly everywhere: they are no second theme.
    others = [one for one in _FIRST if one not in (first, Theme.DUTY, Theme.MONEY) and points[one] >= _FEWEST_FOR_SECOND]
    return first, max(others, key=lambda theme: (points[theme], RISK[theme]), default=None)


def _risk(excerpt: Excerpt, theme: Theme, findings: Iterable[Finding]) -> float:
    grave = (FindingKind.FAIRNESS, FindingKind.CONTENTS)
    severity = sum(_SEVERITY.get(one.severity, 0.0) for one in findings if one.kind in grave)
    late = 1.0 if (excerpt.page or 1) > _LATE_PAGE else 0.0
    hardness = excerpt.hardest.difficulty / _DIFFICULTY_UNIT
    return RISK[theme] + min(severity, _MOST_SEVERITY) + hardness + late
