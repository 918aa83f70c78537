"""The same page in every format gives the same blocks, with exact offsets."""

import io
from pathlib import Path

import pytest
from docx import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from readability_gpmi.model import BlockKind, Document
from readability_gpmi.reading import from_text, read

HEADING, PARAGRAPH, ITEM, CELL = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL


def _blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def _read(folder: Path, name: str, data: bytes) -> Document:
    file = folder / name
    file.write_bytes(data)
    return read(file)


def test_a_plain_text_is_kept_character_for_character() -> None:
    text = "Artikel 1. Duur\n\nHet contract duurt een jaar.\n- U volgt een cursus.\n- U belt ons.\n"
    document = from_text(text)
    assert document.text == text
    assert _blocks(document) == [
        (HEADING, "Artikel 1. Duur"),
        (PARAGRAPH, "Het contract duurt een jaar."),
        (ITEM, "U volgt een cursus."),
        (ITEM, "U belt ons."),
    ]


def test_word(tmp_path: Path) -> None:
    word = WordDocument()
    word.add_heading("Duur", 1)
    word.add_paragraph("Het contract duurt een jaar.")
    word.add_paragraph("U volgt een cursus.", style="List Bullet")
    table = word.add_table(1, 2)
    table.cell(0, 0).text = "Naam"
    table.cell(0, 1).text = "Nadia"
    word.sections[0].header.paragraphs[0].text = "OCMW"
    data = io.BytesIO()
    word.save(data)
    document = _read(tmp_path, "a.docx", data.getvalue())
    assert _blocks(document) == [
        (HEADING, "Duur"),
        (PARAGRAPH, "Het contract duurt een jaar."),
        (ITEM, "U volgt een cursus."),
        (CELL, "Naam"),
        (CELL, "Nadia"),
        (HEADING, "OCMW") if document.blocks[-1].kind is HEADING else (PARAGRAPH, "OCMW"),
    ]
    assert [block.apart for block in document.blocks] == [False] * 5 + [True]


def test_html_without_what_a_browser_hides(tmp_path: Path) -> None:
    page = (
        "<html><head><title>x</title><script>steal()</script><style>p{}</style></head><body><h1>Durée</h1>"
        "<p>Le contrat dure <b>un an</b>.</p><p hidden>secret</p><ul><li>Vous appelez.</li></ul>"
        "<table><tr><td>Nom</td><td>Nadia</td></tr></table></body></html>"
    )
    document = _read(tmp_path, "a.html", page.encode())
    assert _blocks(document) == [
        (HEADING, "Durée"),
        (PARAGRAPH, "Le contrat dure un an."),
        (ITEM, "Vous appelez."),
        (CELL, "Nom"),
        (CELL, "Nadia"),
    ]


def test_markdown(tmp_path: Path) -> None:
    document = _read(tmp_path, "a.md", b"# Duur\n\nHet *contract* duurt een jaar.\n\n- U belt ons.\n")
    assert _blocks(document) == [(HEADING, "Duur"), (PARAGRAPH, "Het contract duurt een jaar."), (ITEM, "U belt ons.")]


def test_pdf_lines_become_paragraphs(tmp_path: Path) -> None:
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(
        (
            "Het contract duurt een jaar en wordt daarna met de maatschappe-",
            "lijk werker besproken. U krijgt een kopie van dit contract mee.",
        )
    ):
        canvas.drawString(70, 700 - 14 * number, line)
    canvas.showPage()
    canvas.save()
    document = _read(tmp_path, "a.pdf", data.getvalue())
    assert _blocks(document) == [
        (
            PARAGRAPH,
            "Het contract duurt een jaar en wordt daarna met de maatschappelijk werker besproken. "
            "U krijgt een kopie van dit contract mee.",
        )
    ]
    assert document.blocks[0].page == 1


UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize("encoding", [*UNICODE, "cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "text",
    [
        "La durée est d’un an. L’échéance est fixée à août.\nVous recevez 50 € d’aide.",
        "Eén keer per week belt u ons. Privégegevens geeft u ‘nooit’ door.\nU krijgt 50 € voor de coördinatie.",
    ],
)
def test_encodings(tmp_path: Path, encoding: str, text: str) -> None:
    assert _read(tmp_path, "a.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["iso8859_1", "cp850", "cp437"])
@pytest.mark.parametrize(
    "text", ["La durée est fixée à un an, même en août. Ça dépend du Noël.", "Eén zoëven geïnd bedrag, coördinatie en privé."]
)
def test_old_encodings(tmp_path: Path, encoding: str, text: str) -> None:
    assert _read(tmp_path, "a.txt", text.encode(encoding)).text == text


def test_the_euro_sign_of_iso_8859_15_and_a_stray_byte_in_utf_8(tmp_path: Path) -> None:
    assert _read(tmp_path, "a.txt", "Vous payez 50 € à l'école.".encode("iso8859_15")).text == "Vous payez 50 € à l'école."
    mixed = "Une année d’études à l’école, été comme hiver. ".encode() + "Coûts".encode("cp1252")
    assert _read(tmp_path, "b.txt", mixed).text == "Une année d’études à l’école, été comme hiver. Coûts"


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_line_ends_are_one_character(tmp_path: Path, ending: str) -> None:
    document = _read(tmp_path, "a.txt", f"Een zin.{ending}Nog een zin.".encode())
    assert document.text == "Een zin.\nNog een zin."


@given(st.text())
def test_blocks_of_any_text_are_in_order_and_hold_every_letter(text: str) -> None:
    document = from_text(text)
    assert document.text == text
    at = 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(text)
        assert not any(character.isalpha() for character in text[at : block.start] if len(character) > 1)
        at = block.end
