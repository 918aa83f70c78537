"""What a comparison says about each of the two documents, and the same without any text of them."""

from dataclasses import replace
from typing import TypeVar

from readability_gpmi.comparison.values import (
    ClausePair,
    Comparison,
    Difference,
    Extract,
    LanguageComparison,
    PassageChange,
    Side,
    Subject,
)
from readability_gpmi.model import Finding
from readability_gpmi.report import Report

Compared = TypeVar("Compared", Comparison, LanguageComparison)

# Their words name what they are; the other ones are taken from the text.
_NAMED = (Subject.MODALITY, Subject.PARTY)


def side(report: Report) -> Side:
    """What a comparison says about one document."""
    return Side(
        name=report.document.name,
        language=report.document.language,
        words=report.document.words,
        level=report.level,
        level_label=report.level_label,
        scores=report.scores,
        passages=len(report.passages),
        flagged=sum(passage.flagged for passage in report.passages),
    )


def comparison_without_text(comparison: Comparison, before: Report, after: Report) -> Comparison:
    """The comparison with None for every string that was taken from the documents.

    Args:
        before: the same report without text; ``after`` likewise. Their findings take the place of those with words.
    """
    silent = {finding.id: finding for report in (before, after) for finding in report.findings}

    def silenced(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(silent[finding.id] for finding in findings)

    return replace(
        comparison,
        differences=_differences(comparison.differences),
        gone=silenced(comparison.gone),
        new=silenced(comparison.new),
        passages=tuple(
            PassageChange(one.change, _extract(one.before), _extract(one.after), one.trend) for one in comparison.passages
        ),
    )


def languages_without_text(comparison: LanguageComparison) -> LanguageComparison:
    """The comparison with None for every string that was taken from the documents."""
    return replace(
        comparison,
        pairs=tuple(
            ClausePair(_silent(one.left), _silent(one.right), _differences(one.differences), one.trend)
            for one in comparison.pairs
        ),
        missing_left=tuple(map(_silent, comparison.missing_left)),
        missing_right=tuple(map(_silent, comparison.missing_right)),
    )


def _differences(differences: tuple[Difference, ...]) -> tuple[Difference, ...]:
    return tuple(
        replace(
            one,
            left=one.left if one.subject in _NAMED else None,
            right=one.right if one.subject in _NAMED else None,
            left_in=_extract(one.left_in),
            right_in=_extract(one.right_in),
        )
        for one in differences
    )


def _silent(extract: Extract) -> Extract:
    return replace(extract, quote=None)


def _extract(extract: Extract | None) -> Extract | None:
    return None if extract is None else _silent(extract)
