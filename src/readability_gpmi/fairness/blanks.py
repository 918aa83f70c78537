"""Fields that were left empty. A line to sign on, and a place for the words of the person, are empty by right."""

import re
from collections.abc import Iterator, Sequence

from readability_gpmi.blanks import BLANK
from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.fairness.signing_place import signing_place
from readability_gpmi.fairness.surroundings import row
from readability_gpmi.model import Hit, PassageKind
from readability_gpmi.tick_boxes import TICK_BOXES

# "Datum:" with nothing behind it.
_EMPTY_LABEL = re.compile(r"^\W*(?P<label>[^:]{2,40})\s*:\s*$")
_TICKED = "☑☒■◼\uf0fe\uf0fd"
# How many passages from a line to sign on a blank may stand and belong to it.
_REACH = 3


def unfilled_fields(reading: Reading, _: Rule) -> Found:
    """One signal on the first empty field, with how many there are."""
    found = [(passage, *place) for passage in reading.passages for place in _blanks(passage, reading)]
    found += [(passage, 0, len(passage.parsed.passage.quote)) for passage in _unticked(reading)]
    if found:
        passage, start, end = min(found, key=lambda one: (one[0].number, one[1]))
        yield passage.parsed, Hit(start, end, {"count": len(found), "use": "one" if len(found) == 1 else "many"})


def _blanks(passage: PassageReading, reading: Reading) -> Iterator[tuple[int, int]]:
    quote = passage.parsed.passage.quote
    places = [(found.start(), found.end()) for found in BLANK.finditer(quote)]
    label = _EMPTY_LABEL.match(quote)
    if not places and label and "field-label" in passage.concepts and _ends_there(passage, reading):
        places = [(0, len(quote.rstrip()))]
    if places and not _may_be_empty(passage, reading):
        yield from places


def _ends_there(passage: PassageReading, reading: Reading) -> bool:
    """Whether nothing follows a label: no cell beside it, and the next passage is a label or a title itself."""
    beside = [one for one in row(passage, reading) if one.number > passage.number]
    after = beside or list(reading.passages[passage.number + 1 : passage.number + 2])
    if beside and any(re.search(r"\w", one.parsed.passage.quote) for one in beside):
        return False
    return (
        not after
        or after[0].parsed.passage.kind is PassageKind.HEADING
        or bool(_EMPTY_LABEL.match(after[0].parsed.passage.quote))
    )


def _may_be_empty(passage: PassageReading, reading: Reading) -> bool:
    here = (passage, *_label_before(passage, reading))
    if any("own-words" in one.concepts or "own-wish" in one.concepts for one in here):
        return True
    if any(not {"signature-place", "read-and-approved"}.isdisjoint(one.concepts) for one in here):
        return True
    place = signing_place(reading)
    if place is not None and passage.number >= place.number:
        only_blank = not re.search(r"[^\W\d_]{3}", BLANK.sub("", passage.parsed.passage.quote))
        return only_blank or "field-label" in passage.concepts
    near = (*reading.passages[max(0, passage.number - _REACH) : passage.number + _REACH], *row(passage, reading))
    return "date-label" in passage.concepts and any("signature-place" in one.concepts for one in near)


def _label_before(passage: PassageReading, reading: Reading) -> Sequence[PassageReading]:
    before = reading.passages[max(0, passage.number - 1) : passage.number]
    return [one for one in before if one.parsed.passage.quote.rstrip().endswith((":", "?"))]


def _unticked(reading: Reading) -> Iterator[PassageReading]:
    """The first passage of each group of boxes without a tick. A box that stands alone is ticked when signing."""
    group: list[PassageReading] = []
    for passage in (*reading.passages, None):
        boxed = passage is not None and bool(_boxes(passage, reading))
        if passage is not None and boxed and (not group or passage.number == group[-1].number + 1):
            group.append(passage)
            continue
        if group and _is_untouched(group, reading):
            yield group[0]
        group = [passage] if passage is not None and boxed else []


def _is_untouched(group: Sequence[PassageReading], reading: Reading) -> bool:
    boxes = "".join(_boxes(passage, reading) for passage in group)
    return len(boxes) > 1 and not any(box in _TICKED for box in boxes)


def _boxes(passage: PassageReading, reading: Reading) -> str:
    """The tick boxes of a passage, with the one that marks it as an item."""
    start = passage.parsed.passage.start
    before = reading.document.text[max(0, start - 3) : start] if reading.document is not None else ""
    text = before.rsplit("\n", 1)[-1] + passage.parsed.passage.quote
    return "".join(character for character in text if character in TICK_BOXES)
