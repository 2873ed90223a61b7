"""The codes of problems: of each one sentence on what it means, in the order in which the
manual has them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    kode: str
    arti: str  # what problems of this kind mean to an officer


ALL_MEANINGS = (
    Meaning("berkas", "Nama, tempat, atau bentuk berkasnya tidak seperti yang dapat dibaca."),
    Meaning(
        "yaml",
        "Susunan teksnya (spasi di awal baris, tanda kutip, titik dua) membuat berkas tidak dapat "
        "dibaca.",
    ),
    Meaning(
        "kunci",
        "Ada kunci yang tidak dikenal, tertulis dua kali, atau salah tempat, sehingga isinya tidak "
        "terpakai.",
    ),
    Meaning("wajib", "Ada kunci yang wajib diisi, tetapi belum ada atau masih kosong."),
    Meaning(
        "nilai",
        "Isi kunci tidak berbentuk seperti seharusnya: teks, angka, daftar, atau salah satu "
        "pilihan.",
    ),
    Meaning("versi", "Nomor versi susunan berkas tidak dikenal."),
    Meaning(
        "tempat",
        "Satker atau tahun di dalam berkas berbeda dengan nama folder atau nama berkasnya.",
    ),
    Meaning("satker", "Kode satker tidak ada dalam daftar 552 satker."),
    Meaning("alamat", "Alamat laman kantor tidak dapat dipakai sebagai tautan."),
    Meaning(
        "tahun",
        "Tahun rencana atau tahun keputusan tidak wajar, atau keduanya tidak saling sesuai.",
    ),
    Meaning(
        "tanggal",
        "Tanggal tidak dapat dibaca, belum diisi, atau tidak sesuai dengan tahun dan periodenya.",
    ),
    Meaning("area", "Kode area tidak termasuk enam area perubahan yang resmi."),
    Meaning("subpilar", "Subpilar tidak ada dalam LKE, atau milik area lain."),
    Meaning("id", "Nomor tetap aksi (id) tidak sah, berulang, atau menunjuk aksi yang tidak ada."),
    Meaning("bulan", "Bulan tidak dapat dibaca, atau tidak sesuai dengan kepastiannya."),
    Meaning("kepastian", "Kepastian jadwal belum diisi, atau bukan salah satu dari lima pilihan."),
    Meaning("minggu", "Minggu yang ditulis tidak ada dalam sebulan."),
    Meaning("centang", "Nomor sel yang bercentang tidak ada dalam tabel keputusan."),
    Meaning("jadwal", "Bulan yang ditulis berbeda dengan yang terbaca dari jadwal tercetak."),
    Meaning("aksi", "Ada bagian rencana tanpa aksi, atau aksi yang tidak menyebut apa pun."),
    Meaning(
        "sumber",
        "Berkas sumber belum disebut, sehingga salinan ini tidak dapat dicocokkan dengan "
        "keputusannya.",
    ),
    Meaning("data-pribadi", "Ada yang menyerupai data pribadi, yang tidak boleh diterbitkan."),
    Meaning("markah", "Ada sisa kode HTML atau Markdown yang akan tampil apa adanya."),
    Meaning("karakter", "Ada karakter yang tidak terlihat atau tidak dapat ditampilkan."),
    Meaning(
        "impor",
        "Program ragu tentang yang dibacanya dari sebuah dokumen; seseorang perlu mencocokkannya.",
    ),
    Meaning(
        "laporan", "Laporan menunjuk aksi yang tidak ada, atau satu periode dilaporkan dua kali."
    ),
    Meaning("periode", "Periode laporan bukan bulan, triwulan, atau semester tahun itu."),
    Meaning(
        "status",
        "Status laporan tidak dikenal, kurang keterangan, atau bertentangan dengan laporan lain.",
    ),
    Meaning("akses", "Kelas akses bukti tidak dikenal, atau tidak sesuai dengan tautannya."),
    Meaning("tautan", "Tautan bukti tidak dapat dibuka oleh masyarakat."),
)

MEANINGS = {kind.kode: kind.arti for kind in ALL_MEANINGS}
