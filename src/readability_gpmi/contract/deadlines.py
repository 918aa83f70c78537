"""By when: the date, term or rhythm that a clause names, by the patterns of ``contract.toml``."""

import re
from functools import cache

from readability_gpmi.language import LanguagePack
from readability_gpmi.nlp import plain_text

# Articles too, so that the lists of number words leave them out.
_LOWEST_NUMBERS = frozenset({"één", "een", "twee", "un", "une", "deux"})


def deadline_in(text: str, pack: LanguagePack) -> str | None:
    """The longest date, term or rhythm in a text, as written; None where there is none."""
    found = _spans(text, pack)
    return text[slice(*found[0])].strip() or None if found else None


def deadlines_in(text: str, pack: LanguagePack) -> tuple[str, ...]:
    """All dates, terms and rhythms of a text that do not overlap, as written and in its order.

    A bare number of days or weeks (*not longer than two weeks*) says how long, and is left out.
    """
    numbers = pack.words("number_words") | _LOWEST_NUMBERS
    free: list[tuple[int, int]] = []
    for start, end in _spans(text, pack):
        first, *others = text[start:end].split()
        bare = len(others) == 1 and (first.isdigit() or first.lower() in numbers)
        if not bare and all(end <= begin or start >= stop for begin, stop in free):
            free.append((start, end))
    return tuple(text[start:end].strip() for start, end in sorted(free))


def _spans(text: str, pack: LanguagePack) -> list[tuple[int, int]]:
    """Where the patterns are found, the longest and then the first one first."""
    plain = plain_text(text)
    found = {(match.start(), match.end()) for pattern in _patterns(pack) for match in pattern.finditer(plain)}
    return sorted(found, key=lambda span: (span[0] - span[1], span[0]))


@cache
def _patterns(pack: LanguagePack) -> tuple[re.Pattern[str], ...]:
    table = pack.contract.get("deadlines", {})
    months = "|".join(sorted(pack.words("months"), key=len, reverse=True))
    numbers = "|".join(sorted(pack.words("number_words"), key=len, reverse=True))
    parts = {
        "{date}": rf"(?:\d{{1,2}}(?:er|e)?(?: (?:{months}))(?: \d{{4}})?|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?)",
        "{day}": f"(?:{'|'.join(table.get('weekday', ()))})",
        "{month}": f"(?:{months})",
        "{n}": rf"(?:\d+(?:[.,:]\d+)?|{numbers}|{'|'.join(sorted(_LOWEST_NUMBERS))}|premier)",
        "{unit}": f"(?:{'|'.join(sorted(table.get('unit', ()), key=len, reverse=True))})",
    }
    patterns = []
    for pattern in table.get("patterns", ()):
        for name, part in parts.items():
            pattern = pattern.replace(name, part)
        patterns.append(re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE))
    return tuple(patterns)
