"""``gpmi audit`` on the command line."""

import shutil
from pathlib import Path

import pytest

from readability_gpmi.cli import main
from tests.audit.conftest import HERE, SHEETS


def _run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    assert isinstance(end.value.code, int)
    return end.value.code


def test_results_are_written_in_the_folder_of_the_pack(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(HERE / code, tmp_path / "audit")
    assert _run("audit", "results", tmp_path / "audit", SHEETS[code]) == 0
    written = sorted(path.name for path in (tmp_path / "audit" / "results").iterdir())
    assert written == ["lexicon-drafts.toml", "results.html", "results.txt", "test-cases.toml"]
    assert "results.html" in capsys.readouterr().out


def test_every_mistake_stands_on_a_line_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "blad.csv"
    sheet.write_text("Stukje;Lezer;Antwoord\nP1;Fatima;ja\nP9;B;ja\n", encoding="utf-8")
    assert _run("audit", "results", HERE / "nl", sheet, "-o", tmp_path / "out", "--report-language", "nl") == 2
    said = capsys.readouterr().err
    assert "rij 2" in said
    assert "rij 3" in said
    assert "Fatima" not in said
    assert not (tmp_path / "out").exists()


def test_two_rounds(tmp_path: Path) -> None:
    sheet = SHEETS["fr"]
    done = _run("audit", "results", HERE / "fr", sheet, "--first", HERE / "fr", sheet, "-o", tmp_path, "--report-language", "fr")
    assert done == 0
    assert "compris autant" in (tmp_path / "results.html").read_text(encoding="utf-8")


def test_calibrate_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheets = SHEETS.values()
    assert _run("audit", "calibrate", *sheets, "-o", tmp_path, "--report-language", "fr") == 0
    assert capsys.readouterr().out.count("Trop peu de données") == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lexicon-drafts-fr.toml", "lexicon-drafts-nl.toml"]


def test_a_sheet_away_from_its_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(SHEETS["nl"], tmp_path)
    assert _run("audit", "calibrate", tmp_path / "resultaten.csv", "-o", tmp_path, "--report-language", "nl") == 2
    assert "audit.json" in capsys.readouterr().err
