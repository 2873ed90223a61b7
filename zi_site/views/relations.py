"""All plans as a database: what its tables and their columns are. ``records`` has what they hold.

An absent text is ``None`` in a record.
"""

from dataclasses import dataclass

from zi_site.plan import glossary
from zi_site.plan.columns import ARTI_KOLOM, COPIED
from zi_site.plan.reports import AKSES, STATUS
from zi_site.views.report_columns import ARTI_LAPORAN

TEXT, INTEGER, NUMBER, DATE, MONTHS = "TEXT", "INTEGER", "REAL", "DATE", "MONTHS"
Cell = str | int | float | None
Record = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of a relation; ``refers`` names the relation whose key it holds."""

    name: str
    said: str
    holds: str = TEXT
    refers: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A table of the database: one line of ``said`` is one record."""

    name: str
    said: str
    key: tuple[str, ...]
    columns: tuple[DataColumn, ...]

    @property
    def numbered(self) -> bool:
        """Whether its key is a running number, in a column with its own name."""
        return self.key == (self.name,) and self.columns[0].holds == INTEGER

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in their order."""
        return tuple(column.name for column in self.columns)


def named(name: str, said: str, holds: str = TEXT) -> DataColumn:
    """A column that is never empty."""
    return DataColumn(name, said, holds, required=True)


PROVINSI = Relation(
    "provinsi", "Satu provinsi", ("provinsi",),
    (named("provinsi", "Nama provinsi"), named("kode_wilayah", "Kode wilayah provinsi")),
)  # fmt: skip
SATKER = Relation(
    "satker", "Satu satker KPU, juga yang belum menerbitkan rencana di sini", ("satker",),
    (
        named("satker", ARTI_KOLOM["satker"]),
        named("kode_wilayah", "Kode wilayah menurut Kementerian Dalam Negeri, sebagai teks"),
        named("kode_satker", "Kode satker menurut salinan tidak resmi, sebagai teks"),
        DataColumn("tingkat", "provinsi, kabupaten, atau kota", required=True,
                   choices=("provinsi", "kabupaten", "kota")),
        named("nama", "Nama satker"),
        named("nama_wilayah", "Nama wilayahnya"),
        DataColumn("provinsi", "Provinsinya", refers="provinsi", required=True),
    ),
)  # fmt: skip
LKE_AREA = Relation(
    "lke_area", "Satu dari enam area perubahan menurut Lembar Kerja Evaluasi (LKE)", ("area_kode",),
    (
        named("area_kode", "Kode area, seperti dalam alamat situs ini"),
        named("nomor", "Nomor resmi area", INTEGER),
        named("nama", "Nama resmi area"),
    ),
)  # fmt: skip
LKE_SUBPILAR = Relation(
    "lke_subpilar", "Satu subpilar LKE, bagian pemenuhan (PermenPANRB 90/2021)", ("subpilar",),
    (
        named("subpilar", "Nomor subpilar, misalnya 5.4"),
        named("nama", "Nama subpilar"),
        DataColumn("area_kode", "Areanya", refers="lke_area", required=True),
        named("bobot_pemenuhan", "Bobot dalam LKE", NUMBER),
    ),
)  # fmt: skip
RENCANA = Relation(
    "rencana", "Satu rencana satu satker untuk satu tahun", ("rencana",),
    (
        named("rencana", "Pengenal rencana, sekaligus alamatnya di situs ini: kab-blora/2025"),
        DataColumn("satker", "Satker yang menetapkannya", refers="satker", required=True),
        named("tahun", ARTI_KOLOM["tahun"], INTEGER),
        DataColumn("judul", "Judul rencana seperti tercetak"),
        DataColumn("naskah", "Jenis naskah yang memuatnya, bila bukan keputusan"),
        DataColumn("nomor", "Nomor keputusan"),
        DataColumn("tahun_keputusan", "Tahun keputusan", INTEGER),
        DataColumn("tentang", "Perihal keputusan"),
        DataColumn("tempat", "Tempat penetapan"),
        DataColumn("tanggal", "Tanggal penetapan", DATE),
        named("banyak_aksi", "Banyaknya aksi", INTEGER),
    ),
)  # fmt: skip
_REFERS = {"area_kode": "lke_area", "subpilar": "lke_subpilar"}
_OF_PLAN = ("satker", "tahun", "bulan")  # an action has them by way of its plan, or one by one
OWN = tuple(column for column in COPIED if column.name not in _OF_PLAN)
AKSI = Relation(
    "aksi", "Satu baris rencana", ("aksi",),
    (
        named("aksi", "Nomor urut dalam terbitan ini; untuk rujukan tetap pakai rencana dan id",
               INTEGER),
        DataColumn("rencana", "Rencananya", refers="rencana", required=True),
        *(DataColumn(column.name, column.said, refers=_REFERS.get(column.name, ""),
                     required=column.name in ("id", "kepastian"),
                     choices=glossary.KEPASTIAN if column.name == "kepastian" else ())
          for column in OWN),
        DataColumn("nomor", "Nomor yang tercetak di depan baris, bila ada"),
    ),
)  # fmt: skip
BULAN = Relation(
    "bulan", "Satu bulan pelaksanaan satu aksi", ("aksi", "bulan"),
    (
        DataColumn("aksi", "Aksinya", INTEGER, "aksi", required=True),
        named("bulan", "Bulan 1–12", INTEGER),
    ),
)  # fmt: skip
LAIN = Relation(
    "lain", "Satu sel kolom lain yang tercetak dalam rencana", ("aksi", "urutan"),
    (
        DataColumn("aksi", "Aksinya", INTEGER, "aksi", required=True),
        named("urutan", "Kolom keberapa di antara kolom lain rencana itu", INTEGER),
        named("judul", "Judul kolom seperti tercetak"),
        named("isi", "Isi sel seperti tercetak"),
    ),
)  # fmt: skip
CATATAN = Relation(
    "catatan", "Satu keraguan, kekosongan, atau perbaikan pada salinan", ("catatan",),
    (
        named("catatan", "Nomor urut dalam terbitan ini", INTEGER),
        DataColumn("rencana", "Rencananya", refers="rencana", required=True),
        DataColumn("aksi", "Aksinya, bila catatan ini tentang satu aksi", INTEGER, "aksi"),
        DataColumn("area_kode", "Areanya, bila tentang satu area", refers="lke_area"),
        named("jenis", "aksi, area, atau jenis catatan rencana"),
        named("isi", "Catatannya"),
    ),
)  # fmt: skip
LAPORAN = Relation(
    "laporan", "Satu laporan realisasi satu aksi", ("laporan",),
    (
        named("laporan", "Nomor urut dalam terbitan ini", INTEGER),
        DataColumn("aksi", "Aksi yang dilaporkan", INTEGER, "aksi", required=True),
        named("periode", ARTI_LAPORAN["periode"]),
        DataColumn("status", ARTI_LAPORAN["status"], required=True, choices=STATUS),
        DataColumn("tanggal", ARTI_LAPORAN["tanggal"], DATE),
        *(DataColumn(name, ARTI_LAPORAN[name]) for name in ("uraian", "kendala", "tindak_lanjut")),
    ),
)  # fmt: skip
BUKTI = Relation(
    "bukti", "Satu bukti yang disebut dalam satu laporan", ("bukti",),
    (
        named("bukti", "Nomor urut dalam terbitan ini", INTEGER),
        DataColumn("laporan", "Laporannya", INTEGER, "laporan", required=True),
        named("judul", "Judul bukti"),
        DataColumn("akses", "Kelas informasi bukti", required=True, choices=AKSES),
        DataColumn("tanggal", "Tanggal bukti", DATE),
        DataColumn("tautan", "Alamat bukti, hanya bila publik"),
    ),
)  # fmt: skip
# Each after those that it refers to.
RELATIONS = (
    PROVINSI, SATKER, LKE_AREA, LKE_SUBPILAR, RENCANA, AKSI, BULAN, LAIN, CATATAN, LAPORAN, BUKTI,
)  # fmt: skip
