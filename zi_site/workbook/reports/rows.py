"""A plan and its reports -> the rows to report in: one an action and period."""

from dataclasses import dataclass

from zi_site.plan import glossary
from zi_site.plan.model import Plan
from zi_site.plan.reports import Laporan, Periode, Realisasi, periods
from zi_site.views.table import Row, table_of


@dataclass(frozen=True, slots=True)
class ReportRow:
    """``action`` is None where the plan has lost it, ``periode`` where none is planned."""

    aksi: str
    action: Row | None
    periode: Periode | None
    laporan: Laporan | None = None


def report_rows(plan: Plan, realisasi: Realisasi | None, per: str) -> list[ReportRow]:
    """In the plan's order, then by period; ``per`` is the kind for what is not reported yet."""
    laporan = realisasi.laporan if realisasi else ()
    rows: list[ReportRow] = []
    actions = table_of(plan).rows
    for action in actions:
        rows += _of_action(action, [each for each in laporan if each.aksi == action.id], per)
    known = {action.id for action in actions}
    return rows + [
        ReportRow(each.aksi, None, each.periode, each) for each in laporan if each.aksi not in known
    ]


def _of_action(action: Row, reported: list[Laporan], per: str) -> list[ReportRow]:
    taken = {each.periode for each in reported}
    planned = [
        each for each in periods(per) if each not in taken and set(each.bulan) & set(action.bulan)
    ]
    rows = [ReportRow(action.id, action, each.periode, each) for each in reported]
    rows += [ReportRow(action.id, action, each) for each in planned]
    rows.sort(key=_when)
    return rows or [ReportRow(action.id, action, None)]


def _when(row: ReportRow) -> tuple[int, ...]:
    months = row.periode.bulan if row.periode else ()
    return (months[0], len(months)) if months else ()


def plan_cells(action: Row | None) -> dict[str, str]:
    """What the grey columns show of an action."""
    if action is None:
        return {"langkah_aksi": "Aksi ini tidak ada lagi dalam rencana."}
    return {
        "langkah_aksi": action.langkah_aksi or action.indikator or action.bukti_fisik,
        "bukti_fisik": action.bukti_fisik,
        "bulan_rencana": glossary.month_words(action.bulan)
        or glossary.NAMA_KEPASTIAN.get(action.kepastian, ""),
        "penanggung_jawab": action.penanggung_jawab,
    }
