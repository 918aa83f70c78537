"""What the start of a line shows: a bullet, a tick box, a number."""

import re
from dataclasses import dataclass
from enum import StrEnum

from readability_gpmi.tick_boxes import TICK_BOXES


class MarkKind(StrEnum):
    """How an item is marked. A ``letter`` with a full stop may be an initial: *J. Janssens*."""

    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"


@dataclass(frozen=True)
class Mark:
    """The mark at the start of a line. ``end`` is where the text after it begins, ``rank`` its place in the list (0 = none).

    ``depth`` counts the parts of a number: 2 for ``1.3``. ``sign`` is equal for marks of one list.
    """

    kind: MarkKind
    end: int
    sign: str
    rank: int = 0
    depth: int = 1

    def follows(self, other: "Mark | None") -> bool:
        """Whether this mark is the next one of the same list."""
        return other is not None and self.sign == other.sign and self.rank == other.rank + 1 > 1


_TICK = rf"(?:[{TICK_BOXES}]|\[[ xX✓✔]?\])"
_GLYPHS = "•●○◦▪▫‣⁃∙·➢►▶▸➔→➤✓✔❖◆◊\uf0b7\uf0a7\uf0d8\uf02d\uf076\uf0fc"
# A hyphen, star, "o" or ">" is a bullet only before a space: "-1", "*voetnoot", "ocmw" are none.
_BULLET = re.compile(rf"(?:[\ufeff\u200b]*(?:(?:[{_GLYPHS}]|{_TICK})\s*|(?:[-–—*>+o]|[-–—]{{1,2}}>|\([ xX]?\))\s+))+")
_NUMBER = re.compile(
    r"""(?P<open>\()?
    (?:(?P<number>\d{1,2}(?:\.(?:[1-9]|[12]\d|30)){0,3})(?P<close>\.?\)|\.|°|\.[-–])?
      |(?P<roman>[ivxIVX]{1,5})(?P<roman_close>\)|\.)
      |(?P<letter>[a-zA-Z])(?P<letter_close>\)|\.))
    (?:\s+|(?=[☐☑☒□]))""",
    re.VERBOSE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10}


def find_mark(line: str) -> Mark | None:
    """The mark at the start of a line without white space around it, None where there is none.

    A tick box after a bullet or number belongs to the mark. Dates, amounts and references are none: ``1.2.2026``,
    ``750,50``, ``art. 3``.
    """
    head = line[:80]
    if bullet := _BULLET.match(head):
        return Mark(MarkKind.BULLET, bullet.end(), head[0])
    found = _NUMBER.match(head)
    if not found or (found["open"] and not (found["close"] or found["letter_close"] or found["roman_close"] or "").endswith(")")):
        return None
    end = found.end()
    if box := re.match(rf"{_TICK}\s*", head[end:]):
        end += box.end()
    if found["number"]:
        return _numbered(found, line, end)
    letters, close = found["roman"] or found["letter"], found["roman_close"] or found["letter_close"]
    kind = MarkKind.NUMBER if close == ")" or found["open"] else MarkKind.LETTER
    sort = ("I" if letters.isupper() else "i") if found["roman"] else ("A" if letters.isupper() else "a")
    rank = _roman(letters.lower()) if found["roman"] else ord(letters.lower()) - ord("a") + 1
    return Mark(kind, end, f"{found['open'] or ''}{sort}{close}", rank)


def _numbered(found: re.Match[str], line: str, end: int) -> Mark | None:
    parts, after = found["number"].split("."), line[end : end + 3]
    if not found["close"]:
        # "2.30 uur" and "3 maanden" are amounts; "2.3 Duur" and a number before the only tab are numbering.
        tabbed = "\t" in line[:end] and "\t" not in line[end:]
        if not tabbed and (len(parts) == 1 or not after[:1].isupper() or after == "EUR"):
            return None
    elif found["close"] == "." and len(parts) == 1 and after[:1].isdigit() and found["open"] is None:
        return None
    sign = f"{found['open'] or ''}{'.'.join(parts[:-1])}{len(parts)}{found['close'] or ''}"
    return Mark(MarkKind.NUMBER, end, sign, int(parts[-1]), len(parts))


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
