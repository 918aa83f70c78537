"""The days to think before signing."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.fairness.contents.source import Evidence, Source, is_named
from readability_gpmi.fairness.frames import is_match_denied

_DAY = 1
_LONGEST = 31


def reflection_time(source: Source) -> Iterator[Evidence]:
    """The passages that leave days to think, or give the paper some days before it is signed."""
    for passage in source.passages:
        if is_named(passage, "waive"):
            continue
        before = source.before(passage)
        if not any(_DAY <= one.days <= _LONGEST for one in source.durations(passage)):
            continue
        given = is_named(passage, "before-signing") and is_named(passage, "give-paper", "take-home")
        later = is_named(passage, "sign-not-before") and is_named(passage, "signing")
        if given or later or _thinks(passage):
            yield (passage,)
        elif before is not None and _thinks(before) and is_named(passage, "signing", "before-signing"):
            yield before, passage


def _thinks(passage: PassageReading) -> bool:
    found = [match for name in ("reflect", "take-home") for match in passage.concepts.get(name, ())]
    return any(not is_match_denied(match, passage.parsed) for match in found)
