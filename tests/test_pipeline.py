"""From text to report: offsets, scores, and what the API promises."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import readability_gpmi as rg
from readability_gpmi.errors import GpmiError, ReadingError, UsageError
from readability_gpmi.report import Report

SCHEMA = json.loads((Path(rg.__file__).parent / "report" / "schema.json").read_text(encoding="utf-8"))
EASY = {
    "nl": "U krijgt elke maand geld van het OCMW. U belt ons als u ziek bent. Wij helpen u met uw papieren. "
    "U komt elke week naar de les. U mag altijd iemand meebrengen. Wij lezen alles samen met u.",
    "fr": "Vous recevez de l'argent chaque mois. Vous nous appelez si vous êtes malade. Nous vous aidons avec vos papiers. "
    "Vous venez au cours chaque semaine. Vous pouvez venir avec quelqu'un. Nous lisons tout avec vous.",
}
HARD = {
    "nl": "De begunstigde verbindt zich ertoe om, onverminderd de toepassing van artikel 30 § 2 van de wet van 26 mei 2002 "
    "betreffende het recht op maatschappelijke integratie, onverwijld elke wijziging die een weerslag kan hebben op de "
    "toekenning van het leefloon aan de dienst ter kennis te brengen, bij gebreke waarvan de uitbetaling kan worden geschorst.",
    "fr": "Le bénéficiaire s'engage, sans préjudice de l'application de l'article 30, § 2, de la loi du 26 mai 2002 concernant "
    "le droit à l'intégration sociale, à porter sans délai à la connaissance du service toute modification susceptible d'avoir "
    "une incidence sur l'octroi du revenu d'intégration, à défaut de quoi le paiement pourra être suspendu.",
}


def _check(report: Report) -> None:
    """What holds for every report."""
    text = report.document.text
    assert text is not None
    jsonschema.validate(report.to_dict(), SCHEMA)
    for part in (*report.passages, *report.findings):
        assert text[part.start : part.end] == part.quote
    for finding in report.findings:
        for rewrite in finding.rewrites:
            assert text[rewrite.start : rewrite.end] == rewrite.original
            assert (rewrite.replacement is not None) == (rewrite.kind == "replace")
    assert len({finding.id for finding in report.findings}) == len(report.findings)


@pytest.mark.parametrize("code", ["nl", "fr"])
def test_a_hard_text_scores_harder_on_every_score(code: str) -> None:
    easy, hard = rg.analyze(EASY[code]), rg.analyze(HARD[code])
    _check(easy)
    _check(hard)
    for name in ("difficulty", "jargon", "complexity", "contractual"):
        assert getattr(easy.scores, name) < getattr(hard.scores, name)
    assert easy.level is not None
    assert hard.level is not None
    assert easy.level <= 2 < hard.level
    assert not any(passage.flagged for passage in easy.passages)
    assert all(passage.flagged for passage in hard.passages)


def test_one_hard_clause_is_not_averaged_away() -> None:
    report = rg.analyze(f"{EASY['nl']} {HARD['nl']}")
    assert report.spread is not None
    assert report.spread.worst == max(passage.difficulty for passage in report.passages)
    assert report.passages[report.spread.worst_passage].quote == HARD["nl"]
    assert report.spread.median < 50 < 75 < report.spread.worst


def test_a_short_text_has_a_score_and_no_level() -> None:
    report = rg.analyze("U belt ons.", lang="nl")
    assert report.level is None
    assert report.level_reason
    assert report.scores.difficulty is not None


def test_a_text_without_words_has_no_score() -> None:
    report = rg.analyze("12 + 3 = 15", lang="nl")
    assert report.scores.difficulty is None
    assert report.document.warnings


def test_a_bilingual_text_gets_a_language_per_passage() -> None:
    report = rg.analyze(f"{EASY['nl']}\n\n{EASY['fr']}")
    _check(report)
    assert [passage.language for passage in report.passages] == ["nl"] * 6 + ["fr"] * 6


def test_the_same_text_gives_the_same_bytes() -> None:
    assert rg.analyze(HARD["nl"]).to_json() == rg.analyze(HARD["nl"]).to_json()


def test_a_finding_keeps_its_id_when_the_text_around_it_changes() -> None:
    before = rg.analyze("Indien u verhuist, belt u ons.", lang="nl").findings[0]
    after = rg.analyze("U woont in Gent. Indien u verhuist, belt u ons.", lang="nl").findings[0]
    assert (before.id, before.quote) == (after.id, after.quote)
    assert before.start != after.start


def test_many_items_come_lazily_in_order_and_a_bad_one_is_its_error(tmp_path: Path) -> None:
    bad = tmp_path / "leeg.txt"
    bad.touch()
    first, second, third = rg.analyze_many([EASY["nl"], bad, HARD["fr"]])
    assert isinstance(first, Report)
    assert isinstance(second, ReadingError)
    assert isinstance(third, Report)
    assert (first.document.text, third.document.text) == (EASY["nl"], HARD["fr"])

    def endless() -> Iterator[str]:
        while True:
            yield EASY["nl"]

    assert isinstance(next(iter(rg.analyze_many(endless()))), Report)


def test_a_choice_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UsageError, match="low-literacy"):
        rg.analyze("U belt ons.", profile="b3")
    with pytest.raises(UsageError, match="nl"):
        rg.analyze("U belt ons.", lang="xx")


def test_no_connection_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert rg.analyze(HARD["fr"])._repr_html_().startswith("<iframe")


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.sampled_from(["nl", "fr"]))
def test_any_text_gives_a_sound_report(text: str, code: str) -> None:
    try:
        _check(rg.analyze(text, lang=code))
    except GpmiError as error:
        assert str(error)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*EASY["nl"].split(), *HARD["nl"].split(), "\n", "- ", "…", "☐", "art. 3 §2", "’"]), max_size=60))
def test_any_mixture_of_contract_words_gives_a_sound_report(words: list[str]) -> None:
    _check(rg.analyze(" ".join(words), lang="nl"))
