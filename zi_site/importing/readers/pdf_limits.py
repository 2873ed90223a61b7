"""The bytes of a PDF -> nothing, or SourceError where a few kilobytes would unpack to more than a machine holds."""

import re
import zlib

from zi_site.exceptions import SourceError
from zi_site.importing.readers.package import BOMB, MB

MOST_UNPACKED = 40 * MB  # of one stream of text or drawings; a dense page has a tenth of one
MOST_IMAGE = 400 * MB  # pictures are never unpacked here, but a white page of a scan packs as well as a bomb
MOST_TOGETHER = 1200 * MB
_STREAM = re.compile(rb"stream\r?\n")
_DEEPEST = 3
CHUNK = 256 * 1024


def refuse_bombs(content: bytes) -> None:
    """Unpacks every stream up to its limit, in small steps that are thrown away."""
    together = 0
    for found in _STREAM.finditer(content):
        packed = memoryview(content)[found.end() :]
        # zlib's header: method 8 and a window; the check of its own two bytes keeps other streams out.
        if len(packed) > 2 and packed[0] & 0x0F == 8 and (packed[0] * 256 + packed[1]) % 31 == 0:
            image = b"/Image" in content[max(0, found.start() - 600) : found.start()]
            together += _unpacked(packed, MOST_IMAGE if image else MOST_UNPACKED)
            if together > MOST_TOGETHER:
                raise SourceError(BOMB)


def _unpacked(packed: memoryview, most: int, depth: int = 1) -> int:
    """The size of a stream, also when it was packed more than once; raises SourceError beyond ``most``."""
    inflate = zlib.decompressobj()
    size, rest, first = 0, bytes(packed[:CHUNK]), b""
    at = len(rest)
    while rest and not inflate.eof:
        try:
            piece = inflate.decompress(rest, MB)
        except zlib.error:
            break
        first = first or piece
        size += len(piece)
        if size > most:
            raise SourceError(BOMB)
        rest = inflate.unconsumed_tail
        if not rest and not inflate.eof:
            rest, at = bytes(packed[at : at + CHUNK]), at + CHUNK
    if depth < _DEEPEST and len(first) > 2 and first[0] & 0x0F == 8 and (first[0] * 256 + first[1]) % 31 == 0:
        size += _unpacked(memoryview(first), most, depth + 1)
    return size
