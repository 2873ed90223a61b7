"""A line's schedule cell or month marks -> when the action is planned."""

from dataclasses import dataclass, field, replace

from zi_site.documents.cell_text import shortened
from zi_site.importing.line.lines import Line
from zi_site.importing.line.mending import Vocabulary, close_up
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.plan.glossary import NAMA_BULAN, PERKIRAAN, TERTULIS, TIDAK_TERBACA, TIDAK_TERJADWAL
from zi_site.plan.kinds import Finding
from zi_site.schedule.reading import Schedule, read_phrase, read_ticks

_FULL = 12
_BEYOND = 14  # cells that a ragged grid may have without its heading saying so
_WIDEST = 24


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed (``jadwal``, ``centang``, ``kisi``), and how it reads."""

    jadwal: str = ""
    centang: tuple[int, ...] = ()
    kisi: int = _FULL
    read: Schedule = field(default_factory=Schedule)

    def with_doubts(self, *doubts: Finding) -> "Printed":
        """The same schedule with more in doubt, so at most ``perkiraan``."""
        return replace(self, read=self.read.remarked(*doubts))


def schedule_of(line: Line, tahun: int, known: Vocabulary, whole: bool) -> Printed:
    """``whole``: a table without a time column never had one; elsewhere it may be lost."""
    if not line.columns.months and not line.columns.has("jadwal"):
        return Printed(read=Schedule((), TIDAK_TERJADWAL if whole else TIDAK_TERBACA))
    printed = _printed(line, tahun, known)
    if line.time_guess and printed.read.kepastian == TERTULIS:
        read = replace(printed.read, kepastian=PERKIRAAN)
        printed = replace(printed, read=read).with_doubts(line.time_guess)
    if not line.months.odd:
        return printed
    return printed.with_doubts(MeaningDoubt.TEXT_IN_MONTHS(said="; ".join(line.months.odd)))


def _printed(line: Line, tahun: int, known: Vocabulary) -> Printed:
    mended = close_up(line.text("jadwal"), known)
    if line.columns.months and line.months.ticks:
        marked = _ticked(line) if line.columns.is_calendar else _said(line, tahun)
        return _with_words(marked, mended.text)
    if mended.text:
        doubts = (MeaningDoubt.WORD_CLOSED(word=shortened(word)) for word in mended.closed)
        printed = Printed(mended.text, read=read_phrase(mended.text, tahun))
        return _with_time(printed, close_up(line.time, known).text, tahun).with_doubts(*doubts)
    empty = read_ticks(()) if line.columns.months else read_phrase("", tahun)
    return Printed(kisi=_width(line), read=empty)


def _with_time(printed: Printed, time: str, tahun: int) -> Printed:
    """Read with the heading's unit and the cell's lines, where that differs from its words."""
    read = read_phrase(time, tahun)
    if not time or read == printed.read:
        return printed
    doubt = LineDoubt.TIME_READ_AS(printed=printed.jadwal, read=time)
    return replace(printed, read=read).with_doubts(doubt)


def _with_words(ticked: Printed, jadwal: str) -> Printed:
    """Where the time is printed twice the words are kept too, and what the marks say is taken."""
    if not jadwal:
        return ticked
    both = replace(ticked, jadwal=ticked.jadwal or jadwal)
    return both.with_doubts(MeaningDoubt.TIME_PRINTED_TWICE(jadwal=jadwal))


def _width(line: Line) -> int:
    """The month cells of the heading; of the usual twelve, as many as this row's marks need."""
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
    """Marks below quarters, half years or weeks: the headings they stand under are read."""
    words = ", ".join(line.months.said)
    printed = Printed(words, read=read_phrase(words, tahun))
    if line.months.targets or set(line.months.said) <= set(NAMA_BULAN):
        return printed
    return printed.with_doubts(MeaningDoubt.TICKS_BELOW_WORDS(words=words))
