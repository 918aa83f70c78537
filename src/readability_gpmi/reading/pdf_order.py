"""In what order the rows of a page are read: columns one after the other, tables cell by cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from readability_gpmi.reading.marks import find_mark
from readability_gpmi.reading.pdf_page import Row, Rule, Segment

# A band of columns has at least so many rows on each side, unless lines are drawn above and below it. The wide gaps of justified
# lines may stand under each other too: a gutter's width (in letter sizes) times its rows must be more than that.
_FEWEST_ROWS, _FEWEST_ROOM, _NARROWEST = 3, 5.0, 0.75
# A gap between rows this many times the usual one ends a band, and this many begins a new row of a table.
_BAND_GAP, _TABLE_GAP = 2.5, 1.35
# Running text fills this much of its column, in lines of at least so many characters.
_FULL, _RUNNING_TEXT = 0.6, 20
# In parts of the size of a letter: a gap this wide stands between two fields of a form.
_FIELDS = 2.5
# What has more rows than this on one page is no page to look for columns in.
_MOST_ROWS = 1_500


@dataclass(frozen=True)
class Stretch:
    """Lines that are read together. ``is_cell`` marks a cell of a table."""

    lines: tuple[Segment, ...]
    is_cell: bool = False


def in_order(rows: Sequence[Row], rules: Sequence[Rule]) -> Iterator[Stretch]:
    """The stretches of some rows of a page, in the order of reading."""
    rows = [row for row in map(_marks_joined, rows) if row]
    gap = median(_gaps(rows)) if len(rows) > 1 else 0.0
    plain: list[Segment] = []
    at = 0
    while at < len(rows):
        end, gutters = _band(rows, at, gap, rules) if len(rows) <= _MOST_ROWS else (at, [])
        if not gutters:
            plain.append(_whole(rows[at]))
            at += 1
            continue
        columns = [_between(rows[at:end], left, right) for left, right in _spans(gutters)]
        ruled = _crosses(rules, rows[at:end], gutters[0])
        if not ruled and all(map(_is_running_text, columns)):
            if plain:
                yield Stretch(tuple(plain))
                plain = []
            for column in columns:
                yield from in_order(column, rules)
            at = end
            continue
        first, end = _table(rows, at, end, gutters, rules if ruled else ())
        plain += [_whole(row) for row in rows[at:first]]
        if plain:
            yield Stretch(tuple(plain))
            plain = []
        yield from _cells(rows[first:end], gutters, gap, rules if ruled else ())
        at = end
    if plain:
        yield Stretch(tuple(plain))


def _marks_joined(row: Row) -> Row:
    """A bullet or number belongs to the text after it, however wide the gap."""
    joined: list[Segment] = []
    for segment in row:
        before = joined[-1] if joined else None
        mark = find_mark(f"{before.text} X") if before else None
        if before and mark and mark.end == len(before.text) + 1:
            joined[-1] = _together([before, segment], " ")
        else:
            joined.append(segment)
    return tuple(joined)


def _together(segments: Sequence[Segment], between: str) -> Segment:
    first, longest = segments[0], max(segments, key=lambda segment: len(segment.text))
    bold = all(segment.bold for segment in segments)
    text = between.join(segment.text for segment in segments)
    return Segment(text, first.left, segments[-1].right, longest.base, longest.size, bold)


def _whole(row: Row) -> Segment:
    """A row outside columns as one line; fields far apart stay apart."""
    line = row[0]
    for segment in row[1:]:
        line = _together([line, segment], "\t" if segment.left - line.right > _FIELDS * segment.size else " ")
    return line


def _gaps(rows: Sequence[Row]) -> list[float]:
    return [below[0].base - above[0].base for above, below in pairwise(rows)]


def _band(rows: Sequence[Row], start: int, gap: float, rules: Sequence[Rule]) -> tuple[int, list[tuple[float, float]]]:
    """Where the band that begins with a row ends, and its gutters; no gutters where it stands in no band."""
    filled: list[tuple[float, float]] = []
    best: tuple[int, list[tuple[float, float]]] = (start, [])
    for end in range(start, len(rows)):
        far = end > start and rows[end][0].base - rows[end - 1][0].base > max(_BAND_GAP * gap, 3 * rows[end][0].size)
        if far and not _ruled_between(rows[end - 1], rows[end], rules):
            break
        filled = _merged([*filled, *((segment.left, segment.right) for segment in rows[end])])
        gutters = [(left[1], right[0]) for left, right in pairwise(filled)]
        band = rows[start : end + 1]
        # Alone a row may stand to one side; what goes right across ends the band.
        if not gutters and end > start and best[1]:
            break
        ruled = _is_ruled(rows, start, end, rules)
        gutters = [gutter for gutter in gutters if _is_gutter(band, gutter, ruled)]
        if gutters:
            best = end + 1, gutters
    return best


def _merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if merged and left <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], right)
        else:
            merged.append((left, right))
    return merged


def _is_gutter(band: Sequence[Row], gutter: tuple[float, float], ruled: bool) -> bool:
    """Whether both sides hold rows, side by side."""
    sides = [_between(band, left, right) for left, right in _spans([gutter])]
    if not all(sides):
        return False
    size = median(segment.size for side in sides for row in side for segment in row)
    width = (gutter[1] - gutter[0]) / size
    fewest = min(map(len, sides))
    if ruled or width < _NARROWEST:
        return width >= _NARROWEST
    side_by_side = min(side[-1][0].base for side in sides) - max(side[0][0].base for side in sides)
    return fewest >= _FEWEST_ROWS and fewest * width >= _FEWEST_ROOM and side_by_side >= (_FEWEST_ROWS - 1) * 0.9 * size


def _is_ruled(rows: Sequence[Row], start: int, end: int, rules: Sequence[Rule]) -> bool:
    """Whether a line is drawn between these rows and the row above them, and another below."""
    above = rows[start - 1][0].base if start else float("-inf")
    below = rows[end + 1][0].base if end + 1 < len(rows) else float("inf")
    return _has_rule(above, rows[start], rules) and _has_rule(rows[end][0].base, rows[end], rules, below)


def _ruled_between(above: Row, below: Row, rules: Sequence[Rule]) -> bool:
    return _has_rule(above[0].base, below, rules)


def _has_rule(top: float, row: Row, rules: Sequence[Rule], foot: float | None = None) -> bool:
    left, right = row[0].left, row[-1].right
    foot = row[0].base if foot is None else foot
    return any(top < rule.base < foot and rule.left < right and rule.right > left for rule in rules)


def _crosses(rules: Sequence[Rule], band: Sequence[Row], gutter: tuple[float, float]) -> bool:
    """Whether lines inside a band stand on both sides of its gutter, as those of a table do."""
    top, foot = band[0][0].base - band[0][0].size, band[-1][0].base
    inside = [rule for rule in rules if top < rule.base < foot]
    middle = sum(gutter) / 2
    return any(rule.left < middle for rule in inside) and any(rule.right > middle for rule in inside)


def _table(
    rows: Sequence[Row], start: int, end: int, gutters: Sequence[tuple[float, float]], rules: Sequence[Rule]
) -> tuple[int, int]:
    """Where the table in a band begins and ends: what stands on one side, before and after it, is text around it."""
    whole = [
        index
        for index in range(start, end)
        if sum(bool(_between(rows[index : index + 1], *span)) for span in _spans(gutters)) > 1
    ]
    if not whole:
        return start, end
    first, last = whole[0], whole[-1]
    # A cell may be longer than those beside it, as far as the line under the table.
    under = [index for index in range(last, end) if _is_ruled(rows, first, index, rules)]
    return first, (under[-1] if under else last) + 1


def _cells(band: Sequence[Row], gutters: Sequence[tuple[float, float]], gap: float, rules: Sequence[Rule]) -> Iterator[Stretch]:
    for row in _table_rows(band, gutters[0], gap, rules):
        for left, right in _spans(gutters):
            lines = tuple(map(_whole, _between(row, left, right)))
            if lines:
                yield Stretch(lines, is_cell=True)


def _spans(gutters: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    edges = [float("-inf"), *(sum(gutter) / 2 for gutter in gutters), float("inf")]
    return list(pairwise(edges))


def _between(band: Sequence[Row], left: float, right: float) -> list[Row]:
    inside = (tuple(segment for segment in row if left <= (segment.left + segment.right) / 2 < right) for row in band)
    return [row for row in inside if row]


def _is_running_text(column: Sequence[Row]) -> bool:
    if len(column) < _FEWEST_ROWS:
        return False
    width = max(row[-1].right for row in column) - min(row[0].left for row in column)
    lines = [(row[-1].right - row[0].left, sum(len(segment.text) for segment in row)) for row in column]
    return median(line[0] for line in lines) >= _FULL * width and median(line[1] for line in lines) >= _RUNNING_TEXT


def _table_rows(band: Sequence[Row], first_gutter: tuple[float, float], gap: float, rules: Sequence[Rule]) -> Iterator[list[Row]]:
    """The rows of a table: told by drawn lines, else by a wider gap or a new label in the first column."""
    row: list[Row] = []
    for line in band:
        if row:
            label = line[0].right <= first_gutter[0] and not line[0].text[:1].islower()
            wide = line[0].base - row[-1][0].base > _TABLE_GAP * gap
            if _ruled_between(row[-1], line, rules) if rules else (label or wide):
                yield row
                row = []
        row.append(line)
    if row:
        yield row
