"""Two texts side by side: before and after a change, or the same contract in two languages."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readability_gpmi import reading
from readability_gpmi.comparison.bilingual import split_languages
from readability_gpmi.comparison.languages import compare_sides
from readability_gpmi.comparison.sides import comparison_without_text, languages_without_text
from readability_gpmi.comparison.values import Comparison, LanguageComparison
from readability_gpmi.comparison.versions import compare_versions
from readability_gpmi.errors import UsageError
from readability_gpmi.pipeline import analyze, analyze_document, analyze_file
from readability_gpmi.report import Report
from readability_gpmi.report.redaction import without_text
from readability_gpmi.wording import load_wording

Text = Report | str | os.PathLike[str]


def compare(before: Text, after: Text, no_text: bool = False, **options: object) -> Comparison:
    """What changed between two versions of a text.

    Args:
        before: a report with its text, a text (``str``) or a file (path); ``after`` likewise.
        no_text: leave out every string taken from the texts.
        options: for texts and files, as for :func:`readability_gpmi.analyze`; with ``redact``, what is masked is not compared.

    Raises:
        UsageError: the two are not in the same language, a report holds no text, or options come with a report.
    """
    old, new = _reports(before, after, no_text, options)
    if old.document.language != new.document.language:
        raise _refused("two-languages", new)
    found = compare_versions(old, new)
    return comparison_without_text(found, without_text(old), without_text(new)) if no_text else found


def compare_languages(one: Text, other: Text | None = None, no_text: bool = False, **options: object) -> LanguageComparison:
    """What differs between a contract in one language and the same in another.

    Args:
        one: a report with its text, a text or a file. Alone, it holds both languages: beside each other in a table, or after
            each other.
        other: the same in the other language.
        no_text: leave out every string taken from the texts.
        options: for texts and files, as for :func:`readability_gpmi.analyze`.

    Raises:
        UsageError: there is only one language.
    """
    rows: tuple[Mapping[int, int], Mapping[int, int]] = ({}, {})
    if other is None:
        if isinstance(one, Report):
            raise _refused("one-language", one)
        document = reading.from_text(one) if isinstance(one, str) else reading.read(one)
        left, right = split_languages(document)
        chosen = _options(no_text, options) | {"report_language": options.get("report_language") or left.language}
        old = analyze_document(left.document, **chosen | {"lang": left.language})
        new = analyze_document(right.document, **chosen | {"lang": right.language})
        rows = (left.rows, right.rows)
    else:
        old, new = _reports(one, other, no_text, options)
    if old.document.language == new.document.language:
        raise _refused("one-language", new)
    found = compare_sides(old, new, *rows)
    return languages_without_text(found) if no_text else found


def _reports(one: Text, other: Text, no_text: bool, options: Mapping[str, object]) -> tuple[Report, Report]:
    if options and (isinstance(one, Report) or isinstance(other, Report)):
        raise UsageError(", ".join(options), "a report was made with options of its own.", "Give texts or files, or no options.")
    chosen = _options(no_text, options)
    old = _report(one, chosen)
    # What is said about the second one is said in the language of the first, unless another was chosen.
    return old, _report(other, {"report_language": old.language, **chosen})


def _report(text: Text, options: dict[str, Any]) -> Report:
    if isinstance(text, Report):
        return text
    return analyze(text, **options) if isinstance(text, str) else analyze_file(Path(text), **options)


def _options(no_text: bool, options: Mapping[str, object]) -> dict[str, Any]:
    """The words are needed to compare; without text in the end, they are masked from the start."""
    return {name: value for name, value in options.items() if value is not None} | ({"redact": True} if no_text else {})


def _refused(key: str, report: Report) -> UsageError:
    return UsageError(report.document.name, *load_wording("en").error(key, {}), key)


__all__ = ["Comparison", "LanguageComparison", "compare", "compare_languages"]
