"""The quality of the goals and the form of the contract, in sentences that must and must not be found."""

import pytest

from readability_gpmi import analyze
from readability_gpmi.fairness.rules import load_rules
from readability_gpmi.model import Finding
from readability_gpmi.wording import load_wording
from tests.fairness.sentences import pairs, rows, wrong

GROUPS = ("goals", "form")


@pytest.mark.parametrize("group", GROUPS)
def test_every_check_has_both_kinds_of_sentences(group: str) -> None:
    kinds = {(check, language, expected) for check, language, expected, _ in rows(group)}
    checks = {check for check, _ in pairs(group)}
    assert {(check, code, kind) for check in checks for code in ("nl", "fr") for kind in ("find", "leave")} == kinds


@pytest.mark.parametrize(("check", "language"), pairs("goals"))
def test_goals(check: str, language: str) -> None:
    assert wrong("goals", check, language) == []


@pytest.mark.parametrize(("check", "language"), pairs("form"))
def test_form(check: str, language: str) -> None:
    assert wrong("form", check, language) == []


def found(text: str, language: str, check: str, kind: str = "contract") -> list[Finding]:
    report = analyze(text, lang=language, kind=kind, rewrites=False)
    return [finding for finding in report.findings if finding.check == check]


@pytest.mark.parametrize(
    ("text", "language", "check", "severity"),
    [
        ("Gelezen en goedgekeurd", "nl", "comprehension-presumed", "low"),
        ("Ik verklaar alles te hebben begrepen.", "nl", "comprehension-presumed", "medium"),
        ("Lu et approuvé", "fr", "comprehension-presumed", "low"),
        ("Elke maand bezorgt u een aanwezigheidslijst.", "nl", "repeated-proof-burden", "low"),
        ("Elke week bezorgt u twee bewijzen.", "nl", "repeated-proof-burden", "medium"),
        ("Vous remettez quatre preuves par mois.", "fr", "repeated-proof-burden", "medium"),
        ("Merci.", "fr", "no-priority-order", "info"),
        ("But 1: un logement. But 2: un cours.", "fr", "no-priority-order", "low"),
    ],
)
def test_severity(text: str, language: str, check: str, severity: str) -> None:
    assert {finding.severity for finding in found(text, language, check)} == {severity}


def test_a_vague_goal_is_not_also_a_goal_without_a_date() -> None:
    assert found("U werkt aan uw attitude.", "nl", "vague-goal")
    assert not found("U werkt aan uw attitude.", "nl", "goal-without-date")


def test_empty_fields_are_counted_and_told_only_in_a_template() -> None:
    text = "Naam begeleider: ………………\nAdres: ………………\nHandtekening: ………………"
    (finding,) = found(text, "nl", "unfilled-fields")
    assert finding.severity == "medium"
    assert "2" in finding.message
    (told,) = found(text, "nl", "unfilled-fields", kind="template")
    assert told.severity == "info"


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Le cours commence le 31 avril 2026.", "fr", "calendrier"),
        ("Dit contract loopt van 1 maart 2026 tot 28 februari 2026.", "nl", "eindigt voor het begint"),
        ("Het contract begint op 1 maart 2026. Getekend op 10 maart 2026.", "nl", "begint voor de handtekening"),
    ],
)
def test_a_wrong_date_says_what_is_wrong_with_it(text: str, language: str, words: str) -> None:
    (finding,) = found(text, language, "dates-inconsistent")
    assert words in finding.message


def test_hours_are_added_up() -> None:
    (finding,) = found("U volgt 20 uur per week les. U volgt een workshop van 6 uur per week.", "nl", "time-load")
    assert "26 uur" in finding.message
    assert not found("U volgt 20 uur per week les. U volgt een workshop van 4 uur per week.", "nl", "time-load")


def test_what_is_not_said_is_marked() -> None:
    report = analyze("U belt elke week.", lang="nl", kind="contract", rewrites=False)
    absent = {finding.check for finding in report.findings if finding.belongs}
    assert {"own-wishes-missing", "no-priority-order"} <= absent
    assert "third-person-address" not in absent


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_wording_is_complete(language: str) -> None:
    wording = load_wording(language)
    for check in (
        {check for group in GROUPS for check, _ in pairs(group)} | {"near-duplicate-of-template"}
    ) & load_rules().keys():
        facts = {"count": 1, "most": 1, "hours": 1, "told": 1, "wanted": 1, "boxes": 1, "pairs": 1, "strikes": 1}
        facts |= {"about": 1, "to": 1, "density": 1}
        assert wording.title(check) and wording.message(check, facts) and wording.why(check) and wording.ask(check)
