"""One plan -> its page, its decree and its summary for a frame, in worker processes."""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.machine.outputs import OutputFile
from zi_site.plan import glossary
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.reports import Periode
from zi_site.publication.dataset import Entry, plan_dataset
from zi_site.publication.pages_render import PageHead, finished_block, render
from zi_site.publication.pages_reports import ReportsView, reports_view
from zi_site.views import addresses
from zi_site.views.changes_plan import ChangeEntry, PlanChanges, changes_of, recent_of
from zi_site.views.following import Team, teams_of
from zi_site.views.further_columns import said_columns, unspaced
from zi_site.views.monev import QUARTERS
from zi_site.views.notices import NoticeOf
from zi_site.views.report_columns import KOLOM_REALISASI, columns_of, report_cells
from zi_site.views.site import FORMATS, CopyFile, Surroundings
from zi_site.views.summary import Note, Section, Summary, summary_of, text_columns
from zi_site.views.table import Row, Table
from zi_site.views.timeline import Timeline, TimelineRow, timeline_of
from zi_site.views.year_bars import YearBars, year_bars


@dataclass(frozen=True, slots=True)
class PlanView:
    """All that the plan page shows."""

    table: Table
    summary: Summary
    timeline: Timeline
    around: Surroundings
    columns: tuple[str, ...]  # the text columns shown
    gaps: dict[str, tuple[Note, ...]]  # by the id of the action that they stand after
    reports: ReportsView | None  # None where nothing is reported
    changes: PlanChanges

    @property
    def grid(self) -> tuple[tuple[Section, TimelineRow], ...]:
        """Each section with its row of the timeline, in printed order."""
        return tuple(zip(self.summary.sections, self.timeline.rows, strict=True))

    @property
    def bars(self) -> YearBars:
        """The year as a picture."""
        return year_bars(self.table)

    @property
    def recent(self) -> dict[str, ChangeEntry]:
        """The last change of each action that was changed lately."""
        return recent_of(self.changes, self.around.settings.data_date)

    @property
    def year_before(self) -> int:
        """The nearest earlier year of the office that has a plan; 0 for none."""
        return next((year for year in self.around.years if year < self.table.tahun), 0)

    @property
    def lost(self) -> tuple[Note, ...]:
        """The notes on lost or damaged schedules: these are told before anything else."""
        return tuple(
            note for note in self.summary.notes if note.catatan.jenis == glossary.JADWAL_HILANG
        )

    @property
    def komponen_heading(self) -> str:
        """The plan's own word for komponen, where it uses another."""
        printed = self.table.judul_kolom["komponen"]
        return "" if printed.casefold() == "komponen" else printed

    @property
    def team_count(self) -> int:
        """How many teams answer for the actions, as printed."""
        return len({row.penanggung_jawab for row in self.table.rows} - {""})

    @property
    def first_told(self) -> dict[str, str]:
        """The id of the first action that carries each note."""
        told: dict[str, str] = {}
        for row in self.table.rows:
            for note in row.catatan:
                told.setdefault(note, row.id)
        return told

    @property
    def copies(self) -> tuple[tuple[CopyFile, str, str], ...]:
        """Each copy, what it is called, and what it is good for."""
        return tuple(
            (copy, FORMATS[copy.extension].name, self._use(copy))
            for copy in self.around.copies
            if not copy.of_reports
        )

    @property
    def report_copies(self) -> tuple[tuple[CopyFile, str], ...]:
        """The copies of the reports, each with what readers call its form."""
        return tuple(
            (copy, FORMATS[copy.extension].name) for copy in self.around.copies if copy.of_reports
        )

    @property
    def dataset(self) -> Entry:
        """What search engines read of the plan."""
        return plan_dataset(self.table, self.around)

    @property
    def teams(self) -> tuple[Team, ...]:
        """The teams that have a calendar of their own."""
        return teams_of(self.table)

    @property
    def quarters(self) -> tuple[Periode, ...]:
        """The four quarters, for links to their pages."""
        return QUARTERS

    @property
    def reports_kept_back(self) -> bool:
        """Whether there are reports that cannot be shown, so that there are not none."""
        return any(each.of is NoticeOf.REPORTS for each in self.around.notices)

    @property
    def column_names(self) -> tuple[str, ...]:
        """The columns of the CSV copy, and so of what a reader has filtered."""
        return tuple(map(unspaced, columns_of(self.table)))

    @property
    def own_headings(self) -> tuple[tuple[str, str], ...]:
        """The text columns; with each the plan's heading where that is another than ours, so that
        each cell must say it, else "".
        """
        headings = ((name, self.table.judul_kolom[name]) for name in self.columns)
        return tuple(
            (name, "" if heading.casefold() == JUDUL_KOLOM[name].casefold() else heading)
            for name, heading in headings
        )

    def what(self, row: Row) -> str:
        """The column that says what is done, which heads the action's row."""
        order = ("langkah_aksi", "indikator", "bukti_fisik")
        return next((name for name in order if name in self.columns and getattr(row, name)), "")

    def further(self, row: Row) -> tuple[tuple[str, str, str], ...]:
        """What the plan prints of an action besides: column, heading, text."""
        return tuple(
            (unspaced(name), heading, text) for name, heading, text in said_columns(row, self.table)
        )

    def report_data(self, row: Row) -> tuple[tuple[str, str], ...]:
        """The filled cells of the latest report, for those columns."""
        return tuple(
            (name, cell)
            for name, cell in zip(KOLOM_REALISASI, report_cells(row), strict=True)
            if cell
        )

    def _use(self, copy: CopyFile) -> str:
        empty = copy.extension == "ics" and not any(row.bulan for row in self.table.rows)
        return "tanpa jadwal" if empty else FORMATS[copy.extension].use


