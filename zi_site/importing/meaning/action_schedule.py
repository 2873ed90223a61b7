"""A line's schedule cell or month marks -> when the action is planned, through
``zi_site.schedule``.
"""

from dataclasses import dataclass, field, replace

from zi_site.importing.line.lines import Line
from zi_site.importing.line.mending import Vocabulary, close_up
from zi_site.plan.glossary import NAMA_BULAN, TIDAK_TERBACA, TIDAK_TERJADWAL
from zi_site.schedule.reading import Schedule, read_phrase, read_ticks

_FULL = 12
_BEYOND = 14  # cells that a ragged grid may have without its heading saying so
_WIDEST = 24


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed (``jadwal``, ``centang``, ``kisi``) and how it reads."""

    jadwal: str = ""
    centang: tuple[int, ...] = ()
    kisi: int = _FULL
    read: Schedule = field(default_factory=Schedule)


def schedule_of(line: Line, tahun: int, known: Vocabulary, whole: bool) -> Printed:
    """``whole``: a table without a column for the time never had one; elsewhere such a column may
    be lost.
    """
    if not line.columns.months and not line.columns.has("jadwal"):
        return Printed(read=Schedule((), TIDAK_TERJADWAL if whole else TIDAK_TERBACA))
    printed = _printed(line, tahun, known)
    if not line.months.odd:
        return printed
    said = "; ".join(line.months.odd)
    note = f"Sel bulan memuat tulisan, bukan centang, dan tidak dihitung sebagai jadwal: {said}."
    return replace(printed, read=replace(printed.read, catatan=(*printed.read.catatan, note)))


def _printed(line: Line, tahun: int, known: Vocabulary) -> Printed:
    mended = close_up(line.text("jadwal"), known)
    columns = line.columns
    if columns.months and line.months.ticks:
        found = _ticked(line) if columns.is_calendar else _said(line, tahun)
        if not mended.text:
            return found
        # Printed twice: the words are kept too, and what the marks say is taken.
        note = (
            f"Tercetak pula waktu “{mended.text}” di samping centangnya; yang dicatat bulan "
            "yang bercentang."
        )
        return replace(found, jadwal=found.jadwal or mended.text, read=_with(found.read, note))
    if mended.text:
        read = read_phrase(mended.text, tahun)
        notes = [
            f"Kata “{word}” terpisah spasi dalam salinan; disambung." for word in mended.closed
        ]
        return Printed(mended.text, read=_with(read, *notes))
    return Printed(
        kisi=_width(line), read=read_ticks(()) if columns.months else read_phrase("", tahun)
    )


def _with(read: Schedule, *notes: str) -> Schedule:
    return replace(read, catatan=(*read.catatan, *notes))


def _width(line: Line) -> int:
    """The month cells of the heading; where it prints the twelve, as many as the marks of this row
    need.
    """
    cells = len(line.columns.months)
    last = max(line.months.ticks, default=0)
    if not line.columns.is_calendar or cells <= _FULL:
        return min(max(_FULL, last), _WIDEST)
    return min(cells if last <= max(cells, _BEYOND) else last, _WIDEST)


def _ticked(line: Line) -> Printed:
    kisi = _width(line)
    ticks = tuple(cell for cell in line.months.ticks if cell <= _WIDEST)
    return Printed(centang=ticks, kisi=kisi, read=read_ticks(ticks, kisi))


def _said(line: Line, tahun: int) -> Printed:
    """Marks below quarters, half years, weeks, or a part of the year: the headings that they stand
    under are read.
    """
    words = ", ".join(line.months.said)
    note = (
        ""
        if set(line.months.said) <= set(NAMA_BULAN)
        else f"Tercetak sebagai centang pada kolom {words}."
    )
    read = read_phrase(words, tahun)
    return Printed(words, read=_with(read, note) if note else read)
