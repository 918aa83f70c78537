"""Applies the safe rewrites of a report to its text."""

from dataclasses import dataclass

from readability_gpmi.model import Rewrite, RewriteKind
from readability_gpmi.pipeline import analyze
from readability_gpmi.report import Report


@dataclass(frozen=True)
class Simplified:
    """The new text, and the rewrites that made it, in the order of the text (offsets in the old text)."""

    text: str
    applied: tuple[Rewrite, ...]


def simplify(text: str, lang: str | None = None, **options: object) -> Simplified:
    """The text with the best ``replace`` rewrite of each finding applied; the rest is left as it is.

    Rewrites that overlap are not both applied: the first in the text goes. Arguments as for
    :func:`readability_gpmi.analyze`.
    """
    return apply(analyze(text, lang, **options), text)  # type: ignore[arg-type]


def apply(report: Report, text: str) -> Simplified:
    """The ``replace`` rewrites of a report, applied to the text it was made from."""
    applied: list[Rewrite] = []
    pieces: list[str] = []
    at = 0
    for rewrite in sorted(_best(report), key=lambda rewrite: (rewrite.start, -rewrite.end)):
        if rewrite.start >= at and rewrite.replacement is not None:
            pieces += [text[at : rewrite.start], rewrite.replacement]
            applied.append(rewrite)
            at = rewrite.end
    return Simplified("".join([*pieces, text[at:]]), tuple(applied))


def _best(report: Report) -> list[Rewrite]:
    return [
        finding.rewrites[0] for finding in report.findings if finding.rewrites and finding.rewrites[0].kind is RewriteKind.REPLACE
    ]
