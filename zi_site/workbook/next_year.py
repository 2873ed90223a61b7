"""A plan -> a draft of the same office's plan for another year, to be compared with its decree.

What a new decree mostly repeats is taken over word for word: areas, komponen, actions, teams and
months. What belongs to the old decree or to its copy is not: decree, title, source, notes, ticks. A
schedule that was only guessed, or could not be read, has to be stated anew. The old year's number
in a schedule is read as the new one's.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from zi_site.plan import glossary
from zi_site.plan.model import Aksi, Area, Keputusan, Komponen, Plan
from zi_site.plan_file.write.plan import plan_text

_STATED = (glossary.TERTULIS, glossary.KONVENSI, glossary.TIDAK_TERJADWAL)


Renewed = Callable[[str], str]  # a text with the new year's number in place of the old one's


def next_year_text(plan: Plan, tahun: int) -> str:
    """The draft as a plan file; ``check`` names what is left to fill in."""
    comments = (
        f"Disusun dari rencana {plan.tahun}. Cocokkan setiap aksi dengan keputusan {tahun}: ubah "
        "yang berbeda, hapus yang tidak ada lagi, tambahkan yang baru dengan id sendiri.",
        "Keputusan, judul, dan kepastian jadwal yang kosong diisi dari keputusan itu. Sesudahnya: "
        "zi-site check.",
    )
    return plan_text(next_year(plan, tahun), comments)


def next_year(plan: Plan, tahun: int) -> Plan:
    """The draft as a plan."""
    renewed = partial(re.compile(rf"\b{plan.tahun}\b").sub, str(tahun))
    return Plan(
        glossary.VERSI,
        plan.satker,
        tahun,
        "",
        Keputusan("", 0, ""),
        judul_kolom=plan.judul_kolom,
        kolom_lain=plan.kolom_lain,
        area=tuple(_area(area, renewed) for area in plan.area),
    )


def _area(area: Area, renewed: Renewed) -> Area:
    groups = tuple(
        replace(group, komponen=tuple(_komponen(each, renewed) for each in group.komponen))
        for group in area.kelompok
    )
    return replace(area, catatan=(), kelompok=groups)


def _komponen(komponen: Komponen, renewed: Renewed) -> Komponen:
    return replace(komponen, aksi=tuple(_aksi(aksi, renewed) for aksi in komponen.aksi))


def _aksi(aksi: Aksi, renewed: Renewed) -> Aksi:
    """What the old decree said of this action, without what was found on its copy."""
    return Aksi(
        aksi.id,
        aksi.indikator,
        aksi.langkah_aksi,
        aksi.bukti_fisik,
        renewed(aksi.jadwal),
        bulan=aksi.bulan,
        kepastian=aksi.kepastian if aksi.kepastian in _STATED else "",
        minggu=aksi.minggu,
        tenggat=aksi.tenggat,
        penanggung_jawab=aksi.penanggung_jawab,
        subpilar=aksi.subpilar,
        nomor=aksi.nomor,
        lain=aksi.lain,
    )
