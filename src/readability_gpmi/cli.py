"""The command line. The only module that prints, reads arguments, and exits.

Exit codes: 0 done; 1 (``check`` only) something was found; 2 the user can mend it; 3 our own mistake.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from readability_gpmi.errors import GpmiError, UsageError
from readability_gpmi.version import __version__
from readability_gpmi.wording import Wording, load_wording, report_languages

# spaCy takes a second to load: what needs it is imported inside the commands, so that --help answers at once.
if TYPE_CHECKING:
    from readability_gpmi.batch import Outcome
    from readability_gpmi.report import Report

OK, FOUND, MENDABLE, OUR_BUG = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command and exits with its code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    _use_utf8()
    messages = load_wording(_language(arguments))
    try:
        code = _run(arguments, messages)
    except GpmiError as error:
        _complain(messages.said(error))
        code = MENDABLE
    except KeyboardInterrupt:
        code = MENDABLE
    except BrokenPipeError:
        # The reader of our output (such as `head`) has gone; Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = OK
    except OSError as error:
        _complain(messages.cli("cannot-write", file=error.filename or "?", reason=error.strerror or type(error).__name__))
        code = MENDABLE
    except Exception as error:
        # No traceback: it could hold contract text.
        _complain(messages.cli("our-bug", kind=type(error).__name__))
        code = OUR_BUG
    sys.exit(code)


def _use_utf8() -> None:
    """A Windows console in cp1252 cannot print every sign of a report."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _language(arguments: Sequence[str]) -> str:
    """The language the user asked for, else that of the system, else English."""
    options = ("--report-language", "--language")
    named = [b for a, b in pairwise(arguments) if a in options]
    named += [value for name, _, value in (argument.partition("=") for argument in arguments) if name in options]
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "en")
    return next((code for code in (*named, system[:2].lower()) if code in report_languages()), "en")


def _complain(text: str) -> None:
    print(f"gpmi: {text}", file=sys.stderr)


# ------------------------------------------------------------------------------------------------ arguments


def _run(arguments: Sequence[str], messages: Wording) -> int:
    parser = _parser(messages)
    chosen = parser.parse_args(arguments)
    command: Callable[[argparse.Namespace, Wording], int] = chosen.command
    return command(chosen, messages)


