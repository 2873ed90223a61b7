"""Table -> which subpilar of the LKE a plan has actions for, when, and which none; and how many
plans have each.

Nothing here is a score: a plan may leave a subpilar out with good reason, and the paper may have
lost a page.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from zi_site.plan import glossary, reference
from zi_site.views.grouping import grouped
from zi_site.views.table import Row, Table


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """The actions of one plan for one subpilar; ``rows`` is empty where it has none."""

    subpilar: reference.Subpilar
    rows: tuple[Row, ...]

    @property
    def when(self) -> str:
        """All their months in short, and how sure: ``Mar, Jun–Agt (sebagian perkiraan)``."""
        dated = tuple(row for row in self.rows if row.bulan)
        parts = (
            [_short_months(month for row in dated for month in row.bulan) + _sureness(dated)]
            if dated
            else []
        )
        for kind in (glossary.TIDAK_TERBACA, glossary.TIDAK_TERJADWAL):
            count = sum(row.kepastian == kind for row in self.rows)
            parts += [f"{count} jadwal {glossary.NAMA_KEPASTIAN[kind]}"] if count else []
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class PlanCoverage:
    table: Table
    cells: tuple[CoverageCell, ...]  # one for each of the 25 subpilar, in their order

    @property
    def outside(self) -> int:
        """Actions of no subpilar."""
        return len(self.table.rows) - sum(len(cell.rows) for cell in self.cells)

    @property
    def incomplete(self) -> bool:
        """Whether a note of the plan states a gap, so that a blank may be a lost page."""
        return is_incomplete(self.table)


@dataclass(frozen=True, slots=True)
class SubpilarCount:
    plans: int
    actions: int


@dataclass(frozen=True, slots=True)
class GroupCoverage:
    """Many plans together: of a year, or of a province in a year."""

    nama: str
    address: str  # of the page that shows them plan by plan
    plans: int
    offices: int
    counts: tuple[SubpilarCount, ...]  # one for each of the 25 subpilar


def is_incomplete(table: Table) -> bool:
    """Part of the plan is missing in the copy, so that an empty cell may be a lost page."""
    return any(note.jenis == glossary.KEKOSONGAN for note in table.catatan)


def coverage_of(table: Table) -> PlanCoverage:
    """Which of the 25 subpilar of the LKE a plan has actions for; never a score."""
    rows = grouped(table.rows, lambda row: row.subpilar)
    cells = (
        CoverageCell(sub, rows.get(number, ())) for number, sub in reference.subpilar().items()
    )
    return PlanCoverage(table, tuple(cells))


def group_coverage(nama: str, address: str, tables: Iterable[Table]) -> GroupCoverage:
    """Plans of one group (a province, a year) by subpilar: how many plans, how many actions."""
    listed = tuple(tables)
    columns = zip(*(coverage_of(table).cells for table in listed), strict=True)
    counts = (tuple(len(cell.rows) for cell in column) for column in columns)
    return GroupCoverage(
        nama=nama,
        address=address,
        plans=len(listed),
        offices=len({table.satker.satker for table in listed}),
        counts=tuple(SubpilarCount(sum(map(bool, column)), sum(column)) for column in counts),
    )


def _short_months(months: Iterable[int]) -> str:
    names = glossary.BULAN_PENDEK
    runs = glossary.month_runs(months)
    return ", ".join(names[a - 1] if a == b else f"{names[a - 1]}–{names[b - 1]}" for a, b in runs)


def _sureness(dated: tuple[Row, ...]) -> str:
    """Which of the months are not printed as such; "" where all are."""
    present = {row.kepastian for row in dated}
    kinds = " dan ".join(
        glossary.NAMA_KEPASTIAN[kind]
        for kind in (glossary.KONVENSI, glossary.PERKIRAAN)
        if kind in present
    )
    if not kinds:
        return ""
    return f" (sebagian {kinds})" if glossary.TERTULIS in present else f" ({kinds})"
