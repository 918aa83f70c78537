"""A text in Dutch and in French."""

from pathlib import Path

import pytest
from docx import Document as WordDocument

import readability_gpmi as rg
from readability_gpmi.comparison.values import LanguageComparison
from readability_gpmi.errors import UsageError
from tests.compare.test_versions import FR, NL


def _pairs(found: LanguageComparison) -> list[tuple[str | None, str | None]]:
    return [(pair.left.quote, pair.right.quote) for pair in found.pairs]


def test_every_clause_finds_its_translation() -> None:
    found = rg.compare_languages(NL, FR)
    assert _pairs(found) == [
        (line, other) for line, other in zip(filter(None, NL.splitlines()), filter(None, FR.splitlines()), strict=True)
    ]
    assert (found.differences, found.missing_left, found.missing_right) == ((), (), ())
    assert (found.left.language, found.right.language, found.language) == ("nl", "fr", "nl")


@pytest.mark.parametrize(
    ("old", "new", "subject", "left", "right"),
    [
        ("126,40 euro", "162,40 euro", "amount", "162,40 euro", "126,40 euros"),
        ("15.3.2026", "16 maart 2026", "date", "16 maart 2026", "15.3.2026"),
        ("één maand", "drie maanden", "duration", "drie maanden", "un mois"),
        ("maandag", "dinsdag", "weekday", "dinsdag", "lundi"),
        ("U moet", "U mag", "modality", "may", "must"),
        ("kan het leefloon", "kan het leefloon niet", "modality", "must-not", "may"),
    ],
)
def test_one_change_in_one_language_is_one_difference(old: str, new: str, subject: str, left: str, right: str) -> None:
    assert old in NL
    found = rg.compare_languages(NL.replace(old, new), FR)
    assert [(one.subject, one.left, one.right) for one in found.differences] == [(subject, left, right)]


def test_a_clause_that_one_side_lacks_is_missing_there() -> None:
    right = "Vous pouvez venir à chaque entretien avec une personne de votre choix."
    found = rg.compare_languages(NL, FR.replace(right + "\n", ""))
    assert [extract.quote for extract in found.missing_right] == ["U mag naar elk gesprek iemand meebrengen."]
    found = rg.compare_languages(NL.replace("U mag naar elk gesprek iemand meebrengen.\n", ""), FR)
    assert [extract.quote for extract in found.missing_left] == [right]


ROWS = (
    ("Artikel 1 - Wat u doet", "Article 1 - Ce que vous faites"),
    ("U komt elke maandag naar de les.", "Vous venez chaque lundi au cours."),
    ("U brengt uw papieren voor 15.3.2026. U belt als u ziek bent.", "Vous apportez vos papiers avant le 15.4.2026."),
    ("Wij betalen uw boeken en uw bus.", "Nous payons vos livres et votre bus."),
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A Word file with a table of two columns, Dutch and French."""
    document = WordDocument()
    cells = document.add_table(rows=len(ROWS), cols=2).rows
    for row, (left, right) in zip(cells, ROWS, strict=True):
        row.cells[0].text, row.cells[1].text = left, right
    path = tmp_path / "tabel.docx"
    document.save(str(path))
    return path


def test_the_rows_of_a_table_in_two_languages_belong_together(table: Path) -> None:
    found = rg.compare_languages(table)
    assert _pairs(found) == [
        ROWS[0],
        ROWS[1],
        ("U brengt uw papieren voor 15.3.2026.", "Vous apportez vos papiers avant le 15.4.2026."),
        ROWS[3],
    ]
    assert [(one.subject, one.left, one.right) for one in found.differences] == [("date", "15.3.2026", "15.4.2026")]
    assert [extract.quote for extract in found.missing_right] == ["U belt als u ziek bent."]


def test_offsets_point_into_the_whole_document(table: Path) -> None:
    text = rg.analyze_file(table).document.text or ""
    for pair in rg.compare_languages(table).pairs:
        for extract in (pair.left, pair.right):
            assert text[extract.start : extract.end] == extract.quote


def test_two_languages_after_each_other_in_one_text() -> None:
    found = rg.compare_languages(NL + "\n" + FR)
    assert len(found.pairs) == 7
    assert found.differences == ()


def test_one_language_is_refused(table: Path) -> None:
    with pytest.raises(UsageError, match="no two languages"):
        rg.compare_languages(NL)
    with pytest.raises(UsageError, match="no two languages"):
        rg.compare_languages(NL, NL)
    with pytest.raises(UsageError, match="no two languages"):
        rg.compare_languages(rg.analyze(NL))


def test_no_text_leaves_no_word_of_the_texts() -> None:
    written = rg.compare_languages(NL.replace("126,40", "162,40"), FR, no_text=True).to_json()
    assert "amount" in written
    for word in ("126,40", "162,40", "Pieter", "livres", "boeken"):
        assert word not in written