def _parser(m: Wording) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gpmi", description=m.cli("about"))
    parser.add_argument("--version", action="version", version=f"readability-gpmi {__version__}", help=m.cli("help-version"))
    commands = parser.add_subparsers(required=True, metavar=m.cli("command"))

    analyze = _command(commands, "analyze", _analyze, m)
    analyze.add_argument("files", nargs="+", type=Path, metavar="FILE")
    analyze.add_argument("--format", choices=("text", "json", "html", "reader"), default="text", help=m.cli("help-format-reader"))
    analyze.add_argument("-o", dest="out", type=Path, metavar="OUT", help=m.cli("help-out"))
    _reading_options(analyze, m)
    _privacy_options(analyze, m)

    report = _command(commands, "report", _report, m)
    report.add_argument("folder", type=Path, metavar="FOLDER")
    report.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help=m.cli("help-out-folder"))
    _reading_options(report, m)
    _privacy_options(report, m)

    check = _command(commands, "check", _check, m)
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    check.add_argument("--max-level", type=int, choices=(1, 2, 3, 4), help=m.cli("help-max-level"))
    check.add_argument("--fail-on", choices=("high", "medium", "low", "info"), help=m.cli("help-fail-on"))
    check.add_argument("--format", choices=("text", "github", "sarif"), default="text", help=m.cli("help-format"))
    _reading_options(check, m)
    _privacy_options(check, m)

    annotate = _command(commands, "annotate", _annotate, m)
    annotate.add_argument("file", type=Path, metavar="FILE.docx")
    annotate.add_argument("-o", dest="out", type=Path, metavar="OUT.docx", required=True, help=m.cli("help-out-docx"))
    annotate.add_argument("--suggest", action="store_true", help=m.cli("help-suggest"))
    _reading_options(annotate, m)
    _privacy_options(annotate, m)
    annotate.add_argument("--language", dest="report_language", choices=report_languages(), help=m.cli("help-comment-language"))

    simplify = _command(commands, "simplify", _simplify, m)
    simplify.add_argument("file", type=Path, metavar="FILE")
    _reading_options(simplify, m)
    _privacy_options(simplify, m)

    compare = _command(commands, "compare", _compare, m)
    compare.add_argument("before", type=Path, metavar="BEFORE")
    compare.add_argument("after", type=Path, nargs="?", metavar="AFTER")
    compare.add_argument("--languages", action="store_true", help=m.cli("help-languages"))
    compare.add_argument("--format", choices=("text", "json", "html"), default="text", help=m.cli("help-format"))
    compare.add_argument("-o", dest="out", type=Path, metavar="OUT", help=m.cli("help-out-file"))
    _reading_options(compare, m)
    _privacy_options(compare, m)

    audit = commands.add_parser("audit", help=m.cli("help-audit"), description=m.cli("help-audit"))
    inner_audit = audit.add_subparsers(required=True, metavar=m.cli("command"))
    made = _command(inner_audit, "make", _audit_make, m, "audit-make")
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("-o", dest="out", type=Path, metavar="FOLDER", required=True, help=m.cli("help-audit-folder"))
    made.add_argument("--lang", metavar="LANG", help=m.cli("help-lang"))
    made.add_argument("--profile", default="low-literacy", metavar="PROFILE", help=m.cli("help-profile"))
    made.add_argument("--seed", type=int, default=1, metavar="N", help=m.cli("help-audit-seed"))
    found = _command(inner_audit, "results", _audit_results, m, "audit-results")
    found.add_argument("folder", type=Path, metavar="FOLDER")
    found.add_argument("sheet", type=Path, metavar="SHEET")
    found.add_argument("--first", nargs=2, type=Path, metavar=("FOLDER", "SHEET"), help=m.cli("help-audit-first"))
    found.add_argument("-o", dest="out", type=Path, metavar="OUT", help=m.cli("help-audit-out"))
    calibrate = _command(inner_audit, "calibrate", _audit_calibrate, m, "audit-calibrate")
    calibrate.add_argument("sheets", nargs="+", type=Path, metavar="SHEET")
    calibrate.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help=m.cli("help-out-folder"))
    for sub in (made, found, calibrate):
        sub.add_argument("--report-language", choices=report_languages(), help=m.cli("help-report-language"))

    lexicon = commands.add_parser("lexicon", help=m.cli("help-lexicon"), description=m.cli("help-lexicon"))
    inner = lexicon.add_subparsers(required=True, metavar=m.cli("command"))
    inner_check = _command(inner, "check", _lexicon_check, m, "lexicon-check")
    inner_check.add_argument("files", nargs="*", type=Path, metavar="FILE")
    table = _command(inner, "table", _lexicon_table, m, "lexicon-table")
    table.add_argument("lang", metavar="LANG")
    lookup = _command(inner, "lookup", _lexicon_lookup, m, "lexicon-lookup")
    lookup.add_argument("word", metavar="WORD")
    imported = _command(inner, "import", _lexicon_import, m, "lexicon-import")
    imported.add_argument("sheet", type=Path, metavar="SHEET")
    imported.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help=m.cli("help-out-toml"))
    for sub in (inner_check, table, lookup, imported):
        sub.add_argument("--report-language", choices=report_languages(), help=m.cli("help-report-language"))
    _translate(parser, m)
    return parser


def _translate(parser: argparse.ArgumentParser, m: Wording) -> None:
    """The words that argparse itself puts in the help, here and in every command."""
    parser._positionals.title = m.cli("arguments")
    parser._optionals.title = m.cli("options")
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction):
            action.help = m.cli("help-help")
        elif isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _translate(command, m)
        elif action.dest in ("file", "files"):
            action.help = action.help or m.cli("help-file")


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace, Wording], int],
    m: Wording,
    key: str = "",
) -> argparse.ArgumentParser:
    text = m.cli(f"help-{key or name}")
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(command=run)
    return parser


