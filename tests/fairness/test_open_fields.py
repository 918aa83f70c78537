"""What stays to be filled in, and the fixed text apart from what was filled in."""

import itertools
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import readability_gpmi as rg
from readability_gpmi.model import FieldKind
from readability_gpmi.pipeline import analyze_document
from readability_gpmi.reading import docx
from readability_gpmi.report import Report
from readability_gpmi.report.html import page
from readability_gpmi.report.text import summary
from tests.word_files import control, field, old_box, p, r, word_file

_PROMPT = "<w:showingPlcHdr/><w:text/>"
NL = {
    "Naam: ………………": ("blank", "………………", "Naam"),
    "De cursus begint op ____ / ____ / ______ in Gent.": ("blank", "____ / ____ / ______", "De cursus begint op"),
    "U krijgt [bedrag van het leefloon] per maand.": ("placeholder", "[bedrag van het leefloon]", "U krijgt"),
    "Uw begeleider is «Naam_begeleider».": ("placeholder", "«Naam_begeleider»", "Uw begeleider is"),
    "U woont in <naam van de gemeente>.": ("placeholder", "<naam van de gemeente>", "U woont in"),
    "U volgt de cursus XXXX.": ("placeholder", "XXXX", "U volgt de cursus"),
    "U betaalt de huur zelf / samen*.": ("choice", "/ samen*", "U betaalt de huur zelf"),
    "Reden: Klik of tik om tekst in te voeren.": ("placeholder", "Klik of tik om tekst in te voeren.", "Reden"),
    "Telefoonnummer:": ("label", "Telefoonnummer:", "Telefoonnummer"),
}
FR = {
    "Nom: ………………": ("blank", "………………", "Nom"),
    "Le cours commence le ../../.... à Namur.": ("blank", "../../....", "Le cours commence le"),
    "Vous recevez [montant du revenu] par mois.": ("placeholder", "[montant du revenu]", "Vous recevez"),
    "Votre référent est «Nom_agent».": ("placeholder", "«Nom_agent»", "Votre référent est"),
    "Vous habitez à <nom de la commune>.": ("placeholder", "<nom de la commune>", "Vous habitez à"),
    "Vous suivez le cours XXXX.": ("placeholder", "XXXX", "Vous suivez le cours"),
    "Vous êtes marié / isolé (biffer la mention inutile).": ("choice", "/ isolé", "Vous êtes marié"),
    "Raison: Cliquez ou appuyez ici pour entrer du texte.": (
        "placeholder",
        "Cliquez ou appuyez ici pour entrer du texte.",
        "Raison",
    ),
    "Adresse:": ("label", "Adresse:", "Adresse"),
}
CASES = [("nl", text, expected) for text, expected in NL.items()] + [("fr", text, expected) for text, expected in FR.items()]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_field_that_stays_open(language: str, text: str, expected: tuple[str, str, str]) -> None:
    report = rg.analyze(text, lang=language, rewrites=False)
    assert report.form is not None
    (found,) = report.form.fields
    assert (found.kind, found.quote, found.label) == expected
    assert text[found.start : found.end] == found.quote


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Naam: Amina. U krijgt 750,50 euro per maand [1]."),
        ("nl", "Handtekening: ………………"),
        ("nl", "In uw eigen woorden: ………………………"),
        ("nl", "☒ voltijds\n☐ halftijds"),
        ("nl", "U kiest Nederlands en/of rekenen, van 9.00 tot 12.00 uur..."),
        ("fr", "Nom: Amina. Vous recevez 750,50 euros par mois (article 3)."),
        ("fr", "Signature: ………………"),
        ("fr", "☑ temps plein\n☐ mi-temps"),
        ("fr", "Vous signez le « contrat » pour le PIIS/GPMI."),
        # Names to sign beside, at the end.
        ("nl", "U krijgt elke maand hulp.\n\nLucas: ………………\nJulie Henrotte, voor het OCMW: ………………"),
        ("fr", "Fait à Namur, le 16 mars 2026.\nMadame Keita : ………………\nPour Lire et Écrire : ………………"),
    ],
)
def test_a_text_that_is_filled_in(language: str, text: str) -> None:
    report = rg.analyze(text, lang=language, rewrites=False)
    assert report.form is not None and report.form.fields == ()


@pytest.mark.parametrize(("language", "text"), [("nl", "Naam: ………………\nAdres: ………………"), ("fr", "Nom : ………………\nAdresse : ………………")])
def test_what_is_asked_of_a_person_is_no_name_to_sign(language: str, text: str) -> None:
    report = rg.analyze(text, lang=language, rewrites=False)
    assert report.form is not None and len(report.form.fields) == 2


