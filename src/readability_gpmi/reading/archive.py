"""A zip of templates. A document in it is named by a path as if the zip were a folder: ``templates.zip/nl/contract.docx``."""

import zipfile
from pathlib import Path, PurePosixPath

from readability_gpmi.reading.failure import failure
from readability_gpmi.reading.limits import MOST_MEGABYTES
from readability_gpmi.reading.package import open_package, read_member

SUFFIX = ".zip"
_DAMAGED = "damaged-zip"
# The bit that says that a name is in UTF-8; without it zipfile reads it as cp437.
_UTF8 = 0x800


def split(path: Path) -> tuple[Path, str] | None:
    """The zip and the name in it, None for a path that leads through no zip."""
    zips = (parent for parent in path.parents if parent.suffix.lower() == SUFFIX and parent.is_file())
    return next(((parent, path.relative_to(parent).as_posix()) for parent in zips), None)


def names(data: bytes, name: str) -> tuple[str, ...]:
    """The names of the files in a zip, sorted, without those that a system hides."""
    with open_package(data, name, _DAMAGED) as archive:
        return tuple(sorted(_members(archive)))


def member(data: bytes, name: str, inner: str) -> bytes:
    """The bytes of one file of a zip.

    Raises:
        ReadingError: there is no such file in it, or it has a password, is damaged or too large.
    """
    with open_package(data, name, _DAMAGED) as archive:
        found = _members(archive).get(inner)
        if found is None:
            raise failure(name, "not-found")
        if found.file_size > MOST_MEGABYTES * 1_000_000:
            raise failure(name, "too-large", megabytes=MOST_MEGABYTES)
        return read_member(archive, found, name, _DAMAGED)


def _members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    found = {_path(member): member for member in archive.infolist() if not member.is_dir()}
    return {
        path: member
        for path, member in found.items()
        if not any(part.startswith((".", "~$", "__MACOSX")) for part in PurePosixPath(path).parts)
    }


def _path(member: zipfile.ZipInfo) -> str:
    """The name inside the zip without what would lead out of it. Windows writes names in the character set of its console."""
    name = member.filename
    if not member.flag_bits & _UTF8:
        name = name.encode("cp437", "replace").decode("cp850", "replace")
    parts = name.replace("\\", "/").replace(":", "_").split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..")) or "_"
