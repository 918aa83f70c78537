"""From a file or a text to a document: its characters, and what stands where on the page."""

import os
import warnings
from pathlib import Path

from readability_gpmi.errors import ReadingError
from readability_gpmi.model import Document
from readability_gpmi.reading import docx, html, markdown, pdf
from readability_gpmi.reading.encoding import decode
from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.plain import from_text

__all__ = ["SUFFIXES", "file_bytes", "from_text", "read"]

_MOST_MEGABYTES = 50
_PLAIN = (".txt", ".text")
_READERS = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".docx": docx.read,
    ".pdf": pdf.read,
}
_DAMAGED = {".docx": "damaged-docx", ".pdf": "damaged-pdf"}
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
# A PDF may have some bytes before its mark.
_PDF_MARK_WITHIN = 1024

SUFFIXES = (*_PLAIN, *_READERS)
"""The endings of the files that a batch picks up."""


def read(path: os.PathLike[str]) -> Document:
    """The document in a file. Its kind is told by its ending, and the first bytes must agree.

    Raises:
        ReadingError: it cannot be read; the message says what is wrong with it and what to do.
    """
    file = Path(path)
    data = file_bytes(file)
    suffix = file.suffix.lower()
    _refuse_disguise(file, suffix, data)
    try:
        with warnings.catch_warnings():
            # What the libraries find odd in a file is no news for the user.
            warnings.simplefilter("ignore")
            document = _READERS[suffix](data, file.name) if suffix in _READERS else from_text(decode(data, file.name), file.name)
    except ReadingError as error:
        raise failure(str(file), error.key, **error.facts) from error
    except RecursionError as error:
        raise failure(str(file), "too-deep") from error
    except Exception as error:
        # The libraries let whatever a damaged file causes escape: KeyError, struct.error, AssertionError and more.
        raise failure(str(file), _DAMAGED.get(suffix, "damaged")) from error
    if not document.blocks:
        raise failure(str(file), "empty")
    return document


def file_bytes(file: Path) -> bytes:
    """What a file holds.

    Raises:
        ReadingError: it cannot be opened, is empty, or is too large.
    """
    try:
        if file.is_dir():
            raise failure(str(file), "folder")
        if file.stat().st_size > _MOST_MEGABYTES * 1_000_000:
            raise failure(str(file), "too-large", megabytes=_MOST_MEGABYTES)
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise failure(str(file), "not-found") from error
    except PermissionError as error:
        raise failure(str(file), "no-permission") from error
    except (OSError, ValueError) as error:
        raise failure(str(file), "cannot-open") from error
    if not data.strip():
        raise failure(str(file), "empty")
    return data


def _refuse_disguise(file: Path, suffix: str, data: bytes) -> None:
    """Ends the reading of a file whose first bytes do not fit its ending."""
    if data.startswith(_OLD_OFFICE):
        raise failure(str(file), "old-or-locked-word")
    if suffix not in SUFFIXES:
        raise failure(str(file), "not-supported", known=", ".join(SUFFIXES))
    is_pdf, is_zip = b"%PDF-" in data[:_PDF_MARK_WITHIN], data.startswith((b"PK\x03\x04", b"PK\x05\x06"))
    fits = {".docx": is_zip, ".pdf": is_pdf}.get(suffix, not is_zip and not data.startswith(b"%PDF-"))
    if not fits:
        raise failure(str(file), "not-what-it-says", suffix=suffix)
