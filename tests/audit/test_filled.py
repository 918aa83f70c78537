"""A filled sheet is read in every form in which it comes back, and refused with every mistake in it."""

from pathlib import Path

import pytest

from readability_gpmi.audit.filled import read_sheet
from readability_gpmi.audit.identity import identifying
from readability_gpmi.audit.manifest import load_manifest
from readability_gpmi.audit.sheet import Answer, Feeling, Row, meaning, says_who, written
from readability_gpmi.errors import ReadingError, SheetError
from readability_gpmi.wording import load_wording, report_languages
from tests.audit.conftest import HEADINGS, HERE, SHEETS, Sheet

NL, FR = load_manifest(HERE / "nl"), load_manifest(HERE / "fr")


def _keys(path: Path) -> list[str]:
    with pytest.raises(SheetError) as error:
        read_sheet(path, NL)
    return [one.key for one in error.value.mistakes]


def test_excel_and_libreoffice_say_the_same_as_csv() -> None:
    assert read_sheet(HERE / "fr" / "resultats.xlsx", FR) == read_sheet(SHEETS["fr"], FR)
    assert read_sheet(HERE / "nl" / "resultaten.ods", NL) == read_sheet(SHEETS["nl"], NL)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "mac_roman"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_any_delimiter_and_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = (HEADINGS["fr"], "P1;;a;en partie;2;démarches;;C'est un contrat;menace;", "P2;P2.Z;b;compris;;;;;;1:20")
    path = tmp_path / "feuille.csv"
    path.write_bytes("\r\n".join(rows).replace(";", delimiter).encode(encoding))
    assert read_sheet(path, FR) == (
        Row(2, "P1", "", "A", Answer.PARTLY, ("2",), ("démarches",), (), "C'est un contrat", Feeling.THREAT),
        Row(3, "P2", "P2.Z", "B", Answer.UNDERSTOOD, seconds=80),
    )


def test_headings_in_another_language_and_order_below_a_title(tmp_path: Path) -> None:
    path = tmp_path / "blad.csv"
    path.write_text("Leesgroep van maandag;;\n;;\nRÉPONSE;LECTRICE;EXTRAIT\nniet begrepen;c;p3\n", encoding="utf-8")
    assert read_sheet(path, NL) == (Row(4, "P3", "", "C", Answer.NOT),)


def test_rows_that_only_the_pack_filled_are_left_out(sheet: Sheet) -> None:
    found = read_sheet(sheet("nl", "P1;;A;begrepen", "P1;;B;", ";;;", "P1;;C;;;leefloon"), NL)
    assert [(row.line, row.answer) for row in found] == [(2, Answer.UNDERSTOOD), (5, None)]


def test_what_the_pack_writes_is_read_back() -> None:
    for code in report_languages():
        for group in ("columns", "answers", "feelings"):
            for key, word in written(group, code).items():
                assert meaning(group, word.upper()) == key


@pytest.mark.parametrize(
    ("cell", "points"), [("1; 3", ("1", "3")), ("1,3", ("1", "3")), ("1.3", ("1", "3")), ("2 2", ("2",)), ("", ())]
)
def test_points_as_people_and_spreadsheets_write_them(sheet: Sheet, cell: str, points: tuple[str, ...]) -> None:
    assert read_sheet(sheet("nl", f'P2;;A;deels;"{cell}"'), NL)[0].missing == points


@pytest.mark.parametrize(
    ("cell", "seconds"), [("45", 45), ("45 s", 45), ("1:20", 80), ("00:01:20", 80), ("01:20:00", 80), ("12,5", 12), ("", None)]
)
def test_times_as_people_and_spreadsheets_write_them(sheet: Sheet, cell: str, seconds: int | None) -> None:
    assert read_sheet(sheet("nl", f"P2;P2.Z;A;begrepen;;;;;;{cell}"), NL)[0].seconds == seconds


@pytest.mark.parametrize("cell", ["straks", "2:61:00:1", "-5", "4000", "61:00"])
def test_what_is_no_time(sheet: Sheet, cell: str) -> None:
    assert _keys(sheet("nl", f"P2;P2.Z;A;begrepen;;;;;;{cell}")) == ["sheet-seconds"]


def test_all_mistakes_at_once_with_their_rows(sheet: Sheet) -> None:
    path = sheet(
        "nl",
        "P9;;A;begrepen",
        "P1;P2.1;A;begrepen",
        "P1;;Fatima;begrepen",
        "P1;;B;misschien",
        "P1;;C;deels;7",
        "P2;P2.Z;D;begrepen;;;;;;straks",
        "P3;;A;begrepen",
        "P3;;a;niet",
        "P4;;A;niet;;;;Mevrouw Janssens belde mij;vreemd",
    )
    with pytest.raises(SheetError) as error:
        read_sheet(path, NL)
    assert [(one.key, one.facts.get("row")) for one in error.value.mistakes] == [
        ("sheet-passage", 2),
        ("sheet-question", 3),
        ("sheet-participant", 4),
        ("sheet-choice", 5),
        ("sheet-missing", 6),
        ("sheet-seconds", 7),
        ("sheet-twice", 9),
        ("sheet-private-name", 10),
        ("sheet-choice", 10),
    ]
    for language in report_languages():
        said = load_wording(language).said(error.value)
        assert said.count("\n") == 8
        # What names somebody is not repeated.
        assert "Fatima" not in said
        assert "Janssens" not in said


