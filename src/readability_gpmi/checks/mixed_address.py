"""One person called in different ways: *u*, *je*, *de begunstigde*. The reader cannot tell that all of them are he or she."""

from collections.abc import Iterator

from readability_gpmi.checks.base import Check
from readability_gpmi.model import FindingKind, Hit, Severity
from readability_gpmi.parsing import Parsed, Text

_WAYS = ("second_formal", "second_informal", "persons")
# A way that is used less often than this is a slip or a quotation.
_FEWEST_USES = 2


def _find(parsed: Parsed, text: Text) -> Iterator[Hit]:
    uses = {way: places for way in _WAYS if len(places := _places(way, parsed, text)) >= _FEWEST_USES}
    if len(uses) < 2:
        return
    # The way the text begins with is the one to keep to; the others are shown where they first appear.
    kept = min(uses, key=lambda way: uses[way][0])
    ways = ", ".join(f"“{uses[way][0][1]}”" for way in sorted(uses, key=lambda way: uses[way][0]))
    for way, ((place, word), *_) in uses.items():
        start = place - parsed.passage.start
        if way != kept and 0 <= start < len(parsed.passage.quote):
            yield Hit(start, start + len(word), {"word": word, "ways": ways})


def _places(way: str, parsed: Parsed, text: Text) -> list[tuple[int, str]]:
    """Where the person is called this way, with the word, in the language of the passage."""
    words = parsed.pack.words(way)
    return sorted((place, word) for word in words for place in text.words.get((parsed.pack.code, word), ()))


CHECK = Check(
    "mixed-address",
    FindingKind.CONTRACTUAL,
    Severity.MEDIUM,
    "Wablieft; Heerlijk Helder: address the reader, in one way",
    _find,
)
