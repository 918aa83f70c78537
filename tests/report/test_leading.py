"""What a report says first, in all its forms."""

import itertools

import pytest
from bs4 import BeautifulSoup

import readability_gpmi as rg
from readability_gpmi.report.html import page
from readability_gpmi.report.text import summary
from readability_gpmi.wording import load_wording

BAD = {
    "nl": (
        "Wie niet komt, verliest zijn leefloon. De begunstigde volgt budgetbeheer. De begunstigde legt elke week vijf "
        "sollicitatiebewijzen voor. De begunstigde werkt aan zijn attitude. De begunstigde aanvaardt elk werkaanbod. De "
        "begunstigde gebruikt een voorbehoedsmiddel. Hij ziet af van de bedenktijd. Gelezen en goedgekeurd."
    ),
    "fr": (
        "Qui ne vient pas perd son revenu d'intégration. Le bénéficiaire suit une guidance budgétaire. Le bénéficiaire remet "
        "chaque semaine cinq preuves de candidature. Le bénéficiaire travaille son attitude. Il accepte toute offre d'emploi. "
        "La bénéficiaire utilise un moyen de contraception. Il renonce au délai de réflexion. Lu et approuvé."
    ),
}


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_at_most_five_the_gravest_first_and_one_for_a_passage(language: str) -> None:
    report = rg.analyze(BAD[language], lang=language, kind="contract")
    ranks = [finding.severity.rank for finding in report.first]
    assert len(report.first) == 5
    assert ranks == sorted(ranks)
    assert ranks[0] == 0
    passages = [next(p.start for p in report.passages if p.start <= f.start < p.end) for f in report.first if f.end]
    assert len(set(passages)) == len(passages)
    assert all(finding.belongs is None for finding in report.first)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_text_page_and_json_say_the_same_first(language: str) -> None:
    report = rg.analyze(BAD[language], lang=language, kind="contract")
    values = report.to_dict()
    assert values["first"] == [finding.id for finding in report.first]
    assert values["not_said"] == [finding.id for finding in report.not_said]
    soup = BeautifulSoup(page(report), "html.parser")
    numbers = [str(link["href"])[2:] for link in soup.select("ol.first a")]
    assert [report.findings[int(number) - 1].id for number in numbers] == values["first"]
    said = " ".join(summary(report).split())
    placed = [finding for _, found in report.not_said_by_place for finding in found]
    assert sorted(finding.id for finding in placed) == sorted(values["not_said"])
    places = [said.index(" ".join(finding.message.split())) for finding in (*report.first, *placed)]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_what_is_not_said_stands_in_one_block(language: str) -> None:
    report = rg.analyze(BAD[language], lang=language, kind="contract")
    soup = BeautifulSoup(page(report), "html.parser")
    assert len(report.not_said) > 1
    title = soup.find("h2", string=load_wording(language).ui("not-said"))
    assert title is not None
    block = itertools.takewhile(lambda tag: tag.name != "h2", title.find_next_siblings(True))
    numbers = {str(item["id"]) for tag in block for item in tag.select("li")}
    assert numbers == {f"f{report.findings.index(finding) + 1}" for finding in report.not_said}


def test_the_same_order_without_the_text() -> None:
    report = rg.analyze(BAD["nl"], lang="nl", kind="contract")
    silent = rg.analyze(BAD["nl"], lang="nl", kind="contract", no_text=True)
    assert [finding.check for finding in silent.first] == [finding.check for finding in report.first]
