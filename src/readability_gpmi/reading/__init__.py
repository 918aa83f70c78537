"""From a file or a text to a document: its characters, and what stands where on the page."""

import os
import stat
import warnings
from pathlib import Path

from readability_gpmi.errors import ReadingError
from readability_gpmi.model import Document
from readability_gpmi.reading import archive, doc, docx, html, markdown, odt, pdf, plain, rtf
from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.limits import MOST_MEGABYTES
from readability_gpmi.reading.plain import from_text

__all__ = ["SUFFIXES", "ZIP", "file_bytes", "from_text", "in_zip", "read"]

_READERS = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".docx": docx.read,
    ".doc": doc.read,
    ".odt": odt.read,
    ".rtf": rtf.read,
    ".pdf": pdf.read,
}
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_RTF_MARK = b"{\\rtf"
# A PDF may have some bytes before its mark.
_PDF_MARK_WITHIN = 1024

SUFFIXES = tuple(_READERS)
"""The endings of the files that a batch picks up."""
ZIP = archive.SUFFIX
"""The ending of a file that holds documents."""


def read(path: os.PathLike[str]) -> Document:
    """The document in a file. Its kind is told by its ending, and the first bytes must agree.

    A document in a zip is named as if the zip were a folder: ``templates.zip/contract.docx``.

    Raises:
        ReadingError: it cannot be read; the message says what is wrong with it and what to do.
    """
    file = Path(path)
    try:
        inside = archive.split(file)
        data = archive.member(file_bytes(inside[0]), str(inside[0]), inside[1]) if inside else file_bytes(file)
    except ReadingError as error:
        raise failure(str(file), error.key, **error.facts) from error
    return _document(data, str(file), file.name, file.suffix.lower())


def in_zip(path: Path) -> tuple[Path, ...]:
    """The paths of the documents in a zip, as :func:`read` takes them, by name. A zip in it is named too: reading it fails.

    Raises:
        ReadingError: the zip cannot be opened.
    """
    names = archive.names(file_bytes(path), str(path))
    return tuple(path / name for name in names if Path(name).suffix.lower() in (*SUFFIXES, ZIP))


def _document(data: bytes, where: str, name: str, suffix: str) -> Document:
    if not data.strip():
        raise failure(where, "empty")
    suffix = _kind(data, where, suffix)
    try:
        with warnings.catch_warnings():
            # What the libraries find odd in a file is no news for the user.
            warnings.simplefilter("ignore")
            document = _READERS[suffix](data, name)
    except ReadingError as error:
        raise failure(where, error.key, **error.facts) from error
    except (RecursionError, MemoryError) as error:
        raise failure(where, "too-deep" if isinstance(error, RecursionError) else "too-much") from error
    except Exception as error:
        # The libraries let whatever a damaged file causes escape: KeyError, struct.error, AssertionError and more.
        key = f"damaged{suffix.replace('.', '-')}"
        raise failure(where, key if suffix in (".docx", ".pdf", ".odt", ".rtf", ".doc") else "damaged") from error
    if not document.blocks:
        raise failure(where, "empty")
    return document


def file_bytes(file: Path) -> bytes:
    """What a file holds.

    Raises:
        ReadingError: it cannot be opened, is empty, or is too large.
    """
    where = str(file)
    try:
        found = file.stat()
        if stat.S_ISDIR(found.st_mode):
            raise failure(where, "folder" if os.access(file, os.R_OK | os.X_OK) else "no-permission")
        if not stat.S_ISREG(found.st_mode):
            # A device or a pipe may never end.
            raise failure(where, "no-file")
        most = MOST_MEGABYTES * 1_000_000
        with file.open("rb") as opened:
            # A file may grow while it is read.
            data = opened.read(most + 1)
        if len(data) > most:
            raise failure(where, "too-large", megabytes=MOST_MEGABYTES)
    except FileNotFoundError as error:
        raise failure(where, "not-found") from error
    except PermissionError as error:
        raise failure(where, "no-permission") from error
    except (OSError, ValueError) as error:
        raise failure(where, "cannot-open") from error
    if not data.strip():
        raise failure(where, "empty")
    return data


def _kind(data: bytes, where: str, suffix: str) -> str:
    """The ending that names the reader of a file. Ends the reading of one whose first bytes do not fit its ending."""
    is_zip, is_rtf, is_old = data.startswith(_ZIP_MARKS), data.lstrip()[:5] == _RTF_MARK, data.startswith(_OLD_OFFICE)
    if suffix == ZIP:
        raise failure(where, "zip-of-documents" if archive.split(Path(where)) is None else "zip-in-zip")
    if suffix == ".doc" and (is_zip or is_rtf):
        # Many programs give this ending to whatever Word opens.
        return ".docx" if is_zip else ".rtf"
    if is_old and suffix != ".doc":
        raise failure(where, "old-or-locked-word")
    if suffix not in SUFFIXES:
        raise failure(where, "not-supported", known=", ".join(SUFFIXES))
    is_pdf = b"%PDF-" in data[:_PDF_MARK_WITHIN]
    fitting = {".docx": is_zip, ".odt": is_zip, ".pdf": is_pdf, ".rtf": is_rtf, ".doc": is_old}
    if not fitting.get(suffix, not (is_zip or is_rtf or data.startswith(b"%PDF-"))):
        raise failure(where, "not-what-it-says", suffix=suffix)
    return suffix
