"""The pages: self-contained, escaped, and in the language of the report."""

import re

import pytest
from bs4 import BeautifulSoup

import readability_gpmi as rg
from readability_gpmi.report.html import page
from readability_gpmi.report.overview import overview_page
from readability_gpmi.wording import report_languages

HOSTILE = 'Indien u <script>alert("x")</script> & <img src=x onerror=y> belt, verbindt de begunstigde zich ertoe te komen.'


@pytest.mark.parametrize("language", report_languages())
def test_nothing_of_the_text_becomes_markup(language: str) -> None:
    report = rg.analyze(HOSTILE, lang="nl", report_language=language)
    soup = BeautifulSoup(page(report), "html.parser")
    assert not soup.find_all(["script", "img", "iframe", "link", "object"])
    assert 'alert("x")' in soup.get_text()
    assert soup.html is not None
    assert soup.html["lang"] == language


def test_nothing_is_loaded_from_anywhere() -> None:
    report = rg.analyze(HOSTILE, lang="nl")
    for text in (page(report), overview_page([("a.html", report)], ["b.docx: kapot"], "nl")):
        soup = BeautifulSoup(text, "html.parser")
        policy = soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert policy is not None
        assert "default-src 'none'" in str(policy["content"])
        assert not soup.find_all(src=True)
        assert not re.search(r"url\(|@import", text)
        assert all(not str(link["href"]).startswith(("http", "//")) for link in soup.find_all("a", href=True))


def test_every_finding_is_explained_on_the_page() -> None:
    report = rg.analyze("Indien u verhuist, dient u dit onverwijld te melden.", lang="nl")
    text = BeautifulSoup(page(report), "html.parser").get_text(" ")
    assert report.findings
    for finding in report.findings:
        assert finding.message in text or text.count(finding.quote) > 1


def test_the_overview_ranks_the_hardest_first_and_names_what_failed() -> None:
    easy = rg.analyze("U belt ons als u ziek bent. Wij helpen u.", lang="nl")
    hard = rg.analyze("Onverminderd de toepassing van artikel 30 verbindt de begunstigde zich ertoe aanwezig te zijn.", lang="nl")
    soup = BeautifulSoup(overview_page([("easy.html", easy), ("hard.html", hard)], ["c.pdf: kapot"], "nl"), "html.parser")
    links = [str(link["href"]) for link in soup.select("table a[href]")]
    assert links.index("hard.html") < links.index("easy.html")
    assert "c.pdf: kapot" in soup.get_text()


def test_headings_have_an_order_and_targets_exist() -> None:
    soup = BeautifulSoup(page(rg.analyze(HOSTILE, lang="nl")), "html.parser")
    assert len(soup.find_all("h1")) == 1
    identifiers = {str(tag["id"]) for tag in soup.find_all(id=True)}
    assert all(str(link["href"])[1:] in identifiers for link in soup.select('a[href^="#"]'))
