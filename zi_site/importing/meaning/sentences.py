"""What may be in doubt about the areas, komponen, teams and schedules of an import, in Indonesian.

The same words stand as notes in the draft and are published with it.
"""

from zi_site.plan.kinds import Kind, Sentence


class MeaningDoubt(Kind):
    """What a table says only by its layout and content, so that it may be read wrongly."""

    AREA_BY_CONTENT = Sentence(
        "impor",
        "Area ini digolongkan ke area resmi {official} menurut isinya; mungkin keliru.",
        otherwise="{other}",
    )
    AREA_BY_PLACE = Sentence(
        "impor",
        "Area resminya tidak dapat ditentukan dari isinya; untuk sementara digolongkan menurut "
        "urutannya.",
    )
    AREA_NAMED_OTHERWISE = Sentence(
        "impor",
        "“{nama}” bukan nama area resmi; digolongkan ke area resmi {official} menurut isinya.",
        otherwise="{other}",
    )
    AREA_OF_OTHER_CONTENT = Sentence(
        "impor",
        "Area tercetak “{nama}”, tetapi isinya sesuai dengan area resmi {official}; "
        "penggolongannya mengikuti isi.",
        otherwise="{other}",
    )
    LOST_HEADING = Sentence(
        "impor", "Judul area ini tidak ada dalam salinan; digolongkan menurut isinya."
    )
    NO_HEADINGS = Sentence(
        "impor",
        "Tabelnya tidak mencetak judul area; komponennya dikelompokkan ke area resmi menurut "
        "isinya.",
    )
    MORE_AREAS = Sentence(
        "impor",
        "Terbaca {count} area, padahal area resmi hanya {most}; periksa mana yang judul area.",
    )
    NO_ACTIONS = Sentence(
        "impor", "{level} “{title}” tercetak tanpa aksi di bawahnya, jadi tidak masuk rencana."
    )
    SUBPILAR_BY_CONTENT = Sentence(
        "impor",
        (
            "Subpilar komponen “{komponen}” digolongkan ke {nomor} {official} menurut isinya; "
            "mungkin keliru.",
            "Subpilar komponen tanpa judul digolongkan ke {nomor} {official} menurut isinya; "
            "mungkin keliru.",
        ),
        otherwise="{other}",
    )
    SUBPILAR_UNKNOWN = Sentence(
        "impor",
        (
            "Subpilar untuk komponen “{komponen}” tidak dapat ditentukan dari isinya.",
            "Subpilar untuk komponen tanpa judul tidak dapat ditentukan dari isinya.",
        ),
    )
    TEXT_IN_MONTHS = Sentence(
        "impor",
        "Sel bulan memuat tulisan, bukan centang, dan tidak dihitung sebagai jadwal: {said}.",
    )
    TIME_PRINTED_TWICE = Sentence(
        "impor",
        "Tercetak pula waktu “{jadwal}” di samping centangnya; yang dicatat bulan yang bercentang.",
    )
    TICKS_BELOW_WORDS = Sentence("impor", "Tercetak sebagai centang pada kolom {words}.")
    WORD_CLOSED = Sentence("impor", "Kata “{word}” terpisah spasi dalam salinan; disambung.")
