"""The keys of a plan and of reports: what each holds, is called and means, and where it stands.

This is the one table of keys. A value comes in under its key from the YAML file or from a column
of the workbook, is a field of the model (``model.Aksi.jadwal``), and goes out under the same key.
Everything that only carries it loops over ``KEYS``:

- ``plan_file/read`` accepts the keys of a part and reads each by what it holds (``Holds``);
- ``plan_file/schema`` describes them to editors, ``plan_file/write`` writes them in this order;
- ``workbook/layout`` makes columns of those that have a width, ``workbook/rows`` fills them and
  ``workbook/read_actions`` and its neighbours read them back;
- ``changes/flat`` makes a text of each that has a ``spoken`` name, so that a change of it is told;
- ``plan/columns`` has them flat, one row an action, as changes tell and copies publish them.

So a new key is a field of the model, a line here, and its sentence in CONTRIBUTING.md.
"""

from collections.abc import Iterator
from typing import Any

from zi_site.plan.decree_fields import DECREE_KEYS
from zi_site.plan.keys import About, Holds, Key
from zi_site.plan.model import Bab, Butir, Catatan, Keputusan, Pembetulan, Salinan, Sumber
from zi_site.plan.report_fields import HEAD, REPORT_KEYS

# Part -> its keys, in the order in which a file is written.
KEYS: dict[str, tuple[Key, ...]] = {
    "rencana": (
        *HEAD,
        Key(
            "judul", Holds.PROSE, "Judul lampiran, seperti tercetak di atas tabel.",
            "Judul rencana", spoken="judul", needed=True,
        ),
        Key(
            "keputusan", Holds.SECTION, "Keputusan yang melampirkan rencana ini.",
            needed=True, shown=True, part="keputusan",
        ),
        Key(
            "pendahuluan", Holds.LIST, "Bab-bab pengantar dalam lampiran, bila ada.",
            spoken="pendahuluan", part="bab",
        ),
        Key("sumber", Holds.SECTION, "Berkas yang disalin menjadi rencana ini.", part="sumber"),
        Key(
            "judul_kolom", Holds.HEADINGS,
            "Judul kolom seperti tercetak pada rencana ini; kolom yang tidak ada ditinggalkan.",
            spoken="judul kolom",
        ),
        Key(
            "kolom_lain", Holds.COLUMNS,
            "Judul kolom lain yang tercetak, misalnya TARGET; isinya ditulis pada lain.",
            spoken="kolom lain",
        ),
        Key(
            "catatan", Holds.LIST, "Keraguan dan kekosongan rencana secara keseluruhan.",
            spoken="catatan rencana", part="catatan", sheet="Catatan",
        ),
        Key(
            "pembetulan", Holds.LIST, "Pembetulan atas salinan yang sudah terbit.",
            spoken="pembetulan", part="pembetulan", sheet="Pembetulan",
        ),
        Key(
            "area", Holds.LIST, "Area perubahan, menurut urutan tercetak.",
            needed=True, shown=True, part="area",
        ),
    ),
    "bab": (
        Key("nomor", Holds.MARK, "Nomor bab, seperti tercetak."),
        Key("judul", Holds.PROSE, "Judul bab.", needed=True),
        Key("isi", Holds.BLOCKS, "Paragraf (teks) atau daftar (butir).", needed=True),
    ),
    "butir": (
        Key("tanda", Holds.MARK, "Tandanya, seperti tercetak, misalnya a."),
        Key("isi", Holds.PROSE, "Isinya.", needed=True),
        Key("butir", Holds.LIST, "Butir-butir di bawahnya.", part="butir"),
    ),
    "sumber": (
        Key("berkas", Holds.TEXT, "Nama berkas sumber.", "Sumber: berkas", spoken="berkas sumber"),
        Key(
            "sha256", Holds.TEXT, "Jumlah-periksa SHA-256-nya.",
            "Sumber: SHA-256", spoken="SHA-256 sumber", pattern="^[0-9a-f]{64}$",
        ),
        Key(
            "bentuk", Holds.TEXT, "Bentuk sumber, misalnya: pindaian keputusan asli.",
            "Sumber: bentuk", spoken="bentuk sumber",
        ),
    ),
    "catatan": (
        Key(
            "jenis", Holds.WORD, "Jenis catatan.",
            "Jenis", 15, needed=True, shown=True, words="jenis catatan",
        ),
        Key(
            "isi", Holds.PROSE, "Kalimat lengkap untuk masyarakat.",
            "Isi", 90, needed=True, shown=True,
        ),
        Key(
            "setelah", Holds.MARK, "Untuk kekosongan: id aksi sebelum bagian yang hilang.",
            "Sesudah aksi", 12, quoted=True,
        ),
    ),
    "pembetulan": (
        Key(
            "tanggal", Holds.DATE,
            "Tanggal pembetulan sebagai tahun-bulan-hari, misalnya 2026-04-05.",
            "Tanggal", 18, needed=True,
        ),
        Key(
            "isi", Holds.PROSE,
            "Apa yang dibetulkan dan mengapa: kalimat lengkap untuk masyarakat.",
            "Yang dibetulkan", 80, needed=True, shown=True,
        ),
        Key("aksi", Holds.IDS, "Id aksi yang dibetulkan.", "Id aksi", 18),
    ),
    "area": (
        Key(
            "nomor", Holds.MARK, 'Nomor area, seperti tercetak, misalnya I atau "4."',
            "Nomor", 8, "nomor area",
        ),
        Key(
            "nama", Holds.PROSE, "Nama area, seperti tercetak.",
            "Nama seperti tercetak", 44, "nama area tercetak",
        ),
        Key(
            "kode", Holds.WORD, "Area resmi menurut isinya, bukan menurut labelnya.",
            "Area resmi", 26, "area resmi", needed=True, shown=True, words="area",
        ),
        Key(
            "penanggung_jawab", Holds.PROSE, "Penanggung jawab seluruh area, seperti tercetak.",
            "Penanggung jawab", 26,
        ),
        Key(
            "catatan", Holds.TEXTS, "Keraguan tentang area ini: satu kalimat, atau daftar kalimat.",
            "Catatan", 40,
        ),
        Key(
            "kelompok", Holds.LIST, "Dipakai bila ada judul di antara area dan komponen.",
            shown=True, part="kelompok",
        ),
        Key(
            "komponen", Holds.LIST, "Komponen, menurut urutan tercetak.",
            shown=True, part="komponen",
        ),
    ),
    "kelompok": (
        Key("nomor", Holds.MARK, "Nomor kelompok, seperti tercetak.", "Nomor", 8, "nomor kelompok"),
        Key(
            "nama", Holds.PROSE, "Judul kelompok, seperti tercetak.",
            "Nama seperti tercetak", 44, "kelompok", needed=True,
        ),
        Key(
            "penanggung_jawab", Holds.PROSE, "Penanggung jawab seluruh kelompok, seperti tercetak.",
            "Penanggung jawab", 26,
        ),
        Key(
            "komponen", Holds.LIST, "Komponen, menurut urutan tercetak.",
            needed=True, shown=True, part="komponen",
        ),
    ),
    "komponen": (
        Key(
            "nomor", Holds.MARK, 'Nomor komponen, seperti tercetak, misalnya "1" atau a.',
            "Nomor", 8, "nomor komponen",
        ),
        Key(
            "nama", Holds.PROSE, "Nama komponen, seperti tercetak.",
            "Nama seperti tercetak", 44, "komponen", needed=True,
        ),
        Key(
            "subpilar", Holds.WORD, "Subpilar LKE yang sesuai dengan isinya.",
            "Subpilar LKE", 34, needed=True, quoted=True, words="subpilar",
        ),
        Key(
            "penanggung_jawab", Holds.PROSE,
            "Penanggung jawab seluruh komponen, bila berbeda dari areanya.",
            "Penanggung jawab", 26,
        ),
        Key(
            "aksi", Holds.LIST, "Satu aksi untuk setiap baris tabel.",
            needed=True, shown=True, part="aksi",
        ),
    ),
    "aksi": (
        Key(
            "id", Holds.MARK,
            'Nomor tetap aksi dalam tanda kutip, misalnya "2.3"; tidak pernah dipakai ulang.',
            "Id", 7, needed=True, shown=True, quoted=True, pattern="^[a-z0-9.-]+$",
        ),
        Key(
            "nomor", Holds.MARK, "Nomor baris seperti tercetak, bila ada; bukan id.",
            "Nomor tercetak", 9, "nomor baris", About.WORDS,
        ),
        Key(
            "indikator", Holds.PROSE,
            "Seperti tercetak; tinggalkan bila sama dengan aksi di atasnya.",
            "Indikator", 26, "indikator", About.WORDS, carried=True,
        ),
        Key(
            "langkah_aksi", Holds.PROSE, "Langkah aksi, seperti tercetak.",
            "Langkah aksi", 32, "langkah aksi", About.WORDS,
        ),
        Key(
            "bukti_fisik", Holds.PROSE, "Bukti fisik, seperti tercetak.",
            "Bukti fisik", 28, "bukti fisik", About.WORDS,
        ),
        Key(
            "jadwal", Holds.PROSE,
            "Isi kolom waktu, seperti tercetak; tinggalkan bila berupa centang.",
            "Jadwal tercetak", 16, "jadwal tercetak", About.TIME,
        ),
        Key(
            "centang", Holds.TICKS, "Nomor sel yang bercentang, dihitung dari sel bulan pertama.",
            "Sel bercentang", 14, "centang", About.TIME, highest=99,
        ),
        Key(
            "kisi", Holds.NUMBER, "Banyaknya sel bulan di kepala tabel, bila bukan 12.",
            "Banyak sel bulan", 9, default=12, highest=99,
        ),
        Key(
            "bulan", Holds.MONTHS,
            "Bulan pelaksanaan: angka 1–12, deretan, atau nama, misalnya [3, 6, 9, 12], 1-12, atau"
            ' "Maret".',
            "Bulan", 4.3, "bulan", About.MONTHS, highest=12,
        ),
        Key(
            "kepastian", Holds.CERTAINTY, "Bagaimana bulannya diketahui.",
            "Kepastian", 13, "kepastian jadwal", About.MONTHS, words="kepastian",
        ),
        Key(
            "minggu", Holds.NUMBERS, "Minggu ke berapa dalam bulan, bila tercetak.",
            "Minggu ke-", 9, "minggu", About.TIME, highest=5,
        ),
        Key(
            "tenggat", Holds.YES, "true bila tercetak “paling lambat” atau sejenisnya.",
            "Tenggat", 9, "batas akhir", About.TIME,
        ),
        Key(
            "tahun_tercetak", Holds.PRINTED_YEAR,
            "Tahun yang tercetak pada jadwal, bila bukan tahun rencana.",
            "Tahun lain yang tercetak", 11, "tahun tercetak", About.TIME,
        ),
        Key(
            "penanggung_jawab", Holds.PROSE, "Penanggung jawab, bila berbeda dari areanya.",
            "Penanggung jawab (bila berbeda)", 18, "penanggung jawab", About.TEAM,
        ),
        Key(
            "subpilar", Holds.WORD, "Subpilar LKE, bila berbeda dari komponennya.",
            "Subpilar lain", 20, "subpilar", quoted=True, words="subpilar",
        ),
        Key(
            "lain", Holds.CELLS,
            "Isi kolom lain, menurut urutan kolom_lain; \"\" bila selnya kosong.",
            "Kolom lain", 18, "kolom lain", About.WORDS,
        ),
        Key(
            "catatan", Holds.TEXTS, "Keraguan tentang aksi ini: satu kalimat, atau daftar kalimat.",
            "Catatan", 30, "catatan", About.NOTES,
        ),
        Key(
            "dicocokkan", Holds.DATE,
            "Tanggal aksi ini dicocokkan dengan keputusan aslinya, misalnya 2026-04-05.",
            "Dicocokkan pada", 16, "tanggal pencocokan", About.NOTES,
        ),
        Key(
            "pencocok", Holds.PROSE,
            "Siapa yang mencocokkannya: jabatan atau unit kerja, bukan nama orang.",
            "Dicocokkan oleh", 22, "pencocok", About.NOTES,
        ),
    ),
} | DECREE_KEYS | REPORT_KEYS  # fmt: skip

