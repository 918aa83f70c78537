"""Who signs."""

from readability_gpmi.contract.reading import PassageReading, Reading
from readability_gpmi.fairness.frames import Found
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.fairness.signing_place import REACH, has_column_beside, is_body, signing_place
from readability_gpmi.model import Hit, Party

# The parties stand at the head.
_HEAD = 8


def missing_party_signature(reading: Reading, _: Rule) -> Found:
    """The place to sign names only one side, or leaves out a third party of the contract. Silent where there is no such place."""
    first = signing_place(reading)
    if first is None:
        return
    block = [one for one in reading.passages[first.number : first.number + REACH] if is_body(one, reading)]
    names = {name for passage in block for name in passage.concepts}
    if "signs-for-person" in names and "signs-for-centre" not in names:
        yield first.parsed, Hit(0, len(first.parsed.passage.quote), {"use": "centre"})
    elif "signs-for-centre" in names and "signs-for-person" not in names and not _has_other_name(block):
        yield first.parsed, Hit(0, len(first.parsed.passage.quote), {"use": "person"})
    elif _third_contracts(reading) and "partner-service" not in names:
        yield first.parsed, Hit(0, len(first.parsed.passage.quote), {"use": "third"})


def _has_other_name(block: list[PassageReading]) -> bool:
    """Whether a line or a column without a word for the centre holds a name: the person may sign by name only."""
    if any(has_column_beside(one, "signs-for-centre") for one in block):
        return True
    lines = [one for one in block if not {"signs-for-centre", "signature-place"} & set(one.concepts)]
    return any(token.pos_ == "PROPN" for one in lines for token in one.parsed.doc)


def _third_contracts(reading: Reading) -> bool:
    """Whether a third party is named among the parties at the head, or binds itself."""
    head = reading.passages[:_HEAD]
    if any({"contracting", "partner-service"} <= set(one.concepts) and "signs-for-centre" in one.concepts for one in head):
        return True
    return any(
        one.party is Party.THIRD and {"contracting", "partner-service"} <= set(passage.concepts)
        for passage in reading.passages
        for one in passage.statements
    )
