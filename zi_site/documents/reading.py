"""The bytes of a document -> a Document, in this process; ``opening`` runs it in one of its own.

What a file is, is told by its content. Where its name says something else the file is refused too:
an officer who is told that "rencana.xlsx" is a PDF has often sent the wrong file.
"""

from zi_site.documents.apart import here
from zi_site.documents.file_kind import FileKind, kind_of, suffix_of
from zi_site.documents.grid import Document
from zi_site.documents.sentences import Unread, UnreadError

MOST_CELLS = 250_000  # of all tables together; a plan has some thousands
_MODULES = "zi_site.documents."


def read_here(content: bytes, name: str) -> Document:
    """Raises SourceError; what else is raised is a fault of this program."""
    kind = kind_of(content)
    _refuse_another_name(kind, name)
    document = here(f"{_MODULES}{kind.reader}", content)
    assert isinstance(document, Document)
    if sum(len(row.cells) for grid in document.grids for row in grid.rows) > MOST_CELLS:
        raise UnreadError(Unread.TOO_LARGE())
    return document


def _refuse_another_name(kind: FileKind, name: str) -> None:
    suffix = suffix_of(name)
    others = {each for other in FileKind if other is not kind for each in other.suffixes}
    if suffix in others:
        finding = Unread.ANOTHER_NAME(suffix=suffix, what=kind.what, right=kind.suffixes[0])
        raise UnreadError(finding)
