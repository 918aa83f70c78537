"""Bytes become text."""

import codecs
import re

from charset_normalizer import from_bytes

from readability_gpmi.reading.failure import failure

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Before UTF-16, whose mark is the beginning of this one.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What Belgian offices write besides UTF-8, the likeliest first.
_WESTERN = ["cp1252", "iso8859_15", "mac_roman", "cp850"]
# The signs of Dutch and French text beyond ASCII. A wrong encoding shows others: "DŽbut", "D‚but".
_USUAL = frozenset("àâäáçéèêëíîïóôöùúûüœæÀÂÇÉÈÊËÎÔŒ’‘“”«»–—…•€°§ºª½\xa0\xad·²")
# More control characters than this share and it is no text.
_MOST_CONTROLS = 0.02
_SAMPLE = 20_000
# So many stray bytes for each sign beyond ASCII that is in order.
_MOST_STRAY = 0.25
_STRAY = re.compile("[\udc80-\udcff]")


def decode(data: bytes, name: str) -> str:
    """The text in some bytes, with ``\\n`` for every line end.

    A byte-order mark decides; then UTF-16 and UTF-32 by their pattern of zeros; then UTF-8 if it fits, but for some stray bytes;
    else the likeliest Western encoding.

    Raises:
        ReadingError: the bytes are no text.
    """
    text = _decoded(data, name)
    sample = text[:_SAMPLE]
    controls = sum(ord(character) < 32 and character not in "\n\r\t\f\v" for character in sample)
    if controls > _MOST_CONTROLS * len(sample) or "\x00" in text:
        raise failure(name, "binary")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, name: str) -> str:
    try:
        for mark, encoding in _MARKS:
            if data.startswith(mark):
                return data.decode(encoding)
        if wide := _wide(data):
            return data.decode(wide)
    except UnicodeDecodeError as error:
        raise failure(name, "damaged") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(data) or data.decode(_western(data), errors="replace")


def _mostly_utf8(data: bytes) -> str:
    """UTF-8 into which something was pasted from another encoding; empty where it is not."""
    text = data.decode("utf-8", errors="surrogateescape")
    stray = sum("\udc80" <= sign <= "\udcff" for sign in text)
    whole = sum(sign > "\x7f" for sign in text) - stray
    if stray > _MOST_STRAY * whole:
        return ""
    # An escaped byte is the byte plus DC00: read as what it is in the commonest encoding of Windows.
    return _STRAY.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", errors="replace"), text)


def _western(data: bytes) -> str:
    """The encoding whose signs look most like Dutch or French; of equals the first."""
    # Only the signs beyond ASCII tell, and they may begin late in the file.
    telling = bytes(byte for byte in data if byte > 127)[:_SAMPLE]
    usual = {
        encoding: sum(sign in _USUAL for sign in telling.decode(encoding, errors="replace")) / len(telling)
        for encoding in _WESTERN
    }
    best = max(_WESTERN, key=lambda encoding: usual[encoding])
    if usual[best] < 0.5 and (guess := from_bytes(data[:_SAMPLE], cp_isolation=_WESTERN).best()):
        return guess.encoding
    return best


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: in Western text every second byte is zero, or two of four are."""
    sample = data[:_SAMPLE]
    odd, even = sample[1::2], sample[::2]
    if len(sample) < 4:
        return ""
    if len(data) % 4 == 0 and sample[3::4].count(0) == sample[2::4].count(0) == len(sample[3::4]):
        return "utf-32-le"
    if len(data) % 4 == 0 and sample[::4].count(0) == sample[1::4].count(0) == len(sample[::4]):
        return "utf-32-be"
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return ""
