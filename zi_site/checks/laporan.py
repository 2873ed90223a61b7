"""Checks on the reports themselves: where they stand, which action and period each belongs to,
dates, reasons.

None of them knows today's date: what passes today passes tomorrow.
"""

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import PurePosixPath

from zi_site.checks.check import Check, CheckedReports
from zi_site.checks.report_sentences import ReportFault
from zi_site.plan.kinds import Finding
from zi_site.plan.model import PartPath
from zi_site.plan.nearest import meant
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.plan.reports import DIBATALKAN, SELESAI, TERTUNDA, Laporan, Periode

_CONTRADICTING = ({SELESAI, DIBATALKAN}, {SELESAI, TERTUNDA})


def _place(checked: CheckedReports) -> Iterator[Problem]:
    satker, tahun = checked.realisasi.satker, checked.realisasi.tahun
    path = PurePosixPath(checked.file)
    folder, promised = path.parent.name, path.name.partition(".")[0]
    if satker and folder and satker != folder:
        finding = ReportFault.OTHER_FOLDER(satker=satker, folder=folder)
        yield checked.problem((), "satker", finding)
    if tahun and promised.isdigit() and promised != str(tahun):
        finding = ReportFault.OTHER_FILE(tahun=tahun, name=path.name, promised=promised)
        yield checked.problem((), "tahun", finding)


def _actions(checked: CheckedReports) -> Iterator[Problem]:
    known = {aksi.id: None for aksi in checked.plan.actions()} if checked.plan else {}
    for path, laporan in checked.reports():
        if known and laporan.aksi and laporan.aksi not in known:
            near = meant(laporan.aksi, known, by=str)  # the points of an id count too
            finding = ReportFault.UNKNOWN_ACTION(id=laporan.aksi, near=near)
            yield checked.problem(path, "aksi", finding)


def _doubles(checked: CheckedReports) -> Iterator[Problem]:
    seen: set[tuple[str, Periode]] = set()
    for path, laporan in checked.reports():
        key = (laporan.aksi, laporan.periode)
        if key in seen and laporan.periode:
            finding = ReportFault.TWICE(periode=laporan.periode.nama)
            yield checked.problem(path, "periode", finding)
        seen.add(key)


def _dates(checked: CheckedReports) -> Iterator[Problem]:
    tahun = checked.realisasi.tahun
    for path, laporan in checked.reports():
        if not (tahun and laporan.periode):
            continue
        if laporan.tanggal is not None:
            if fault := _date_fault(laporan, laporan.tanggal, tahun):
                finding, level = fault
                yield checked.problem(path, "tanggal", finding, level)
        elif not checked.places.written(path, "tanggal"):
            finding = ReportFault.NO_DATE(example=_day_after(laporan, tahun))
            yield checked.problem(path, "tanggal", finding, PERINGATAN)


def _date_fault(laporan: Laporan, tanggal: date, tahun: int) -> tuple[Finding, str] | None:
    """What is wrong with the date of a report, and how grave that is."""
    if tanggal.year not in (tahun, tahun + 1):
        return ReportFault.OTHER_YEAR(tahun=tahun, day=tanggal), GALAT
    begins = date(tahun, laporan.periode.bulan[0], 1)
    if tanggal < begins and laporan.status != DIBATALKAN:
        return ReportFault.BEFORE_PERIOD(periode=laporan.periode.nama), PERINGATAN
    return None


def _day_after(laporan: Laporan, tahun: int) -> date:
    last = laporan.periode.bulan[-1]
    return date(tahun + last // 12, last % 12 + 1, 1)


def _reasons(checked: CheckedReports) -> Iterator[Problem]:
    for path, laporan in checked.reports():
        if finding := _unexplained(laporan):
            yield checked.problem(path, "status", finding, PERINGATAN)


def _unexplained(laporan: Laporan) -> Finding | None:
    if laporan.status == SELESAI and not (laporan.uraian or laporan.bukti):
        return ReportFault.DONE_WITHOUT_WORDS()
    if laporan.status in (TERTUNDA, DIBATALKAN) and not (laporan.kendala or laporan.uraian):
        return ReportFault.NO_REASON(status=laporan.status.capitalize())
    return None


def _contradictions(checked: CheckedReports) -> Iterator[Problem]:
    by_action: dict[str, dict[Periode, tuple[PartPath, Laporan]]] = {}
    for path, laporan in checked.reports():
        by_action.setdefault(laporan.aksi, {}).setdefault(laporan.periode, (path, laporan))
    for reports in by_action.values():
        for (_, one), (path, other) in combinations(reports.values(), 2):
            overlap = set(one.periode.bulan) & set(other.periode.bulan)
            if overlap and {one.status, other.status} in _CONTRADICTING:
                finding = ReportFault.CONTRADICTION(
                    later=other.periode.nama,
                    later_status=other.status,
                    earlier=one.periode.nama,
                    earlier_status=one.status,
                )
                yield checked.problem(path, "status", finding, PERINGATAN)


CHECKS = (
    Check(
        "tempat",
        "Satker dan tahun laporan sama dengan nama folder dan berkasnya.",
        ("tahun: 2025", "tahun: 2025"),
        ("tahun: 2025", "tahun: 2024"),
        _place,
    ),
    Check(
        "laporan",
        "Setiap laporan menunjuk aksi yang ada dalam rencana.",
        ('aksi: "1.1"', 'aksi: "1.2"'),
        ('aksi: "1.1"', 'aksi: "1.9"'),
        _actions,
    ),
    Check(
        "laporan",
        "Satu aksi dilaporkan satu kali untuk satu periode.",
        ('aksi: "1.2"\n    periode: Triwulan I', 'aksi: "1.1"\n    periode: Triwulan I'),
        ('aksi: "1.2"\n    periode: Triwulan I', 'aksi: "1.1"\n    periode: JANUARI'),
        _doubles,
    ),
    Check(
        "tanggal",
        "Tanggal laporan sesuai dengan tahun dan periodenya.",
        ("tanggal: 2025-02-03", "tanggal: 2026-01-05"),
        ("tanggal: 2025-02-03", "tanggal: 2024-02-03"),
        _dates,
    ),
    Check(
        "status",
        "Yang selesai menyebut uraian atau bukti; yang tertunda atau dibatalkan menyebut "
        "alasannya.",
        ("kendala: Contoh kendala.", "uraian: Contoh alasan."),
        ("kendala: Contoh kendala.", "tindak_lanjut: Contoh."),
        _reasons,
    ),
    Check(
        "status",
        "Laporan bulan, triwulan, dan semester yang beririsan tidak bertentangan.",
        ('aksi: "1.2"\n    periode: Triwulan I', 'aksi: "1.1"\n    periode: Triwulan II'),
        ('aksi: "1.2"\n    periode: Triwulan I', 'aksi: "1.1"\n    periode: Triwulan I'),
        _contradictions,
    ),
)
