"""Table with reports -> what pages tell of them: how many, by month, how old. Counts only, never a
score.

An action without a report is "belum ada laporan". Nothing here says that something was not done.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from zi_site.plan import glossary
from zi_site.plan.reports import (
    BERJALAN,
    DIBATALKAN,
    DIKECUALIKAN,
    PUBLIK,
    SELESAI,
    TERBATAS,
    TERTUNDA,
    Bukti,
    Laporan,
)
from zi_site.views.table import Row, Table

ARTI_STATUS = {
    SELESAI: "menurut laporan sudah dilaksanakan",
    BERJALAN: "menurut laporan sedang dilaksanakan",
    TERTUNDA: "menurut laporan belum dapat dilaksanakan pada waktunya",
    DIBATALKAN: "menurut laporan tidak akan dilaksanakan",
}
BELUM = "belum"  # in the address of the page, for actions without a report
BELUM_ADA = "belum ada laporan"
LEWAT = "lewat"  # the same, for those of them of which a month is over
LEWAT_BULANNYA = "sudah lewat bulannya, belum ada laporan"
ARTI_AKSES = {
    PUBLIK: "terbuka untuk umum",
    TERBATAS: "tidak diumumkan di sini",
    DIKECUALIKAN: "informasi yang dikecualikan",
}


@dataclass(frozen=True, slots=True)
class StatusTally:
    """How many actions stand how, each by its latest report."""

    actions: int
    by_status: tuple[tuple[str, int], ...]  # those that occur, in the order of ``ARTI_STATUS``
    evidenced: int = 0  # of those with a report, how many name evidence in it

    @property
    def reported(self) -> int:
        """Actions with a report, whatever its status."""
        return sum(count for _, count in self.by_status)

    @property
    def waiting(self) -> int:
        """Without any report."""
        return self.actions - self.reported


@dataclass(frozen=True, slots=True)
class MonthCount:
    """A month of the plan against the reports; the first is the sum of the two after it."""

    planned: int
    reported: int  # planned for this month, with a report on it
    waiting: int  # planned for this month, without
    other: int  # reported on for this month without being planned in the report's period


def standing_of(rows: Iterable[Row]) -> StatusTally:
    """Actions by their latest status; no report is a status of its own, never "not done"."""
    reports = [row.laporan[-1] if row.laporan else None for row in rows]
    latest = [report.status if report else BELUM for report in reports]
    counted = ((status, latest.count(status)) for status in ARTI_STATUS)
    by_status = tuple((status, count) for status, count in counted if count)
    return StatusTally(len(latest), by_status, sum(bool(each and each.bukti) for each in reports))


def status_words(standing: StatusTally) -> str:
    """``2 selesai, 1 berjalan, 1 di antaranya dengan bukti; 41 aksi belum ada laporan``."""
    told = ", ".join(f"{count} {status}" for status, count in standing.by_status)
    if standing.evidenced:
        told = f"{told}, {standing.evidenced} di antaranya dengan bukti"
    waiting = f"{standing.waiting} aksi {BELUM_ADA}" if standing.waiting else ""
    return "; ".join(part for part in (told, waiting) if part)


def month_marks(row: Row) -> tuple[str, ...]:
    """For each month the status that is reported, "" for none: twelve, January first.

    A report marks the planned months in its period; where none is planned there, all of its period.
    Of several reports on a month the one for the shortest period counts: it is the one about this
    month.
    """
    marks = [""] * 12
    for report in sorted(row.laporan, key=lambda each: -len(each.periode.bulan)):
        for month in _months_told(row, report):
            marks[month - 1] = report.status
    return tuple(marks)


def month_counts(rows: Iterable[Row]) -> tuple[MonthCount, ...]:
    """Twelve, January first; an action counts in each of its months, as it does in the Timeline."""
    listed = [(row, month_marks(row)) for row in rows]
    return tuple(_month_count(month, listed) for month in glossary.SETAHUN)


def past_months(row: Row, day: date) -> tuple[int, ...]:
    """Planned months that were over before the month of a day, and of which nothing is reported.

    That says nothing of what was done: the office may have done it and not yet told.
    """
    if row.tahun > day.year:
        return ()
    over = {month for month in row.bulan if (row.tahun, month) < (day.year, day.month)}
    told = {month for report in row.laporan for month in report.periode.bulan}
    return tuple(sorted(over - told))


def past_count(rows: Iterable[Row], day: date) -> int:
    """How many actions have such a month."""
    return sum(bool(past_months(row, day)) for row in rows)


def report_facets(row: Row, day: date) -> tuple[str, ...]:
    """What an action can be filtered by: its latest status, and whether a month went by."""
    status = row.laporan[-1].status if row.laporan else BELUM
    return (status, LEWAT) if past_months(row, day) else (status,)


def report_words(row: Row, day: date) -> str:
    """``Selesai (Triwulan I)``, or that a month went by without a report; "" for nothing to say."""
    report = row.laporan[-1] if row.laporan else None
    told = f"{report.status.capitalize()} ({report.periode.nama})" if report else ""
    past = past_months(row, day)
    if not past:
        return told
    waiting = f"{glossary.month_words(past)} sudah lewat, {BELUM_ADA}"
    return f"{told}; {waiting}" if told else waiting


def last_report(table: Table) -> date | None:
    """The day of the newest report that has a date."""
    return max(
        (each.tanggal for row in table.rows for each in row.laporan if each.tanggal), default=None
    )


def age_words(day: date, today: date) -> str:
    """How long ago, in whole months: ``12 hari``, ``3 bulan``, ``1 tahun 2 bulan``; or ""."""
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    if months < 1:
        days = (today - day).days
        return f"{days} hari" if days > 0 else ""
    years, rest = divmod(months, 12)
    return " ".join(
        f"{count} {word}" for count, word in ((years, "tahun"), (rest, "bulan")) if count
    )


def host_of(bukti: Bukti) -> str:
    """Where public evidence lies, ``ppid.contoh.go.id``; "" where there is no link to it."""
    try:
        parts = urlsplit(bukti.tautan)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host if bukti.akses == PUBLIK and parts.scheme in ("http", "https") else ""


def _months_told(row: Row, report: Laporan) -> tuple[int, ...]:
    planned = tuple(month for month in report.periode.bulan if month in row.bulan)
    return planned or report.periode.bulan


def _month_count(month: int, listed: list[tuple[Row, tuple[str, ...]]]) -> MonthCount:
    told = [(month in row.bulan, bool(marks[month - 1])) for row, marks in listed]
    return MonthCount(
        planned=sum(planned for planned, _ in told),
        reported=told.count((True, True)),
        waiting=told.count((True, False)),
        other=told.count((False, True)),
    )


def status_choices(table: Table, day: date | None = None) -> Iterator[tuple[str, str]]:
    """What a plan's actions can be filtered by: (value, words); ``day``: that of the build."""
    standing = standing_of(table.rows)
    yield from ((status, status) for status, _ in standing.by_status)
    if standing.waiting:
        yield BELUM, BELUM_ADA
    if day and past_count(table.rows, day):
        yield LEWAT, f"{LEWAT_BULANNYA} (per {glossary.day_words(day)})"
