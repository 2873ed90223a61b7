"""The bytes of a file and its name -> what it is, with what was read of it on the way.

Every way in asks here and nowhere else: ``import``, ``check``, ``masuk`` and ``export --timpa``. So
no file is taken for one thing by one command and for another by the next, and none is opened twice.
"""

import io
import re
import zipfile
from dataclasses import dataclass

from zi_site.documents.apart import apart, here
from zi_site.documents.grid import Document
from zi_site.documents.opening import refuse_by_size
from zi_site.documents.package import BROKEN, members_of
from zi_site.documents.reading import read_here
from zi_site.documents.sentences import UnreadError
from zi_site.exceptions import SourceError
from zi_site.intake.own_copies.copied import Copied
from zi_site.intake.own_copies.csv_copy import read_csv_copy
from zi_site.intake.own_copies.json_copy import read_json_copy
from zi_site.intake.own_copies.xlsx_copy import read_xlsx_copy
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.sentences import FileFault
from zi_site.workbook.read_back import is_plan_workbook
from zi_site.workbook.reports.read import is_reports_workbook
from zi_site.workbook.sheets import READER as SHEETS_READER
from zi_site.workbook.sheets import ZIP, BookSheet

READER = "zi_site.intake.recognise:recognise_here"
_TEXTS = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml")
# Of each kind of workbook of ours at least one of these stands in it, and in hardly any other.
_OUR_WORDS = (
    b"langkah_aksi",
    b"Area dan komponen",
    b"area_kode",
    b"komponen_nomor",
    b"tindak_lanjut",
    b"bulan_rencana",
)
_YAML = re.compile(r".*\.ya?ml", re.IGNORECASE | re.DOTALL)
_KEYS = re.compile(rb"^(versi|satker|tahun|keputusan|area|laporan) *:", re.MULTILINE)
_LEAST_KEYS = 3
# The small names above the headings, in a sheet that a spreadsheet program saved as text.
_SAVED_AS_TEXT = re.compile(rb'\bid"?[,;\t]"?komponen"?[,;\t]"?indikator"?[,;\t]"?langkah_aksi\b')
_HEAD = 8_000  # bytes among which those names stand


@dataclass(frozen=True, slots=True)
class PlanWorkbook:
    """A workbook that was exported from a plan, or made for a new one; perhaps damaged since."""

    sheets: tuple[BookSheet, ...]


@dataclass(frozen=True, slots=True)
class PublishedCopy:
    """A CSV, XLSX or JSON copy, as it stands on the site."""

    copied: Copied


@dataclass(frozen=True, slots=True)
class OfficeDocument:
    """Anything else that can be read: a decree as Word, Excel, PDF or text."""

    document: Document


Recognised = PlanWorkbook | ReportsWorkbook | PublishedCopy | OfficeDocument


def recognise(content: bytes, name: str) -> Recognised:
    """``name`` is the file's, with or without its folder. Told in a process of its own, within
    limits.

    Raises SourceError for what is none of these: a plan file itself, one sheet of a workbook saved
    as text, and whatever the readers of documents and of copies refuse.
    """
    refuse_by_size(content)
    found = apart(READER, content, name)
    assert isinstance(found, Recognised)
    return found


def recognise_here(content: bytes, name: str) -> Recognised:
    """The same in this process."""
    _refuse_a_plan_file(content, name)
    ours = _workbook_of_ours(content) if content.startswith(ZIP) else _text_of_ours(content)
    return ours or OfficeDocument(read_here(content, name))


def _workbook_of_ours(content: bytes) -> Recognised | None:
    """Of a workbook with sheets of several kinds the reports are taken: they were added to it."""
    if not _may_be_ours(content):
        return None
    try:
        sheets = here(SHEETS_READER, content)
    except SourceError:
        return None  # the reading as a document says why
    assert isinstance(sheets, tuple)
    if is_reports_workbook(sheets):
        return ReportsWorkbook(sheets)
    if copied := read_xlsx_copy(sheets):
        return PublishedCopy(copied)
    return PlanWorkbook(sheets) if is_plan_workbook(sheets) else None


def _may_be_ours(content: bytes) -> bool:
    """Most workbooks are told from ours without opening them as a workbook."""
    try:
        members_of(content)
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            texts = (package.read(each) for each in package.namelist() if _TEXTS.match(each))
            return any(word in text for text in texts for word in _OUR_WORDS)
    except (SourceError, *BROKEN):
        return False


def _text_of_ours(content: bytes) -> Recognised | None:
    if copied := read_json_copy(content) or read_csv_copy(content):
        return PublishedCopy(copied)
    head = content[:_HEAD].replace(b"\0", b"")  # what Excel calls "Unicode Text" is UTF-16
    if _SAVED_AS_TEXT.search(head):
        raise UnreadError(FileFault.ONE_SHEET())
    return None


def _refuse_a_plan_file(content: bytes, name: str) -> None:
    if not _YAML.fullmatch(name) and len(set(_KEYS.findall(content))) < _LEAST_KEYS:
        return
    what, place = "rencana", "plans/SATKER/TAHUN.yml"
    if b"laporan:" in content and b"area:" not in content:
        what, place = "laporan realisasi", "plans/SATKER/TAHUN.realisasi.yml"
    raise UnreadError(FileFault.PLAN_FILE(what=what, place=place))
