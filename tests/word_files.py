"""Word files for tests and benchmarks: a contract with all that Word can put in one, and an eye of its own on the XML.

What is read back here is read without the library, so that its mistakes show.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from lxml import etree

AUTHOR = "readability-gpmi"
_NAMESPACES = nsdecls("w", "r", "wp", "a") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_BASE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def field(code: str, result: str, inside: str = "") -> str:
    """A field; ``inside`` is one that stands in its code."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{inside}'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def old_box(ticked: bool) -> str:
    form = f'<w:ffData><w:checkBox><w:default w:val="{int(ticked)}"/></w:checkBox></w:ffData>'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def control(content: str, kind: str = "<w:text/>") -> str:
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def change(kind: str, content: str, number: int = 900) -> str:
    return f'<w:{kind} w:id="{number}" w:author="Nadia">{content}</w:{kind}>'


def deleted(text: str) -> str:
    return change("del", f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r>')


def text_box(content: str) -> str:
    """As Word stores it: once as a shape, once for old programs."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" cy="500000"/>'
        '<wp:docPr id="7" name="Box"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"</wps:spPr><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def table(*rows: Sequence[str]) -> str:
    cells = ("".join(cell if cell.startswith("<w:tc>") else f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word_file(body: str, header: str = "", footer: str = "", notes: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """A Word file with this body; ``notes`` are the paragraphs of footnotes and endnotes, numbered from 1.

    Its letters and lines are easy on the eye: no check has anything to say on the look of it.
    """
    word = Document()
    usual = word.styles["Normal"]
    usual.font.name, usual.font.size, usual.paragraph_format.line_spacing = "Arial", Pt(12), 1.5
    section = word.sections[0]
    for part, content in ((section.header, header), (section.footer, footer)):
        if content:
            part.is_linked_to_previous = False
            _fill(part._element, content)
    _fill(word.element.body, body)
    for kind, contents in (notes or {}).items():
        inside = "".join(f'<w:{kind} w:id="{number}">{content}</w:{kind}>' for number, content in enumerate(contents, 1))
        blob = f"<w:{kind}s {_NAMESPACES}>{inside}</w:{kind}s>".encode()
        note = Part(PackURI(f"/word/{kind}s.xml"), f"{_BASE}.{kind}s+xml", blob, word.part.package)
        word.part.relate_to(note, f"{_RELATION}/{kind}s")
    data = io.BytesIO()
    word.save(data)
    return data.getvalue()


def _fill(root: Any, content: str) -> None:
    for child in root.findall(qn("w:p")):
        root.remove(child)
    for place, child in enumerate(list(parse_xml(f"<w:body {_NAMESPACES}>{content}</w:body>"))):
        root.insert(place, child)


# ------------------------------------------------------------------------------------------------ a contract

_WORDS: Mapping[str, Sequence[str]] = {
    "nl": (
        "Nota van onderhavige dienst",
        "Blz.",
        "Wat spreken wij af?",
        "Indien de begunstigde onverwijld het bewijs bezorgt, krijgt hij een antwoord.",
        "Alle informatie staat op de website van onderhavige dienst.",
        "De begunstigde tekent tevens dit contract.",
        "Het contract geldt vanaf heden.",
        "Nadia Janssens",
        "krijgt een leefloon van 1.234,56 euro.",
        "U volgt een cursus.",
        "U zoekt tevens werk.",
        "Het OCMW betaalt de huur.",
        "Wij spreken elkaar elke maand. Dat doen wij samen.",
        "Wat het centrum doet",
        "Wat u doet",
        "Het centrum betaalt de huur.",
        "U verwittigt onverwijld het centrum.",
        "Het centrum zoekt een kamer.",
        "U bezorgt tevens de papieren.",
        "Bel onverwijld de dienst.",
        "Dit is tevens de laatste afspraak.",
        "Onderhavige nota hoort bij de afspraak.",
        "Deze nota staat tevens achteraan.",
    ),
    "fr": (
        "Sous réserve de l’accord du comité",
        "Page",
        "Que décidons-nous ensemble ?",
        "Le bénéficiaire effectue les démarches dans les plus brefs délais, sous réserve de l’accord du comité.",
        "Toute l’information se trouve sur le site dudit service.",
        "Le bénéficiaire est tenu de signer le présent contrat.",
        "Le contrat est d’application à partir du 1er mars.",
        "Nadia Janssens",
        "reçoit un revenu d’intégration de 1.234,56 euros.",
        "Vous suivez un cours.",
        "Vous effectuez les démarches nécessaires.",
        "Le CPAS paie le loyer.",
        "Nous nous parlons chaque mois. Nous le faisons ensemble.",
        "Ce que fait le centre",
        "Ce que vous faites",
        "Le centre paie le loyer.",
        "Vous avertissez le centre dans les plus brefs délais.",
        "Le centre cherche une chambre.",
        "Vous effectuez les démarches dans les plus brefs délais.",
        "Appelez le service dans les plus brefs délais.",
        "C’est la dernière étape, sous réserve de l’accord du comité.",
        "Vous effectuez ladite étape.",
        "Cette note se trouve au sein du contrat.",
    ),
}
_W14_BOX = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'


def contract(language: str) -> tuple[bytes, tuple[str, ...]]:
    """A contract with everything, and the text of its blocks in the order in which they are read."""
    w = _WORDS[language]
    half, link = len(w[3]) // 2, w[4].split()
    body = (
        p(r(w[2]), properties='<w:pStyle w:val="Heading1"/>'),
        p(r("  " + w[3][: half - 2], "<w:b/>"), r(w[3][half - 2 : half], "<w:i/>"), r(w[3][half:] + " ")),
        p(
            r(" ".join(link[:3])),
            f'<w:hyperlink w:anchor="x">{r(" " + " ".join(link[3:6]))}</w:hyperlink>',
            r(" " + " ".join(link[6:])),
        ),
        p(r(w[5][:9]), control(r(w[5][9:14]), "<w:richText/>"), r(w[5][14:])),
        control(p(r(w[6])), "<w:richText/>"),
        p(
            f'<w:fldSimple w:instr="MERGEFIELD Naam">{r(w[7])}</w:fldSimple>',
            field("IF", r(" " + w[8]), field("MERGEFIELD Soort", r("VERBORGEN"))),
        ),
        p(control(r("☒", "<w:rFonts/>"), _W14_BOX), r(" " + w[9])),
        p(old_box(ticked=False), r(w[10])),
        p(r(w[11][:3]), deleted("VERBORGEN"), change("ins", r(w[11][3:])), change("moveFrom", r("VERBORGEN"))),
        p(r(w[12].split(". ")[0] + ". "), properties=f"<w:rPr>{change('del', '')}</w:rPr>"),
        p(r(w[12].split(". ")[1]), r("VERBORGEN", "<w:vanish/>")),
        table(
            [p(r(w[13])), p(r(w[14]))],
            [p(r(w[15])), p(r(w[16]))],
            [p(r(w[17])) + table([p(r(w[18]))]) + p(), p(text_box(p(r(w[19]))))],
        ),
        p(
            *('<w:commentRangeStart w:id="0"/>', r(w[20]), '<w:commentRangeEnd w:id="0"/>'),
            *(f'<w:r><w:{kind}Reference w:id="1"/></w:r>' for kind in ("footnote", "endnote")),
        ),
    )
    notes = {"footnote": [p(r(w[21])), p(r("VERBORGEN"))], "endnote": [p(r(w[22]))]}
    data = word_file("".join(body), header=p(r(w[0])), footer=p(r(w[1] + " "), field("PAGE", r("1"))), notes=notes)
    read = [*w[2:7], f"{w[7]} {w[8]}", *w[9:21], w[0], f"{w[1]} 1", *w[21:]]
    return data, tuple(read)


# ------------------------------------------------------------------------------------------------ read back


def parts(data: bytes) -> dict[str, Any]:
    """The XML of each part that holds text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")]
        roots = {name: etree.fromstring(archive.read(name)) for name in names}
    wanted = ("document", "hdr", "ftr", "footnotes", "endnotes")
    return {name: root for name, root in roots.items() if etree.QName(root).localname in wanted}


_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:noBreakHyphen"): "-"}


def text_of(nodes: Iterable[Any]) -> str:
    """The text of some nodes as it was: with what is deleted by us, without what is put in its place."""
    return "".join(_SIGNS.get(node.tag, node.text or "") for node in nodes)


def commented(data: bytes) -> list[tuple[str, str, str]]:
    """Each comment of ours in the order of the file: its initials, its text, and the words that it stands on."""
    root = parts(data)["word/document.xml"]
    open_now: dict[str, list[Any]] = {}
    closed: dict[str, str] = {}
    for node in root.iter(qn("w:t"), qn("w:delText"), qn("w:commentRangeStart"), qn("w:commentRangeEnd"), *_SIGNS):
        if node.tag == qn("w:commentRangeStart"):
            open_now[node.get(qn("w:id"))] = []
        elif node.tag == qn("w:commentRangeEnd"):
            closed[node.get(qn("w:id"))] = text_of(open_now.pop(node.get(qn("w:id"))))
        elif next(node.iterancestors(qn("w:tabs")), None) is None and not _is_ours(node, "w:ins"):
            for nodes in open_now.values():
                nodes.append(node)
    found = [comment for comment in Document(io.BytesIO(data)).comments if comment.author == AUTHOR]
    return [(comment.initials or "", comment.text, closed.get(str(comment.comment_id), "")) for comment in found]


def _is_ours(node: Any, tag: str) -> bool:
    return any(change.get(qn("w:author")) == AUTHOR for change in node.iterancestors(qn(tag)))


def settle(data: bytes, accept: bool) -> dict[str, list[tuple[bytes, list[tuple[str, bytes]]]]]:
    """Each part once our tracked changes are accepted or rejected: the paragraphs, as (character, how it looks) pairs."""
    settled = {}
    kept, dropped = ("w:ins", "w:del") if accept else ("w:del", "w:ins")
    for name, root in parts(data).items():
        paragraphs = {node: [] for node in root.iter(qn("w:p"))}
        for node in root.iter(qn("w:t"), qn("w:delText"), *_SIGNS):
            # What others deleted stays out of both.
            out = _is_ours(node, dropped) or (node.tag == qn("w:delText") and not _is_ours(node, kept))
            run = next(node.iterancestors(qn("w:r")), None)
            if run is not None and not out:
                look = run.find(qn("w:rPr"))
                looks = b"" if look is None else etree.tostring(look, method="c14n")
                paragraphs[next(node.iterancestors(qn("w:p")))] += [(sign, looks) for sign in text_of([node])]
        settled[name] = [(_properties(paragraph), signs) for paragraph, signs in paragraphs.items()]
    return settled


def _properties(paragraph: Any) -> bytes:
    properties = paragraph.find(qn("w:pPr"))
    return b"" if properties is None else etree.tostring(properties, method="c14n")
