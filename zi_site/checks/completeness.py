"""Checks on what is there: actions, a komponen's name, something that says what will be done, a
source.
"""

import re
from collections.abc import Iterator

from zi_site.checks.check import Check, Checked, each_action
from zi_site.plan.kinds import loose
from zi_site.plan.problems import PERINGATAN, Problem

_SHA256 = re.compile(r"[0-9a-f]{64}")


def _actions(checked: Checked) -> Iterator[Problem]:
    if not any(True for _ in checked.plan.actions()):
        yield checked.places.problem(
            (),
            "area",
            loose("aksi", "Rencana ini belum memuat aksi.", 'Isi "aksi:" pada setiap komponen.'),
        )
        return
    for a, area in enumerate(checked.plan.area):
        for k, kelompok in enumerate(area.kelompok):
            subject = f"Area {area.nomor or a + 1}"
            if not kelompok.komponen:
                yield checked.places.problem(
                    (a, k),
                    "komponen",
                    loose("aksi", "Bagian ini belum memuat komponen.", "Isi atau hapus."),
                    subject,
                )
            for m, komponen in enumerate(kelompok.komponen):
                if not komponen.aksi:
                    yield checked.places.problem(
                        (a, k, m),
                        "aksi",
                        loose("aksi", "Komponen ini belum memuat aksi.", "Isi atau hapus."),
                        f"Komponen {komponen.nomor} {komponen.nama}".strip(),
                    )


def _content(checked: Checked) -> Iterator[Problem]:
    for path, aksi in each_action(checked.plan):
        if not (aksi.langkah_aksi or aksi.bukti_fisik):
            yield checked.places.problem(
                path,
                "",
                loose(
                    "aksi",
                    "Aksi ini tanpa langkah aksi dan tanpa bukti fisik.",
                    "Tulis sekurangnya salah satu seperti yang tercetak.",
                ),
                f"Aksi {aksi.id}",
            )


def _source(checked: Checked) -> Iterator[Problem]:
    plan, places = checked.plan, checked.places
    if plan.sumber.sha256 and not _SHA256.fullmatch(plan.sumber.sha256):
        yield places.problem(
            (),
            "sumber.sha256",
            loose("sumber", "Ini bukan SHA-256.", "Tulis 64 angka heksadesimal huruf kecil."),
        )
    if not plan.sumber.berkas:
        yield places.problem(
            (),
            "sumber",
            loose(
                "sumber", "Berkas sumber belum disebut.", 'Isi "sumber:" dengan berkas dan sha256.'
            ),
            level=PERINGATAN,
        )
    if not plan.keputusan.tanggal:
        yield places.problem(
            (),
            "keputusan",
            loose(
                "tanggal", "Tanggal keputusan belum diisi.", 'Tulis misalnya "tanggal: 2025-03-19".'
            ),
            level=PERINGATAN,
        )


CHECKS = (
    Check(
        "aksi",
        "Rencana, kelompok dan komponen memuat aksi.",
        ("aksi:", "aksi:"),
        ('subpilar: "1.1"', 'subpilar: "1.1"\n      - nama: Pemantauan'),
        _actions,
    ),
    Check(
        "aksi",
        "Setiap aksi menyebut langkah aksi atau bukti fisiknya.",
        ("langkah_aksi: Menyusun SK", "bukti_fisik: SK"),
        ("langkah_aksi: Menyusun SK", "catatan: x"),
        _content,
    ),
    Check(
        "sumber",
        "Sumber disebut: berkas, SHA-256 dan tanggal keputusan.",
        ("berkas: contoh.txt", "berkas: lain.txt"),
        ("  berkas: contoh.txt\n", ""),
        _source,
    ),
)
