"""Table -> the records of each relation of the database."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from operator import attrgetter

from zi_site.plan import reference
from zi_site.plan.columns import COPIED, KOLOM
from zi_site.plan.reports import Bukti, Laporan
from zi_site.views import relations
from zi_site.views.relations import Cell, Record
from zi_site.views.table import Row, Table

_SATKER = attrgetter(*relations.SATKER.names)
_CELLS = attrgetter(*KOLOM)
# Those whose value is not yet the text or number that is published.
_TO_WRITE = [(at, each) for at, each in enumerate(COPIED) if each.name in ("bulan", "catatan")]
_OWN = [KOLOM.index(column.name) for column in relations.OWN]
Records = dict[str, list[Record]]  # by the name of the relation
OF_ACTION = "aksi"  # the kind of a note on one action; others are those of the plan's own notes
OF_AREA = "area"
_PROVINCE = "provinsi"  # the level of a provincial office


def reference_records() -> Records:
    """What holds for all plans: the register of offices and the evaluation sheet."""
    offices = reference.register().values()
    provinces = [each for each in offices if each.tingkat == _PROVINCE]
    areas = reference.areas().values()
    return {
        "provinsi": [(each.provinsi, each.kode_wilayah) for each in provinces],
        "satker": [_SATKER(each) for each in offices],
        "lke_area": [(area.kode, area.nomor, area.nama) for area in areas],
        "lke_subpilar": [_subpilar(line) for line in reference.shipped("lke.csv")],
    }  # fmt: skip


def _subpilar(line: dict[str, str]) -> Record:
    weight = float(line["bobot_pemenuhan"])
    return (line["subpilar_nomor"], line["subpilar"], line["area_kode"], weight)


def records_of(table: Table) -> Records:
    """What a plan adds. Its numbers begin at 1; the database lets them run on from plan to plan."""
    return _Numbering().records(table)


class _Numbering:
    """The running numbers of actions, notes, reports and evidence within one plan."""

    def __init__(self) -> None:
        self._next: dict[str, Iterator[int]] = defaultdict(lambda: count(1))

    def records(self, table: Table) -> Records:
        found: Records = defaultdict(list)
        found["rencana"].append(plan_record(table))
        for note in table.catatan:
            self._note(found, table, note.jenis, note.isi)
        for area in table.areas:
            for text in area.catatan:
                self._note(found, table, OF_AREA, text, area_kode=area.kode)
            for row in area.rows:
                self._action(found, table, row)
        return found

    def _number(self, relation: str) -> int:
        return next(self._next[relation])

    def _note(
        self,
        found: Records,
        table: Table,
        kind: str,
        text: str,
        aksi: int | None = None,
        area_kode: str | None = None,
    ) -> None:
        number = self._number("catatan")
        found["catatan"].append((number, table.name, aksi, area_kode, kind, text))

    def _action(self, found: Records, table: Table, row: Row) -> None:
        number = self._number("aksi")
        cells = action_cells(row)
        own = [cells[at] for at in _OWN]
        found["aksi"].append((number, table.name, *own, row.nomor or None))
        found["bulan"] += [(number, month) for month in row.bulan]
        further = enumerate(zip(table.kolom_lain, row.lain, strict=True), 1)
        found["lain"] += [(number, at, name, text) for at, (name, text) in further if text]
        for text in row.catatan:
            self._note(found, table, OF_ACTION, text, aksi=number)
        for report in row.laporan:
            self._report(found, number, report)

    def _report(self, found: Records, aksi: int, report: Laporan) -> None:
        number = self._number("laporan")
        texts = (report.uraian or None, report.kendala or None, report.tindak_lanjut or None)
        about = (number, aksi, report.periode.nama, report.status, _day(report))
        found["laporan"].append((*about, *texts))
        for bukti in report.bukti:
            told = (bukti.judul, bukti.akses, _day(bukti), bukti.tautan or None)
            found["bukti"].append((self._number("bukti"), number, *told))


def action_cells(row: Row) -> list[Cell]:
    """The published cells; the year is a number, an empty cell None."""
    cells = [cell or None for cell in _CELLS(row)]
    for at, column in _TO_WRITE:
        cells[at] = column.text(cells[at] or ()) or None
    return cells


def plan_record(table: Table) -> Record:
    """A plan in the columns of ``relations.RENCANA``."""
    decree = table.keputusan
    day = decree.tanggal.isoformat() if decree.tanggal else None
    texts = (table.judul, decree.naskah, decree.nomor)
    return (
        table.name, table.satker.satker, table.tahun, *(text or None for text in texts),
        decree.tahun or None, decree.tentang or None, decree.tempat or None, day, len(table.rows),
    )  # fmt: skip


def _day(of: Laporan | Bukti) -> str | None:
    return of.tanggal.isoformat() if of.tanggal else None
