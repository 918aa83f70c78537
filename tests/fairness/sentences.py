"""Sentences of a group of checks, in a table: what each check must find and must leave."""

import csv
from collections.abc import Iterator
from pathlib import Path

from readability_gpmi import analyze

HERE = Path(__file__).parent


def rows(group: str) -> Iterator[tuple[str, str, str, str]]:
    with (HERE / f"{group}.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row["check"], row["language"], row["expected"], row["text"].replace("\\n", "\n")


def wrong(group: str, check: str, language: str) -> list[str]:
    """The sentences of a check that are read wrongly, with what was expected."""
    found = []
    for name, code, expected, text in rows(group):
        if (name, code) == (check, language):
            report = analyze(text, lang=code, kind="contract", rewrites=False)
            if any(finding.check == check for finding in report.findings) != (expected == "find"):
                found.append(f"{expected}: {text}")
    return found


def pairs(group: str) -> list[tuple[str, str]]:
    return sorted({(check, language) for check, language, _, _ in rows(group)})
