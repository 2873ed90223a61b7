"""What a build says of files that it could not publish as they stand, and the words for it."""

from zi_site.plan.kinds import Kind, Sentence

_ALL = "Semua yang lain tetap terbit."


class KeptBack(Kind):
    """A file with errors, or one that was published and is gone."""

    EARLIER = Sentence(
        "tertahan",
        "{file} bermasalah; yang terbit versinya tanggal {day}, yang terakhir lolos pemeriksaan.",
        "Perbaiki masalahnya.",
    )
    NO_PLAN = Sentence(
        "tertahan",
        "{file} bermasalah dan tidak punya versi lama yang lolos pemeriksaan, jadi tidak terbit.",
        "Perbaiki masalahnya.",
    )
    NO_REPORTS = Sentence(
        "tertahan",
        "{file} bermasalah; rencananya terbit tanpa laporan realisasi.",
        "Perbaiki masalahnya.",
    )
    NO_FACTS = Sentence(
        "tertahan",
        "{file} bermasalah; keterangan satker darinya tidak terbit.",
        "Perbaiki masalahnya.",
    )
    GONE = Sentence(
        "hilang",
        "{file} pernah terbit dan kini tidak ada lagi; halaman lamanya mengatakan hal itu.",
        "Bila keliru, kembalikan berkasnya.",
    )
    MOVED = Sentence(
        "hilang",
        "{file} kini {now}; halaman lamanya menunjuk ke sana.",
    )
    REPORTS_GONE = Sentence(
        "hilang",
        "{file} pernah terbit dan kini tidak ada lagi; rencananya terbit tanpa laporan realisasi.",
        "Bila keliru, kembalikan berkasnya.",
    )
    NO_HISTORY = Sentence(
        "riwayat",
        "Riwayat git tidak ada, jadi versi lama tidak dapat dicari.",
        "Bangun dari repositori git bila ada.",
    )
    CUT_HISTORY = Sentence(
        "riwayat",
        "Riwayat git di sini terpotong, jadi versi lama tidak dapat dicari.",
        "Ambil seluruhnya: git fetch --unshallow, atau fetch-depth: 0 pada actions/checkout.",
    )
