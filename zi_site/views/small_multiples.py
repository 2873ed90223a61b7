"""Rows -> small multiples: the year of several groups of actions, each as twelve bars beside each
other, all on one scale; as paths of an SVG whose units are a month and an action.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from zi_site.plan import glossary, reference
from zi_site.views import addresses
from zi_site.views.across import AreaAcross, PlanRows
from zi_site.views.table import Table
from zi_site.views.timeline import TimelineRow, timeline_row

_NOTHING = (0,) * len(glossary.SETAHUN)


@dataclass(frozen=True, slots=True)
class YearPicture:
    """The twelve bars of one group of actions."""

    row: TimelineRow
    link: str
    count: int  # what is said beside it
    dark: tuple[int, ...]  # of each month's actions, those that stand out; they begin at the foot

    @property
    def dark_path(self) -> str:
        """The part of each bar that stands out."""
        return _bars(_NOTHING, self.dark)

    @property
    def pale_path(self) -> str:
        """What of each bar is above it."""
        return _bars(self.dark, self.row.counts)


@dataclass(frozen=True, slots=True)
class SmallMultiples:
    pictures: tuple[YearPicture, ...]

    @property
    def highest(self) -> int:
        """The highest bar, the scale of all; 0 where no month is known."""
        return max((max(each.row.counts) for each in self.pictures), default=0)


def of_area(view: AreaAcross) -> SmallMultiples:
    """A picture a subpilar, and one of what lies outside of them; dark are printed months."""
    address = addresses.area(view.area.kode)
    pictures = [
        _subpilar(f"{sub.nomor} {sub.nama}", f"{address}#subpilar-{sub.nomor}", each.plans)
        for each in view.subpilar
        for sub in (each.subpilar,)
    ]
    if view.elsewhere:
        pictures.append(_subpilar(OUTSIDE, f"{address}#subpilar-lain", view.elsewhere))
    return SmallMultiples(tuple(pictures))


OUTSIDE = "Di luar subpilar area ini"


def area_rows(tables: Iterable[Table]) -> tuple[TimelineRow, ...]:
    """The year of each official area over several plans."""
    rows = tuple(row for table in tables for row in table.rows)
    return tuple(
        timeline_row(area.kode, area.nama, (row for row in rows if row.area_kode == area.kode))
        for area in reference.areas().values()
    )


def of_month(areas: Iterable[TimelineRow], tahun: int, bulan: int) -> SmallMultiples:
    """A picture an area; dark is the month itself."""
    return SmallMultiples(tuple(_area(row, tahun, bulan) for row in areas))


def _area(row: TimelineRow, tahun: int, bulan: int) -> YearPicture:
    count = row.counts[bulan - 1]
    dark = tuple(count if month == bulan else 0 for month in glossary.SETAHUN)
    link = addresses.explore(tahun=tahun, bulan=bulan, area=row.kode)
    return YearPicture(row, link, count, dark)


def _subpilar(nama: str, link: str, plans: tuple[PlanRows, ...]) -> YearPicture:
    rows = tuple(row for plan in plans for row in plan.rows)
    printed = timeline_row("", "", (row for row in rows if row.kepastian == glossary.TERTULIS))
    return YearPicture(timeline_row("", nama, rows), link, len(rows), printed.counts)


def _bars(feet: tuple[int, ...], heads: tuple[int, ...]) -> str:
    """Upright strokes, each in the middle of its month."""
    ends = enumerate(zip(feet, heads, strict=True))
    return "".join(f"M{at}.5 {foot}V{head}" for at, (foot, head) in ends if head > foot)
