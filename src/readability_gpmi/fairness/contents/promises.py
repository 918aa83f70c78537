"""What the person can do when the centre does not keep its part."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import PassageReading
from readability_gpmi.contract.statements import Frame
from readability_gpmi.fairness.contents.source import Evidence, Source, is_named
from readability_gpmi.model import Modality, Party


def centre_consequences(source: Source) -> Iterator[Evidence]:
    """The centre or its worker is supposed not to do something, and the person can do something about it."""
    for passage in source.passages:
        if not _supposes_failure(passage):
            continue
        after = source.after(passage)
        if is_named(passage, "remedy", "complain"):
            yield (passage,)
        elif after is not None and is_named(after, "remedy", "complain"):
            yield passage, after


def _supposes_failure(passage: PassageReading) -> bool:
    asked = passage.parsed.passage.quote.rstrip().endswith("?")
    for one in passage.statements:
        fails = one.denied or one.modality is Modality.MUST_NOT
        if (asked or one.frame is Frame.SUPPOSED) and fails and is_named(passage, "promise", "agreement"):
            named = one.subject is not None and one.subject.pos_ == "PROPN" and one.party is not Party.BENEFICIARY
            if one.party is Party.CENTRE or named:
                return True
    return False
