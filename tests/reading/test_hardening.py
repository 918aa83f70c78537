"""Hostile files cost bounded memory and time, and end in one sentence."""

import io
import multiprocessing
import os
import zipfile
import zlib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from readability_gpmi.errors import ReadingError
from readability_gpmi.model import Document
from readability_gpmi.reading import limits, read
from tests.fuzz.seeds import NL, ODT_CONTENT, docx, odt, pdf, zipped

LAUGHS = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
ENTITIES = f'<!DOCTYPE x [<!ENTITY a "haha">{LAUGHS}<!ENTITY z SYSTEM "file:///etc/hostname">]>'


def odt_with(body: str) -> bytes:
    start = ODT_CONTENT[: ODT_CONTENT.index("<office:forms>")]
    return odt(f"{start}{body}</office:text></office:body></office:document-content>")


def docx_with(change: tuple[str, str], part: str = "word/document.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx())) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    content = members[part]
    assert isinstance(content, bytes)
    members[part] = content.decode().replace(*change, 1)
    return zipped(members)


def pdf_with(stream: bytes, packing: bytes, pages: int = 1) -> bytes:
    """A PDF with this content on every page."""
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[%b]/Count %d>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        b"4 0 obj<</Filter %b/Length %d>>stream\n%b\nendstream endobj\ntrailer<</Root 1 0 R>>"
        % (b"3 0 R " * pages, pages, packing, len(stream), stream)
    )


def _key(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(ReadingError) as error:
        read(path)
    assert name in str(error.value)
    return error.value.key


def _read(folder: Path, name: str, data: bytes) -> Document:
    path = folder / name
    path.write_bytes(data)
    return read(path)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.odt", odt_with(" " * 20_000_000)),
        ("bomb.docx", zipped({"word/document.xml": b" " * 20_000_000})),
        ("bomb.pdf", pdf_with(zlib.compress(b"q Q " * 15_000_000), b"/FlateDecode")),
        ("twice.pdf", pdf_with(zlib.compress(zlib.compress(b"q Q " * 15_000_000)), b"[/FlateDecode/FlateDecode]")),
        ("lzw.pdf", pdf_with(b"\x80" * 300_000, b"/LZWDecode")),
        ("bomb.zip/a.txt", zipped({"a.txt": b"a" * 20_000_000})),
        ("many.zip/a.txt", zipped({f"{number}.txt": "" for number in range(6_000)})),
    ],
)
def test_what_swells_is_refused_before_it_is_unpacked(tmp_path: Path, name: str, data: bytes) -> None:
    archive = tmp_path / name.split("/")[0]
    archive.write_bytes(data)
    with pytest.raises(ReadingError) as error:
        read(tmp_path / name)
    assert error.value.key == "bomb"


def test_entities_are_not_filled_in(tmp_path: Path) -> None:
    def content(entities: str) -> bytes:
        return odt(ODT_CONTENT.replace("?>", f"?>{ENTITIES}", 1).replace("Contract<", f"Contract {entities}<", 1))

    assert _key(tmp_path, "laughs.odt", content("&i;")) == "bomb"
    document = _read(tmp_path, "a.odt", content("&a; &z;"))
    assert "Contract" in document.text
    assert "haha" not in document.text
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in document.text
    assert len(document.text) < 500


def test_nesting(tmp_path: Path) -> None:
    assert _key(tmp_path, "a.odt", odt_with("<text:section>" * 3000 + "</text:section>" * 3000)) == "too-deep"
    assert _read(tmp_path, "a.rtf", b"{\\rtf1 " + b"{" * 50_000 + b"Diep." + b"}" * 50_000 + b"}").text == "Diep."
    assert _read(tmp_path, "a.html", b"<b>" * 20_000 + b"Diep.").text == "Diep."
    assert "Diep." in _read(tmp_path, "a.md", b"> " * 18 + b"Diep.").text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.odt", odt_with("<text:p>Zin.</text:p>" * 300)),
        ("empty.odt", odt_with("<text:p/>" * 300)),
        ("table.odt", odt_with(f"<table:table>{'<table:table-cell><text:p>a</text:p></table:table-cell>' * 300}</table:table>")),
        ("a.html", b"<p>Zin.</p>" * 300),
        ("a.rtf", b"{\\rtf1 " + b"Zin.\\par " * 300 + b"}"),
        ("a.docx", docx_with(("<w:body>", "<w:body>" + "<w:p><w:r><w:t>Zin.</w:t></w:r></w:p>" * 300))),
        ("a.pdf", pdf()),
    ],
)
def test_more_than_people_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    if name != "a.pdf":
        assert read(tmp_path / name) if name != "empty.odt" else True
        monkeypatch.setattr(limits, "MOST_BLOCKS", 250)
        assert _key(tmp_path, name, data) == "too-much"
        monkeypatch.setattr(limits, "MOST_BLOCKS", 100_000)
    monkeypatch.setattr(limits, "MOST_SECONDS", -1.0)
    assert _key(tmp_path, name, data) == "too-slow"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("unclosed.html", b"<!--" * 90_000 + b">"),
        ("open.html", b"<a " * 90_000),
        ("tags.html", b"<b>" * 200_000),
        ("brackets.md", b"[" * 20_000),
        ("fields.rtf", b"{\\rtf1 " + b"{\\field{\\*\\fldinst{ HYPERLINK " * 20_000),
        ("fonts.rtf", b"{\\rtf1{\\fonttbl" + b"\\f1" * 100_000 + b"}x}"),
        ("line.txt", b"woord " * 1_000_000),
        ("bars.txt", b"a\t| " * 500_000),
    ],
)
def test_what_makes_parsers_slow_is_read_or_refused_in_seconds(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    try:
        document = read(path)
    except ReadingError as error:
        assert error.key in ("too-much", "empty")
    else:
        assert document.blocks


@pytest.mark.parametrize(
    "data",
    [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 5>>endobj",
        b"1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj",
        b"1 0 obj 1 0 R endobj",
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 9 0 R>>endobj",
    ],
)
def test_a_pdf_that_leads_in_circles_or_nowhere(tmp_path: Path, data: bytes) -> None:
    assert _key(tmp_path, "a.pdf", b"%PDF-1.4\n" + data + b"\ntrailer<</Root 1 0 R>>") in ("damaged-pdf", "scanned-pdf")


def test_relations_of_word_that_lead_in_circles_or_nowhere(tmp_path: Path) -> None:
    part = "word/_rels/document.xml.rels"
    assert _key(tmp_path, "gone.docx", docx_with(('Target="header1.xml"', 'Target="gone.xml"'), part)) == "damaged-docx"
    assert (
        "Het contract" in _read(tmp_path, "circle.docx", docx_with(('Target="header1.xml"', 'Target="document.xml"'), part)).text
    )


def test_links_pipes_and_devices(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "null.txt").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.txt")
    keys = {}
    for name in ("a.txt", "null.txt", "pipe.txt", "a\0b.txt"):
        with pytest.raises(ReadingError) as error:
            read(tmp_path / name)
        keys[name] = error.value.key
    assert keys == {"a.txt": "cannot-open", "null.txt": "no-file", "pipe.txt": "no-file", "a\0b.txt": "cannot-open"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is open to this user")
def test_a_file_that_may_not_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(NL, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ReadingError) as error:
        read(path)
    assert error.value.key == "no-permission"


def test_documents_and_errors_come_back_from_spawned_workers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NL, encoding="utf-8")
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(read, tmp_path / "a.txt").result().text == NL
        with pytest.raises(ReadingError) as error:
            pool.submit(read, tmp_path / "b.txt").result()
    assert error.value.key == "not-found"
