"""How long the contract lasts: two days, or a period."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.fairness.contents.source import Evidence, Source, is_named

# A period of fewer days is that of a task, not of a contract.
_SHORTEST = 28
# What else has a length or two days.
_OTHER = ("sanction", "cut", "repeated", "evaluation-talk", "labour-court", "money", "interview")
# Two days so far apart are the begin and the end of a contract.
_RANGE = 2
_LONG_RANGE = 80
# A label (*Looptijd:*) opens the passage; a line that holds no more words is a label or a day.
_OPENING = 14
_LINE = 6


def duration(source: Source) -> Iterator[Evidence]:
    """The passages that give the contract a begin and an end, or a period; blanks and boxes that are left open give none."""
    for passage in source.reading.passages:
        if not (_is_about_contract(passage, source) or _is_long_range(passage, source)):
            continue
        if len(source.days(passage)) > 1 or _is_period(passage, source):
            yield (passage,)
        elif source.days(passage):
            line = list(_lines(passage, source))
            if any(source.days(one) for one in line):
                yield passage, *line


def _is_about_contract(passage: PassageReading, source: Source) -> bool:
    if is_named(passage, *_OTHER):
        return False
    if is_named(passage, "other-course") and not is_named(passage, "agreement-word"):
        return False
    if len(source.days(passage)) > 1 and _is_period(passage, source):
        return True
    titled = any(is_named(one, "duration-word") and not is_named(one, "other-course") for one in source.titles(passage))
    return titled or (is_named(passage, "duration-word") and _is_contract_near(passage, source))


def _is_long_range(passage: PassageReading, source: Source) -> bool:
    """*Van 1 maart 2026 tot 28 februari 2027*, whatever is said of it."""
    days = source.days(passage)
    if len(days) != _RANGE or is_named(passage, *_OTHER, "other-course", "signature-zone"):
        return False
    first, last = days[0].date, days[1].date
    return first is not None and last is not None and (last - first).days >= _LONG_RANGE and is_named(passage, "until")


def _is_contract_near(passage: PassageReading, source: Source) -> bool:
    """The contract is named, here or right before, or the passage opens with the word for its duration."""
    before = source.before(passage)
    if is_named(passage, "agreement-word") or (before is not None and is_named(before, "agreement-word")):
        return True
    return any(match.start < _OPENING for match in passage.concepts["duration-word"])


def _is_period(passage: PassageReading, source: Source) -> bool:
    if is_named(passage, "school-year") and is_named(passage, "agreement-word"):
        return True
    return any(one.days >= _SHORTEST for one in source.durations(passage))


def _lines(passage: PassageReading, source: Source) -> Iterator[PassageReading]:
    """The short lines below (*Begin: 1 maart*, *Einde: 31 mei*), of which two can be labels in cells of their own."""
    for one in source.reading.passages[passage.number + 1 : passage.number + 4]:
        if len(one.parsed.words) > _LINE:
            return
        yield one
        if source.days(one):
            return
