"""A doubt knows what of the draft it is about: the part and the key, and the line of the text."""

import pytest
from dokumen_lain.pdf_tulis import drawn, ruled

from zi_site.documents.grid import Origin
from zi_site.draft.result import NOWHERE, Doubt
from zi_site.draft.text import drafted
from zi_site.importing.draft import about
from zi_site.importing.importer import import_document
from zi_site.importing.line.lines import Line
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.table.columns import Columns
from zi_site.plan.kinds import Finding, Kind, Sentence
from zi_site.schedule.sentences import ScheduleDoubt

WIDTHS = (40, 140, 160, 160, 140)
HEAD = ("NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU")
ROWS = (
    ("1", "Tim kerja", "Membentuk tim", "Keputusan", "Januari"),
    ("2", "Rencana", "Menyusun rencana kerja", "Dokumen rencana", "I/III"),
    ("3", "Pemantauan", "Memantau rencana kerja", "Laporan", "Maret Juni"),
    ("4", "Perubahan", "Mengubah pola pikir", "Notula", ""),
)


def draft_of_pdf() -> list[Doubt]:
    content = drawn(ruled((HEAD, *ROWS), WIDTHS))
    draft = drafted(import_document(content, "kab-contoh-2026.pdf", "kab-blora", 2026))
    lines = draft.text.splitlines()
    for doubt in draft.imported.doubts:
        path, key = doubt.spot
        if len(path) == 4 and key != "id":
            standing = next(e for e in draft.imported.plan.walk() if e.path == path)
            assert f"Aksi {standing.aksi.id}" == doubt.subject
            written = f"{key}:" in lines[doubt.line - 1]
            assert written or f'id: "{standing.aksi.id}"' in lines[doubt.line - 1]
    return list(draft.imported.doubts)


def test_a_doubt_about_a_time_stands_at_its_cell_and_line() -> None:
    about_times = [doubt for doubt in draft_of_pdf() if doubt.spot[1] == "jadwal"]
    assert {doubt.subject for doubt in about_times} >= {"Aksi 1.3", "Aksi 1.4"}
    left = 40 + sum(WIDTHS[:4])
    for doubt in about_times:
        assert doubt.line > 0
        assert doubt.origin.box is not None
        assert doubt.origin.box[0] == pytest.approx(left, abs=1)


def test_a_doubt_about_the_plan_has_neither_spot_nor_line() -> None:
    whole = [doubt for doubt in draft_of_pdf() if doubt.spot == NOWHERE]
    assert whole
    assert {doubt.line for doubt in whole} == {0}


def test_a_check_that_finds_something_says_where_in_the_draft() -> None:
    decree = [doubt for doubt in draft_of_pdf() if doubt.spot[1].startswith("keputusan.")]
    assert decree
    assert all(doubt.line for doubt in decree)


@pytest.mark.parametrize(
    ("note", "key"),
    [
        (LineDoubt.WORD_JOINED(word="menyusun"), "langkah_aksi"),
        (LineDoubt.MAYBE_ONE_WORD(words="dok umen"), "bukti_fisik"),
        (LineDoubt.MORE_EVIDENCE(text="Foto"), "bukti_fisik"),
        (LineDoubt.LOWER_HALF(), "id"),
        (LineDoubt.UNPLACED(text="entah"), "id"),
    ],
)
def test_a_note_on_a_line_is_about_the_field_that_it_quotes(note: Finding, key: str) -> None:
    texts = {"langkah_aksi": "menyusun rencana", "bukti_fisik": "dok umen"}
    assert about(note, Line(texts, {}, {}, Origin(), Columns({}, {}, {}))) == key


class Read(Kind):
    """A kind of doubt with another reading."""

    SOMEHOW = Sentence("impor", "Dibaca {this}.", otherwise="{that}")


def test_another_reading_is_said_where_it_is_known() -> None:
    known, unknown = Read.SOMEHOW(this="Mei", that="Juni"), Read.SOMEHOW(this="Mei", that="")
    assert (known.otherwise, known.message) == ("Juni", "Dibaca Mei. Kemungkinan lain: Juni.")
    assert (unknown.otherwise, unknown.message) == ("", "Dibaca Mei.")
    assert ScheduleDoubt.ROMAN_MONTHS().otherwise == "nomor triwulan"
