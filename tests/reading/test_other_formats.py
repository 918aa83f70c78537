"""OpenDocument, Rich Text, old Word files and zips: what stands in them, in order, with its kind; what is not shown stays out."""

import shutil
import subprocess
from pathlib import Path

import pytest

from readability_gpmi.errors import ReadingError
from readability_gpmi.model import BlockKind, Cell, Document, Part, Place
from readability_gpmi.reading import doc, in_zip, read
from tests.fuzz.seeds import FR, NL, ODT_STYLES, RTF, docx, odt, zipped

HEADING, PARAGRAPH, ITEM, CELL = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL


def _read(folder: Path, name: str, data: bytes) -> Document:
    file = folder / name
    file.write_bytes(data)
    return read(file)


def _blocks(document: Document) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, document.text[block.start : block.end]) for block in document.blocks if not block.apart]


def _apart(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.apart]


def test_open_document(tmp_path: Path) -> None:
    document = _read(tmp_path, "a.odt", odt())
    assert _blocks(document) == [
        (HEADING, 1, "Contract"),
        (HEADING, 2, "Duur"),
        (PARAGRAPH, 0, "Het contract  duurt één jaar. Daarna niet."),
        (ITEM, 1, "U volgt een cursus."),
        (ITEM, 2, "Elke week."),
        (ITEM, 1, "Ja"),
        (ITEM, 1, "akkoord\tnee"),
        (PARAGRAPH, 0, "In een kader."),
        (CELL, 0, "Naam"),
        (CELL, 0, "Nadia"),
    ]
    assert "☒ Ja" in document.text
    assert "☒ akkoord" in document.text
    assert "Verborgen" not in document.text
    assert _apart(document) == ["OCMW Wildervoorde", "Zie de wet."]
    boxed, name, nadia = document.blocks[7:10]
    assert boxed.place == Place(part=Part.TEXT_BOX, paragraph=1)
    assert [name.place, nadia.place] == [Place(paragraph=8, cell=Cell(1, 1, 1)), Place(paragraph=9, cell=Cell(1, 1, 2))]
    assert [block.place.part for block in document.blocks if block.apart and block.place] == [Part.HEADER, Part.FOOTNOTE]
    assert "Geschrapt" not in document.text
    assert "Nakijken" not in document.text


def test_rich_text(tmp_path: Path) -> None:
    document = _read(tmp_path, "a.rtf", RTF)
    assert _blocks(document) == [
        (HEADING, 1, "Contract"),
        (HEADING, 1, "Durée"),
        (PARAGRAPH, 0, "Le contrat dure un an, c’est-à-dire € 50."),
        (ITEM, 1, "Vous venez à l’heure."),
        (PARAGRAPH, 0, "notre site \nsuite"),
        (CELL, 0, "Nom"),
        (CELL, 0, "Nadia"),
        (CELL, 0, "Bis"),
        (ITEM, 1, "Oui"),
        (ITEM, 1, "Non"),
        (PARAGRAPH, 0, "Fin 😊."),
        (PARAGRAPH, 0, "Dans un cadre."),
    ]
    assert _apart(document) == ["OCMW Gent", "Voir l'art. 11."]
    assert "☒ Oui\n\n☐ Non" in document.text
    assert [block.place.cell for block in document.blocks if block.kind is CELL and block.place] == [
        Cell(1, 1, 1),
        Cell(1, 1, 2),
        Cell(1, 1, 2),
    ]
    assert [block.place.part for block in document.blocks if block.apart and block.place] == [Part.HEADER, Part.FOOTNOTE]
    for unseen in ("weg", "verborgen", "Geheim", "example.org", "0102"):
        assert unseen not in document.text


@pytest.mark.parametrize(("word", "encoding"), [(rb"\ansi\ansicpg1252", "cp1252"), (rb"\mac", "mac_roman"), (rb"\pca", "cp850")])
def test_rich_text_in_old_character_sets(tmp_path: Path, word: bytes, encoding: str) -> None:
    coded = b"".join(b"\\'%02x" % byte if byte > 127 else bytes([byte]) for byte in "Échéance fixée à Noël".encode(encoding))
    assert _read(tmp_path, "a.rtf", b"{\\rtf1" + word + b" " + coded + b"}").text == "Échéance fixée à Noël"


