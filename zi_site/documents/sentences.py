"""Why a document is not read, and what to know of one that is: kinds and their words."""

from collections.abc import Mapping, Sequence

from zi_site.exceptions import SourceError
from zi_site.plan.kinds import Finding, Kind, Sentence

_TAKE_THE_SOURCE = "Carilah berkas Excel, Word, atau PDF yang memuat teksnya."
_SAVE_WORD = "Bukalah dengan Word, simpan sebagai dokumen Word (.docx), lalu coba lagi."
_SAVE_EXCEL = "Bukalah dengan Excel, simpan sebagai buku kerja Excel (.xlsx), lalu coba lagi."
_UNPACK = "Keluarkan isinya lebih dahulu, lalu pilih berkas yang memuat rencananya."
_SAVE_PICTURE = "Simpanlah sebagai JPEG, PNG, TIFF, atau PDF, lalu coba lagi."
_NO_PASSWORD = "Simpanlah salinan tanpa kata sandi, lalu coba lagi."
_OCR = "Carilah berkas asalnya, atau ubahlah pindaiannya menjadi teks (OCR) lebih dahulu."
_OR_THE_SOURCE = "Atau carilah berkas asalnya (Word, Excel)."
_JUST_THE_TABLE = "Salinlah tabel rencananya saja ke berkas baru, lalu coba lagi."
_FOREIGN = "Isi berkas ini {what}, dan itu tidak dapat dibaca."


def _unread(message: str, advice: str = "") -> Sentence:
    return Sentence("berkas", message, advice)


class Unread(Kind):
    """Why there is no Document."""

    EMPTY = _unread("Berkas ini kosong.")
    TOO_MANY_BYTES = _unread("Berkas ini lebih besar daripada {most} MB, jadi tidak dibuka.")
    ANOTHER_NAME = _unread(
        'Nama berkas ini berakhiran "{suffix}", tetapi isinya {what}.',
        'Pastikan berkasnya benar, ganti akhiran namanya menjadi "{right}", lalu coba lagi.',
    )
    # Kinds of files that are not read, and what the officer can do instead.
    PICTURE = _unread("Berkas ini gambar dari jenis yang tidak dapat dibaca.", _SAVE_PICTURE)
    FOREIGN = _unread(_FOREIGN, _TAKE_THE_SOURCE)
    FOREIGN_TEXT = _unread(_FOREIGN, _SAVE_WORD)
    FOREIGN_TABLE = _unread(_FOREIGN, _SAVE_EXCEL)
    ARCHIVE = _unread(_FOREIGN, _UNPACK)
    NO_KNOWN_KIND = _unread(
        "Isi berkas ini bukan teks dan bukan jenis berkas yang dikenal.", _TAKE_THE_SOURCE
    )
    OLD_WORD = _unread("Berkas ini dokumen Word lama (.doc).", _SAVE_WORD)
    OLD_OFFICE = _unread("Berkas ini berkas Office lama yang tidak dikenal.", _TAKE_THE_SOURCE)
    STRICT_WORD = _unread(
        "Berkas ini disimpan dalam bentuk Strict Open XML, dan itu tidak dapat dibaca.", _SAVE_WORD
    )
    STRICT_EXCEL = _unread(
        "Berkas ini disimpan dalam bentuk Strict Open XML, dan itu tidak dapat dibaca.", _SAVE_EXCEL
    )
    LOCKED = _unread("Berkas ini dikunci dengan kata sandi.", _NO_PASSWORD)
    LOCKED_PDF = _unread("PDF ini dikunci dengan kata sandi.", _NO_PASSWORD)
    DAMAGED = _unread(
        "Berkas ini rusak atau tidak lengkap.",
        "Bukalah dengan program asalnya, simpan ulang, lalu coba lagi.",
    )
    # What the limits stop.
    UNPACKS_TOO_FAR = _unread(
        "Isi berkas ini jauh lebih besar daripada yang wajar untuk sebuah rencana aksi, jadi tidak "
        "dibuka."
    )
    TOO_LARGE = _unread(
        "Berkas ini memuat terlalu banyak untuk sebuah rencana aksi, jadi tidak dibaca.",
        _JUST_THE_TABLE,
    )
    TOO_SLOW = _unread(
        "Berkas ini terlalu lama dibaca, jadi pembacaannya dihentikan.", _JUST_THE_TABLE
    )
    BROKE_OFF = _unread(
        "Berkas ini tidak dapat dibaca: pembacaannya terhenti di tengah jalan.",
        "Bukalah dengan program asalnya, simpan ulang, lalu coba lagi.",
    )
    # What opens and holds nothing to read.
    EMPTY_BOOK = _unread("Buku kerja ini kosong: tidak ada satu sel pun yang berisi.")
    BOOK_OF_PICTURES = _unread(
        "Buku kerja ini hanya berisi gambar, jadi tidak ada teks yang dapat dibaca.",
        "Carilah berkas asalnya.",
    )
    EMPTY_WORD = _unread("Dokumen ini kosong: tidak ada teks di dalamnya.")
    WORD_OF_PICTURES = _unread(
        "Dokumen ini hanya berisi gambar (pindaian), jadi tidak ada teks yang dapat dibaca.", _OCR
    )
    SCAN = _unread(
        "Berkas ini hanya berisi gambar halaman (pindaian), dan bagian zi-site yang membaca "
        "pindaian belum terpasang.",
        f"Pasanglah dengan “make pindaian” atau “pip install zi-site[pindaian]”. {_OR_THE_SOURCE}",
    )
    NO_TESSERACT = _unread(
        "Berkas ini hanya berisi gambar halaman (pindaian), dan untuk membacanya perlu program "
        "Tesseract, yang belum terpasang.",
        "Di Debian atau Ubuntu: “sudo apt install tesseract-ocr tesseract-ocr-ind”. "
        + _OR_THE_SOURCE,
    )
    NO_INDONESIAN = _unread(
        "Berkas ini hanya berisi gambar halaman (pindaian), dan Tesseract terpasang tanpa data "
        "bahasa Indonesia.",
        f"Di Debian atau Ubuntu: “sudo apt install tesseract-ocr-ind”. {_OR_THE_SOURCE}",
    )
    UNREADABLE_SCAN = _unread(
        "Berkas ini hanya berisi gambar halaman (pindaian), dan tidak satu kata pun terbaca.",
        "Pindailah ulang dengan 300 dpi, lurus, dan cukup gelap. " + _OR_THE_SOURCE,
    )
    TESSERACT_FAILED = _unread(
        "Pindaian ini tidak dapat dibaca: program Tesseract gagal atau terlalu lama.",
        _OR_THE_SOURCE,
    )
    SLOW_SCAN = _unread(
        "Pindaian ini belum selesai dibaca setelah {seconds} detik, jadi pembacaannya dihentikan.",
        "Pisahkan halaman tabelnya ke berkas tersendiri, atau coba lagi bila komputer ini tidak "
        "sibuk.",
    )
    TOO_MANY_SCANS = _unread(
        "Berkas ini memuat lebih dari {most} halaman pindaian.",
        "Ambillah halaman keputusannya saja.",
    )
    NO_TEXT = _unread("PDF ini tidak memuat teks sama sekali.", "Carilah berkas asalnya.")
    TOO_MANY_PAGES = _unread(
        "PDF ini memuat lebih dari {most} halaman.", "Ambillah halaman keputusannya saja."
    )
    TOO_MANY_LINES = _unread("Berkas ini memuat lebih dari {most} baris; itu bukan rencana aksi.")
    NO_TEXT_FILE = _unread(
        "Berkas ini bukan teks.",
        "Kirim keputusan sebagai .docx, .xlsx, .pdf, .jpg, .png, .tif, atau teks biasa.",
    )
    BROKEN_CSV = _unread(
        "Berkas ini bukan CSV yang utuh: ada sel yang terlalu panjang atau tanda kutip lepas."
    )


