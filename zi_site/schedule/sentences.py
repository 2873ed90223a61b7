"""What a reader of a schedule is told, as kinds: remarks beside months that are sure, and doubts
about the months themselves.

Whatever is read with a ``ScheduleDoubt`` is at most "perkiraan"; a ``ScheduleRemark`` leaves the
certainty as it is.
"""

from zi_site.plan.kinds import Kind, Sentence


def _said(message: str, otherwise: str = "") -> Sentence:
    return Sentence("jadwal", message, otherwise=otherwise)


class ScheduleRemark(Kind):
    """Worth saying; the months that are read are as sure as without it."""

    EMPTY = _said(
        "Sel jadwal kosong pada salinan; tidak dapat dipastikan apakah memang tidak diisi."
    )
    DASH = _said("Sumber hanya mencetak tanda “-” sebagai jadwal.")
    NO_TIME = _said("Tidak ada waktu yang dikenali pada jadwal ini.")
    NO_TICKS = _said("Tidak ada centang yang terbaca pada baris ini.")
    ONLY_NEXT_MONTH = _said("Yang tercetak bulan berikutnya, tanpa nama bulan.")
    ONLY_DURATION = _said("Yang tercetak hanya lamanya, tanpa bulan.")
    ONLY_YEARS = _said("Yang tercetak hanya tahun, tanpa bulan.")
    MONTH_NOT_PRINTED = _said("Bulannya tidak tercetak.")
    EXCEPTED = _said("Dikecualikan: {months}.")
    UNREAD = _said("Tidak dibaca sebagai waktu: {printed}.")
    ALSO_PRINTED = _said("Tercetak pula {printed}.")
    OTHER_FREQUENCY = _said("Tercetak pula {printed}; yang dicatat hanya bulan yang disebut.")
    WEEKS_DIFFER = _said("Minggu tercetak berbeda untuk tiap bulan: {weeks}.")
    OUTSIDE_YEAR = _said("Di luar tahun rencana, tidak ditandai: {months}.")
    ONCE_A_YEAR = _said("Yang tercetak hanya satu kali dalam setahun, tanpa bulan.")
    RARER_THAN_YEARLY = _said(
        "Yang tercetak hanya kekerapan yang lebih jarang dari setahun sekali, tanpa bulan."
    )
    NO_USUAL_MONTHS = _said(
        "Yang tercetak hanya “{count} kali” dalam setahun; bulan-bulannya tidak dapat ditentukan."
    )
    LAST_OF_EACH = _said(
        "Bulan tidak tercetak; yang dicatat bulan terakhir dari setiap {step} bulan."
    )
    PERIOD_NOT_PRINTED = _said("Tercetak “{count} kali” tanpa kurun waktu; dibaca dalam setahun.")
    SEVERAL_FREQUENCIES = _said("Tercetak lebih dari satu kekerapan; dibaca gabungannya.")
    AFTER_THE_PERIOD = _said(
        "Yang tercetak sesudah kurunnya berakhir; yang jatuh pada tahun berikutnya tidak ditandai."
    )


