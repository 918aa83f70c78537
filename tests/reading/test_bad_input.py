"""Bad input ends in one error that says which file, what is wrong and what to do, in every language."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document as WordDocument
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from readability_gpmi.errors import ReadingError
from readability_gpmi.reading import read
from readability_gpmi.wording import load_wording, report_languages


def _word() -> bytes:
    data = io.BytesIO()
    word = WordDocument()
    word.add_paragraph("U krijgt een leefloon.")
    word.save(data)
    return data.getvalue()


def _pdf(text: str, encrypt: StandardEncryption | None = None) -> bytes:
    data = io.BytesIO()
    canvas = Canvas(data, encrypt=encrypt)
    canvas.drawString(72, 700, text) if text else canvas.rect(72, 72, 200, 200, fill=1)
    canvas.save()
    return data.getvalue()


def _zip() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", "geen Word")
    return data.getvalue()


CASES = {
    ("empty.txt", b""): "empty",
    ("spaces.txt", b"  \n\t\n"): "empty",
    ("empty.docx", b""): "empty",
    ("fake.docx", b"dit is geen Word"): "not-what-it-says",
    ("zip.docx", _zip()): "not-word",
    ("cut.docx", _word()[: len(_word()) // 2]): "damaged-docx",
    ("old.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 100): "old-or-locked-word",
    ("locked.docx", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 100): "old-or-locked-word",
    ("locked.pdf", _pdf("Tekst", StandardEncryption("geheim"))): "locked-pdf",
    ("scan.pdf", _pdf("")): "scanned-pdf",
    ("cut.pdf", _pdf("Tekst")[:200]): "damaged-pdf",
    ("fake.pdf", b"geen pdf"): "not-what-it-says",
    ("really_pdf.txt", _pdf("Tekst")): "not-what-it-says",
    ("binary.txt", bytes(range(256)) * 20): "binary",
    ("picture.png", b"\x89PNG\r\n"): "not-supported",
    ("script.html", b"<script>alert(1)</script>"): "empty",
}


@pytest.mark.parametrize(("file", "key"), list(CASES.items()), ids=[name for name, _ in CASES])
def test_the_error_says_what_and_what_to_do(tmp_path: Path, file: tuple[str, bytes], key: str) -> None:
    name, data = file
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadingError) as error:
        read(path)
    assert error.value.key == key
    assert name in str(error.value)
    assert "\n" not in str(error.value)
    for code in report_languages():
        what, remedy = load_wording(code).error(key, error.value.facts)
        assert what
        assert remedy
        assert "{" not in what + remedy


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no such file"):
        read(tmp_path / "nergens.txt")
    with pytest.raises(ReadingError, match="folder"):
        read(tmp_path)


def test_a_page_nested_very_deep_is_read(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text("<div>" * 5000 + "U krijgt een leefloon." + "</div>" * 5000, encoding="utf-8")
    assert read(path).text == "U krijgt een leefloon."
