"""PDF: columns one after the other, tables by cell, words put together, running lines apart, the page of every block."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from readability_gpmi.errors import ReadingError
from readability_gpmi.model import BlockKind, Document
from readability_gpmi.reading import read
from readability_gpmi.reading.hyphens import Hyphens

Draw = Callable[[Canvas], None]


def _read(folder: Path, *pages: Draw) -> Document:
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    path = folder / "a.pdf"
    path.write_bytes(data.getvalue())
    return read(path)


def _lines(canvas: Canvas, left: float, top: float, *lines: str) -> None:
    for row, line in enumerate(lines):
        canvas.drawString(left, top - 14 * row, line)


def _texts(document: Document, apart: bool = False) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.apart is apart]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _lines(canvas, 70, 760, "Dit contract is er in twee talen en in twee kolommen, voor wie Frans of Nederlands leest.")
        _lines(
            canvas,
            70,
            730,
            "U komt elke week naar de les.",
            "Bent u ziek? Dan belt u ons op",
            "voor negen uur op deze dag.",
            "Wij helpen u met uw werk.",
        )
        _lines(
            canvas,
            330,
            730,
            "Vous venez chaque semaine au",
            "cours. Êtes-vous malade ? Vous",
            "nous appelez avant neuf heures.",
            "Nous vous aidons au travail.",
        )

    text = " ".join(_texts(_read(tmp_path, draw)))
    assert "Bent u ziek? Dan belt u ons op voor negen uur op deze dag. Wij helpen u met uw werk." in text
    assert "Vous venez chaque semaine au cours. Êtes-vous malade ? Vous nous appelez avant neuf heures." in text
    assert text.index("Frans of Nederlands leest.") < text.index("U komt") < text.index("met uw werk.") < text.index("Vous venez")


def test_a_table_is_read_cell_by_cell(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.grid([65, 300, 530], [700, 735, 770])
        _lines(canvas, 70, 755, "Le CPAS vous aide à", "trouver un logement.")
        _lines(canvas, 305, 755, "Vous cherchez aussi", "vous-même chaque semaine.")
        _lines(canvas, 70, 720, "Wij betalen de bus.")
        _lines(canvas, 305, 720, "U gaat elke dag naar de", "les van negen uur.")
        _lines(canvas, 70, 660, "Na de tabel gaat de tekst verder.")

    document = _read(tmp_path, draw)
    assert _texts(document) == [
        "Le CPAS vous aide à trouver un logement.",
        "Vous cherchez aussi vous-même chaque semaine.",
        "Wij betalen de bus.",
        "U gaat elke dag naar de les van negen uur.",
        "Na de tabel gaat de tekst verder.",
    ]
    assert [block.kind for block in document.blocks] == [BlockKind.CELL] * 4 + [BlockKind.PARAGRAPH]


def test_justified_lines_with_wide_gaps_are_no_columns(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, (left, right) in enumerate(
            (("De begunstigde", "komt elke"), ("week naar het", "OCMW en ook"), ("naar de lessen", "in de stad."))
        ):
            canvas.drawString(70, 700 - 14 * row, left)
            canvas.drawString(160, 700 - 14 * row, right)

    assert _texts(_read(tmp_path, draw)) == ["De begunstigde komt elke week naar het OCMW en ook naar de lessen in de stad."]


def test_a_bullet_far_from_its_text_belongs_to_it(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, line in enumerate(("U volgt een cursus.", "U belt ons.", "U zoekt werk.", "U komt op tijd.")):
            canvas.drawString(70, 700 - 20 * row, "•")
            canvas.drawString(100, 700 - 20 * row, line)

    document = _read(tmp_path, draw)
    assert _texts(document) == ["U volgt een cursus.", "U belt ons.", "U zoekt werk.", "U komt op tijd."]
    assert {block.kind for block in document.blocks} == {BlockKind.ITEM}


def test_running_lines_stand_apart_and_page_numbers_go(tmp_path: Path) -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(70, 810, "CPAS de Bois-Saint-Ursmer")
            canvas.drawString(270, 30, f"Page {number} sur 3")
            _lines(canvas, 70, 700, f"La page {number} parle du bus.")

        return draw

    document = _read(tmp_path, page(1), page(2), page(3))
    assert _texts(document) == ["La page 1 parle du bus.", "La page 2 parle du bus.", "La page 3 parle du bus."]
    assert [block.page for block in document.blocks if not block.apart] == [1, 2, 3]
    assert _texts(document, apart=True) == ["CPAS de Bois-Saint-Ursmer"]


def test_a_sentence_goes_on_over_the_page(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        lambda canvas: _lines(canvas, 70, 120, "De begunstigde meldt elke wijziging in zijn toe-"),
        lambda canvas: _lines(canvas, 70, 740, "stand aan het OCMW."),
    )
    assert _texts(document) == ["De begunstigde meldt elke wijziging in zijn toestand aan het OCMW."]


def test_letters_printed_twice_or_askew_or_lying(tmp_path: Path) -> None:
    def bold(canvas: Canvas) -> None:
        for shift in (0, 0.4):
            canvas.drawString(70 + shift, 700, "Alle officiële effecten")
        canvas.rotate(45)
        canvas.drawString(500, 100, "KOPIE")

    document = _read(tmp_path, bold)
    assert _texts(document) == ["Alle officiële effecten"]
    assert _texts(document, apart=True) == ["KOPIE"]

    def lying(canvas: Canvas) -> None:
        canvas.rotate(90)
        _lines(canvas, 100, -200, "U komt elke week naar de les", "van het OCMW in de stad.")

    assert _texts(_read(tmp_path, lying)) == ["U komt elke week naar de les van het OCMW in de stad."]


def test_lines_with_space_between_them_are_paragraphs(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        _lines(canvas, 70, 700, "Het OCMW betaalt de huur van uw kamer en ook de", "rekening van het gas.")
        for row, line in enumerate(
            ("Nadia Janssens", "Wij spreken elkaar elke maand.", "U belt de dienst.", "Dit is de afspraak")
        ):
            canvas.drawString(70, 660 - 26 * row, line)

    assert _texts(_read(tmp_path, draw)) == [
        "Het OCMW betaalt de huur van uw kamer en ook de rekening van het gas.",
        "Nadia Janssens",
        "Wij spreken elkaar elke maand.",
        "U belt de dienst.",
        "Dit is de afspraak",
    ]


def test_fields_far_apart_on_one_line_stay_apart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(70, 700, "Voor het OCMW")
        canvas.drawString(400, 700, "De begunstigde")

    assert _texts(_read(tmp_path, draw)) == ["Voor het OCMW", "De begunstigde"]


@pytest.mark.parametrize(
    ("text", "more", "joined"),
    [
        ("met de maatschappe-", "lijk werker", "met de maatschappelijk werker"),
        ("de huur-", "waarborg", "de huurwaarborg"),
        ("de trajectbegelei-", "ding", "de trajectbegeleiding"),
        ("de OCMW-", "werker", "de OCMW-werker"),
        ("alle in-", "en uitgaven", "alle in- en uitgaven"),
        ("une assistan-", "ce sociale", "une assistance sociale"),
        ("les béné-", "ficiaires", "les bénéficiaires"),
        ("vous pouvez peut-", "être venir", "vous pouvez peut-être venir"),
        ("au rendez-", "vous", "au rendez-vous"),
        ("celui-", "ci décide", "celui-ci décide"),
        ("pouvez-", "vous venir", "pouvez-vous venir"),
        ("le soussi-", "gné", "le soussigné"),
        ("c’est-à-", "dire", "c’est-à-dire"),
        ("1.000 euro -", "meer niet", "1.000 euro - meer niet"),
        ("zacht\u00ad", "afgebroken", "zachtafgebroken"),
        ("twee", "woorden", "twee woorden"),
    ],
)
def test_words_cut_at_the_line_end(text: str, more: str, joined: str) -> None:
    assert Hyphens(()).joined(text, more) == joined


def test_how_the_document_writes_a_word_comes_first() -> None:
    assert Hyphens(["de sociaal-juridische dienst"]).joined("de sociaal-", "juridische dienst") == "de sociaal-juridische dienst"
    assert Hyphens(["het Openbaar-vervoerplan"]).joined("het Openbaar-", "vervoerplan") == "het Openbaar-vervoerplan"


def test_fonts_that_do_not_tell_their_letters(tmp_path: Path) -> None:
    # A font with codes of its own and no table to Unicode: what is shown is not what can be read.
    font = (
        b"5 0 obj<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Own/Encoding/Identity-H/DescendantFonts[6 0 R]>>endobj\n"
        b"6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Own/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor 7 0 R/DW 500>>endobj\n7 0 obj<</Type/FontDescriptor/FontName/ABCDEF+Own/Flags 4>>endobj\n"
    )
    content = b"BT /F1 12 Tf 70 700 Td <" + b"0024003500470058" * 10 + b"> Tj ET"
    path = tmp_path / "a.pdf"
    path.write_bytes(
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n%b\nendstream endobj\n%btrailer<</Root 1 0 R>>" % (len(content), content, font)
    )
    with pytest.raises(ReadingError) as error:
        read(path)
    assert error.value.key == "unmapped-pdf"
