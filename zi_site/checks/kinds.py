"""The codes of problems, each with one sentence on what it means, in the manual's order."""

MEANINGS = {
    "berkas": "Nama, tempat, atau bentuk berkasnya tidak seperti yang dapat dibaca.",
    "yaml": (
        "Susunan teksnya (spasi di awal baris, tanda kutip, titik dua) membuat berkas tidak "
        "dapat dibaca."
    ),
    "kunci": (
        "Ada kunci yang tidak dikenal, tertulis dua kali, atau salah tempat, sehingga isinya "
        "tidak terpakai."
    ),
    "wajib": "Ada kunci yang wajib diisi, tetapi belum ada atau masih kosong.",
    "nilai": (
        "Isi kunci tidak berbentuk seperti seharusnya: teks, angka, daftar, atau salah satu "
        "pilihan."
    ),
    "versi": "Nomor versi susunan berkas tidak dikenal.",
    "tempat": "Satker atau tahun di dalam berkas berbeda dengan nama folder atau nama berkasnya.",
    "satker": "Kode satker tidak ada dalam daftar 552 satker.",
    "alamat": "Alamat laman kantor tidak dapat dipakai sebagai tautan.",
    "tahun": "Tahun rencana atau tahun keputusan tidak wajar, atau keduanya tidak saling sesuai.",
    "tanggal": (
        "Tanggal tidak dapat dibaca, belum diisi, atau tidak sesuai dengan tahun dan periodenya."
    ),
    "area": "Kode area tidak termasuk enam area perubahan yang resmi.",
    "subpilar": "Subpilar tidak ada dalam LKE, atau milik area lain.",
    "id": "Nomor tetap aksi (id) tidak sah, berulang, atau menunjuk aksi yang tidak ada.",
    "bulan": "Bulan tidak dapat dibaca, atau tidak sesuai dengan kepastiannya.",
    "kepastian": "Kepastian jadwal belum diisi, atau bukan salah satu dari lima pilihan.",
    "minggu": "Minggu yang ditulis tidak ada dalam sebulan.",
    "centang": "Nomor sel yang bercentang tidak ada dalam tabel keputusan.",
    "jadwal": "Bulan yang ditulis berbeda dengan yang terbaca dari jadwal tercetak.",
    "dicocokkan": (
        "Siapa yang mencocokkan aksi dengan keputusan aslinya, dan kapan, tidak disebut lengkap."
    ),
    "aksi": "Ada bagian rencana tanpa aksi, atau aksi yang tidak menyebut apa pun.",
    "kolom": "Kolom lain tidak berjudul, atau aksi mempunyai isi tanpa judul kolomnya.",
    "isi-kolom": "Isi kolom tampaknya bukan yang disebut judulnya; mungkin bergeser saat disalin.",
    "sumber": (
        "Berkas sumber belum disebut, sehingga salinan ini tidak dapat dicocokkan dengan "
        "keputusannya."
    ),
    "data-pribadi": "Ada yang menyerupai data pribadi, yang tidak boleh diterbitkan.",
    "markah": "Ada sisa kode HTML atau Markdown yang akan tampil apa adanya.",
    "karakter": "Ada karakter yang tidak terlihat atau tidak dapat ditampilkan.",
    "impor": (
        "Program ragu tentang yang dibacanya dari sebuah dokumen; seseorang perlu mencocokkannya."
    ),
    "laporan": "Laporan menunjuk aksi yang tidak ada, atau satu periode dilaporkan dua kali.",
    "periode": "Periode laporan bukan bulan, triwulan, atau semester tahun itu.",
    "status": (
        "Status laporan tidak dikenal, kurang keterangan, atau bertentangan dengan laporan lain."
    ),
    "akses": "Kelas akses bukti tidak dikenal, atau tidak sesuai dengan tautannya.",
    "tautan": "Tautan bukti tidak dapat dibuka oleh masyarakat.",
}
