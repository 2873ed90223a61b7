"""What is in doubt about a file that came in, or wrong with it, and the words for it.

``CopyDoubt`` is about our own published copies; ``UploadDoubt`` about what a file is called.
"""

from zi_site.plan.kinds import Kind, Sentence

_CODE = "impor"
_DOWNLOAD_AGAIN = "Unduh lagi salinannya dari situs, lalu coba lagi."


class CopyDoubt(Kind):
    """A published copy that comes back, perhaps after a spreadsheet program has saved it."""

    LACKING = Sentence(
        _CODE,
        "Salinan {form} tidak memuat {lacking}. Lengkapi dari keputusannya; bila rencananya masih "
        "ada, suntinglah buku kerja dari zi-site export, yang memuat semuanya.",
    )
    OTHER_PLAN_ABOVE = Sentence(
        _CODE, "Salinan ini menyebut rencana lain di kepalanya daripada pada aksinya."
    )
    UNKNOWN_OFFICE = Sentence(_CODE, 'Satker "{satker}" tidak dikenal.')
    UNREAD_YEAR = Sentence(_CODE, 'Tahun "{tahun}" tidak terbaca.')
    COLUMN_GONE = Sentence(
        _CODE, 'Kolom "{name}" tidak ada dalam salinan ini; isinya dibaca kosong.'
    )
    COLUMN_TWICE = Sentence(_CODE, 'Kolom "{name}" ada dua kali; yang pertama yang dibaca.')
    CUT = Sentence(
        _CODE,
        'Kolom "{name}" terpotong karena terlalu panjang bagi Excel; lengkapi dari salinan CSV.',
    )
    OTHER_LETTERS = Sentence(
        _CODE,
        "Salinan ini disimpan dengan huruf Windows, bukan UTF-8; huruf yang tidak dikenal di sana "
        "mungkin sudah menjadi tanda tanya. Bandingkan dengan aslinya, atau simpan ulang sebagai "
        '"CSV UTF-8".',
    )

    AREA_AGAIN = Sentence(
        _CODE,
        'Area "{area}" terputus: barisnya muncul lagi di sini. Apakah barisnya diurutkan ulang?',
    )
    NEW_ID = Sentence(_CODE, "Baris ini tanpa id; diberi id baru {aksi_id}.")
    ID_IS_A_NUMBER = Sentence(
        _CODE,
        "Id ini tersimpan sebagai angka; dibaca {aksi_id}. Angka nol di belakangnya mungkin "
        "hilang.",
    )
    ID_WAS_TAKEN = Sentence(
        _CODE, "Id tertulis {written}, yang sudah dipakai; sesudah {above} dibaca {aksi_id}."
    )
    ID_MAY_LACK_ZERO = Sentence(
        _CODE,
        "Id {written} berdiri sesudah {above}; mungkin semula {other} dan nolnya hilang.",
    )
    ID_WITH_POINT = Sentence(_CODE, "Id tertulis {written}; dibaca {aksi_id}.")
    UNREAD_MONTHS = Sentence(
        _CODE, 'Pada kolom bulan tertulis "{text}", yang tidak terbaca sebagai bulan 1–12.'
    )
    MARKS_DIFFER = Sentence(
        _CODE,
        "Kolom bulan menyebut {months}, tanda pada kolom bulannya {marked}; yang dipakai kolom "
        "bulan.",
    )

    UNREAD_DECREE_DAY = Sentence(_CODE, 'Tanggal keputusan "{text}" tidak terbaca sebagai tanggal.')
    CERTIFIER_IN_ONE = Sentence(
        _CODE, 'Pengesah salinan tidak dibagi: tulis kantor, jabatan, dan nama dari "{text}".'
    )
    UNREAD_LABEL = Sentence(_CODE, '"{label}" tidak dibaca: {text}')

    NUMBER_FOR_TEXT = Sentence(_CODE, "{where} berupa angka, bukan teks; dibaca {value}.")
    NO_TEXT = Sentence(_CODE, "{where} bukan teks, jadi tidak dibaca: {value}")
    NO_LIST = Sentence(_CODE, "{where} bukan daftar, jadi tidak dibaca.")
    NO_GROUP = Sentence(_CODE, "{where} bukan kelompok isian, jadi tidak dibaca.")
    UNREAD_ENTRY = Sentence(_CODE, "Sebagian {where} tidak dibaca: {value}")
    UNREAD_DAY = Sentence(_CODE, '{where} "{text}" tidak terbaca sebagai tanggal.')


