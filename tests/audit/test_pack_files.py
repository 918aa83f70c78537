"""The files of a pack, as the people who print them find them."""

import io
import re
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from bs4 import BeautifulSoup

from readability_gpmi.audit.filled import read_sheet
from readability_gpmi.audit.manifest import load_manifest
from readability_gpmi.audit.pack import Pack
from readability_gpmi.audit.pack_files import READERS, listed_words, pack_files
from readability_gpmi.audit.pack_wording import load_pack_wording
from readability_gpmi.audit.results import read_session, results
from readability_gpmi.audit.tables import read_tables
from readability_gpmi.cli import main
from readability_gpmi.errors import ReadingError
from readability_gpmi.resources import folder
from tests.audit.conftest import EXAMPLES, HERE

Files = dict[str, bytes]


@pytest.fixture
def files(pack: Pack) -> Files:
    return dict(pack_files(pack))


def _sheet(files: Files, pack: Pack, name: str) -> BeautifulSoup:
    return BeautifulSoup(files[f"{pack.wording.tables['sheet'][name]['file']}.html"].decode("utf-8"), "html.parser")


def _word(files: Files, pack: Pack, name: str) -> Any:
    return docx.Document(io.BytesIO(files[f"{pack.wording.tables['sheet'][name]['file']}.docx"]))


def test_every_sheet_is_a_page_and_a_word_file(files: Files, pack: Pack) -> None:
    names = [one["file"] for one in pack.wording.tables["sheet"].values()]
    assert len(names) == 10
    expected = {f"{name}.{suffix}" for name in names for suffix in ("html", "docx")}
    results = pack.wording.tables["sheet"]["results"]["file"]
    assert set(files) == expected - {f"{results}.html", f"{results}.docx"} | {f"{results}.xlsx", "audit.json"}


def test_the_same_pack_gives_the_same_bytes(files: Files, pack: Pack) -> None:
    assert files == pack_files(pack)
    with zipfile.ZipFile(io.BytesIO(next(content for name, content in files.items() if name.endswith(".docx")))) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}


def test_pages_load_nothing_and_run_nothing(files: Files) -> None:
    for name, content in files.items():
        if name.endswith(".html"):
            page = content.decode("utf-8")
            assert "default-src 'none'" in page
            assert not re.search(r"<script|src=|https?://|url\(", page)
            assert "{" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL), f"{name}: a fact was not filled in"


def test_one_passage_on_a_page_in_large_letters(files: Files, pack: Pack) -> None:
    sections = _sheet(files, pack, "reading").find_all("section", class_="page")
    assert len(sections) == len(pack.manifest.passages)
    word = _word(files, pack, "reading")
    sizes = {run.font.size.pt for paragraph in word.paragraphs for run in paragraph.runs if run.text.strip()}
    assert min(sizes) >= 14
    assert sum(bool(paragraph.paragraph_format.page_break_before) for paragraph in word.paragraphs) == len(sections) - 1
    css = (folder("reports") / "templates" / "audit" / "print.css").read_text(encoding="utf-8")
    assert ".passage { font-size: 16pt; line-height: 1.85;" in css


def test_the_reading_sheet_holds_the_words_of_the_passage_and_no_hint(files: Files, pack: Pack) -> None:
    for passage, section in zip(pack.manifest.passages, _sheet(files, pack, "reading").find_all("section"), strict=True):
        said = "\n".join(line.get_text().removeprefix("• ") for line in section.find_all("p", class_="passage"))
        assert said == passage.quote
        assert passage.questions[0].text not in section.get_text()


def test_predictions_stand_on_their_own_sheet(files: Files, pack: Pack) -> None:
    prediction = load_pack_wording(pack.manifest.language).tables["prediction"]
    for name in pack.wording.tables["sheet"]:
        if name != "results":
            text = _sheet(files, pack, name).get_text()
            assert (prediction["hard"] in text) is (name == "prediction")
            assert (str(round(pack.manifest.passages[0].prediction.difficulty)) + " " in text) <= (name != "reading")
    text = _sheet(files, pack, "prediction").get_text()
    assert re.search(rf"(?:toevalsgetal|nombre|numéro)\s{pack.manifest.seed}\b", text)


def test_words_stand_without_and_with_their_explanation(files: Files, pack: Pack) -> None:
    words = listed_words(pack.manifest)
    assert 10 <= len(words) <= 20
    without, explained = (_sheet(files, pack, name).get_text() for name in ("words", "explained"))
    for word, _ in words:
        assert word.word in without
        assert word.word in explained
        assert word.explain in explained
        assert word.explain not in without


def test_the_note_sheet_has_a_box_for_each_reader_and_point(files: Files, pack: Pack) -> None:
    for passage, section in zip(pack.manifest.passages, _sheet(files, pack, "questions").find_all("section"), strict=True):
        rows = [row for row in section.find_all("tr") if re.match(r"\d+\. ", row.get_text())]
        assert len(rows) == len(passage.points)
        assert all(len(row.find_all("td")) == len(READERS) + 1 for row in rows)


