"""Teach-back questions, and places to find again. Never "is it clear?": people say yes.

Filled from the commitments of the contract (*Hier staat: "…". Wat doet u, en wanneer?*) and, for what contracts say about
sanctions, money or private life, from the words that stand in the passage. Answer points are proposals that a facilitator checks.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from readability_gpmi.audit.choice import Candidate
from readability_gpmi.audit.manifest import AnswerPoint, Question, QuestionKind
from readability_gpmi.audit.neutral import Neutral
from readability_gpmi.audit.pack_wording import Asked, PackWording, Point, count_cues
from readability_gpmi.model import Commitment, Content

_QUESTIONS_PER_PASSAGE = 2
_SEARCHES = 3
_MOST_AMOUNTS = 3
_QUESTION_WORDS = 45
_POINT_WORDS = 10
_SHORT_SENTENCE_WORDS = 25
# Fewer say nothing to ask about.
_FEWEST_WORDS = 3
_AMOUNT = re.compile(r"(?:€ ?\d[\d.,  ]*\d|\d(?:[\d.,  ]*\d)?(?:,-)? ?(?:euros?\b|EUR\b|€))", re.IGNORECASE)


@dataclass(frozen=True)
class _Citation:
    """Characters of the document to quote, and by when it has to be done ("" where nothing says so)."""

    start: int
    end: int
    deadline: str


@dataclass(frozen=True)
class _Draft:
    text: str
    points: tuple[str, ...]


def teach_back(number: int, candidate: Candidate, neutral: Neutral, wording: PackWording) -> tuple[Question, ...]:
    """Two questions on a passage, at most, with their answer points.

    Args:
        number: that of the passage in the pack.
    """
    drafts = list(_drafts(candidate, neutral, wording))[:_QUESTIONS_PER_PASSAGE]
    if len(drafts) < _QUESTIONS_PER_PASSAGE:
        drafts.append(_Draft(wording.say("any", "text"), (wording.say("any", "point"),)))
    questions = []
    before = 0
    for place, draft in enumerate(drafts, 1):
        points = tuple(AnswerPoint(str(before + at), text) for at, text in enumerate(draft.points, 1))
        before += len(points)
        questions.append(Question(f"P{number}.{place}", QuestionKind.TEACH_BACK, draft.text, points))
    return tuple(questions)


def with_searches(
    asked: Sequence[tuple[Question, ...]], chosen: Sequence[Candidate], contents: Sequence[Content], wording: PackWording
) -> list[tuple[Question, ...]]:
    """The questions per passage with at most three searches among them, no two on one passage."""
    found: dict[int, Question] = {}
    for search in wording.searches:
        starts = [one.start for one in contents if one.id == search.content and one.start is not None]
        places = [
            at
            for at, one in enumerate(chosen)
            if any(one.excerpt.start <= start < one.excerpt.end for start in starts)
            or (not starts and count_cues(one.quote, search.cues))
        ]
        if len(places) == 1 and places[0] not in found and len(found) < _SEARCHES:
            found[places[0]] = Question(f"P{places[0] + 1}.Z", QuestionKind.SEEK, search.text)
    return [(*questions, *([found[at]] if at in found else [])) for at, questions in enumerate(asked)]


def _drafts(candidate: Candidate, neutral: Neutral, wording: PackWording) -> Iterator[_Draft]:
    """What can be asked on a passage: on its theme, the main question on its second theme, and what is left of the first."""
    waiting = {"duty": _citations(candidate, candidate.duties), "promise": _citations(candidate, candidate.promises)}
    first = _filled(wording.questions(candidate.theme), candidate, waiting, neutral, wording)
    second = wording.questions(candidate.second)[:1] if candidate.second else ()
    yield from (*islice(first, 1), *_filled(second, candidate, waiting, neutral, wording), *first)


def _filled(
    questions: Iterable[Asked],
    candidate: Candidate,
    waiting: Mapping[str, list[_Citation]],
    neutral: Neutral,
    wording: PackWording,
) -> Iterator[_Draft]:
    """Lazily: a commitment that is quoted in one question is not there for the next."""
    for asked in questions:
        if not asked.fill:
            yield from _from_words(asked, candidate.quote, wording)
        elif waiting[asked.fill]:
            yield _from_commitment(asked, waiting[asked.fill].pop(0), neutral, wording)


def _citations(candidate: Candidate, commitments: Sequence[Commitment]) -> list[_Citation]:
    """What to quote for each commitment, those with a deadline first: they can be missed.

    A short sentence is quoted as a whole, once; of a long one, the words of the commitment.
    """
    found: dict[tuple[int, int], _Citation] = {}
    for one in sorted(commitments, key=lambda one: (not one.deadline, one.start)):
        unit = next(unit for unit in candidate.excerpt.units if unit.passage.end > one.start)
        whole = unit.words <= _SHORT_SENTENCE_WORDS and one.end <= unit.passage.end
        span = (unit.passage.start, unit.passage.end) if whole else (one.start, one.end)
        if len((one.quote or "").split()) >= _FEWEST_WORDS:
            found.setdefault(span, _Citation(*span, one.deadline or ""))
    return list(found.values())


def _from_words(asked: Asked, quote: str, wording: PackWording) -> Iterator[_Draft]:
    points = tuple(text for point in asked.points for text in _points(point, quote, wording))
    if points:
        yield _Draft(asked.text, points)


def _points(point: Point, quote: str, wording: PackWording) -> list[str]:
    if point.amounts:
        amounts = dict.fromkeys(" ".join(one.group().split()) for one in _AMOUNT.finditer(quote))
        return [wording.say("any", "amount", amount=one) for one in list(amounts)[:_MOST_AMOUNTS]]
    return [point.text] if count_cues(quote, point.cues) else []


def _from_commitment(asked: Asked, one: _Citation, neutral: Neutral, wording: PackWording) -> _Draft:
    said = neutral.quote(one.start, one.end)
    # The question stands above its points: there a few words are enough to know what is meant.
    points = [wording.say("any", "do", quote=_short(said, _POINT_WORDS))]
    if one.deadline:
        at = neutral.text.find(one.deadline, one.start, one.end)
        deadline = neutral.quote(at, at + len(one.deadline)) if at >= 0 else one.deadline
        points.append(wording.say("any", "when", deadline=deadline[:1].lower() + deadline[1:]))
    return _Draft(asked.text.format(quote=_short(said, _QUESTION_WORDS)), tuple(points))


def _short(quote: str, most_words: int) -> str:
    words = quote.rstrip(" ;,.").split()
    return " ".join(words[:most_words]) + (" …" if len(words) > most_words else "")
