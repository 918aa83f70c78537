"""Pages, texts and the command."""

import json
from pathlib import Path

import pytest

import readability_gpmi as rg
from readability_gpmi.cli import main
from readability_gpmi.comparison.page import page
from readability_gpmi.comparison.summary import summary
from readability_gpmi.wording import load_wording
from tests.compare.test_versions import FR, NL

WORDS = {"nl": ("Voor en na", "Bedrag"), "fr": ("Avant et après", "Montant"), "en": ("Before and after", "Amount")}
PAIRED = {"nl": ("alleen in het Frans", "Datum"), "fr": ("seulement en français", "Date"), "en": ("only in French", "Date")}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_page_and_the_text_speak_the_language_asked_for(language: str) -> None:
    found = rg.compare(NL, NL.replace("126,40", "162,40"), lang="nl", report_language=language)
    title, subject = WORDS[language]
    written, text = page(found), summary(found)
    assert f'<p class="soft">{title}</p>' in written
    for part in (subject, "126,40 euro", "162,40 euro", load_wording(language).compare("some-lost", count=1)):
        assert part in written
        assert part in text
    assert "http" not in written.replace("http-equiv", "")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_two_languages_are_told_in_the_language_asked_for(language: str) -> None:
    found = rg.compare_languages(NL.replace("vóór 15.3.2026 ", ""), FR, report_language=language)
    only, subject = PAIRED[language]
    for written in (page(found), summary(found)):
        assert only in written
        assert subject in written


def test_words_of_the_text_are_escaped() -> None:
    bad = "U betaalt 45 euro aan <script>alert(1)</script> de dienst."
    assert "<script>" not in page(rg.compare(bad, bad.replace("45", "54"), lang="nl"))


def _run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    assert isinstance(end.value.code, int)
    return end.value.code


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    texts = {"before": NL, "after": NL.replace("126,40", "162,40"), "fr": FR}
    paths = {name: tmp_path / f"{name}.txt" for name in texts}
    for name, text in texts.items():
        paths[name].write_text(text, encoding="utf-8")
    return paths


def test_the_command_compares_two_versions(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("compare", files["before"], files["after"], "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "readability-gpmi/comparison/1"
    assert [(one["subject"], one["left"], one["right"]) for one in found["differences"]] == [
        ("amount", "126,40 euro", "162,40 euro")
    ]


def test_the_command_compares_two_languages(files: dict[str, Path], tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    assert _run("compare", "--languages", files["after"], files["fr"], "--format", "html", "-o", out) == 0
    assert "162,40 euro" in out.read_text(encoding="utf-8")


def test_the_command_says_what_is_wrong(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("compare", files["before"], "--report-language", "nl") == 2
    assert "tweede bestand" in capsys.readouterr().err
    assert _run("compare", files["before"], files["fr"], "--report-language", "fr") == 2
    assert "--languages" in capsys.readouterr().err
    assert _run("compare", files["before"], files["before"].with_name("none.txt")) == 2
