"""What can be wrong with the files in plans/ and their text, and the words for it."""

from zi_site.plan.kinds import Kind, Sentence
from zi_site.plan.nearest import ASK

_UTF8 = "Simpan ulang berkas dengan pengodean UTF-8"
_QUOTE_IT = "Tulis di antara tanda kutip."
_SEE_MANUAL = "Lihat susunannya pada panduan."
_COPY_HERE = "Salin isinya ke sini."
_CONTROL = "Ada karakter kendali yang tidak terlihat."
_TWICE = 'Kunci "{key}" tertulis dua kali.'
_NOT_A_NUMBER = '"{word}" bukan bilangan bulat.'
_ONLY_A_NUMBER = "Isi {key} dengan angka saja."
_NOT_A_LIST = '"{key}" harus berupa daftar.'
_WHICH_NUMBERS = "Tulis misalnya [1, 4] atau 1-14."
_WHICH_MONTHS = 'Tulis angka 1–12 atau nama bulan, misalnya "Maret".'
NO_VALUE = '"{key}" belum diisi.'
ADD_LINE = 'Tambahkan baris "{key}: …" di sini.'


class FolderFault(Kind):
    """A file or folder in plans/ that cannot be read as what its name or place promises."""

    NO_FOLDER = Sentence("berkas", "Folder rencana tidak ada.", "Periksa --plans.")
    OUTSIDE_OFFICE = Sentence(
        "berkas", "Berkas ini tidak berada di folder satker.", "Taruh di <satker>/<tahun>.yml."
    )
    FOLDER_LEADS_OUT = Sentence("berkas", "Folder ini tautan ke luar folder rencana.", _COPY_HERE)
    FOLDER_IS_LINK = Sentence("berkas", "Folder ini tautan ke {other}.", "Hapus tautannya.")
    NO_PLANS = Sentence(
        "berkas", "Folder ini belum memuat rencana.", "Tambahkan sekurangnya satu rencana."
    )
    NO_FILE = Sentence("berkas", "Berkas ini tidak ada.", "Periksa ejaan namanya.")
    NOT_OPENED = Sentence(
        "berkas", "Berkas tidak dapat dibuka ({why}).", "Periksa izin berkas ini."
    )
    INNER_FOLDER = Sentence(
        "berkas", "Ini folder, bukan berkas rencana.", "Hapus atau pindahkan folder ini."
    )
    FILE_LEADS_OUT = Sentence("berkas", "Berkas ini tautan ke luar folder rencana.", _COPY_HERE)
    NO_PLAIN_FILE = Sentence(
        "berkas",
        "Ini bukan berkas biasa, atau tautan yang putus.",
        "Hapus, atau ganti dengan berkas.",
    )
    UNKNOWN_NAME = Sentence(
        "berkas",
        "Nama berkas ini tidak dikenal, jadi isinya tidak diterbitkan.",
        "Namai <tahun>.yml (misalnya 2025.yml), <tahun>.realisasi.yml, atau satker.yml.",
    )
    EMPTY_FOLDER = Sentence("berkas", "Folder ini kosong.", "Isi dengan rencana, atau hapus.")
    FOLDER_NOT_OPENED = Sentence(
        "berkas", "Folder ini tidak dapat dibuka.", "Periksa izin folder ini."
    )


