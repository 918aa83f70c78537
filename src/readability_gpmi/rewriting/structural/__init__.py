"""Sentences built in a simpler way, one transformation per module; :data:`ALL` lists them.

A transformation proposes; whether its candidates are offered, asked or dropped is decided by
:mod:`readability_gpmi.rewriting.guard`.
"""

from readability_gpmi.rewriting.structural import (
    abbreviation,
    address,
    bracket,
    condition,
    conjunction,
    coordination,
    dates,
    double_negation,
    duty_phrase,
    empty_verb,
    enumeration,
    fillers,
    inserted_clause,
    legal_reference,
    listing,
    must,
    nominal,
    numbers,
    participle,
    passive,
    percent,
    relative,
    shared_subject,
)
from readability_gpmi.rewriting.structural.candidate import Transformation

ALL: tuple[Transformation, ...] = (
    numbers.find,
    percent.find,
    dates.find,
    must.find,
    duty_phrase.find,
    passive.find,
    participle.find,
    relative.find,
    inserted_clause.find,
    coordination.find,
    shared_subject.find,
    legal_reference.find,
    address.find,
    nominal.find,
    empty_verb.find,
    double_negation.find,
    condition.find,
    conjunction.find,
    bracket.find,
    listing.find,
    enumeration.find,
    fillers.find,
    abbreviation.find,
)

__all__ = ["ALL"]
