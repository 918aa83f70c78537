"""Problems in the forms that build servers read: SARIF 2.1.0 (OASIS 2020) and GitHub's workflow commands."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from readability_gpmi.model import Severity
from readability_gpmi.report.text import Problem
from readability_gpmi.version import __version__

_SARIF = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note", Severity.INFO: "none"}
_GITHUB = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "notice", Severity.INFO: "notice"}


def log(found: Sequence[tuple[Path, Sequence[Problem]]]) -> dict[str, Any]:
    """One SARIF run with all problems of all documents."""
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "readability-gpmi", "version": __version__, "rules": _rules(found)}},
                "results": [_result(path, problem) for path, problems in found for problem in problems],
            }
        ],
    }


def _rules(found: Sequence[tuple[Path, Sequence[Problem]]]) -> list[dict[str, str]]:
    return [{"id": rule} for rule in sorted({problem.rule for _, problems in found for problem in problems})]


def _result(path: Path, problem: Problem) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": path.as_posix()}, "region": {"startLine": problem.line}}
    return {
        "ruleId": problem.rule,
        "level": _SARIF[problem.severity],
        "message": {"text": problem.text},
        "locations": [{"physicalLocation": place}],
    }


def github_line(path: Path, problem: Problem) -> str:
    """``::warning file=…,line=…::…`` with the escapes that the form asks for."""
    text = problem.text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = path.as_posix().replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{_GITHUB[problem.severity]} file={file},line={problem.line},title={problem.rule}::{text}"
