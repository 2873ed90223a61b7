"""Checks on corrections stated by hand: their date, and the actions that they name."""

from collections.abc import Iterator

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import CorrectionFault
from zi_site.plan.nearest import meant
from zi_site.plan.problems import PERINGATAN, Problem


def _dates(checked: Checked) -> Iterator[Problem]:
    """A copy cannot have been corrected before there was a decree to copy."""
    decided = checked.plan.keputusan.tanggal
    for at, correction in enumerate(checked.plan.pembetulan):
        if decided and correction.tanggal and correction.tanggal < decided:
            finding = CorrectionFault.BEFORE_DECREE(day=correction.tanggal, decreed=decided)
            yield checked.problem((), f"pembetulan.{at}.tanggal", finding)


def _actions(checked: Checked) -> Iterator[Problem]:
    """Only a warning: that the action was removed may be just what the correction tells."""
    known = {aksi.id for aksi in checked.plan.actions()}
    for at, correction in enumerate(checked.plan.pembetulan):
        for name in dict.fromkeys(correction.aksi):
            if name not in known:
                finding = CorrectionFault.UNKNOWN_ACTION(id=name, near=meant(name, known))
                yield checked.problem((), f"pembetulan.{at}.aksi", finding, PERINGATAN)


def _example(tanggal: str, aksi: str) -> tuple[str, str]:
    written = (
        f"pembetulan:\n  - tanggal: {tanggal}\n    isi: Langkah aksi disalin ulang.\n    "
        f'aksi: ["{aksi}"]\n'
    )
    return "area:\n", f"{written}area:\n"


CHECKS = (
    Check(
        "tanggal",
        "Pembetulan bertanggal sesudah keputusannya.",
        _example("2026-01-05", "1.2"),
        _example("2025-01-05", "1.2"),
        _dates,
    ),
    Check(
        "id",
        "Pembetulan menyebut aksi yang ada.",
        _example("2026-01-05", "1.2"),
        _example("2026-01-05", "12"),
        _actions,
    ),
)