class NotInCopy(Kind):
    """Why something in a copy is not taken into the plan; also ``workbook``'s NotInWorkbook."""

    OTHER_PLAN = Sentence(_CODE, "milik rencana lain dalam salinan ini")
    LABEL_OF_NOTHING = Sentence(_CODE, "catatan ini tidak menyebut area atau aksi yang ada")
    KEY = Sentence(_CODE, "bukan bagian dari salinan rencana")
    REPORTS = Sentence(_CODE, "laporan disimpan dalam berkas tersendiri")
    REPORT_COLUMN = Sentence(
        _CODE, "laporan realisasi tidak ikut; salinannya hanya memuat laporan terakhir"
    )
    OUTSIDE_COLUMNS = Sentence(_CODE, "sel ini di luar kolom yang bernama")


class UploadDoubt(Kind):
    """What an upload is called, against what it says of itself."""

    TAKEN_FROM_THE_HEAD = Sentence(
        _CODE,
        "{word} tidak disebut jelas dalam nama berkasnya; diambil dari kepala dokumennya: {taken}.",
    )
    NAMED_OTHERWISE = Sentence(
        _CODE, "Nama berkasnya menyebut {name}, sedangkan kepala dokumennya menyebut {other}."
    )


class FileFault(Kind):
    """Why a whole file gives no plan."""

    PLAN_FILE = Sentence(
        "berkas",
        "Berkas ini sudah berkas {what} (.yml), jadi tidak perlu diimpor.",
        "Tempatnya {place}; periksa dengan: zi-site check {place}",
    )
    ONE_SHEET = Sentence(
        "berkas",
        "Berkas ini hanya satu lembar dari buku kerja, tersimpan sebagai teks (CSV); lembar "
        "lainnya hilang.",
        "Simpan seluruh buku kerjanya sebagai .xlsx, lalu coba lagi.",
    )
    NO_ACTIONS = Sentence("berkas", "Salinan ini tidak memuat satu aksi pun.", _DOWNLOAD_AGAIN)
    MANY_PLANS = Sentence(
        "berkas",
        "Salinan ini memuat {count} rencana ({some}).",
        "Pilih satu dengan --satker dan --tahun.",
    )
    NOT_IN_A_BROWSER = Sentence(
        "berkas",
        "Berkas jenis ini tidak dapat dibaca di peramban.",
        "Simpan sebagai .xlsx, atau periksa di komputer: zi-site check {name}",
    )
    NESTED = Sentence("berkas", "Isi berkas JSON ini bersarang terlalu dalam.", _DOWNLOAD_AGAIN)
    LINK = Sentence(
        "berkas",
        "Ini penunjuk ke tempat lain, bukan berkasnya sendiri.",
        "Unggah berkas aslinya.",
    )
    LEADS_OUT = Sentence(
        "berkas",
        "Tempat rencananya tidak boleh ditulisi: {link} mengarah ke luar {folder}.",
        "Ganti tautan simbolik itu dengan folder atau berkas biasa.",
    )
    TOO_LARGE = Sentence(
        "berkas", "Berkas ini lebih dari {most} MB.", "Kirim lampiran rencana aksinya saja."
    )
    NAMED_UNCLEARLY = Sentence(
        "berkas", "Nama berkas ini tidak menyebut {missing} dengan jelas.", "{hint}"
    )
    ANOTHERS = Sentence(
        "berkas",
        "Menurut isinya, berkas ini milik {satker} tahun {tahun}; nama berkasnya menyebut yang "
        "lain.",
        "Ganti nama berkasnya, lalu unggah lagi.",
    )
    SAME_PLAN = Sentence(
        "berkas", "Unggahan lain juga untuk {target}: {others}.", "Sisakan satu saja."
    )
    UNFORESEEN = Sentence(
        "berkas",
        "Program tidak dapat mengolah isi berkas ini ({what}).",
        "Salinlah tabel rencananya saja ke berkas baru, lalu coba lagi; kirimkan juga berkas ini "
        "kepada pengelola situs supaya programnya diperbaiki.",
    )
    NOT_OPENED = Sentence("berkas", "Berkas ini tidak dapat dibuka: {why}")
