"""Checks on the reports themselves: where they stand, which action and period each belongs to,
dates, reasons.

None of them knows today's date: what passes today passes tomorrow.
"""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import combinations
from pathlib import PurePosixPath

from zi_site.checks.check import CheckedReports, ReportCheck
from zi_site.plan.kinds import loose
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.plan.reports import DIBATALKAN, SELESAI, TERTUNDA, Laporan, Periode
from zi_site.plan_file.read.plan_file import Path

_CONTRADICTING = ({SELESAI, DIBATALKAN}, {SELESAI, TERTUNDA})


def _place(checked: CheckedReports) -> Iterator[Problem]:
    realisasi, places, path = checked.realisasi, checked.places, PurePosixPath(checked.file)
    folder, promised = path.parent.name, path.name.partition(".")[0]
    if realisasi.satker and folder and realisasi.satker != folder:
        message = f'Satker "{realisasi.satker}" berada di folder "{folder}".'
        yield places.problem(
            (),
            "satker",
            loose("tempat", message, f'Pindahkan berkasnya, atau tulis "satker: {folder}".'),
        )
    if realisasi.tahun and promised.isdigit() and promised != str(realisasi.tahun):
        message = f"Tahun {realisasi.tahun} berada di berkas {path.name}."
        advice = f'Namai berkas {realisasi.tahun}.realisasi.yml, atau tulis "tahun: {promised}".'
        yield places.problem((), "tahun", loose("tempat", message, advice))


def _actions(checked: CheckedReports) -> Iterator[Problem]:
    known = {aksi.id: None for aksi in checked.plan.actions()} if checked.plan else {}
    for path, subject, laporan in checked.reports():
        if known and laporan.aksi and laporan.aksi not in known:
            near = get_close_matches(laporan.aksi, known, 1, 0.6)
            meant = f'Maksud Anda "{near[0]}"? ' if near else ""
            advice = (
                f"{meant}Bila aksinya memang dihapus dari rencana: kembalikan aksinya, atau "
                "hapus juga laporan ini."
            )
            message = f'Aksi "{laporan.aksi}" tidak ada dalam rencana.'
            yield checked.places.problem(path, "aksi", loose("laporan", message, advice), subject)


def _doubles(checked: CheckedReports) -> Iterator[Problem]:
    seen: set[object] = set()
    for path, subject, laporan in checked.reports():
        key = (laporan.aksi, laporan.periode)
        if key in seen:
            message = f"{laporan.periode.nama} dilaporkan dua kali untuk aksi ini."
            yield checked.places.problem(
                path,
                "periode",
                loose("laporan", message, "Gabungkan menjadi satu laporan."),
                subject,
            )
        seen.add(key)


def _dates(checked: CheckedReports) -> Iterator[Problem]:
    tahun = checked.realisasi.tahun
    for path, subject, laporan in checked.reports() if tahun else ():
        where, advice, level = "tanggal", "Periksa tanggal dan periodenya.", PERINGATAN
        if laporan.tanggal is None:
            if checked.places.nodes[path].get("tanggal"):
                continue  # it is written but cannot be read, which has been told
            message = "Tanggal laporan belum diisi."
            where, advice = (
                "",
                f'Tulis kapan laporan ini dibuat, misalnya "tanggal: {_day_after(laporan, tahun)}".',
            )
        elif laporan.tanggal.year not in (tahun, tahun + 1):
            message, level = f"Laporan tahun {tahun} bertanggal {laporan.tanggal}.", GALAT
            advice = "Tulis tanggal laporan ini dibuat, dalam tahun itu atau tahun berikutnya."
        elif (
            laporan.tanggal < date(tahun, laporan.periode.bulan[0], 1)
            and laporan.status != DIBATALKAN
        ):
            message = f"Laporan ini bertanggal sebelum {laporan.periode.nama} mulai."
        else:
            continue
        yield checked.places.problem(path, where, loose("tanggal", message, advice), subject, level)


