"""Checks that weigh the duties of the person against the steps of the centre."""

from collections.abc import Iterator

from readability_gpmi.contract.promises import Promise, promise_of
from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.rules import Rule
from readability_gpmi.model import Hit, Severity
from readability_gpmi.parsing import Parsed

Found = Iterator[tuple[Parsed | None, Hit]]


def one_sided_obligations(reading: Reading, rule: Rule) -> Found:
    """Far more duties for the person than steps of the centre that can be checked."""
    weight = reading.balance
    if weight.beneficiary < rule.limits["fewest"]:
        return
    if weight.beneficiary <= rule.limits["uneven"] * weight.centre:
        return
    very = not weight.centre or weight.beneficiary > rule.limits["very-uneven"] * weight.centre
    facts = {"person": weight.beneficiary, "centre": weight.centre}
    yield None, Hit(0, 0, facts, severity=rule.severity if very else Severity.MEDIUM)


def missing_centre_commitments(reading: Reading, rule: Rule) -> Found:
    """No promise of the centre that can be checked and that the law does not ask already."""
    if not any(promise_of(one) is Promise.STEP for one in reading.entries):
        yield None, Hit(0, 0)


def missing_counter_step(reading: Reading, rule: Rule) -> Found:
    """Steps of the person without a step of the centre; shown once, at the first of them."""
    alone = [reading.entries[number] for number in reading.balance.unmatched]
    if alone:
        first = alone[0]
        yield first.passage.parsed, Hit(*first.hits, facts={"steps": len(alone)})