class ScheduleDoubt(Kind):
    """The months that are read are one reading of several, or of something damaged."""

    MISSPELT_MONTHS = _said("Tercetak “{printed}”; dibaca {months}.")
    MISSPELT_FREQUENCY = _said("Tercetak “{printed}”.")
    MIDDLE = _said("Tercetak “{printed}”; dibaca {months}.")
    YEAR_EDGE = _said("Tercetak “{printed}” tanpa nama bulan; dibaca {months}.")
    NUMBER_BESIDE_MONTH = _said("Angka di samping nama bulan dibaca sebagai nomor bulan.")
    ROMAN_MONTHS = _said("Angka romawi dibaca sebagai nomor bulan.", "nomor triwulan")
    STROKE = _said("Dua angka dengan garis miring dibaca sebagai dua bulan.", "sebuah tanggal")
    BEYOND_TWELVE = _said("Di antara angkanya ada yang bukan nomor bulan.")
    YEAR_OR_DAY = _said("Angka {number} dapat berarti tahun atau tanggal.")
    PART_OF_MONTH = _said("Tercetak bagian bulan tanpa nama bulan; dibaca setiap bulan.")
    YEAR_OR_YEARLY = _said(
        "Dapat berarti selama setahun atau sekali setahun; dibaca selama setahun."
    )
    MULTIPLES = _said("Tercetak setiap {step} bulan; yang dicatat kelipatan {step} dalam setahun.")
    MONTHS_AND_FREQUENCY = _said("Tercetak bulan bersama kekerapan {printed}; dibaca gabungannya.")
    MONTHS_AFTER = _said("Dibaca {months}.")
    EITHER = _said("Tercetak “atau”: tidak pasti yang mana dari {months}.")
    CHAIN = _said("Lebih dari dua bulan dihubungkan tanda hubung; dibaca sebagai daftar.")
    OVER_THE_YEAR = _said(
        "Rentang {first}–{last} melewati akhir tahun; yang dicatat hanya sampai Desember tahun "
        "rencana.",
        "Januari–{last} tahun rencana juga dimaksud",
    )
    FROM_YEAR_BEFORE = _said(
        "Rentang {first}–{last} melewati akhir tahun; dibaca berakhir pada {last} tahun rencana."
    )
    YEARS_REVERSED = _said(
        "Tahun pada rentang tercetak terbalik; hanya kedua ujungnya yang dicatat."
    )
    MIXED_RANGE = _said(
        "Rentang dari {first} sampai {last} dibaca dari bulan pertama hingga bulan terakhir."
    )
    WINDOW_DIFFERS = _said("{window} dan {months} tercetak bersama tetapi tidak sejalan.")
    SIGNS_LOST = _said("Tanda di antara bulan-bulan ini hilang; dibaca sebagai daftar.")
    SIGN_LOST = _said("Tanda di antara {first} dan {last} hilang.")
    RANGE_LOST = _said(
        "Tanda di antara {first} dan {last} hilang; dibaca {first}–{last}.",
        "{first} dan {last}",
    )
    VAGUE_DEADLINE = _said(
        "Tenggat tercetak sebagai {months}, sehingga tenggat tepatnya tidak pasti."
    )
    BOUND_AMONG_MONTHS = _said(
        "Tercetak “sebelum”, “setelah” atau “sampai” di antara beberapa bulan; yang dicatat bulan "
        "yang disebut."
    )
    BEFORE = _said("Yang tercetak “sebelum {months}”: tenggatnya akhir bulan sebelumnya.")
    START_NOT_PRINTED = _said("Awalnya tidak tercetak; dibaca {months}.", "hanya {printed}")
    SOON_AFTER = _said("Tercetak beberapa waktu setelah {printed}; dibaca {months}.")
    END_NOT_PRINTED = _said("Akhirnya tidak tercetak; dibaca sampai Desember.", "hanya {months}")
    WRONG_YEAR = _said("Tercetak tahun {year} pada rencana tahun {tahun}; dibaca {months} {tahun}.")
    TENTATIVE = _said("Sumber menyebut waktunya {printed}.")
    SOURCE_DOUBTS = _said("Sumber sendiri ragu: tercetak {printed}.")
    OR_NEXT_MONTH = _said(
        "Tercetak pula “bulan berikutnya”; pelaksanaannya dapat jatuh sebulan sesudahnya."
    )
    BREAKS_OFF = _said("Teks terputus; bulan sesudahnya mungkin hilang.")
    BEGINS_BROKEN = _said("Teks dimulai dengan tanda hubung; bulan sebelumnya mungkin hilang.")
    IMPOSSIBLE_CELLS = _said("Sel {cells} tidak mungkin ada dan tidak dibaca.")
    DISPLACED_TICKS = _said("Centang pada sel {cells} dari {width} sel; dibaca {months}.")
    DISPLACED_TICKS_OR = _said(
        "Centang pada sel {cells} dari {width} sel; dibaca {months}.", "{other}"
    )
