"""What the checks on the look of a page find, on Word files made for it.

    python -m benchmarks.layout [--details]

Each file is a short plan of two pages that is easy on the eye, but for what its name says. Which checks must find something in
it was written down before any check was run on it. Every file is judged as python-docx writes it, and once more after
LibreOffice turned it into .odt and back, which puts the same look in other places of the file.

Prints per writer: files, rules that must speak, those that do, and rules that speak without a reason. ``--details`` names them.
"""

import argparse
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from readability_gpmi import analyze_file
from readability_gpmi.checks import LOOKS

_IDS = {check.id for check in LOOKS}
_LINES = {
    "nl": (
        "U volgt vanaf 3 maart elke maandag de cursus Nederlands in het centrum voor volwassenen. U krijgt daar boeken.",
        "Ik betaal het inschrijvingsgeld en uw abonnement voor de bus. U geeft mij de factuur en u krijgt het geld.",
        "Wij zien elkaar op 14 april om tien uur. Wij bekijken samen wat goed gaat en wat u anders wilt. Dat schrijven wij op.",
        "Kunt u niet komen? Bel mij dan op het nummer bovenaan. Dan zoeken wij samen een andere dag die voor u past.",
        "U mag altijd iemand meebrengen die u helpt: een vriend, een familielid of iemand van een vereniging die u vertrouwt.",
        "Wilt u iets veranderen aan dit plan? Vraag het mij. Wij spreken erover, en u krijgt een nieuw papier om te tekenen.",
    ),
    "fr": (
        "Vous suivez à partir du 3 mars le cours de français au centre pour adultes, le lundi. Vous recevez des livres.",
        "Je paie l'inscription et votre abonnement de bus. Vous me donnez la facture, et vous recevez l'argent sur votre compte.",
        "Nous nous voyons le 14 avril à dix heures. Nous regardons ensemble ce qui va bien et ce que vous voulez changer.",
        "Vous ne pouvez pas venir ? Appelez-moi au numéro en haut. Nous cherchons ensemble un autre jour qui vous convient.",
        "Vous pouvez toujours venir avec quelqu'un qui vous aide : un ami, un membre de votre famille ou une association.",
        "Vous voulez changer quelque chose à ce projet ? Demandez-le-moi. Nous en parlons, et vous signez un nouveau papier.",
    ),
}
_TITLE = {"nl": "Onze afspraken", "fr": "Ce que nous décidons ensemble"}
_WARNING = {
    "nl": "Wij schorsen het leefloon als u zonder reden niet komt.",
    "fr": "Nous suspendons le revenu si vous ne venez pas sans raison.",
}
Make = Callable[[Any, str], None]


def _plan(language: str) -> Any:
    """A plan that follows the guides."""
    word = Document()
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    usual = word.styles["Normal"]
    usual.font.name, usual.font.size = "Arial", Pt(12)
    usual.paragraph_format.line_spacing, usual.paragraph_format.space_after = 1.5, Pt(12)
    title = word.add_heading(_TITLE[language], 1)
    for run in title.runs:
        run.font.name, run.font.color.rgb = "Arial", RGBColor(0, 0, 0)
    for part in range(2):
        for line in _LINES[language]:
            word.add_paragraph(line)
        for line in _LINES[language][part::3]:
            word.add_paragraph(line.split(". ")[0].rstrip(".") + ".", style="List Bullet")
    return word


def _usual(change: Callable[[Any], None]) -> Make:
    return lambda word, _: change(word.styles["Normal"])


def _warn(change: Callable[[Any], None], style: str | None = None) -> Make:
    """One paragraph in another look."""

    def make(word: Any, language: str) -> None:
        change(word.add_paragraph(style=style).add_run(_WARNING[language]))

    return make


def _styled(kind: WD_STYLE_TYPE, change: Callable[[Any], None]) -> Make:
    """The same, by a style of its own that rests on another."""

    def make(word: Any, language: str) -> None:
        base = word.styles.add_style("Basis", kind)
        base.base_style = word.styles["Normal"] if kind is WD_STYLE_TYPE.PARAGRAPH else None
        change(base)
        own = word.styles.add_style("Eigen", kind)
        own.base_style = base
        if kind is WD_STYLE_TYPE.PARAGRAPH:
            word.add_paragraph(_WARNING[language], style="Eigen")
        else:
            word.add_paragraph().add_run(_WARNING[language], style="Eigen")

    return make