def test_the_consent_note_asks_no_name_and_no_signature(files: Files, pack: Pack) -> None:
    said = {
        "nl": ("U moet niets tekenen.", "Niet voor uw leefloon"),
        "fr": ("Vous n’avez rien à signer.", "Ni pour votre revenu d’intégration"),
    }
    text = _sheet(files, pack, "consent").get_text()
    assert all(words in text for words in said[pack.manifest.language])


def test_the_checklist_tells_people_from_machine_with_sources(files: Files, pack: Pack) -> None:
    people, machine = _sheet(files, pack, "checklist").find_all("table")
    for source in ("Wablieft", "FALC", "Heerlijk Helder", "Écrire pour être lu", "BOSA"):
        assert source in people.get_text()
        assert source in machine.get_text()
    assert people.get_text().count("☐") == len(people.find_all("tr")) - 1
    assert "☐" not in machine.get_text()
    long_sentences = machine.find_all("tr")[1].find_all("td")[2].get_text()
    assert long_sentences.startswith(str(pack.findings["long-sentence"]))


def test_a_word_file_says_what_its_page_says(files: Files, pack: Pack) -> None:
    for name in ("guide", "consent", "questions", "summary", "checklist"):
        page = _sheet(files, pack, name)
        word = _word(files, pack, name)
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        written = " ".join([*(paragraph.text.split("\t")[-1] for paragraph in word.paragraphs), *cells])
        for tag in page.main.find_all(["h1", "h2", "h3", "p", "li", "td", "th"]):  # type: ignore[union-attr]
            assert " ".join(tag.get_text().split()) in " ".join(written.split())


def test_the_empty_result_sheet_is_read_once_it_is_filled(files: Files, pack: Pack, tmp_path: Path) -> None:
    name = f"{pack.wording.tables['sheet']['results']['file']}.xlsx"
    (tmp_path / name).write_bytes(files[name])
    with pytest.raises(ReadingError) as error:
        read_sheet(tmp_path / name, pack.manifest)
    assert error.value.key == "sheet-empty"
    head, *rows = read_tables(tmp_path / name, lambda _: True)
    questions = [question.id for passage in pack.manifest.passages for question in passage.questions]
    assert [(row[1], row[2]) for row in rows] == [(question, reader) for question in questions for reader in READERS]
    rows[0][3] = {"nl": "deels", "fr": "en partie"}[pack.manifest.language]
    rows[0][4] = "1"
    csv = "\n".join(";".join(f'"{cell}"' for cell in row) for row in [head, *rows])
    (tmp_path / "a.csv").write_text(csv, encoding="utf-8")
    (row,) = read_sheet(tmp_path / "a.csv", pack.manifest)
    assert (row.passage, row.question, row.participant, row.missing) == ("P1", "P1.1", "A", ("1",))


def test_make_writes_a_pack_that_results_can_read(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["audit", "make", str(EXAMPLES[code]), "-o", str(tmp_path), "--seed", "7", "--report-language", code])
    assert end.value.code == 0
    assert load_manifest(tmp_path).seed == 7
    assert str(tmp_path) in capsys.readouterr().out


def test_every_language_has_the_same_texts() -> None:
    tables = {code: load_pack_wording(code).tables for code in ("nl", "fr", "en")}
    for name in tables["nl"]:
        if name not in ("theme", "search"):
            assert tables["nl"][name].keys() == tables["fr"][name].keys() == tables["en"][name].keys(), name
            for key, text in tables["nl"][name].items():
                for other in (tables["fr"], tables["en"]):
                    assert _facts(text) == _facts(other[name][key]), f"{name}.{key}"
                    assert key == "unasked" or not isinstance(text, list) or len(text) == len(other[name][key]), f"{name}.{key}"
    assert tables["nl"]["theme"].keys() == tables["fr"]["theme"].keys() == tables["en"]["theme"].keys()
    assert [one["content"] for one in tables["nl"]["search"]] == [one["content"] for one in tables["fr"]["search"]]


def _facts(text: object) -> set[str]:
    return set(re.findall(r"\{\w+\}", str(text)))


def test_a_language_without_texts_gets_english() -> None:
    assert load_pack_wording("de").language == "en"


def test_the_checklist_names_checks_that_exist() -> None:
    from readability_gpmi import checks

    rules = tomllib.loads((folder("reports") / "audit" / "checklist.toml").read_text(encoding="utf-8"))["rule"]
    named = [check for rule in rules for check in rule.get("checks", ())]
    assert set(named) == {check.id for check in checks.ALL}
    assert len(named) == len(set(named))


def test_the_worked_example_can_be_read(code: str) -> None:
    example = HERE.parents[1] / "examples" / "audit" / code
    (sheet,) = example.glob("7-*.csv")
    found = results(read_session(example, sheet))
    assert found.readers == 6
    assert found.first
