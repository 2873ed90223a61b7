"""Checks on when: months fit the kepastian, ticks the grid, and months what the cell reads as."""

from collections.abc import Iterator

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import ScheduleFault
from zi_site.plan import glossary
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi
from zi_site.plan.problems import PERINGATAN, Problem
from zi_site.schedule.of_action import read_printed
from zi_site.schedule.reading import Schedule


def _agreement(checked: Checked) -> Iterator[Problem]:
    for each in checked.actions:
        kepastian = each.aksi.kepastian
        if kepastian in glossary.WITHOUT_MONTHS and each.aksi.bulan:
            finding = ScheduleFault.MONTHS_OF_NONE(kepastian=kepastian)
            yield checked.problem(each.path, "bulan", finding)
        elif kepastian in glossary.WITH_MONTHS and not each.aksi.bulan:
            finding = ScheduleFault.NO_MONTHS(kepastian=kepastian)
            yield checked.problem(each.path, "kepastian", finding)


def _ticks(checked: Checked) -> Iterator[Problem]:
    for each in checked.actions:
        if fault := _tick_fault(each.aksi):
            key, finding = fault
            yield checked.problem(each.path, key, finding)


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
    for each in checked.actions:
        for week in each.aksi.minggu:
            if not 1 <= week <= 5:
                yield checked.problem(each.path, "minggu", ScheduleFault.NO_WEEK(week=week))


def _reading(checked: Checked) -> Iterator[Problem]:
    for each in checked.actions:
        read = _printed(each.aksi, checked.plan.tahun)
        if read and (read.bulan, read.kepastian) != (each.aksi.bulan, each.aksi.kepastian):
            months = glossary.month_words(read.bulan) or "tanpa bulan"
            written = glossary.month_words(each.aksi.bulan) or "tanpa bulan"
            finding = ScheduleFault.READ_OTHERWISE(
                months=months,
                kepastian=read.kepastian,
                stated=f"{written} ({each.aksi.kepastian})",
            )
            yield checked.problem(each.path, "bulan", finding, PERINGATAN)


def _printed(aksi: Aksi, tahun: int) -> Schedule | None:
    """What is printed, where it can be compared; a note says why it is read otherwise, and whoever
    has compared it with the original knows better.
    """
    is_read = aksi.kepastian in glossary.KEPASTIAN and aksi.kepastian != glossary.TIDAK_TERBACA
    is_settled = aksi.catatan or aksi.dicocokkan
    return read_printed(aksi, tahun) if is_read and not is_settled else None


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
