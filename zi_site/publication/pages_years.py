"""Two years of one office -> the page that says what the later plan kept, moved and changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from zi_site.machine.kept import key_of
from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.plan.changes.values import ActionChange
from zi_site.plan.changes.years import YearChanges, year_changes
from zi_site.plan.model import Plan
from zi_site.publication.pages_render import PageHead, render
from zi_site.views import addresses
from zi_site.views.changes_plan import FieldView, field_view
from zi_site.views.settings import Settings
from zi_site.views.table import Table


@dataclass(frozen=True, slots=True)
class YearWork:
    """A plan, and that of the same office for the nearest earlier year."""

    before: Plan
    after: Plan
    settings: Settings
    tables: tuple[Table | None, Table | None] = (None, None)  # of both, where they have reports


@dataclass(frozen=True, slots=True)
class YearView:
    """All that the page shows, beside the office."""

    changes: YearChanges
    before: Table | None = None  # what is reported of each year's actions
    after: Table | None = None

    @property
    def changed(self) -> tuple[tuple[str, str, tuple[ActionChange, ...]], ...]:
        """Actions of both years that differ: anchor, heading, actions."""
        return (
            ("bulan", "Sama kata demi kata, bulannya berubah", self.changes.redated),
            ("kata", "Kata-kata atau penanggung jawabnya berubah", self.changes.reworded),
        )

    def fields(self, change: ActionChange) -> tuple[FieldView, ...]:
        """Old and new words of one of them."""
        return tuple(field_view(each) for each in change.fields)


def year_works(
    plans: Iterable[Plan], settings: Settings, tables: Iterable[Table] = ()
) -> tuple[YearWork, ...]:
    """Each plan that has an earlier one of its office, in the order of the offices and years;
    ``tables``: of the plans that have reports, perhaps of others too.
    """
    reported = {table.name: table for table in tables if table.reported}
    ordered = sorted(plans, key=lambda plan: (plan.satker, plan.tahun))
    return tuple(
        YearWork(a, b, settings, (reported.get(_name(a)), reported.get(_name(b))))
        for a, b in pairwise(ordered)
        if a.satker == b.satker
    )


def keyed_works(works: Iterable[YearWork], keys: Mapping[str, str]) -> list[tuple[str, YearWork]]:
    """Each with the key of its page; ``keys``: what each plan depends on, by its name."""
    return [
        (key_of(keys[_name(each.before)], keys[_name(each.after)], each.settings), each)
        for each in works
    ]


def _name(plan: Plan) -> str:
    return f"{plan.satker}/{plan.tahun}"


def year_page(work: YearWork) -> OutputFile:
    """The page of one of them."""
    satker = reference.register()[work.after.satker]
    before, after = work.before.tahun, work.after.tahun
    changes = year_changes(work.before, work.after)
    page = PageHead(
        kind="perubahan",
        address=addresses.from_year(satker.satker, after, before),
        title=f"{before} dan {after}, Rencana Aksi {satker.nama}",
        description=f"Yang sama, berubah, baru, dan tidak ada lagi pada rencana aksi "
        f"{satker.nama} tahun {after} dibandingkan tahun {before}.",
        settings=work.settings,
    )
    return render("dari_tahun.html", page, satker=satker, view=YearView(changes, *work.tables))
