"""All plans as plain lists, as the workbook, the CSV files and the Parquet files of /data/ have
them: the published columns first, unchanged, then the names of what they refer to.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from zi_site.plan import glossary, reference
from zi_site.plan.columns import ARTI_KOLOM
from zi_site.plan.reports import STATUS
from zi_site.views import addresses, records, relations
from zi_site.views.relations import DATE, INTEGER, MONTHS, TEXT, DataColumn, Record, Relation, named
from zi_site.views.report_columns import ARTI_LAPORAN, report_lines
from zi_site.views.table import Table


@dataclass(frozen=True, slots=True)
class Listing:
    """A relation that is published as a list, and what one plan adds to it."""

    relation: Relation
    of_plan: Callable[[Table], Iterable[Record]]

    def lines(self, tables: Iterable[Table]) -> Iterator[Record]:
        """Of all plans, in their order."""
        return (line for table in tables for line in self.of_plan(table))


_HOLDS = {"tahun": INTEGER, "bulan": MONTHS, "tanggal": DATE}
_CHOICES = {"kepastian": glossary.KEPASTIAN, "status": STATUS}
_OFFICE = (
    DataColumn("satker", ARTI_KOLOM["satker"], refers="satker", required=True),
    named("tahun", ARTI_KOLOM["tahun"], INTEGER),
)
_NAMES = (named("nama_satker", "Nama satker"), named("provinsi", "Provinsi satker"))


def _published(meanings: dict[str, str], key: tuple[str, ...]) -> Iterator[DataColumn]:
    """The columns of a published CSV file, typed; those of its key and of a choice are filled."""
    for name, said in meanings.items():
        choices = _CHOICES.get(name, ())
        filled = name in key or bool(choices)
        yield DataColumn(name, said, _HOLDS.get(name, TEXT), required=filled, choices=choices)


_ACTION_KEY = ("satker", "tahun", "id")
_REPORT_KEY = ("satker", "tahun", "aksi", "periode")
ACTIONS = Relation(
    "rencana_aksi", "Satu aksi dari satu rencana", _ACTION_KEY,
    (
        *_published(ARTI_KOLOM, _ACTION_KEY),
        *_NAMES,
        named("nama_area", "Nama resmi area"),
        named("nama_subpilar", "Nama subpilar LKE"),
    ),
)  # fmt: skip
REPORTS = Relation(
    "realisasi", "Satu laporan realisasi dari satu aksi", _REPORT_KEY,
    (*_published(ARTI_LAPORAN, _REPORT_KEY), *_NAMES),
)  # fmt: skip
PLANS = Relation(
    "rencana", "Satu rencana satu satker untuk satu tahun, dengan nama satker dan provinsinya",
    ("satker", "tahun"),
    (
        *_OFFICE, *_NAMES,
        named("kode_wilayah", "Kode wilayah satker, sebagai teks"),
        *relations.RENCANA.columns[3:],
        named("alamat", "Alamat halamannya di situs ini"),
    ),
)  # fmt: skip
NOTES = Relation(
    "catatan", "Satu catatan tentang satu rencana atau areanya; catatan aksi ada pada aksinya", (),
    (*_OFFICE, *relations.CATATAN.columns[3:]),
)  # fmt: skip
FURTHER = Relation(
    "lain", "Satu sel kolom lain yang tercetak dalam rencana",
    ("satker", "tahun", "aksi", "urutan"),
    (*_OFFICE, named("aksi", ARTI_KOLOM["id"]), *relations.LAIN.columns[1:]),
)  # fmt: skip

# The evaluation sheet in one table, as it ships with the program.
LKE = Relation(
    "lke", "Satu subpilar LKE dengan areanya", ("subpilar_nomor",),
    (
        named("area_nomor", "Nomor resmi area", INTEGER),
        named("area_kode", "Kode area, seperti dalam alamat situs ini"),
        named("area", "Nama resmi area"),
        named("subpilar_nomor", "Nomor subpilar, misalnya 5.4"),
        named("subpilar", "Nama subpilar"),
        named("bobot_pemenuhan", "Bobot dalam LKE, bagian pemenuhan", relations.NUMBER),
    ),
)  # fmt: skip

_AREAS = {kode: area.nama for kode, area in reference.areas().items()}
_SUBPILAR = {nomor: subpilar.nama for nomor, subpilar in reference.subpilar().items()}


def _actions(table: Table) -> Iterator[Record]:
    office = (table.satker.nama, table.satker.provinsi)
    for row in table.rows:
        yield (*records.action_cells(row), *office, _AREAS[row.area_kode], _SUBPILAR[row.subpilar])


def _reports(table: Table) -> Iterator[Record]:
    office = (table.satker.nama, table.satker.provinsi)
    for satker, tahun, *others in report_lines(table):
        yield (satker, int(tahun), *(each or None for each in others), *office)


def _plans(table: Table) -> Iterator[Record]:
    satker = table.satker
    about = (satker.satker, table.tahun, satker.nama, satker.provinsi, satker.kode_wilayah)
    address = addresses.plan(satker.satker, table.tahun)
    yield (*about, *records.plan_record(table)[3:], address)


def _notes(table: Table) -> Iterator[Record]:
    told: list[Record] = [(None, note.jenis, note.isi) for note in table.catatan]
    told += [(area.kode, records.OF_AREA, text) for area in table.areas for text in area.catatan]
    return ((table.satker.satker, table.tahun, *each) for each in told)


def _further(table: Table) -> Iterator[Record]:
    for row in table.rows:
        cells = enumerate(zip(table.kolom_lain, row.lain, strict=True), 1)
        yield from ((row.satker, row.tahun, row.id, at, *each) for at, each in cells if each[1])


ALL_ACTIONS = Listing(ACTIONS, _actions)
ALL_REPORTS = Listing(REPORTS, _reports)
ALL_PLANS = Listing(PLANS, _plans)
LISTINGS = (ALL_ACTIONS, ALL_PLANS, ALL_REPORTS, Listing(NOTES, _notes), Listing(FURTHER, _further))
