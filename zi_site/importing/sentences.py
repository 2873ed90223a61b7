"""What an import says of the plan as a whole, in Indonesian: notes, doubts, reasons, refusals."""

from zi_site.plan.kinds import Kind, Sentence
from zi_site.plan.personal import CODE


class ImportDoubt(Kind):
    """What is in doubt about the plan's table as a whole, or stands on one of its actions."""

    UNSURE_HEADINGS = Sentence(
        "impor", "Judul kolom ini kurang yakin terbaca dari pindaian: {words}."
    )
    AREA_GAP = Sentence(
        "impor",
        (
            "Judul area sesudah aksi {last} tidak ada dalam salinan. Nomor komponennya mulai dari "
            "{first}; mungkin ada halaman yang hilang.",
            "Judul area sesudah aksi {last} tidak ada dalam salinan.",
        ),
    )
    COLUMN_GUESSED = Sentence(
        "impor", "Kolom “{heading}” dibaca sebagai {meaning} menurut letak dan isinya."
    )
    COLUMN_LEFT_OUT = Sentence(
        "impor", "Kolom “{heading}” ({filled} sel berisi) tidak ikut disalin."
    )
    COLUMN_KEPT = Sentence(
        "impor",
        "Kolom “{heading}” tidak ikut dibaca sebagai isi rencana; isinya ({filled} sel) disalin "
        "sebagai kolom lain.",
    )
    NO_SCHEDULE_READ = Sentence(
        "impor",
        "Tidak satu pun tanda jadwal terbaca pada tabelnya; itu tidak berarti aksinya tidak "
        "dijadwalkan.",
    )
    NO_TEAM_COLUMN = Sentence(
        "impor", "Penanggung jawab tidak tercetak; tabelnya tidak memuat kolom itu."
    )
    NO_TIME_COLUMN = Sentence("impor", "Kolom waktu pelaksanaan tidak ditemukan pada tabelnya.")
    PERSONAL_NUMBERS = Sentence(
        CODE, "Data pribadi dalam berkas sumber tidak diterbitkan; tempatnya bertanda {marks}."
    )
    SHEET_LEFT_OUT = Sentence("impor", "Lembar “{sheet}” tidak ikut disalin. {why}")
    TEAM_OUTSIDE = Sentence(
        "impor",
        "Penanggung jawab “{team}” tercetak di luar tabel; dipasangkan dengan area “{area}”.",
    )


class NotInPlan(Kind):
    """Why a row or a column of the plan's table is not in the draft."""

    NO_ACTION = Sentence("impor", "Baris ini tidak memuat aksi.")
    NO_PLACE = Sentence(
        "impor", "Kolom ini tidak ada tempatnya dalam rencana; {filled} sel berisi."
    )
    BESIDE_TITLE = Sentence("impor", "Isi ini tercetak di samping judul, bukan pada suatu aksi.")


class Refusal(Kind):
    """Why a document gives no plan although its table was found."""

    NO_ROWS = Sentence(
        "impor",
        "Tabel rencana aksi ditemukan, tetapi tidak satu pun barisnya memuat aksi. Judul kolomnya: "
        "{headings}; yang kurang: baris dengan langkah aksi, bukti fisik atau indikator.",
    )
