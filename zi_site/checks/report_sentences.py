"""What the checks find in reports of work done and their evidence, and the words for it."""

from zi_site.plan.kinds import Kind, Sentence
from zi_site.plan.nearest import ASK

_REMOVED = (
    "Bila aksinya memang dihapus dari rencana: kembalikan aksinya, atau hapus juga laporan ini."
)
_NO_ADDRESS = '"{link}" bukan alamat web.'
_COPY_ADDRESS = "Salin alamatnya dari peramban."


class ReportFault(Kind):
    """Reports of work done that do not fit their plan, their period or each other."""

    NO_PLAN = Sentence(
        "berkas",
        "Rencananya, {name}, tidak ada di folder yang sama.",
        "Periksa nama berkas ini, atau kembalikan rencananya.",
    )
    OTHER_FOLDER = Sentence(
        "tempat",
        'Satker "{satker}" berada di folder "{folder}".',
        'Pindahkan berkasnya, atau tulis "satker: {folder}".',
    )
    OTHER_FILE = Sentence(
        "tempat",
        "Tahun {tahun} berada di berkas {name}.",
        'Namai berkas {tahun}.realisasi.yml, atau tulis "tahun: {promised}".',
    )
    UNKNOWN_ACTION = Sentence(
        "laporan",
        'Aksi "{id}" tidak ada dalam rencana.',
        (f"{ASK} {_REMOVED}", _REMOVED),
    )
    TWICE = Sentence(
        "laporan",
        "{periode} dilaporkan dua kali untuk aksi ini.",
        "Gabungkan menjadi satu laporan.",
    )
    NO_DATE = Sentence(
        "tanggal",
        "Tanggal laporan belum diisi.",
        'Tulis kapan laporan ini dibuat, misalnya "tanggal: {example}".',
    )
    OTHER_YEAR = Sentence(
        "tanggal",
        "Laporan tahun {tahun} bertanggal {day}.",
        "Tulis tanggal laporan ini dibuat, dalam tahun itu atau tahun berikutnya.",
    )
    BEFORE_PERIOD = Sentence(
        "tanggal",
        "Laporan ini bertanggal sebelum {periode} mulai.",
        "Periksa tanggal dan periodenya.",
    )
    DONE_WITHOUT_WORDS = Sentence(
        "status",
        "Selesai, tetapi tanpa uraian dan tanpa bukti.",
        "Tulis apa yang dikerjakan di uraian, atau sebutkan buktinya.",
    )
    NO_REASON = Sentence(
        "status", "{status}, tetapi alasannya tidak disebut.", "Tulis alasannya di kendala."
    )
    CONTRADICTION = Sentence(
        "status",
        "{later} {later_status}, sedangkan {earlier} {earlier_status}.",
        "Periksa kedua laporan itu.",
    )


class EvidenceFault(Kind):
    """Evidence that not everyone can or may open."""

    ON_A_COMPUTER = Sentence(
        "tautan",
        '"{link}" adalah tempat berkas di komputer, bukan alamat web.',
        "Unggah berkasnya ke laman resmi kantor, lalu tulis alamatnya yang diawali https://.",
    )
    NO_ADDRESS = Sentence("tautan", _NO_ADDRESS, _COPY_ADDRESS)
    WORDS = Sentence("tautan", _NO_ADDRESS, "Tulis alamat lengkap yang diawali https://.")
    WITHOUT_SCHEME = Sentence("tautan", _NO_ADDRESS, 'Tulis "https://{link}".')
    SHORT_WITHOUT_SCHEME = Sentence(
        "tautan", _NO_ADDRESS, "Buka tautannya, lalu salin alamat tujuannya dari peramban."
    )
    FORBIDDEN_SIGN = Sentence(
        "tautan",
        '"{link}" memuat spasi atau tanda yang tidak boleh ada dalam alamat web.',
        'Tulis satu alamat saja, seperti tersalin dari peramban; spasi di dalamnya menjadi "%20".',
    )
    USER_NAME = Sentence(
        "tautan",
        "Tautan ini memuat nama pengguna.",
        "Tulis alamat yang dapat dibuka siapa saja, tanpa nama dan kata sandi.",
    )
    INSIDE = Sentence(
        "tautan",
        '"{host}" hanya dapat dibuka dari dalam kantor.',
        "Unggah berkasnya ke laman resmi kantor, lalu tulis alamatnya.",
    )
    NO_SITE = Sentence("tautan", '"{host}" bukan nama situs.', _COPY_ADDRESS)
    SHORT = Sentence(
        "tautan",
        '"{host}" adalah tautan pendek: tujuannya tidak terlihat dan dapat mati.',
        "Buka tautannya, lalu salin alamat tujuannya dari peramban.",
    )
    EXEMPT_LINKED = Sentence(
        "akses",
        "Bukti yang dikecualikan tidak boleh bertautan.",
        "Hapus tautannya, atau tulis akses: publik bila bukti ini memang terbuka.",
    )
    RESTRICTED_LINKED = Sentence(
        "akses",
        "Bukti yang terbatas diberi tautan, padahal berkas ini terbit utuh dan dibaca siapa saja.",
        "Pastikan isinya tidak terbuka lewat tautan itu, atau hapus tautannya.",
    )
    ABOUT_PEOPLE = Sentence(
        "data-pribadi",
        "“{found}” biasanya memuat data pribadi, misalnya nama dan tanda tangan.",
        "Hapus tautannya dan pilih akses: dikecualikan, atau tautkan salinan yang sudah ditutup "
        "datanya.",
    )
    AFTER_REPORT = Sentence(
        "tanggal",
        "Bukti ini bertanggal {day}, sesudah laporannya ({reported}).",
        "Periksa kedua tanggal itu.",
    )
