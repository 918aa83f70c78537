"""Checks on the promises of the centre: what the law asks anyway, and what nobody can check."""

from collections.abc import Iterator

from readability_gpmi.contract.promises import Promise, promise_of
from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit
from readability_gpmi.parsing import Parsed

Found = Iterator[tuple[Parsed | None, Hit]]


def legal_duty_as_commitment(reading: Reading, rule: Rule) -> Found:
    """A duty by law that the text presents as a commitment of the centre; the same words as information are fine."""
    for one in reading.entries:
        if one.promised and promise_of(one) is Promise.LEGAL:
            yield one.passage.parsed, Hit(*one.hits)


def vague_centre_commitment(reading: Reading, rule: Rule) -> Found:
    """Help without who, when, how often or how much."""
    for one in reading.entries:
        if promise_of(one) is Promise.VAGUE:
            yield one.passage.parsed, Hit(*one.hits)
