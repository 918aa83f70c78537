"""A place for the signature of each party."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.fairness.contents.source import Evidence, Source, has_blank, is_named
from readability_gpmi.fairness.signing_place import has_column_beside

# The signatures stand among the last passages, and a line for one is short.
_LAST = 24
_LINE = 16


def signatures(source: Source) -> Iterator[Evidence]:
    """The lines for the signatures, where there is one for the centre and one for the person."""
    zone = list(_zone(source))
    if not zone:
        return
    centre = [one for one in zone if is_named(one, "signature-centre")]
    person = [one for one in zone if _is_person(one, source)]
    both = [one for one in zone if is_named(one, "both-sign")]
    if (centre and person) or both:
        shown = sorted({*(one.number for one in (*centre, *person, *both))})
        yield tuple(source.reading.passages[shown[0] : shown[-1] + 1])


def _zone(source: Source) -> Iterator[PassageReading]:
    open_zone = False
    for passage in source.reading.passages[-_LAST:]:
        line = has_blank(passage) and is_named(passage, "signature-centre", "signature-person")
        open_zone = open_zone or is_named(passage, "signature-zone") or line
        if open_zone and len(passage.parsed.words) <= _LINE:
            yield passage


def _is_person(passage: PassageReading, source: Source) -> bool:
    """A line of the person: *De begunstigde*, *Amina Bouzid*, *Signature de l'étudiante : ……*."""
    if has_column_beside(passage, "signature-centre"):
        return True
    if is_named(passage, "signature-person"):
        return not is_named(passage, "signature-centre") or "\n" in passage.parsed.passage.quote
    if is_named(passage, "signature-centre", "third-heading"):
        return False
    names = source.names_in(passage)
    before = source.before(passage)
    below_centre = before is not None and is_named(before, "signature-centre", "third-heading")
    opens = bool(names) and (names[0][0] <= 1 or is_named(passage, "signature-zone"))
    return opens and not below_centre
