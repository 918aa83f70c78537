"""A comparison as one self-contained HTML page, in the style of the report."""

from collections.abc import Callable

from readability_gpmi.comparison.values import Change, Comparison, LanguageComparison, Trend
from readability_gpmi.comparison.wordings import change_between, remark, said, shown
from readability_gpmi.report.html import render
from readability_gpmi.wording import load_wording

# A sign beside each word: colour alone says nothing to many readers.
_SIGNS = {Change.LOST: "−", Change.ADDED: "+", Change.CHANGED: "≠", Change.MOVED: "↕"}
_TRENDS = {Trend.EASIER: "▼", Trend.HARDER: "▲", Trend.SAME: "="}


def page(comparison: Comparison | LanguageComparison) -> str:
    """The page on two versions, or on two languages."""
    messages = load_wording(comparison.language)
    shared: dict[str, Callable[..., object] | object] = {
        "c": comparison,
        "said": lambda difference: said(difference, messages),
        "shown": lambda extract: shown(extract, messages),
        "remark": lambda difference: remark(difference, messages),
        "changed": lambda difference: change_between(difference, comparison, messages),
        "signs": _SIGNS,
        "trends": _TRENDS,
    }
    if isinstance(comparison, Comparison):
        missed = sum(difference.change is not Change.ADDED for difference in comparison.differences)
        return render("comparison.html", messages, missed=missed, **shared)
    differing = sum(bool(pair.differences) for pair in comparison.pairs)
    return render("languages.html", messages, differing=differing, **shared)
