"""Letters that are hard to make out: small, with serifs or curls, slanted, underlined, pale."""

from readability_gpmi.checks.look import LookCheck, each
from readability_gpmi.model import Look, Severity

_SMALLEST = 12
# Fonts by the start of their name. A font in neither list is not judged.
_SERIF = (
    *("times", "cambria", "georgia", "garamond", "eb garamond", "palatino", "book antiqua", "bookman", "century schoolbook"),
    *("constantia", "baskerville", "didot", "bodoni", "perpetua", "rockwell", "courier", "liberation serif", "dejavu serif"),
    *("noto serif", "pt serif", "source serif", "merriweather", "minion", "sitka", "cochin", "hoefler", "caslon", "caladea"),
    *("high tower", "goudy", "nimbus roman", "libre baskerville", "crimson", "lora", "playfair"),
)
_DECORATIVE = (
    *("brush script", "lucida handwriting", "lucida calligraphy", "monotype corsiva", "edwardian script", "french script"),
    *("freestyle script", "segoe script", "vivaldi", "papyrus", "algerian", "curlz", "jokerman", "old english", "chiller"),
    *("mistral", "harrington", "ravie", "snap itc", "stencil", "viner hand", "kunstler script", "bradley hand", "parchment"),
)
# WCAG 2.1, 1.4.3: the least contrast, and for large letters: from 18 points, or 14 in bold.
_CONTRAST, _CONTRAST_LARGE, _LARGE, _LARGE_BOLD = 4.5, 3.0, 18, 14


def _is_small(look: Look) -> bool:
    return look.size is not None and look.size < _SMALLEST


def _points(look: Look) -> str:
    """The size in points, with a half where Word has one."""
    halves = round((look.size or 0) * 2)
    return f"{halves // 2}½" if halves % 2 else str(halves // 2)


def _is_hard_font(look: Look) -> bool:
    return look.font is not None and look.font.lower().startswith((*_SERIF, *_DECORATIVE))


def _is_pale(look: Look) -> bool:
    if look.colour is None:
        return False
    is_large = (look.size or 0) >= (_LARGE_BOLD if look.bold else _LARGE)
    return _contrast(look.colour, look.background) < (_CONTRAST_LARGE if is_large else _CONTRAST)


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.1, "contrast ratio")."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.1, "relative luminance")."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


SMALL_LETTERS = LookCheck("small-letters", Severity.LOW, "BOSA: at least 12 points", each(_is_small), _points, headings=True)
HARD_FONT = LookCheck(
    "hard-font",
    Severity.INFO,
    "BOSA; FALC: letters without serifs",
    each(_is_hard_font),
    lambda look: look.font or "",
    headings=True,
)
ITALICS = LookCheck("italics", Severity.LOW, "Heerlijk Helder; FALC: no italics", each(lambda look: look.italic))
UNDERLINING = LookCheck(
    "underlining",
    Severity.LOW,
    "Heerlijk Helder; FALC; BOSA: underline links only",
    each(lambda look: look.underlined),
)
LOW_CONTRAST = LookCheck(
    "low-contrast",
    Severity.LOW,
    "BOSA; FALC: good contrast (WCAG 2.1, 1.4.3: at least 4.5 to 1)",
    each(_is_pale),
    headings=True,
)