def _day_after(laporan: Laporan, tahun: int) -> date:
    last = laporan.periode.bulan[-1]
    return date(tahun + last // 12, last % 12 + 1, 1)


def _reasons(checked: CheckedReports) -> Iterator[Problem]:
    for path, subject, laporan in checked.reports():
        if laporan.status == SELESAI and not (laporan.uraian or laporan.bukti):
            message = "Selesai, tetapi tanpa uraian dan tanpa bukti."
            advice = "Tulis apa yang dikerjakan di uraian, atau sebutkan buktinya."
        elif laporan.status in (TERTUNDA, DIBATALKAN) and not (laporan.kendala or laporan.uraian):
            message = f"{laporan.status.capitalize()}, tetapi alasannya tidak disebut."
            advice = "Tulis alasannya di kendala."
        else:
            continue
        yield checked.places.problem(
            path, "status", loose("status", message, advice), subject, PERINGATAN
        )


def _contradictions(checked: CheckedReports) -> Iterator[Problem]:
    by_action: dict[str, dict[Periode, tuple[Path, str, Laporan]]] = {}
    for path, subject, laporan in checked.reports():
        by_action.setdefault(laporan.aksi, {}).setdefault(laporan.periode, (path, subject, laporan))
    for reports in by_action.values():
        for (_, _, one), (path, subject, other) in combinations(reports.values(), 2):
            overlap = set(one.periode.bulan) & set(other.periode.bulan)
            if overlap and {one.status, other.status} in _CONTRADICTING:
                message = (
                    f"{other.periode.nama} {other.status}, sedangkan {one.periode.nama} "
                    f"{one.status}."
                )
                yield checked.places.problem(
                    path,
                    "status",
                    loose("status", message, "Periksa kedua laporan itu."),
                    subject,
                    PERINGATAN,
                )


CHECKS = (
    ReportCheck(
        "tempat",
        "Satker dan tahun laporan sama dengan nama folder dan berkasnya.",
        ("tahun: 2025", "tahun: 2025"),
        ("tahun: 2025", "tahun: 2024"),
        _place,
    ),
    ReportCheck(
        "laporan",
        "Setiap laporan menunjuk aksi yang ada dalam rencana.",
        ('aksi: "1.1"', 'aksi: "1.2"'),
        ('aksi: "1.1"', 'aksi: "1.9"'),
        _actions,
    ),
    ReportCheck(
        "laporan",
        "Satu aksi dilaporkan satu kali untuk satu periode.",
        ('aksi: "1.2"\n    periode: Triwulan I', 'aksi: "1.1"\n    periode: Triwulan I'),
        ('aksi: "1.2"\n    periode: Triwulan I', 'aksi: "1.1"\n    periode: JANUARI'),
        _doubles,
    ),
    ReportCheck(
        "tanggal",
        "Tanggal laporan sesuai dengan tahun dan periodenya.",
        ("tanggal: 2025-02-03", "tanggal: 2026-01-05"),
        ("tanggal: 2025-02-03", "tanggal: 2024-02-03"),
        _dates,
    ),
    ReportCheck(
        "status",
        "Yang selesai menyebut uraian atau bukti; yang tertunda atau dibatalkan menyebut alasannya.",
        ("kendala: Contoh kendala.", "uraian: Contoh alasan."),
        ("kendala: Contoh kendala.", "tindak_lanjut: Contoh."),
        _reasons,
    ),
    ReportCheck(
        "status",
        "Laporan bulan, triwulan, dan semester yang beririsan tidak bertentangan.",
        ('aksi: "1.2"\n    periode: Triwulan I', 'aksi: "1.1"\n    periode: Triwulan II'),
        ('aksi: "1.2"\n    periode: Triwulan I', 'aksi: "1.1"\n    periode: Triwulan I'),
        _contradictions,
    ),
)
