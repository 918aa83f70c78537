"""Signals on what a contract asks, threatens and leaves out. Signals, not verdicts: people judge.

What a rule of ``lexicons/fairness`` can say with its frames needs no Python. The checks that count, compare or calculate are
functions, one module each; :data:`ALL` lists them by the id of their rule.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from readability_gpmi.contract.reading import Reading
from readability_gpmi.fairness.address import third_person_address
from readability_gpmi.fairness.balance import missing_centre_commitments, missing_counter_step, one_sided_obligations
from readability_gpmi.fairness.buried_rules import buried_rule
from readability_gpmi.fairness.centre_consequences import missing_centre_consequences
from readability_gpmi.fairness.contents import contents
from readability_gpmi.fairness.contents.expected import load_expected
from readability_gpmi.fairness.cost_cover import missing_cost_cover
from readability_gpmi.fairness.date_order import dates_inconsistent
from readability_gpmi.fairness.evaluation_record import evaluation_record_incomplete
from readability_gpmi.fairness.focus import work_only
from readability_gpmi.fairness.frames import Found, hits
from readability_gpmi.fairness.goal_load import no_priority_order, too_many_goals
from readability_gpmi.fairness.goal_quality import goal_without_date, vague_goal
from readability_gpmi.fairness.legalistic import legalistic_language
from readability_gpmi.fairness.open_fields import open_fields, unfilled_fields
from readability_gpmi.fairness.outdated import outdated_legal_reference
from readability_gpmi.fairness.own_wishes import own_wishes_missing
from readability_gpmi.fairness.procedure import sanction_procedure_incomplete
from readability_gpmi.fairness.promises import legal_duty_as_commitment, vague_centre_commitment
from readability_gpmi.fairness.proofs import repeated_proof_burden
from readability_gpmi.fairness.referrals import cold_referral
from readability_gpmi.fairness.rules import Rule, load_rules
from readability_gpmi.fairness.signatures import missing_party_signature
from readability_gpmi.fairness.silence import missing, missing_activity_domains, missing_legal_basis, missing_plain_explanation
from readability_gpmi.fairness.standard_form import standard_form_signals
from readability_gpmi.fairness.structural_goal import structural_goal
from readability_gpmi.fairness.students import student_competence_rule
from readability_gpmi.fairness.third_party import third_party_role_missing
from readability_gpmi.fairness.time_limits import reflection_time_too_short, sanction_over_limit
from readability_gpmi.fairness.time_load import time_load
from readability_gpmi.model import Content, DocumentKind, Hit
from readability_gpmi.parsing import Parsed

ALL: Mapping[str, Callable[[Reading, Rule], Found]] = {
    "buried-rule": buried_rule,
    "cold-referral": cold_referral,
    "dates-inconsistent": dates_inconsistent,
    "evaluation-record-incomplete": evaluation_record_incomplete,
    "goal-without-date": goal_without_date,
    "legal-duty-as-commitment": legal_duty_as_commitment,
    "legalistic-language": legalistic_language,
    "missing-activity-domains": missing_activity_domains,
    "missing-centre-commitments": missing_centre_commitments,
    "missing-centre-consequences": missing_centre_consequences,
    "missing-cost-cover": missing_cost_cover,
    "missing-counter-step": missing_counter_step,
    "missing-legal-basis-short": missing_legal_basis,
    "missing-party-signature": missing_party_signature,
    "missing-plain-explanation": missing_plain_explanation,
    "no-priority-order": no_priority_order,
    "one-sided-obligations": one_sided_obligations,
    "outdated-legal-reference": outdated_legal_reference,
    "own-wishes-missing": own_wishes_missing,
    "reflection-time-too-short": reflection_time_too_short,
    "repeated-proof-burden": repeated_proof_burden,
    "sanction-over-limit": sanction_over_limit,
    "sanction-procedure-incomplete": sanction_procedure_incomplete,
    "standard-form-signals": standard_form_signals,
    "structural-goal": structural_goal,
    "student-competence-rule": student_competence_rule,
    "third-party-role-missing": third_party_role_missing,
    "third-person-address": third_person_address,
    "time-load": time_load,
    "too-many-goals": too_many_goals,
    "unfilled-fields": unfilled_fields,
    "vague-centre-commitment": vague_centre_commitment,
    "vague-goal": vague_goal,
    "work-only-focus": work_only,
}


@dataclass(frozen=True)
class Signal:
    """What a rule found. ``parsed`` is None for a finding on the whole document."""

    rule: Rule
    parsed: Parsed | None
    hit: Hit


def signals(reading: Reading, kind: DocumentKind, table: Sequence[Content] = ()) -> Iterator[Signal]:
    """All signals on a document. What a contract must say is asked of contracts and templates only.

    Args:
        table: what the document says of what a contract should say; see :func:`contents`.
    """
    found = [
        Signal(_placed(rule, parsed), parsed, _graded(hit, rule, kind))
        for rule in load_rules().values()
        if not (rule.presence and kind is DocumentKind.OTHER)
        for parsed, hit in _found(reading, rule, kind, table)
    ]
    return (signal for signal in found if not any(_is_behind(signal, other) for other in found))


def _placed(rule: Rule, parsed: Parsed | None) -> Rule:
    """The rule with the place where the missing thing must be written; what is found in a passage is not missing."""
    if parsed is not None:
        return replace(rule, belongs=None)
    return replace(rule, belongs=load_expected()[rule.contents[0]].belongs) if rule.contents else rule


def _graded(hit: Hit, rule: Rule, kind: DocumentKind) -> Hit:
    in_template = kind is DocumentKind.TEMPLATE and rule.template is not None
    return replace(hit, severity=rule.template) if in_template else hit


def _is_behind(signal: Signal, other: Signal) -> bool:
    """Whether a graver rule speaks of the same words."""
    if other.rule.id not in signal.rule.behind or other.parsed is not signal.parsed:
        return False
    return other.hit.start < signal.hit.end and signal.hit.start < other.hit.end


def _found(reading: Reading, rule: Rule, kind: DocumentKind, table: Sequence[Content]) -> Found:
    if rule.contents:
        return missing(rule, table, kind) if _is_asked(reading, rule) else iter(())
    return ALL[rule.id](reading, rule) if rule.id in ALL else _by_frames(reading, rule)


def _by_frames(reading: Reading, rule: Rule) -> Found:
    if rule.presence:
        if _is_asked(reading, rule) and not any(hits(rule, passage, reading) for passage in reading.passages):
            yield None, Hit(0, 0)
        return
    for passage in reading.passages:
        found = hits(rule, passage, reading)
        if found:
            yield passage.parsed, min(found, key=lambda hit: (hit.severity or rule.severity).rank)


def _is_asked(reading: Reading, rule: Rule) -> bool:
    return not rule.when or any(not rule.when.isdisjoint(passage.concepts) for passage in reading.passages)


__all__ = ["ALL", "Rule", "Signal", "contents", "open_fields", "signals"]
