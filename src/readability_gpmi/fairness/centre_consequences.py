"""What the person can do when the centre does not keep its part."""

from collections.abc import Iterator

from readability_gpmi.contract.clauses import Frame
from readability_gpmi.contract.passages import PassageReading
from readability_gpmi.contract.reading import Reading
from readability_gpmi.contract.verbs import lemma_of
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Modality, Party
from readability_gpmi.parsing import Parsed


def missing_centre_consequences(reading: Reading, rule: Rule) -> Iterator[tuple[Parsed | None, Hit]]:
    """The text says what follows if the person fails, or that the centre answers for nothing; not what if the centre fails."""
    threatens = any(not {"consequence", "disclaimer"}.isdisjoint(passage.concepts) for passage in reading.passages)
    if threatens and not any(_binds_centre(passage) for passage in reading.passages):
        yield None, Hit(0, 0)


def _binds_centre(passage: PassageReading) -> bool:
    """*Doet het OCMW niet wat hier staat?*, *le CPAS oublie une promesse ?*, a way to complain."""
    if "complaint" in passage.concepts:
        return True
    failing = passage.parsed.pack.cues("acts")["failing"]
    for one in passage.statements:
        fails = one.denied or one.modality is Modality.MUST_NOT or lemma_of(one.verb, passage.parsed.pack) in failing
        if one.frame is Frame.SUPPOSED and one.party in (Party.CENTRE, Party.BOTH) and fails:
            return True
    return False
