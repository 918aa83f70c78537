"""A small whole document in every format: what the fuzzers start from."""

import io
import zipfile

from docx import Document as WordDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

NL = "Artikel 1. Duur\n\nHet contract duurt één jaar.\n\n- U volgt een cursus.\n- U belt ons als u ziek bent.\n"
FR = (
    "Article 1er. Durée\n\nLe contrat dure un an, c’est-à-dire jusqu’au 1.3.2027.\n\n"
    "1. Vous venez à l’heure.\n2. Nous payons le bus.\n"
)

ODT_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"
 office:version="1.3"><office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/>
</style:style></office:automatic-styles><office:body><office:text>
<office:forms><form:form><form:checkbox form:id="box1" form:current-state="checked"/></form:form></office:forms>
<text:tracked-changes><text:changed-region><text:deletion><text:p>Geschrapt.</text:p>
</text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Contract</text:p>
<text:h text:outline-level="2">Duur</text:h>
<text:p>Het contract<text:s text:c="2"/>duurt <text:span>één jaar</text:span>.<text:note><text:note-citation>1
</text:note-citation><text:note-body><text:p>Zie de wet.</text:p></text:note-body></text:note><office:annotation><text:p>Nakijken!
</text:p></office:annotation> Daarna niet.</text:p>
<text:list><text:list-item><text:p>U volgt een cursus.</text:p><text:list><text:list-item><text:p>Elke week.</text:p>
</text:list-item></text:list>
</text:list-item></text:list>
<text:p><field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked"
 field:value="true"/></field:fieldmark>Ja<text:span text:style-name="T1">Verborgen.</text:span></text:p>
<text:p><draw:control draw:control="box1"/>akkoord<text:tab/>nee<draw:frame><draw:text-box><text:p>In een kader.</text:p>
</draw:text-box></draw:frame></text:p>
<table:table><table:table-row><table:table-cell><text:p>Naam</text:p></table:table-cell><table:table-cell><text:p>Nadia</text:p>
</table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""
ODT_STYLES = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:master-styles><style:master-page><style:header><text:p>OCMW Wildervoorde</text:p></style:header></style:master-page>
</office:master-styles></office:document-styles>"""
RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}}
{\stylesheet{\s0 Normal;}{\s1\b Heading 1;}{\s2 Titel;}}{\*\generator Word;}{\info{\title Geheim}}
{\header\pard OCMW Gent\par}
\pard\plain\s2 Contract\par
\pard\plain\s1 Dur\'e9e\par
\pard\plain\s0 Le contrat dure un an{\super{\footnote\pard Voir l'art. 11.\par}}, c\rquote est-\'e0-dire \u8364\'80 50.\par
{\pict\wmetafile8 0102030405}
\pard{\listtext\bullet\tab}Vous venez \u224\'e0 l\u8217?heure.\par
{\field{\*\fldinst{HYPERLINK "http://example.org"}}{\fldrslt notre site}} {\deleted weg}{\v verborgen}\line suite\par
\trowd\cellx4000\cellx8000\pard\intbl Nom\cell Nadia\par Bis\cell\row
\pard{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1}}}{\fldrslt}}Oui\par
{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres0}}}{\fldrslt}}Non\par
\pard{\shp{\*\shpinst{\shptxt\pard Dans un cadre.\par}}}Fin \u-10179?\u-8694?.\par}"""
HTML = (
    f"<html><body><h1>Duur</h1><p>{NL}</p><ul><li>Eén<ul><li>Twee</li></ul></li></ul>"
    "<table><tr><td>Naam</td><td>Nadia</td></tr></table></body></html>"
)


def docx() -> bytes:
    """A Word file with a heading, a list, a table and a header."""
    word = WordDocument()
    word.add_heading("Duur", 1)
    word.add_paragraph("Het contract duurt één jaar.")
    word.add_paragraph("U volgt een cursus.", style="List Bullet")
    cells = word.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Naam", "Nadia"
    word.sections[0].header.paragraphs[0].text = "OCMW"
    data = io.BytesIO()
    word.save(data)
    return data.getvalue()


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip with these members."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def odt(content: str = ODT_CONTENT) -> bytes:
    """An OpenDocument text with a title, a list, a table, a note, a header and a tick box."""
    mime = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": mime, "content.xml": content, "styles.xml": ODT_STYLES})


def pdf(compressed: bool = True) -> bytes:
    """Two pages with a running header, two columns and a ruled table."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4, pageCompression=int(compressed), invariant=1)
    for page in (1, 2):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(70, 810, "OCMW Wildervoorde")
        canvas.drawString(280, 30, f"Blz. {page} / 2")
        for row in range(8):
            canvas.drawString(70, 740 - 14 * row, f"Regel {row} van de eerste kolom hier.")
            canvas.drawString(330, 740 - 14 * row, f"Ligne {row} de la seconde colonne ici.")
        canvas.grid([70, 250, 500], [400, 430, 460])
        canvas.drawString(75, 440, "Naam")
        canvas.drawString(255, 440, "Nadia")
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def seeds() -> dict[str, list[bytes]]:
    """The seeds of every reader, by the ending of its files. The zip holds several documents."""
    return {
        ".txt": [NL.encode(), FR.encode("cp1252"), FR.encode("utf-16"), (NL + FR).encode("utf-32")],
        ".md": [f"# Titel\n\n{NL}\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> citaat *nadruk* [link](x)\n".encode()],
        ".html": [HTML.encode(), HTML.encode("cp1252", "replace")],
        ".docx": [docx()],
        ".odt": [odt()],
        ".rtf": [RTF],
        ".pdf": [pdf(), pdf(compressed=False)],
        ".zip": [zipped({"nl/a.txt": NL, "fr/b.rtf": RTF, "c.docx": docx()})],
    }
