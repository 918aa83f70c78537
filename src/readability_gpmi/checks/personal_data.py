"""Personal data in a text: to take out of a template, and to know of before a report is passed on."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text
from readability_gpmi.privacy import PersonalData

_SOURCE = "Regulation (EU) 2016/679 (GDPR), art. 4(1) and art. 5(1)(c)"


def personal_data(found: Sequence[PersonalData], text: str) -> Check:
    """The check that reports what was found in a document, each name and number where it stands first.

    Args:
        found: the personal data, in the order of the text.
        text: the text of the document.
    """
    first: dict[str, PersonalData] = {}
    for one in found:
        first.setdefault(" ".join(text[one.start : one.end].split()).casefold(), one)
    places = sorted(first.values(), key=lambda one: one.start)

    def find(parsed: Parsed, _: Text) -> Iterator[Hit]:
        begin, end = parsed.passage.start, parsed.passage.end
        first_here = bisect_left(places, begin, key=lambda one: one.start)
        behind = bisect_left(places, end, key=lambda one: one.start)
        for one in places[first_here:behind]:
            yield Hit(one.start - begin, min(one.end, end) - begin, {"use": one.kind.value})

    return Check("personal-data", FindingKind.PRIVACY, Severity.INFO, _SOURCE, find)
