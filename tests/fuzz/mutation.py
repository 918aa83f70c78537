"""Changes a document a little, so that most of it still holds together."""

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence

_STRANGE = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xf0\x9f\x98\x80",
        b"\\u-1?",
        b"\\bin9999 ",
        b"{" * 50,
        b"}" * 50,
        b"&#0;",
        b"&a;",
        b"]]>",
        b"<!--",
    ),
    *(
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
        b"<w:p>" * 40,
        b"<div>" * 200,
        b"9" * 30,
        b"-1",
        b"1e99",
        b"\xe2\x80\xa8",
        b"\xed\xa0\x80",
    ),
    *(b"/Kids [1 0 R]", b"1 0 R", b"stream", b"endobj", b"<<" * 30, b"\\'", b"\\", b"\n\n\n", b"\t|\t|", b"[" * 60, b"> " * 60),
)


def mutated(data: bytes, chance: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """The data with one to eight changes. In a zip mostly the members are changed, in a PDF mostly its streams."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        if data.startswith(b"PK") and chance.random() < 0.8:
            data = _member_changed(data, chance)
        elif data.startswith(b"%PDF") and chance.random() < 0.5:
            data = _stream_changed(data, chance)
        else:
            data = chance.choice(_CHANGES)(data, chance, others)
    return data


def _place(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 2, 4, 16, 200)))


def _flip(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + bytes(chance.randrange(256) for _ in range(end - start)) + data[end:]


def _cut(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _end(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _insert(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, _end = _place(data, chance)
    return data[:start] + chance.choice(_STRANGE) * chance.choice((1, 1, 1, 3)) + data[start:]


def _twice(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _place(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 20)) + data[end:]


def _number(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    digits = [index for index, byte in enumerate(data) if 48 <= byte <= 57]
    if not digits:
        return data
    at = chance.choice(digits)
    return data[:at] + chance.choice((b"0", b"-1", b"65536", b"4294967296", b"9999999999")) + data[at + 1 :]


def _mixed(data: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    if not others:
        return data
    other = chance.choice(others)
    start, end = _place(other, chance)
    at, _ = _place(data, chance)
    return data[:at] + other[start : end + 400] + data[at:]


def _value(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Another value for an attribute: the file stays well-formed."""
    values = [found.span(1) for found in re.finditer(rb'="([^"<>]*)"', data)]
    if not values:
        return data
    start, end = chance.choice(values)
    return data[:start] + chance.choice(_VALUES) + data[end:]


def _element(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """An element twice, gone, in itself many times, or in another place: the file stays well-formed."""
    elements = list(re.finditer(rb"<([\w:]+)(?: [^<>]*[^<>/])?>[^<>]*</\1>|<([\w:]+)(?: [^<>]*)?/>", data))
    if not elements:
        return data
    found, other = chance.choice(elements), chance.choice(elements)
    before, whole, after = data[: found.start()], found[0], data[found.end() :]
    if found[1] is None:
        return before + whole * chance.choice((0, 2, 50)) + after
    opened = whole[: whole.index(b">") + 1]
    deep = chance.choice((3, 30, 300))
    nested = opened * deep + whole + b"</%b>" % found[1] * deep
    return before + chance.choice((b"", whole * 2, whole * 50, nested, opened + other[0] + b"</%b>" % found[1])) + after


_VALUES = (
    b"",
    b"-1",
    b"0",
    b"9999999999",
    b"1.5",
    b"nl",
    b"true",
    b"\xc3\xa9",
    b"&#x10FFFF;",
    b"../../a",
    b"x" * 300,
    b"\xd9\xa3",
)
_CHANGES: tuple[Callable[[bytes, random.Random, Sequence[bytes]], bytes], ...] = (
    *(_flip, _cut, _end, _insert, _twice, _number, _mixed),
    *(_value, _value, _element, _element),
)


def _member_changed(data: bytes, chance: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        return data
    if not members:
        return data
    chosen = chance.choice(sorted(members))
    if chance.random() < 0.1:
        del members[chosen]
    else:
        changes = (_value, _element) if chance.random() < 0.6 else _CHANGES
        members[chosen] = chance.choice(changes)(members[chosen], chance, list(members.values()))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def _stream_changed(data: bytes, chance: random.Random) -> bytes:
    start = data.find(b"stream", chance.randrange(len(data)))
    end = data.find(b"endstream", start + 6)
    if start < 0 or end < 0:
        return data
    return data[: start + 7] + chance.choice(_CHANGES)(data[start + 7 : end], chance, ()) + data[end:]
