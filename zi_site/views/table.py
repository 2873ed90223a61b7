"""Plan and its reports -> Table: one row an action, everything carried down, cells as they are
published.

The page, CSV, XLSX, JSON, PDF and ICS copies are all made from this value, so that they say the
same by construction.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from zi_site.plan import glossary, reference
from zi_site.plan.columns import COPIED, JUDUL_KOLOM, KOLOM, cells_of_action
from zi_site.plan.model import (
    Aksi,
    Area,
    Bab,
    Catatan,
    Keputusan,
    PartPath,
    Pembetulan,
    Plan,
    Standing,
    Sumber,
)
from zi_site.plan.reports import PUBLIK, Bukti, Laporan, Realisasi
from zi_site.views.grouping import grouped

_CELLS = attrgetter(*KOLOM)
_DASH = re.compile(r" ?[-–] ?")
Reports = Mapping[str, tuple[Laporan, ...]]  # by the id of the action


@dataclass(frozen=True, slots=True)
class Row:
    """One action with all that holds for it. Texts are as printed; "" where nothing is printed."""

    satker: str
    tahun: int
    id: str
    area_nomor: str
    area: str
    area_kode: str
    subpilar: str
    kelompok: str
    komponen_nomor: str
    komponen: str
    indikator: str
    langkah_aksi: str
    bukti_fisik: str
    jadwal: str
    bulan: tuple[int, ...]
    kepastian: str
    penanggung_jawab: str
    catatan: tuple[str, ...]
    aksi: Aksi  # the literal ticks, week, deadline and printed year, which are no published columns
    # what was reported of it, in the order of the periods; () means: nothing yet
    laporan: tuple[Laporan, ...] = ()
    nomor: str = ""  # printed before the row
    lain: tuple[str, ...] = ()  # one text for each of the table's ``kolom_lain``

    def cells(self) -> tuple[str, ...]:
        """The published cells in the order of ``columns.KOLOM``; months as ``3;6;9;12``."""
        return tuple(
            cell if isinstance(cell, str) else column.text(cell)  # most are texts already
            for column, cell in zip(COPIED, _CELLS(self), strict=True)
        )

    @property
    def when(self) -> str:
        """The schedule in words, without the month strip: ``Maret dan Juni (perkiraan)``."""
        name = glossary.NAMA_KEPASTIAN[self.kepastian]
        if not self.bulan:
            return (
                "Tidak terjadwal"
                if self.kepastian == glossary.TIDAK_TERJADWAL
                else f"Jadwal {name}"
            )
        words = glossary.month_words(self.bulan)
        return words if self.kepastian == glossary.TERTULIS else f"{words} ({name})"

    @property
    def printed_alike(self) -> bool:
        """Whether the printed schedule reads as ``when``, but for its capitals and dashes."""
        return _DASH.sub("–", self.jadwal).casefold() == self.when.casefold()


@dataclass(frozen=True, slots=True)
class KomponenBand:
    """A komponen with its rows, as the table shows it."""

    nomor: str
    nama: str
    kelompok_nomor: str  # of the sub-heading above it, "" where the plan prints none
    kelompok: str
    opens_kelompok: bool  # first komponen under its sub-heading
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class AreaBand:
    """An area as the table shows it: official name, and the printed label where it differs.

    Not slotted, as the whole table: its rows are gathered once and kept.
    """

    nomor: str  # as printed
    nama: str  # as printed
    kode: str
    nama_resmi: str
    penanggung_jawab: str  # where one team answers for all rows, else ""
    catatan: tuple[str, ...]
    komponen: tuple[KomponenBand, ...]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All actions of the area, in printed order."""
        return tuple(row for band in self.komponen for row in band.rows)

    @property
    def label_differs(self) -> bool:
        """Whether the printed label is another than the official name; the page then shows both."""
        return self.nama.casefold() != self.nama_resmi.casefold()


