"""One plan -> its checklist of evidence, and with reports a page for each quarter's meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zi_site.downloads.qr_code import qr_of
from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import PageHead, render
from zi_site.views import addresses
from zi_site.views.evidence import checklist_of
from zi_site.views.monev import QUARTERS, Quarter, filled_texts, quarter_of
from zi_site.views.reports import (
    MonthCount,
    StatusTally,
    age_words,
    last_report,
    month_counts,
    standing_of,
)
from zi_site.views.site import Surroundings
from zi_site.views.table import Table

# Beyond this many reports on one plan, its page and checklist tell the latest report of each action
# in full, and lead to the page of the quarter for those before it. A report takes about 900 bytes;
# a plan of 100 actions that reports every month would make a page of 1.1 MB.
REPORTS_IN_FULL = 200


@dataclass(frozen=True, slots=True)
class ReportsView:
    """What a plan's pages tell of its reports as a whole."""

    standing: StatusTally
    months: tuple[MonthCount, ...]  # twelve, January first
    last: date | None  # of the newest report that has a date
    age: str  # "3 bulan", between that day and the date of the site's data
    ppid: str  # where evidence that is not public can be asked for; "" where no address is known
    brief: bool  # whether there are too many reports to tell all of them on one page

    @property
    def other(self) -> bool:
        """Whether anything was reported without being planned for its month."""
        return any(month.other for month in self.months)


def reports_view(table: Table, around: Surroundings) -> ReportsView | None:
    """None where nothing is reported."""
    if not table.reported:
        return None
    last = last_report(table)
    age = age_words(last, around.settings.data_date) if last else ""
    brief = sum(len(row.laporan) for row in table.rows) > REPORTS_IN_FULL
    return ReportsView(
        standing_of(table.rows), month_counts(table.rows), last, age, around.info.ppid, brief
    )


def report_pages(table: Table, around: Surroundings) -> Iterator[OutputFile]:
    """The checklist for every plan; quarters only with reports, or the site would double."""
    view = reports_view(table, around)
    yield _checklist_page(table, around, view is not None and view.brief)
    if view:
        quarters = tuple(quarter_of(table, periode) for periode in QUARTERS)
        yield _year_page(table, around, view, quarters)
        yield from (_quarter_page(table, around, view, quarter) for quarter in quarters)


def _checklist_page(table: Table, around: Surroundings, brief: bool) -> OutputFile:
    name = f"{table.satker.nama} {table.tahun}"
    page = PageHead(
        kind="bukti",
        address=addresses.checklist(table.satker.satker, table.tahun),
        title=f"Daftar bukti, Rencana Aksi {name}",
        description=f"Bukti fisik rencana aksi {name} menurut penanggung jawab dan bulan, untuk "
        "dicetak dan dicentang.",
        settings=around.settings,
    )
    return render(
        "daftar_bukti.html",
        page,
        table=table,
        qr=around.settings.public_address and qr_of(page.absolute),
        ppid=around.info.ppid,
        teams=checklist_of(table),
        brief=brief,
    )


def _year_page(
    table: Table, around: Surroundings, view: ReportsView, quarters: tuple[Quarter, ...]
) -> OutputFile:
    name = f"{table.satker.nama} {table.tahun}"
    page = PageHead(
        kind="monev-tahun",
        address=addresses.monitoring(table.satker.satker, table.tahun),
        title=f"Monev {name}",
        description=f"Rencana aksi {name} dan laporannya menurut triwulan.",
        settings=around.settings,
    )
    return render(
        "monev_tahun.html",
        page,
        table=table,
        ppid=around.info.ppid,
        reports_view=view,
        quarters=quarters,
    )


def _quarter_page(
    table: Table, around: Surroundings, view: ReportsView, quarter: Quarter
) -> OutputFile:
    name = f"{table.satker.nama} {table.tahun}"
    page = PageHead(
        kind="monev",
        address=addresses.monitoring(table.satker.satker, table.tahun, quarter.periode.nomor),
        title=f"Monev {quarter.periode.nama}, {name}",
        description=f"Bahan monitoring dan evaluasi {quarter.periode.nama}: rencana aksi {name} "
        "dan laporannya.",
        settings=around.settings,
    )
    return render(
        "monev.html",
        page,
        table=table,
        ppid=around.info.ppid,
        reports_view=view,
        quarter=quarter,
        quarters=QUARTERS,
        filled_texts=filled_texts,
    )
