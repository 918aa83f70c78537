"""Sentences built in a simpler way, one transformation per module; :data:`ALL` lists them.

A transformation proposes; whether its candidates are offered, asked or dropped is decided by
:mod:`readability_gpmi.rewriting.guard`.
"""

from readability_gpmi.rewriting.structural import (
    abbreviation,
    address,
    bracket,
    condition,
    coordination,
    dates,
    double_negation,
    fillers,
    legal_reference,
    listing,
    must,
    nominal,
    numbers,
    passive,
    relative,
    shared_subject,
)
from readability_gpmi.rewriting.structural.candidate import Transformation

ALL: tuple[Transformation, ...] = (
    numbers.find,
    dates.find,
    must.find,
    passive.find,
    relative.find,
    coordination.find,
    shared_subject.find,
    legal_reference.find,
    address.find,
    nominal.find,
    double_negation.find,
    condition.find,
    bracket.find,
    listing.find,
    fillers.find,
    abbreviation.find,
)

__all__ = ["ALL"]