@pytest.mark.parametrize(("language", "text"), [("nl", "☐ voltijds\n☐ halftijds"), ("fr", "[ ] temps plein\n[ ] mi-temps")])
def test_boxes_without_a_tick(language: str, text: str) -> None:
    report = rg.analyze(text, lang=language, rewrites=False)
    assert report.form is not None and [one.kind for one in report.form.fields] == [FieldKind.BOXES]


_LINES = {
    "nl": (
        "Het OCMW en u maken dit contract samen.",
        "De begunstigde is ertoe gehouden onverwijld de bewijsstukken over te maken aan de dienst.",
        "Doel: ",
        "U leert koken. U zoekt een huis.",
        "Vul hier het doel van de klant in",
        "Datum: ",
    ),
    "fr": (
        "Le CPAS et vous faites ce contrat ensemble.",
        "Le bénéficiaire est tenu de transmettre sans délai les pièces justificatives au service compétent.",
        "But: ",
        "Vous apprenez la cuisine. Vous cherchez une maison.",
        "Écrivez ici le but du client",
        "Date: ",
    ),
}


def _form(language: str, filled: bool) -> Report:
    """A form of Word: a control for the goal, a merge field and an old box."""
    w = _LINES[language]
    goal = control(p(r(w[3])), "<w:richText/>") if filled else control(p(r(w[4])), _PROMPT)
    date = field("MERGEFIELD Datum", r("3 maart 2026" if filled else "«Datum»"))
    body = p(r(w[0])) + p(r(w[1])) + p(r(w[2])) + goal + p(r(w[5]), date) + p(old_box(ticked=filled), r("ok"))
    return analyze_document(docx.read(word_file(body), "a.docx"), lang=language, kind="contract")


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_words_that_ask_are_no_text(language: str) -> None:
    report = _form(language, filled=False)
    assert report.form is not None and report.form.filled is None
    found = [(one.kind.value, one.quote, one.label) for one in report.form.fields]
    w = _LINES[language]
    assert found == [("placeholder", w[4], w[2].strip(": ")), ("placeholder", "«Datum»", w[5].strip(": "))]
    assert w[4] not in [passage.quote for passage in report.passages]
    (told,) = [one for one in report.findings if one.check == "unfilled-fields"]
    assert (told.quote, told.kind.value) == (w[4], "fairness") and "2" in told.message


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_what_was_filled_in_is_scored_apart(language: str) -> None:
    form = _form(language, filled=True).form
    assert form is not None and form.filled is not None and form.fields == ()
    w = _LINES[language]
    assert form.filled.words == len(w[3].split()) + 3
    assert form.fixed.difficulty is not None and form.filled.difficulty is not None
    assert form.fixed.difficulty > form.filled.difficulty + 20


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", ("U huurt ", "alleen", " / samen*.")), ("fr", ("Vous louez ", "seul", " / à deux*."))],
)
def test_a_choice_is_made_where_one_is_struck_through(language: str, words: tuple[str, str, str]) -> None:
    for look, is_open in (("<w:strike/>", False), ("", True)):
        body = p(r(words[0]), r(words[1], look), r(words[2]))
        report = analyze_document(docx.read(word_file(body), "a.docx"), lang=language, rewrites=False)
        assert report.form is not None and bool(report.form.fields) is is_open
        assert report.document.words == len(words[0].split()) + is_open


@pytest.mark.parametrize(("language", "said"), [("nl", "Nog in te vullen: 2."), ("fr", "Encore à compléter\u00a0: 2.")])
def test_the_reports_list_what_stays_open(language: str, said: str) -> None:
    report = _form(language, filled=False)
    w = _LINES[language]
    assert said in page(report)
    assert w[2].strip(": ") in summary(report)
    fields = json.loads(report.to_json())["form"]["fields"]
    assert [one["place"]["paragraph"] for one in fields] == [4, 5]


def test_no_word_of_a_field_is_left_in_a_report_without_text() -> None:
    report = rg.analyze("Naam: Amina Diallo ………\nRijksregisternummer: ……………", lang="nl", no_text=True)
    assert report.form is not None
    assert {(one.quote, one.label) for one in report.form.fields} == {(None, None)}
    masked = rg.analyze("De heer Karim Benali: …………", lang="nl", redact=True)
    assert masked.form is not None and "Benali" not in str(masked.form.fields)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Naam: ", "U komt op ", "……… ", "[naam] ", "«Datum» ", "XXXX ", "____ / ____ ", "ja / nee* ", "☐ ", "\n", ". "]
        ),
        max_size=12,
    )
)
def test_fields_stand_where_they_say_and_apart(parts: list[str]) -> None:
    text = "".join(parts)
    if not any(character.isalpha() for character in text):
        return
    form = rg.analyze(text, lang="nl", rewrites=False).form
    assert form is not None
    blanks = [one for one in form.fields if one.kind is not FieldKind.BOXES]
    assert all(text[one.start : one.end] == one.quote != "" for one in form.fields)
    assert all(before.end <= after.start for before, after in itertools.pairwise(blanks))
