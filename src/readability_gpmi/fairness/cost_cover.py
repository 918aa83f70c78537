"""Who pays for the training that the contract asks."""

from collections.abc import Iterator

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Modality, Party
from readability_gpmi.parsing import Parsed

_PAYERS = (Party.CENTRE, Party.THIRD, Party.BOTH)


def missing_cost_cover(reading: Reading, rule: Rule) -> Iterator[tuple[Parsed | None, Hit]]:
    """The person must follow training, and the text does not say who pays what it costs; shown at the first such duty."""
    asked = next(
        (
            one
            for one in reading.entries
            if one.commitment.party is Party.BENEFICIARY
            and one.commitment.modality is Modality.MUST
            and _is_training(one.concepts)
        ),
        None,
    )
    if asked is not None and not _is_covered(reading):
        yield asked.passage.parsed, Hit(*asked.hits)


def _is_training(concepts: frozenset[str]) -> bool:
    # "au cours d'un entretien" is no course
    return "training" in concepts and "in-the-course-of" not in concepts


def _is_covered(reading: Reading) -> bool:
    """Whether somebody else pays, or it is free."""
    if any("free-of-charge" in passage.concepts for passage in reading.passages):
        return True
    return any(one.commitment.party in _PAYERS and {"cost", "bearing-cost"} <= one.concepts for one in reading.entries)