def _reading_options(parser: argparse.ArgumentParser, m: Wording) -> None:
    parser.add_argument("--lang", metavar="LANG", help=m.cli("help-lang"))
    parser.add_argument("--profile", default="low-literacy", metavar="PROFILE", help=m.cli("help-profile"))
    parser.add_argument("--report-language", choices=report_languages(), help=m.cli("help-report-language"))
    parser.add_argument("--kind", choices=("contract", "template", "other"), help=m.cli("help-kind"))
    parser.add_argument(
        "--pipeline", action="append", default=[], metavar="LANG=NAME", help=m.cli("help-pipeline"), dest="pipelines"
    )


def _privacy_options(parser: argparse.ArgumentParser, m: Wording) -> None:
    parser.add_argument("--redact", action="store_true", help=m.cli("help-redact"))
    parser.add_argument("--no-text", action="store_true", help=m.cli("help-no-text"))


def _privacy(chosen: argparse.Namespace) -> dict[str, Any]:
    return {"redact": chosen.redact, "no_text": chosen.no_text}


def _unmasked(chosen: argparse.Namespace, m: Wording, key: str) -> UsageError:
    """What cannot be kept out of the output of a command is refused, not written all the same."""
    return UsageError("--redact" if chosen.redact else "--no-text", *m.error(key, {}), key)


def _options(chosen: argparse.Namespace) -> dict[str, Any]:
    pipelines = {}
    for pair in chosen.pipelines:
        code, _, name = pair.partition("=")
        if not name:
            raise UsageError(f"--pipeline {pair}", "a language and a name are needed.", "Write: --pipeline nl=nl_core_news_lg")
        pipelines[code] = name
    return {"lang": chosen.lang, "profile": chosen.profile, "kind": chosen.kind, "pipelines": pipelines}


# ------------------------------------------------------------------------------------------------ commands


def _analyze(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.batch import analyze_paths, expanded, unused_name
    from readability_gpmi.writing import write_text

    options = _options(chosen) | _privacy(chosen) | {"report_language": chosen.report_language}
    files = expanded(chosen.files)
    several = len(files) > 1
    failed = False
    written: set[str] = set()
    for outcome in analyze_paths(files, **options):
        if outcome.report is None:
            failed = True
            _complain_of(outcome, m)
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


def _complain_of(outcome: "Outcome", m: Wording) -> None:
    if outcome.error is not None:
        _complain(m.said(outcome.error))


def _report(chosen: argparse.Namespace, m: Wording) -> int:
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
            **_options(chosen),
            **_privacy(chosen),
        )
    for outcome in outcomes:
        _complain_of(outcome, m)
    read = [outcome for outcome in outcomes if outcome.report is not None]
    print(m.cli("written", count=len(read), page=chosen.out / "index.html"))
    return OK if len(read) == len(outcomes) else MENDABLE


