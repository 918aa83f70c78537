"""The overview of a folder as an HTML page: which documents are hard, what to change first, which words recur."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from readability_gpmi.model import Finding, FindingKind, RewriteKind, Severity
from readability_gpmi.report import Report
from readability_gpmi.report.html import render
from readability_gpmi.wording import load_wording

_MOST_WORDS = 30
_MOST_CHECKS = 8
_MOST_GRAVE = 4


def overview_page(
    pages: Sequence[tuple[str, Report]], failures: Sequence[str], language: str, alike: Sequence[tuple[int, int, float]] = ()
) -> str:
    """The overview of a folder: documents from hard to easy, what to fix first, words that recur, plans that are alike.

    Args:
        pages: the address of each document's page and its report.
        failures: one sentence for each file that could not be read.
        alike: the places in ``pages`` of two documents whose goals are nearly the same, and how alike they are (0 to 1).
    """
    messages = load_wording(language)
    rows = [
        {
            "page": address,
            "name": report.document.name,
            "level": messages.ui(f"level-{report.level}" if report.level else "no-level"),
            "difficulty": report.scores.difficulty or 0.0,
            "worst": report.spread.worst if report.spread else 0.0,
            "flagged": sum(passage.flagged for passage in report.passages),
            "passages": len(report.passages),
            "words": report.document.words,
        }
        for address, report in pages
    ]
    reports = [report for _, report in pages]
    return render(
        "overview.html",
        messages,
        rows=sorted(rows, key=lambda row: (-row["difficulty"], row["name"])),
        failures=failures,
        checks=_checks(reports),
        words=_recurring(reports),
        alike=[(rows[i], rows[j], share) for i, j, share in alike],
    )


def _checks(reports: Iterable[Report]) -> list[tuple[str, int, int]]:
    """Checks with times found and in how many documents: first what may cost a right, then by how much they weigh."""
    times: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    weight: Counter[str] = Counter()
    grave: set[str] = set()
    for report in reports:
        for finding in report.findings:
            times[finding.check] += 1
            weight[finding.check] += {Severity.HIGH: 9, Severity.MEDIUM: 3, Severity.LOW: 1, Severity.INFO: 0}[finding.severity]
            if finding.kind is FindingKind.FAIRNESS and finding.severity is Severity.HIGH and finding.belongs is None:
                grave.add(finding.check)
        documents.update({finding.check for finding in report.findings})
    # What is only there to know is nothing to change.
    ranked = sorted((check for check in times if weight[check]), key=lambda check: (-weight[check], check))
    first = sorted((check for check in ranked if check in grave), key=lambda check: -documents[check])[:_MOST_GRAVE]
    rest = [check for check in ranked if check not in first][: _MOST_CHECKS - len(first)]
    return [(check, times[check], documents[check]) for check in (*first, *rest)]


def _recurring(reports: Iterable[Report]) -> list[dict[str, Any]]:
    """Hard words and formulas that stand in more than one document, the commonest first."""
    times: Counter[tuple[str, str]] = Counter()
    documents: Counter[tuple[str, str]] = Counter()
    written: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    instead: dict[tuple[str, str], str] = {}
    for report in reports:
        here = set()
        for finding in report.findings:
            if (
                finding.kind in (FindingKind.JARGON, FindingKind.CONTRACTUAL)
                and finding.quote
                and finding.check != "mixed-address"
                and _instead(finding)
            ):
                key = (finding.quote.lower(), report.document.language)
                times[key] += 1
                written[key][finding.quote] += 1
                here.add(key)
                instead.setdefault(key, _instead(finding))
        documents.update(here)
    shared = sorted((key for key in times if documents[key] > 1), key=lambda key: (-documents[key], -times[key], key))
    return [
        {
            "quote": written[key].most_common(1)[0][0],
            "language": key[1],
            "times": times[key],
            "documents": documents[key],
            "instead": instead[key],
        }
        for key in shared[:_MOST_WORDS]
    ]


def _instead(finding: Finding) -> str:
    replaced = [
        rewrite.replacement.lower() if (finding.quote or "").isupper() else rewrite.replacement
        for rewrite in finding.rewrites
        if rewrite.kind is RewriteKind.REPLACE and rewrite.replacement
    ]
    return " · ".join(replaced or [rewrite.note for rewrite in finding.rewrites][:2])
