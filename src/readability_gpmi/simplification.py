"""Applies the safe rewrites of a report to its text."""

from collections.abc import Sequence
from dataclasses import dataclass

from readability_gpmi.model import Rewrite, RewriteKind
from readability_gpmi.pipeline import analyze
from readability_gpmi.report import Report

# A sentence that is still rewritten after this many rounds is left as it then is.
_MOST_ROUNDS = 8


@dataclass(frozen=True)
class Simplified:
    """The new text, and the rewrites that made it, in the order of the text (offsets in the old text)."""

    text: str
    applied: tuple[Rewrite, ...]


def simplify(text: str, lang: str | None = None, **options: object) -> Simplified:
    """The text with the best ``replace`` rewrite of each finding applied; the rest is left as it is.

    A sentence that was turned round can show something new to rewrite: this goes on until nothing changes any more, so that
    simplifying the result changes nothing. Arguments as for :func:`readability_gpmi.analyze`.
    """
    simplified = Simplified(text, ())
    for _ in range(_MOST_ROUNDS):
        again = apply(analyze(simplified.text, lang, **options), simplified.text)  # type: ignore[arg-type]
        if not again.applied:
            break
        simplified = Simplified(again.text, _composed(text, simplified.applied, again.applied))
    return simplified


def apply(report: Report, text: str) -> Simplified:
    """The ``replace`` rewrites of a report, applied to the text it was made from.

    Rewrites that overlap are not both applied: the first in the text goes.
    """
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


def _composed(text: str, first: Sequence[Rewrite], second: Sequence[Rewrite]) -> tuple[Rewrite, ...]:
    """Two rounds of rewrites as one, with offsets in the text before the first; those that touch the same words are joined."""
    pieces = _pieces(text, first)
    # From the end, so that the offsets of the others stay true.
    for rewrite in reversed(second):
        pieces = _replaced(pieces, rewrite.start, rewrite.end, rewrite.replacement or "")
    return tuple(
        Rewrite(piece.start, piece.end, text[piece.start : piece.end], piece.text, RewriteKind.REPLACE)
        for piece in pieces
        if piece.changed
    )


@dataclass(frozen=True)
class _Piece:
    """Some characters of the old text and what stands there now."""

    start: int
    end: int
    text: str
    changed: bool


def _pieces(text: str, applied: Sequence[Rewrite]) -> list[_Piece]:
    pieces, at = [], 0
    for rewrite in applied:
        pieces.append(_Piece(at, rewrite.start, text[at : rewrite.start], changed=False))
        pieces.append(_Piece(rewrite.start, rewrite.end, rewrite.replacement or "", changed=True))
        at = rewrite.end
    return [*pieces, _Piece(at, len(text), text[at:], changed=False)]


def _replaced(pieces: Sequence[_Piece], start: int, end: int, new: str) -> list[_Piece]:
    """The pieces after new text came in the place of the characters from ``start`` to ``end`` of the text they make."""
    before: list[_Piece] = []
    after: list[_Piece] = []
    touched: list[_Piece] = []
    at = 0
    for piece in pieces:
        to = at + len(piece.text)
        if to <= start:
            before.append(piece)
        elif at >= end:
            after.append(piece)
        elif piece.changed:
            new = piece.text[: max(0, start - at)] + new + piece.text[len(piece.text) - max(0, to - end) :]
            touched.append(piece)
        else:
            left, right = max(0, start - at), len(piece.text) - max(0, to - end)
            if left:
                before.append(_Piece(piece.start, piece.start + left, piece.text[:left], changed=False))
            touched.append(_Piece(piece.start + left, piece.start + right, piece.text[left:right], changed=False))
            if right < len(piece.text):
                after.append(_Piece(piece.start + right, piece.end, piece.text[right:], changed=False))
        at = to
    return [*before, _Piece(touched[0].start, touched[-1].end, new, changed=True), *after]
