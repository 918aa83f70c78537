"""The commands, their options, and the function that runs each of them."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from readability_gpmi.cli import audits, documents, lexicons
from readability_gpmi.version import __version__
from readability_gpmi.wording import Wording, report_languages

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def parser(m: Wording) -> argparse.ArgumentParser:
    """The arguments of every command, explained in one language; ``command`` of the result is the function to run."""
    top = argparse.ArgumentParser(prog="gpmi", description=m.cli("about"))
    top.add_argument("--version", action="version", version=f"readability-gpmi {__version__}", help=m.cli("help-version"))
    commands = top.add_subparsers(required=True, metavar=m.cli("command"))
    _document_commands(commands, m)
    _audit_commands(commands, m)
    _lexicon_commands(commands, m)
    _translate(top, m)
    return top


def _document_commands(commands: _Commands, m: Wording) -> None:
    analyze = _command(commands, "analyze", documents.analyze, m)
    analyze.add_argument("files", nargs="+", type=Path, metavar="FILE")
    analyze.add_argument("--format", choices=("text", "json", "html", "reader"), default="text", help=m.cli("help-format-reader"))
    analyze.add_argument("-o", dest="out", type=Path, metavar="OUT", help=m.cli("help-out"))
    _reading_options(analyze, m)
    _privacy_options(analyze, m)

    report = _command(commands, "report", documents.report, m)
    report.add_argument("folder", type=Path, metavar="FOLDER")
    report.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help=m.cli("help-out-folder"))
    _reading_options(report, m)
    _privacy_options(report, m)

    check = _command(commands, "check", documents.check, m)
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    check.add_argument("--max-level", type=int, choices=(1, 2, 3, 4), help=m.cli("help-max-level"))
    check.add_argument("--fail-on", choices=("high", "medium", "low", "info"), help=m.cli("help-fail-on"))
    check.add_argument("--format", choices=("text", "github", "sarif"), default="text", help=m.cli("help-format"))
    _reading_options(check, m)
    _privacy_options(check, m)

    annotate = _command(commands, "annotate", documents.annotate_file, m)
    annotate.add_argument("file", type=Path, metavar="FILE.docx")
    annotate.add_argument("-o", dest="out", type=Path, metavar="OUT.docx", required=True, help=m.cli("help-out-docx"))
    annotate.add_argument("--suggest", action="store_true", help=m.cli("help-suggest"))
    _reading_options(annotate, m)
    _privacy_options(annotate, m)
    annotate.add_argument("--language", dest="report_language", choices=report_languages(), help=m.cli("help-comment-language"))

    simplify = _command(commands, "simplify", documents.simplify, m)
    simplify.add_argument("file", type=Path, metavar="FILE")
    _reading_options(simplify, m)
    _privacy_options(simplify, m)

    compare = _command(commands, "compare", documents.compare_files, m)
    compare.add_argument("before", type=Path, metavar="BEFORE")
    compare.add_argument("after", type=Path, nargs="?", metavar="AFTER")
    compare.add_argument("--languages", action="store_true", help=m.cli("help-languages"))
    compare.add_argument("--format", choices=("text", "json", "html"), default="text", help=m.cli("help-format"))
    compare.add_argument("-o", dest="out", type=Path, metavar="OUT", help=m.cli("help-out-file"))
    _reading_options(compare, m)
    _privacy_options(compare, m)


def _audit_commands(commands: _Commands, m: Wording) -> None:
    audit = commands.add_parser("audit", help=m.cli("help-audit"), description=m.cli("help-audit"))
    inner_audit = audit.add_subparsers(required=True, metavar=m.cli("command"))
    made = _command(inner_audit, "make", audits.make, m, "audit-make")
    made.add_argument("file", type=Path, metavar="FILE")
    made.add_argument("-o", dest="out", type=Path, metavar="FOLDER", required=True, help=m.cli("help-audit-folder"))
    made.add_argument("--lang", metavar="LANG", help=m.cli("help-lang"))
    made.add_argument("--profile", default="low-literacy", metavar="PROFILE", help=m.cli("help-profile"))
    made.add_argument("--seed", type=int, default=1, metavar="N", help=m.cli("help-audit-seed"))
    found = _command(inner_audit, "results", audits.show_results, m, "audit-results")
    found.add_argument("folder", type=Path, metavar="FOLDER")
    found.add_argument("sheet", type=Path, metavar="SHEET")
    found.add_argument("--first", nargs=2, type=Path, metavar=("FOLDER", "SHEET"), help=m.cli("help-audit-first"))
    found.add_argument("-o", dest="out", type=Path, metavar="OUT", help=m.cli("help-audit-out"))
    calibrate = _command(inner_audit, "calibrate", audits.calibrate_sheets, m, "audit-calibrate")
    calibrate.add_argument("sheets", nargs="+", type=Path, metavar="SHEET")
    calibrate.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help=m.cli("help-out-folder"))
    for sub in (made, found, calibrate):
        sub.add_argument("--report-language", choices=report_languages(), help=m.cli("help-report-language"))


def _lexicon_commands(commands: _Commands, m: Wording) -> None:
    lexicon = commands.add_parser("lexicon", help=m.cli("help-lexicon"), description=m.cli("help-lexicon"))
    inner = lexicon.add_subparsers(required=True, metavar=m.cli("command"))
    inner_check = _command(inner, "check", lexicons.check, m, "lexicon-check")
    inner_check.add_argument("files", nargs="*", type=Path, metavar="FILE")
    table = _command(inner, "table", lexicons.table, m, "lexicon-table")
    table.add_argument("lang", metavar="LANG")
    lookup = _command(inner, "lookup", lexicons.lookup, m, "lexicon-lookup")
    lookup.add_argument("word", metavar="WORD")
    imported = _command(inner, "import", lexicons.import_sheet, m, "lexicon-import")
    imported.add_argument("sheet", type=Path, metavar="SHEET")
    imported.add_argument("-o", dest="out", type=Path, metavar="OUT", required=True, help=m.cli("help-out-toml"))
    for sub in (inner_check, table, lookup, imported):
        sub.add_argument("--report-language", choices=report_languages(), help=m.cli("help-report-language"))


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
    commands: _Commands,
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
