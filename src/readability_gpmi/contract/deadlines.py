"""By when: the date, term or rhythm that a clause names, by the patterns of ``contract.toml``."""

import re
from functools import cache

from readability_gpmi.language import LanguagePack
from readability_gpmi.nlp import plain_text


def deadline_in(text: str, pack: LanguagePack) -> str | None:
    """The longest date, term or rhythm in a text, as written; None where there is none."""
    plain = plain_text(text)
    found = [(match.start(), match.end()) for pattern in _patterns(pack) for match in pattern.finditer(plain)]
    if not found:
        return None
    start, end = max(found, key=lambda span: (span[1] - span[0], -span[0]))
    return text[start:end].strip() or None


@cache
def _patterns(pack: LanguagePack) -> tuple[re.Pattern[str], ...]:
    table = pack.contract.get("deadlines", {})
    months = "|".join(sorted(pack.words("months"), key=len, reverse=True))
    numbers = "|".join(sorted(pack.words("number_words"), key=len, reverse=True))
    parts = {
        "{date}": rf"(?:\d{{1,2}}(?:er|e)?(?: (?:{months}))(?: \d{{4}})?|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?)",
        "{day}": f"(?:{'|'.join(table.get('weekday', ()))})",
        "{month}": f"(?:{months})",
        "{n}": rf"(?:\d+(?:[.,:]\d+)?|{numbers}|één|een|twee|un|une|deux|premier)",
        "{unit}": f"(?:{'|'.join(sorted(table.get('unit', ()), key=len, reverse=True))})",
    }
    patterns = []
    for pattern in table.get("patterns", ()):
        for name, part in parts.items():
            pattern = pattern.replace(name, part)
        patterns.append(re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE))
    return tuple(patterns)
