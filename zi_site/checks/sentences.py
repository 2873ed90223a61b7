"""What the checks find, and the words for it."""

from zi_site.plan.kinds import Kind, Sentence
from zi_site.plan.nearest import ASK
from zi_site.plan.personal import CODE
from zi_site.plan_file.read.sentences import ADD_LINE, NO_VALUE

_CHOOSE = "Pilih salah satu: {words}."
_CHOOSE_NEAR = (f"{ASK} {_CHOOSE}", _CHOOSE)
_FILL_OR_DELETE = "Isi atau hapus."
_DELETE_CHARACTER = "Hapus karakter itu."
_REMOVED = "Biarkan bila aksi itu memang sudah dihapus; bila bukan, tulis id aksi yang ada."
_MAY_BE = "Keputusannya memang dapat begitu."


class Missing(Kind):
    """A value that is required is not there, or is none of those to choose from."""

    IN_PLAN = Sentence("wajib", NO_VALUE, ADD_LINE, "Isi seperti yang tercetak dalam keputusan.")
    DECREE_NUMBER = Sentence(
        "wajib",
        NO_VALUE,
        f'{ADD_LINE} Bila rencana ini bukan lampiran keputusan, tulis misalnya "naskah: Rencana '
        'kerja".',
        "Isi seperti yang tercetak dalam keputusan. Bila rencana ini bukan lampiran keputusan, isi "
        "“Naskah bila bukan keputusan”, misalnya Rencana kerja.",
    )
    IN_REPORT = Sentence("wajib", NO_VALUE, ADD_LINE, "Isi sel ini.")
    CERTAINTY = Sentence("kepastian", '"kepastian" belum diisi.', _CHOOSE)
    UNKNOWN_CERTAINTY = Sentence("kepastian", 'Kepastian "{said}" tidak dikenal.', _CHOOSE_NEAR)
    UNKNOWN_NOTE = Sentence("nilai", 'Jenis catatan "{said}" tidak dikenal.', _CHOOSE_NEAR)
    UNKNOWN_STATUS = Sentence("status", 'Status "{said}" tidak dikenal.', _CHOOSE_NEAR)
    NOTHING_TO_REPORT = Sentence(
        "status",
        'Status "{said}" tidak dikenal.',
        "Bila memang belum ada laporan untuk periode ini, hapus butir ini seluruhnya.",
    )
    UNKNOWN_ACCESS = Sentence("akses", 'Akses "{said}" tidak dikenal.', _CHOOSE_NEAR)