# The parts of the printed table that say something of an action, each below the one before it.
OF_AN_ACTION = ("area", "kelompok", "komponen", "aksi")
# The parts at which problems point: they are read one by one, with their places.
PLACED = (*OF_AN_ACTION, "laporan", "bukti")
# What a report says in words of its own.
REPORT_TEXTS = tuple(key.name for key in KEYS["laporan"] if key.holds is Holds.PROSE)

# The values that the parts of a plan are.
MODELS: dict[str, type[Any]] = {
    "keputusan": Keputusan,
    "salinan": Salinan,
    "menimbang": Butir,
    "mengingat": Butir,
    "diktum": Butir,
    "bab": Bab,
    "butir": Butir,
    "sumber": Sumber,
    "catatan": Catatan,
    "pembetulan": Pembetulan,
}

# The columns that stand last on a sheet of the workbook, however the file is ordered: those that
# hold for many rows, and those that are seldom filled in.
LAST_COLUMNS: dict[str, tuple[str, ...]] = {
    "area": ("penanggung_jawab", "catatan"),
    "aksi": ("subpilar", "nomor", "minggu", "tenggat", "tahun_tercetak", "centang", "kisi"),
}

# What an action's printed schedule says, where it is read instead of stated.
AS_PRINTED = ("bulan", "kepastian", "minggu", "tenggat", "tahun_tercetak")


