"""One page for the person who signs, made of the words of the contract: what must I do, by when, whom can I call."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from readability_gpmi.model import Content, RewriteKind
from readability_gpmi.report import Report
from readability_gpmi.report.html import render
from readability_gpmi.report.ledger import Line, ledger, passage_of
from readability_gpmi.wording import Wording, load_wording

# What the person may ask, what to do when it goes wrong, and whom to call, in the order of the page.
_RIGHTS = ("help-of-person-of-choice", "reflection-time", "change-on-request", "right-to-be-heard", "appeal", "copy")
_TROUBLE = ("absence-rule", "centre-consequences", "health-equity-exemption")
_PEOPLE = ("contact-person", "independent-help")
# A quote longer than this is cut: the page must stay one page.
_LONGEST = 320


@dataclass(frozen=True)
class Answer:
    """A question of the reader and what the contract says about it, in its own words."""

    question: str
    lines: tuple[str, ...]
    silence: str


def reader_page(report: Report) -> str:
    """One page for the person who signs, in the language of the contract. It says only what the contract says."""
    messages = load_wording(report.document.language)
    answers = tuple(_answers(report, messages))
    return render("reader.html", messages, r=report, answers=answers, words=_words(report, answers))


def _answers(report: Report, messages: Wording) -> Iterator[Answer]:
    found = ledger(report)
    contents = {content.id: content for content in report.contents}
    dated = [line for line in (*found.person, *found.centre, *found.together) if line.commitment.deadline]
    said = {
        "must": _quotes(found.person, report),
        "centre": _quotes((*found.centre, *found.together), report),
        "when": tuple(f"{line.commitment.deadline}: {line.commitment.action}" for line in dated),
        "trouble": (*_passages(_TROUBLE, contents, report), *_quotes(found.powers, report)),
        "call": _passages(_PEOPLE, contents, report),
        "ask": (*_quotes(found.rights, report), *_passages(_RIGHTS, contents, report)),
    }
    for key, lines in said.items():
        yield Answer(messages.reader(key), tuple(dict.fromkeys(lines)), messages.reader(f"{key}-silent"))


def _quotes(lines: Iterable[Line], report: Report) -> tuple[str, ...]:
    """The sentences that hold the commitments, each once."""
    return tuple(dict.fromkeys(_quote(report.passages[line.passage].quote) for line in lines))


def _passages(ids: Iterable[str], contents: Mapping[str, Content], report: Report) -> tuple[str, ...]:
    places = [passage_of(content.start, report) for name in ids if (content := contents.get(name)) is not None]
    return tuple(_quote(report.passages[place].quote) for place in places if place is not None)


def _quote(text: str | None) -> str:
    short = " ".join((text or "").split())
    return short if len(short) <= _LONGEST else short[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _words(report: Report, answers: Iterable[Answer]) -> tuple[tuple[str, str], ...]:
    """The hard words on the page that stay, with their explanation."""
    text = " ".join(line for answer in answers for line in answer.lines)
    explained = (
        (rewrite.original, rewrite.note)
        for finding in report.findings
        for rewrite in finding.rewrites
        if rewrite.kind is RewriteKind.EXPLAIN and rewrite.original and rewrite.original in text
    )
    return tuple(dict(explained).items())
