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
# The box of an old form, and what says that it is ticked.
_FORM_BOX, _TICKED = "FORMCHECKBOX", ("ffres", "ffdefres")
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
    parts = _Cutter(out).run(data.decode("latin-1"))
    numbers: Counter[Part] = Counter()
    for part, code in ((Part.BODY, parts.body), *((Part.TEXT_BOX, box) for box in parts.boxes), *parts.apart):
        _add(_text("".join(code), parts), part, numbers, out)
    return out.document()


class _Cutter:
    """Goes through the groups of a file once. What is written goes to ``into``, None inside a group without text."""

    def __init__(self, out: Assembler) -> None:
        self._out = out
        self.parts = _Parts()
        self._into: list[str] | None = self.parts.body
        self._around: list[list[str] | None] = []
        self._kept = 0
        self._level, self._in_table, self._box = "", False, ""
        self._levels: dict[str, int] = {}

    def run(self, code: str) -> _Parts:
        """The parts of the code.

        Raises:
            ReadingError: it holds too much, or takes too long.
        """
        at, count, is_first = 0, 0, False
        while token := _TOKEN.match(code, at):
            at, text, word, number = token.end(), token[0], token[1], token[2]
            count += 1
            if count % _LOOKS_EVERY == 0:
                self._out.check_time()
            if word == "bin":
                # So many bytes that are no code follow.
                at += max(int(number or 0), 0)
                continue
            written = not (is_first and word and self._begins(word)) and not (word and self._changes(word, number))
            if text == "{":
                self._around.append(self._into)
            elif text == "}":
                self._end_group()
            elif self._into is None and _FORM_BOX in text:
                self._box = self._box or "☐ "
            is_first = text == "{" or (is_first and (text == "\\*" or not text.strip()))
            if written:
                self._write(text)
            if text == "}" and self._box and self._into is not None:
                self._sign(self._box)
                self._box = ""
        return self.parts

    def _begins(self, word: str) -> bool:
        """Takes the first word of a group, which says what the group holds; True where the word itself goes out.

        Some words would make striprtf leave their group out.
        """
        if word in _BULLETS:
            self._sign(_ITEM)
        if word in _NO_TEXT or word in _BULLETS:
            self._into = None
        elif self._into is not None and word in (_FONTS, _STYLES):
            self._into = self.parts.fonts if word == _FONTS else self.parts.styles
            return True
        elif self._into is not None and (word == _BOX or word in _APART):
            self._into = []
            if word == _BOX:
                self.parts.boxes.append(self._into)
            else:
                self.parts.apart.append((_APART[word], self._into))
            return True
        return False

    def _changes(self, word: str, number: str | None) -> bool:
        """Takes any word; True where a sign of our own stands for it."""
        if self._into is None:
            self._box = "☒ " if word in _TICKED and number == "1" else self._box
        elif word in _UNSEEN and number != "0" and len(self._around) > 1:
            self._into = None
        elif word == "pard":
            self._level, self._in_table = "", False
        elif word == "intbl":
            self._in_table = True
        elif word == "s" and self._into is not self.parts.styles:
            self._level = _LEVELS[self._levels[number]] if number in self._levels else ""
        elif word == "outlinelevel" and number is not None and 0 <= int(number) < len(_LEVELS):
            self._level = _LEVELS[int(number)]
        elif word in _ENDS:
            end = _ENDS[word]
            self._sign(self._level + (_IN_CELL if end == _PARAGRAPH and self._in_table else end))
            return True
        return False

    def _end_group(self) -> None:
        ended = self._into
        self._into = self._around.pop() if self._around else ended
        if ended is self.parts.styles and self._into is not ended:
            self._levels = self.parts.levels()

    def _sign(self, sign: str) -> None:
        # The empty group ends what is left to skip after a letter in Unicode.
        self._write("{}" + sign)

    def _write(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)
            self._kept += len(text)
            if self._kept > _MOST_CODE:
                raise failure(self._out.name, "too-much")


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
