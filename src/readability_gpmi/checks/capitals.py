"""Words in full capitals: they are read letter by letter, and they shout."""

import re
from collections.abc import Iterator, Sequence

from readability_gpmi.checks.base import Check
from readability_gpmi.checks.look import LookCheck, Stretch
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text

_RUN = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’-]+(?:[\s,]+[A-ZÀ-Ý0-9][A-ZÀ-Ý0-9'’-]*)+")
_LONGEST_ACRONYM = 6


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    for found in _RUN.finditer(parsed.passage.quote):
        words = re.findall(r"[A-ZÀ-Ý]{2,}", found.group())
        shouting = [word for word in words if word.lower() not in parsed.pack.words("names")]
        # A row of acronyms (OCMW GPMI VDAB) is no shouting: at least one word must be longer than an acronym.
        if len(shouting) >= 2 and any(len(word) > _LONGEST_ACRONYM for word in shouting):
            yield Hit(found.start(), found.end(), {"words": len(words)})


def _find_shown(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Small letters that the file shows as capitals; those typed in capitals are found in the text itself."""
    return (one for one in stretches if one.look.capitals and one.words > 1 and not one.text.isupper())


_SOURCE = "Wablieft; BOSA; FALC: no words in capitals"
CHECK = Check("capitals", FindingKind.LAYOUT, Severity.LOW, _SOURCE, _find)
SHOWN = LookCheck(CHECK.id, CHECK.severity, _SOURCE, _find_shown, headings=True)
