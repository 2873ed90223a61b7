"""The two reference tables that ship with the package: the register of 552 offices and the areas of the LKE.

``data/satker.csv``: kode wilayah after Kepmendagri 2025, kode satker from an unofficial copy of 2023. ``data/lke.csv``:
the fulfilment half of the Lembar Kerja Evaluasi, PermenPANRB 90/2021.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Satker:
    satker: str
    kode_wilayah: str  # text: some codes begin with 0
    kode_satker: str
    tingkat: str  # provinsi, kabupaten or kota
    nama: str
    nama_wilayah: str
    provinsi: str


@dataclass(frozen=True, slots=True)
class Subpilar:
    nomor: str
    nama: str
    area_kode: str


@dataclass(frozen=True, slots=True)
class OfficialArea:
    nomor: int
    kode: str
    nama: str
    subpilar: tuple[Subpilar, ...]


@cache
def register() -> dict[str, Satker]:
    """All offices by slug, in the register's order (by province)."""
    return {row["satker"]: Satker(**row) for row in _rows("satker.csv")}


@cache
def areas() -> dict[str, OfficialArea]:
    """The six areas by code, in their official order."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in _rows("lke.csv"):
        found.setdefault(row["area_kode"], []).append(row)
    return {
        kode: OfficialArea(
            int(rows[0]["area_nomor"]),
            kode,
            rows[0]["area"],
            tuple(Subpilar(row["subpilar_nomor"], row["subpilar"], kode) for row in rows),
        )
        for kode, rows in found.items()
    }


@cache
def subpilar() -> dict[str, Subpilar]:
    """The 25 sub-components by number ("5.4")."""
    return {sub.nomor: sub for area in areas().values() for sub in area.subpilar}


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("zi_site") / "data" / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))
