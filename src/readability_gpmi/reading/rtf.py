"""Rich Text (.rtf): striprtf turns the code into text; headings, items, cells, headers and notes are told here.

striprtf alone gives bare text without notes, headers and text boxes, and its patterns take very long on hostile files. So the
file is first cut at its groups: what is no text goes out, notes and headers are read apart, ends of paragraphs are marked.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from striprtf.striprtf import rtf_to_text

from readability_gpmi.model import BlockKind, Cell, Document, Part, Place
from readability_gpmi.reading.assemble import Assembler
from readability_gpmi.reading.failure import failure

_TOKEN = re.compile(r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'..|\\.|[{}]|[^\\{}]+|\\", re.DOTALL)
# Groups are told by their first word. These hold no text of the page.
_NO_TEXT = frozenset(
    (
        *("annotation", "atnauthor", "atnid", "atrfend", "atrfstart", "aftncn", "aftnsep", "aftnsepc", "background", "bkmkend"),
        *("bkmkstart", "colorschememapping", "colortbl", "datastore", "do", "falt", "fldinst", "filetbl", "ftncn", "ftnsep"),
        *("ftnsepc", "generator", "info", "latentstyles", "listoverridetable", "listtable", "mmathPr", "nonesttables", "objdata"),
        *("panose", "pgdsctbl", "pict", "private", "result", "revtbl", "rsidtbl", "shprslt", "sp", "themedata", "userprops"),
        *("wgrffmtfilter", "xmlnstbl"),
    )
)
_BULLETS = frozenset(("listtext", "pntext"))
_APART = {f"{part}{which}": part for part in (Part.HEADER, Part.FOOTER) for which in ("", "l", "r", "f")} | {
    "footnote": Part.FOOTNOTE
}
_BOX, _FONTS, _STYLES = "shptxt", "fonttbl", "stylesheet"
_STYLE = re.compile(r"\\s(\d{1,5})(?!\d)")
_OUTLINE = re.compile(r"\\outlinelevel([0-8])(?!\d)")
# The names of the styles in the language of their program. A title without a number is the title of the document.
_HEADING = re.compile(r" (?:heading|kop|titre|(?:sub)?title|(?:onder)?titel|sous-titre) ?([1-9])?$", re.IGNORECASE)
# Struck out by a change that was not yet accepted, and hidden.
_UNSEEN = frozenset(("deleted", "v"))
# Signs of our own, from the private part of Unicode, for what striprtf would make alike.
_PARAGRAPH, _CELL, _IN_CELL, _ROW, _ITEM = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_LEVELS = [chr(0xE010 + level) for level in range(9)]
_ENDS = {"par": _PARAGRAPH, "sect": _PARAGRAPH, "page": _PARAGRAPH, "cell": _CELL, "nestcell": _CELL, "row": _ROW}
_FONT = re.compile(r"\\f(\d{1,5})(?!\d)[^;]{0,200}?\\fcharset(\d{1,3})(?!\d)")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})(?!\d)")
_OLD_SETS = {"\\mac": "mac_roman", "\\pca": "cp850", "\\pc": "cp437"}
_HEAD = 2_000
# striprtf reads about two million signs a second and cannot be interrupted.
_MOST_CODE = 10_000_000
_LOOKS_EVERY = 10_000


@dataclass
class _Parts:
    """The code of an RTF file by what it holds. Text boxes come after the text: where they stand on the page is not told."""

    body: list[str] = field(default_factory=list)
    boxes: list[list[str]] = field(default_factory=list)
    apart: list[tuple[Part, list[str]]] = field(default_factory=list)
    fonts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)

    def levels(self) -> dict[str, int]:
        """The level of heading (0 = outermost) that a style gives, by its number."""
        levels = {}
        for entry in "".join(self.styles).split(";"):
            style, outline = _STYLE.search(entry), _OUTLINE.search(entry)
            named = _HEADING.search(entry)
            if style and (outline or named):
                levels[style[1]] = int(outline[1]) if outline else int(named[1] or 1) - 1 if named else 0
        return levels


def read(data: bytes, name: str) -> Document:
    """The document in an RTF file."""
    out = Assembler(name)
    parts = _cut(data.decode("latin-1"), out)
    numbers: Counter[Part] = Counter()
    for part, code in ((Part.BODY, parts.body), *((Part.TEXT_BOX, box) for box in parts.boxes), *parts.apart):
        _add(_text("".join(code), parts), part, numbers, out)
    return out.document()


def _cut(code: str, out: Assembler) -> _Parts:
    """Goes through the groups once. What is written goes to ``into``, None inside a group without text."""
    parts = _Parts()
    into: list[str] | None = parts.body
    around: list[list[str] | None] = []
    at, count, kept, first = 0, 0, 0, False
    level, in_table, styles = "", False, dict[str, int]()
    while token := _TOKEN.match(code, at):
        at, text, word, number = token.end(), token[0], token[1], token[2]
        count += 1
        if count % _LOOKS_EVERY == 0:
            out.check_time()
        if text == "{":
            around.append(into)
        elif text == "}":
            if into is parts.styles and around and around[-1] is not into:
                styles = parts.levels()
            into = around.pop() if around else into
        elif word == "bin":
            # So many bytes that are no code follow.
            at += max(int(number or 0), 0)
        elif first and word in _NO_TEXT:
            into = None
        elif first and word in _BULLETS:
            _write(into, _ITEM)
            into = None
        elif first and into is not None and word in (_FONTS, _STYLES):
            into = parts.fonts if word == _FONTS else parts.styles
            continue
        elif first and into is not None and word in (_BOX, *_APART):
            into = []
            if word == _BOX:
                parts.boxes.append(into)
            else:
                parts.apart.append((_APART[word], into))
            # The word itself would make striprtf leave the group out.
            continue
        elif word in _UNSEEN and number != "0" and len(around) > 1:
            into = None
        elif word == "pard":
            level, in_table = "", False
        elif word == "intbl":
            in_table = True
        elif word == "s" and into is not None and into is not parts.styles:
            level = _LEVELS[styles[number]] if number in styles else ""
        elif word == "outlinelevel" and number is not None and 0 <= int(number) < len(_LEVELS):
            level = _LEVELS[int(number)]
        elif word in _ENDS:
            end = _ENDS[word]
            _write(into, level + (_IN_CELL if end == _PARAGRAPH and in_table else end))
            first = False
            continue
        first = text == "{" or (first and (text == "\\*" or not text.strip()))
        if into is not None and word != "bin":
            into.append(text)
            kept += len(text)
            if kept > _MOST_CODE:
                raise failure(out.name, "too-much")
    return parts


def _write(into: list[str] | None, sign: str) -> None:
    if into is not None:
        # The empty group ends what is left to skip after a letter in Unicode.
        into.append("{}" + sign)


def _add(text: str, part: Part, numbers: Counter[Part], out: Assembler) -> None:
    table, row, column = 0, 0, 0
    for piece, end in _pieces(text):
        if end == _ROW:
            row, column = row + 1, 1
            continue
        in_cell = end in (_CELL, _IN_CELL)
        if in_cell and not row:
            table, row, column = table + 1, 1, 1
        elif not in_cell:
            row = 0
        numbers[part] += 1
        place = Place(part=part, paragraph=numbers[part], cell=Cell(table, row, column) if in_cell else None)
        level = next((index for index, sign in enumerate(_LEVELS, 1) if sign in piece), 0)
        kind = (
            BlockKind.HEADING
            if level
            else BlockKind.ITEM
            if _ITEM in piece
            else BlockKind.CELL
            if in_cell
            else BlockKind.PARAGRAPH
        )
        mark = "- " if kind is BlockKind.ITEM else ""
        apart = part not in (Part.BODY, Part.TEXT_BOX)
        plain = re.sub("[\ue000-\ue0ff]", "", piece)
        out.add(plain, kind, level or int(kind is BlockKind.ITEM), apart=apart, mark=mark, place=place)
        column += end == _CELL


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Each paragraph or cell with the sign that ends it; nothing stands between the last cell and the end of its row."""
    pieces = re.split(f"([{_PARAGRAPH}{_CELL}{_IN_CELL}{_ROW}])", text)
    yield from zip(pieces[::2], [*pieces[1::2], _PARAGRAPH], strict=True)


def _text(code: str, parts: _Parts) -> str:
    head = "".join(parts.body[:_HEAD])
    page = _CODE_PAGE.search(head)
    fonts = "".join(f"{{\\f{font}\\fcharset{charset} x;}}" for font, charset in _FONT.findall("".join(parts.fonts)))
    start = f"\\ansicpg{page[1]}" if page else ""
    old = next((encoding for word, encoding in _OLD_SETS.items() if re.search(re.escape(word) + r"(?![a-z])", head)), "cp1252")
    text: str = rtf_to_text(f"{{\\rtf1{start}{{\\fonttbl{fonts}}}{code}}}", encoding=old, errors="replace")
    # A letter beyond the first plane comes as two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
