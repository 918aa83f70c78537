"""The report as one self-contained HTML page. Nothing is loaded from anywhere.

Every text goes through the autoescape of Jinja; the templates lie in ``reports/templates``.
"""

import html
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from readability_gpmi.model import Finding, FindingKind, JudgedPassage
from readability_gpmi.report import Report
from readability_gpmi.report.form import parts
from readability_gpmi.report.ledger import ledger, passage_of
from readability_gpmi.report.wordless import passage_place, shown
from readability_gpmi.resources import folder
from readability_gpmi.wording import Wording, load_wording

# A sign beside each colour: colour alone says nothing to many readers.
SIGNS: Mapping[str, str] = {"high": "‼", "medium": "!", "low": "·", "info": "i"}
_SHORT = 160


@dataclass(frozen=True)
class _Piece:
    """A stretch of text with the numbers of the findings on it; ``last`` are those that end here."""

    text: str
    numbers: tuple[int, ...]
    last: tuple[int, ...]


@dataclass(frozen=True)
class _Row:
    number: int
    kind: str
    language: str
    flagged: bool
    before: str
    pieces: tuple[_Piece, ...]
    notes: tuple["_Note", ...]


@dataclass(frozen=True)
class _Note:
    """The advice on a finding; ``first`` is the number of an earlier finding that says the same, 0 where there is none."""

    number: int
    finding: Finding
    replace: tuple[str, ...]
    ask: tuple[str, ...]
    first: int


def page(report: Report, overview: str = "") -> str:
    """The page on one document.

    Args:
        overview: the address of the overview page to link to, if there is one.
    """
    messages = load_wording(report.language)
    numbered = tuple(enumerate(report.findings, 1))
    numbers = {finding.id: number for number, finding in numbered}
    scores = [(name, value) for name, value in vars(report.scores).items() if value is not None]
    return render(
        "document.html",
        messages,
        r=report,
        overview=overview,
        scores=scores,
        signs=SIGNS,
        flagged=sum(passage.flagged for passage in report.passages),
        first=[_leading(finding, numbers, report, messages) for finding in report.first],
        unsaid=[(place, [(numbers[one.id], one) for one in found]) for place, found in report.not_said_by_place],
        whole=[(number, finding) for number, finding in numbered if not finding.end and finding.belongs is None],
        ledger=ledger(report),
        fields=[(field, passage_of(field.start, report)) for field in (report.form.fields if report.form else ())],
        parts=tuple(parts(report.form, messages)),
        contents=[(content, passage_of(content.start, report)) for content in report.contents],
        rows=_rows(report, _notes([one for one in numbered if one[1].end]), messages),
        kinds=_by_kind(numbered),
    )


def framed(report: Report) -> str:
    """The page inside a sandboxed frame, for notebooks."""
    return f'<iframe sandbox style="width:100%;height:40rem;border:0" srcdoc="{html.escape(page(report))}"></iframe>'


def render(template: str, messages: Wording, **values: Any) -> str:
    """A page from a template of ``reports/templates``, where ``m`` is the wording; ``style`` is that of reports unless given."""
    return _environment().get_template(template).render({"m": messages, "style": _style()} | values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(folder("reports") / "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> Markup:
    return Markup((folder("reports") / "templates" / "style.css").read_text(encoding="utf-8"))


def _notes(numbered: Sequence[tuple[int, Finding]]) -> Iterator[_Note]:
    first: dict[tuple[str, str], int] = {}
    for number, finding in numbered:
        same = first.setdefault((finding.check, finding.message), number)
        yield _Note(number, finding, finding.replacements, finding.questions, same if same != number else 0)


def _rows(report: Report, notes: Iterator[_Note], messages: Wording) -> list[_Row]:
    rows = []
    end = 0
    text = report.document.text
    by_passage: dict[int, list[_Note]] = defaultdict(list)
    current = next(notes, None)
    for number, passage in enumerate(report.passages):
        while current is not None and current.finding.start < passage.end:
            by_passage[number].append(current)
            current = next(notes, None)
        before = " ".join(text[end : passage.start].split()) if text is not None else ""
        rows.append(_row(number, passage, before, by_passage[number], messages))
        end = passage.end
    return rows


def _row(number: int, passage: JudgedPassage, before: str, notes: Sequence[_Note], messages: Wording) -> _Row:
    if passage.quote is None:
        pieces = [_Piece(passage_place(passage, messages), (), ())]
    else:
        pieces = _pieces(passage, passage.quote, notes)
    return _Row(number, passage.kind, passage.language, passage.flagged, before, tuple(pieces), tuple(notes))


def _pieces(passage: JudgedPassage, quote: str, notes: Sequence[_Note]) -> list[_Piece]:
    # What holds for the whole passage stands beside it; marking every word would hide the words that matter.
    findings = ((note.number, note.finding) for note in notes)
    marked = [(n, f) for n, f in findings if (f.start, f.end) != (passage.start, passage.end)]
    cuts = sorted({passage.start, passage.end, *(f.start for _, f in marked), *(f.end for _, f in marked)})
    pieces = []
    for start, end in pairwise(cuts):
        on = tuple(n for n, f in marked if f.start <= start and end <= f.end)
        last = tuple(n for n, f in marked if f.end == end and f.start <= start)
        pieces.append(_Piece(quote[start - passage.start : end - passage.start], on, last))
    return pieces


def _leading(finding: Finding, numbers: Mapping[str, int], report: Report, messages: Wording) -> dict[str, Any]:
    """A finding to look at first: its number, the words around it, and what was found."""
    around = next((one for one in report.passages if finding.end and one.start <= finding.start < one.end), None)
    quote = shown(around, messages) if around is not None else ""
    short = quote if len(quote) <= _SHORT else quote[:_SHORT].rsplit(" ", 1)[0] + " …"
    return {"number": numbers[finding.id], "short": short, "finding": finding}


def _by_kind(numbered: Sequence[tuple[int, Finding]]) -> list[tuple[FindingKind, list[tuple[str, list[int]]]]]:
    kinds = []
    for kind in FindingKind:
        checks: dict[str, list[int]] = defaultdict(list)
        for number, finding in numbered:
            if finding.kind is kind:
                checks[finding.check].append(number)
        if checks:
            kinds.append((kind, sorted(checks.items(), key=lambda one: -len(one[1]))))
    return kinds
