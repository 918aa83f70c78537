"""What readers did, counted per passage. There is no count per person: the audit tests the text, not the people."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readability_gpmi.audit.manifest import AnswerPoint, Question, QuestionKind, TestedPassage
from readability_gpmi.audit.sheet import Answer, Feeling, Row, folded

# Below this number of readers a share says more than it knows: only counts are shown.
FEWEST_FOR_SHARES = 5


@dataclass(frozen=True)
class Search:
    """How many readers found a place again, of how many; ``seconds`` of those that were timed, in rising order."""

    question: Question
    found: int
    readers: int
    seconds: tuple[int, ...]


@dataclass(frozen=True)
class Tally:
    """The answers on one passage. ``words`` and ``sentences`` count readers; ``own_words`` stand in alphabetical order,
    so that their place does not tell whose they are."""

    passage: TestedPassage
    understood: int
    partly: int
    not_understood: int
    missing: tuple[tuple[AnswerPoint, int], ...]
    words: tuple[tuple[str, int], ...]
    sentences: tuple[tuple[str, int], ...]
    own_words: tuple[str, ...]
    feelings: Mapping[Feeling, int]
    searches: tuple[Search, ...]

    @property
    def readers(self) -> int:
        """How many readers answered."""
        return self.understood + self.partly + self.not_understood

    @property
    def missed(self) -> int:
        """How many readers missed a point or more."""
        return self.partly + self.not_understood


def tally(passage: TestedPassage, rows: Iterable[Row]) -> Tally:
    """The answers on a passage, from the rows of a whole sheet."""
    ours = [row for row in rows if row.passage == passage.id]
    answers = Counter(answer for answer in passage_answers(passage, ours).values())
    return Tally(
        passage=passage,
        understood=answers[Answer.UNDERSTOOD],
        partly=answers[Answer.PARTLY],
        not_understood=answers[Answer.NOT],
        missing=_missing(passage, ours),
        words=_by_readers((row.participant, word) for row in ours for word in row.words),
        sentences=_by_readers((row.participant, sentence) for row in ours for sentence in row.sentences),
        own_words=tuple(sorted({row.own_words for row in ours if row.own_words}, key=folded)),
        feelings=_feelings(ours),
        searches=tuple(_search(question, ours) for question in passage.questions if question.kind is QuestionKind.SEEK),
    )


def passage_answers(passage: TestedPassage, rows: Iterable[Row]) -> Mapping[str, Answer]:
    """What each reader understood of a passage: all of it when every question is understood, nothing when none is, else part."""
    seeks = {question.id for question in passage.questions if question.kind is QuestionKind.SEEK}
    by_reader: dict[str, set[Answer]] = {}
    for row in rows:
        if row.passage == passage.id and row.answer and row.question not in seeks:
            by_reader.setdefault(row.participant, set()).add(row.answer)
    return {reader: next(iter(given)) if len(given) == 1 else Answer.PARTLY for reader, given in by_reader.items()}


def _missing(passage: TestedPassage, rows: Sequence[Row]) -> tuple[tuple[AnswerPoint, int], ...]:
    readers = Counter(id for _, id in {(row.participant, id) for row in rows for id in row.missing})
    points = ((point, readers[point.id]) for point in passage.points if readers[point.id])
    return tuple(sorted(points, key=lambda one: -one[1]))


def _by_readers(named: Iterable[tuple[str, str]]) -> tuple[tuple[str, int], ...]:
    """Texts with the number of readers who named them, the commonest first; spelled as first met."""
    spelling: dict[str, str] = {}
    readers: dict[str, set[str]] = {}
    for reader, text in named:
        spelling.setdefault(folded(text), text)
        readers.setdefault(folded(text), set()).add(reader)
    return tuple(sorted(((spelling[key], len(who)) for key, who in readers.items()), key=lambda one: (-one[1], folded(one[0]))))


def _feelings(rows: Iterable[Row]) -> Mapping[Feeling, int]:
    counts = Counter(feeling for _, feeling in {(row.participant, row.feeling) for row in rows if row.feeling})
    return {feeling: counts[feeling] for feeling in Feeling if counts[feeling]}


def _search(question: Question, rows: Iterable[Row]) -> Search:
    tried = [row for row in rows if row.question == question.id and row.answer]
    seconds = sorted(row.seconds for row in tried if row.seconds is not None)
    return Search(question, sum(row.answer is Answer.UNDERSTOOD for row in tried), len(tried), tuple(seconds))
