"""What may be in doubt about a decree, and why lines around the table are left out."""

from zi_site.plan.kinds import Kind, Sentence
from zi_site.plan.personal import CODE


class DecreeDoubt(Kind):
    """What a decree does not say, or says in two ways."""

    CHAPTERS_PUT_TOGETHER = Sentence(
        "impor",
        "Pendahuluan disusun kembali dari baris-baris salinan; pemenggalan paragrafnya dapat "
        "berbeda.",
    )
    DATE_DIFFERS = Sentence(
        "impor", "Tanggal penetapan ({signed}) berbeda dari tanggal pada kepala lampiran ({annex})."
    )
    DATE_NOT_WHOLE = Sentence(
        "impor", "Tanggal keputusan tercetak “{printed}”, bukan tanggal yang lengkap."
    )
    NO_DECREE = Sentence(
        "impor",
        "Berkas ini bukan naskah keputusan, melainkan “{judul}”. Bila rencananya ditetapkan dengan "
        "keputusan, isi nomornya dan hapus naskah.",
    )
    MISSING = Sentence("impor", "Keputusan: {missing} tidak ditemukan dalam berkas sumber.")
    NUMBER_DIFFERS = Sentence(
        "impor", "Nomor pada keputusan ({head}) berbeda dari nomor pada kepala lampiran ({annex})."
    )
    OTHER_OFFICE = Sentence(
        "impor",
        (
            "Keputusan ini tidak menyebut {office}. Yang tersebut: {printed}.",
            "Keputusan ini tidak menyebut {office}.",
        ),
    )
    OTHER_YEAR = Sentence("impor", "Judulnya menyebut tahun {years}, bukan {tahun}.")
    YEAR_DIFFERS = Sentence("impor", "Keputusan tahun {tahun} bertanggal {tanggal}.")


class OutsideTable(Kind):
    """Why a line around the table is not in the draft."""

    NO_PART = Sentence("impor", "Tidak termasuk tabel rencana atau bagian keputusan yang dikenal.")
    PERSONAL = Sentence(CODE, "Data pribadi tidak diterbitkan.")
