"""The workbook of a plan: its sheets and columns, as written and as known again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zi_site.plan import fields, glossary, reference
from zi_site.plan.columns import FURTHER, further_name
from zi_site.plan.keys import Holds, Key
from zi_site.plan.model import Komponen, PartPath, Plan

GUIDE, ACTIONS, STRUCTURE = "Petunjuk", "Rencana Aksi", "Area dan Komponen"
DECREE, NOTES, CORRECTIONS, CHAPTERS = "Keputusan", "Catatan", "Pembetulan", "Pendahuluan"
LISTS = "Daftar"  # hidden

KNOWN_IDS = "id yang pernah dipakai"  # a list on the hidden sheet, so that none is given twice

TICK = "✓"
YES = "ya"
AREA, KELOMPOK, KOMPONEN = "Area", "Kelompok", "Komponen"
JENIS_BARIS = (AREA, KELOMPOK, KOMPONEN)
# The sheet that marking puts first, and whose comments it writes.
MARKED, OUR_AUTHOR = "Masalah", "zi-site"
# Rows of an empty workbook that are there to be replaced; they count only once something refers to
# them.
SKELETON_AREA, SKELETON = "Contoh area", "Contoh komponen"


@dataclass(frozen=True, slots=True)
class Column:
    """``name`` stands small above the heading, so that a moved column is still known."""

    name: str
    heading: str
    width: float  # characters
    choices: str = ""  # the list on the hidden sheet that a drop-down list offers
    strict: bool = False  # nothing but these choices
    centred: bool = False
    hint: str = ""  # shown where the cell is selected


MONTHS = tuple(f"bulan_{month:02d}" for month in glossary.SETAHUN)
NOTE = "catatan"

# What is centred in its column: all but words.
_WIDE = (Holds.PROSE, Holds.TEXTS, Holds.TEXT, Holds.WORD)
_FIXED_WORDS = ("kepastian", "jenis catatan")  # lists that are ours, to which nothing can be added


def columns_of(part: str, *below: str) -> tuple[Column, ...]:
    """The columns of a part's keys, and of those that only the parts below it have."""
    found = {key.name: key for each in (part, *below) for key in fields.keys(each) if key.width}
    last = fields.LAST_COLUMNS.get(part, ())
    first = [name for name in found if name not in last]
    return tuple(column for name in (*first, *last) for column in _columns(found[name]))


def _columns(key: Key) -> Iterator[Column]:
    if key.holds is Holds.MONTHS:
        for at, name in enumerate(MONTHS):
            heading = glossary.BULAN_PENDEK[at]
            yield Column(name, heading, key.width, "centang", centred=True)
    elif key.holds is not Holds.CELLS:  # of which each plan has columns of its own
        yield Column(
            key.name,
            key.label,
            key.width,
            "ya" if key.holds is Holds.YES else key.words,
            strict=key.words in _FIXED_WORDS,
            centred=key.holds not in _WIDE,
        )


def action_columns() -> tuple[Column, ...]:
    """The keys of an action, and after its id where it belongs."""
    hint = "Pilih dari daftar. Daftarnya ada pada lembar Area dan Komponen."
    komponen = Column("komponen", "Area dan komponen", 22, "komponen", hint=hint)
    first, *others = columns_of("aksi")
    return (first, komponen, *others)


# Who answers for the action, wherever that is printed: shown, and not read.
TEAM = Column("tim", "Penanggung jawab yang berlaku", 22)
STRUCTURE_COLUMNS = (
    Column("jenis", "Jenis baris", 17, "jenis baris"),
    Column("sebutan", "Sebutan", 34),
    *columns_of("area", "kelompok", "komponen"),
)
DECREE_COLUMNS = (
    Column("bagian", "Bagian", 26, "bagian"),
    Column("tanda", "Tanda", 18, centred=True),
    Column("isi", "Isi", 90),
)
CHAPTER_COLUMNS = (
    Column("bagian", "Bagian", 16, "bagian bab"),
    Column("tanda", "Tanda", 9, centred=True),
    Column("isi", "Isi", 90),
)
COLUMNS = {
    ACTIONS: action_columns(),
    STRUCTURE: STRUCTURE_COLUMNS,
    DECREE: DECREE_COLUMNS,
    NOTES: columns_of(fields.listed(NOTES).part),
    CORRECTIONS: columns_of(fields.listed(CORRECTIONS).part),
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

# Characters of a komponen's number and name within its sebutan.
_LONGEST_NUMBER, _LONGEST_NAME = 16, 60


def named_areas() -> dict[str, str]:
    """Code of each official area -> its words in the drop-down list."""
    return {kode: f"{area.nomor} {area.nama}" for kode, area in reference.areas().items()}


def named_subpilar() -> dict[str, str]:
    """Number of each sub-component -> its words in the drop-down list."""
    return {nomor: f"{nomor} {each.nama}" for nomor, each in reference.subpilar().items()}


def named(words: str) -> Mapping[str, str]:
    """The words of a list of the table of keys as the drop-down list has them."""
    lists = {"area": named_areas, "subpilar": named_subpilar}
    return lists[words]() if words in lists else {}


def headings_of(plan: Plan) -> dict[str, str]:
    """The main sheet's headings that the plan prints, by column; for a grid none of months."""
    printed = {name: heading for name, heading in plan.judul_kolom if heading}
    shown: list[str] = [
        name for name in ("indikator", "langkah_aksi", "bukti_fisik") if name in printed
    ]
    if "jadwal" in printed and any(aksi.jadwal for aksi in plan.actions()):
        shown.append("jadwal")
    return {name: printed[name] for name in shown}


def note_name(number: int) -> str:
    """``catatan``, ``catatan_2``, …"""
    return NOTE if number == 1 else f"{NOTE}_{number}"


def note_columns(column: Column, count: int) -> tuple[Column, ...]:
    """One column a note, at least one."""
    more = (
        Column(note_name(number), f"{column.heading} {number}", column.width)
        for number in range(2, count + 1)
    )
    return (column, *more)


def with_further_columns(columns: Sequence[Column], headings: Sequence[str]) -> tuple[Column, ...]:
    """The columns of actions with those that the plan has besides, before the notes."""
    width = next(key.width for key in fields.keys("aksi") if key.name == FURTHER)
    own = (Column(further_name(at), heading, width) for at, heading in enumerate(headings, 1))
    at = [column.name for column in columns].index(NOTE)
    return (*columns[:at], *own, *columns[at:])


def handles(plan: Plan) -> dict[PartPath, str]:
    """What rows call each komponen, by path: short, unique, kept when it is renamed."""
    found: dict[PartPath, str] = {}
    taken: set[str] = set()
    for path, part in plan.parts():
        if isinstance(part, Komponen):
            area = plan.area[path[0]]
            found[path] = _unique(handle(area.nomor, part.nomor, part.nama), taken)
            taken.add(found[path].casefold())
    return found


def handle(area_nomor: str, nomor: str, nama: str) -> str:
    """``I.2 Rencana Pembangunan ZI``; begins as no formula does, for choosing it types it."""
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