class IdentityFault(Kind):
    """Offices, years, areas, sub-components and ids that are not what they should be."""

    UNKNOWN_OFFICE = Sentence(
        "satker",
        'Satker "{satker}" tidak dikenal.',
        (ASK, "Tulis kodenya menurut daftar 552 satker."),
    )
    OTHER_FOLDER = Sentence(
        "tempat",
        'Satker "{satker}" berada di folder "{folder}".',
        (
            'Pindahkan ke folder "{satker}", atau tulis "satker: {office}".',
            'Pindahkan ke folder "{satker}".',
        ),
    )
    STRANGE_YEAR = Sentence(
        "tahun", '"{tahun}" bukan tahun rencana.', "Tulis tahun rencana, misalnya 2025."
    )
    OTHER_FILE = Sentence(
        "tempat",
        "Tahun {tahun} berada di berkas {promised}.yml.",
        'Namai berkas {tahun}.yml, atau tulis "tahun: {promised}".',
    )
    DECREE_OF_OTHER_YEAR = Sentence(
        "tahun",
        "Keputusan tahun {tahun} bertanggal {day}.",
        "Samakan tahun keputusan dengan tanggal penetapannya.",
    )
    DECREE_FAR_FROM_PLAN = Sentence(
        "tahun",
        "Keputusan tahun {decreed} untuk rencana tahun {tahun}.",
        "Periksa kedua tahun itu pada keputusan.",
    )
    UNKNOWN_AREA = Sentence(
        "area",
        'Area "{kode}" tidak dikenal.',
        (ASK, "Pilih salah satu: {codes}."),
        (ASK, "Pilih salah satu: {names}."),  # a cell's list has names, not codes
    )
    MORE_AREAS = Sentence(
        "area",
        "Rencana ini memuat {count} area, padahal area resmi hanya {most}.",
        "Periksa mana yang judul area dan mana yang judul komponen.",
    )
    AREA_NAMED_AS_OTHER = Sentence(
        "area",
        'Area tercetak "{nama}" digolongkan ke {official}.',
        "Samakan kodenya, atau jelaskan dalam catatan area itu.",
    )
    AREA_OF_OTHER_CONTENT = Sentence(
        "area",
        (
            'Area "{nama}" digolongkan ke {official}, tetapi isinya tentang {other}.',
            "Area ini digolongkan ke {official}, tetapi isinya tentang {other}.",
        ),
        "Periksa kodenya, atau jelaskan dalam catatan area itu.",
    )
    UNKNOWN_SUBPILAR = Sentence(
        "subpilar", 'Subpilar "{subpilar}" tidak ada dalam LKE.', _CHOOSE_NEAR
    )
    SUBPILAR_OF_OTHER_AREA = Sentence(
        "subpilar", 'Subpilar "{subpilar}" berada di area {other}, bukan {area}.', _CHOOSE
    )
    ID_OF_OTHER_LETTERS = Sentence(
        "id",
        'Id "{id}" memuat karakter lain.',
        "Pakai huruf kecil, angka, titik dan tanda hubung saja.",
        "Tulis seperti semula, atau kosongkan bila barisnya baru. "
        "Pakai huruf kecil, angka, titik dan tanda hubung saja.",
    )
    ID_TWICE = Sentence(
        "id",
        'Id "{id}" dipakai dua kali.',
        "Beri id lain yang belum pernah dipakai.",
        "Kosongkan Id baris yang baru; nomornya diberikan saat diimpor. Bila kedua barisnya sama, "
        "hapus salah satunya.",
    )
    GAP_AFTER_NOTHING = Sentence(
        "id",
        'Catatan menunjuk aksi "{id}" yang tidak ada.',
        (ASK, "Tulis id aksi yang berdiri tepat sebelum bagian yang hilang."),
    )


class CorrectionFault(Kind):
    """Corrections that do not fit their plan."""

    BEFORE_DECREE = Sentence(
        "tanggal",
        "Pembetulan bertanggal {day}, sebelum keputusannya ({decreed}).",
        "Tulis tanggal saat salinan ini dibetulkan.",
    )
    UNKNOWN_ACTION = Sentence(
        "id",
        'Aksi "{id}" tidak ada dalam rencana ini.',
        (f"{_REMOVED} {ASK}", _REMOVED),
    )


class ComparedFault(Kind):
    """What is said of who compared an action with the original, and when."""

    NOBODY = Sentence(
        "dicocokkan",
        "Tidak disebut siapa yang mencocokkan aksi ini dengan aslinya.",
        'Tambahkan "pencocok", misalnya "pencocok: Subbagian Hukum dan SDM".',
        "Isi “Dicocokkan oleh”, misalnya Subbagian Hukum dan SDM.",
    )
    NO_DAY = Sentence(
        "dicocokkan",
        "Tidak disebut kapan aksi ini dicocokkan dengan aslinya.",
        'Tambahkan "dicocokkan", misalnya "dicocokkan: 2026-04-05".',
        "Isi “Dicocokkan pada”, misalnya 5 April 2026.",
    )
    BEFORE_DECREE = Sentence(
        "dicocokkan",
        "Aksi ini dicocokkan {day}, sebelum keputusannya ada ({decreed}).",
        "Tulis tanggal saat aksi ini dicocokkan dengan keputusan aslinya.",
    )


