"""Samples for what reading finds, before there is a plan to check; the tests run them too."""

from dataclasses import dataclass

RENCANA, LAPORAN, SATKER, NAMA = "rencana", "laporan", "satker", "nama"
SATKER_SAMPLE = "satker: kab-blora\nsitus: https://contoh.invalid/\n"


@dataclass(frozen=True, slots=True)
class Sample:
    """``benar`` and ``salah`` are changes to the sample of a plan, of reports or of a
    ``satker.yml``.

    Of NAMA they are names of a file in its office's folder: (the name, what is said of it).
    """

    kode: str
    arti: str
    benar: tuple[str, str]
    salah: tuple[str, str]
    of: str = RENCANA


_STEP = "langkah_aksi: Menyusun SK"
_YEAR = "tahun: 2025\njudul"
SAMPLES = (
    Sample(
        "berkas",
        "Berkas rencana dinamai menurut tahunnya.",
        ("2025.yml", ""),
        ("2025 final.yml", "Nama berkas ini tidak dikenal, jadi isinya tidak diterbitkan."),
        NAMA,
    ),
    Sample(
        "yaml",
        "Teks yang memuat titik dua dan spasi diberi tanda kutip.",
        (_STEP, 'langkah_aksi: "Tahap I: menyusun SK"'),
        (_STEP, "langkah_aksi: Tahap I: menyusun SK"),
    ),
    Sample(
        "yaml",
        "Kunci-kunci yang sekelompok berawal dengan spasi yang sama banyaknya.",
        (f"            {_STEP}", f"            {_STEP}"),
        (f"            {_STEP}", f"           {_STEP}"),
    ),
    Sample(
        "yaml",
        "Tanda kutip yang dibuka juga ditutup.",
        (_STEP, 'langkah_aksi: "Menyusun SK"'),
        (_STEP, 'langkah_aksi: "Menyusun SK'),
    ),
    Sample(
        "kunci",
        "Kunci ditulis dengan ejaan yang dikenal.",
        ("indikator: Tim", "indikator: Tim"),
        ("indikator: Tim", "indikatr: Tim"),
    ),
    Sample(
        "kunci",
        "Setiap kunci tertulis satu kali.",
        ("kepastian: tertulis", "kepastian: tertulis"),
        ("kepastian: tertulis", "kepastian: tertulis\n            kepastian: konvensi"),
    ),
    Sample("wajib", "Yang wajib diisi.", ('nomor: "9"', 'nomor: "9"'), ('nomor: "9"', 'nomor: ""')),
    Sample(
        "wajib", "Kunci yang ditulis diisi, atau dihapus.", (_STEP, _STEP), (_STEP, "langkah_aksi:")
    ),
    Sample(
        "nilai",
        "Angka ditulis sebagai angka.",
        ("minggu: [2]", "minggu: [2]"),
        ("minggu: [2]", "minggu: kedua"),
    ),
    Sample(
        "nilai",
        "Teks yang memuat spasi dan tanda pagar diberi tanda kutip.",
        (_STEP, 'langkah_aksi: "Menyusun SK #1"'),
        (_STEP, "langkah_aksi: Menyusun SK #1"),
    ),
    Sample(
        "nilai",
        "Jenis catatan adalah salah satu dari empat pilihan.",
        ("jenis: kekosongan", "jenis: salinan"),
        ("jenis: kekosongan", "jenis: kosong"),
    ),
    Sample("versi", "Versinya 1.", ("versi: 1", "versi: 1"), ("versi: 1", "versi: 2")),
    Sample(
        "tempat",
        "Satker di dalam berkas sama dengan nama foldernya.",
        ("satker: kab-blora", "satker: kab-blora"),
        ("satker: kab-blora", "satker: kab-demak"),
    ),
    Sample(
        "alamat",
        "Alamat laman ditulis lengkap, diawali https://.",
        ("https://contoh.invalid/", "https://contoh.invalid/ppid"),
        ("https://contoh.invalid/", "contoh.invalid"),
        SATKER,
    ),
    Sample(
        "tahun", "Tahun ditulis dengan empat angka.", (_YEAR, _YEAR), (_YEAR, "tahun: 20255\njudul")
    ),
    Sample(
        "tanggal",
        "Tanggal ditulis tahun-bulan-hari.",
        ("tanggal: 2025-03-19", "tanggal: 2025-12-01"),
        ("tanggal: 2025-03-19", "tanggal: 19 Maret 2025"),
    ),
    Sample(
        "bulan",
        "Bulan adalah angka 1–12.",
        ("bulan: [1]", "bulan: [1]"),
        ("bulan: [1]", "bulan: [1, 13]"),
    ),
    Sample(
        "bulan",
        "Bulan boleh ditulis dengan namanya.",
        ("bulan: [1]", "bulan: [Januari, Agustus]"),
        ("bulan: [1]", "bulan: [Januari, Agustsu]"),
    ),
    Sample(
        "kepastian",
        "Kepastian adalah salah satu dari lima pilihan.",
        ("kepastian: tertulis", "kepastian: perkiraan"),
        ("kepastian: tertulis", "kepastian: tertuliss"),
    ),
    Sample(
        "data-pribadi",
        "Komentar tidak memuat NIP, NIK, NPWP, atau nomor rekening.",
        ("area:\n", "# Disalin dari lampiran keputusan.\narea:\n"),
        ("area:\n", "# Disalin oleh NIP 19800101 200501 1 002.\narea:\n"),
    ),
    Sample(
        "periode",
        "Periode adalah bulan, triwulan, atau semester.",
        ("periode: Triwulan I", "periode: TW 1"),
        ("periode: Triwulan I", "periode: Triwulan V"),
        LAPORAN,
    ),
    Sample(
        "status",
        "Status adalah salah satu dari empat pilihan.",
        ("status: selesai", "status: berjalan"),
        ("status: selesai", "status: tuntas"),
        LAPORAN,
    ),
    Sample(
        "akses",
        "Akses adalah publik, terbatas, atau dikecualikan.",
        ("akses: publik", "akses: publik"),
        ("akses: publik", "akses: umum"),
        LAPORAN,
    ),
)
