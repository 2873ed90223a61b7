"""Checks on what is there: actions, a komponen's name, what will be done, a source."""

import re
from collections.abc import Iterator

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import CompletenessFault
from zi_site.plan.model import Area, Kelompok, Komponen
from zi_site.plan.problems import PERINGATAN, Problem

_SHA256 = re.compile(r"[0-9a-f]{64}")


def _actions(checked: Checked) -> Iterator[Problem]:
    plan, places = checked.plan, checked.places
    if not any(plan.walk()):
        yield places.problem((), "area", CompletenessFault.NO_ACTIONS())
        return
    for path, part in plan.parts():
        if isinstance(part, Kelompok) and not part.komponen:
            subject = _area_called(plan.area[path[0]], path[0])
            yield places.problem(path, "komponen", CompletenessFault.NO_KOMPONEN(), subject)
        elif isinstance(part, Komponen) and not part.aksi:
            subject = f"Komponen {part.nomor} {part.nama}".strip()
            yield places.problem(path, "aksi", CompletenessFault.EMPTY_KOMPONEN(), subject)


def _area_called(area: Area, position: int) -> str:
    return f"Area {area.nomor or position + 1}"


def _content(checked: Checked) -> Iterator[Problem]:
    for each in checked.plan.walk():
        if not (each.aksi.langkah_aksi or each.aksi.bukti_fisik):
            finding, subject = CompletenessFault.EMPTY_ACTION(), f"Aksi {each.aksi.id}"
            yield checked.places.problem(each.path, "", finding, subject)


def _source(checked: Checked) -> Iterator[Problem]:
    sumber, places = checked.plan.sumber, checked.places
    if sumber.sha256 and not _SHA256.fullmatch(sumber.sha256):
        yield places.problem((), "sumber.sha256", CompletenessFault.NO_SHA256())
    if not sumber.berkas:
        finding = CompletenessFault.NO_SOURCE()
        yield places.problem((), "sumber.berkas", finding, level=PERINGATAN)
    day = "keputusan.tanggal"
    if not checked.plan.keputusan.tanggal and not places.written((), day):
        yield places.problem((), day, CompletenessFault.NO_DECREE_DATE(), level=PERINGATAN)


CHECKS = (
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
