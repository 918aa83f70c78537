"""What differs on Windows, simulated: consoles in cp1252, and a file that Word holds open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from readability_gpmi.cli import main
from readability_gpmi.wording import load_wording, report_languages

TEXT = "Mevrouw Şahin verbindt zich ertoe onverwijld het bewijs te bezorgen. Zij krijgt 300 € → elke maand. " * 3


@pytest.mark.parametrize(
    "command", [("analyze",), ("analyze", "--format", "json"), ("simplify",), ("check", "--fail-on", "info")]
)
def test_a_console_in_cp1252(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "Şahin.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "œuvré.txt").touch()
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "LC_ALL": "C.UTF-8"}
    name, *options = command
    for file, codes in (("Şahin.txt", (0, 1)), ("œuvré.txt", (2,))):
        done = subprocess.run(
            [sys.executable, "-m", "readability_gpmi", name, file, *options, "--report-language", "fr"],
            cwd=tmp_path, env=environment, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode in codes, done.stderr
        assert b"Traceback" not in done.stderr
        said = (done.stdout + done.stderr).decode("utf-8")
        assert file in said or name == "simplify"
    assert "le fichier est vide" in said


@pytest.mark.parametrize("language", report_languages())
def test_a_file_that_word_holds_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(SystemExit) as end:
        main(["analyze", str(tmp_path / "a.txt"), "-o", str(tmp_path / "b.txt"), "--report-language", language])
    assert end.value.code == 2
    what, remedy = load_wording(language).error("held-open", {})
    said = capsys.readouterr().err
    assert what in said
    assert remedy in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]
