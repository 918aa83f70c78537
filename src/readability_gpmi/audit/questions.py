"""Teach-back questions, and places to find again. Never "is it clear?": people say yes.

Filled from the commitments of the contract (*Hier staat: "…". Wat doet u, en wanneer?*) and, for what contracts say about
sanctions, money or private life, from the words that stand in the passage. Answer points are proposals that a facilitator checks.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from readability_gpmi.audit.choice import BLANK, Candidate
from readability_gpmi.audit.manifest import AnswerPoint, Question, QuestionKind
from readability_gpmi.audit.neutral import Neutral
from readability_gpmi.audit.pack_wording import Asked, PackWording, Point, count_cues
from readability_gpmi.contract.deadlines import deadlines_in
from readability_gpmi.language import load_pack
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
    """Characters of the document to quote, and their language."""

    start: int
    end: int
    language: str


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
            if any(_holds(one, start) for start in starts) or (not starts and count_cues(one.quote, search.cues))
        ]
        if len(places) == 1 and places[0] not in found and len(found) < _SEARCHES:
            found[places[0]] = Question(f"P{places[0] + 1}.Z", QuestionKind.SEEK, search.text)
    return [(*questions, *([found[at]] if at in found else [])) for at, questions in enumerate(asked)]


def _holds(candidate: Candidate, start: int) -> bool:
    """Whether what begins there is a sentence of the passage without a blank to fill in."""
    units = (unit for unit in candidate.excerpt.units if unit.start <= start < unit.end)
    return any(not BLANK.search(unit.passage.quote or "") for unit in units)


def _drafts(candidate: Candidate, neutral: Neutral, wording: PackWording) -> Iterator[_Draft]:
    """What can be asked on a passage: on its theme, the main question on its second theme, and what is left of the first."""
    unasked = wording.tables["any"]["unasked"]
    waiting = {
        "duty": _citations(candidate, candidate.duties, unasked),
        "promise": _citations(candidate, candidate.promises, unasked),
    }
    first = _filled(wording.questions(candidate.theme), candidate, waiting, neutral, wording)
    second = wording.questions(candidate.second) if candidate.second else ()
    yield from chain(islice(first, 1), islice(_filled(second, candidate, waiting, neutral, wording), 1), first)


def _filled(
    questions: Iterable[Asked],
    candidate: Candidate,
    waiting: Mapping[str, list[_Citation]],
    neutral: Neutral,
    wording: PackWording,
) -> Iterator[_Draft]:
    """Lazily: a commitment that is quoted in one question is not there for the next."""
    before = False
    for asked in questions:
        drafts: Iterable[_Draft] = ()
        if asked.fill and waiting[asked.fill]:
            drafts = (_from_commitment(asked, waiting[asked.fill].pop(0), neutral, wording),)
        elif not asked.fill and (before or not asked.follows):
            drafts = _from_words(asked, candidate.quote, wording)
        for draft in drafts:
            before = True
            yield draft


def _citations(candidate: Candidate, commitments: Sequence[Commitment], unasked: Sequence[str]) -> list[_Citation]:
    """What to quote for each commitment, those with a deadline first: they can be missed.

    Nothing with a blank to fill in, and nothing that says what the contract is (a word of ``unasked``). A short sentence is
    quoted as a whole, once; of a long one, the words of the commitment.
    """
    found: dict[tuple[int, int], _Citation] = {}
    for one in sorted(commitments, key=lambda one: (not one.deadline, one.start)):
        unit = next(unit for unit in candidate.excerpt.units if unit.passage.end > one.start)
        whole = unit.words <= _SHORT_SENTENCE_WORDS and one.end <= unit.passage.end
        span = (unit.passage.start, unit.passage.end) if whole else (one.start, one.end)
        quote = one.quote or ""
        if len(quote.split()) >= _FEWEST_WORDS and not BLANK.search(quote) and not count_cues(quote, unasked):
            found.setdefault(span, _Citation(*span, unit.passage.language))
    return list(found.values())


def _from_words(asked: Asked, quote: str, wording: PackWording) -> Iterator[_Draft]:
    points = tuple(text for point in asked.points for text in _points(point, quote, wording))
    if points:
        yield _Draft(asked.text, points)


def _points(point: Point, quote: str, wording: PackWording) -> list[str]:
    if point.amounts:
        amounts = dict.fromkeys(" ".join(one.group().split()) for one in _AMOUNT.finditer(quote))
        return [wording.say("any", "amount", amount=one) for one in list(amounts)[:_MOST_AMOUNTS]]
    return [point.text] if point.stands_in(quote) else []


def _from_commitment(asked: Asked, one: _Citation, neutral: Neutral, wording: PackWording) -> _Draft:
    said = neutral.quote(one.start, one.end)
    # The question stands above its points: there a few words are enough to know what is meant.
    points = [wording.say("any", "do", quote=_short(said, _POINT_WORDS))]
    when = deadlines_in(said, load_pack(one.language))
    if when:
        points.append(wording.say("any", "when", deadline=", ".join(term[:1].lower() + term[1:] for term in when)))
    return _Draft(asked.text.format(quote=_short(said, _QUESTION_WORDS)), tuple(points))


def _short(quote: str, most_words: int) -> str:
    """The first words of a quote, as they stand between quotation marks: marks of its own become “ and ”."""
    words = quote.lstrip(" »”").rstrip(" ;,.").split()
    short = " ".join(words[:most_words])
    inside = re.sub(r"«\s*", "“", re.sub(r"\s*»", "”", short))
    still_open = "”" if inside.count("“") > inside.count("”") and inside != short else ""
    return inside + (" …" if len(words) > most_words else "") + still_open
