"""Checks on when: months and kepastian agree, ticks stand in their grid, months are what the cell
reads as.
"""

from collections.abc import Iterator

from zi_site.checks.check import Check, Checked, each_action
from zi_site.plan import glossary
from zi_site.plan.kinds import loose
from zi_site.plan.model import Aksi
from zi_site.plan.problems import PERINGATAN, Problem
from zi_site.schedule import reading as schedule


def _agreement(checked: Checked) -> Iterator[Problem]:
    for path, aksi in each_action(checked.plan):
        subject, without = f"Aksi {aksi.id}", (glossary.TIDAK_TERBACA, glossary.TIDAK_TERJADWAL)
        if aksi.kepastian in without and aksi.bulan:
            yield checked.places.problem(
                path,
                "bulan",
                loose(
                    "bulan",
                    f'Ada bulan, padahal kepastiannya "{aksi.kepastian}".',
                    "Hapus bulan, atau pilih kepastian tertulis, konvensi atau perkiraan.",
                ),
                subject,
            )
        elif (
            aksi.kepastian
            and aksi.kepastian in glossary.KEPASTIAN
            and aksi.kepastian not in without
            and not aksi.bulan
        ):
            yield checked.places.problem(
                path,
                "kepastian",
                loose(
                    "bulan",
                    f'Kepastiannya "{aksi.kepastian}", tetapi bulannya kosong.',
                    "Tulis bulannya, atau pilih tidak-terbaca bila jadwalnya hilang dalam salinan.",
                ),
                subject,
            )


def _ticks(checked: Checked) -> Iterator[Problem]:
    for path, aksi in each_action(checked.plan):
        subject = f"Aksi {aksi.id}"
        if not 12 <= aksi.kisi <= 24:
            yield checked.places.problem(
                path,
                "kisi",
                loose(
                    "centang",
                    f"Kisi {aksi.kisi} sel tidak mungkin.",
                    "Hitung sel bulan pada kepala tabel.",
                ),
                subject,
            )
        elif outside := [cell for cell in aksi.centang if not 1 <= cell <= max(aksi.kisi, 14)]:
            yield checked.places.problem(
                path,
                "centang",
                loose(
                    "centang",
                    f"Centang pada sel {outside[0]} berada di luar tabel.",
                    "Hitung sel dari kolom bulan pertama.",
                ),
                subject,
            )
        elif list(aksi.centang) != sorted(set(aksi.centang)):
            yield checked.places.problem(
                path,
                "centang",
                loose(
                    "centang",
                    "Nomor sel tidak urut atau berulang.",
                    "Tulis nomor sel dari kiri ke kanan.",
                ),
                subject,
            )


def _weeks(checked: Checked) -> Iterator[Problem]:
    for path, aksi in each_action(checked.plan):
        for week in aksi.minggu:
            if not 1 <= week <= 5:
                yield checked.places.problem(
                    path,
                    "minggu",
                    loose("minggu", f'"{week}" bukan minggu dalam sebulan.', "Tulis angka 1–5."),
                    f"Aksi {aksi.id}",
                )


def _reading(checked: Checked) -> Iterator[Problem]:
    for path, aksi in each_action(checked.plan):
        if (
            not (aksi.jadwal or aksi.centang)
            or aksi.kepastian == glossary.TIDAK_TERBACA
            or aksi.catatan
        ):
            continue  # a note on the action says why it is read otherwise
        read = _read(aksi, checked.plan.tahun)
        if (read.bulan, read.kepastian) != (
            aksi.bulan,
            aksi.kepastian,
        ) and aksi.kepastian in glossary.KEPASTIAN:
            words = glossary.month_words(read.bulan) or "tanpa bulan"
            yield checked.places.problem(
                path,
                "bulan",
                loose(
                    "jadwal",
                    f"Jadwal tercetak terbaca sebagai {words} ({read.kepastian}), bukan seperti yang "
                    "ditulis.",
                    "Periksa bulan dan kepastiannya, atau jelaskan dalam catatan.",
                ),
                f"Aksi {aksi.id}",
                PERINGATAN,
            )


def _read(aksi: Aksi, tahun: int) -> schedule.Schedule:
    return (
        schedule.read_phrase(aksi.jadwal, tahun)
        if aksi.jadwal
        else schedule.read_ticks(aksi.centang, aksi.kisi)
    )


CHECKS = (
    Check(
        "bulan",
        "Bulan dan kepastian sesuai: yang hilang tidak tampak kosong.",
        ("kepastian: tertulis", "kepastian: konvensi"),
        ("kepastian: tertulis", "kepastian: tidak-terbaca"),
        _agreement,
    ),
    Check(
        "centang",
        "Nomor sel centang berada di dalam tabel.",
        ("centang: [1]", "centang: [1, 4]"),
        ("centang: [1]", "centang: [0]"),
        _ticks,
    ),
    Check(
        "minggu",
        "Minggu yang tercetak ada dalam sebulan.",
        ("minggu: [2]", "minggu: [1, 2]"),
        ("minggu: [2]", "minggu: [6]"),
        _weeks,
    ),
    Check(
        "jadwal",
        "Bulan yang ditulis sama dengan yang terbaca dari jadwal tercetak.",
        ("jadwal: Januari", "jadwal: JANUARI"),
        ("jadwal: Januari", "jadwal: Mei"),
        _reading,
    ),
)
