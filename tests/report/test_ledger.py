"""The ledger and the page for the person who signs: who does what, and only what the contract says."""

import re
from dataclasses import replace
from html import unescape

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
    ("code", "title", "status"), [("nl", "Wie doet wat?", "niet gevonden"), ("fr", "Qui fait quoi\u00a0?", "pas trouvé")]
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
        ("fr", "Que dois-je faire\u00a0?", "cuisine", "Il n’y a pas de nom dans le contrat."),
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


def _lines(html: str, question: str) -> list[str]:
    """The lines of the page under a question, as text."""
    section = unescape(html).split(f"<h2>{question}</h2>")[1].split("</section>")[0]
    return [" ".join(re.sub("<[^>]+>", " ", one).split()) for one in re.findall(r"<li>(.*?)</li>", section, re.DOTALL)]


@pytest.mark.parametrize(
    ("code", "text", "question", "line"),
    [
        (
            "nl",
            "U volgt de kookles. Bent u niet akkoord met de beslissing? Ga dan binnen 3 maanden naar de arbeidsrechtbank.",
            ("Wat moet ik doen?", "Wat mag ik? Wat mag ik vragen?"),
            "Bent u niet akkoord met de beslissing? Ga dan binnen 3 maanden naar de arbeidsrechtbank.",
        ),
        (
            "fr",
            "Vous suivez le cours. Vous n’êtes pas d’accord avec la décision ? Allez au tribunal du travail dans les 3 mois.",
            ("Que dois-je faire\u00a0?", "Que puis-je faire\u00a0? Que puis-je demander\u00a0?"),
            "Vous n’êtes pas d’accord avec la décision ? Allez au tribunal du travail dans les 3 mois.",
        ),
    ],
)
def test_a_right_is_no_duty_and_keeps_the_question_before_it(code: str, text: str, question: tuple[str, str], line: str) -> None:
    html = reader_page(rg.analyze(text, lang=code, kind="contract"))
    must, ask = question
    assert len(_lines(html, must)) == 1
    assert line in _lines(html, ask)


@pytest.mark.parametrize(
    ("code", "text", "centre", "trouble"),
    [
        (
            "nl",
            "Het OCMW betaalt de cursus voor 1 mei. Wie twee keer wegblijft, verliest onmiddellijk het leefloon.",
            "Wat doet het OCMW?",
            "Wat als het niet lukt?",
        ),
        (
            "fr",
            "Le CPAS paie le cours avant le 1er mai. Deux absences entraînent de plein droit la perte du revenu.",
            "Que fait le CPAS\u00a0?",
            "Et si cela ne va pas\u00a0?",
        ),
    ],
)
def test_a_threat_is_no_promise(code: str, text: str, centre: str, trouble: str) -> None:
    report = rg.analyze(text, lang=code, kind="contract")
    promise, threat = (passage.quote or "" for passage in report.passages)
    html = reader_page(report)
    assert _lines(html, centre) == [promise]
    assert _lines(html, trouble) == [threat]
    assert [line.passage for line in ledger(report).centre] == [0]


@pytest.mark.parametrize(
    ("code", "question", "line"),
    [
        ("nl", "Tegen wanneer?", "Voor 1 mei OCMW Het OCMW betaalt de cursus"),
        ("fr", "Pour quand\u00a0?", "Avant le 1er mai CPAS Le CPAS paie le cours"),
    ],
)
def test_a_date_stands_first_and_once(code: str, question: str, line: str) -> None:
    report = _report(code)
    named = tuple(replace(one, quote=(one.quote or "").rstrip(".")) for one in report.commitments)
    assert _lines(reader_page(replace(report, commitments=named)), question) == [line]
