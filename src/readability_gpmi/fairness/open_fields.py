"""Fields that stay empty, and the signal on them. To sign on, and for words of the person, a place is empty by right."""

import re
from collections.abc import Iterator, Sequence

from readability_gpmi.blanks import BLANK
from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.fairness.signing_place import signing_place
from readability_gpmi.fairness.surroundings import row
from readability_gpmi.measures.form import choices, prompts
from readability_gpmi.model import FieldKind, Hit, OpenField, PassageKind
from readability_gpmi.tick_boxes import TICK_BOXES, ticks

# "Datum:" with nothing behind it.
_EMPTY_LABEL = re.compile(r"^\W*(?P<label>[^:]{2,40})\s*:\s*$")
# "Lucas: ……", with one sign for the blank.
_BLANK_SIGN = "\0"
_NAME_TO_SIGN = re.compile(rf"[A-ZÀ-Ý][^:.?!\n]{{1,60}}:?\s*{_BLANK_SIGN}\s*")
_AROUND_LABEL = " ,:*-–—/()[]\t\n•" + TICK_BOXES
# A label does not run over the end of a sentence or line, or over a tick box.
_LABEL_BREAK = re.compile(rf"[.;?!]\s|[\n{TICK_BOXES}]")
# So many words say what a field is for.
_LABEL_WORDS = 8
# The longest mark of an item: "[x] " and a space.
_MARK = 5
# How many passages from a line to sign on a blank may stand and belong to it.
_REACH = 3


def unfilled_fields(reading: Reading, _: Rule) -> Found:
    """One signal on the first empty field, with how many there are."""
    fields = _in_order(reading)
    if fields:
        passage, first = fields[0]
        start = passage.parsed.passage.start
        facts = {"count": len(fields), "use": "one" if len(fields) == 1 else "many"}
        yield passage.parsed, Hit(first.start - start, first.end - start, facts)


def open_fields(reading: Reading) -> tuple[OpenField, ...]:
    """What stays to be filled in, in the order of the text."""
    return tuple(field for _, field in _in_order(reading))


def _in_order(reading: Reading) -> Sequence[tuple[PassageReading, OpenField]]:
    found = [(one, 0, len(one.parsed.passage.quote), FieldKind.BOXES) for one in _unticked(reading)]
    for passage in reading.passages:
        fields = tuple(_fields(passage, reading))
        if fields and not _may_be_empty(passage, reading):
            found += [(passage, *field) for field in fields]
    found.sort(key=lambda one: (one[0].number, one[1], one[2]))
    return [(one[0], _field(*one, reading)) for one in found]


def _fields(passage: PassageReading, reading: Reading) -> Iterator[tuple[int, int, FieldKind]]:
    """The fields of a passage, without those inside another one."""
    quote, pack = passage.parsed.passage.quote, passage.parsed.pack
    found = [(start, end, FieldKind.PLACEHOLDER) for start, end in prompts(passage.parsed)]
    found += [
        (*one.span(), FieldKind.PLACEHOLDER if any(map(str.isalpha, one.group())) else FieldKind.BLANK)
        for one in BLANK.finditer(quote)
    ]
    found += [(*choice, FieldKind.CHOICE) for choice in choices(quote, pack) if not _is_made(choice, passage)]
    if not found and "field-label" in passage.concepts and _EMPTY_LABEL.match(quote) and _ends_there(passage, reading):
        found = [(0, len(quote.rstrip()), FieldKind.LABEL)]
    end = 0
    for start, stop, kind in sorted(found):
        if start >= end:
            # The white space around a field is not part of it.
            bare = quote[start:stop]
            yield start + len(bare) - len(bare.lstrip()), stop - (len(bare) - len(bare.rstrip())), kind
            end = stop


def _is_made(choice: tuple[int, int], passage: PassageReading) -> bool:
    """Whether one of the choices is struck through: one behind the slash, or the first."""
    start, end = choice
    before = len(passage.parsed.passage.quote[:start].rstrip())
    return any(first < end and before <= last for first, last in passage.parsed.struck)


def _field(passage: PassageReading, start: int, end: int, kind: FieldKind, reading: Reading) -> OpenField:
    at, quote = passage.parsed.passage.start, passage.parsed.passage.quote
    label = _label(passage, start, end, reading) if kind is not FieldKind.LABEL else quote.strip(_AROUND_LABEL)
    return OpenField(at + start, at + end, quote[start:end], kind, label)


def _label(passage: PassageReading, start: int, end: int, reading: Reading) -> str:
    """What a field is for: the words before it, those in the cell or line before it, or those behind it."""
    quote = passage.parsed.passage.quote
    beside = [one for one in row(passage, reading) if one.number < passage.number]
    before = (beside[-1:] or _label_before(passage, reading))[-1:]
    for text in (_LABEL_BREAK.split(BLANK.split(quote[:start])[-1])[-1], *(one.parsed.passage.quote for one in before)):
        if label := _words(text)[-_LABEL_WORDS:]:
            return " ".join(label)
    return " ".join(_words(BLANK.split(quote[end:])[0])[:_LABEL_WORDS])


def _words(text: str) -> list[str]:
    words = text.strip(_AROUND_LABEL).split()
    return words if any(map(str.isalpha, text)) else []


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
    if _is_name_to_sign(passage, reading):
        return True
    place = signing_place(reading)
    if place is not None and passage.number >= place.number:
        only_blank = not re.search(r"[^\W\d_]{3}", BLANK.sub("", passage.parsed.passage.quote))
        return only_blank or "field-label" in passage.concepts
    near = (*reading.passages[max(0, passage.number - _REACH) : passage.number + _REACH], *row(passage, reading))
    return "date-label" in passage.concepts and any("signature-place" in one.concepts for one in near)


def _is_name_to_sign(passage: PassageReading, reading: Reading) -> bool:
    """Whether a contract ends with names to sign beside (*Lucas: …… / Julie, voor het OCMW: ……*), and this is one of them."""
    names = []
    for one in reversed(reading.passages):
        if not _NAME_TO_SIGN.fullmatch(BLANK.sub(_BLANK_SIGN, one.parsed.passage.quote)) or "field-label" in one.concepts:
            break
        names.append(one)
    return passage in names and len(names) > 1


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
    boxes = [is_ticked for passage in group for is_ticked in _boxes(passage, reading)]
    return len(boxes) > 1 and not any(boxes)


def _boxes(passage: PassageReading, reading: Reading) -> tuple[bool, ...]:
    """The tick boxes of a passage, with the one that marks it as an item: whether each is ticked."""
    start = passage.parsed.passage.start
    before = reading.document.text[max(0, start - _MARK) : start] if reading.document is not None else ""
    return ticks(before.rsplit("\n", 1)[-1] + passage.parsed.passage.quote)
