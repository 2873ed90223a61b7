"""Checks on who and what: the office, the year, areas and sub-components, ids."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from zi_site.checks.check import Check, Checked, each_action
from zi_site.plan import reference
from zi_site.plan.kinds import loose
from zi_site.plan.nearest import asked, likely, meant
from zi_site.plan.problems import PERINGATAN, Problem
from zi_site.plan_file.read.plan_file import Path

FIRST_YEAR, LAST_YEAR = 2014, 2099  # the programme begins with PermenPANRB 52/2014
_ID = re.compile(r"[a-z0-9.-]+")


def _office(checked: Checked) -> Iterator[Problem]:
    plan, places = checked.plan, checked.places
    if not plan.satker:
        return
    folder = PurePosixPath(checked.file).parent.name
    if plan.satker not in reference.register():
        yield places.problem(
            (),
            "satker",
            loose(
                "satker",
                f'Satker "{plan.satker}" tidak dikenal.',
                asked(reference.likely_offices(plan.satker))
                or "Tulis kodenya menurut daftar 552 satker.",
            ),
        )
    elif folder and folder != plan.satker:
        known = folder in reference.register()
        other = f', atau tulis "satker: {folder}"' if known else ""
        yield places.problem(
            (),
            "satker",
            loose(
                "tempat",
                f'Satker "{plan.satker}" berada di folder "{folder}".',
                f'Pindahkan ke folder "{plan.satker}"{other}.',
            ),
        )


def _year(checked: Checked) -> Iterator[Problem]:
    plan, places = checked.plan, checked.places
    if not plan.tahun:
        return
    promised = PurePosixPath(checked.file).stem
    if not FIRST_YEAR <= plan.tahun <= LAST_YEAR:
        yield places.problem(
            (),
            "tahun",
            loose(
                "tahun",
                f'"{plan.tahun}" bukan tahun rencana.',
                "Tulis tahun rencana, misalnya 2025.",
            ),
        )
    elif promised.isdigit() and promised != str(plan.tahun):
        yield places.problem(
            (),
            "tahun",
            loose(
                "tempat",
                f"Tahun {plan.tahun} berada di berkas {promised}.yml.",
                f'Namai berkas {plan.tahun}.yml, atau tulis "tahun: {promised}".',
            ),
        )


def _decree_year(checked: Checked) -> Iterator[Problem]:
    decree, places = checked.plan.keputusan, checked.places
    if decree.tanggal and decree.tahun and decree.tanggal.year != decree.tahun:
        yield places.problem(
            (),
            "keputusan.tanggal",
            loose(
                "tahun",
                f"Keputusan tahun {decree.tahun} bertanggal {decree.tanggal.isoformat()}.",
                "Samakan tahun keputusan dengan tanggal penetapannya.",
            ),
        )
    elif decree.tahun and checked.plan.tahun and abs(decree.tahun - checked.plan.tahun) > 1:
        yield places.problem(
            (),
            "keputusan.tahun",
            loose(
                "tahun",
                f"Keputusan tahun {decree.tahun} untuk rencana tahun {checked.plan.tahun}.",
                "Periksa kedua tahun itu pada keputusan.",
            ),
            level=PERINGATAN,
        )


def _areas(checked: Checked) -> Iterator[Problem]:
    known = reference.areas()
    for a, area in enumerate(checked.plan.area):
        subject = f"Area {area.nomor or a + 1}"
        if area.kode and area.kode not in known:
            advice = _likely_area(area.kode) or f"Pilih salah satu: {', '.join(known)}."
            yield checked.places.problem(
                (a,), "kode", loose("area", f'Area "{area.kode}" tidak dikenal.', advice), subject
            )


def _subpilar(checked: Checked) -> Iterator[Problem]:
    for a, area in enumerate(checked.plan.area):
        if area.kode not in reference.areas():
            continue
        for k, kelompok in enumerate(area.kelompok):
            for m, komponen in enumerate(kelompok.komponen):
                stated: list[tuple[Path, str, str]] = [
                    (
                        (a, k, m),
                        komponen.subpilar,
                        f"Komponen {komponen.nomor} {komponen.nama}".strip(),
                    )
                ]
                stated += [
                    ((a, k, m, i), aksi.subpilar, f"Aksi {aksi.id}")
                    for i, aksi in enumerate(komponen.aksi)
                ]
                for path, subpilar, subject in stated:
                    if subpilar and (problem := _misplaced(subpilar, area.kode)):
                        yield checked.places.problem(
                            path, "subpilar", loose("subpilar", *problem), subject
                        )


def _misplaced(subpilar: str, area_kode: str) -> tuple[str, str] | None:
    known = reference.subpilar().get(subpilar)
    if known and known.area_kode == area_kode:
        return None
    listed = ", ".join(
        f"{each.nomor} {each.nama}" for each in reference.areas()[area_kode].subpilar
    )
    said = (
        f"berada di area {known.area_kode}, bukan {area_kode}" if known else "tidak ada dalam LKE"
    )
    near = (
        meant(subpilar, [each.nomor for each in reference.areas()[area_kode].subpilar])
        if not known
        else ""
    )
    return f'Subpilar "{subpilar}" {said}.', f"{near} Pilih salah satu: {listed}.".lstrip()


def _ids(checked: Checked) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, aksi in each_action(checked.plan):
        subject = f"Aksi {aksi.id}"
        if not aksi.id:
            continue
        if not _ID.fullmatch(aksi.id):
            yield checked.places.problem(
                path,
                "id",
                loose(
                    "id",
                    f'Id "{aksi.id}" memuat karakter lain.',
                    "Pakai huruf kecil, angka, titik dan tanda hubung saja.",
                ),
                subject,
            )
        elif aksi.id in seen:
            yield checked.places.problem(
                path,
                "id",
                loose(
                    "id",
                    f'Id "{aksi.id}" dipakai dua kali.',
                    "Beri id lain yang belum pernah dipakai.",
                ),
                subject,
            )
        seen.add(aksi.id)


def _gaps(checked: Checked) -> Iterator[Problem]:
    known = {aksi.id for aksi in checked.plan.actions()}
    for note in checked.plan.catatan:
        if note.setelah and note.setelah not in known:
            yield checked.places.problem(
                (),
                "catatan",
                loose(
                    "id",
                    f'Catatan menunjuk aksi "{note.setelah}" yang tidak ada.',
                    meant(
                        note.setelah,
                        known,
                        "Tulis id aksi yang berdiri tepat sebelum bagian yang hilang.",
                    ),
                ),
            )


def _likely_area(word: str) -> str:
    """By code, or by the official name or number, which people know better than the code."""
    by_word = {
        word: area.kode for area in reference.areas().values() for word in (area.kode, area.nama)
    }
    by_number = {str(area.nomor): area.kode for area in reference.areas().values()}
    near = likely(word, by_word)
    kode = by_number.get(word) or (by_word[near[0]] if near else "")
    return asked([kode] if kode else [])


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