def _defaults(xml: str) -> Make:
    """In the defaults of the file, with nothing in the usual style."""

    def make(word: Any, _: str) -> None:
        usual = word.styles["Normal"].element
        for node in usual.findall(qn("w:rPr")):
            usual.remove(node)
        default = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        for node in list(default):
            default.remove(node)
        for node in parse_xml(f"<w:rPr {nsdecls('w')}>{xml}</w:rPr>"):
            default.append(node)

    return make


def _set(path: str, value: object) -> Callable[[Any], None]:
    """Sets an attribute: ``font.size``."""

    def change(on: Any) -> None:
        *before, last = path.split(".")
        for name in before:
            on = getattr(on, name)
        setattr(on, last, value)

    return change


def _cells(change: Callable[[Any], None]) -> Make:
    def make(word: Any, language: str) -> None:
        table = word.add_table(2, 2)
        for cell, line in zip((cell for row in table.rows for cell in row.cells), _LINES[language], strict=False):
            cell.text = line
        change(table)

    return make


def _shade(cell: Any, fill: str) -> None:
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'))


def _dark_cell(letters: RGBColor | None) -> Callable[[Any], None]:
    """Without a colour of their own, Word shows white letters."""

    def change(table: Any) -> None:
        _shade(table.cell(0, 0), "1F3864")
        if letters is not None:
            table.cell(0, 0).paragraphs[0].runs[0].font.color.rgb = letters

    return change


def _small_cells(table: Any) -> None:
    for run in (run for row in table.rows for cell in row.cells for one in cell.paragraphs for run in one.runs):
        run.font.size = Pt(9)


def _wide_cell(table: Any) -> None:
    table.cell(0, 0).merge(table.cell(0, 1))


def _high_cell(table: Any) -> None:
    table.cell(0, 0).merge(table.cell(1, 0))


def _columns(word: Any, language: str) -> None:
    word.add_section(WD_SECTION.CONTINUOUS)
    for line in _LINES[language]:
        word.add_paragraph(line)
    columns = word.sections[-1]._sectPr.find(qn("w:cols"))
    if columns is None:
        columns = OxmlElement("w:cols")
        word.sections[-1]._sectPr.append(columns)
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "720")


def _landscape(word: Any, _: str) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(29.7), Cm(21)


def _narrow_margins(word: Any, _: str) -> None:
    word.sections[0].left_margin = word.sections[0].right_margin = Cm(1)


def _dense(word: Any, _: str) -> None:
    for one in word.paragraphs:
        one.paragraph_format.space_before = one.paragraph_format.space_after = Pt(0)


def _blank_lines(word: Any, language: str) -> None:
    """No white in the style, but an empty paragraph after each one."""
    _dense(word, language)
    for one in word.paragraphs:
        one._p.addnext(OxmlElement("w:p"))


def _same_style(word: Any, _: str) -> None:
    """White that Word leaves out between paragraphs of the same style."""
    for one in [one for one in word.paragraphs if one.style.name == "List Bullet"]:
        one._p.getparent().remove(one._p)
    properties = word.styles["Normal"].element.get_or_add_pPr()
    properties.append(parse_xml(f"<w:contextualSpacing {nsdecls('w')}/>"))


def _link(word: Any, language: str) -> None:
    paragraph = word.add_paragraph(_WARNING[language] + " ")
    identifier = word.part.relate_to(
        "https://example.org/", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", True
    )
    paragraph._p.append(
        parse_xml(
            f'<w:hyperlink {nsdecls("w", "r")} r:id="{identifier}"><w:r>'
            '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>'
            "<w:t>example.org</w:t></w:r></w:hyperlink>"
        )
    )


def _small_footer(word: Any, language: str) -> None:
    word.sections[0].footer.paragraphs[0].add_run(_WARNING[language]).font.size = Pt(8)


