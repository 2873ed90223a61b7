"""The kinds of problems: of each code one sentence on what it means, in the order in which the
manual has them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    kode: str
    arti: str  # what problems of this kind mean to an officer


KINDS = (
    Kind("berkas", "Nama, tempat, atau bentuk berkasnya tidak seperti yang dapat dibaca."),
    Kind(
        "yaml",
        "Susunan teksnya (spasi di awal baris, tanda kutip, titik dua) membuat berkas tidak dapat "
        "dibaca.",
    ),
    Kind(
        "kunci",
        "Ada kunci yang tidak dikenal, tertulis dua kali, atau salah tempat, sehingga isinya tidak "
        "terpakai.",
    ),
    Kind("wajib", "Ada kunci yang wajib diisi, tetapi belum ada atau masih kosong."),
    Kind(
        "nilai",
        "Isi kunci tidak berbentuk seperti seharusnya: teks, angka, daftar, atau salah satu "
        "pilihan.",
    ),
    Kind("versi", "Nomor versi susunan berkas tidak dikenal."),
    Kind(
        "tempat",
        "Satker atau tahun di dalam berkas berbeda dengan nama folder atau nama berkasnya.",
    ),
    Kind("satker", "Kode satker tidak ada dalam daftar 552 satker."),
    Kind("alamat", "Alamat laman kantor tidak dapat dipakai sebagai tautan."),
    Kind(
        "tahun",
        "Tahun rencana atau tahun keputusan tidak wajar, atau keduanya tidak saling sesuai.",
    ),
    Kind(
        "tanggal",
        "Tanggal tidak dapat dibaca, belum diisi, atau tidak sesuai dengan tahun dan periodenya.",
    ),
    Kind("area", "Kode area tidak termasuk enam area perubahan yang resmi."),
    Kind("subpilar", "Subpilar tidak ada dalam LKE, atau milik area lain."),
    Kind("id", "Nomor tetap aksi (id) tidak sah, berulang, atau menunjuk aksi yang tidak ada."),
    Kind("bulan", "Bulan tidak dapat dibaca, atau tidak sesuai dengan kepastiannya."),
    Kind("kepastian", "Kepastian jadwal belum diisi, atau bukan salah satu dari lima pilihan."),
    Kind("minggu", "Minggu yang ditulis tidak ada dalam sebulan."),
    Kind("centang", "Nomor sel yang bercentang tidak ada dalam tabel keputusan."),
    Kind("jadwal", "Bulan yang ditulis berbeda dengan yang terbaca dari jadwal tercetak."),
    Kind("aksi", "Ada bagian rencana tanpa aksi, atau aksi yang tidak menyebut apa pun."),
    Kind(
        "sumber",
        "Berkas sumber belum disebut, sehingga salinan ini tidak dapat dicocokkan dengan "
        "keputusannya.",
    ),
    Kind("data-pribadi", "Ada yang menyerupai data pribadi, yang tidak boleh diterbitkan."),
    Kind("markah", "Ada sisa kode HTML atau Markdown yang akan tampil apa adanya."),
    Kind("karakter", "Ada karakter yang tidak terlihat atau tidak dapat ditampilkan."),
    Kind(
        "impor",
        "Program ragu tentang yang dibacanya dari sebuah dokumen; seseorang perlu mencocokkannya.",
    ),
    Kind("laporan", "Laporan menunjuk aksi yang tidak ada, atau satu periode dilaporkan dua kali."),
    Kind("periode", "Periode laporan bukan bulan, triwulan, atau semester tahun itu."),
    Kind(
        "status",
        "Status laporan tidak dikenal, kurang keterangan, atau bertentangan dengan laporan lain.",
    ),
    Kind("akses", "Kelas akses bukti tidak dikenal, atau tidak sesuai dengan tautannya."),
    Kind("tautan", "Tautan bukti tidak dapat dibuka oleh masyarakat."),
)

MEANINGS = {kind.kode: kind.arti for kind in KINDS}