def keys(part: str) -> tuple[Key, ...]:
    """The keys of a part, in the order in which a file is written."""
    return KEYS[part]


def names(part: str) -> tuple[str, ...]:
    """The keys that a file may have in this part."""
    return tuple(key.name for key in keys(part))


def needed(part: str, value: object = None) -> tuple[str, ...]:
    """Those that a part of a file must have, whatever it says, or where it says ``value``."""
    found = (key for key in keys(part) if key.needed)
    return tuple(
        key.name for key in found if not key.unless or not getattr(value, key.unless, True)
    )


def list_of(model: type) -> Key:
    """The key of the plan under which a list of such values stands."""
    return next(key for key in keys("rencana") if MODELS.get(key.part) is model)


def listed(sheet: str) -> Key:
    """The key of the plan whose entries stand on a sheet of the workbook."""
    return next(key for key in keys("rencana") if key.sheet == sheet)


def labelled(part: str = "rencana", path: str = "") -> Iterator[tuple[str, Key]]:
    """The labelled facts outside the table by path (``keputusan.tanggal``), sections last."""
    yield from ((f"{path}{key.name}", key) for key in keys(part) if key.label)
    for key in keys(part):
        if key.holds is Holds.SECTION:
            yield from labelled(key.part, f"{path}{key.name}.")
