"""Make the invented example contracts in ``examples/`` from the texts in ``sources/``.

    pip install python-docx reportlab
    python training/examples/make_examples.py

Needs python-docx (for .docx) and reportlab (for .pdf), which the library itself does not use to make files.
Every person, place, number and service in the texts is invented.

A source is a text in a few signs of Markdown: a head between two lines ``---`` (lang, output, header, and size in points if
it is not 10), ``#`` title, ``##`` heading, ``-`` bullet, ``1.`` numbered item, ``|`` table row (a row ``|---|`` under the first
one makes that one the head of the table; a table without it holds the signatures), ``<br>`` a new line in a cell. Each other
line is a paragraph; lines without a blank line between them stay together. The same sources give the same bytes.
"""

import html
import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Table, TableStyle

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "examples"
PAGE = {"nl": "Blz.", "fr": "Page"}
MADE = datetime(2026, 1, 1)


def parse(text):
    """Return the head of a source as a dictionary, and its blocks as (kind, content) pairs."""
    _, head, body = text.split("---\n", 2)
    meta = dict(line.split(": ", 1) for line in head.strip().splitlines())
    return meta, [block for part in re.split(r"\n\s*\n", body.strip()) for block in _blocks(part)]


def _blocks(part):
    lines = part.splitlines()
    if match := re.match(r"(#+) (.*)", lines[0]):
        yield ("title" if match[1] == "#" else "heading", match[2])
        lines = lines[1:]
    if not lines:
        return
    if lines[0].startswith("- "):
        yield "bullets", [line.removeprefix("- ") for line in lines]
    elif re.match(r"\d+\. ", lines[0]):
        yield "numbers", [re.sub(r"^\d+\. ", "", line) for line in lines]
    elif lines[0].startswith("|"):
        rows = [[cell.strip().replace("<br>", "\n") for cell in line.strip("|").split("|")] for line in lines]
        if len(rows) > 1 and set("".join(rows[1])) == {"-"}:
            yield "table", [rows[0], *rows[2:]]
        else:
            yield "signatures", rows[0]
    else:
        yield "text", "\n".join(lines)


# Word


def make_docx(meta, blocks, path):
    document = Document()
    size = int(meta.get("size", 10))
    _set_up_page(document, meta, size)
    for kind, content in blocks:
        if kind == "title":
            document.add_paragraph(content, style="Title")
        elif kind == "heading":
            document.add_paragraph(content, style="Heading 1")
        elif kind == "text":
            document.add_paragraph(content)
        elif kind in ("bullets", "numbers"):
            for item in content:
                ticked = item.startswith(("☐", "☒", "□"))
                document.add_paragraph(item, style="List" if ticked else "List Bullet" if kind == "bullets" else "List Number")
        else:
            _add_table(document, content, kind)
    document.core_properties.title = next(content for kind, content in blocks if kind == "title")
    document.core_properties.author = meta["header"].split(" – ")[0]
    document.core_properties.language = f"{meta['lang']}-BE"
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = MADE
    buffer = io.BytesIO()
    document.save(buffer)
    _write_with_fixed_dates(buffer, path)


def _set_up_page(document, meta, size):
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.2)
    for name, points, bold in (("Normal", size, None), ("Title", size + 5, True), ("Heading 1", size + 2, True)):
        style = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(points)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            if "Theme" in attribute:
                del fonts.attrib[attribute]
        if bold:
            style.font.bold, style.font.color.rgb = True, RGBColor(0x1F, 0x3A, 0x5F)
            style.paragraph_format.keep_with_next = True
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(13), Pt(4)
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    language.set(qn("w:val"), f"{meta['lang']}-BE")
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    header = section.header.paragraphs[0]
    header.text, header.runs[0].font.size = meta["header"], Pt(8)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    footer.add_run(f"{PAGE[meta['lang']]} ").font.size = Pt(8)
    _add_field(footer, "PAGE")
    footer.add_run(" / ").font.size = Pt(8)
    _add_field(footer, "NUMPAGES")


