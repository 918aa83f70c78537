"""One page of a PDF as PDFium sees it: rows of letters with their place, and the drawn lines of tables."""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

# A hyphen that PDFium thinks to be that of a word cut at the line end.
_CUT = 0x02
# Parts of the size of a letter. Baselines nearer than this are one row: a raised figure belongs to its line.
_SAME_ROW = 0.45
# A gap this wide is a space; one this wide may lie between two columns.
_SPACE, _SEGMENT = 0.17, 0.75
# The same letter again nearer than this was printed twice to look bold.
_OVERPRINT = 0.2
_BOLD_WEIGHT = 700
_MOST_LETTERS, _MOST_DRAWINGS, _MOST_STROKES = 100_000, 20_000, 2_000
# In points: a stroke that rises less than this and is longer than that is a horizontal line.
_LEVEL, _LONG = 1.0, 20.0
_LIGATURES = {letter: unicodedata.normalize("NFKC", letter) for letter in "ﬀﬁﬂﬃﬄﬅﬆ"}


@dataclass(frozen=True)
class Letter:
    """A letter, in points from the top left of the page.

    ``turn`` is the way it runs, in degrees; ``spaced`` is true after a space; ``index`` is its place in the file.
    """

    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    spaced: bool
    turn: int
    index: int


@dataclass(frozen=True)
class Segment:
    """A stretch of a row without a wide gap."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


Row = tuple[Segment, ...]


@dataclass(frozen=True)
class Rule:
    """A horizontal line that is drawn on the page."""

    left: float
    right: float
    base: float


@dataclass(frozen=True)
class Page:
    """The rows of a page from top to bottom.

    ``slanted`` is text that runs another way than most, such as a stamp; ``unmapped`` the share of letters whose font does
    not tell which letter they are.
    """

    number: int
    height: float
    rows: tuple[Row, ...]
    rules: tuple[Rule, ...]
    slanted: str
    unmapped: float
    has_picture: bool


def read_page(page: Any, number: int) -> Page | None:
    """The page; None where it holds more letters than people would put on one."""
    text = page.get_textpage()
    try:
        count = pdfium.FPDFText_CountChars(text)
        if count > _MOST_LETTERS:
            return None
        letters = list(_letters(text, count))
        unmapped = sum(pdfium.FPDFText_HasUnicodeMapError(text, index) == 1 for index in range(count))
    finally:
        text.close()
    turns = Counter(letter.turn for letter in letters)
    turn = max(turns, key=lambda one: turns[one], default=0)
    # A page whose text runs upwards is read lying on its side.
    height = page.get_height() if turn % 180 == 0 else page.get_width()
    straight = [letter for letter in letters if letter.turn == turn]
    slanted = "".join(f" {letter.sign}" if letter.spaced else letter.sign for letter in letters if letter.turn != turn)
    if straight:
        # The page is measured from its own top, wherever the file has its zero.
        top = min(0.0, min(letter.base - letter.size for letter in straight)) if turn else -height
        straight = [replace(letter, base=letter.base - top) for letter in straight]
    rules, has_picture = _drawings(page, height)
    return Page(
        number=number,
        height=height,
        rows=tuple(_segments(row) for row in _rows(straight)),
        rules=rules if turn == 0 else (),
        slanted=slanted.strip(),
        unmapped=unmapped / max(count, 1),
        has_picture=has_picture,
    )


def _letters(text: Any, count: int) -> Iterator[Letter]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    font, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    spaced = False
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        sign = "-" if code == _CUT else _sign(code)
        if not sign:
            spaced = spaced or not pdfium.FPDFText_IsGenerated(text, index)
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        pdfium.FPDFText_GetFontInfo(text, index, font, len(font), flags)
        size = abs(pdfium.FPDFText_GetFontSize(text, index)) * math.hypot(matrix.c, matrix.d)
        bold = pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT or b"bold" in font.value.lower()
        turn = round(math.degrees(pdfium.FPDFText_GetCharAngle(text, index))) % 360
        left, right, base = _turned(box, x.value, y.value, turn)
        yield Letter(sign, left, right, base, size or right - left or 1.0, bold, spaced, turn, index)
        spaced = False


def _sign(code: int) -> str:
    """The character of a code, empty for white space and for what is none."""
    if code < 32 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return ""
    return _LIGATURES.get(chr(code), chr(code)).strip()


def _turned(box: Any, x: float, y: float, turn: int) -> tuple[float, float, float]:
    """Left, right and baseline of a letter as if the page lay so that it is upright; downwards is more."""
    if turn == 0:
        return box.left, max(box.right, box.left), -y
    cosine, sine = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    corners = [a * cosine - b * sine for a in (box.left, box.right) for b in (box.bottom, box.top)]
    return min(corners), max(corners), -(x * sine + y * cosine)


def _drawings(page: Any, height: float) -> tuple[tuple[Rule, ...], bool]:
    """The horizontal lines, and whether there is a picture."""
    rules: list[Rule] = []
    has_picture = False
    wanted = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE)
    for seen, drawing in enumerate(page.get_objects(filter=wanted, max_depth=3)):
        if seen > _MOST_DRAWINGS:
            break
        has_picture |= drawing.type == pdfium.FPDF_PAGEOBJ_IMAGE
        if drawing.type == pdfium.FPDF_PAGEOBJ_PATH:
            rules += [Rule(left, right, height - base) for left, right, base in _horizontals(drawing)]
    return tuple(sorted(rules, key=lambda rule: rule.base)), has_picture


def _horizontals(drawing: Any) -> Iterator[tuple[float, float, float]]:
    """Left, right and height of the horizontal strokes of a drawing, which may be a whole grid."""
    matrix, x, y = pdfium.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPageObj_GetMatrix(drawing, matrix)
    before: tuple[float, float] | None = None
    for index in range(min(pdfium.FPDFPath_CountSegments(drawing), _MOST_STROKES)):
        segment = pdfium.FPDFPath_GetPathSegment(drawing, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
        is_line = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO
        if before and is_line and abs(point[1] - before[1]) < _LEVEL and abs(point[0] - before[0]) > _LONG:
            yield min(point[0], before[0]), max(point[0], before[0]), point[1]
        before = point


def _rows(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """The letters of each line of print, from left to right."""
    row: list[Letter] = []
    for letter in sorted(letters, key=lambda letter: letter.base):
        if row and letter.base - row[-1].base > _SAME_ROW * min(max(letter.size, row[-1].size), 3 * row[-1].size):
            yield _once(row)
            row = []
        row.append(letter)
    if row:
        yield _once(row)


def _once(row: list[Letter]) -> list[Letter]:
    """A row in order, without what was printed twice in one place."""
    kept: list[Letter] = []
    for letter in sorted(row, key=lambda letter: (letter.left, letter.index)):
        if not any(_is_overprint(other, letter) for other in kept[-3:]):
            kept.append(letter)
    return kept


def _is_overprint(letter: Letter, other: Letter) -> bool:
    near = abs(other.left - letter.left) + abs(other.base - letter.base) < _OVERPRINT * letter.size
    # The two letters of a ligature "ff" stand in one place, one after the other.
    return near and other.sign == letter.sign and not (other.index == letter.index + 1 and other.left == letter.left)


def _segments(row: Sequence[Letter]) -> Row:
    number, numbered = 0, []
    for index, letter in enumerate(row):
        number += index > 0 and letter.left - row[index - 1].right > _SEGMENT * letter.size
        numbered.append((number, letter))
    return tuple(_segment([letter for _, letter in group]) for _, group in groupby(numbered, key=lambda one: one[0]))


def _segment(letters: Sequence[Letter]) -> Segment:
    parts = [letters[0].sign]
    for before, letter in pairwise(letters):
        apart = letter.spaced or letter.left - before.right > _SPACE * letter.size
        parts.append(f" {letter.sign}" if apart else letter.sign)
    size = median(letter.size for letter in letters)
    bold = sum(letter.bold for letter in letters) > 0.8 * len(letters)
    base = median(letter.base for letter in letters)
    return Segment("".join(parts), letters[0].left, max(letter.right for letter in letters), base, size, bold)