class ScheduleFault(Kind):
    """Months, ticks and weeks that do not fit each other."""

    MONTHS_OF_NONE = Sentence(
        "bulan",
        'Ada bulan, padahal kepastiannya "{kepastian}".',
        "Hapus bulan, atau pilih kepastian tertulis, konvensi atau perkiraan.",
    )
    NO_MONTHS = Sentence(
        "bulan",
        'Kepastiannya "{kepastian}", tetapi bulannya kosong.',
        "Tulis bulannya, atau pilih tidak-terbaca bila jadwalnya hilang dalam salinan.",
    )
    STRANGE_GRID = Sentence(
        "centang", "Kisi {kisi} sel tidak mungkin.", "Hitung sel bulan pada kepala tabel."
    )
    TICK_OUTSIDE = Sentence(
        "centang",
        "Centang pada sel {cell} berada di luar tabel.",
        "Hitung sel dari kolom bulan pertama.",
    )
    TICKS_OUT_OF_ORDER = Sentence(
        "centang", "Nomor sel tidak urut atau berulang.", "Tulis nomor sel dari kiri ke kanan."
    )
    NO_WEEK = Sentence("minggu", '"{week}" bukan minggu dalam sebulan.', "Tulis angka 1–5.")
    READ_OTHERWISE = Sentence(
        "jadwal",
        "Jadwal tercetak terbaca sebagai {months} ({kepastian}), tetapi yang ditulis {stated}.",
        "Periksa bulan dan kepastiannya. Bila yang ditulis sudah dicocokkan dengan aslinya, isi "
        '"dicocokkan" (tanggal) dan "pencocok"; bila meragukan, jelaskan dalam catatan.',
        "Periksa bulan dan kepastiannya. Bila yang ditulis sudah dicocokkan dengan aslinya, isi "
        "“Dicocokkan pada” dan “Dicocokkan oleh”; bila meragukan, jelaskan dalam catatan.",
    )


class CompletenessFault(Kind):
    """Parts of a plan that hold nothing, a source nobody can look up, columns without a heading."""

    NO_ACTIONS = Sentence(
        "aksi",
        "Rencana ini belum memuat aksi.",
        'Isi "aksi:" pada setiap komponen.',
        "Tulis satu baris untuk setiap aksi.",
    )
    NO_KOMPONEN = Sentence("aksi", "Bagian ini belum memuat komponen.", _FILL_OR_DELETE)
    EMPTY_KOMPONEN = Sentence("aksi", "Komponen ini belum memuat aksi.", _FILL_OR_DELETE)
    EMPTY_ACTION = Sentence(
        "aksi",
        "Aksi ini tanpa langkah aksi dan tanpa bukti fisik.",
        "Tulis sekurangnya salah satu seperti yang tercetak.",
    )
    NO_SHA256 = Sentence("sumber", "Ini bukan SHA-256.", "Tulis 64 angka heksadesimal huruf kecil.")
    NO_SOURCE = Sentence(
        "sumber",
        "Berkas sumber belum disebut.",
        'Isi "sumber:" dengan berkas dan sha256.',
        "Isi nama berkas keputusan yang disalin.",
    )
    NO_TITLE = Sentence(
        "wajib",
        "Judul rencana belum diisi, jadi halamannya tidak berjudul.",
        'Tulis judul lampiran seperti tercetak, misalnya "judul: RENCANA AKSI …".',
        "Isi “Judul rencana” seperti tercetak di atas tabel.",
    )
    NO_DECREE_DATE = Sentence(
        "tanggal",
        "Tanggal keputusan belum diisi.",
        'Tulis misalnya "tanggal: 2025-03-19".',
        "Tulis misalnya 19 Maret 2025.",
    )
    NO_HEADING = Sentence(
        "kolom", "Kolom lain ke-{number} tidak berjudul.", "Tulis judulnya seperti tercetak."
    )
    TOO_MANY_CELLS = Sentence(
        "kolom",
        '"lain" memuat {found} isi, tetapi "kolom_lain" {count} judul.',
        "Lengkapi judulnya, atau hapus isi yang berlebih.",
    )


_COMPARE = "Cocokkan dengan aslinya: kolom mungkin bergeser ketika disalin."


class ContentFault(Kind):
    """Columns that hardly hold what they are called."""

    SWAPPED = Sentence(
        "isi-kolom", "Isi {one} dan {other} tampaknya tertukar atau bergeser.", _COMPARE
    )
    WORDLESS = Sentence(
        "isi-kolom",
        "Pada {count} aksi {column} hanya angka atau waktu, misalnya “{text}”.",
        _COMPARE,
    )
    SAME = Sentence("isi-kolom", "Pada {count} aksi {column} sama: “{text}”.", _COMPARE)
    TIMELESS = Sentence(
        "isi-kolom",
        "Pada {count} aksi jadwalnya tidak menyebut waktu, misalnya “{text}”.",
        _COMPARE,
    )
    LONG_TEAM = Sentence(
        "isi-kolom", "Pada {count} aksi penanggung jawabnya berupa kalimat panjang.", _COMPARE
    )
    ONE_KOMPONEN = Sentence(
        "isi-kolom",
        "Semua {count} aksi berada di satu komponen.",
        "Cocokkan dengan aslinya: judul komponen yang lain mungkin tidak terbaca.",
    )


