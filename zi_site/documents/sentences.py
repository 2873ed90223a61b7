"""Why a document is not read, as kinds; the words of each are written here only."""

from zi_site.exceptions import SourceError
from zi_site.plan.kinds import Finding, Kind, Sentence

_TAKE_THE_SOURCE = "Carilah berkas Excel, Word, atau PDF yang memuat teksnya."
_SAVE_WORD = "Bukalah dengan Word, simpan sebagai dokumen Word (.docx), lalu coba lagi."
_SAVE_EXCEL = "Bukalah dengan Excel, simpan sebagai buku kerja Excel (.xlsx), lalu coba lagi."
_UNPACK = "Keluarkan isinya lebih dahulu, lalu pilih berkas yang memuat rencananya."
_NO_PASSWORD = "Simpanlah salinan tanpa kata sandi, lalu coba lagi."
_OCR = "Carilah berkas asalnya, atau ubahlah pindaiannya menjadi teks (OCR) lebih dahulu."
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
    PICTURE = _unread(_FOREIGN, f"Teks di dalam gambar tidak dapat dibaca. {_TAKE_THE_SOURCE}")
    FOREIGN = _unread(_FOREIGN, _TAKE_THE_SOURCE)
    FOREIGN_TEXT = _unread(_FOREIGN, _SAVE_WORD)
    FOREIGN_TABLE = _unread(_FOREIGN, _SAVE_EXCEL)
    ARCHIVE = _unread(_FOREIGN, _UNPACK)
    NO_KNOWN_KIND = _unread(
        "Isi berkas ini bukan teks dan bukan jenis berkas yang dikenal.", _TAKE_THE_SOURCE
    )
    OLD_WORD = _unread("Berkas ini dokumen Word lama (.doc).", _SAVE_WORD)
    OLD_EXCEL = _unread("Berkas ini buku kerja Excel lama (.xls).", _SAVE_EXCEL)
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
        "PDF ini hanya berisi gambar halaman (pindaian), jadi tidak ada teks yang dapat dibaca.",
        _OCR,
    )
    NO_TEXT = _unread("PDF ini tidak memuat teks sama sekali.", "Carilah berkas asalnya.")
    TOO_MANY_PAGES = _unread(
        "PDF ini memuat lebih dari {most} halaman.", "Ambillah halaman keputusannya saja."
    )
    TOO_MANY_LINES = _unread("Berkas ini memuat lebih dari {most} baris; itu bukan rencana aksi.")
    NO_TEXT_FILE = _unread(
        "Berkas ini bukan teks.",
        "Kirim keputusan sebagai .docx, .xlsx, .pdf, atau teks biasa.",
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
        return self.finding.kind
