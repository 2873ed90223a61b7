"""The words that name a report's period -> the period: ``Maret``, ``TW 1``, ``semester 2``, ``Januari-Juni``.

They are read as the schedules of plans are (`zi_site.schedule`): whatever names the months of one month, one quarter or
one half year names that period, however it is spelled.
"""

from zi_site import glossary, schedule
from zi_site.realisasi import BULAN, SEMESTER, TRIWULAN, Periode, periods

_LONGEST = 60  # characters; the name of a period is short
_BY_MONTHS = {each.bulan: each for jenis in (BULAN, TRIWULAN, SEMESTER) for each in periods(jenis)}


def read_periode(words: str, tahun: int) -> Periode | None:
    """The period, or None where the words name none for certain.

    A bare number is none (a month, or a quarter?), nor is a week or a period of another year.
    """
    read = _read(words, tahun)
    if read is None or read.kepastian != glossary.TERTULIS or read.catatan or read.minggu or read.tahun_tercetak:
        return None
    return _BY_MONTHS.get(read.bulan)


def likely_periode(words: str, tahun: int) -> Periode | None:
    """What was perhaps meant by words that ``read_periode`` does not take, such as "Agustsu"."""
    read = _read(words, tahun)
    return _BY_MONTHS.get(read.bulan) if read else None


def _read(words: str, tahun: int) -> schedule.Schedule | None:
    if not words or words.isdigit() or len(words) > _LONGEST:
        return None
    return schedule.read_phrase(words, tahun)
