"""The commands on documents: analyze, report, check, annotate, simplify, compare."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from readability_gpmi.cli.choices import FOUND, MENDABLE, OK, complain_of, options_of, privacy, unmasked
from readability_gpmi.errors import UsageError
from readability_gpmi.wording import Wording

# spaCy takes a second to load: what needs it is imported inside the commands, so that --help answers at once.
if TYPE_CHECKING:
    from readability_gpmi.report import Report


def analyze(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.batch import analyze_paths, expanded, unused_name
    from readability_gpmi.writing import write_text

    options = options_of(chosen) | privacy(chosen) | {"report_language": chosen.report_language}
    files = expanded(chosen.files)
    several = len(files) > 1
    failed = False
    written: set[str] = set()
    for outcome in analyze_paths(files, **options):
        if outcome.report is None:
            failed = True
            complain_of(outcome, m)
            continue
        text = _in_format(outcome.report, chosen.format, to_terminal=chosen.out is None)
        if chosen.out is None:
            print(text)
        else:
            name = unused_name(outcome.report.document.name, _ENDINGS[chosen.format], written)
            written.add(name)
            write_text(chosen.out / name if several else chosen.out, text)
    return MENDABLE if failed else OK


_ENDINGS = {"text": "txt", "json": "json", "html": "html", "reader": "html"}


def _in_format(report: "Report", form: str, to_terminal: bool) -> str:
    if form == "json":
        return report.to_json()
    if form == "html":
        from readability_gpmi.report.html import page

        return page(report)
    if form == "reader":
        from readability_gpmi.report.reader_page import reader_page

        return reader_page(report)
    from readability_gpmi.report.text import summary

    return summary(report, styled=to_terminal and sys.stdout.isatty())


def report(chosen: argparse.Namespace, m: Wording) -> int:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from readability_gpmi.batch import find_documents, write_report

    total = len(find_documents(chosen.folder))
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(m.cli("reading"), total=total)
        outcomes = write_report(
            chosen.folder,
            chosen.out,
            say=m.said,
            language=chosen.report_language,
            done=lambda _: progress.advance(task),
            **options_of(chosen),
            **privacy(chosen),
        )
    for outcome in outcomes:
        complain_of(outcome, m)
    read = [outcome for outcome in outcomes if outcome.report is not None]
    print(m.cli("written", count=len(read), page=chosen.out / "index.html"))
    return OK if len(read) == len(outcomes) else MENDABLE


def check(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.batch import analyze_paths, expanded
    from readability_gpmi.report import sarif
    from readability_gpmi.report.text import problems

    paths = expanded(chosen.paths)
    max_level = chosen.max_level or (None if chosen.fail_on else 2)
    reports = []
    failed = False
    options = options_of(chosen) | privacy(chosen) | {"report_language": chosen.report_language}
    for outcome in analyze_paths(paths, named=Path.as_posix, **options):
        if outcome.report is None:
            failed = True
            complain_of(outcome, m)
        else:
            named = Path(outcome.report.document.name)
            reports.append((named, problems(outcome.report, max_level, chosen.fail_on)))
    if chosen.format == "sarif":
        print(json.dumps(sarif.log(reports), ensure_ascii=False, indent=2))
    else:
        for path, found in reports:
            for problem in found:
                print(sarif.github_line(path, problem) if chosen.format == "github" else f"{path}:{problem.line}: {problem.text}")
    return MENDABLE if failed else FOUND if any(found for _, found in reports) else OK


def annotate_file(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.annotation import annotate

    if chosen.redact or chosen.no_text:
        raise unmasked(chosen, m, "annotate-not-masked")
    options = options_of(chosen) | {"report_language": chosen.report_language}
    done = annotate(chosen.file, chosen.out, suggest=chosen.suggest, **options)
    print(m.cli("annotated", file=chosen.out, comments=done.comments, suggestions=done.suggestions))
    return OK


def simplify(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.pipeline import analyze_file
    from readability_gpmi.simplification import apply

    if chosen.no_text:
        raise unmasked(chosen, m, "simplify-needs-text")
    report = analyze_file(chosen.file, redact=chosen.redact, **options_of(chosen))
    result = apply(report, report.document.text or "")
    print(result.text)
    print(m.cli("applied", count=len(result.applied)), file=sys.stderr)
    return OK


def compare_files(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.comparison import compare, compare_languages
    from readability_gpmi.comparison.page import page
    from readability_gpmi.comparison.summary import summary
    from readability_gpmi.writing import write_text

    options = options_of(chosen) | privacy(chosen) | {"report_language": chosen.report_language}
    if chosen.after is None and not chosen.languages:
        raise UsageError("AFTER", *m.error("no-second-file", {}), "no-second-file")
    laid = compare_languages if chosen.languages else compare
    found = laid(chosen.before, chosen.after, **options)
    if chosen.format == "json":
        text = found.to_json()
    else:
        text = page(found) if chosen.format == "html" else summary(found, styled=chosen.out is None and sys.stdout.isatty())
    if chosen.out is None:
        print(text)
    else:
        write_text(chosen.out, text)
    return OK
