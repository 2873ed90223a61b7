"""Reports of what was done, as plain values: what one ``<tahun>.realisasi.yml`` says.

An action without a report is "belum ada laporan", never "belum dilaksanakan": nothing here says
that something was not done, and nothing is counted into a score.
"""

import re
from dataclasses import dataclass
from datetime import date

from zi_site.plan import glossary
from zi_site.plan.numerals import roman

BERJALAN, SELESAI, TERTUNDA, DIBATALKAN = "berjalan", "selesai", "tertunda", "dibatalkan"
STATUS = (BERJALAN, SELESAI, TERTUNDA, DIBATALKAN)

# What officers write for a status in other words. "Belum …" is none of them: without a report
# nothing is written.
STATUS_IN_OTHER_WORDS = {
    **dict.fromkeys(
        ("sudah", "sudah dilaksanakan", "dilaksanakan", "terlaksana", "tuntas", "tercapai", "beres",
         "done", "100%"), SELESAI,
    ),
    **dict.fromkeys(
        ("proses", "dalam proses", "sedang berjalan", "sedang dilaksanakan", "sedang",
         "on progress", "on going", "ongoing"), BERJALAN,
    ),
    **dict.fromkeys(("ditunda", "tunda", "terhambat", "terkendala"), TERTUNDA),
    **dict.fromkeys(("batal", "tidak jadi"), DIBATALKAN),
}  # fmt: skip
NOTHING_TO_REPORT = ("belum", "nihil", "tidak ada", "kosong", "-")

PUBLIK, TERBATAS, DIKECUALIKAN = "publik", "terbatas", "dikecualikan"
AKSES = (PUBLIK, TERBATAS, DIKECUALIKAN)

BULAN, TRIWULAN, SEMESTER = "bulan", "triwulan", "semester"
_LENGTH = {BULAN: 1, TRIWULAN: 3, SEMESTER: 6}  # months


@dataclass(frozen=True, slots=True)
class Periode:
    """A month, quarter or half year of the plan's year; ``nomor`` is 1-12, 1-4 or 1-2.

    ``UNSTATED`` is none of them: it is false, and has no months and no name.
    """

    jenis: str
    nomor: int

    def __bool__(self) -> bool:
        return self.nomor > 0

    @property
    def bulan(self) -> tuple[int, ...]:
        """Its months, 1-12 ascending."""
        length = _LENGTH.get(self.jenis, 0)
        return tuple(range((self.nomor - 1) * length + 1, self.nomor * length + 1))

    @property
    def nama(self) -> str:
        """As it is written in files and shown: ``Maret``, ``Triwulan I``, ``Semester II``."""
        if self.jenis == BULAN:
            return glossary.NAMA_BULAN[self.nomor - 1]
        return f"{self.jenis.capitalize()} {roman(self.nomor)}".strip()


UNSTATED = Periode("", 0)  # of a report that names no period, or none that can be read


def periods(jenis: str) -> tuple[Periode, ...]:
    """All periods of a year of one kind, in their order."""
    return tuple(Periode(jenis, nomor) for nomor in range(1, 12 // _LENGTH[jenis] + 1))


def all_periods() -> tuple[Periode, ...]:
    """The months of a year, its quarters and its halves."""
    return tuple(each for jenis in _LENGTH for each in periods(jenis))


# A comma alone may be the decimal one of a spreadsheet program: "1,2" is a misspelt "1.2".
_BETWEEN_IDS = re.compile(r"[;\s]+|,(?=\s)|,(?=\d+\.)|&")


def action_ids(words: str) -> tuple[str, ...]:
    """The ids of one or several actions, as officers list them; each once."""
    found = (each for each in _BETWEEN_IDS.split(words) if each and each.casefold() != "dan")
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Bukti:
    """Evidence that a report names."""

    judul: str
    tautan: str = ""  # http(s); "" where none is public
    akses: str = PUBLIK  # the class of UU 14/2008: publik, terbatas or dikecualikan
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class Laporan:
    """What was done of one action in one period."""

    aksi: str  # the id of the action
    periode: Periode
    status: str
    tanggal: date | None = None  # of the report
    uraian: str = ""  # what was done
    kendala: str = ""
    tindak_lanjut: str = ""
    bukti: tuple[Bukti, ...] = ()


@dataclass(frozen=True, slots=True)
class Realisasi:
    """All reports of one plan."""

    versi: int
    satker: str
    tahun: int
    laporan: tuple[Laporan, ...] = ()  # in the order of the file