class UnreadError(SourceError):
    """A document that is not read; code asks for ``kind``."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(f"{finding.message} {finding.advice}".strip())
        self.finding = finding

    def __reduce__(self) -> tuple[type, tuple[Finding]]:
        return type(self), (self.finding,)

    @property
    def kind(self) -> Kind:
        """Why the document was not read."""
        return self.finding.kind


def _remark(message: str) -> Sentence:
    return Sentence("impor", message)


def _counted(what: str) -> Sentence:
    return _remark(what + " ({times} kali).")


def _on_sheet(what: str) -> Sentence:
    return _remark('Lembar "{sheet}": ' + what)


class ReaderRemark(Kind):
    """What was left out or is unsure; pages and cells as words ("1, 2, dan 3 lagi")."""

    # of a Word document
    INSERTIONS = _counted("Sisipan pada perubahan terlacak (Track Changes) ikut dibaca")
    DELETIONS = _counted("Hapusan pada perubahan terlacak (Track Changes) tidak dibaca")
    DELETED_ROWS = _counted(
        "Baris tabel yang dihapus pada perubahan terlacak (Track Changes) tidak dibaca"
    )
    PLACEHOLDERS = _counted(
        "Isian yang belum diisi (Click or tap here to enter text) dibaca kosong"
    )
    HIDDEN_TEXT = _counted("Teks tersembunyi tidak dibaca")
    STRUCK_TEXT = _counted("Teks yang dicoret ikut dibaca")
    FOOTNOTES = _counted("Catatan kaki tidak dibaca")
    COMMENTS = _counted("Komentar tidak dibaca")
    WORD_PICTURES = _counted("Gambar atau bentuk tidak dibaca, juga bila berupa tanda centang")
    SMALL_TABLES = _counted("Tabel kecil di dalam sel dibaca sebagai baris-baris teks")
    MARGINS = _counted("Kepala atau kaki halaman tidak dibaca")
    # of a workbook
    HIDDEN_SHEET = _on_sheet("lembar ini tersembunyi; isinya ikut dibaca.")
    HIDDEN_ROWS = _on_sheet("{count} baris tersembunyi ikut dibaca ({some}).")
    HIDDEN_COLUMNS = _on_sheet("kolom tersembunyi ikut dibaca ({some}).")
    STRUCK_CELLS = _on_sheet("teks yang dicoret ikut dibaca ({some}).")
    CHECK_BOXES = _on_sheet("TRUE dibaca sebagai centang dan FALSE sebagai kosong ({some}).")
    CELL_COMMENTS = _on_sheet("komentar pada sel tidak dibaca ({some}).")
    CONDITIONAL_COLOURS = _on_sheet("warna dari pemformatan bersyarat tidak dibaca.")
    VALUES_ALONE = _remark(
        "Dari buku kerja ini hanya isi selnya yang terbaca; warna, coretan, serta baris dan kolom "
        "yang tersembunyi tidak. Bila salah satunya bermakna, simpan ulang dengan Excel (.xlsx)."
    )
    UNCOMPUTED = _remark(
        "{count} sel berisi rumus tanpa hasil, jadi dibaca kosong. Buka dan simpan berkasnya "
        "dengan Excel supaya hasilnya ikut tersimpan."
    )
    BOOK_PICTURES = _remark(
        "{count} gambar atau bentuk di atas lembar kerja tidak dibaca, juga bila berupa tanda "
        "centang."
    )
    # of a PDF
    UNRULED = _remark(
        "Tabel di halaman {pages} tidak bergaris. Kolom dan barisnya diperkirakan dari letak "
        "teksnya, jadi periksalah setiap selnya."
    )
    SIDE_BY_SIDE = _remark(
        "Halaman {pages} memuat kolom-kolom satu tabel yang tercetak bersebelahan; dibaca sebagai "
        "satu tabel."
    )
    BROKEN_WORDS = _remark(
        "Kata yang terpotong di ujung baris sel yang sempit ditulis menurut perkiraan: {words}."
    )
    READ_FROM_PICTURES = _remark(
        "Halaman {pages} adalah gambar (pindaian) dan dibaca oleh mesin (OCR). Yang kurang yakin "
        "terbaca disebut pada tempatnya; cocokkanlah juga selebihnya dengan pindaiannya."
    )
    UNSURE_LINES = _remark(
        "Halaman {page}, di luar tabel, kurang yakin terbaca dari pindaian: {words}."
    )
    SCANNED_PAGES = _remark("Halaman {pages} hanya berisi gambar, jadi tidak terbaca.")
    RUNNING_LINES = _remark("{count} nomor halaman dan kepala atau kaki halaman tidak ikut dibaca.")
    STAMPED = _remark(
        "Halaman {pages}: isian formulir, cap, atau catatan pada PDF tidak dibaca, juga bila "
        "berupa centang."
    )
    BEYOND_THE_PAPER = _remark(
        "Halaman {pages}: sebagian teks ada di luar tepi kertas dan tidak dibaca; mungkin sebuah "
        "kolom hilang."
    )
    GARBLED = _remark(
        "Halaman {pages}: teks beberapa sel bertumpuk atau melewati batas selnya. Isi sel-sel itu "
        "diperkirakan; cocokkanlah dengan berkas asalnya."
    )
    DRAWN_AGAIN = _remark(
        "Halaman {pages}: sel gabungan yang tercetak ulang di atas tabel tidak dibaca dua kali."
    )
    DRAWN_TICKS = _remark("{count} gambar kecil di dalam sel dibaca sebagai centang.")
    WATERMARK = _remark(
        "Tulisan besar atau miring yang melintang di halaman (tanda air) tidak dibaca: {said}."
    )
    UNKNOWN_LETTERS = _remark(
        "{count} huruf tidak dikenal karena PDF ini tidak menyebutkan artinya; di tempatnya "
        "tertulis �."
    )


def counted(seen: Mapping[ReaderRemark, int]) -> tuple[Finding, ...]:
    """What was seen, each with how often."""
    return tuple(what(times=times) for what, times in seen.items())


_NAMED = 3


def some(names: Sequence[object]) -> str:
    """The first names of many: "A2, B2, C2, dan 7 lagi"."""
    first = ", ".join(map(str, names[:_NAMED]))
    return first if len(names) <= _NAMED else f"{first}, dan {len(names) - _NAMED} lagi"
