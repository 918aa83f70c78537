"""A comparison as text for a terminal."""

import io
from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from readability_gpmi.comparison.values import (
    Change,
    Comparison,
    Extract,
    LanguageComparison,
    Side,
    Trend,
)
from readability_gpmi.comparison.wordings import change_between, remark, said, shown
from readability_gpmi.wording import Wording, load_wording

_WIDTH = 100
_MOST = 8


def summary(comparison: Comparison | LanguageComparison, styled: bool = False) -> str:
    """What a busy person needs: easier or harder, and what may be lost."""
    out = Console(
        file=io.StringIO(), width=_WIDTH, force_terminal=styled, color_system="auto" if styled else None, highlight=False
    )
    messages = load_wording(comparison.language)
    if isinstance(comparison, Comparison):
        _versions(comparison, out, messages)
    else:
        _languages(comparison, out, messages)
    out.print(f"\n{messages.compare('honesty')}")
    assert isinstance(out.file, io.StringIO)
    return out.file.getvalue().rstrip("\n")


def _versions(comparison: Comparison, out: Console, m: Wording) -> None:
    _names(comparison.before, comparison.after, out)
    out.print(f"\n[bold]{m.compare(f'verdict-{comparison.trend}')}[/bold]")
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("score", "before", "after", "trend"):
        table.add_column(m.compare(heading), justify="right" if heading in ("before", "after") else "left")
    for score in comparison.scores:
        table.add_row(m.choice("score", score.name), f"{score.before:.0f}", f"{score.after:.0f}", m.compare(score.trend))
    old, new = comparison.before, comparison.after
    table.add_row(m.compare("level"), old.level_label, new.level_label)
    table.add_row(m.compare("flagged"), f"{old.flagged}/{old.passages}", f"{new.flagged}/{new.passages}")
    out.print(table)
    missed = [one for one in comparison.differences if one.change is not Change.ADDED]
    out.print(f"\n[bold]{m.compare('some-lost', count=len(missed)) if missed else m.compare('nothing-lost')}[/bold]")
    _differences(comparison, out, m)
    for content in comparison.contents:
        statuses = (m.choice("content-status", content.before), m.choice("content-status", content.after))
        out.print(f"- {m.choice('content', content.id)}: {statuses[0]} → {statuses[1]}")
    out.print("\n" + m.compare("findings-counts", gone=len(comparison.gone), new=len(comparison.new), kept=comparison.kept))
    for finding in comparison.new[:_MOST]:
        out.print(f"+ {escape(m.title(finding.check))}: {escape(finding.message)}")
    out.print(m.compare("passages-same", count=comparison.same))


def _languages(comparison: LanguageComparison, out: Console, m: Wording) -> None:
    _names(comparison.left, comparison.right, out)
    differing = sum(bool(pair.differences) for pair in comparison.pairs)
    out.print(f"\n[bold]{m.compare('pairs-count', count=len(comparison.pairs), different=differing)}[/bold]")
    _differences(comparison, out, m)
    for pair in comparison.pairs:
        if pair.trend is not Trend.SAME:
            harder = comparison.right if pair.trend is Trend.HARDER else comparison.left
            label = m.compare("harder-in", language=m.choice("language", harder.language))
            out.print(f"▲ {label}: {escape(shown(pair.left, m))}")
    for side, extracts in ((comparison.left, comparison.missing_left), (comparison.right, comparison.missing_right)):
        _missing(side, extracts, out, m)


def _names(left: Side, right: Side, out: Console) -> None:
    out.print(f"[bold]{escape(left.name)}[/bold] → [bold]{escape(right.name)}[/bold]")


def _differences(comparison: Comparison | LanguageComparison, out: Console, m: Wording) -> None:
    before = ""
    for difference in comparison.differences:
        around = shown(difference.left_in or difference.right_in, m)
        if around != before:
            out.print(f"[dim]{escape(around)}[/dim]")
        before = around
        words = " → ".join(escape(text) for text in said(difference, m) if text)
        out.print(
            f"- {m.choice('subject', difference.subject)} ({change_between(difference, comparison, m)}): {words}".rstrip(": ")
        )
        if note := remark(difference, m):
            out.print(f"    {note}")


def _missing(side: Side, extracts: Iterable[Extract], out: Console, m: Wording) -> None:
    extracts = tuple(extracts)
    if extracts:
        out.print(f"\n[bold]{m.compare('missing-in', language=m.choice('language', side.language))}[/bold]")
        for extract in extracts:
            out.print(f"- {escape(shown(extract, m))}")
