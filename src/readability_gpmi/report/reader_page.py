"""One page for the person who signs, made of the words of the contract: what must I do, by when, whom can I call."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readability_gpmi.language import load_pack
from readability_gpmi.model import Modality, Party, PassageKind, RewriteKind
from readability_gpmi.report import Report
from readability_gpmi.report.html import render
from readability_gpmi.report.ledger import Ledger, Line, ledger, passage_of, threats, tidy
from readability_gpmi.wording import Wording, load_wording

# What the person may ask, what to do when it goes wrong, and whom to call, in the order of the page.
_RIGHTS = ("help-of-person-of-choice", "reflection-time", "change-on-request", "right-to-be-heard", "appeal", "copy")
_TROUBLE = ("absence-rule", "centre-consequences", "health-equity-exemption")
_PEOPLE = ("contact-person", "independent-help")
# A quote longer than this is cut: the page must stay one page.
_LONGEST = 320
# "Daarna mag je ...": a word that leans on the sentence before stands among the first words.
_FIRST_WORDS = 4
# "Daarna ... Pas dan ...": so many sentences can lean on each other.
_MOST_LEANING = 2
# A match over a gap ("gehoord ... wordt") is no word to explain, nor a longer compound ("arbeidsgerecht" by "arbeid").
_MOST_WORDS = 5
_LONGER = 4


@dataclass(frozen=True)
class Said:
    """A line of the page in the words of the contract; ``when`` and ``who`` only where the question is by when."""

    text: str
    when: str = ""
    who: str = ""


@dataclass(frozen=True)
class Answer:
    """A question of the reader and what the contract says about it, in its own words."""

    question: str
    lines: tuple[Said, ...]
    silence: str


def reader_page(report: Report) -> str:
    """One page for the person who signs, in the language of the contract. It says only what the contract says."""
    messages = load_wording(report.document.language)
    answers = tuple(_answers(report, messages))
    return render("reader.html", messages, r=report, answers=answers, words=_words(report, answers))


def _answers(report: Report, messages: Wording) -> Iterator[Answer]:
    found = ledger(report)
    places = {content.id: passage_of(content.start, report) for content in report.contents}

    def of(names: Iterable[str]) -> list[int]:
        return [place for name in names if (place := places.get(name)) is not None]

    call = of(_PEOPLE)
    trouble = [*of(_TROUBLE), *_passages(found.powers), *threats(report)]
    # Each sentence answers one question: a right is no duty, and what may go wrong is no promise.
    ask = [place for place in (*_passages(found.rights), *of(_RIGHTS)) if place not in {*trouble, *call}]
    must = [line for line in found.person if line.passage not in ask and not _is_answer(line.passage, trouble, report)]
    centre = [
        line
        for line in (*found.centre, *found.together)
        if line.passage not in {*call, *trouble, *ask, *_passages(must)} and line.commitment.modality is not Modality.MAY
    ]
    said = {
        "must": _lines(must, report),
        "centre": _lines(centre, report),
        "when": tuple(_dated((*must, *centre), found, report, messages)),
        "trouble": _sentences(trouble, report),
        "call": _sentences(call, report),
        "ask": _sentences(ask, report),
    }
    for key, lines in said.items():
        yield Answer(messages.reader(key), tuple(dict.fromkeys(lines)), messages.reader(f"{key}-silent"))


def _passages(lines: Iterable[Line]) -> list[int]:
    return [line.passage for line in lines]


def _lines(lines: Sequence[Line], report: Report) -> tuple[Said, ...]:
    """The sentences that hold the commitments, in the order of the contract; of a table row, the row."""
    rows = [line for line in lines if report.passages[line.passage].kind is PassageKind.CELL]
    places = [line.passage for line in lines if line not in rows]
    said = [*((line.passage, Said(_short(line.words))) for line in rows), *_placed(places, report)]
    return tuple(one for _, one in sorted(said, key=lambda pair: pair[0]))


def _sentences(places: Iterable[int], report: Report) -> tuple[Said, ...]:
    return tuple(one for _, one in _placed(places, report))


def _placed(places: Iterable[int], report: Report) -> Iterator[tuple[int, Said]]:
    """The sentences at these places in the order of the contract, each with the sentence that it leans on."""
    stretches: list[tuple[int, int]] = []
    shown = sorted(set(places))
    for first, last in (_stretch(place, report, shown) for place in shown):
        if stretches and first <= stretches[-1][1]:
            first, _ = stretches.pop()
        stretches.append((first, last))
    for first, last in stretches:
        yield first, Said(_short(tidy(" ".join(report.passages[place].quote or "" for place in range(first, last + 1)))))


def _stretch(place: int, report: Report, shown: Sequence[int] = ()) -> tuple[int, int]:
    """The first and last passage to show: "Bel dan Tom" needs "Kunt u niet komen?" before it, and a question its answer.

    What is ``shown`` just before is not said twice.
    """
    first = last = place
    if _is_question(last, report) and last + 1 < len(report.passages):
        last += 1
    while place - first < _MOST_LEANING and first - 1 not in shown and _follows(first, report):
        if not (_leans(first, report) or _is_question(first - 1, report)):
            break
        first -= 1
    return first, last


def _follows(place: int, report: Report) -> bool:
    """True when a passage is a sentence that comes right after another."""
    pair = report.passages[place - 1 : place + 1] if place else ()
    return len(pair) == 2 and all(one.kind is PassageKind.SENTENCE for one in pair)


def _is_answer(place: int, among: Sequence[int], report: Report) -> bool:
    """True when a sentence answers a question that is shown elsewhere: "Kunt u niet komen? Bel Tom."."""
    asked = _is_question(_stretch(place, report)[0], report) and place in among
    return asked or (_is_question(place - 1, report) and place - 1 in among)


def _is_question(place: int, report: Report) -> bool:
    return (report.passages[place].quote or "").rstrip().endswith("?")


def _leans(place: int, report: Report) -> bool:
    passage = report.passages[place]
    start = re.findall(r"\w+", (passage.quote or "").lower())[:_FIRST_WORDS]
    return not load_pack(passage.language).words("leaning").isdisjoint(start)


def _dated(lines: Iterable[Line], found: Ledger, report: Report, messages: Wording) -> Iterator[Said]:
    for line in lines:
        when = line.commitment.deadline or ""
        if not when or _is_duration(when, report):
            continue
        who = "together" if line in found.together else "me" if line.commitment.party is Party.BENEFICIARY else "centre"
        yield Said(_short(_without(line.words, when)), tidy(when), messages.reader(f"who-{who}"))


def _is_duration(when: str, report: Report) -> bool:
    """True for "drie maanden": how long, not by when."""
    number, *rest = when.lower().split()
    known = load_pack(report.document.language).words("number_words")
    return len(rest) == 1 and (number.isdigit() or number in known)


def _without(words: str, when: str) -> str:
    """The words without the date at their end, which stands before them already."""
    kept = words.removesuffix(when).rstrip(" ,–")
    return kept or words


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _words(report: Report, answers: Iterable[Answer]) -> tuple[tuple[str, str], ...]:
    """The hard words on the page that stay, each explanation once, and first the words for the person."""
    text = " ".join(line.text for answer in answers for line in answer.lines)
    pack = load_pack(report.document.language)
    persons = pack.parties["beneficiary"]
    explained = [(entry.term, entry.explain) for entry in pack.entries if entry.term in persons and entry.explain]
    terms = {entry.explain: entry.term for entry in pack.entries}
    explained += [
        (rewrite.original, rewrite.note)
        for finding in report.findings
        for rewrite in finding.rewrites
        if rewrite.kind is RewriteKind.EXPLAIN and rewrite.original and _is_term(rewrite.original, terms.get(rewrite.note, ""))
    ]
    once: dict[str, str] = {}
    for word, note in explained:
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE):
            once.setdefault(note, " ".join(word.split()))
    return tuple((word, note) for note, word in once.items())


def _is_term(word: str, term: str) -> bool:
    """True when a word of the contract is a form of the term that is explained."""
    if " " in term:
        return len(word.split()) <= _MOST_WORDS
    return " " not in word and len(word) <= len(term) + _LONGER