def _line_to_fill_in(word: Any, language: str) -> None:
    word.add_paragraph(_TITLE[language] + ": ").add_run("\t\t\t\t").font.underline = True


def _quote_upright(word: Any, language: str) -> None:
    """An emphasis in a slanted paragraph stands upright in Word."""
    style = word.styles.add_style("Schuin", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.font.italic = word.styles["Normal"], True
    word.add_paragraph(style="Schuin").add_run(_WARNING[language], style="Emphasis")


def _as_found(word: Any, language: str) -> None:
    """As many offices had it: Times 11, justified, single lines, titles underlined and in capitals."""
    usual = word.styles["Normal"]
    usual.font.name, usual.font.size = "Times New Roman", Pt(11)
    usual.paragraph_format.line_spacing, usual.paragraph_format.alignment = 1.0, ALIGN.JUSTIFY
    _warn(_set("font.underline", True))(word, language)
    _warn(_set("font.all_caps", True))(word, language)


def _as_word_begins(word: Any, language: str) -> None:
    """The defaults of Word since 2013: Calibri 11, lines of 1.08."""
    _defaults('<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/>')(word, language)
    word.styles["Normal"].paragraph_format.line_spacing = 1.08


def _exact_lines(points: float) -> Make:
    return _usual(lambda style: setattr(style.paragraph_format, "line_spacing", Pt(points)))


P, C = WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER
GREY, BLUE = RGBColor(0xA6, 0xA6, 0xA6), RGBColor(0x1F, 0x38, 0x64)
CASES: dict[str, tuple[set[str], Make]] = {
    "as the guides ask": (set(), lambda *_: None),
    "11 points everywhere": ({"small-letters", "long-lines"}, _usual(_set("font.size", Pt(11)))),
    "10 points in the defaults": (
        {"small-letters", "long-lines"},
        _defaults('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="20"/>'),
    ),
    "no size anywhere": ({"small-letters", "long-lines"}, _defaults('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')),
    "one clause of 9 points": ({"small-letters"}, _warn(_set("font.size", Pt(9)))),
    "a small style that rests on another": ({"small-letters"}, _styled(P, _set("font.size", Pt(8)))),
    "a small style of letters": ({"small-letters"}, _styled(C, _set("font.size", Pt(10)))),
    "small letters in a table": ({"small-letters"}, _cells(_small_cells)),
    "a small footer": (set(), _small_footer),
    "14 points": (set(), _usual(_set("font.size", Pt(14)))),
    "Times everywhere": ({"hard-font"}, _usual(_set("font.name", "Times New Roman"))),
    "one clause in Georgia": ({"hard-font"}, _warn(_set("font.name", "Georgia"))),
    "one clause in curls": ({"hard-font"}, _warn(_set("font.name", "Brush Script MT"))),
    "the serifs of the theme": (
        {"hard-font"},
        _defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="24"/>'),
    ),
    "Verdana": (set(), _usual(_set("font.name", "Verdana"))),
    "Calibri": (set(), _usual(_set("font.name", "Calibri"))),
    "one clause in italics": ({"italics"}, _warn(_set("font.italic", True))),
    "a slanted style": ({"italics"}, _styled(P, _set("font.italic", True))),
    "a slanted style of letters": ({"italics"}, _styled(C, _set("font.italic", True))),
    "upright in a slanted paragraph": (set(), _quote_upright),
    "bold": (set(), _warn(_set("font.bold", True))),
    "one clause underlined": ({"underlining"}, _warn(_set("font.underline", True))),
    "an underlined style": ({"underlining"}, _styled(P, _set("font.underline", True))),
    "a link": (set(), _link),
    "a line to fill in": (set(), _line_to_fill_in),
    "one clause as capitals": ({"capitals"}, _warn(_set("font.all_caps", True))),
    "one clause as small capitals": ({"capitals"}, _warn(_set("font.small_caps", True))),
    "a style of capitals": ({"capitals"}, _styled(P, _set("font.all_caps", True))),
    "one clause in grey": ({"low-contrast"}, _warn(_set("font.color.rgb", GREY))),
    "a grey style": ({"low-contrast"}, _styled(P, _set("font.color.rgb", GREY))),
    "dark cell, dark letters": ({"low-contrast"}, _cells(_dark_cell(RGBColor(0, 0, 0)))),
    "dark cell, white letters": (set(), _cells(_dark_cell(RGBColor(255, 255, 255)))),
    "dark cell, letters of no colour": (set(), _cells(_dark_cell(None))),
    "dark blue": (set(), _warn(_set("font.color.rgb", BLUE))),
    "justified everywhere": ({"justified-text"}, _usual(_set("paragraph_format.alignment", ALIGN.JUSTIFY))),
    "a justified style": ({"justified-text"}, _styled(P, _set("paragraph_format.alignment", ALIGN.JUSTIFY))),
    "to the right": (set(), _styled(P, _set("paragraph_format.alignment", ALIGN.RIGHT))),
    "a wide page": ({"long-lines"}, _landscape),
    "narrow margins": ({"long-lines"}, _narrow_margins),
    "single lines": ({"tight-lines"}, _usual(_set("paragraph_format.line_spacing", 1.0))),
    "lines of 12 points": ({"tight-lines"}, _exact_lines(12)),
    "lines of 21 points": (set(), _exact_lines(21)),
    "two columns": ({"text-columns"}, _columns),
    "a wide cell": ({"merged-cells"}, _cells(_wide_cell)),
    "a high cell": ({"merged-cells"}, _cells(_high_cell)),
    "a plain table": (set(), _cells(lambda _: None)),
    "no white": ({"no-white-space"}, _dense),
    "white between other styles only": ({"no-white-space"}, _same_style),
    "blank lines for white": (set(), _blank_lines),
    "as many offices had it": (
        {"hard-font", "small-letters", "justified-text", "tight-lines", "underlining", "capitals", "long-lines"},
        _as_found,
    ),
    "as Word begins": ({"small-letters", "tight-lines", "long-lines"}, _as_word_begins),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--details", action="store_true", help="name what was missed and what was too much")
    chosen = parser.parse_args()
    print("writer\tfiles\tmust speak\tspoke\ttoo much")
    with tempfile.TemporaryDirectory() as name:
        made, office = Path(name, "made"), Path(name, "office")
        files = list(_files(made))
        _through_libreoffice(made, Path(name, "odt"), "odt")
        _through_libreoffice(Path(name, "odt"), office, "docx")
        for writer, folder in (("python-docx", made), ("LibreOffice", office)):
            _row(writer, [(folder / path.name, case, language) for path, case, language in files], chosen.details)


def _files(folder: Path) -> Iterator[tuple[Path, str, str]]:
    folder.mkdir()
    for number, (case, (_, make)) in enumerate(CASES.items()):
        for language in ("nl", "fr"):
            word = _plan(language)
            make(word, language)
            path = folder / f"{number:02}_{language}.docx"
            word.save(str(path))
            yield path, case, language


def _through_libreoffice(source: Path, target: Path, form: str) -> None:
    files = sorted(map(str, source.iterdir()))
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{target.parent}/profile",
        "--convert-to",
        form,
        "--outdir",
        str(target),
    ]
    subprocess.run([*command, *files], check=True, capture_output=True)


def _row(writer: str, files: list[tuple[Path, str, str]], details: bool) -> None:
    must = spoke = too_much = 0
    lines = []
    for path, case, language in files:
        wanted = CASES[case][0]
        found = {one.check for one in analyze_file(path, lang=language, rewrites=False).findings} & _IDS
        must, spoke, too_much = must + len(wanted), spoke + len(wanted & found), too_much + len(found - wanted)
        lines += [f"\t{case} ({language}): missed {check}" for check in sorted(wanted - found)]
        lines += [f"\t{case} ({language}): too much {check}" for check in sorted(found - wanted)]
    print(f"{writer}\t{len(files)}\t{must}\t{spoke}\t{too_much}")
    if details:
        print("\n".join(lines))


if __name__ == "__main__":
    main()
