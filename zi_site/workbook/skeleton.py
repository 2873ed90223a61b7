"""An office and a year -> an empty plan to fill in: as a workbook, or as YAML.

Areas and sub-components stand in it under their official names (LKE, PermenPANRB 90/2021), to be
replaced by what the decree prints; nothing else is filled in.
"""

import re

from zi_site.plan import glossary, reference
from zi_site.plan.model import Aksi, Area, Kelompok, Keputusan, Komponen, Plan
from zi_site.plan.numerals import roman
from zi_site.plan_file.write.plan import plan_text
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.layout import SKELETON, SKELETON_AREA, handle, named_areas, named_subpilar
from zi_site.workbook.rows import Row

_ID_LINE = re.compile(r'^( *)- (id: ".*")$', re.MULTILINE)
_EMPTY_KEYS = ("indikator", "langkah_aksi", "bukti_fisik", "jadwal", "kepastian")


def empty_workbook(satker: str, tahun: int) -> bytes:
    """A workbook to fill in, with the office's codes and the official areas as examples."""
    return plan_workbook(_without_areas(satker, tahun), _rows())


def empty_text(satker: str, tahun: int) -> str:
    """A plan file whose keys wait to be filled in; ``check`` names each that is still empty."""
    office = reference.register()[satker]
    comments = (
        f"{office.nama}, kode wilayah {office.kode_wilayah}, kode satker {office.kode_satker}.",
        "Nama area dan komponen di bawah ini nama resmi menurut LKE: ganti dengan yang tercetak "
        "dalam keputusan, dan hapus yang tidak ada di sana.",
        "Setiap aksi mempunyai id sendiri. Arti setiap kunci: CONTRIBUTING.md. Sesudah diisi: "
        "zi-site check.",
    )
    areas = tuple(
        Area(
            roman(at + 1), area.nama, area.kode, kelompok=(Kelompok(komponen=_komponen(at, area)),)
        )
        for at, area in enumerate(reference.areas().values())
    )
    plan = _without_areas(satker, tahun)
    text = plan_text(Plan(plan.versi, satker, tahun, "", plan.keputusan, area=areas), comments)
    return _ID_LINE.sub(_with_empty_keys, text)


def _without_areas(satker: str, tahun: int) -> Plan:
    return Plan(glossary.VERSI, satker, tahun, "", Keputusan("", 0, ""))


def _komponen(at: int, area: reference.OfficialArea) -> tuple[Komponen, ...]:
    return tuple(
        Komponen(str(number), sub.nama, sub.nomor, aksi=(Aksi(f"{at + 1}.{number}"),))
        for number, sub in enumerate(area.subpilar, 1)
    )


def _with_empty_keys(line: re.Match[str]) -> str:
    return "\n".join([line[0], *(f"{line[1]}  {key}:" for key in _EMPTY_KEYS)])


def _rows() -> list[Row]:
    rows: list[Row] = []
    for at, area in enumerate(reference.areas().values()):
        number_of_area = roman(at + 1)
        kode = named_areas()[area.kode]
        rows.append(
            {"jenis": SKELETON_AREA, "nomor": number_of_area, "nama": area.nama, "kode": kode}
        )
        rows += [
            {
                "jenis": SKELETON,
                "sebutan": handle(number_of_area, str(number), sub.nama),
                "nomor": str(number),
                "nama": sub.nama,
                "subpilar": named_subpilar()[sub.nomor],
            }
            for number, sub in enumerate(area.subpilar, 1)
        ]
    return rows
