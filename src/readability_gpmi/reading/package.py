"""Files that are zip archives inside (.docx, .odt, .zip): opened with care, since a small file can hold a huge one."""

import io
import zipfile
from typing import Any

from lxml import etree

from readability_gpmi.reading.failure import failure

# The XML of some 2,000 pages. A tree of it takes 20 to 30 times as much memory.
_MOST_XML = 20_000_000
_MOST_BYTES = 200_000_000
_HIGHEST_RATIO = 200
_SUSPECT_SIZE = 10_000_000
_MOST_MEMBERS = 5_000
_LOCKED = 0x1


def open_package(data: bytes, name: str, damaged: str) -> zipfile.ZipFile:
    """The archive in some bytes.

    Args:
        damaged: the key of the error for one that cannot be opened.

    Raises:
        ReadingError: it is damaged, holds too much, or swells to an unusual size when it is unpacked.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
        raise failure(name, damaged) from error
    members = archive.infolist()
    swollen = any(
        member.file_size > _SUSPECT_SIZE and member.file_size > _HIGHEST_RATIO * max(member.compress_size, 1)
        for member in members
    )
    if swollen or sum(member.file_size for member in members) > _MOST_BYTES or len(members) > _MOST_MEMBERS:
        raise failure(name, "bomb")
    if sum(member.file_size for member in members if member.filename.lower().endswith((".xml", ".rels"))) > _MOST_XML:
        raise failure(name, "too-much")
    return archive


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, damaged: str) -> bytes:
    """The bytes of a member, never more than the archive announced.

    Raises:
        ReadingError: the member has a password or is damaged.
    """
    if member.flag_bits & _LOCKED:
        raise failure(name, "locked-zip")
    try:
        with archive.open(member) as file:
            return file.read(member.file_size + 1)[: member.file_size]
    except Exception as error:
        # zlib, lzma and bz2 each raise their own for damaged data
        raise failure(name, damaged) from error


def parse_xml(data: bytes, name: str, damaged: str) -> Any:
    """The root of an XML file. No entity is filled in and nothing outside is loaded; libxml2 itself refuses deep nesting.

    Raises:
        ReadingError: it is no well-formed XML, or nested too deep.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        known = {"depth": "too-deep", "amplification": "bomb", "loop": "bomb"}
        raise failure(name, next((key for word, key in known.items() if word in str(error)), damaged)) from error
