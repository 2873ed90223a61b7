"""Table -> the checklist of evidence: each team's actions, by their months."""

from collections.abc import Iterable
from dataclasses import dataclass

from zi_site.plan import glossary
from zi_site.views.grouping import grouped
from zi_site.views.table import Row, Table


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """Actions due in the same months; () where none is known, then of one ``kepastian``."""

    bulan: tuple[int, ...]
    judul: str  # "Maret, Juni, September dan Desember", "Jadwal tidak terbaca"
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class TeamEvidence:
    nama: str  # as printed, "" where none is
    groups: tuple[MonthGroup, ...]  # by first month

    @property
    def actions(self) -> int:
        """How many actions one team has to show evidence for."""
        return sum(len(group.rows) for group in self.groups)


def checklist_of(table: Table) -> tuple[TeamEvidence, ...]:
    """Each team once, in the plan's order; every action stands once."""
    teams = grouped(table.rows, lambda row: row.penanggung_jawab)
    return tuple(TeamEvidence(name, _groups(rows)) for name, rows in teams.items())


def _groups(rows: Iterable[Row]) -> tuple[MonthGroup, ...]:
    return tuple(
        MonthGroup(key[1], _heading(found[0]), found)
        for key, found in sorted(grouped(rows, _order).items())
    )


def _order(row: Row) -> tuple[int, tuple[int, ...]]:
    """By months; without any last, what is lost before what the decree left open."""
    return (0 if row.bulan else 2 if row.kepastian == glossary.TIDAK_TERJADWAL else 1, row.bulan)


def _heading(row: Row) -> str:
    return glossary.month_words(row.bulan) if row.bulan else row.when
