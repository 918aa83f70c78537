"""How long the contract lasts: two days, or a period."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.fairness.contents.source import Evidence, Source, is_named

# A period of fewer days is that of a task, not of a contract.
_SHORTEST = 28
# What else has a length or two dates.
_OTHER = ("sanction", "cut", "repeated", "evaluation-talk", "labour-court", "signature-zone", "money")


def duration(source: Source) -> Iterator[Evidence]:
    """The passages that give the contract a begin and an end, or a period; blanks and boxes that are left open give none."""
    for passage in source.reading.passages:
        days = source.days(passage)
        if _is_about_contract(passage, source) and (len(days) > 1 or _is_period(passage, source)):
            yield (passage,)


def _is_about_contract(passage: PassageReading, source: Source) -> bool:
    if is_named(passage, *_OTHER):
        return False
    titled = any(is_named(one, "duration-word") and not is_named(one, "other-course") for one in source.titles(passage))
    if is_named(passage, "other-course") and not is_named(passage, "agreement-word"):
        return False
    return titled or (is_named(passage, "duration-word") and _is_contract_near(passage, source))


def _is_contract_near(passage: PassageReading, source: Source) -> bool:
    """The contract is named, or nothing else that could last: *Looptijd: van 1 maart tot 31 mei*."""
    before = source.before(passage)
    return (
        is_named(passage, "agreement-word")
        or len(passage.parsed.words) <= _LABEL
        or (before is not None and is_named(before, "agreement-word"))
    )


_LABEL = 16


def _is_period(passage: PassageReading, source: Source) -> bool:
    return any(one.days >= _SHORTEST for one in source.durations(passage))
