"""Files are written as a whole or not at all: under another name first, then renamed."""

import contextlib
import errno
import io
import os
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from readability_gpmi.errors import WritingError
from readability_gpmi.wording import load_wording

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# Windows refuses to replace a file that another program has open, for a moment also one that a virus scanner looks at.
_TRIES, _SECONDS_BETWEEN = 5, 0.2
# The first date that a zip can hold.
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)


def write_text(path: Path, text: str) -> None:
    """Writes a text in UTF-8. Arguments and errors as for :func:`write_whole`."""
    write_whole(path, text.encode("utf-8"))


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file, with the folders it needs. What stood there before stays until the new file is complete.

    Raises:
        WritingError: the disk is full, the file is open in another program, or it cannot be written.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".gpmi-")
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        _replace(Path(temporary), path)
        temporary = ""
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink(missing_ok=True)


def _replace(source: Path, target: Path) -> None:
    for _ in range(_TRIES - 1):
        try:
            source.replace(target)
            return
        except PermissionError:
            if sys.platform != "win32":
                raise
            time.sleep(_SECONDS_BETWEEN)
    source.replace(target)


def _failure(path: Path, error: OSError) -> WritingError:
    key = "disk-full" if error.errno in _FULL else "held-open" if isinstance(error, PermissionError) else "cannot-write"
    facts = {"reason": error.strerror or type(error).__name__} if key == "cannot-write" else {}
    return WritingError(str(path), *load_wording("en").error(key, facts), key, facts)


def undated(package: bytes) -> bytes:
    """A Word file whose members all bear one date: the same content gives the same bytes."""
    dated = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as members, zipfile.ZipFile(dated, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in members.namelist():
            copy.writestr(zipfile.ZipInfo(name, _FIRST_DATE), members.read(name), zipfile.ZIP_DEFLATED)
    return dated.getvalue()
