"""No name, account or number of a document stands in what any command writes when it is told to mask them."""

import json
from pathlib import Path

import pytest
from docx import Document as WordDocument

from readability_gpmi.cli import main
from readability_gpmi.wording import load_wording, report_languages

SECRETS = ("Oumar", "Tshibanda", "BE44 9990 1234 5645", "88.11.02-914.78", "0470 12 34 56", "Lindestraat", "oumar@mail.example")
TEXTS = {
    "nl": (
        "Contract\n\nMevrouw Oumar Tshibanda, rijksregisternummer 88.11.02-914.78, woont in de Lindestraat 12, 9300 Aalst.\n"
        "Onverminderd artikel 30 verbindt Oumar Tshibanda zich ertoe onverwijld het bewijs te bezorgen aan het OCMW.\n"
        "Indien zij niet akkoord gaat, kan mevrouw Tshibanda bellen naar 0470 12 34 56 of mailen naar oumar@mail.example.\n"
        "Het OCMW stort ten minste 300 euro op rekening BE44 9990 1234 5645.\n"
    ),
    "fr": (
        "Contrat\n\nMadame Oumar Tshibanda, numéro national 88.11.02-914.78, habite rue Lindestraat 12, 5000 Namur.\n"
        "Sans préjudice de l'article 30, Oumar Tshibanda s'engage à fournir sans délai la preuve au CPAS.\n"
        "Afin de contester, madame Tshibanda peut appeler le 0470 12 34 56 ou écrire à oumar@mail.example.\n"
        "Le CPAS verse au minimum 300 euros sur le compte BE44 9990 1234 5645.\n"
    ),
}


def _run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    assert isinstance(end.value.code, int)
    return end.value.code


def _is_hidden(text: str) -> None:
    for secret in SECRETS:
        assert secret.lower() not in text.lower(), secret


@pytest.fixture(params=sorted(TEXTS))
def contract(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / "docs" / f"{request.param}.txt"
    file.parent.mkdir()
    file.write_text(TEXTS[request.param], encoding="utf-8")
    return file


@pytest.mark.parametrize("option", ["--redact", "--no-text"])
def test_no_command_writes_what_is_masked(
    contract: Path, tmp_path: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = tmp_path / "docs" / "Tshibanda.txt"
    changed.write_text(contract.read_text(encoding="utf-8").replace("300", "200"), encoding="utf-8")
    for form in ("text", "json", "html", "reader"):
        assert _run("analyze", contract, "--format", form, option) == 0
    for form in ("text", "json", "html"):
        assert _run("compare", contract, changed, "--format", form, option) == 0
    for form in ("text", "github", "sarif"):
        assert _run("check", contract, "--format", form, "--fail-on", "info", option) == 1
    shown = capsys.readouterr()
    _is_hidden(shown.out.replace(str(tmp_path), "") + shown.err)
    out = tmp_path / "out"
    assert _run("report", contract.parent, "-o", out, option) == 0
    for page in out.iterdir():
        _is_hidden(page.read_text(encoding="utf-8") + page.name)


def test_simplified_text_is_masked(contract: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("simplify", contract, "--redact") == 0
    shown = capsys.readouterr().out
    _is_hidden(shown)
    assert "█" in shown
    assert "OCMW" in shown or "CPAS" in shown


def test_two_languages_are_masked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for code, text in TEXTS.items():
        (tmp_path / f"{code}.txt").write_text(text.replace("300", "250") if code == "fr" else text, encoding="utf-8")
    for form in ("text", "json", "html"):
        for option in ("--redact", "--no-text"):
            assert _run("compare", "--languages", tmp_path / "nl.txt", tmp_path / "fr.txt", "--format", form, option) == 0
            _is_hidden(capsys.readouterr().out.replace(str(tmp_path), ""))


@pytest.mark.parametrize("language", report_languages())
@pytest.mark.parametrize(("command", "option", "key"), [
    ("annotate", "--redact", "annotate-not-masked"),
    ("annotate", "--no-text", "annotate-not-masked"),
    ("simplify", "--no-text", "simplify-needs-text"),
])  # fmt: skip
def test_what_cannot_be_masked_is_refused(
    tmp_path: Path, language: str, command: str, option: str, key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "a.docx", tmp_path / "b.docx"
    word = WordDocument()
    word.add_paragraph(TEXTS["nl"])
    word.save(str(file))
    more = ("-o", out) if command == "annotate" else ()
    assert _run(command, file, *more, option, "--report-language", language) == 2
    assert load_wording(language).error(key, {})[0] in capsys.readouterr().err
    assert not out.exists()


def test_json_keeps_its_offsets(contract: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("analyze", contract, "--format", "json", "--redact") == 0
    report = json.loads(capsys.readouterr().out)
    text = report["document"]["text"]
    assert len(text) == len(contract.read_text(encoding="utf-8"))
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in report["passages"])
