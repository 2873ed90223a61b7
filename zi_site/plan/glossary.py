"""The words that have one fixed spelling everywhere: months, kinds of certainty, columns, kinds of
notes.

A noun that is printed on the official form keeps its Indonesian spelling as YAML key, field, CSV
column and word in a message. Nothing of ours is imported here.
"""

from collections.abc import Iterable
from datetime import date

NAMA_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
BULAN_PENDEK = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
SETAHUN = tuple(range(1, 13))

TERTULIS = "tertulis"
KONVENSI = "konvensi"
PERKIRAAN = "perkiraan"
TIDAK_TERBACA = "tidak-terbaca"
TIDAK_TERJADWAL = "tidak-terjadwal"
WITH_MONTHS = (TERTULIS, KONVENSI, PERKIRAAN)
WITHOUT_MONTHS = (TIDAK_TERBACA, TIDAK_TERJADWAL)
KEPASTIAN = WITH_MONTHS + WITHOUT_MONTHS

# How each kind of certainty is named to a reader, and what it means in one sentence.
NAMA_KEPASTIAN = {
    TERTULIS: "tertulis",
    KONVENSI: "konvensi",
    PERKIRAAN: "perkiraan",
    TIDAK_TERBACA: "tidak terbaca",
    TIDAK_TERJADWAL: "tidak terjadwal",
}
ARTI_KEPASTIAN = {
    TERTULIS: "bulannya tercetak dalam keputusan",
    KONVENSI: "yang tercetak hanya kekerapan, misalnya “per triwulan”; bulannya menurut kebiasaan",
    PERKIRAAN: "salinan rusak atau tulisannya bermakna ganda; ini bacaan yang paling mungkin",
    TIDAK_TERBACA: "jadwalnya hilang dalam salinan; bukan berarti tidak dijadwalkan",
    TIDAK_TERJADWAL: "keputusan sendiri tidak menyebut waktu",
}

KEKOSONGAN = "kekosongan"
JADWAL_HILANG = "jadwal"
LABEL = "label"
SALINAN = "salinan"
JENIS_CATATAN = (KEKOSONGAN, JADWAL_HILANG, LABEL, SALINAN)

# What readers meet on these pages, in alphabetical order; sources: UU 14/2008 (kinds of public
# information), PermenPANRB 90/2021 (the integrity zone), the decrees themselves.
ISTILAH = (
    ("Aksi", "Satu baris rencana: apa yang akan dilakukan, buktinya, dan waktunya."),
    ("Area perubahan", "Salah satu dari enam bidang pembenahan dalam pembangunan Zona Integritas."),
    ("Bukti fisik", "Dokumen atau keadaan yang menunjukkan bahwa suatu aksi sudah dilaksanakan."),
    ("DIP", "Daftar Informasi Publik: daftar informasi yang dikuasai suatu badan publik."),
    ("Indikator", "Keadaan yang hendak dicapai oleh aksi."),
    (
        "Informasi berkala",
        "Informasi publik yang wajib diumumkan secara teratur, sekurangnya setiap enam bulan.",
    ),
    ("Informasi dikecualikan", "Informasi yang menurut undang-undang tidak dibuka untuk umum."),
    ("Informasi serta-merta", "Informasi publik yang wajib diumumkan seketika."),
    ("Informasi setiap saat", "Informasi publik yang wajib tersedia bila diminta."),
    (
        "Keputusan",
        "Keputusan ketua satker yang menetapkan rencana aksi; rencananya menjadi lampiran.",
    ),
    ("Komponen", "Kelompok aksi di bawah satu area, seperti tercetak dalam rencana."),
    ("KPU", "Komisi Pemilihan Umum."),
    ("Langkah aksi", "Kegiatan yang dilakukan untuk mencapai indikator."),
    (
        "LKE",
        "Lembar Kerja Evaluasi: lembar yang dipakai untuk menilai pembangunan Zona Integritas.",
    ),
    ("Monev", "Monitoring dan evaluasi: memantau dan menilai pelaksanaan rencana."),
    ("Penanggung jawab", "Tim atau bagian yang menurut rencana bertanggung jawab atas suatu aksi."),
    (
        "PPID",
        "Pejabat Pengelola Informasi dan Dokumentasi, yang melayani permintaan informasi publik.",
    ),
    (
        "Realisasi",
        "Yang dilakukan atas suatu aksi, menurut laporan satker; tanpa laporan berarti belum ada "
        "laporan.",
    ),
    ("Rencana aksi", "Daftar aksi pembangunan Zona Integritas suatu satker untuk satu tahun."),
    ("Satker", "Satuan kerja: satu kantor KPU di tingkat provinsi, kabupaten, atau kota."),
    ("Semester", "Setengah tahun: Januari–Juni atau Juli–Desember."),
    ("Subpilar", "Bagian dari area perubahan menurut LKE; seluruhnya 25."),
    ("Triwulan", "Tiga bulan berturut-turut, dihitung dari Januari; setahun ada empat."),
    (
        "WBBM",
        "Wilayah Birokrasi Bersih dan Melayani, predikat dalam pembangunan Zona Integritas sesudah "
        "WBK.",
    ),
    ("WBK", "Wilayah Bebas dari Korupsi, predikat dalam pembangunan Zona Integritas."),
    (
        "Zona Integritas (ZI)",
        "Satuan kerja yang berkomitmen mewujudkan WBK dan WBBM melalui reformasi birokrasi.",
    ),
)

# Of the form of a plan's file and of its copies: it counts up where a key or column is changed or
# removed.
VERSI = 1


def day_words(day: date | None) -> str:
    """A day as decrees and readers write it, ``19 Maret 2025``; "" for none."""
    return f"{day.day} {NAMA_BULAN[day.month - 1]} {day.year:04d}" if day else ""


def month_words(bulan: Iterable[int]) -> str:
    """``Januari–Maret, Juni dan Desember``: runs of three and more are ranges."""
    parts = [
        NAMA_BULAN[a - 1] if a == b else f"{NAMA_BULAN[a - 1]}–{NAMA_BULAN[b - 1]}"
        for a, b in _spoken_runs(bulan)
    ]
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} dan {parts[-1]}"


def month_runs(bulan: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of months, first and last inclusive: ``(1, 2, 3, 6)`` -> ``[(1, 3), (6, 6)]``."""
    runs: list[tuple[int, int]] = []
    for month in sorted(set(bulan)):
        if runs and runs[-1][1] == month - 1:
            runs[-1] = (runs[-1][0], month)
        else:
            runs.append((month, month))
    return runs


def _spoken_runs(bulan: Iterable[int]) -> list[tuple[int, int]]:
    spoken: list[tuple[int, int]] = []
    for first, last in month_runs(bulan):
        spoken.extend([(first, first), (last, last)] if last - first == 1 else [(first, last)])
    return spoken
