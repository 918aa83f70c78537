"""The look of a Word file: what guides ask for is found, once per rule, and a plain page is left alone."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which

import pytest

import readability_gpmi as rg
from readability_gpmi.checks import LOOKS
from readability_gpmi.model import Finding, FindingKind
from readability_gpmi.pipeline import analyze_document
from readability_gpmi.reading import docx
from readability_gpmi.wording import load_wording, report_languages
from tests.word_files import p, r, table, word_file

NL = "U komt elke week naar het gesprek met uw begeleider en u brengt uw papieren mee naar het OCMW. "
FR = "Vous venez chaque semaine à l'entretien avec votre assistante et vous apportez vos papiers au CPAS. "
PLAIN = {"nl": p(r(NL)), "fr": p(r(FR))}
SENTENCE = {"nl": "Wij bellen u op maandag.", "fr": "Nous vous appelons le lundi."}
TIGHT = '<w:spacing w:line="240" w:lineRule="auto"/>'
GAPLESS = '<w:spacing w:before="0" w:after="0"/>'
NARROW = '<w:ind w:right="2400"/>'


def _findings(body: str, language: str) -> Sequence[Finding]:
    report = analyze_document(docx.read(word_file(body), "a.docx"), lang=language)
    ids = {check.id for check in LOOKS}
    return [finding for finding in report.findings if finding.check in ids]


def _found(body: str, language: str) -> list[tuple[str, str | None]]:
    return [(finding.check, finding.quote) for finding in _findings(body, language)]


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize(
    ("check", "properties"),
    [
        ("small-letters", '<w:sz w:val="19"/>'),
        ("hard-font", '<w:rFonts w:ascii="Times New Roman"/>'),
        ("hard-font", '<w:rFonts w:ascii="Brush Script MT"/>'),
        ("italics", "<w:i/>"),
        ("underlining", '<w:u w:val="single"/>'),
        ("capitals", "<w:caps/>"),
        ("low-contrast", '<w:color w:val="A6A6A6"/>'),
        ("low-contrast", '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="1F3864"/>'),
    ],
)
def test_letters_that_are_hard_to_make_out(check: str, properties: str, language: str) -> None:
    sentence = SENTENCE[language]
    assert _found(PLAIN[language] * 2 + p(r(sentence, properties)), language) == [(check, sentence)]


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize(
    "properties",
    [
        "",
        '<w:sz w:val="24"/>',
        '<w:rFonts w:ascii="Verdana"/>',
        '<w:rFonts w:ascii="Huisletter"/>',
        '<w:i w:val="0"/>',
        '<w:u w:val="none"/>',
        "<w:b/>",
        '<w:color w:val="1F3864"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
        '<w:sz w:val="36"/><w:color w:val="8A8A8A"/>',
    ],
)
def test_letters_that_are_easy_to_make_out(properties: str, language: str) -> None:
    assert _found(PLAIN[language] * 2 + p(r(SENTENCE[language], properties)), language) == []


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize(
    ("check", "properties"),
    [("justified-text", '<w:jc w:val="both"/>'), ("tight-lines", TIGHT)],
)
def test_paragraphs_that_are_hard_to_follow(check: str, properties: str, language: str) -> None:
    text = {"nl": NL, "fr": FR}[language]
    assert _found(PLAIN[language] * 3 + p(r(text), properties=properties), language) == [(check, text.strip())]


def test_a_centred_line_and_a_single_line_are_left_alone() -> None:
    body = PLAIN["nl"] * 2 + p(r("Tot dan."), properties=f'{TIGHT}<w:jc w:val="center"/>')
    assert _found(body, "nl") == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_what_holds_for_most_of_the_text_is_said_once_of_the_document(language: str) -> None:
    text = {"nl": NL, "fr": FR}[language]
    found = _findings(p(r(text, '<w:sz w:val="23"/>')) * 5 + PLAIN[language], language)
    assert [(one.check, one.start, one.end, one.quote) for one in found] == [("small-letters", 0, 0, "")]
    assert "12" in found[0].message and "11½" in found[0].message


@pytest.mark.parametrize(("language", "many"), [("nl", "In 4 alinea's"), ("fr", "Dans 4 paragraphes")])
def test_one_finding_for_a_rule_however_often_it_is_broken(language: str, many: str) -> None:
    words = {"nl": ("Bel ons ", "altijd", " op."), "fr": ("Appelez ", "toujours", " d'abord.")}[language]
    slanted = p(r(words[0]), r(words[1], "<w:i/>"), r(words[2]))
    found = _findings(PLAIN[language] + slanted * 3 + PLAIN[language] + slanted, language)
    assert [(one.check, one.quote) for one in found] == [("italics", words[1])]
    assert found[0].message.startswith(many) and "Word" in found[0].message
    (one,) = _findings(PLAIN[language] * 3 + slanted, language)
    assert one.message.startswith(
        {"nl": "Hier staat tekst cursief. Kies", "fr": "Ici, du texte est en italique. Dans Word"}[language]
    )


def test_long_lines_are_told_by_the_room_for_them() -> None:
    wide = '<w:sectPr><w:pgSz w:w="15840"/><w:pgMar w:left="720" w:right="720"/></w:sectPr>'
    found = _findings(p(r(NL * 2), properties=wide), "nl")
    # 720 points, letters of 6 points.
    assert [(one.check, "120 letters" in one.message) for one in found] == [("long-lines", True)]
    assert _found(p(r(NL * 2)), "nl") == []


def test_columns_and_merged_cells() -> None:
    columns = '<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1134" w:right="1134"/><w:cols w:num="2"/></w:sectPr>'
    assert _found(p(r(FR), properties=columns) + PLAIN["fr"] * 6, "fr") == [("text-columns", FR.strip())]
    merged = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p(r("Samen")) + "</w:tc>"
    assert _found(PLAIN["nl"] + table([merged]), "nl") == [("merged-cells", "Samen")]
    assert _found(PLAIN["nl"] + table([p(r("U")), p(r("Wij"))]), "nl") == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_more_than_fifteen_lines_without_white(language: str) -> None:
    text = {"nl": NL, "fr": FR}[language]
    dense = p(r(text), properties=GAPLESS)
    assert _found(dense * 12, language) == [("no-white-space", "")]
    assert _found(dense * 5, language) == []
    assert _found((dense * 5 + p()) * 3, language) == []


def test_the_look_changes_no_score() -> None:
    plain, styled = (
        analyze_document(docx.read(word_file(p(r(NL, look))), "a.docx"), lang="nl")
        for look in ("", '<w:sz w:val="16"/><w:i/><w:caps/>')
    )
    assert plain.scores == styled.scores
    assert plain.level == styled.level
    assert len(plain.findings) < len(styled.findings)


def test_a_text_without_a_look_has_no_finding_on_it() -> None:
    ids = {check.id for check in LOOKS}
    assert not [one for one in rg.analyze(NL, lang="nl").findings if one.check in ids]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_plain_contracts_are_easy_on_the_eye(language: str) -> None:
    (path,) = (Path(__file__).parents[2] / "examples" / language).glob("06*")
    report = rg.analyze_file(path, lang=language, rewrites=False)
    assert [one for one in report.findings if one.kind is FindingKind.LAYOUT] == []


@pytest.mark.parametrize(("points", "expected"), [(12, ["tight-lines"]), (21, [])])
def test_lines_of_a_fixed_height(points: int, expected: list[str]) -> None:
    body = p(r(NL), properties=f'<w:spacing w:line="{points * 20}" w:lineRule="exact"/>') * 4
    assert [check for check, _ in _found(body, "nl")] == expected


@pytest.mark.parametrize("check", [check.id for check in LOOKS])
@pytest.mark.parametrize("language", report_languages())
def test_each_check_has_its_wording(check: str, language: str) -> None:
    facts = {"blocks": 3, "words": 9, "value": 10}
    said = {load_wording(language).message(check, facts | {"use": use}) for use in ("one", "many", "all")}
    assert all(said) and load_wording(language).why(check)


@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_same_is_found_after_libreoffice(language: str, tmp_path: Path) -> None:
    text = {"nl": NL, "fr": FR}[language]
    slanted = p(r(SENTENCE[language], "<w:i/>"))
    body = p(r(text, '<w:sz w:val="20"/>'), properties='<w:jc w:val="both"/>') * 4 + slanted
    first = tmp_path / "a.docx"
    first.write_bytes(word_file(body))
    for form in ("odt", "docx"):
        source = first if form == "odt" else tmp_path / "odt" / "a.odt"
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(tmp_path / form), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    made = (tmp_path / "docx" / "a.docx").read_bytes()
    report = analyze_document(docx.read(made, "a.docx"), lang=language, rewrites=False)
    found = {one.check: one.quote for one in report.findings if one.kind is FindingKind.LAYOUT}
    assert found.pop("italics") == SENTENCE[language]
    assert found == dict.fromkeys(("small-letters", "justified-text", "long-lines"), "")
