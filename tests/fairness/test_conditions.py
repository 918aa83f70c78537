"""What is asked that the law does not ask, in sentences that must and must not be found."""

import pytest

from readability_gpmi import analyze
from readability_gpmi.wording import load_wording
from tests.fairness.sentences import pairs, rows, wrong


@pytest.mark.parametrize("group", ["conditions", "private_life"])
def test_every_check_has_both_kinds_of_sentences(group: str) -> None:
    kinds = {(check, language, expected) for check, language, expected, _ in rows(group)}
    for check, language in pairs(group):
        assert {(check, language, "find"), (check, language, "leave")} <= kinds


@pytest.mark.parametrize(("check", "language"), pairs("conditions"))
def test_conditions(check: str, language: str) -> None:
    assert wrong("conditions", check, language) == []


@pytest.mark.parametrize(("check", "language"), pairs("private_life"))
def test_private_life(check: str, language: str) -> None:
    assert wrong("private_life", check, language) == []


def severities(text: str, language: str, check: str) -> set[str]:
    report = analyze(text, lang=language, kind="contract", rewrites=False)
    return {finding.severity for finding in report.findings if finding.check == check}


@pytest.mark.parametrize(
    ("text", "language", "check", "severity"),
    [
        ("U volgt budgetbeheer.", "nl", "imposed-budget-management", "high"),
        ("U volgt budgetbeheer door uw collectieve schuldenregeling.", "nl", "imposed-budget-management", "info"),
        (
            "Vous suivez une guidance budgétaire dans votre règlement collectif de dettes.",
            "fr",
            "imposed-budget-management",
            "info",
        ),
        ("U toont uw puntenlijst na de examens.", "nl", "study-result-obligation", "info"),
        ("Vous remettez votre relevé de notes en juin.", "fr", "study-result-obligation", "info"),
        ("De student slaagt voor alle vakken.", "nl", "study-result-obligation", "medium"),
        ("U neemt contact op met het CAW.", "nl", "cold-referral", "low"),
        (
            "U neemt contact op met het CAW. U contacteert een advocaat. U wendt zich tot de huurdersbond.",
            "nl",
            "cold-referral",
            "medium",
        ),
        ("Vous demandez une pension alimentaire au père.", "fr", "privacy-relationship", "info"),
        ("Doelen:\n- een cv maken\n- solliciteren, want dat wil ik graag", "nl", "work-only-focus", "info"),
    ],
)
def test_severity(text: str, language: str, check: str, severity: str) -> None:
    assert severities(text, language, check) == {severity}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_wording_is_complete(language: str) -> None:
    wording = load_wording(language)
    for check in {check for group in ("conditions", "private_life") for check, _ in pairs(group)}:
        assert wording.title(check) and wording.message(check, {}) and wording.why(check) and wording.ask(check)
