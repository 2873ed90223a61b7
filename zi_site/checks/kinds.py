"""The codes of problems, each with one sentence on what it means, in the manual's order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodeMeaning:
    """A code that officers see, and the sentence that explains it in the manual."""

    kode: str
    arti: str  # what problems of this kind mean to an officer


ALL_MEANINGS = (
    CodeMeaning("berkas", "Nama, tempat, atau bentuk berkasnya tidak seperti yang dapat dibaca."),
    CodeMeaning(
        "yaml",
        "Susunan teksnya (spasi di awal baris, tanda kutip, titik dua) membuat berkas tidak dapat "
        "dibaca.",
    ),
    CodeMeaning(
        "kunci",
        "Ada kunci yang tidak dikenal, tertulis dua kali, atau salah tempat, sehingga isinya tidak "
        "terpakai.",
    ),
    CodeMeaning("wajib", "Ada kunci yang wajib diisi, tetapi belum ada atau masih kosong."),
    CodeMeaning(
        "nilai",
        "Isi kunci tidak berbentuk seperti seharusnya: teks, angka, daftar, atau salah satu "
        "pilihan.",
    ),
    CodeMeaning("versi", "Nomor versi susunan berkas tidak dikenal."),
    CodeMeaning(
        "tempat",
        "Satker atau tahun di dalam berkas berbeda dengan nama folder atau nama berkasnya.",
    ),
    CodeMeaning("satker", "Kode satker tidak ada dalam daftar 552 satker."),
    CodeMeaning("alamat", "Alamat laman kantor tidak dapat dipakai sebagai tautan."),
    CodeMeaning(
        "tahun",
        "Tahun rencana atau tahun keputusan tidak wajar, atau keduanya tidak saling sesuai.",
    ),
    CodeMeaning(
        "tanggal",
        "Tanggal tidak dapat dibaca, belum diisi, atau tidak sesuai dengan tahun dan periodenya.",
    ),
    CodeMeaning("area", "Kode area tidak termasuk enam area perubahan yang resmi."),
    CodeMeaning("subpilar", "Subpilar tidak ada dalam LKE, atau milik area lain."),
    CodeMeaning(
        "id", "Nomor tetap aksi (id) tidak sah, berulang, atau menunjuk aksi yang tidak ada."
    ),
    CodeMeaning("bulan", "Bulan tidak dapat dibaca, atau tidak sesuai dengan kepastiannya."),
    CodeMeaning(
        "kepastian", "Kepastian jadwal belum diisi, atau bukan salah satu dari lima pilihan."
    ),
    CodeMeaning("minggu", "Minggu yang ditulis tidak ada dalam sebulan."),
    CodeMeaning("centang", "Nomor sel yang bercentang tidak ada dalam tabel keputusan."),
    CodeMeaning("jadwal", "Bulan yang ditulis berbeda dengan yang terbaca dari jadwal tercetak."),
    CodeMeaning("aksi", "Ada bagian rencana tanpa aksi, atau aksi yang tidak menyebut apa pun."),
    CodeMeaning(
        "kolom", "Kolom lain tidak berjudul, atau aksi mempunyai isi tanpa judul kolomnya."
    ),
    CodeMeaning(
        "sumber",
        "Berkas sumber belum disebut, sehingga salinan ini tidak dapat dicocokkan dengan "
        "keputusannya.",
    ),
    CodeMeaning("data-pribadi", "Ada yang menyerupai data pribadi, yang tidak boleh diterbitkan."),
    CodeMeaning("markah", "Ada sisa kode HTML atau Markdown yang akan tampil apa adanya."),
    CodeMeaning("karakter", "Ada karakter yang tidak terlihat atau tidak dapat ditampilkan."),
    CodeMeaning(
        "impor",
        "Program ragu tentang yang dibacanya dari sebuah dokumen; seseorang perlu mencocokkannya.",
    ),
    CodeMeaning(
        "laporan", "Laporan menunjuk aksi yang tidak ada, atau satu periode dilaporkan dua kali."
    ),
    CodeMeaning("periode", "Periode laporan bukan bulan, triwulan, atau semester tahun itu."),
    CodeMeaning(
        "status",
        "Status laporan tidak dikenal, kurang keterangan, atau bertentangan dengan laporan lain.",
    ),
    CodeMeaning("akses", "Kelas akses bukti tidak dikenal, atau tidak sesuai dengan tautannya."),
    CodeMeaning("tautan", "Tautan bukti tidak dapat dibuka oleh masyarakat."),
)

MEANINGS = {kind.kode: kind.arti for kind in ALL_MEANINGS}
