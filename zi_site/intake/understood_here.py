"""What ``understanding`` lets a process of its own do.

Each kind of file has a reader of its own, which is loaded where there is such a file.
"""

from zi_site.documents.apart import here
from zi_site.draft.result import Imported
from zi_site.intake.recognise import (
    OfficeDocument,
    PlanWorkbook,
    PublishedCopy,
    recognise_here,
)
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.understanding import Form, Understood, outcome_of

_READ_BACK = "zi_site.workbook.read_back:read_back"
_READ_COPY = "zi_site.intake.own_copies.read_copy:read_copy"
_DOCUMENT = "zi_site.intake.understood_document:understood_document"


def understood_here(
    content: bytes, name: str, satker: str, tahun: str, traced: str
) -> Understood | ReportsWorkbook:
    """As ``understanding.understood``, with words in the place of values."""
    found, year = recognise_here(content, name), int(tahun)
    match found:
        case PlanWorkbook(sheets):
            return Understood(Form.WORKBOOK, outcome_of(lambda: _own(_READ_BACK, sheets)))
        case PublishedCopy(copied):
            own = outcome_of(lambda: _own(_READ_COPY, copied, satker, year))
            return Understood(Form.COPY, own)
        case OfficeDocument(document):
            read = here(_DOCUMENT, document, content, name, satker, year, bool(traced))
            assert isinstance(read, Understood)
            return read
        case reports:
            return reports


def _own(reader: str, *read: object) -> Imported:
    imported = here(reader, *read)
    assert isinstance(imported, Imported)
    return imported
