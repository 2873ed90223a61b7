"""Views -> pages: one plan's two pages (called per plan, in worker processes) and the pages about all plans."""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site import glossary
from zi_site.outputs import OutputFile
from zi_site.publication.pages_national import national_pages
from zi_site.publication.pages_render import Page, render
from zi_site.views import addresses
from zi_site.views.site import FORMATS, CopyFile, Surroundings, province_anchor
from zi_site.views.summary import Note, Section, Summary, summary_of, text_columns
from zi_site.views.table import Table
from zi_site.views.timeline import Timeline, TimelineRow, timeline_of

__all__ = ["national_pages", "plan_pages"]


@dataclass(frozen=True, slots=True)
class PlanView:
    """All that the plan page shows."""

    table: Table
    summary: Summary
    timeline: Timeline
    around: Surroundings
    columns: tuple[str, ...]  # the text columns shown
    gaps: dict[str, tuple[Note, ...]]  # by the id of the action that they stand after

    @property
    def grid(self) -> tuple[tuple[Section, TimelineRow], ...]:
        return tuple(zip(self.summary.sections, self.timeline.rows, strict=True))

    @property
    def lost(self) -> tuple[Note, ...]:
        """The notes on lost or damaged schedules: these are told before anything else."""
        return tuple(note for note in self.summary.notes if note.catatan.jenis == glossary.JADWAL_HILANG)

    @property
    def komponen_heading(self) -> str:
        """The plan's own word for komponen, where it uses another."""
        printed = self.table.judul_kolom["komponen"]
        return "" if printed.casefold() == "komponen" else printed

    @property
    def copies(self) -> tuple[tuple[CopyFile, str, str], ...]:
        """Each copy, what it is called, and what it is good for."""
        return tuple((copy, FORMATS[copy.extension].name, self._use(copy)) for copy in self.around.copies)

    def _use(self, copy: CopyFile) -> str:
        empty = copy.extension == "ics" and not any(row.bulan for row in self.table.rows)
        return "kosong, tanpa jadwal" if empty else FORMATS[copy.extension].use

    @property
    def province_anchor(self) -> str:
        return province_anchor(self.table.satker.provinsi)

    @property
    def edit_address(self) -> str:
        settings = self.around.settings
        if not settings.repository:
            return ""
        return f"{settings.repository.rstrip('/')}/edit/{settings.branch}/plans/{self.table.name}.yml"


def plan_pages(table: Table, around: Surroundings) -> Iterator[OutputFile]:
    """The plan page and the decree page."""
    yield _plan_page(table, around)
    yield _decree_page(table, around)


def _plan_page(table: Table, around: Surroundings) -> OutputFile:
    summary = summary_of(table)
    page = Page(
        kind="rencana",
        address=addresses.plan(table.satker.satker, table.tahun),
        title=f"Rencana Aksi {table.satker.nama} {table.tahun}",
        description=(
            f"Rencana aksi pembangunan Zona Integritas {table.satker.nama} tahun {table.tahun}: "
            f"{len(table.rows)} aksi dalam {len(table.areas)} area perubahan."
        ),
        settings=around.settings,
    )
    view = PlanView(table, summary, timeline_of(table), around, text_columns(table), summary.gaps)
    return render("plan.html", page, view=view)


def _decree_page(table: Table, around: Surroundings) -> OutputFile:
    page = Page(
        kind="keputusan",
        address=addresses.decree(table.satker.satker, table.tahun),
        title=f"Keputusan, Rencana Aksi {table.satker.nama} {table.tahun}",
        description=f"Teks keputusan yang menetapkan rencana aksi {table.satker.nama} tahun {table.tahun}.",
        settings=around.settings,
    )
    return render("decree.html", page, table=table, province_anchor=province_anchor(table.satker.provinsi))
