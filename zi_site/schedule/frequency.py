"""How often -> the months by usage: "per triwulan" 3 6 9 12, "2 kali setahun" 6 12, "mingguan" all
twelve.
"""

from zi_site.plan.glossary import SETAHUN
from zi_site.schedule.lexicon import UNIT_MONTHS
from zi_site.schedule.parts import Frequency

_YEARLY = "Yang tercetak hanya satu kali dalam setahun, tanpa bulan."
_RARER = "Yang tercetak hanya kekerapan yang lebih jarang dari setahun sekali, tanpa bulan."
_NO_USAGE = (
    "Yang tercetak hanya “{count} kali” dalam setahun; bulan-bulannya tidak dapat ditentukan."
)
_USAGE = "Bulan tidak tercetak; yang dicatat bulan terakhir dari setiap {step} bulan."
_UNSAID = "Tercetak “{count} kali” tanpa kurun waktu; dibaca dalam setahun."
_FIRST, _MIDDLE = 0, 1


def every(
    unit: str, multiple: int = 1, position: int = 2, start: int = 0, end: int = 0
) -> Frequency:
    """Once in every so many units; `position` is 0 for their beginning, 1 for the middle, 2 for the
    end.
    """
    step = UNIT_MONTHS[unit] * multiple
    if step <= 1:
        return Frequency(SETAHUN, unit, start, end)
    if step >= 12:
        return Frequency((), "tahun", start, end, note=_YEARLY if step == 12 else _RARER)
    months = tuple(range(step, 13, step))
    if position == _FIRST:
        months = tuple(month - step + 1 for month in months)
    elif position == _MIDDLE:
        months = tuple(month - step // 2 for month in months)
    usual = step in (3, 6) and position != _MIDDLE
    doubt = (
        ""
        if 12 % step == 0
        else f"Tercetak setiap {step} bulan; yang dicatat kelipatan {step} dalam setahun."
    )
    return Frequency(
        months,
        unit,
        start,
        end,
        doubt=doubt,
        note="" if usual or doubt else _USAGE.format(step=step),
    )


def times(count: int, unit: str, multiple: int = 1, start: int = 0, end: int = 0) -> Frequency:
    """So many times in every so many units."""
    span = UNIT_MONTHS[unit] * multiple
    if count <= 1 or span <= 1:
        return _counted(every(unit, multiple, start=start, end=end))
    if span % count == 0 or count >= span:
        return _counted(every("bulan", max(1, span // count), start=start, end=end), unit)
    if span < 12:
        return _counted(every(unit, multiple, start=start, end=end))
    note = _NO_USAGE.format(count=count)
    return Frequency((), unit, start, end, counted=True, note=note)


def times_unsaid(count: int, start: int, end: int) -> Frequency:
    """A number of times without a period ("4x"): in a yearly plan, a year."""
    yearly = times(count, "tahun", start=start, end=end)
    note = yearly.note if not yearly.months else _UNSAID.format(count=count)
    return Frequency(yearly.months, "tahun", start, end, counted=True, note=note)


def _counted(frequency: Frequency, unit: str = "") -> Frequency:
    return Frequency(
        frequency.months,
        unit or frequency.unit,
        frequency.start,
        frequency.end,
        counted=True,
        doubt=frequency.doubt,
        note=frequency.note,
    )
