"""Checks on when: months fit the kepastian, ticks the grid, and months what the cell reads as."""

from collections.abc import Iterator

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import ScheduleFault
from zi_site.plan import glossary
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi
from zi_site.plan.problems import PERINGATAN, Problem
from zi_site.schedule import reading as schedule

_WITHOUT_MONTHS = (glossary.TIDAK_TERBACA, glossary.TIDAK_TERJADWAL)
_WITH_MONTHS = tuple(each for each in glossary.KEPASTIAN if each not in _WITHOUT_MONTHS)


def _agreement(checked: Checked) -> Iterator[Problem]:
    for each in checked.plan.walk():
        kepastian, subject = each.aksi.kepastian, f"Aksi {each.aksi.id}"
        if kepastian in _WITHOUT_MONTHS and each.aksi.bulan:
            finding = ScheduleFault.MONTHS_OF_NONE(kepastian=kepastian)
            yield checked.places.problem(each.path, "bulan", finding, subject)
        elif kepastian in _WITH_MONTHS and not each.aksi.bulan:
            finding = ScheduleFault.NO_MONTHS(kepastian=kepastian)
            yield checked.places.problem(each.path, "kepastian", finding, subject)


def _ticks(checked: Checked) -> Iterator[Problem]:
    for each in checked.plan.walk():
        if fault := _tick_fault(each.aksi):
            key, finding = fault
            yield checked.places.problem(each.path, key, finding, f"Aksi {each.aksi.id}")


def _tick_fault(aksi: Aksi) -> tuple[str, Finding] | None:
    """The key that is to blame, and what is wrong with its ticks."""
    if not 12 <= aksi.kisi <= 24:
        return "kisi", ScheduleFault.STRANGE_GRID(kisi=aksi.kisi)
    outside = [cell for cell in aksi.centang if not 1 <= cell <= max(aksi.kisi, 14)]
    if outside:
        return "centang", ScheduleFault.TICK_OUTSIDE(cell=outside[0])
    if list(aksi.centang) != sorted(set(aksi.centang)):
        return "centang", ScheduleFault.TICKS_OUT_OF_ORDER()
    return None


def _weeks(checked: Checked) -> Iterator[Problem]:
    for each in checked.plan.walk():
        for week in each.aksi.minggu:
            if not 1 <= week <= 5:
                finding, subject = ScheduleFault.NO_WEEK(week=week), f"Aksi {each.aksi.id}"
                yield checked.places.problem(each.path, "minggu", finding, subject)


def _reading(checked: Checked) -> Iterator[Problem]:
    for each in checked.plan.walk():
        if not _is_comparable(each.aksi):
            continue
        read = _read(each.aksi, checked.plan.tahun)
        if (read.bulan, read.kepastian) != (each.aksi.bulan, each.aksi.kepastian):
            months = glossary.month_words(read.bulan) or "tanpa bulan"
            finding = ScheduleFault.READ_OTHERWISE(months=months, kepastian=read.kepastian)
            subject = f"Aksi {each.aksi.id}"
            yield checked.places.problem(each.path, "bulan", finding, subject, PERINGATAN)


def _is_comparable(aksi: Aksi) -> bool:
    """Whether a schedule is printed; a note on the action says why it is read otherwise."""
    printed = aksi.jadwal or aksi.centang
    read = aksi.kepastian in glossary.KEPASTIAN and aksi.kepastian != glossary.TIDAK_TERBACA
    return bool(printed) and read and not aksi.catatan


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
        of_whole=True,
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
        of_whole=True,
    ),
)