@pytest.mark.parametrize(("data", "text"), [(RTF, "notre site"), (docx(), "Het contract duurt één jaar.")])
def test_a_doc_that_is_rich_text_or_new_word_is_read_as_such(tmp_path: Path, data: bytes, text: str) -> None:
    assert text in _read(tmp_path, "a.doc", data).text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_old_word_file_through_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.docx")], check=True, capture_output=True, timeout=120)
    document = read(tmp_path / "a.doc")
    assert _blocks(document)[:3] == [
        (HEADING, 1, "Duur"),
        (PARAGRAPH, 0, "Het contract duurt één jaar."),
        (ITEM, 1, "U volgt een cursus."),
    ]


def test_without_libreoffice_the_message_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "_libreoffice", lambda: None)
    with pytest.raises(ReadingError) as error:
        _read(tmp_path, "a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)
    assert error.value.key == "no-libreoffice"


def test_a_libreoffice_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60 &\nwait\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(doc, "_libreoffice", lambda: str(program))
    monkeypatch.setattr(doc, "MOST_SECONDS", 0.2)
    with pytest.raises(ReadingError) as error:
        _read(tmp_path, "a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)
    assert error.value.key == "too-slow"


def test_a_zip_of_templates(tmp_path: Path) -> None:
    file = tmp_path / "modellen.zip"
    hidden = {"__MACOSX/a.txt": "x", ".verborgen.txt": "x", "nl/~$a.docx": "x", "foto.png": "x", "leeg/": ""}
    file.write_bytes(zipped({"nl/a.txt": NL, "fr/b.rtf": RTF, "c.docx": docx(), "d.zip": zipped({}), **hidden}))
    paths = in_zip(file)
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == [
        "modellen.zip/c.docx",
        "modellen.zip/d.zip",
        "modellen.zip/fr/b.rtf",
        "modellen.zip/nl/a.txt",
    ]
    assert read(paths[3]).text == NL
    assert read(paths[2]).name == "b.rtf"
    keys = {path: _key(path) for path in (paths[1], file, file / "nl" / "nergens.txt", file / "foto.png")}
    assert list(keys.values()) == ["zip-in-zip", "zip-of-documents", "not-found", "not-supported"]


def _key(path: Path) -> str:
    with pytest.raises(ReadingError) as error:
        read(path)
    assert path.name in str(error.value)
    return error.value.key


def test_names_in_a_zip_cannot_lead_out_of_it(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    names = ("../../etc/a.txt", "/etc/b.txt", "C:\\Windows\\c.txt", "map\\d.txt")
    file.write_bytes(zipped(dict.fromkeys(names, FR)))
    paths = in_zip(file)
    assert {path.relative_to(file).as_posix() for path in paths} == {"etc/a.txt", "etc/b.txt", "C_/Windows/c.txt", "map/d.txt"}
    assert all(read(path).text == FR for path in paths)


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("cut.odt", odt()[:900], "damaged-odt"),
        ("other.odt", zipped({"a.txt": "x"}), "not-odt"),
        ("bad.odt", odt("<office"), "damaged-odt"),
        ("locked.odt", zipped({"content.xml": "x", "META-INF/manifest.xml": "<encryption-data/>"}), "locked-odt"),
        ("sheet.odt", odt(ODT_STYLES), "not-odt"),
        ("fake.rtf", b"geen rtf", "not-what-it-says"),
        ("rtf.txt", RTF, "not-what-it-says"),
        ("bad.rtf", rb"{\rtf1 \uc a}", "damaged-rtf"),
        ("empty.rtf", rb"{\rtf1 }", "empty"),
        ("locked.doc", bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "locked-word"),
        ("fake.doc", b"geen doc", "not-what-it-says"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, key: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert _key(tmp_path / name) == key
