"""The workbook to report in: its sheets and columns, as written and as known again."""

from collections.abc import Mapping

from zi_site.plan.reports import AKSES, STATUS, all_periods
from zi_site.workbook.layout import Column

REPORTS, EVIDENCE = "Laporan", "Bukti"

_DATE_HINT = "Tulis hari/bulan/tahun, misalnya 05/04/2026 atau 5 April 2026."
ID = Column("aksi", "Id aksi", 8, "aksi", centred=True)
PERIOD = Column(
    "periode", "Periode", 14, "periode", hint="Bulan, triwulan, atau semester yang dilaporkan."
)
# What the plan says of an action: shown for orientation and locked, not read back.
PLAN_COLUMNS = (
    Column("langkah_aksi", "Langkah aksi dalam rencana", 36),
    Column("bukti_fisik", "Bukti fisik dalam rencana", 26),
    Column("bulan_rencana", "Bulan dalam rencana", 16),
    Column("penanggung_jawab", "Penanggung jawab", 17),
)
REPORT_COLUMNS = (
    ID,
    *PLAN_COLUMNS,
    PERIOD,
    Column("status", "Status", 12, "status", strict=True, centred=True),
    Column("tanggal", "Tanggal laporan", 13, hint=_DATE_HINT),
    Column("uraian", "Yang dikerjakan", 42),
    Column("kendala", "Kendala", 28),
    Column("tindak_lanjut", "Tindak lanjut", 28),
)
EVIDENCE_COLUMNS = (
    ID,
    PERIOD,
    Column("judul", "Nama bukti", 44),
    Column(
        "tautan",
        "Tautan (https://…)",
        52,
        hint="Alamat web lengkap; kosongkan bila tidak terbuka untuk umum.",
    ),
    Column("akses", "Akses", 14, "akses", strict=True, centred=True),
    Column("tanggal", "Tanggal bukti", 13, hint=_DATE_HINT),
)
# Other headings by which a column is known, folded.
OTHER_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "aksi": ("id", "aksi", "no aksi", "nomor aksi", "kode aksi"),
    "periode": ("bulan", "triwulan", "semester", "masa", "periode laporan"),
    "status": ("keadaan", "status pelaksanaan", "status realisasi"),
    "tanggal": ("tanggal", "tgl", "tgl laporan"),
    "uraian": ("uraian", "realisasi", "uraian kegiatan", "keterangan"),
    "kendala": ("hambatan", "masalah"),
    "tindak_lanjut": ("rencana tindak lanjut", "rtl", "solusi"),
    "judul": ("judul", "bukti", "bukti dukung", "nama dokumen", "dokumen"),
    "tautan": ("tautan", "link", "url", "alamat"),
    "akses": ("kelas akses", "sifat"),
}
CHOICES = {
    "status": STATUS,
    "akses": AKSES,
    "periode": tuple(each.nama for each in all_periods()),
}
# What a sheet must have to be taken for the one or the other.
REPORT_NEEDS = frozenset({"aksi", "periode", "status"})
EVIDENCE_NEEDS = frozenset({"aksi", "periode", "judul"})

GUIDE_LINES = (
    ("Untuk apa buku kerja ini", ""),
    ("", "Untuk melaporkan apa yang sudah dikerjakan dari rencana aksi, dan di mana buktinya."),
    (
        "Sesudah diisi",
        "Kirim kembali berkas ini kepada pengelola situs. Isinya menjadi berkas laporan"
        " di samping rencananya, dengan perintah zi-site import.",
    ),
    ("Lembar Laporan", ""),
    (
        "Baris",
        "Satu baris untuk satu aksi dan satu periode. Isi hanya baris yang memang ada "
        "laporannya. Baris tanpa status tidak diterbitkan: di situs tertulis “belum ada"
        " laporan”, bukan “belum dilaksanakan”.",
    ),
    (
        "Status",
        "Pilih dari daftar: berjalan (sedang dikerjakan), selesai (sudah dikerjakan "
        "untuk periode itu), tertunda, atau dibatalkan. Untuk yang tertunda atau "
        "dibatalkan, tulis alasannya di kolom Kendala.",
    ),
    (
        "Tanggal laporan",
        "Kapan Anda menulis laporan itu: hari, bulan, tahun, misalnya 05/04/2026 atau 5"
        " April 2026.",
    ),
    (
        "Satu kegiatan untuk beberapa aksi",
        "Pakai satu baris kosong di bawah, dan tulis semua id aksinya di kolom Id aksi, misalnya"
        " 1.1, 1.2, 2.3. Setiap aksi mendapat laporan itu; baris aksi itu sendiri dibiarkan kosong."
        " Buktinya ditulis dengan cara yang sama.",
    ),
    (
        "Periode lain",
        "Ganti isi kolom Periode dengan bulan, triwulan, atau semester yang benar; atau"
        " pakai baris kosong di bawah, lalu pilih id aksinya.",
    ),
    (
        "Kolom kelabu",
        "Berasal dari rencana dan terkunci, tanpa kata sandi, hanya supaya tidak "
        "terhapus. Mengubahnya di sini tidak mengubah rencana.",
    ),
    ("Lembar Bukti", ""),
    (
        "Baris",
        "Satu baris untuk satu bukti. Id aksi dan periodenya sama dengan barisnya di "
        "lembar Laporan.",
    ),
    (
        "Tautan",
        "Alamat web lengkap yang dapat dibuka siapa saja, diawali https://. Alamat di komputer "
        "(D:\\…) dan tautan pendek (bit.ly, s.id) tidak dapat dipakai masyarakat.",
    ),
    (
        "Akses",
        "publik (terbuka), terbatas (hanya atas permintaan), atau dikecualikan (tidak "
        "dibuka menurut undang-undang). Yang dikecualikan tidak boleh bertautan.",
    ),
    ("Jangan ditulis", ""),
    (
        "",
        "NIK, NIP, gambar tanda tangan, daftar hadir, dan data pribadi lain. Isi buku "
        "kerja ini diterbitkan.",
    ),
)