def plan_pages(table: Table, around: Surroundings) -> Iterator[OutputFile]:
    """The plan page and the decree page."""
    yield _plan_page(table, around)
    yield _decree_page(table, around)


def plan_block(table: Table, around: Surroundings) -> str:
    """The plan page without what surrounds it, as HTML."""
    return finished_block(_plan_page(table, around).content.decode())


def _plan_page(table: Table, around: Surroundings) -> OutputFile:
    summary = summary_of(table, around.settings.counted_from)
    page = PageHead(
        kind="rencana-realisasi" if table.reported else "rencana",
        address=addresses.plan(table.satker.satker, table.tahun),
        title=f"Rencana Aksi {table.satker.nama} {table.tahun}",
        description=(
            f"Rencana aksi pembangunan Zona Integritas {table.satker.nama} tahun {table.tahun}: "
            f"{len(table.rows)} aksi dalam {len(table.areas)} area perubahan."
        ),
        settings=around.settings,
        feed=addresses.office_feed(table.satker.satker),
        picture=addresses.picture(addresses.plan(table.satker.satker, table.tahun)),
    )
    view = PlanView(
        table,
        summary,
        timeline_of(table),
        around,
        text_columns(table),
        summary.gaps,
        reports_view(table, around),
        changes_of(table, around.steps),
    )
    return render("plan.html", page, view=view)


def _decree_page(table: Table, around: Surroundings) -> OutputFile:
    sort, is_decree = table.keputusan.sort, table.keputusan.is_decree
    page = PageHead(
        kind="keputusan",
        address=addresses.decree(table.satker.satker, table.tahun),
        title=f"{sort.capitalize()}, Rencana Aksi {table.satker.nama} {table.tahun}",
        description=f"Teks {sort} yang {'menetapkan' if is_decree else 'memuat'} rencana aksi "
        f"{table.satker.nama} tahun {table.tahun}.",
        settings=around.settings,
    )
    return render("decree.html", page, table=table)


def embed_page(table: Table, around: Surroundings) -> OutputFile:
    """A small page for a frame on an office's own website."""
    name = f"Ringkasan rencana aksi {table.satker.nama} tahun {table.tahun}"
    page = PageHead(
        kind="ringkas",
        address=addresses.embed(addresses.plan(table.satker.satker, table.tahun)),
        title=name,
        description=f"{name}: banyaknya aksi dan bulan pelaksanaannya.",
        settings=around.settings,
    )
    return render("ringkas.html", page, table=table, total=timeline_of(table).total)