@dataclass(frozen=True)
class Table:
    """One plan, flattened. ``judul_kolom`` has a heading for every column, printed or ours."""

    satker: reference.Satker
    tahun: int
    judul: str
    keputusan: Keputusan
    sumber: Sumber
    judul_kolom: dict[str, str]
    printed_columns: frozenset[str]  # columns for which the plan prints a heading of its own
    catatan: tuple[Catatan, ...]
    areas: tuple[AreaBand, ...]
    pendahuluan: tuple[Bab, ...] = ()  # the annex's introduction, where the plan has one
    corrections: tuple[Pembetulan, ...] = ()  # corrections of the copy, stated by hand
    kolom_lain: tuple[str, ...] = ()  # printed headings of the columns that are none of ours

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All actions, in printed order."""
        return tuple(row for area in self.areas for row in area.rows)

    @cached_property
    def by_id(self) -> Mapping[str, Row]:
        """Each action by its id."""
        return {row.id: row for row in self.rows}

    @cached_property
    def reported(self) -> bool:
        """Whether there is any report; where not, pages and copies do not speak of them."""
        return any(row.laporan for row in self.rows)

    @cached_property
    def numbered(self) -> bool:
        """Whether the plan prints numbers before its rows; blanks are none."""
        return any(row.nomor.strip() for row in self.rows)

    @property
    def name(self) -> str:
        """``kab-blora/2025``, the plan's address without slashes at its ends."""
        return f"{self.satker.satker}/{self.tahun}"

    @property
    def file_stem(self) -> str:
        """The name of every copy without its extension, a promise of ours."""
        return f"rencana-aksi-{self.satker.satker}-{self.tahun}"

    @property
    def reports_stem(self) -> str:
        """The same for copies of the reports."""
        return f"realisasi-{self.satker.satker}-{self.tahun}"


def table_of(plan: Plan, realisasi: Realisasi | None = None) -> Table:
    """Flatten a checked plan: what it refers to is known, and so is what its reports refer to."""
    reports = _reports_by_action(realisasi) if realisasi else {}
    return Table(
        satker=reference.register()[plan.satker],
        tahun=plan.tahun,
        judul=plan.judul,
        keputusan=plan.keputusan,
        sumber=plan.sumber,
        judul_kolom=JUDUL_KOLOM | dict(plan.judul_kolom),
        printed_columns=frozenset(name for name, _ in plan.judul_kolom),
        catatan=plan.catatan,
        areas=tuple(_area_bands(plan, reports)),
        pendahuluan=plan.pendahuluan,
        corrections=plan.pembetulan,
        kolom_lain=plan.kolom_lain,
    )


def _reports_by_action(realisasi: Realisasi) -> Reports:
    """By period: earlier ends first, the longer of two that end together last."""
    published = (
        replace(report, bukti=tuple(map(_as_published, report.bukti)))
        for report in realisasi.laporan
    )
    ordered = sorted(published, key=lambda each: (each.periode.bulan[-1], len(each.periode.bulan)))
    return grouped(ordered, lambda report: report.aksi)


def _as_published(bukti: Bukti) -> Bukti:
    """Evidence that is not for everybody is named without where it lies."""
    return bukti if bukti.akses == PUBLIK else replace(bukti, tautan="")


def _area_bands(plan: Plan, reports: Reports) -> Iterator[AreaBand]:
    rows: dict[PartPath, list[Row]] = defaultdict(list)
    for standing in plan.walk():
        rows[standing.path[:-1]].append(_row(plan, standing, reports))
    for at, area in enumerate(plan.area):
        bands = tuple(_komponen_bands(area, (at,), rows))
        teams = {row.penanggung_jawab for band in bands for row in band.rows}
        yield AreaBand(
            nomor=area.nomor,
            nama=area.nama,
            kode=area.kode,
            nama_resmi=reference.areas()[area.kode].nama,
            penanggung_jawab=teams.pop() if len(teams) == 1 else "",
            catatan=area.catatan,
            komponen=bands,
        )


def _komponen_bands(
    area: Area, path: PartPath, rows: Mapping[PartPath, list[Row]]
) -> Iterator[KomponenBand]:
    for k, kelompok in enumerate(area.kelompok):
        for m, komponen in enumerate(kelompok.komponen):
            yield KomponenBand(
                nomor=komponen.nomor,
                nama=komponen.nama,
                kelompok_nomor=kelompok.nomor,
                kelompok=kelompok.nama,
                opens_kelompok=m == 0 and bool(kelompok.nama),
                rows=tuple(rows.get((*path, k, m), ())),
            )


def _row(plan: Plan, standing: Standing, reports: Reports) -> Row:
    cells = cells_of_action(plan, standing)
    aksi = standing.aksi
    further = len(plan.kolom_lain)
    lain = (aksi.lain + ("",) * further)[:further]
    laporan = reports.get(aksi.id, ())
    return Row(*(*cells, aksi, laporan, aksi.nomor, lain))