class WordingFault(Kind):
    """What no published text may hold."""

    PERSONAL = Sentence(CODE, "Ada {name}.", "Hapus: data pribadi tidak boleh diterbitkan.")
    PERHAPS_PERSONAL = Sentence(
        CODE, "Ada {name}.", "Hapus bila milik perorangan; milik kantor boleh tetap tertulis."
    )
    MARKUP = Sentence(
        "markah", "Ada sisa markah “{shown}”.", "Hapus; teks diterbitkan persis seperti tertulis."
    )
    INVISIBLE = Sentence(
        "karakter", "Ada karakter yang tidak terlihat ({shown}).", _DELETE_CHARACTER
    )
    UNWRITABLE = Sentence(
        "karakter",
        "Ada karakter kendali ({shown}) yang tidak dapat ditampilkan.",
        _DELETE_CHARACTER,
    )


def _counted(code: str, what: str, advice: str, before: str = "") -> Sentence:
    """Of some actions, which are named in ``ids``; of all of them where ``ids`` is empty."""
    some = f"{before}{{count}} aksi {what}: {{ids}}."
    return Sentence(code, (some, f"{before}Semua {{count}} aksi {what}."), advice)


class Health(Kind):
    """What stands out in a correct plan; the advice says why that may matter and is no error."""

    UNREAD = _counted(
        "jadwal-hilang",
        "jadwalnya tidak terbaca",
        "Bila Anda memegang keputusan yang lebih jelas, jadwalnya dapat dilengkapi dari sana.",
    )
    UNSCHEDULED = _counted(
        "tanpa-waktu",
        "tidak disebut waktunya",
        f"{_MAY_BE} Pada rencana berikutnya, waktu membuat aksi lebih mudah dipantau.",
    )
    EMPTY_MONTHS = Sentence(
        "bulan-kosong",
        "Tidak ada aksi yang terbaca untuk {months}.",
        f"{_MAY_BE} Cocokkan sekali lagi bila bulan-bulan itu seharusnya terisi.",
    )
    ONE_TEAM = Sentence(
        "tim-terpusat",
        "{count} dari {all} aksi menjadi tanggung jawab {team}.",
        "Pastikan nama tim itu memang tercetak untuk semuanya, bukan terbawa dari baris lain saat "
        "disalin.",
    )
    NO_TEAM = _counted(
        "tanpa-tim",
        "tidak mempunyai penanggung jawab",
        f"{_MAY_BE} Bila tercetak pada area atau komponennya, tulislah di sana.",
    )
    NO_EVIDENCE = _counted(
        "tanpa-bukti",
        "tidak menyebut bukti fisik",
        f"{_MAY_BE} Bila kolom bukti terpotong dalam salinan, lengkapilah dari aslinya.",
    )
    STEP_TWICE = Sentence(
        "langkah-ganda",
        "Indikator dan langkah aksi yang sama tertulis {count} kali: {ids}.",
        "Bila keputusan memang mencetaknya berulang, biarkan. Bila tersalin dua kali, hapus salah "
        "satunya.",
    )
    DECREED_LATE = _counted(
        "terlambat-ditetapkan",
        "dimulai pada bulan sebelumnya",
        "Ini sering terjadi karena rencana disusun lebih dahulu. Cocokkan tanggal keputusan dan "
        "bulannya.",
        before="Keputusan ditetapkan {day}. ",
    )
    EMPTY_AREAS = Sentence(
        "area-kosong",
        "Tidak ada aksi pada area {areas}.",
        "Satker boleh memilih areanya. Bila halamannya hilang dalam salinan, nyatakan sebagai "
        "kekosongan.",
    )
    DECEMBER = Sentence(
        "menumpuk-desember",
        "{count} dari {all} aksi berjadwal hanya pada Desember.",
        f"{_MAY_BE} Cocokkan bila Desember terbaca dari sel yang tergabung atau terpotong.",
    )