class TextFault(Kind):
    """Bytes that are no text, and text that YAML or this program does not take."""

    EMPTY = Sentence("berkas", "Berkas ini kosong.", "Salin contoh dari panduan, lalu isi.")
    TOO_LARGE = Sentence(
        "berkas",
        "Berkas ini lebih dari 2 MB, yang paling besar.",
        "Satu berkas memuat satu rencana.",
    )
    UTF_16 = Sentence("berkas", "Pengodeannya UTF-16 (“Unicode” di Notepad).", f"{_UTF8}.")
    NO_TEXT = Sentence(
        "berkas", "Ini bukan berkas teks.", "Simpan rencana sebagai teks YAML (UTF-8)."
    )
    NOT_UTF_8 = Sentence(
        "berkas",
        "Baris {line} memuat huruf yang bukan UTF-8.",
        f"{_UTF8} (di Notepad: Save As, Encoding UTF-8).",
    )
    NO_PAIRS = Sentence(
        "yaml", "Isi berkas bukan pasangan kunci dan nilai.", 'Mulailah dengan "versi: 1".'
    )
    TWO_DOCUMENTS = Sentence(
        "yaml", 'Berkas memuat lebih dari satu dokumen ("---").', "Pisahkan menjadi dua berkas."
    )
    ALIAS = Sentence(
        "yaml",
        "Jangkar dan alias YAML (& dan *) tidak dipakai.",
        "Beri tanda kutip, atau tulis isinya.",
    )
    TAG = Sentence(
        "yaml", "Tanda tipe YAML (!) tidak dipakai.", "Beri tanda kutip bila “!” bagian dari teks."
    )
    TOO_DEEP = Sentence(
        "yaml", "Isi berkas bersarang terlalu dalam.", "Ikuti susunan pada panduan."
    )
    KEY_NO_WORD = Sentence(
        "kunci", "Kunci harus berupa satu kata.", 'Tulis misalnya "satker: kab-blora".'
    )
    PERSONAL = Sentence(
        "data-pribadi",
        "Komentar ini memuat {name}.",
        "Hapus: berkas ini diterbitkan utuh, termasuk komentarnya.",
    )


