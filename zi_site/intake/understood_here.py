"""What ``understanding`` lets a process of its own do."""

from collections.abc import Callable

from zi_site.documents.apart import here
from zi_site.documents.grid import Document
from zi_site.draft.result import Imported
from zi_site.exceptions import SourceError
from zi_site.importing.importer import import_grids, source_of
from zi_site.importing.trace import trace
from zi_site.intake.guessing import guess_office, guess_year
from zi_site.intake.recognise import (
    OfficeDocument,
    PlanWorkbook,
    PublishedCopy,
    recognise_here,
)
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.understanding import Form, Understood
from zi_site.intake.unforeseen import in_one_sentence
from zi_site.plan.model import Sumber

# Our own files have readers of their own, which are loaded where there is such a file.
_READ_BACK = "zi_site.workbook.read_back:read_back"
_READ_COPY = "zi_site.intake.own_copies.read_copy:read_copy"


def understood_here(
    content: bytes, name: str, satker: str, tahun: str, traced: str
) -> Understood | ReportsWorkbook:
    """As ``understanding.understood``, with words in the place of values."""
    found, year = recognise_here(content, name), int(tahun)
    match found:
        case PlanWorkbook(sheets):
            return Understood(Form.WORKBOOK, _outcome(lambda: _own(_READ_BACK, sheets)))
        case PublishedCopy(copied):
            return Understood(Form.COPY, _outcome(lambda: _own(_READ_COPY, copied, satker, year)))
        case OfficeDocument(document):
            office, of_year = guess_office(document), guess_year(document)
            whose = (satker or office, year or of_year)
            lines = _trace(document, whose[1]) if traced else ()
            source = source_of(content, name)
            outcome = _outcome(lambda: _imported(document, source, *whose))
            return Understood(Form.DOCUMENT, outcome, office, of_year, lines)
        case reports:
            return reports


def _outcome(read: Callable[[], Imported]) -> Imported | SourceError:
    try:
        with in_one_sentence():
            return read()
    except SourceError as error:
        return error


def _own(reader: str, *read: object) -> Imported:
    imported = here(reader, *read)
    assert isinstance(imported, Imported)
    return imported


def _imported(document: Document, source: Sumber, satker: str, tahun: int) -> Imported:
    """Where no year is known, that of the decree, which only reading tells."""
    read = import_grids(document, source, satker, tahun)
    if tahun or not read.plan.keputusan.tahun:
        return read
    return import_grids(document, source, satker, read.plan.keputusan.tahun)


def _trace(document: Document, tahun: int) -> tuple[str, ...]:
    """The steps that were taken, also where they lead to a refusal."""
    lines: list[str] = []
    try:
        with in_one_sentence():
            lines.extend(trace(document, tahun))
    except SourceError:
        pass  # importing says why
    return tuple(lines)
