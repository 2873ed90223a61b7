"""A document's bytes and name -> a Document, or a refusal in one sentence."""

from zi_site.documents.apart import apart
from zi_site.documents.grid import Document
from zi_site.documents.sentences import Unread, UnreadError

MOST_BYTES = 50 * 1024 * 1024
READER = "zi_site.documents.reading:read_here"


def read_document(content: bytes, name: str) -> Document:
    """Read in a process of its own, within limits; raises SourceError with the reason."""
    refuse_by_size(content)
    document = apart(READER, content, name)
    assert isinstance(document, Document)
    return document


def refuse_by_size(content: bytes) -> None:
    """What needs no process to be refused."""
    if not content.strip(b"\0 \t\r\n"):
        raise UnreadError(Unread.EMPTY())
    if len(content) > MOST_BYTES:
        raise UnreadError(Unread.TOO_MANY_BYTES(most=MOST_BYTES // 1024 // 1024))
