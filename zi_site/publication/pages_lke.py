"""One plan -> its sheet in the order of the LKE, of today and of each day of submission."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.downloads.xlsx_file import xlsx_of
from zi_site.machine.outputs import OutputFile
from zi_site.plan.glossary import day_words
from zi_site.plan.reports import AKSES
from zi_site.publication.pages_render import PageHead, render
from zi_site.views import addresses
from zi_site.views.lke import LkeArea, lke_of
from zi_site.views.reports import StatusTally, standing_of
from zi_site.views.site import Site, Surroundings
from zi_site.views.submitted import Submitted
from zi_site.views.table import Table


@dataclass(frozen=True, slots=True)
class LkeView:
    """What one sheet shows, of today or of a day of submission."""

    table: Table
    areas: tuple[LkeArea, ...]
    standing: StatusTally
    submitted: Submitted | None = None  # None: as the data stand now

    @property
    def unplaced(self) -> bool:
        """Whether any action has no month, so that the sheet needs a column for them."""
        return any(not row.bulan for row in self.table.rows)

    @property
    def evidence(self) -> tuple[tuple[str, int], ...]:
        """How many pieces of evidence of each class of access the reports name."""
        reports = (report for row in self.table.rows for report in row.laporan)
        counted = Counter(each.akses for report in reports for each in report.bukti)
        return tuple((akses, counted[akses]) for akses in AKSES if counted[akses])


def lke_pages(table: Table, around: Surroundings) -> Iterator[OutputFile]:
    """The sheet of today, and one for each state that was submitted."""
    yield _sheet(table, around, _view(table), around.info.ppid)
    for each in around.submitted:
        view = _view(each.table, each) if each.table else None
        yield _sheet(table, around, view, around.info.ppid, each)


def submitted_files(site: Site) -> Iterator[OutputFile]:
    """The workbook of each state that was submitted, its sheet in the order of the LKE in it."""
    for table in site.tables:
        for each in site.submitted.get(table.name, ()):
            if each.table:
                satker = table.satker.satker
                address = addresses.submitted_copy(satker, table.tahun, each.tanggal)
                yield OutputFile(address.lstrip("/"), xlsx_of(each.table))


def _view(table: Table, submitted: Submitted | None = None) -> LkeView:
    return LkeView(table, lke_of(table), standing_of(table.rows), submitted)


def _sheet(
    table: Table,
    around: Surroundings,
    view: LkeView | None,
    ppid: str,
    submitted: Submitted | None = None,
) -> OutputFile:
    name = f"{table.satker.nama} {table.tahun}"
    when = f" seperti diajukan {day_words(submitted.tanggal)}" if submitted else ""
    page = PageHead(
        kind="lke",
        address=addresses.lke(
            table.satker.satker, table.tahun, submitted.tanggal if submitted else None
        ),
        title=f"Lembar LKE{when}, {name}",
        description=f"Rencana aksi {name} menurut 25 subpilar Lembar Kerja Evaluasi dan "
        f"triwulan, dengan laporan dan buktinya{when}.",
        settings=around.settings,
    )
    return render(
        "lke.html", page, table=table, around=around, view=view, ppid=ppid, submitted=submitted
    )
