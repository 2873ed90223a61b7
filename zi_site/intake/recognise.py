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
from zi_site.intake.own_copies.copied import Copied, is_json
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.sentences import FileFault
from zi_site.workbook.sheets import ZIP, BookSheet

READER = "zi_site.intake.recognise:recognise_here"
# What knows all our own forms is slow to load, and most files are none of them.
_OWN_FILES = "zi_site.intake.own_files:own_file"
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
_HEAD = 8_000  # bytes of a text among which those words stand


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
    ours = here(_OWN_FILES, content) if _may_be_ours(content) else None
    assert ours is None or isinstance(ours, Recognised)
    return ours or OfficeDocument(read_here(content, name))


def _may_be_ours(content: bytes) -> bool:
    """Most files are told from ours without opening them."""
    if not content.startswith(ZIP):
        head = content[:_HEAD].replace(b"\0", b"").lower()  # "Unicode Text" of Excel is UTF-16
        return is_json(content) or any(word in head for word in _OUR_WORDS)
    try:
        members_of(content)
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            texts = (package.read(each) for each in package.namelist() if _TEXTS.match(each))
            return any(word in text for text in texts for word in _OUR_WORDS)
    except (SourceError, *BROKEN):
        return False


def _refuse_a_plan_file(content: bytes, name: str) -> None:
    if not _YAML.fullmatch(name) and len(set(_KEYS.findall(content))) < _LEAST_KEYS:
        return
    what, place = "rencana", "plans/SATKER/TAHUN.yml"
    if b"laporan:" in content and b"area:" not in content:
        what, place = "laporan realisasi", "plans/SATKER/TAHUN.realisasi.yml"
    raise UnreadError(FileFault.PLAN_FILE(what=what, place=place))
