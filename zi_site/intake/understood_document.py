"""A document of an office -> the draft that it comes to; loaded only where there is one."""

from zi_site.documents.grid import Document
from zi_site.draft.result import Imported
from zi_site.exceptions import SourceError
from zi_site.importing.importer import import_grids, source_of
from zi_site.importing.trace import trace
from zi_site.intake.guessing import guess_office, guess_year
from zi_site.intake.understanding import Form, Understood, outcome_of
from zi_site.intake.unforeseen import in_one_sentence
from zi_site.plan.model import Sumber


def understood_document(
    document: Document, content: bytes, name: str, satker: str, year: int, traced: bool
) -> Understood:
    """``satker`` "" and ``year`` 0 where only the document itself can say them."""
    office, of_year = guess_office(document), guess_year(document)
    whose = (satker or office, year or of_year)
    lines = _trace(document, whose[1]) if traced else ()
    source = source_of(content, name)
    outcome = outcome_of(lambda: _imported(document, source, *whose))
    return Understood(Form.DOCUMENT, outcome, office, of_year, lines)


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
