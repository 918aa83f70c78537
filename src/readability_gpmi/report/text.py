"""The report as text: a summary for a terminal, and one line per problem for ``gpmi check``."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from shutil import get_terminal_size
from textwrap import shorten

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from readability_gpmi.model import Finding, Severity
from readability_gpmi.report import Report
from readability_gpmi.report.form import parts
from readability_gpmi.report.ledger import passage_of
from readability_gpmi.report.wordless import shown
from readability_gpmi.wording import Wording, load_wording

_WIDTH = 100
_SHORT = 160
_MOST_FIELDS = 12


@dataclass(frozen=True)
class Problem:
    """A reason to refuse a document. ``line`` counts from 1; ``rule`` is the check, or ``level`` for the whole document."""

    rule: str
    line: int
    text: str
    severity: Severity


def summary(report: Report, styled: bool = False) -> str:
    """What a busy person needs: level, scores, the hardest passages, and what to change first."""
    m = load_wording(report.language)
    width = min(_WIDTH, get_terminal_size().columns) if styled else _WIDTH
    console = Console(
        file=io.StringIO(), width=width, force_terminal=styled, color_system="auto" if styled else None, highlight=False
    )
    console.print(f"[bold]{escape(report.document.name)}[/bold]: {report.level_label}")
    if report.level_reason:
        console.print(report.level_reason)
    for warning in report.document.warnings:
        console.print(f"! {escape(warning)}")
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for name, value in vars(report.scores).items():
        if value is not None:
            table.add_row(m.choice("score", name), f"{value:.0f}", "█" * round(value / 5))
    console.print(table)
    console.print(m.ui("scale-explained"))
    flagged = sorted((passage for passage in report.passages if passage.flagged), key=lambda passage: -passage.difficulty)
    console.print(f"\n[bold]{m.ui('flagged-count', flagged=len(flagged), passages=len(report.passages))}[/bold]")
    for passage in flagged[:3]:
        console.print(Padding(f"{passage.difficulty:.0f}  {escape(shown(passage, m))}", (0, 0, 0, 2)))
    if report.first:
        console.print(f"\n[bold]{m.ui('first')}[/bold]")
        _print_all(report.first, report, m, console)
    if report.not_said:
        console.print(f"\n[bold]{m.ui('not-said')}[/bold]")
    for place, found in report.not_said_by_place:
        console.print(f" {m.choice('belongs', place)}")
        _print_all(found, report, m, console)
    _add_form(console, report, m)
    lines = console.file.getvalue().splitlines() if isinstance(console.file, io.StringIO) else []
    return "\n".join(line.rstrip() for line in lines).rstrip()


def _print_all(findings: Iterable[Finding], report: Report, m: Wording, console: Console) -> None:
    for finding in findings:
        line = m.ui("labelled", label=m.choice("severity", finding.severity), text=_line(finding, m))
        console.print(Padding(escape(line), (0, 0, 0, 2)))
        place = passage_of(finding.start, report) if finding.end else None
        sentence = report.passages[place].quote if place is not None else None
        if sentence:
            console.print(Padding(escape(m.ui("quoted", text=shorten(sentence, _SHORT, placeholder=" …"))), (0, 0, 0, 4)))


def _add_form(console: Console, report: Report, m: Wording) -> None:
    fields = report.form.fields if report.form else ()
    if fields:
        console.print(f"\n[bold]{m.ui('open-fields')}[/bold]")
        table = Table(box=None, show_header=False, padding=(0, 2))
        for field in fields[:_MOST_FIELDS]:
            table.add_row(escape(field.label or m.ui("no-label")), m.choice("field", field.kind))
        console.print(table)
        if len(fields) > _MOST_FIELDS:
            console.print(f"  {m.ui('more-fields', count=len(fields) - _MOST_FIELDS)}")
    for line in parts(report.form, m):
        console.print(line)


def _line(finding: Finding, m: Wording) -> str:
    offers = [m.ui("quoted", text=replacement) for replacement in finding.replacements]
    return f"{finding.message}{' → ' + ' · '.join(offers) if offers else ''}"


def _titled(finding: Finding, m: Wording) -> str:
    """The title of the check and the message; a report without text has the title as its message."""
    title = m.title(finding.check)
    return title if finding.message == title else f"{title}. {_line(finding, m)}"


def problems(report: Report, max_level: int | None, fail_on: str | None) -> tuple[Problem, ...]:
    """The problems of a document: a level above ``max_level``, and findings at least as grave as ``fail_on``."""
    m = load_wording(report.language)
    text = report.document.text or ""
    found = []
    if max_level is not None and report.level is not None and report.level > max_level:
        label = m.ui("level-too-high", level=report.level_label, wanted=m.ui(f"level-{max_level}"))
        found.append(Problem("level", 1, label, Severity.HIGH))
    if fail_on is not None:
        found += [
            Problem(
                finding.check,
                _line_number(finding, text),
                _titled(finding, m),
                finding.severity,
            )
            for finding in report.findings
            if finding.severity.rank <= Severity(fail_on).rank
        ]
    return tuple(found)


def _line_number(finding: Finding, text: str) -> int:
    known = finding.place.line if finding.place else None
    return known or text.count("\n", 0, finding.start) + 1
