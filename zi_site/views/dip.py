"""Plans -> entries of the Daftar Informasi Publik (DIP), in the columns that PPID sites usually
print.

Nothing is invented: what no source says is an empty cell.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from zi_site.plan.glossary import day_words
from zi_site.plan.model import SatkerInfo
from zi_site.views import addresses
from zi_site.views.reports import last_report
from zi_site.views.settings import Settings
from zi_site.views.table import Table

# Machine name, heading. The first three tell entries apart; the others are the usual columns, in
# their usual order.
KOLOM_DIP = (
    ("satker", "Satker"),
    ("tahun", "Tahun"),
    ("kelas_informasi", "Kelas informasi"),
    ("ringkasan_isi", "Ringkasan isi informasi"),
    ("pejabat_atau_unit", "Pejabat atau unit yang menguasai informasi"),
    ("penanggung_jawab_pembuatan", "Penanggung jawab pembuatan atau penerbitan"),
    ("waktu_dan_tempat", "Waktu dan tempat pembuatan"),
    ("bentuk_informasi", "Bentuk informasi yang tersedia"),
    ("jangka_waktu_penyimpanan", "Jangka waktu penyimpanan atau retensi"),
    ("tautan", "Tautan"),
)


@dataclass(frozen=True, slots=True)
class DipEntry:
    """One plan in the DIP, or the reports on it; "" where no source says anything."""

    table: Table
    address: str  # of its page
    ringkasan_isi: str
    pejabat_atau_unit: str  # the office itself: which of its units is not known to us
    penanggung_jawab_pembuatan: str  # as printed above the decree's signature
    waktu_dan_tempat: str
    tautan: str  # absolute, because the copies travel without the site
    kelas_informasi: str = "Informasi berkala"
    bentuk_informasi: str = "Daring"
    jangka_waktu_penyimpanan: str = ""  # only the office knows it: ``retensi`` of its satker.yml

    def cells(self) -> tuple[str, ...]:
        """The published cells, in the order of ``KOLOM_DIP``."""
        own = {"satker": self.table.satker.satker, "tahun": str(self.table.tahun)}
        return tuple(
            own[name] if name in own else str(getattr(self, name)) for name, _ in KOLOM_DIP
        )


def dip_of(
    tables: Iterable[Table], settings: Settings, info: Mapping[str, SatkerInfo] | None = None
) -> tuple[DipEntry, ...]:
    """Entries of the public-information register (Perki 1/2021): a plan, a set of reports.

    ``info``: what offices say of themselves, where how long they keep their plans is told.
    """
    kept = {slug: each.retensi for slug, each in (info or {}).items()}
    return tuple(
        replace(entry, jangka_waktu_penyimpanan=kept.get(table.satker.satker, ""))
        for table in tables
        for entry in _entries(table, settings)
    )


def _entries(table: Table, settings: Settings) -> Iterator[DipEntry]:
    yield _plan(table, settings)
    if table.reported:
        yield _reports(table, settings)


def _reports(table: Table, settings: Settings) -> DipEntry:
    """Reports on a plan are published periodically as the plan is; who wrote them is not told."""
    address = addresses.monitoring(table.satker.satker, table.tahun)
    last = day_words(last_report(table))
    return DipEntry(
        table=table,
        address=address,
        ringkasan_isi=f"Laporan realisasi rencana aksi Zona Integritas {_whose(table)}",
        pejabat_atau_unit=table.satker.nama,
        penanggung_jawab_pembuatan="",
        waktu_dan_tempat=f"Laporan terakhir {last}" if last else "",
        tautan=settings.address + address.lstrip("/"),
    )


def _plan(table: Table, settings: Settings) -> DipEntry:
    decree = table.keputusan
    summary = f"Rencana aksi pembangunan Zona Integritas {_whose(table)}, {decree.printed_in}"
    address = addresses.plan(table.satker.satker, table.tahun)
    return DipEntry(
        table=table,
        address=address,
        ringkasan_isi=summary,
        pejabat_atau_unit=table.satker.nama,
        penanggung_jawab_pembuatan=decree.jabatan,
        waktu_dan_tempat=", ".join(filter(None, (decree.tempat, day_words(decree.tanggal)))),
        tautan=settings.address + address.lstrip("/"),
    )


def _whose(table: Table) -> str:
    return f"{table.satker.nama} tahun {table.tahun}"
