"""Rows and cells that an officer hid or struck out are read, and say so on the action itself."""

from dataclasses import replace

from import_grids import document, grid

from zi_site.documents.grid import Cell, Grid, GridRow
from zi_site.draft.result import Imported
from zi_site.importing.importer import import_grids
from zi_site.importing.line.sentences import LineDoubt
from zi_site.plan.model import Sumber

TOP = ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU"]
AREA = ["II. PENATAAN TATALAKSANA", "<", "<", "<", "<", "<"]
ONE = ["1", "SOP", "SOP ada", "Menyusun SOP", "SOP", "Mei"]
TWO = ["2", "Layanan", "Layanan ada", "Membuka layanan", "Foto", "Juni"]


def _read(table: Grid) -> Imported:
    return import_grids(document(table), Sumber("contoh", "0" * 64), "kab-blora", 2026)


def _with_row(table: Grid, at: int, *cells: Cell) -> Grid:
    rows = list(table.rows)
    rows[at] = GridRow(cells)
    return replace(table, rows=tuple(rows))


def _doubts(found: Imported, subject: str) -> list[object]:
    return [each.kind for each in found.doubts if each.subject == subject]


def test_a_hidden_row_says_so() -> None:
    table = grid(TOP, AREA, ONE, TWO)
    hidden = (replace(cell, hidden=True) for cell in table.rows[3].cells)
    found = _read(_with_row(table, 3, *hidden))
    assert len(list(found.plan.actions())) == 2
    assert LineDoubt.HIDDEN_ROW in _doubts(found, "Aksi 1.2")
    assert LineDoubt.HIDDEN_ROW not in _doubts(found, "Aksi 1.1")


def test_a_hidden_column_is_named_on_each_action() -> None:
    table = grid(TOP, AREA, ONE, TWO)
    for at in (2, 3):
        cells = table.rows[at].cells
        table = _with_row(table, at, *cells[:4], replace(cells[4], hidden=True), cells[5])
    found = _read(table)
    wanted = LineDoubt.HIDDEN_CELLS(names="bukti fisik")
    assert [each.finding for each in found.doubts].count(wanted) == 2


def test_struck_out_text_is_told() -> None:
    table = grid(TOP, AREA, ONE)
    cells = table.rows[2].cells
    found = _read(_with_row(table, 2, *cells[:3], replace(cells[3], struck="Menyusun"), *cells[4:]))
    assert LineDoubt.STRUCK_OUT(text="Menyusun") in [each.finding for each in found.doubts]


def test_a_struck_out_title_is_told_on_its_area() -> None:
    table = grid(TOP, AREA, ONE)
    cells = table.rows[1].cells
    struck = replace(cells[0], struck=cells[0].text)
    found = _read(_with_row(table, 1, struck, *cells[1:]))
    assert LineDoubt.STRUCK_OUT in _doubts(found, "Area II.")
