"""What the sheet "Petunjuk" says: how the workbook is filled in and sent back."""

from zi_site.plan import glossary, reference
from zi_site.plan.model import Plan
from zi_site.workbook.layout import SKELETON, STRUCTURE

Line = tuple[str, str]  # a mark and a text; without a text the mark is a heading


def guide_lines(plan: Plan, empty: bool) -> list[Line]:
    """The sheet that officers see first; ``empty`` where there is no plan to correct yet."""
    office = reference.register().get(plan.satker)
    codes = [
        ("Satker", f"{office.nama} ({office.satker})"),
        ("Kode wilayah", office.kode_wilayah),
        ("Kode satker", office.kode_satker),
        ("Tahun rencana", str(plan.tahun)),
    ] if office else []  # fmt: skip
    return [
        *codes,
        ("", " "),
        *(_EMPTY if empty else ()),
        *_STEPS,
        ("Kolom lembar Rencana Aksi", ""),
        *_COLUMNS,
        ("Kepastian jadwal", ""),
        *((word, f"{_capital(glossary.ARTI_KEPASTIAN[word])}.") for word in glossary.KEPASTIAN),
        ("Lembar lainnya", ""),
        *_OTHER_SHEETS,
        ("Mengirim kembali", ""),
        *_SENDING,
    ]


