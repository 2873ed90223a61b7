"""Checks on what is there: actions, a komponen's name, what will be done, a source."""

import re
from collections.abc import Iterator

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import CompletenessFault
from zi_site.plan.model import Kelompok, Komponen
from zi_site.plan.problems import PERINGATAN, Problem

_SHA256 = re.compile(r"[0-9a-f]{64}")


def _actions(checked: Checked) -> Iterator[Problem]:
    if not checked.actions:
        yield checked.problem((), "area", CompletenessFault.NO_ACTIONS())
        return
    for path, part in checked.parts:
        if isinstance(part, Kelompok) and not part.komponen:
            yield checked.problem(path, "komponen", CompletenessFault.NO_KOMPONEN())
        elif isinstance(part, Komponen) and not part.aksi:
            yield checked.problem(path, "aksi", CompletenessFault.EMPTY_KOMPONEN())


def _content(checked: Checked) -> Iterator[Problem]:
    for each in checked.actions:
        if not (each.aksi.langkah_aksi or each.aksi.bukti_fisik):
            yield checked.problem(each.path, "", CompletenessFault.EMPTY_ACTION())


def _source(checked: Checked) -> Iterator[Problem]:
    sumber, day = checked.plan.sumber, "keputusan.tanggal"
    if sumber.sha256 and not _SHA256.fullmatch(sumber.sha256):
        yield checked.problem((), "sumber.sha256", CompletenessFault.NO_SHA256())
    if not sumber.berkas:
        yield checked.problem((), "sumber.berkas", CompletenessFault.NO_SOURCE(), PERINGATAN)
    if not checked.plan.keputusan.tanggal and not checked.places.written((), day):
        yield checked.problem((), day, CompletenessFault.NO_DECREE_DATE(), PERINGATAN)


def _title(checked: Checked) -> Iterator[Problem]:
    if not checked.plan.judul and not checked.places.written((), "judul"):
        yield checked.problem((), "judul", CompletenessFault.NO_TITLE(), PERINGATAN)


CHECKS = (
    Check(
        "wajib",
        "Rencana berjudul.",
        ("judul: RENCANA AKSI PEMBANGUNAN", "judul: RENCANA AKSI"),
        ("judul: RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS", "judul:"),
        _title,
    ),
    Check(
        "aksi",
        "Rencana, kelompok dan komponen memuat aksi.",
        ("aksi:", "aksi:"),
        ('subpilar: "1.1"', 'subpilar: "1.1"\n      - nama: Pemantauan'),
        _actions,
        of_whole=True,
    ),
    Check(
        "aksi",
        "Setiap aksi menyebut langkah aksi atau bukti fisiknya.",
        ("langkah_aksi: Menyusun SK", "bukti_fisik: SK"),
        ("langkah_aksi: Menyusun SK", "catatan: x"),
        _content,
        of_whole=True,
    ),
    Check(
        "sumber",
        "Sumber disebut: berkas, SHA-256 dan tanggal keputusan.",
        ("berkas: contoh.txt", "berkas: lain.txt"),
        ("  berkas: contoh.txt\n", ""),
        _source,
    ),
)
