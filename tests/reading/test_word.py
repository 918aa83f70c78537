"""Word files: all that Word can put in a contract is read, in the order of the page, and nothing that is not on it."""

import io
from typing import Any

import pytest
from docx import Document as WordDocument

from readability_gpmi.model import Cell, Document, Part, Place
from readability_gpmi.reading import docx
from tests.word_files import change, contract, control, deleted, field, old_box, p, r, table, text_box, word_file


def _read(*paragraphs: str) -> Document:
    return docx.read(word_file("".join(paragraphs)), "a.docx")


def _texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_word_of_a_contract_is_read_in_order(language: str) -> None:
    data, expected = contract(language)
    document = docx.read(data, "a.docx")
    assert [text.removeprefix("☐ ").removeprefix("☒ ") for text in _texts(document)] == list(expected)
    assert "VERBORGEN" not in document.text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("U ") + deleted("moet ") + change("ins", r("mag ")) + r("komen."), "U mag komen."),
        (change("moveFrom", r("weg")) + change("moveTo", r("Vous venez.")), "Vous venez."),
        (field("MERGEFIELD Nom", r("«Nom»")), "«Nom»"),
        (field("IF", r("oui"), field("MERGEFIELD Nom", r("non"))), "oui"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("Geen einde."), "Geen einde."),
        (old_box(ticked=True) + r("ja"), "☒ ja"),
        (old_box(ticked=False) + r("nee"), "☐ nee"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r(" ja"), "☑ ja"),
        ('<w:r><w:sym w:font="MS Gothic" w:char="2610"/></w:r>' + r(" non"), "☐ non"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0A8"/></w:r>' + r("non"), "non"),
        (r("tot") + "<w:r><w:noBreakHyphen/><w:tab/></w:r>" + r("en met"), "tot-\ten met"),
        (r("samen") + "<w:r><w:softHyphen/></w:r>" + r("werken"), "samenwerken"),
        (control(r("Kies een datum."), "<w:showingPlcHdr/><w:date/>"), "Kies een datum."),
    ],
)
def test_a_paragraph_as_it_is_on_the_page(content: str, text: str) -> None:
    assert _read(p(content)).text == text


def test_the_choice_in_a_list_of_an_old_form() -> None:
    entries = '<w:result w:val="1"/><w:listEntry w:val="Gent"/><w:listEntry w:val="Namur"/>'
    form = f'<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>{entries}</w:ddList></w:ffData></w:fldChar>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert _read(p(r("CPAS de "), f"<w:r>{form}</w:r>", end)).text == "CPAS de Namur"


def test_a_deleted_paragraph_mark_joins_two_paragraphs_of_one_cell_only() -> None:
    mark = f"<w:rPr>{change('del', '')}</w:rPr>"
    assert _texts(_read(p(r("Wij spreken "), properties=mark), p(r("elke maand af.")))) == ["Wij spreken elke maand af."]
    apart = _read(table([p(r("Naam"), properties=mark), p(r("Nadia"))]))
    assert _texts(apart) == ["Naam", "Nadia"]


def test_a_header_that_is_on_no_page_is_not_read() -> None:
    word = WordDocument()
    word.add_paragraph("U krijgt een leefloon.")
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Voorblad van het OCMW"
    section.even_page_header.paragraphs[0].text = "Even bladzijde"
    assert _texts(_saved(word)) == ["U krijgt een leefloon.", "Voorblad van het OCMW"]
    section.different_first_page_header_footer = False
    word.settings.odd_and_even_pages_header_footer = True
    assert _texts(_saved(word)) == ["U krijgt een leefloon.", "Even bladzijde"]


def _saved(word: Any) -> Document:
    data = io.BytesIO()
    word.save(data)
    return docx.read(data.getvalue(), "a.docx")


def test_places_in_the_source() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p(r("Wat het OCMW doet"))}</w:tc>'
    rows = table(
        [wide, p(r("Wat u doet"))],
        [p(r("Het OCMW betaalt.")), p(r("Het helpt.")) + table([p(r("Samen."))]) + p(), p(r("U komt."))],
    )
    document = docx.read(
        word_file(p(r("Duur")) + p() + rows + p(text_box(p(r("Bel ons.")))), notes={"footnote": [p(r("Een nota."))]}), "a.docx"
    )
    assert [block.place for block in document.blocks] == [
        Place(paragraph=1),
        Place(paragraph=3, cell=Cell(1, 1, 1)),
        Place(paragraph=4, cell=Cell(1, 1, 3)),
        Place(paragraph=5, cell=Cell(1, 2, 1)),
        Place(paragraph=6, cell=Cell(1, 2, 2)),
        Place(paragraph=7, cell=Cell(2, 1, 1)),
        Place(paragraph=9, cell=Cell(1, 2, 3)),
        Place(Part.TEXT_BOX, paragraph=1),
    ]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_character_of_a_block_has_its_place_in_the_file(language: str) -> None:
    file = docx.load(contract(language)[0], "a.docx")
    at = {offset: anchor for anchor in file.anchors for offset in range(anchor.start, anchor.end)}
    for block in file.document.blocks:
        for offset in range(block.start, block.end):
            anchor = at[offset]
            assert anchor.piece.text[anchor.skip + offset - anchor.start] == file.document.text[offset]


def test_a_file_without_styles_is_read() -> None:
    word = WordDocument()
    word.add_paragraph("U krijgt een leefloon.", style="List Bullet")
    for number, relation in list(word.part.rels.items()):
        if relation.reltype.endswith(("/styles", "/numbering")):
            del word.part.rels[number]
    data = io.BytesIO()
    word.save(data)
    file = docx.load(data.getvalue(), "a.docx")
    assert file.document.text == "- U krijgt een leefloon."
    assert not any(relation.reltype.endswith("/styles") for relation in file.word.part.rels.values())
