"""The keys of a plan: what each is called to an officer, and where it stands."""

# What an officer calls a fact of the plan -> the field, by the path of keys that problems use.
FIELDS = {
    "Satker": "satker",
    "Tahun rencana": "tahun",
    "Judul rencana": "judul",
    "Nomor keputusan": "keputusan.nomor",
    "Tahun keputusan": "keputusan.tahun",
    "Tentang": "keputusan.tentang",
    "Tempat ditetapkan": "keputusan.tempat",
    "Tanggal ditetapkan": "keputusan.tanggal",
    "Jabatan penanda tangan": "keputusan.jabatan",
    "Nama penanda tangan": "keputusan.penanda_tangan",
    "Menetapkan": "keputusan.menetapkan",
    "Salinan: kantor": "keputusan.salinan.kantor",
    "Salinan: jabatan": "keputusan.salinan.jabatan",
    "Salinan: nama": "keputusan.salinan.nama",
    "Sumber: berkas": "sumber.berkas",
    "Sumber: bentuk": "sumber.bentuk",
    "Sumber: SHA-256": "sumber.sha256",
}
ENTRIES = {
    "Menimbang": "keputusan.menimbang",
    "Mengingat": "keputusan.mengingat",
    "Diktum": "keputusan.diktum",
}