def _add_field(paragraph, name):
    for kind in ("begin", "instrText", "separate", "text", "end"):
        run = paragraph.add_run("1" if kind == "text" else "")
        run.font.size = Pt(8)
        if kind == "instrText":
            element = OxmlElement("w:instrText")
            element.text = name
            run._r.append(element)
        elif kind != "text":
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)


def _add_table(document, content, kind):
    rows = content if kind == "table" else [content]
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    if kind == "table":
        table.style = "Table Grid"
        _repeat_head(table.rows[0])
        _set_widths(table, rows)
    else:
        document.paragraphs[-1].paragraph_format.keep_with_next = True
    for row, texts in zip(table.rows, rows, strict=True):
        _keep_whole(row)
        for cell, text in zip(row.cells, texts, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
            run = paragraph.add_run(text)
            if kind == "table" and texts is rows[0]:
                run.bold = True
                _shade(cell)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _set_widths(table, rows):
    """Give a column room by the length of its longest word and the square root of its longest text."""
    need = [
        max(max(2 + len(max(text.split(), key=len, default="")), 3 * len(text) ** 0.5) for text in column)
        for column in zip(*rows, strict=True)
    ]
    table.autofit = False
    for row in table.rows:
        for cell, share in zip(row.cells, need, strict=True):
            cell.width = Cm(16.6 * share / sum(need))
    for column, share in zip(table.columns, need, strict=True):
        column.width = Cm(16.6 * share / sum(need))


def _repeat_head(row):
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_whole(row):
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _shade(cell):
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), "E7ECF2")
    cell._tc.get_or_add_tcPr().append(shade)


def _write_with_fixed_dates(buffer, path):
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))


# PDF


def make_pdf(meta, blocks, path):
    # The fonts that come with reportlab: embedded in the file, as a word processor does.
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    pdfmetrics.registerFont(TTFont("Vera-Bold", "VeraBd.ttf"))
    plain = ParagraphStyle("text", fontName="Vera", fontSize=9.5, leading=13, spaceAfter=7, alignment=TA_JUSTIFY)
    item = ParagraphStyle("item", plain, spaceAfter=3)
    cell = ParagraphStyle("cell", plain, alignment=0)
    heading = ParagraphStyle("heading", plain, fontName="Vera-Bold", fontSize=10.5, spaceBefore=9, alignment=0, keepWithNext=True)
    title = ParagraphStyle("title", heading, fontSize=14, leading=18, spaceAfter=12, keepWithNext=False)
    story = []
    for kind, content in blocks:
        if kind in ("title", "heading"):
            story.append(Paragraph(_markup(content), title if kind == "title" else heading))
        elif kind == "text":
            story.append(Paragraph(_markup(content), plain))
        elif kind in ("bullets", "numbers"):
            items = [ListItem(Paragraph(_markup(text), item), leftIndent=16) for text in content]
            bullets = (
                {"bulletType": "1"} if kind == "numbers" else {"bulletType": "bullet", "start": "•", "bulletFontName": "Vera"}
            )
            story.append(ListFlowable(items, leftIndent=16, **bullets))
        else:
            rows = content if kind == "table" else [content]
            table = Table([[Paragraph(_markup(text), cell) for text in row] for row in rows])
            style = [("VALIGN", (0, 0), (-1, -1), "TOP")]
            if kind == "table":
                style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.grey))
            table.setStyle(TableStyle(style))
            story.append(KeepTogether(table))

    class NumberedCanvas(Canvas):
        """Writes the running header and the page number, which needs the number of pages."""

        def __init__(self, *args, **options):
            super().__init__(*args, **options)
            self.pages = []

        def showPage(self):
            self.pages.append(dict(self.__dict__))
            self._startPage()

        def save(self):
            for number, page in enumerate(self.pages, 1):
                self.__dict__.update(page)
                self.setFont("Vera", 7.5)
                self.drawString(2.5 * cm, A4[1] - 1.5 * cm, meta["header"])
                self.drawRightString(A4[0] - 2.5 * cm, 1.4 * cm, f"{PAGE[meta['lang']]} {number} / {len(self.pages)}")
                super().showPage()
            super().save()

    document = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=2.5 * cm,
        rightMargin=2.5 * cm,
        topMargin=2.5 * cm,
        bottomMargin=2.3 * cm,
        title=next(content for kind, content in blocks if kind == "title"),
        author=meta["header"].split(" | ")[0],
        lang=f"{meta['lang']}-BE",
        invariant=1,
    )
    document.build(story, canvasmaker=NumberedCanvas)


