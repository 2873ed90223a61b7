"""A PDF as Typst writes it -> the same, its small objects in one compressed stream: a third of the
bytes.

A tagged document has thousands of them, an element of its structure each, which Typst writes as
plain text. They keep numbers and bytes and are moved without being understood, by the places in the
file's own list of objects, in a fifth of the time that qpdf needs to read and write each. The forms
are those of ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (the list as a stream): PDF 1.5, allowed
in PDF/A-2.
"""

import re
import struct
import zlib
from itertools import accumulate, pairwise

Objects = dict[int, bytes]  # by number, without the words around them

_HEADER = re.compile(rb"%PDF-1\.[5-7]\n%[\x80-\xff]{4}\n")
_TRAILER = re.compile(
    rb"trailer\s*<<(?P<about>.*)>>\s*startxref\s+(?P<place>\d+)\s+%%EOF\s*", re.DOTALL
)
_SIZE = re.compile(rb"/Size \d+")  # in the trailer: how many objects there are
_USED = re.compile(rb"(\d{10}) \d{5} ([nf])")  # a line of the list: a place, or a free number

_FREE, _PLAIN, _INSIDE = range(3)  # kinds of an entry of the list as a stream
_ENTRY = struct.Struct(">BII")  # the kind; the place, or the stream that it is inside of; where
# The predictor "Up" (7.4.4.4): neighbours differ by little, so that a tenth of their bytes is left.
_UP = b"\x02"
_LESS_THE_ONE_ABOVE = b"/DecodeParms<</Predictor 12/Columns %d>>" % _ENTRY.size


def packed(content: bytes) -> bytes:
    """The packed file; ``content`` as it is where its form is another than Typst's of today, which
    has one list of objects, as text at its end, and no encryption.
    """
    head, trailer = _HEADER.match(content), _TRAILER.search(content, content.rfind(b"trailer"))
    if head is None or trailer is None:
        return content
    objects = _objects(content, int(trailer["place"]))
    return _written(head[0], objects, _SIZE.sub(b"", trailer["about"]))


def _written(head: bytes, objects: Objects, about: bytes) -> bytes:
    """The file of these objects, of which ``about`` says which is the first to read."""
    small = {number: body for number, body in objects.items() if not body.endswith(b"endstream")}
    large = {number: body for number, body in objects.items() if number not in small}
    inside, listed = max(objects) + 1, max(objects) + 2
    large[inside] = _stream_of(small)
    parts = [head, *(b"%d 0 obj\n%b\nendobj\n" % each for each in large.items())]
    *places, end = accumulate(map(len, parts))
    entries = dict.fromkeys(range(listed), (_FREE, 0, 0))
    entries |= {number: (_INSIDE, inside, at) for at, number in enumerate(small)}
    entries |= {number: (_PLAIN, place, 0) for number, place in zip(large, places, strict=True)}
    entries[listed] = (_PLAIN, end, 0)
    about = b"/Type/XRef/Size %d/W[1 4 4]%b%b" % (len(entries), _LESS_THE_ONE_ABOVE, about)
    rows = _less_the_one_above(b"".join(_ENTRY.pack(*entry) for entry in entries.values()))
    last = b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n"
    return b"".join([*parts, last % (listed, _stream(about, rows), end)])


def _less_the_one_above(rows: bytes) -> bytes:
    width = _ENTRY.size
    above = bytes(width) + rows
    less = bytes((each - other) & 255 for each, other in zip(rows, above, strict=False))
    return b"".join(_UP + less[at : at + width] for at in range(0, len(less), width))


def _objects(content: bytes, end: int) -> Objects:
    """Each ends where the next begins, the last where the list of them does, at ``end``."""
    lines = _USED.findall(content, end)
    places = {number: int(place) for number, (place, use) in enumerate(lines) if use == b"n"}
    following = dict(pairwise(sorted([*places.values(), end])))
    return {number: _between(content[place : following[place]]) for number, place in places.items()}


def _between(written: bytes) -> bytes:
    return written.partition(b"obj")[2].rpartition(b"endobj")[0].strip()


def _stream_of(objects: Objects) -> bytes:
    """A stream of objects: number and place of each, then one after the other."""
    places = accumulate((len(body) + 1 for body in objects.values()), initial=0)
    head = b" ".join(b"%d %d" % each for each in zip(objects, places, strict=False)) + b"\n"
    about = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
    return _stream(about, head + b"\n".join(objects.values()))


def _stream(about: bytes, content: bytes) -> bytes:
    small = zlib.compress(content)
    form = b"<<%b/Filter/FlateDecode/Length %d>>stream\n%b\nendstream"
    return form % (about, len(small), small)
