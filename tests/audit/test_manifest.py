"""``audit.json`` is read as it was written, and nothing else is taken for it."""

import json
from pathlib import Path
from typing import Any

import pytest

from readability_gpmi.audit.manifest import Manifest, load_manifest
from readability_gpmi.audit.prediction import predict
from readability_gpmi.errors import ReadingError
from readability_gpmi.report import plain_values
from tests.audit.conftest import HERE


def test_what_is_written_is_read(manifest: Manifest, tmp_path: Path) -> None:
    (tmp_path / "audit.json").write_text(manifest.to_json(), encoding="utf-8")
    assert load_manifest(tmp_path) == manifest


def test_it_holds_passages_and_not_where_they_come_from(manifest: Manifest) -> None:
    assert set(json.loads(manifest.to_json())) == {"schema", "language", "profile", "seed", "library", "lexicon", "passages"}


def test_a_passage_is_found_in_small_letters_too(manifest: Manifest) -> None:
    assert manifest.passage("p4") is manifest.passages[3]
    assert manifest.passage("P44") is None


def test_the_prediction_is_that_of_the_hardest_sentence() -> None:
    easy = "U belt ons op maandag."
    hard = (
        "Indien de begunstigde zonder wettige reden de verbintenissen niet naleeft, kan het bijzonder comité, "
        "na ingebrekestelling, de uitbetaling van het leefloon geheel of gedeeltelijk schorsen."
    )
    both = predict(f"{easy} {hard}", "nl", "low-literacy")
    assert both.flagged
    assert not predict(easy, "nl", "low-literacy").flagged
    assert both.difficulty == predict(f"{hard} {easy}", "nl", "low-literacy").difficulty
    assert "contract-formula" in both.checks


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: data.pop("schema"), "schema"),
        (lambda data: data.update(document="contract_An_Peeters.docx"), "unknown: document"),
        (lambda data: data["passages"][0].pop("theme"), "missing: theme"),
        (lambda data: data["passages"][0].update(theme="cooking"), "theme: one of title"),
        (lambda data: data["passages"][0].update(end=data["passages"][0]["start"]), "P1: start and end"),
        (lambda data: data["passages"][1].update(id="p1"), "p1: twice"),
        (lambda data: data["passages"][0]["prediction"].update(difficulty=101), "outside 0-100"),
        (lambda data: data["passages"][0]["prediction"].update(flagged=1), "flagged: bool is needed"),
        (lambda data: data["passages"][0]["questions"][0]["points"][0].update(id="a"), "no number"),
        (lambda data: data.update(passages=[]), "passages: none"),
    ],
)
def test_a_broken_one_is_refused_and_says_where(tmp_path: Path, change: Any, said: str) -> None:
    data = json.loads((HERE / "nl" / "audit.json").read_text(encoding="utf-8"))
    change(data)
    (tmp_path / "audit.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(ReadingError) as error:
        load_manifest(tmp_path)
    assert error.value.key == "broken-audit"
    assert said in str(error.value)


def test_a_folder_without_a_pack(tmp_path: Path) -> None:
    with pytest.raises(ReadingError) as error:
        load_manifest(tmp_path)
    assert error.value.key == "no-audit"


def test_plain_values_hold_no_tuples(manifest: Manifest) -> None:
    values = plain_values(manifest)
    assert json.loads(json.dumps(values)) == values
