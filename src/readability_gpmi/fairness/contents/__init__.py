"""What a contract of this kind should say, and whether it does: the table ``contents`` of a report.

What counts as said stands in ``lexicons/contents.toml`` as frames; what must be counted or compared (dates, lengths of time,
names, signatures) is read by the functions of :data:`READERS`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.contents.duration import duration
from readability_gpmi.fairness.contents.evaluations import evaluation_dates, three_evaluations
from readability_gpmi.fairness.contents.expected import Expected, load_expected
from readability_gpmi.fairness.contents.people import contact_person, third_party_role
from readability_gpmi.fairness.contents.promises import centre_consequences
from readability_gpmi.fairness.contents.reflection import reflection_time
from readability_gpmi.fairness.contents.signatures import signatures
from readability_gpmi.fairness.contents.source import Evidence, Source
from readability_gpmi.fairness.frames import met
from readability_gpmi.model import Content, ContentStatus
from readability_gpmi.privacy import PersonalData, PersonalKind

READERS: Mapping[str, Callable[[Source], Iterator[Evidence]]] = {
    "centre-consequences": centre_consequences,
    "contact-person": contact_person,
    "duration": duration,
    "evaluation-dates": evaluation_dates,
    "reflection-time": reflection_time,
    "signatures": signatures,
    "third-party-role": third_party_role,
    "three-evaluations": three_evaluations,
}


def contents(
    reading: Reading, text: str, personal: Iterable[PersonalData], too_hard: Callable[[int], bool]
) -> tuple[Content, ...]:
    """For each thing that a contract should say: whether it is said, where, and whether the readers can follow it.

    Args:
        text: the text of the document.
        personal: the personal data in it: the names tell who follows the file and who signs.
        too_hard: whether the passage that starts at a character is too hard for the readers.
    """
    personal = tuple(personal)
    names = tuple((one.start, one.end) for one in personal if one.kind is PersonalKind.NAME)
    numbers = tuple(one.start for one in personal if one.kind in (PersonalKind.PHONE, PersonalKind.EMAIL))
    source = Source(reading, text, names, numbers)
    return tuple(_content(expected, source, too_hard) for expected in load_expected().values())


def _content(expected: Expected, source: Source, too_hard: Callable[[int], bool]) -> Content:
    said = [*_by_frames(expected, source), *(READERS[expected.id](source) if expected.id in READERS else ())]
    clear = [one for one in said if not any(_is_read(passage) and too_hard(passage.parsed.passage.start) for passage in one)]
    if not said:
        return Content(expected.id, ContentStatus.MISSING, belongs=expected.belongs)
    shown = (clear or said)[0]
    status = ContentStatus.FOUND if clear else ContentStatus.HARD
    return Content(expected.id, status, shown[0].parsed.passage.start, shown[-1].parsed.passage.end, expected.belongs)


def _is_read(passage: PassageReading) -> bool:
    """Whether a passage is a sentence; a name, a date or a line for a signature is only looked at."""
    return bool(passage.parsed.finite_verbs)


def _by_frames(expected: Expected, source: Source) -> Iterator[Evidence]:
    for passage in source.passages:
        before, after = source.before(passage), source.after(passage)
        section = source.reading.section(passage)
        for frame in expected.frames:
            if any(met(frame, passage, None)):
                yield (passage,)
            elif before is not None and any(met(frame, passage, before, section, after)):
                yield before, passage


__all__ = ["contents"]
