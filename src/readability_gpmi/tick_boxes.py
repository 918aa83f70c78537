"""Tick boxes: whether what stands behind one is chosen."""

import re

TICK_BOXES = "☐☑☒□■▢❏❐❑❒◻◼\uf06f\uf0a8\uf071\uf072\uf0fe\uf0fd"
_TICKED = frozenset("☑☒■◼\uf0fe\uf0fd\uf052\uf053✓✔")
# One typed by hand too: [x], (x), and an O before the text of a line.
BOX = re.compile(
    rf"(?P<sign>[{TICK_BOXES}])|\[(?P<mark>[ xX✓✔]?)\]|\((?P<round>[ xX]?)\)(?=\s)|^\s*(?P<letter>O)(?=\s)", re.MULTILINE
)


def ticks(text: str) -> tuple[bool, ...]:
    """The tick boxes of a text: whether each is ticked."""
    return tuple(_is_ticked(found) for found in BOX.finditer(text))


def selected_at(text: str, start: int) -> bool | None:
    """The state of the last tick box before a place on its line; None where there is none."""
    line = text.rfind("\n", 0, start) + 1
    boxes = list(BOX.finditer(text, line, start))
    if not boxes:
        return None
    return _is_ticked(boxes[-1])


def _is_ticked(found: re.Match[str]) -> bool:
    if found["sign"]:
        return found["sign"] in _TICKED
    return bool((found["mark"] or found["round"] or "").strip())
