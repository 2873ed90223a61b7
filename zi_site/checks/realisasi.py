"""Read reports -> their problems: of the file, the reports, their evidence and their texts."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from zi_site.checks import bukti, laporan, wording
from zi_site.checks.check import Check, CheckedReports
from zi_site.checks.report_sentences import ReportFault
from zi_site.checks.required import required_in_reports
from zi_site.checks.sentences import WordingFault
from zi_site.checks.wording import searching
from zi_site.plan.model import Plan
from zi_site.plan.personal import NIP, numbers_in
from zi_site.plan.problems import GALAT, Problem, each_once, in_order
from zi_site.plan.texts import Text
from zi_site.plan_file.read.realisasi_file import ReadRealisasi


def _texts(checked: CheckedReports) -> tuple[Text, ...]:
    return checked.odd_texts


def _links(checked: CheckedReports) -> Iterator[Text]:
    return ((path, "tautan", unquote(evidence.tautan)) for path, evidence in checked.evidence())


def _nip_in(link: str) -> Iterator[str]:
    """Addresses are full of other long numbers, some of which look like a NIK."""
    return (name for name in numbers_in(link) if name == NIP)


_SAMPLE = "Contoh kendala."
CHECKS = (
    *laporan.CHECKS,
    *bukti.CHECKS,
    Check(
        "data-pribadi",
        "Laporan tidak memuat NIP, NIK, NPWP, atau nomor rekening.",
        (_SAMPLE, "Surat Nomor 314/ORT.07-Kpt/01/KPU/V/2021 belum terbit."),
        (_SAMPLE, "NIP 19800101 200501 1 002 cuti."),
        searching(wording.PERSONAL, _texts, GALAT),
    ),
    Check(
        "data-pribadi",
        "Nomor telepon dan alamat surel dalam laporan bukan milik perorangan.",
        (_SAMPLE, "Contoh kendala pada 2 hari."),
        (_SAMPLE, "Hubungi nama@contoh.invalid."),
        searching(wording.PERHAPS_PERSONAL, _texts),
    ),
    Check(
        "data-pribadi",
        "Tautan bukti tidak memuat NIP.",
        ("keputusan.pdf", "keputusan-314-2021.pdf"),
        ("keputusan.pdf", "sk-198001012005011002.pdf"),
        searching(wording.naming(_nip_in, WordingFault.PERSONAL), _links, GALAT),
    ),
    Check(
        "markah",
        "Laporan tidak memuat sisa markah HTML.",
        (_SAMPLE, "Peserta < 5 orang."),
        (_SAMPLE, "<b>Contoh</b> kendala."),
        searching(wording.MARKUP, _texts),
    ),
    Check(
        "karakter",
        "Laporan tidak memuat karakter tak terlihat.",
        (_SAMPLE, "Contoh kendala."),
        (_SAMPLE, "Contoh\u202e kendala."),
        searching(wording.INVISIBLE, _texts),
    ),
    Check(
        "karakter",
        "Laporan hanya memuat karakter yang dapat ditampilkan.",
        (_SAMPLE, '"Contoh\\tkendala."'),
        (_SAMPLE, '"Contoh\\x01kendala."'),
        searching(wording.UNWRITABLE, _texts, GALAT),
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
        checked = CheckedReports(read.realisasi, read.places, file, plan)
        found += each_once(check_reports(checked))
    if not plan_exists:
        name = PurePosixPath(file).name.replace(".realisasi", "")
        found.append(read.places.problem((), "", ReportFault.NO_PLAN(name=name)))
    return in_order(found)


def check_reports(checked: CheckedReports) -> Iterator[Problem]:
    """The problems of reports from anywhere, in no particular order."""
    yield from required_in_reports(checked)
    for check in CHECKS:
        yield from check.find(checked)
