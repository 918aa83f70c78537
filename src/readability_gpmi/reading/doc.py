"""Old Word files (.doc): LibreOffice turns them into .docx when it is installed. Nothing outside is loaded, no macro is run."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from readability_gpmi.model import Document
from readability_gpmi.reading import docx
from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.limits import MOST_SECONDS

_WINDOWS = (r"C:\Program Files\LibreOffice\program\soffice.com", r"C:\Program Files (x86)\LibreOffice\program\soffice.com")
_MAC = ("/Applications/LibreOffice.app/Contents/MacOS/soffice",)
# Word writes this name, in UTF-16, into a .docx that has a password.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def read(data: bytes, name: str) -> Document:
    """The document in an old Word file.

    The text lies in a private temporary folder while LibreOffice reads it; the folder is removed at once.

    Raises:
        ReadingError: LibreOffice is not installed, or it cannot read the file; the file has a password.
    """
    if _LOCKED in data:
        raise failure(name, "locked-word")
    program = _libreoffice()
    if program is None:
        raise failure(name, "no-libreoffice")
    with tempfile.TemporaryDirectory(prefix="gpmi-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "document.doc"
        source.write_bytes(data)
        made = _converted(program, source, name)
    return docx.read(made, name)


def _libreoffice() -> str | None:
    known = {"win32": _WINDOWS, "darwin": _MAC}.get(sys.platform, ())
    return shutil.which("soffice") or next((path for path in known if Path(path).is_file()), None)


def _converted(program: str, source: Path, name: str) -> bytes:
    profile = source.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx:MS Word 2007 XML",
    ]
    try:
        # A session of its own: the program starts another one, which must end with it.
        process = subprocess.Popen(
            [*command, "--outdir", str(source.parent), str(source)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(MOST_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise failure(name, "too-slow", seconds=round(MOST_SECONDS)) from error
        finally:
            _end(process)
        return source.with_suffix(".docx").read_bytes()
    except OSError as error:
        raise failure(name, "damaged-doc") from error


def _end(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