class YamlFault(Kind):
    """What officers' slips make of YAML."""

    FROM_GIT = Sentence(
        "yaml",
        "Ini tanda yang ditinggalkan git atau pemisah dokumen, bukan isi rencana.",
        "Hapus baris ini. Bila di atas dan di bawahnya ada dua versi, sisakan yang benar.",
    )
    PASTED = Sentence(
        "yaml",
        "Baris ini tersalin bersama tanda di depannya, dari surel (>) atau perbandingan (+ dan -).",
        "Hapus tanda itu, dan sisakan spasinya.",
    )
    TWICE = Sentence("yaml", "Baris ini sama dengan baris di atasnya.", "Hapus salah satunya.")
    DATED = Sentence(
        "yaml", "Tanggal tidak ditulis tahun-bulan-hari.", "Tulis misalnya 2025-03-19."
    )
    PARENT = Sentence(
        "yaml",
        "Sesudah titik dua ada kata, padahal isi kunci ini ialah butir-butir di bawahnya.",
        "Hapus kata itu, atau jadikan komentar dengan tanda pagar (#).",
    )
    REMARK = Sentence(
        "yaml",
        "Baris ini bukan kunci dengan isinya, dan bukan lanjutan baris di atasnya.",
        "Hapus baris ini. Bila ini catatan untuk Anda sendiri, awali dengan tanda pagar (#).",
    )
    OTHER_SIGNS = Sentence(
        "yaml",
        "Ada spasi, titik dua, atau tanda lain dari papan ketik ponsel atau Word.",
        "Ketik ulang tanda itu: spasi biasa, titik dua biasa.",
    )
    TAB = Sentence("yaml", "Ada tab di baris ini.", "Jorokkan dengan spasi.")
    ITEM = Sentence(
        "yaml", "Butir daftar tidak diawali “- ”.", "Tulis tanda hubung dan satu spasi."
    )
    AFTER_KEY = Sentence(
        "yaml",
        "Sesudah kunci tidak ada titik dua dan spasi.",
        "Tulis kunci, titik dua, spasi, lalu isinya.",
    )
    LISTED = Sentence(
        "yaml", "Angka atau bulan tidak ditulis sebagai daftar.", "Tulis misalnya [3, 6, 9, 12]."
    )
    CURLY = Sentence("yaml", "Tanda kutipnya lengkung.", 'Pakai tanda kutip lurus (").')
    OPEN_QUOTE = Sentence(
        "yaml",
        "Tanda kutip yang dibuka di baris ini tidak ditutup, atau teksnya berlanjut sesudahnya.",
        "Apit seluruh teks dengan tanda kutip.",
    )
    SPECIAL = Sentence(
        "yaml", "Teks ini diawali tanda yang mempunyai arti lain dalam YAML.", _QUOTE_IT
    )
    SPELLING = Sentence("yaml", "Kunci ini salah ketik.", "Tulis kuncinya seperti pada panduan.")
    NO_DASH = Sentence(
        "yaml", "Tanda “- ” di depan butir ini hilang.", "Awali butirnya dengan tanda hubung."
    )
    INDENTATION = Sentence(
        "yaml",
        "Spasi di awal baris ini tidak sama dengan baris sekelompoknya.",
        "Samakan spasi di awal baris ini.",
    )
    GOES_ON = Sentence(
        "yaml",
        "Teks ini tampaknya lanjutan baris di atasnya, tetapi tidak menjorok.",
        "Jorokkan dengan spasi, atau sambungkan ke baris di atasnya.",
    )
    STARTS_NO_VALUE = Sentence(
        "yaml",
        "Ada karakter yang tidak dapat mengawali nilai.",
        "Jorokkan dengan spasi, bukan tab; beri tanda kutip pada teks yang diawali @, `, % atau |.",
    )
    COLON = Sentence(
        "yaml", "Ada titik dua di tengah teks.", "Beri tanda kutip pada teks yang memuat titik dua."
    )
    NO_COLON = Sentence(
        "yaml",
        "Kunci ini tidak diikuti titik dua.",
        "Tulis kunci, titik dua, spasi, lalu nilainya.",
    )
    QUOTE_TO_THE_END = Sentence(
        "yaml", "Tanda kutip tidak ditutup sampai akhir berkas.", "Tutup tanda kutip."
    )
    OPEN_LIST = Sentence(
        "yaml", "Daftar dalam kurung siku tidak ditutup.", "Tulis misalnya [3, 6, 9, 12]."
    )
    OPEN_BRACES = Sentence(
        "yaml",
        "Kurung kurawal tidak ditutup.",
        "Beri tanda kutip pada teks yang memuat {{ atau }}.",
    )
    NOT_ALIGNED = Sentence(
        "yaml",
        "Spasi di awal baris ini tidak sejajar dengan baris di atasnya.",
        "Sejajarkan dengan spasi.",
    )
    ITEM_NOT_ALIGNED = Sentence(
        "yaml", "Butir daftar ini tidak sejajar.", "Sejajarkan setiap tanda “-”."
    )
    CONTROL = Sentence("yaml", _CONTROL, "Hapus karakter itu.")
    ESCAPE = Sentence("yaml", "Kode karakter (\\u…) ini tidak sah.", "Tulis karakternya sendiri.")
    BACKSLASH = Sentence(
        "yaml", "Garis miring terbalik di dalam kutip ganda salah.", "Pakai kutip tunggal."
    )
    STAR = Sentence("yaml", "Teks yang diawali * harus diberi tanda kutip.", _QUOTE_IT)
    UNREADABLE = Sentence(
        "yaml",
        "YAML tidak dapat dibaca di sini.",
        "Periksa spasi di awal baris, titik dua dan tanda kutip.",
    )


