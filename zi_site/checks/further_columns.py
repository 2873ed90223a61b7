"""Checks on the columns that a plan prints beside ours: each text has a heading above it."""

from collections.abc import Iterator

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import CompletenessFault
from zi_site.plan.problems import Problem


def _headings(checked: Checked) -> Iterator[Problem]:
    for number, heading in enumerate(checked.plan.kolom_lain, 1):
        if not heading:
            finding = CompletenessFault.NO_HEADING(number=number)
            yield checked.problem((), "kolom_lain", finding)


def _cells(checked: Checked) -> Iterator[Problem]:
    count = len(checked.plan.kolom_lain)
    for each in checked.actions:
        if len(each.aksi.lain) > count:
            finding = CompletenessFault.TOO_MANY_CELLS(found=len(each.aksi.lain), count=count)
            yield checked.problem(each.path, "lain", finding)


CHECKS = (
    Check(
        "kolom",
        "Setiap isi kolom lain mempunyai judul kolomnya.",
        ("catatan:\n  - jenis", "kolom_lain: TARGET\ncatatan:\n  - jenis"),
        ("langkah_aksi: Menyusun SK", "langkah_aksi: Menyusun SK\n            lain: 1 laporan"),
        _cells,
    ),
    Check(
        "kolom",
        "Judul kolom lain tidak kosong.",
        ("catatan:\n  - jenis", "kolom_lain: [TARGET, ANGGARAN]\ncatatan:\n  - jenis"),
        ("catatan:\n  - jenis", 'kolom_lain: [TARGET, ""]\ncatatan:\n  - jenis'),
        _headings,
    ),
)
