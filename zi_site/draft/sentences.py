"""What is said of an import as a whole, beside the doubts of those who read it."""

from zi_site.plan.kinds import Kind, Sentence

CODE = "impor"


class ImportNote(Kind):
    """Doubts, and what was left out or refused, as problems of a document."""

    COMPARE_PLAN = Sentence(CODE, "{doubt.text}", "Cocokkan dengan aslinya.")
    COMPARE_REPORT = Sentence(CODE, "{doubt.text}", "Cocokkan dengan sumbernya.")
    LEFT_OUT = Sentence(CODE, "“{text}” tidak ikut: {why}.")
    REFUSED = Sentence("berkas", "{why}")  # a document in which no plan can be read


class Settling(Kind):
    """What to do about a doubt: where in the draft it is settled."""

    CHANGE = Sentence(CODE, "Bila bacaannya keliru, ubah {key} di baris {line} draf.")
    CHANGE_TIME = Sentence(
        CODE, "Bila bacaannya keliru, ubah {key} di baris {line} draf, dan bulan di baris {months}."
    )
    FILL = Sentence(CODE, "Bila perlu, tulis {key} pada bagian yang mulai di baris {line} draf.")
    COMPLETE = Sentence(CODE, "Lengkapi {key}, yang mulai di baris {line} draf.")
    LOOK = Sentence(CODE, "Cocokkan bagian yang mulai di baris {line} draf dengan aslinya.")
    COMPARE = Sentence(CODE, "Cocokkan dengan aslinya.")
    NOTE = Sentence(CODE, "Sesudah pasti, hapus catatannya di baris {notes}.")


class NoPicture(Kind):
    """Why a spot of a printed page is not shown."""

    PERSONAL = Sentence(CODE, "Tanpa gambar, karena di tempat ini mungkin ada data pribadi.")
    NOT_DRAWN = Sentence(
        CODE, "Tanpa gambar: tidak dapat digambar, atau gambarnya sudah terlalu banyak."
    )