def test_a_mistake_is_told_in_the_words_of_the_reader(sheet: Sheet) -> None:
    with pytest.raises(SheetError) as error:
        read_sheet(sheet("nl", "P1;;Fatima;begrepen"), NL)
    assert "rij 2, “Lezer”: hier moet één letter staan." in load_wording("nl").said(error.value)
    assert "ligne 2, «\u00a0Lezer\u00a0»\u00a0: il faut une seule lettre ici." in load_wording("fr").said(error.value)


@pytest.mark.parametrize(
    ("headings", "keys"),
    [
        ("Stukje;Lezer;Antwoord;Naam", ["sheet-who"]),
        ("Stukje;Lezer;Antwoord;Geboortedatum van de lezer", ["sheet-who"]),
        ("Passage;Lecteur;Réponse;Prénom", ["sheet-who"]),
        ("Passage;Lecteur;Réponse;Numéro national", ["sheet-who"]),
        ("Stukje;Lezer;Antwoord;Opmerkingen", ["sheet-unknown-column"]),
        ("Stukje;Lezer;Antwoord;Réponse", ["sheet-column-twice"]),
    ],
)
def test_columns_that_do_not_belong(tmp_path: Path, headings: str, keys: list[str]) -> None:
    path = tmp_path / "blad.csv"
    path.write_text(f"{headings}\nP1;A;begrepen;\n", encoding="utf-8")
    assert _keys(path) == keys


def test_a_name_in_a_heading_or_an_answer_is_not_repeated(tmp_path: Path) -> None:
    path = tmp_path / "blad.csv"
    path.write_text("Stukje;Lezer;Antwoord;Fatima\nP1;A;Karim;ja\n", encoding="utf-8")
    with pytest.raises(SheetError) as error:
        read_sheet(path, NL)
    for language in report_languages():
        said = load_wording(language).said(error.value)
        assert " D " in said
        assert "Fatima" not in said
        assert "Karim" not in said


def test_ordinary_headings_do_not_say_who() -> None:
    assert not any(says_who(word) for code in report_languages() for word in written("columns", code).values())


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("leeg.csv", b"", "empty"),
        ("blad.pdf", b"%PDF-1.4", "not-supported"),
        ("blad.xlsx", b"PK\x03\x04 cut off", "damaged-sheet"),
        ("blad.ods", b"no zip", "damaged-sheet"),
        ("blad.csv", b"Lezer;Antwoord\nA;ja\n", "sheet-headings"),
        ("blad.csv", b"Stukje;Lezer;Antwoord\nP1;A;\n", "sheet-empty"),
    ],
)
def test_what_is_no_filled_sheet(tmp_path: Path, name: str, content: bytes, key: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReadingError) as error:
        read_sheet(tmp_path / name, NL)
    assert error.value.key == key


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mijn naam is Karim en ik zoek werk.", "name"),
        ("Je m’appelle Aline.", "name"),
        ("Mme Dubois a dit non", "name"),
        ("Fatima: ik snap het niet", "name"),
        ("Jean dit qu'il a peur", "name"),
        ("Bel mij op 0470 12 34 56", "number"),
        ("+32 2 123 45 67", "number"),
        ("85.07.30-033.28", "number"),
        ("BE68 5390 0754 7034", "number"),
        ("Ik woon in de Kerkstraat 12", "address"),
        ("mon dossier n° 2024/1234", "number"),
        ("dossiernummer 20241", "number"),
        ("Je suis née en 1985", "birth-date"),
        ("Ik ben geboren op 3 mei 1990", "birth-date"),
        ("an.peeters@mail.be", "e-mail"),
        # what readers say every day
        ("Ze pakken mijn geld af.", None),
        ("Het OCMW belt mij: dat is goed.", None),
        ("Iemand zegt dat het niet mag", None),
        ("On dit qu'il faut payer 1.288,46 euros par mois.", None),
        ("Elle vient avec moi, c'est bien.", None),
        ("Tegen 01/02/2026 moet ik 5 keer solliciteren", None),
        ("Le CPAS paie 40 euros, et moi 12,50 euros.", None),
        ("In mijn dossier staat een papier.", None),
        ("Le 15 mars à 14 h 30, local 204", None),
    ],
)
def test_what_says_who_somebody_is(text: str, kind: str | None) -> None:
    assert identifying(text) == kind


def test_a_word_of_the_passage_is_no_name() -> None:
    assert identifying("Noor belt mij: goed zo") == "name"
    assert identifying("Noor belt mij: goed zo", "Noor zoekt samen met u een les.") is None
    assert identifying("Noor: belt mij") == "name"
    assert identifying("Noor: belt mij", "Uw maatschappelijk werker is Noor.") is None


def test_the_letters_of_the_note_sheet_are_feelings() -> None:
    for language, letters in (("nl", "GBV"), ("fr", "NMC"), ("en", "NTS")):
        assert [meaning("feelings", letter) for letter in letters] == ["neutral", "threat", "trust"], language


def test_brackets_in_a_heading_do_not_count() -> None:
    assert meaning("columns", "Temps de recherche (secondes)") == meaning("columns", "zoektijd (seconden)") == "seconds"


@pytest.mark.parametrize("cell", ["1-2", "1 – 2", "1/2"])
def test_a_range_of_points_is_asked_about_and_not_guessed(sheet: Sheet, cell: str) -> None:
    with pytest.raises(SheetError) as error:
        read_sheet(sheet("nl", f"P1;;A;deels;{cell}"), NL)
    assert [one.key for one in error.value.mistakes] == ["sheet-missing"]
