"""The command line: exit codes, messages, and files."""

import errno
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document as WordDocument

from readability_gpmi.batch import find_documents
from readability_gpmi.cli import main

HARD = "Onverminderd de toepassing van artikel 30 verbindt de begunstigde zich ertoe onverwijld het bewijs te bezorgen. " * 4
EASY = "U belt ons als u ziek bent. Wij helpen u met uw papieren. U komt elke week naar de les. " * 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    docs = tmp_path / "docs"
    (docs / "sub").mkdir(parents=True)
    (docs / "hard.txt").write_text(HARD, encoding="utf-8")
    (docs / "sub" / "easy.md").write_text(EASY, encoding="utf-8")
    (docs / "~$lock.docx").write_text("x", encoding="utf-8")
    return docs


def _run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    code = end.value.code
    assert isinstance(code, int)
    return code


def test_report_writes_a_page_per_document_and_an_overview(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert _run("report", folder, "-o", out) == 0
    assert sorted(path.name for path in out.iterdir()) == ["hard.txt.html", "index.html", "sub-easy.md.html"]


def test_a_bad_file_is_named_and_the_rest_is_written(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "leeg.txt").touch()
    out = tmp_path / "out"
    assert _run("report", folder, "-o", out, "--report-language", "nl") == 2
    said = capsys.readouterr().err
    assert "leeg.txt: het bestand is leeg" in said
    assert "Traceback" not in said
    assert (out / "hard.txt.html").exists()
    assert "leeg.txt" in (out / "index.html").read_text(encoding="utf-8")


def test_analyze_writes_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("analyze", folder / "hard.txt", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["document"]["language"] == "nl"


def test_analyze_several_files_into_a_folder(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert _run("analyze", folder / "hard.txt", folder / "sub" / "easy.md", "--format", "html", "-o", out) == 0
    assert sorted(path.name for path in out.iterdir()) == ["easy.md.html", "hard.txt.html"]


def test_a_zip_is_read_like_a_folder(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    models = tmp_path / "modellen.zip"
    with zipfile.ZipFile(models, "w") as archive:
        archive.writestr("nl/contract.txt", EASY)
        archive.writestr("fr/contract.txt", "Vous nous appelez si vous êtes malade. Nous vous aidons avec vos papiers. " * 4)
        archive.writestr("fr/leeg.txt", "")
    out = tmp_path / "out"
    assert _run("analyze", models, "--format", "json", "-o", out, "--report-language", "fr") == 2
    assert "modellen.zip/fr/leeg.txt: le fichier est vide" in capsys.readouterr().err.replace("\\", "/")
    assert sorted(path.name for path in out.iterdir()) == ["contract.txt-2.json", "contract.txt.json"]
    languages = {json.loads(path.read_text(encoding="utf-8"))["document"]["language"] for path in out.iterdir()}
    assert languages == {"nl", "fr"}
    assert _run("check", models) == 2
    models.rename(folder / "modellen.zip")
    (folder / "kapot.zip").write_bytes(b"PK\x03\x04")
    assert _run("report", folder, "-o", tmp_path / "pages") == 2
    assert "kapot.zip" in capsys.readouterr().err
    assert "modellen.zip-nl-contract.txt.html" in {path.name for path in (tmp_path / "pages").iterdir()}


def test_links_in_a_folder_do_not_lead_in_circles(folder: Path) -> None:
    (folder / "sub" / "terug").symlink_to(folder, target_is_directory=True)
    (folder / "kwijt.txt").symlink_to(folder / "nergens.txt")
    assert [path.name for path in find_documents(folder)] == ["hard.txt", "easy.md"]


def test_what_is_no_contract_is_left_out_of_a_folder(folder: Path) -> None:
    for path in (folder / "README.md", folder / "audit" / "audit.json", folder / "audit" / "guide.html"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("This says what the folder holds.", encoding="utf-8")
    assert [path.name for path in find_documents(folder)] == ["hard.txt", "easy.md"]


def test_a_console_in_cp1252_is_written_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", console)
    assert _run("analyze", folder / "hard.txt") == 0
    console.flush()
    assert "█" in console.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]


def test_a_disk_that_is_full_is_told_in_one_line(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    out = tmp_path / "a.json"
    assert _run("analyze", folder / "hard.txt", "--format", "json", "-o", out, "--report-language", "nl") == 2
    assert (
        capsys.readouterr().err
        == f"gpmi: {out}: de schijf is vol. Er is niets achtergebleven. Maak plaats, of kies een andere map.\n"
    )
    assert list(tmp_path.glob(".gpmi*")) == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["sub/easy.md"], 0),
        (["hard.txt"], 1),
        (["hard.txt", "--max-level", "4"], 0),
        (["hard.txt", "--fail-on", "medium"], 1),
        (["sub/easy.md", "--fail-on", "medium"], 0),
        (["nergens.txt"], 2),
        ([".", "--format", "sarif"], 1),
    ],
)
def test_check(folder: Path, arguments: list[str], code: int) -> None:
    assert _run("check", folder / arguments[0], *arguments[1:]) == code


def test_simplify_prints_the_new_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text("Indien u verhuist, belt u ons.", encoding="utf-8")
    assert _run("simplify", folder / "a.txt") == 0
    assert capsys.readouterr().out == "Als u verhuist, belt u ons.\n"


def test_annotate_writes_a_copy(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, out = tmp_path / "in.docx", tmp_path / "uit.docx"
    word = WordDocument()
    word.add_paragraph("Indien u verhuist, belt u ons.")
    word.save(source)
    assert _run("annotate", source, "-o", out, "--suggest", "--language", "nl") == 0
    said = capsys.readouterr().out
    assert "uit.docx: opmerkingen: " in said
    assert "voorgestelde wijzigingen: 1." in said
    assert any("Schrijf: “Als”" in comment.text for comment in WordDocument(out).comments)
    assert _run("annotate", folder / "hard.txt", "-o", out, "--language", "fr") == 2
    assert "un fichier Word (.docx)" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "{folder}/nergens", "-o", "{folder}/out"],
        ["analyze", "{folder}/hard.txt", "--pipeline", "nl=does_not_exist"],
        ["analyze", "{folder}/hard.txt", "--pipeline", "nl"],
        ["analyze", "{folder}/hard.txt", "--lang", "xx"],
    ],
)
def test_what_the_user_can_mend_ends_with_2_and_one_line(
    folder: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(*(argument.format(folder=folder) for argument in arguments)) == 2
    said = capsys.readouterr().err
    assert said.startswith("gpmi: ")
    assert said.count("\n") == 1


def test_our_own_mistake_ends_with_3_and_no_contract_text(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError(HARD)

    monkeypatch.setattr("readability_gpmi.batch.analyze_paths", fail)
    assert _run("analyze", folder / "hard.txt") == 3
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "begunstigde" not in said


def test_lexicon_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("lexicon", "check") == 0
    assert _run("lexicon", "lookup", "onverwijld") == 0
    assert "meteen" in capsys.readouterr().out
    assert _run("lexicon", "table", "fr") == 0
    assert capsys.readouterr().out.startswith("term\ttheme\tuse")
    bad = tmp_path / "bad.toml"
    bad.write_text('["x"]\nplian = ["y"]\n', encoding="utf-8")
    assert _run("lexicon", "check", bad) == 2
    assert "bad.toml:2" in capsys.readouterr().err
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(
        "term,pos,plain,explain,source,flag,keep\nheden,adv,vandaag,Vandaag.,own wording,Heden begint het.,Vandaag begint het.\n",
        encoding="utf-8",
    )
    assert _run("lexicon", "import", sheet, "-o", tmp_path / "new.toml") == 0
    assert 'use = "ask"' in (tmp_path / "new.toml").read_text(encoding="utf-8")


def test_help_and_import_load_no_spacy() -> None:
    script = "import sys, readability_gpmi, readability_gpmi.cli as c\ntry: c.main(['--help'])\nexcept SystemExit: pass\n"
    done = subprocess.run(
        [sys.executable, "-c", f"{script}assert 'spacy' not in sys.modules"], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "annotate" in done.stdout
