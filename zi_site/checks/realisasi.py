"""Read reports -> their problems: of the file, the reports, their evidence and their texts."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from zi_site.checks import bukti, laporan, wording
from zi_site.checks.check import CheckedReports, ReportCheck
from zi_site.checks.report_sentences import ReportFault
from zi_site.checks.required import required_in_reports
from zi_site.checks.wording import Rule, Text
from zi_site.plan.model import Plan
from zi_site.plan.problems import Problem, in_order
from zi_site.plan_file.read.realisasi_file import ReadRealisasi


def _texts(checked: CheckedReports) -> Iterator[Text]:
    for path, subject, each in checked.reports():
        for name in ("uraian", "kendala", "tindak_lanjut"):
            yield path, name, subject, str(getattr(each, name))
    for path, subject, evidence in checked.evidence():
        yield path, "judul", subject, evidence.judul


def _finder(rule: Rule) -> Callable[[CheckedReports], Iterator[Problem]]:
    return lambda checked: wording.search(rule, _texts(checked), checked.places)


_SAMPLE = "Contoh kendala."
CHECKS = (
    *laporan.CHECKS,
    *bukti.CHECKS,
    ReportCheck(
        "data-pribadi",
        "Laporan tidak memuat NIK atau NIP.",
        (_SAMPLE, "Surat Nomor 314/ORT.07-Kpt/01/KPU/V/2021 belum terbit."),
        (_SAMPLE, "NIP 19800101 200501 1 002 cuti."),
        _finder(wording.PERSONAL),
    ),
    ReportCheck(
        "markah",
        "Laporan tidak memuat sisa markah HTML.",
        (_SAMPLE, "Peserta < 5 orang."),
        (_SAMPLE, "<b>Contoh</b> kendala."),
        _finder(wording.MARKUP),
    ),
    ReportCheck(
        "karakter",
        "Laporan tidak memuat karakter tak terlihat.",
        (_SAMPLE, "Contoh kendala."),
        (_SAMPLE, "Contoh\u202e kendala."),
        _finder(wording.INVISIBLE),
    ),
    ReportCheck(
        "karakter",
        "Laporan hanya memuat karakter yang dapat ditampilkan.",
        (_SAMPLE, '"Contoh\\tkendala."'),
        (_SAMPLE, '"Contoh\\x01kendala."'),
        _finder(wording.UNWRITABLE),
    ),
)


def check_realisasi(
    read: ReadRealisasi, file: str, plan: Plan | None, plan_exists: bool = True
) -> list[Problem]:
    """All problems of one file of reports in the order of their places.

    ``plan`` is the plan beside it, None where it cannot be read or, with ``plan_exists`` False,
    where there is none.
    """
    found = list(read.problems)
    if read.realisasi is not None:
        found += check_reports(CheckedReports(read.realisasi, read.places, file, plan))
    if not plan_exists:
        name = PurePosixPath(file).name.replace(".realisasi", "")
        found.append(read.places.problem((), "", ReportFault.NO_PLAN(name=name)))
    return in_order(found)


def check_reports(checked: CheckedReports) -> Iterator[Problem]:
    """The problems of reports from anywhere, in no particular order."""
    yield from required_in_reports(checked)
    for check in CHECKS:
        yield from check.find(checked)
