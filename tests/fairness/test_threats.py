"""Sentences that announce a loss of income or help, and sentences that limit it, as centres write them."""

import csv
from pathlib import Path

import pytest

from readability_gpmi import analyze
from readability_gpmi.model import Modality, Party

THREATS = {
    "conditional-sanction-threat",
    "unlawful-stop-threat",
    "automatic-sanction",
    "sanction-over-limit",
    "grant-conditional-on-signature",
    "rights-waiver",
    "extra-grant-condition",
    "deduction-from-leefloon",
    "household-sanction",
    "work-willingness-as-gpmi-condition",
}


def _rows() -> list[tuple[str, str, str]]:
    with (Path(__file__).parent / "threats.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["language"], row["expected"], row["text"].replace("\\n", "\n")) for row in rows]


def _checks(code: str, text: str) -> set[str]:
    return {finding.check for finding in analyze(text, lang=code, kind="contract", rewrites=False).findings}


@pytest.mark.parametrize(("code", "expected", "text"), _rows())
def test_threat(code: str, expected: str, text: str) -> None:
    assert bool(_checks(code, text) & THREATS) == (expected == "find")


@pytest.mark.parametrize(
    ("code", "threat", "ticked", "open_box"),
    [
        (
            "nl",
            "Als ik dit plan niet volg, kan mijn leefloon verminderen.",
            "☒ Na een aanmaning kan het comité het leefloon hoogstens één maand schorsen.",
            "☐ Na een aanmaning kan het comité het leefloon hoogstens één maand schorsen.",
        ),
        (
            "fr",
            "Si je ne respecte pas ce plan, mon revenu d'intégration peut diminuer.",
            "☒ Après une mise en demeure, le comité peut suspendre le revenu un mois au maximum.",
            "☐ Après une mise en demeure, le comité peut suspendre le revenu un mois au maximum.",
        ),
    ],
)
def test_a_procedure_that_nobody_ticked_protects_nobody(code: str, threat: str, ticked: str, open_box: str) -> None:
    assert "conditional-sanction-threat" not in _checks(code, f"{threat}\n{ticked}\n")
    assert "conditional-sanction-threat" in _checks(code, f"{threat}\n{open_box}\n")


@pytest.mark.parametrize(
    ("code", "text", "party", "modality"),
    [
        ("fr", "Le CPAS peut suspendre votre revenu. Il doit vous écrire.", Party.CENTRE, Modality.MUST),
        ("fr", "Il vous faut écrire au CPAS.", Party.BENEFICIARY, Modality.MUST),
        ("fr", "Les frais payés par le CPAS seront remboursés par le bénéficiaire.", Party.BENEFICIARY, Modality.MUST),
        ("nl", "Het OCMW kan de steun stoppen als je ouders niet meewerken.", Party.CENTRE, Modality.MAY),
        ("nl", "Je mag niet stoppen als je ouders meewerken.", Party.BENEFICIARY, Modality.MUST_NOT),
    ],
)
def test_who_and_how(code: str, text: str, party: Party, modality: Modality) -> None:
    last = analyze(text, lang=code, kind="contract", rewrites=False).commitments[-1]
    assert (last.party, last.modality) == (party, modality)


@pytest.mark.parametrize(
    ("code", "worker", "desk"),
    [
        ("nl", "Uw maatschappelijk werker heet Joris. Zijn nummer: 02 555 10 10.", "Uw maatschappelijk werker belt u."),
        ("fr", "Assistante sociale : Caroline, 065 40 50 60.", "Votre assistante sociale vous appelle."),
    ],
)
def test_a_first_name_with_a_number_is_a_contact(code: str, worker: str, desk: str) -> None:
    assert "missing-contact-person" not in _checks(code, worker)
    assert "missing-contact-person" in _checks(code, desk)


@pytest.mark.parametrize(
    ("code", "both", "one"),
    [
        ("nl", "Handtekening Leila:            Handtekening OCMW:", "Handtekening OCMW:"),
        ("fr", "Signature de Leïla :            Signature du CPAS :", "Signature du CPAS :"),
    ],
)
def test_two_columns_are_for_two_signatures(code: str, both: str, one: str) -> None:
    before = {"nl": "U zoekt werk.\nHet OCMW helpt u.\n", "fr": "Vous cherchez un emploi.\nLe CPAS vous aide.\n"}[code]
    assert "missing-party-signature" not in _checks(code, before + both)
    assert "missing-party-signature" in _checks(code, before + one)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "nl",
            "Volgt u het plan niet, dan kan er een sanctie komen. U krijgt eerst een aanmaning. U mag uw verhaal doen. "
            "De sanctie duurt hoogstens 1 maand. U kunt naar de arbeidsrechtbank.",
        ),
        (
            "fr",
            "Si vous ne suivez pas le plan, une sanction peut suivre. Vous recevez d'abord une mise en demeure. "
            "Vous pouvez être entendu. La sanction dure 1 mois au maximum. Vous pouvez aller au tribunal du travail.",
        ),
    ],
)
def test_a_procedure_that_protects_is_less_grave(code: str, told: str) -> None:
    severities = {
        text: {str(one.severity) for one in analyze(text, lang=code, kind="contract").findings if "procedure" in one.check}
        for text in (told, told.rsplit(". ", 1)[0] + ".")
    }
    assert list(severities.values()) == [{"medium"}, {"high"}]