_EMPTY: tuple[Line, ...] = (
    ("Mulai dari kosong", ""),
    ("1.", "Isi lembar Keputusan dari keputusan yang sudah ditandatangani."),
    (
        "2.",
        f"Pada lembar {STRUCTURE} sudah ada enam area resmi dan 25 subpilar sebagai kerangka. "
        f"Ganti nomor dan namanya dengan yang tercetak dalam keputusan Anda. Baris “{SKELETON}” "
        "yang tidak Anda pakai tidak ikut terbit.",
    ),
    (
        "3.",
        "Pada lembar Rencana Aksi, tulis satu baris untuk setiap langkah aksi. Kolom Id dibiarkan "
        "kosong.",
    ),
)
_STEPS: tuple[Line, ...] = (
    ("Menyunting", ""),
    (
        "Mengubah",
        "Ubah langsung isi selnya. Tulis seperti tercetak dalam keputusan, juga bila ada salah "
        "ejanya.",
    ),
    (
        "Menambah aksi",
        "Sisipkan baris di tempatnya, atau pakai baris kosong di bawah. Biarkan Id kosong: "
        "nomornya diberikan nanti. "
        "Komponen dan indikator yang kosong pada baris baru dianggap sama dengan baris di atasnya.",
    ),
    (
        "Menghapus aksi",
        "Kosongkan semua sel di baris itu (Id-nya tetap), atau lepas proteksi lalu hapus "
        "barisnya. Id yang sudah dihapus tidak dipakai lagi.",
    ),
    (
        "Sel kelabu",
        "Terkunci supaya tidak terhapus tanpa sengaja. Untuk mengurutkan baris, atau bila sel "
        "pada baris yang Anda sisipkan ikut terkunci, lepas dahulu kuncinya; tanpa kata sandi: "
        "Tinjau › Lepas Proteksi Lembar (di LibreOffice: Alat › Proteksi Lembar).",
    ),
    (
        "Kolom sendiri",
        "Kolom tambahan boleh dibuat untuk keperluan Anda, tetapi tidak ikut terbit. Jangan hapus "
        "huruf kecil di atas judul kolom: dari sana program mengenali kolomnya.",
    ),
)
_FURTHER = (
    "Kolom tercetak yang tidak ada di sini, misalnya TARGET, berdiri sebelum Catatan bila rencana "
    "mempunyainya. Judulnya ada pada lembar Keputusan: lain_1, lain_2, dan seterusnya."
)
_COLUMNS: tuple[Line, ...] = (
    ("Id", "Nomor tetap aksi; alamat webnya memakai nomor ini. Tidak pernah diganti."),
    (
        "Area dan komponen",
        "Pilih dari daftar. Nama, area, dan penanggung jawab komponen itu ada pada lembar "
        f"{STRUCTURE}.",
    ),
    (
        "Indikator, langkah aksi, bukti fisik",
        "Seperti tercetak. Judul kolomnya mengikuti keputusan Anda bila diketahui.",
    ),
    (
        "Jadwal tercetak",
        "Kata-kata jadwalnya, misalnya “Minggu ke-2 Maret”. Kosong bila keputusan memakai centang.",
    ),
    (
        "Jan … Des",
        "Pilih ✓ pada bulan pelaksanaannya; v, x, √, atau 1 juga dimengerti. Bila keputusan hanya "
        "memuat kata-kata, "
        "bulan dan kepastian boleh dikosongkan: program membacanya dari jadwal tercetak.",
    ),
    (
        "Penanggung jawab",
        "Hanya bila berbeda dari yang tertulis untuk komponen atau areanya pada lembar "
        f"{STRUCTURE}. Kolom kelabu di sebelahnya menunjukkan yang berlaku bagi setiap aksi; "
        "kolom itu tidak dibaca kembali.",
    ),
    (
        "Catatan",
        "Keraguan atau perbaikan pada penyalinan; ikut terbit pada aksinya. Satu kolom satu "
        "catatan.",
    ),
    ("Kolom lain", _FURTHER),
    ("Nomor tercetak", "Bila rencana mencetak nomor di depan barisnya; bukan Id."),
    ("Subpilar lain", "Hanya bila subpilar aksi ini berbeda dari subpilar komponennya."),
    ("Minggu ke-", "Bila tercetak, misalnya 2 atau 1, 3."),
    ("Tenggat", "“ya” bila yang tercetak batas waktu (“paling lambat”)."),
    ("Tahun lain yang tercetak", "Bila tahun pada sel jadwal bukan tahun rencana."),
    (
        "Sel bercentang, banyak sel bulan",
        "Letak centang seperti dalam salinan, misalnya 4, 7, 10 dari 13 sel, bila kolomnya "
        "bergeser. Biasanya kosong.",
    ),
)
_OTHER_SHEETS: tuple[Line, ...] = (
    (
        STRUCTURE,
        "Urutan baris adalah urutan dalam rencana: satu baris Area, di bawahnya baris Kelompok "
        "(bila ada subjudul) dan Komponen. Sebutan adalah nama pendek yang dipilih pada lembar "
        "Rencana Aksi; ia tidak berubah bila namanya Anda ganti. Untuk komponen baru, isi juga "
        "sebutannya; bila kosong, sebutannya nomor dan namanya.",
    ),
    (
        "Keputusan",
        "Nomor, tanggal, dan isi keputusan. Untuk menambah butir, sisipkan baris di bawah butir "
        "yang lain; Bagian-nya boleh kosong. Rencana yang bukan lampiran keputusan mengisi baris "
        "“Naskah bila bukan keputusan”, misalnya Rencana kerja; nomornya lalu dikosongkan.",
    ),
    ("Catatan", "Catatan tentang rencana secara keseluruhan, misalnya halaman yang hilang."),
)
_SENDING: tuple[Line, ...] = (
    (
        "1.",
        "Simpan sebagai .xlsx dengan program apa pun (Excel, LibreOffice, WPS, Google "
        "Spreadsheet).",
    ),
    (
        "2.",
        "Periksa sendiri bila mau: zi-site check BERKAS.xlsx --tandai HASIL.xlsx. Sel yang perlu "
        "diperbaiki diwarnai dan diberi komentar.",
    ),
    (
        "3.",
        "Unggah atau kirim kepada pengelola situs. Sebelum terbit, perubahan ditunjukkan aksi demi "
        "aksi.",
    ),
    (
        "Jangan ditulis",
        "NIK, NIP, tanda tangan, daftar hadir, dan data pribadi lain: isi buku kerja ini "
        "diterbitkan.",
    ),
)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