class FieldFault(Kind):
    """A key or a value that is not of the form that its place asks for."""

    KEY_TWICE = Sentence("kunci", _TWICE, "Hapus salah satunya.")
    ENTRY_WITHOUT_DASH = Sentence("kunci", _TWICE, 'Mungkin tanda "- " di depannya hilang.')
    UNKNOWN_KEY = Sentence(
        "kunci", 'Kunci "{key}" tidak dikenal.', (ASK, "Yang dikenal di sini: {known}.")
    )
    GROUPS_AND_KOMPONEN = Sentence(
        "kunci",
        'Area memuat "kelompok" dan "komponen" sekaligus.',
        "Pindahkan komponen ke dalam kelompok.",
    )
    NO_VALUE = Sentence("wajib", NO_VALUE, ADD_LINE)
    EMPTIED = Sentence(
        "wajib",
        '"{key}" kosong.',
        "Isi seperti tercetak; bila memang tidak tercetak, hapus kuncinya.",
    )
    NO_SINGLE_TEXT = Sentence(
        "nilai",
        '"{key}" harus berupa satu teks.',
        "Tulis dalam satu baris, atau di antara tanda kutip.",
    )
    TEXT_IN_COMMENT = Sentence(
        "nilai",
        'Teks sesudah "#" tidak ikut terbit.',
        'Beri tanda kutip: "{shown} #…". Komentar ditulis di baris tersendiri.',
    )
    CURLY = Sentence("nilai", "Tanda kutipnya lengkung.", 'Pakai tanda kutip lurus (").')
    NO_NUMBER = Sentence("nilai", _NOT_A_NUMBER, _ONLY_A_NUMBER)
    NO_SINGLE_NUMBER = Sentence("nilai", "Ini bukan bilangan bulat.", _ONLY_A_NUMBER)
    NO_YEAR = Sentence("tahun", '"{number}" bukan tahun.', "Tulis empat angka, misalnya 2025.")
    NO_LIST_OF_NUMBERS = Sentence("nilai", _NOT_A_LIST, _WHICH_NUMBERS)
    NOT_NUMBERS = Sentence("nilai", _NOT_A_NUMBER, _WHICH_NUMBERS)
    NO_LIST_OF_MONTHS = Sentence("bulan", _NOT_A_LIST, _WHICH_MONTHS)
    NO_MONTH = Sentence("bulan", '"{word}" bukan bulan.', (ASK, _WHICH_MONTHS))
    MONTH_TWICE = Sentence("bulan", "{month} tertulis dua kali.", "Hapus salah satunya.")
    NO_YES_OR_NO = Sentence(
        "nilai", '"{word}" bukan jawaban ya atau tidak.', 'Tulis "{key}: true" atau hapus.'
    )
    NO_DATE = Sentence(
        "tanggal", '"{words}" bukan tanggal.', "Tulis tahun-bulan-hari, misalnya 2025-03-19."
    )
    NO_PAIRS = Sentence("nilai", '"{key}" harus berisi pasangan kunci dan nilai.', _SEE_MANUAL)
    NO_LIST = Sentence("nilai", _NOT_A_LIST, 'Awali setiap butir dengan "- ".')
    ENTRY_NO_PAIRS = Sentence(
        "nilai", 'Butir "{key}" harus berisi pasangan kunci dan nilai.', _SEE_MANUAL
    )
    ENTRY_NO_TEXT = Sentence(
        "nilai",
        'Isi "{key}" harus berupa teks atau angka.',
        "Hapus spasi di awal baris atau kurung yang berlebih.",
    )
    NO_BLOCK = Sentence(
        "nilai", "Isi bab harus berupa paragraf atau butir.", 'Tulis teksnya, atau "- butir:".'
    )
    UNKNOWN_VERSION = Sentence("versi", "Versi {said} tidak dikenal.", 'Tulis "versi: {known}".')
    NO_PERIOD = Sentence(
        "periode",
        (
            '"{words}" bukan bulan, triwulan, atau semester tahun {tahun}.',
            '"{words}" bukan bulan, triwulan, atau semester tahun ini.',
        ),
        (ASK, 'Tulis misalnya "Maret", "Triwulan I" atau "Semester II".'),
    )
    NO_OFFICE = Sentence("satker", '"{satker}" bukan kode satker.', 'Tulis misalnya "kab-blora".')
    OTHER_FOLDER = Sentence(
        "tempat",
        'Satker "{satker}" berada di folder "{folder}".',
        'Tulis "satker: {folder}".',
    )
    NO_ADDRESS = Sentence(
        "alamat", '"{address}" bukan alamat web.', "Tulis lengkap, diawali https://."
    )
    NOT_FOR_ALL = Sentence(
        "alamat",
        '"{address}" tidak dapat dibuka siapa saja.',
        "Tulis alamat laman resmi kantor, seperti tersalin dari peramban.",
    )
