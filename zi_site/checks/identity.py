"""Checks on who and what: the office, the year, areas and sub-components, ids."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import IdentityFault
from zi_site.plan import reference
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi, Area, Komponen
from zi_site.plan.nearest import either, folded, likely, meant
from zi_site.plan.problems import PERINGATAN, Problem
from zi_site.plan.subjects import area_scores, best, overrules
from zi_site.plan_file.read.fields import is_year
from zi_site.plan_file.read.sentences import FieldFault

FIRST_YEAR, LAST_YEAR = 2014, 2099  # the programme begins with PermenPANRB 52/2014
_ID = re.compile(r"[a-z0-9.-]+")


def _office(checked: Checked) -> Iterator[Problem]:
    satker = checked.plan.satker
    folder = PurePosixPath(checked.file).parent.name
    if satker and satker not in reference.register():
        near = either(reference.likely_offices(satker))
        finding = IdentityFault.UNKNOWN_OFFICE(satker=satker, near=near)
        yield checked.problem((), "satker", finding)
    elif satker and folder and folder != satker:
        office = folder if folder in reference.register() else ""
        finding = IdentityFault.OTHER_FOLDER(satker=satker, folder=folder, office=office)
        yield checked.problem((), "satker", finding)


def _year(checked: Checked) -> Iterator[Problem]:
    tahun = checked.plan.tahun
    promised = PurePosixPath(checked.file).stem
    if tahun and not FIRST_YEAR <= tahun <= LAST_YEAR:
        yield checked.problem((), "tahun", IdentityFault.STRANGE_YEAR(tahun=tahun))
    elif tahun and promised.isdigit() and promised != str(tahun):
        finding = IdentityFault.OTHER_FILE(tahun=tahun, promised=promised)
        yield checked.problem((), "tahun", finding)


def _decree_year(checked: Checked) -> Iterator[Problem]:
    decree, tahun = checked.plan.keputusan, checked.plan.tahun
    if not decree.tahun:
        return
    if not is_year(decree.tahun):
        yield checked.problem((), "keputusan.tahun", FieldFault.NO_YEAR(number=decree.tahun))
    elif decree.tanggal and decree.tanggal.year != decree.tahun:
        finding = IdentityFault.DECREE_OF_OTHER_YEAR(tahun=decree.tahun, day=decree.tanggal)
        yield checked.problem((), "keputusan.tanggal", finding)
    elif tahun and abs(decree.tahun - tahun) > 1:
        finding = IdentityFault.DECREE_FAR_FROM_PLAN(decreed=decree.tahun, tahun=tahun)
        yield checked.problem((), "keputusan.tahun", finding, PERINGATAN)


def _areas(checked: Checked) -> Iterator[Problem]:
    known = reference.areas()
    names = ", ".join(area.nama for area in known.values())
    for a, area in enumerate(checked.plan.area):
        if area.kode and area.kode not in known:
            finding = IdentityFault.UNKNOWN_AREA(
                kode=area.kode, near=_likely_area(area.kode), codes=", ".join(known), names=names
            )
            yield checked.problem((a,), "kode", finding)


def _area_count(checked: Checked) -> Iterator[Problem]:
    count, most = len(checked.plan.area), len(reference.areas())
    if count > most:
        finding = IdentityFault.MORE_AREAS(count=count, most=most)
        yield checked.problem((most,), "nama", finding, PERINGATAN)


def _area_names(checked: Checked) -> Iterator[Problem]:
    """Areas that print the official name of another, which some offices do: a note says why."""
    known = reference.areas()
    for a, area in enumerate(checked.plan.area):
        named = _area_called(area.nama)
        if area.kode in known and named not in ("", area.kode) and not area.catatan:
            official = known[area.kode].nama
            finding = IdentityFault.AREA_NAMED_AS_OTHER(nama=area.nama, official=official)
            yield checked.problem((a,), "nama", finding, PERINGATAN)


def _area_contents(checked: Checked) -> Iterator[Problem]:
    """Areas without an official name whose content speaks of another area: a note says why."""
    for a, area in enumerate(checked.plan.area):
        if area.catatan or area.kode not in reference.areas() or _names_an_area(area.nama):
            continue
        if other := _spoken_of(area):
            official = reference.areas()[area.kode].nama
            finding = IdentityFault.AREA_OF_OTHER_CONTENT(
                nama=area.nama, official=official, other=reference.areas()[other].nama
            )
            yield checked.problem((a,), "kode", finding, PERINGATAN)


@cache
def _area_called(name: str) -> str:
    """The code of the area that is officially called so; "" where none is."""
    areas = reference.areas().values()
    return next((area.kode for area in areas if folded(area.nama) == folded(name)), "")


@cache
def _names_an_area(name: str) -> bool:
    return bool(best(area_scores([name], named=True)))


def _spoken_of(area: Area) -> str:
    """The code of the other area that its content clearly speaks of; "" where it does not."""
    scores = area_scores(list(dict.fromkeys(_texts_of(area))), named=False)
    spoken = best(scores)
    is_other = spoken not in ("", area.kode) and overrules(scores, area.kode)
    return spoken if is_other else ""


def _texts_of(area: Area) -> Iterator[str]:
    for komponen in area.komponen:
        yield komponen.nama
        for aksi in komponen.aksi:
            yield from filter(None, (aksi.indikator, aksi.langkah_aksi, aksi.bukti_fisik))


def _subpilar(checked: Checked) -> Iterator[Problem]:
    for path, part in checked.parts:
        kode = checked.plan.area[path[0]].kode
        if isinstance(part, Komponen | Aksi) and (finding := _misplaced(part.subpilar, kode)):
            yield checked.problem(path, "subpilar", finding)


def _misplaced(subpilar: str, area_kode: str) -> Finding | None:
    area, known = reference.areas().get(area_kode), reference.subpilar().get(subpilar)
    if not subpilar or area is None or (known and known.area_kode == area_kode):
        return None
    words = ", ".join(f"{each.nomor} {each.nama}" for each in area.subpilar)
    if known:
        return IdentityFault.SUBPILAR_OF_OTHER_AREA(
            subpilar=subpilar, other=known.area_kode, area=area_kode, words=words
        )
    near = meant(subpilar, [each.nomor for each in area.subpilar])
    return IdentityFault.UNKNOWN_SUBPILAR(subpilar=subpilar, near=near, words=words)


def _ids(checked: Checked) -> Iterator[Problem]:
    seen: set[str] = set()
    for each in checked.actions:
        name = each.aksi.id
        if name and not _ID.fullmatch(name):
            yield checked.problem(each.path, "id", IdentityFault.ID_OF_OTHER_LETTERS(id=name))
        elif name in seen:
            yield checked.problem(each.path, "id", IdentityFault.ID_TWICE(id=name))
        elif name:
            seen.add(name)


def _gaps(checked: Checked) -> Iterator[Problem]:
    known = {aksi.id for aksi in checked.plan.actions()}
    for at, note in enumerate(checked.plan.catatan):
        if note.setelah and note.setelah not in known:
            near = meant(note.setelah, known)
            finding = IdentityFault.GAP_AFTER_NOTHING(id=note.setelah, near=near)
            yield checked.problem((), f"catatan.{at}.setelah", finding)


def _likely_area(word: str) -> str:
    """By code, or by the official name or number, which people know better than the code."""
    by_word = {
        word: area.kode for area in reference.areas().values() for word in (area.kode, area.nama)
    }
    by_number = {str(area.nomor): area.kode for area in reference.areas().values()}
    near = likely(word, by_word)
    kode = by_number.get(word) or (by_word[near[0]] if near else "")
    return either([kode] if kode else [])


_ABOUT_GIFTS = (
    "nama: Lain-lain\n    kode: manajemen-perubahan\n    komponen:\n"
    '      - nama: Pengendalian Gratifikasi\n        subpilar: "1.1"\n        aksi:\n'
    '          - {id: "9.1", langkah_aksi: Sosialisasi gratifikasi, jadwal: Mei}\n'
    "  - nama: Manajemen Perubahan"
)
_ONE_MORE = "  - nama: Lain\n    kode: sdm\n"
CHECKS = (
    Check(
        "satker",
        "Satker terdaftar dan sama dengan nama foldernya.",
        ("satker: kab-blora", "satker: kab-blora"),
        ("satker: kab-blora", "satker: kab-blorra"),
        _office,
    ),
    Check(
        "tahun",
        "Tahun rencana wajar dan sama dengan nama berkasnya.",
        ("tahun: 2025", "tahun: 2025"),
        ("tahun: 2025", "tahun: 2013"),
        _year,
    ),
    Check(
        "tahun",
        "Tahun keputusan sama dengan tahun tanggalnya.",
        ("2025-03-19", "2025-12-30"),
        ("2025-03-19", "2024-03-19"),
        _decree_year,
    ),
    Check(
        "area",
        "Setiap area memakai kode area resmi.",
        ("kode: manajemen-perubahan", "kode: manajemen-perubahan"),
        ("kode: manajemen-perubahan", "kode: manajemen"),
        _areas,
    ),
    Check(
        "area",
        "Rencana memuat paling banyak enam area.",
        ("kode: manajemen-perubahan", "kode: manajemen-perubahan"),
        ("area:\n", f"area:\n{6 * _ONE_MORE}"),
        _area_count,
    ),
    Check(
        "area",
        "Area yang bernama resmi memakai kode area itu, atau catatannya menjelaskan.",
        ("nama: Manajemen Perubahan", "nama: Manajemen Perubahan"),
        ("nama: Manajemen Perubahan", "nama: Penguatan Pengawasan"),
        _area_names,
    ),
    Check(
        "area",
        "Isi area yang tidak bernama resmi membicarakan area yang kodenya dipakai.",
        ("nama: Manajemen Perubahan", "nama: Lain-lain"),
        ("nama: Manajemen Perubahan", _ABOUT_GIFTS),
        _area_contents,
    ),
    Check(
        "subpilar",
        "Setiap subpilar berada di areanya menurut LKE.",
        ('subpilar: "1.1"', 'subpilar: "1.4"'),
        ('subpilar: "1.1"', 'subpilar: "5.1"'),
        _subpilar,
    ),
    Check(
        "id",
        "Setiap aksi mempunyai id sendiri.",
        ('id: "1.2"', 'id: "1.3"'),
        ('id: "1.2"', 'id: "1.1"'),
        _ids,
    ),
    Check(
        "id",
        "Catatan kekosongan menunjuk aksi yang ada.",
        ('setelah: "1.1"', 'setelah: "1.2"'),
        ('setelah: "1.1"', 'setelah: "9.9"'),
        _gaps,
    ),
)
