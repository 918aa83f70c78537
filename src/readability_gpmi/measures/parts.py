"""A form in two parts: its fixed text, and what was filled in."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from readability_gpmi.measures import scores
from readability_gpmi.measures.counts import Counts
from readability_gpmi.measures.form import Written
from readability_gpmi.model import Document, Form, OpenField, PartOfForm, Scores
from readability_gpmi.parsing import Parsed, Text


def form(
    document: Document, text: Text, counted: Sequence[Counts], scored: Sequence[Scores], fields: tuple[OpenField, ...]
) -> Form:
    """The document as a form. A passage belongs to the part that most of its words stand in; words count where they stand."""
    of_answers = [_words_filled_in(parsed, document) for parsed in text.passages]
    is_answer = [2 * words > counts.words for words, counts in zip(of_answers, counted, strict=True)]

    def part(answers: bool) -> float | None:
        rows = zip(counted, scored, (parsed.pack for parsed in text.passages), is_answer, strict=True)
        return scores.of_document(row[:3] for row in rows if row[3] is answers).difficulty

    words = sum(of_answers)
    fixed = PartOfForm(sum(counts.words for counts in counted) - words, part(answers=False))
    return Form(fields, fixed, PartOfForm(words, part(answers=True)) if words else None)


def _words_filled_in(parsed: Parsed, document: Document) -> int:
    if not document.filled:
        return 0
    start = parsed.passage.start
    return sum(_is_inside(start + word.start, document.filled) for word in Written(parsed).words)


def _is_inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    number = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return number >= 0 and place < spans[number][1]


def as_form(parsed: Parsed, document: Document) -> Parsed:
    """A passage that knows which of its words only ask to fill in a field, and which are struck through."""
    struck = tuple((look.start, look.end) for look in document.looks if look.struck)
    if not document.prompts and not struck:
        return parsed
    return replace(parsed, prompts=_within(parsed, document.prompts), struck=_within(parsed, struck))


def _within(parsed: Parsed, spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    start, end = parsed.passage.start, parsed.passage.end
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and start < b)
