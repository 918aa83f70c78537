"""How the text of a Word file looks: the run, its style, the paragraph and the defaults, nearest first."""

import io
from collections.abc import Mapping

import pytest
from docx import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt, RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st

from readability_gpmi.model import Look
from readability_gpmi.reading import docx
from tests.word_files import p, r, word_file


def _looks(word: object) -> Mapping[str, Look]:
    data = io.BytesIO()
    word.save(data)  # type: ignore[attr-defined]
    document = docx.read(data.getvalue(), "a.docx")
    return {document.text[look.start : look.end]: look for look in document.looks}


def test_a_run_goes_before_its_style_and_a_style_before_the_one_it_rests_on() -> None:
    word = WordDocument()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Georgia", Pt(10)
    small = word.styles.add_style("Klein", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style, small.font.size = word.styles["Normal"], Pt(8.5)
    paragraph = word.add_paragraph("Vous recevez ", style="Klein")
    paragraph.add_run("une copie").font.size = Pt(14)
    word.add_paragraph("U krijgt een kopie")
    looks = _looks(word)
    assert [(looks[text].font, looks[text].size) for text in ("Vous recevez ", "une copie", "U krijgt een kopie")] == [
        ("Georgia", 8.5),
        ("Georgia", 14.0),
        ("Georgia", 10.0),
    ]


def test_the_fonts_of_the_theme_and_the_defaults_of_the_file() -> None:
    word = WordDocument()
    word.add_paragraph("U komt langs.")
    word.add_heading("Doel", 1)
    looks = _looks(word)
    # The template of python-docx has these in its theme, and 11 points in its defaults.
    assert (looks["U komt langs."].font, looks["U komt langs."].size) == ("Cambria", 11.0)
    assert looks["Doel"].font == "Calibri"


def test_letters_as_they_were_made() -> None:
    word = WordDocument()
    paragraph = word.add_paragraph("Vous ")
    for text, name in (("gras", "bold"), ("italique", "italic"), ("souligné", "underline"), ("majuscules", "all_caps")):
        setattr(paragraph.add_run(text).font, name, True)
    paragraph.add_run("pâle").font.color.rgb = RGBColor(0xC0, 0xC0, 0xC0)
    looks = _looks(word)
    assert looks["gras"].bold and looks["italique"].italic and looks["souligné"].underlined and looks["majuscules"].capitals
    assert looks["pâle"].colour == "c0c0c0"
    plain = looks["Vous "]
    assert not (plain.bold or plain.italic or plain.underlined or plain.capitals) and plain.colour is None


def test_italics_in_a_slanted_style_are_upright() -> None:
    word = WordDocument()
    style = word.styles.add_style("Schuin", WD_STYLE_TYPE.PARAGRAPH)
    style.font.italic = True
    paragraph = word.add_paragraph(style="Schuin")
    for text, name in (("penché ", None), ("droit ", "Emphasis")):
        paragraph.add_run(text, style=name)
    paragraph.add_run("forcé", style="Emphasis").italic = True
    looks = _looks(word)
    assert [looks[text].italic for text in ("penché ", "droit ", "forcé")] == [True, False, True]


def test_the_style_of_a_table_holds_where_the_paragraph_says_nothing() -> None:
    word = WordDocument()
    table = word.add_table(1, 1, style="Table Grid")
    properties = '<w:rPr {}><w:sz w:val="16"/></w:rPr>'.format(nsdecls("w"))
    word.styles["Table Grid"].element.append(parse_xml(properties))
    table.cell(0, 0).text = "U betaalt"
    word.add_paragraph("Wij betalen")
    looks = _looks(word)
    assert (looks["U betaalt"].size, looks["Wij betalen"].size) == (8.0, 11.0)


def test_a_link_is_not_underlined() -> None:
    line = '<w:u w:val="single"/>'
    link = f'<w:hyperlink w:anchor="x">{r("de website", line)}</w:hyperlink>'
    document = docx.read(word_file(p(r("Zie "), link, r(" van ons", line))), "a.docx")
    assert [look.underlined for look in document.looks] == [False, True]


def test_a_paragraph_and_the_page_around_it() -> None:
    word = WordDocument()
    section = word.sections[0]
    section.page_width, section.left_margin, section.right_margin = Cm(21), Cm(2), Cm(2)
    first = word.add_paragraph("U komt langs.")
    first.alignment, first.paragraph_format.line_spacing = WD_ALIGN_PARAGRAPH.JUSTIFY, 1.5
    first.paragraph_format.space_after = Pt(2)
    second = word.add_paragraph("Wij bellen u.")
    second.paragraph_format.space_before, second.paragraph_format.left_indent = Pt(5), Cm(1)
    looks = _looks(word)
    one, other = looks["U komt langs."], looks["Wij bellen u."]
    assert (one.justified, one.spacing, round(one.width or 0)) == (True, 1.5, 482)
    assert (other.justified, other.gap, round(other.width or 0)) == (False, 5.0, 454)


def test_cells_that_are_merged_or_coloured() -> None:
    word = WordDocument()
    table = word.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Stappen"
    table.cell(1, 0).text = "U"
    fill = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="002060"/>')
    table.cell(1, 0)._tc.get_or_add_tcPr().append(fill)
    looks = _looks(word)
    assert looks["Stappen"].merged and not looks["U"].merged
    assert (looks["U"].background, looks["Stappen"].background) == ("002060", "ffffff")


def test_columns_of_a_section() -> None:
    columns = '<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1134" w:right="1134"/><w:cols w:num="2" w:space="720"/></w:sectPr>'
    document = docx.read(word_file(p(r("Deux colonnes."), properties=columns) + p(r("Une colonne."))), "a.docx")
    assert [look.columns for look in document.looks] == [2, 1]
    assert document.looks[0].width == pytest.approx((11906 - 2 * 1134 - 720) / 2 / 20)


@pytest.mark.parametrize(
    "properties",
    ['<w:sz w:val="groot"/>', '<w:sz w:val="99999999999"/>', '<w:color w:val="rood"/>', "<w:rFonts/>", '<w:rStyle w:val="Weg"/>'],
)
def test_what_a_damaged_file_says_of_its_look_is_passed_over(properties: str) -> None:
    looks = docx.read(word_file(p(r("U komt langs.", properties))), "a.docx").looks
    assert len(looks) == 1 and looks[0].size is not None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.tuples(st.text("ab é\t", max_size=6), st.booleans()), max_size=4), max_size=4))
def test_looks_follow_on_each_other_inside_blocks(paragraphs: list[list[tuple[str, bool]]]) -> None:
    body = "".join(p(*(r(text, "<w:i/>" if slanted else "") for text, slanted in runs)) for runs in paragraphs)
    document = docx.read(word_file(body), "a.docx")
    covered = [place for look in document.looks for place in range(look.start, look.end)]
    assert covered == sorted(set(covered))
    assert set(covered) >= {place for block in document.blocks for place in range(block.start, block.end)}
