"""The ledger and the page for the person who signs: who does what, and only what the contract says."""

from dataclasses import replace

import pytest

import readability_gpmi as rg
from readability_gpmi.model import Commitment, Content, Modality, Party
from readability_gpmi.report.html import page
from readability_gpmi.report.ledger import ledger
from readability_gpmi.report.reader_page import reader_page

TEXT = {
    "nl": "U komt elke maand langs. Het OCMW betaalt de cursus voor 1 mei. U mag iemand meebrengen. U volgt de kookles.",
    "fr": "Vous venez chaque mois. Le CPAS paie le cours avant le 1er mai. Vous pouvez venir accompagné. Vous suivez la cuisine.",
}
WHO = (
    (Party.BENEFICIARY, Modality.MUST, None),
    (Party.CENTRE, Modality.COMMITS, None),
    (Party.BENEFICIARY, Modality.MAY, None),
    (Party.BENEFICIARY, Modality.MUST, False),
)


def _report(code: str) -> rg.Report:
    report = rg.analyze(TEXT[code], lang=code, kind="contract")
    made = tuple(
        Commitment(passage.start, passage.end, passage.quote or "", party, modality, passage.quote or "", selected=ticked)
        for passage, (party, modality, ticked) in zip(report.passages, WHO, strict=True)
    )
    second = replace(made[1], deadline={"nl": "voor 1 mei", "fr": "avant le 1er mai"}[code])
    contents = (Content("help-of-person-of-choice", "found", made[2].start, made[2].end), Content("appeal", "missing"))
    return replace(report, commitments=(made[0], second, *made[2:]), contents=contents)


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_lines_go_to_their_party_and_unticked_options_to_nobody(code: str) -> None:
    found = ledger(_report(code))
    assert [line.passage for line in found.person] == [0]
    assert [line.passage for line in found.centre] == [1]
    assert [line.passage for line in found.rights] == [2]
    assert found.share == 50.0


def test_an_empty_ledger_is_false() -> None:
    assert not ledger(replace(_report("nl"), commitments=()))


@pytest.mark.parametrize(
    ("code", "title", "status"), [("nl", "Wie doet wat?", "niet gevonden"), ("fr", "Qui fait quoi ?", "pas trouvé")]
)
def test_the_report_shows_both_columns_and_the_contents(code: str, title: str, status: str) -> None:
    html = page(_report(code))
    assert title in html
    assert status in html
    assert 'href="#p1"' in html


@pytest.mark.parametrize(
    ("code", "question", "unticked", "silence"),
    [
        ("nl", "Wat moet ik doen?", "kookles", "Er staat geen naam in het contract."),
        ("fr", "Que dois-je faire ?", "cuisine", "Il n’y a pas de nom dans le contrat."),
    ],
)
def test_the_page_for_the_reader_says_what_the_contract_says(code: str, question: str, unticked: str, silence: str) -> None:
    html = reader_page(_report(code))
    first, second, third, _ = (one.strip() for one in TEXT[code].split(". "))
    assert question in html
    for said in (first, second, third):
        assert html.count(said) >= 1
    assert unticked not in html
    assert silence in html
    assert "<script" not in html