def _markup(text):
    return html.escape(text, quote=False).replace("\n", "<br/>")


# HTML and plain text

PAGE_STYLE = """
      body { font-family: Arial, sans-serif; line-height: 1.4; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
      header { border-bottom: 1px solid #666; color: #444; font-size: 0.9rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #666; padding: 0.4rem; text-align: left; vertical-align: top; }
      table.signatures td { border: 0; height: 6rem; }
"""


def make_html(meta, blocks, path):
    title = next(content for kind, content in blocks if kind == "title")
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{meta["lang"]}-BE">',
        "  <head>",
        '    <meta charset="utf-8">',
        f"    <title>{html.escape(title, quote=False)}</title>",
        f"    <style>{PAGE_STYLE}    </style>",
        "  </head>",
        "  <body>",
        f"    <header><p>{html.escape(meta['header'], quote=False)}</p></header>",
        "    <main>",
        *(f"      {line}" for kind, content in blocks for line in _html_lines(kind, content)),
        "    </main>",
        "  </body>",
        "</html>",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _html_lines(kind, content):
    def safe(text):
        return html.escape(text, quote=False).replace("\n", "<br>")

    if kind in ("title", "heading", "text"):
        tag = {"title": "h1", "heading": "h2", "text": "p"}[kind]
        yield f"<{tag}>{safe(content)}</{tag}>"
    elif kind in ("bullets", "numbers"):
        tag = "ul" if kind == "bullets" else "ol"
        yield f"<{tag}>"
        yield from (f"  <li>{safe(item)}</li>" for item in content)
        yield f"</{tag}>"
    else:
        yield "<table>" if kind == "table" else '<table class="signatures">'
        for number, row in enumerate(content if kind == "table" else [content]):
            tag = "th" if kind == "table" and number == 0 else "td"
            yield "  <tr>" + "".join(f"<{tag}>{safe(cell)}</{tag}>" for cell in row) + "</tr>"
        yield "</table>"


def make_txt(meta, blocks, path):
    parts = [meta["header"]]
    for kind, content in blocks:
        if kind in ("title", "heading"):
            parts.append(f"{content}\n{('=' if kind == 'title' else '-') * len(content)}")
        elif kind == "text":
            parts.append(content)
        elif kind == "bullets":
            parts.append("\n".join(f"- {item}" for item in content))
        elif kind == "numbers":
            parts.append("\n".join(f"{number}. {item}" for number, item in enumerate(content, 1)))
        elif kind == "table":
            parts.append("\n".join("\t".join(row) for row in content))
        else:
            parts.extend(content)
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8", newline="\n")


MAKERS = {".docx": make_docx, ".pdf": make_pdf, ".html": make_html, ".txt": make_txt}


def main():
    for source in sorted((HERE / "sources").glob("*.md")):
        meta, blocks = parse(source.read_text(encoding="utf-8"))
        path = TARGET / meta["output"]
        path.parent.mkdir(parents=True, exist_ok=True)
        MAKERS[path.suffix](meta, blocks, path)
        print(path.relative_to(TARGET.parent))


if __name__ == "__main__":
    main()
