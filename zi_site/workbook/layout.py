"""The workbook of a plan: its sheets and columns, as they are written and as they are known again
when they return.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.plan import glossary, reference
from zi_site.plan.fields import ENTRIES
from zi_site.plan.model import Keputusan, Plan

GUIDE, ACTIONS, STRUCTURE = "Petunjuk", "Rencana Aksi", "Area dan Komponen"
DECREE, NOTES, CORRECTIONS, CHAPTERS = "Keputusan", "Catatan", "Pembetulan", "Pendahuluan"
LISTS = "Daftar"  # hidden

KNOWN_IDS = "id yang pernah dipakai"  # a list on the hidden sheet, so that none is given twice

TICK = "✓"
YES = "ya"
AREA, KELOMPOK, KOMPONEN = "Area", "Kelompok", "Komponen"
JENIS_BARIS = (AREA, KELOMPOK, KOMPONEN)
MARKED = "Masalah"  # the sheet that marking puts first
# Rows of an empty workbook that are there to be replaced; they count only once something refers to
# them.
SKELETON_AREA, SKELETON = "Contoh area", "Contoh komponen"


@dataclass(frozen=True, slots=True)
class Column:
    """``name`` stands in small letters above the heading, so that a moved or renamed column is
    still known.
    """

    name: str
    heading: str
    width: float  # characters
    choices: str = ""  # the list on the hidden sheet that a drop-down list offers
    strict: bool = False  # nothing but these choices
    centred: bool = False
    hint: str = ""  # shown where the cell is selected


MONTHS = tuple(f"bulan_{month:02d}" for month in glossary.SETAHUN)
NOTE = "catatan"

_MONTH_COLUMNS = tuple(
    Column(name, glossary.BULAN_PENDEK[at], 4.3, "centang", centred=True)
    for at, name in enumerate(MONTHS)
)
ACTION_COLUMNS = (
    Column("id", "Id", 7, centred=True),
    Column(
        "komponen", "Area dan komponen", 22, "komponen",
        hint="Pilih dari daftar. Daftarnya ada pada lembar Area dan Komponen.",
    ),
    Column("indikator", "Indikator", 26),
    Column("langkah_aksi", "Langkah aksi", 32),
    Column("bukti_fisik", "Bukti fisik", 28),
    Column("jadwal", "Jadwal tercetak", 16),
    *_MONTH_COLUMNS,
    Column("kepastian", "Kepastian", 13, "kepastian", strict=True, centred=True),
    Column("penanggung_jawab", "Penanggung jawab (bila berbeda)", 18),
    Column(NOTE, "Catatan", 30),
    Column("subpilar", "Subpilar lain", 20, "subpilar"),
    Column("minggu", "Minggu ke-", 9, centred=True),
    Column("tenggat", "Tenggat", 9, "ya", centred=True),
    Column("tahun_tercetak", "Tahun lain yang tercetak", 11, centred=True),
    Column("centang", "Sel bercentang", 14, centred=True),
    Column("kisi", "Banyak sel bulan", 9, centred=True),
)  # fmt: skip
STRUCTURE_COLUMNS = (
    Column("jenis", "Jenis baris", 17, "jenis baris"),
    Column("sebutan", "Sebutan", 34),
    Column("nomor", "Nomor", 8, centred=True),
    Column("nama", "Nama seperti tercetak", 44),
    Column("kode", "Area resmi", 26, "area"),
    Column("subpilar", "Subpilar LKE", 34, "subpilar"),
    Column("penanggung_jawab", "Penanggung jawab", 26),
    Column(NOTE, "Catatan", 40),
)
DECREE_COLUMNS = (
    Column("bagian", "Bagian", 26, "bagian"),
    Column("tanda", "Tanda", 18, centred=True),
    Column("isi", "Isi", 90),
)
NOTE_COLUMNS = (
    Column("jenis", "Jenis", 15, "jenis catatan", strict=True),
    Column("isi", "Isi", 90),
    Column("setelah", "Sesudah aksi", 12, centred=True),
)
CORRECTION_COLUMNS = (
    Column("tanggal", "Tanggal", 18, centred=True),
    Column("isi", "Yang dibetulkan", 80),
    Column("aksi", "Id aksi", 18, centred=True),
)
CHAPTER_COLUMNS = (
    Column("bagian", "Bagian", 16, "bagian bab"),
    Column("tanda", "Tanda", 9, centred=True),
    Column("isi", "Isi", 90),
)
COLUMNS = {
    ACTIONS: ACTION_COLUMNS,
    STRUCTURE: STRUCTURE_COLUMNS,
    DECREE: DECREE_COLUMNS,
    NOTES: NOTE_COLUMNS,
    CORRECTIONS: CORRECTION_COLUMNS,
    CHAPTERS: CHAPTER_COLUMNS,
}
# What a row of machine names must have to be taken for that of a sheet. "Keputusan" and
# "Pendahuluan" have the same.
NEEDS = {
    ACTIONS: frozenset({"id", "komponen", "langkah_aksi", "kepastian"}),
    STRUCTURE: frozenset({"jenis", "sebutan", "nama", "kode"}),
    NOTES: frozenset({"jenis", "isi", "setelah"}),
    CORRECTIONS: frozenset({"tanggal", "isi", "aksi"}),
    DECREE: frozenset({"bagian", "tanda", "isi"}),
}

HEADING_LABEL = "Judul kolom"
LOCKED_FIELDS = ("satker", "tahun")

CHAPTER, PARAGRAPH, NEW_LIST, ENTRY = "Bab", "Paragraf", "Daftar baru", "Butir"
DEEPEST_OFFERED = 3  # levels of entries that the drop-down list offers; a plan may have more

_LONGEST_NUMBER, _LONGEST_NAME = (
    16,
    60,
)  # characters of a komponen's number and name within its sebutan


def named_areas() -> dict[str, str]:
    """Code of each official area -> its words in the drop-down list."""
    return {kode: f"{area.nomor} {area.nama}" for kode, area in reference.areas().items()}


def named_subpilar() -> dict[str, str]:
    """Number of each sub-component -> its words in the drop-down list."""
    return {nomor: f"{nomor} {each.nama}" for nomor, each in reference.subpilar().items()}


def headings_of(plan: Plan) -> dict[str, str]:
    """The headings of the main sheet that the plan itself prints, by column; of a grid of ticks
    none for its months.
    """
    printed = {name: heading for name, heading in plan.judul_kolom if heading}
    shown: list[str] = [
        name for name in ("indikator", "langkah_aksi", "bukti_fisik") if name in printed
    ]
    if "jadwal" in printed and any(aksi.jadwal for aksi in plan.actions()):
        shown.append("jadwal")
    return {name: printed[name] for name in shown}


def entries_of(decree: Keputusan) -> Iterator[tuple[str, str, str]]:
    """Menimbang, mengingat and the diktum as rows: label, mark, text."""
    for label, keys in ENTRIES.items():
        for entry in getattr(decree, keys.partition(".")[2]):
            yield label, entry.tanda, entry.isi


def note_columns(column: Column, count: int) -> tuple[Column, ...]:
    """One column a note: ``catatan``, ``catatan_2``, … at least one."""
    more = (
        Column(f"{NOTE}_{number}", f"{column.heading} {number}", column.width)
        for number in range(2, count + 1)
    )
    return (column, *more)


def handles(plan: Plan) -> dict[tuple[int, int, int], str]:
    """What rows call each komponen, by its path: short, unique, and kept when the komponen is
    renamed.
    """
    found: dict[tuple[int, int, int], str] = {}
    taken: set[str] = set()
    for a, area in enumerate(plan.area):
        for k, group in enumerate(area.kelompok):
            for m, komponen in enumerate(group.komponen):
                found[a, k, m] = _unique(handle(area.nomor, komponen.nomor, komponen.nama), taken)
                taken.add(found[a, k, m].casefold())
    return found


def handle(area_nomor: str, nomor: str, nama: str) -> str:
    """``I.2 Rencana Pembangunan ZI``. Does not begin as a formula does: choosing it from a list
    types it.
    """
    number = ".".join(part for part in (each.strip(" .)") for each in (area_nomor, nomor)) if part)
    words = f"{_shortened(number, _LONGEST_NUMBER)} {_shortened(nama, _LONGEST_NAME)}"
    shown = "".join(letter if letter.isprintable() else " " for letter in words)
    return " ".join(shown.split()).lstrip("=+-@' ") or "Komponen tanpa nama"


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"


def _unique(word: str, taken: set[str]) -> str:
    number, found = 1, word
    while found.casefold() in taken:
        number += 1
        found = f"{word} ({number})"
    return found
