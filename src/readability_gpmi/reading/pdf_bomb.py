"""Whether the streams of a PDF swell when they are unpacked. PDFium unpacks them whole and cannot be interrupted."""

import re
import zlib

# A page of text takes some kilobytes of content, a font a megabyte. Pictures may be larger: they are not unpacked to read text.
_LARGEST, _ALL = 50_000_000, 300_000_000
_PIECE = 1_000_000
# Of a stream that was packed twice so much is looked into: it holds a thousand times as much.
_LOOKED_INTO = 4_000_000
# The oldest packing swells up to some 2,000 times. Files that use it hold small streams.
_LARGEST_LZW = 200_000
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_HEAD = 400
# A stream may be packed more than once.
_DEEPEST = 3


def swells(data: bytes) -> bool:
    """Whether a stream, or all of them together, is larger than a document needs. Pictures do not count."""
    total = 0
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _HEAD) : found.start()].rpartition(b"obj")[2]
        if b"/Image" in head:
            continue
        if b"/LZW" in head and data.find(b"endstream", found.end(), found.end() + _LARGEST_LZW) < 0:
            return True
        size = _unpacked(memoryview(data)[found.end() :], _DEEPEST)
        total += size
        if size > _LARGEST or total > _ALL:
            return True
    return False


def _unpacked(data: memoryview, deepest: int) -> int:
    """The size of what a stream holds, counted as far as one over the limit; 0 where it is not packed."""
    unpack = zlib.decompressobj()
    size, inner, first, at = 0, 0, b"", 0
    try:
        while not unpack.eof and size <= _LARGEST and (unpack.unconsumed_tail or at < len(data)):
            packed = unpack.unconsumed_tail or data[at : at + _PIECE]
            at += 0 if unpack.unconsumed_tail else _PIECE
            piece = unpack.decompress(packed, _PIECE)
            size += len(piece)
            first = first + piece if len(first) < _LOOKED_INTO else first
    except zlib.error:
        pass
    if deepest > 1 and first:
        inner = _unpacked(memoryview(first), deepest - 1)
    return max(size, inner)