def _check(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.batch import analyze_paths, expanded
    from readability_gpmi.report import sarif
    from readability_gpmi.report.text import problems

    paths = expanded(chosen.paths)
    max_level = chosen.max_level or (None if chosen.fail_on else 2)
    reports = []
    failed = False
    options = _options(chosen) | _privacy(chosen) | {"report_language": chosen.report_language}
    for outcome in analyze_paths(paths, named=Path.as_posix, **options):
        if outcome.report is None:
            failed = True
            _complain_of(outcome, m)
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


def _annotate(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.annotation import annotate

    if chosen.redact or chosen.no_text:
        raise _unmasked(chosen, m, "annotate-not-masked")
    options = _options(chosen) | {"report_language": chosen.report_language}
    done = annotate(chosen.file, chosen.out, suggest=chosen.suggest, **options)
    print(m.cli("annotated", file=chosen.out, comments=done.comments, suggestions=done.suggestions))
    return OK


def _simplify(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.pipeline import analyze_file
    from readability_gpmi.simplification import apply

    if chosen.no_text:
        raise _unmasked(chosen, m, "simplify-needs-text")
    report = analyze_file(chosen.file, redact=chosen.redact, **_options(chosen))
    result = apply(report, report.document.text or "")
    print(result.text)
    print(m.cli("applied", count=len(result.applied)), file=sys.stderr)
    return OK


def _compare(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.comparison import compare, compare_languages
    from readability_gpmi.comparison.page import page
    from readability_gpmi.comparison.summary import summary
    from readability_gpmi.writing import write_text

    options = _options(chosen) | _privacy(chosen) | {"report_language": chosen.report_language}
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


# ------------------------------------------------------------------------------------------------ audit


def _audit_make(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.audit.pack import make_pack
    from readability_gpmi.audit.pack_files import pack_files
    from readability_gpmi.writing import write_whole

    pack = make_pack(chosen.file, chosen.lang, chosen.profile, chosen.seed)
    files = pack_files(pack)
    for name, content in files.items():
        write_whole(chosen.out / name, content)
    guide = chosen.out / f"{pack.wording.tables['sheet']['guide']['file']}.html"
    print(m.cli("audit-made", passages=len(pack.manifest.passages), files=len(files), folder=chosen.out, guide=guide))
    return OK


def _audit_results(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.audit.result_report import result_files
    from readability_gpmi.audit.results import read_session, results

    session = read_session(chosen.folder, chosen.sheet)
    before = read_session(*chosen.first) if chosen.first else None
    files = result_files(results(session, before), chosen.report_language)
    _write_files(chosen.out or chosen.folder / "results", files, m)
    return OK


def _audit_calibrate(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.audit.calibration import calibrate
    from readability_gpmi.audit.calibration_report import calibration_files, calibration_lines
    from readability_gpmi.audit.results import read_session
    from readability_gpmi.audit.unknown_words import unknown_words

    # A sheet lies beside the pack that it was filled from.
    sessions = [read_session(sheet.parent, sheet) for sheet in chosen.sheets]
    found = calibrate(sessions)
    print("\n".join(calibration_lines(found, m)))
    _write_files(chosen.out, calibration_files(found, unknown_words(sessions), m), m)
    return OK


def _write_files(folder: Path, files: Mapping[str, str], m: Wording) -> None:
    from readability_gpmi.writing import write_text

    for name, text in files.items():
        write_text(folder / name, text)
    if files:
        print(m.cli("audit-written", files=", ".join(str(folder / name) for name in files)))


# ------------------------------------------------------------------------------------------------ lexicon


def _lexicon_check(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.language import codes
    from readability_gpmi.lexicon import load_file, load_folder
    from readability_gpmi.resources import folder

    failed = False
    count = 0
    files = chosen.files or [file for code in codes() for file in sorted((folder("lexicons") / code / "terms").glob("*.toml"))]
    for file in files:
        try:
            count += len(load_file(file))
        except GpmiError as error:
            failed = True
            _complain(str(error))
    if not chosen.files and not failed:
        for code in codes():
            load_folder(folder("lexicons") / code / "terms")
    print(m.cli("lexicon-checked", count=count, files=len(files)))
    return MENDABLE if failed else OK


def _lexicon_table(chosen: argparse.Namespace, _: Wording) -> int:
    from readability_gpmi.language import load_pack

    print("\t".join(("term", "theme", "use", "plain", "explain", "status")))
    for entry in load_pack(chosen.lang).entries:
        print("\t".join((entry.key, entry.theme, entry.use, " | ".join(entry.plain), entry.explain, entry.status)))
    return OK


def _lexicon_lookup(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.language import codes, load_pack

    found = [(code, entry) for code in codes() for entry in load_pack(code).entries if chosen.word.lower() in entry.key.lower()]
    for code, entry in found:
        print(
            f"{code}  {entry.key}  ({entry.use})  {' | '.join(entry.plain)}\n    {entry.explain}\n    {entry.file}:{entry.line}"
        )
    if not found:
        print(m.cli("lexicon-not-found", word=chosen.word))
    return OK


def _lexicon_import(chosen: argparse.Namespace, m: Wording) -> int:
    from readability_gpmi.lexicon_import import to_toml
    from readability_gpmi.writing import write_text

    text, count = to_toml(chosen.sheet)
    write_text(chosen.out, text)
    print(m.cli("lexicon-imported", count=count, file=chosen.out))
    return OK
