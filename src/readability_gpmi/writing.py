"""Writes a file as a whole or not at all."""

import os
import tempfile
from pathlib import Path

from readability_gpmi.errors import WritingError
from readability_gpmi.wording import load_wording


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file under another name first, then renames it, so that no half file is ever left.

    Raises:
        WritingError: the file is there and may not be replaced. On Windows so does a program that holds it open, such as Word.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".gpmi-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        _rename(Path(temporary), path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _rename(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except PermissionError as error:
        raise WritingError(str(path), *load_wording("en").error("held-open", {}), "held-open") from error
