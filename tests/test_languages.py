"""Languages are data: a third folder gives an analysis, and no Python is touched."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import readability_gpmi as rg
from readability_gpmi import language, nlp
from readability_gpmi.language import detect
from readability_gpmi.resources import folder

TERM = """
["unverzüglich"]
pos     = "adv"
plain   = ["sofort"]
use     = "replace"
explain = "Sofort."
source  = "own wording"
flag    = ["Kommen Sie unverzüglich."]
keep    = ["Kommen Sie sofort."]
"""


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The lexicons with a small German folder beside the two."""
    lexicons = tmp_path / "lexicons"
    shutil.copytree(folder("lexicons"), lexicons)
    (lexicons / "de" / "terms").mkdir(parents=True)
    (lexicons / "de" / "terms" / "formal.toml").write_text(TERM, encoding="utf-8")
    profile = (lexicons / "nl" / "profile.toml").read_text(encoding="utf-8")
    lines = [line for line in profile.splitlines() if not line.startswith("pipeline")]
    text = "\n".join(lines).replace('name     = "Nederlands"', 'name = "Deutsch"')
    (lexicons / "de" / "profile.toml").write_text(text.replace('frequencies = "nl"', 'frequencies = "de"'), encoding="utf-8")
    shutil.copy(lexicons / "nl" / "difficulty.toml", lexicons / "de" / "difficulty.toml")
    caches = (language.codes, language.load_pack, nlp._loaded)
    for cached in caches:
        cached.cache_clear()
    monkeypatch.setattr(language, "folder", lambda name: tmp_path / name)
    yield
    for cached in caches:
        cached.cache_clear()


@pytest.mark.usefixtures("german")
def test_a_third_folder_is_a_language() -> None:
    text = "Kommen Sie unverzüglich in das Büro, wenn Sie die Unterlagen nicht haben."
    report = rg.analyze(text, report_language="en")
    assert report.document.language == "de"
    assert [finding.quote for finding in report.findings if finding.check == "hard-term"] == ["unverzüglich"]
    assert report.findings[0].rewrites[0].replacement == "sofort"
    assert report.scores.difficulty is not None
    assert {skipped.check for skipped in report.skipped} == {"sentence-structure", "inflected-replacements"}


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("U krijgt elke maand een leefloon van het OCMW.", "nl"),
        ("Vous recevez chaque mois un revenu du CPAS.", "fr"),
        ("You receive an income every month from the office.", "en"),
        ("Sie erhalten jeden Monat ein Einkommen vom Amt.", "de"),
        ("12345 6789", None),
    ],
)
def test_the_language_of_a_sentence(sentence: str, code: str | None) -> None:
    assert detect(sentence.rstrip(".").split()) == code


def test_a_text_in_another_language_is_refused() -> None:
    with pytest.raises(rg.GpmiError, match="another language"):
        rg.analyze("You receive an income every month from the office, and you must come to every meeting.")
