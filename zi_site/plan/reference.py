"""The two reference tables that ship with the package: the register of 552 offices and the areas of
the LKE.

``data/satker.csv``: kode wilayah after Kepmendagri 2025, kode satker from an unofficial copy of
2023. ``data/lke.csv``: the fulfilment half of the Lembar Kerja Evaluasi, PermenPANRB 90/2021.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from zi_site.plan.nearest import folded, likely

SLUG = re.compile(r"(kab|kota|prov)-[a-z0-9-]+")  # an office, in addresses and folders
_ALIKE = 0.8  # "kab-blorra"; below it, "kab-contoh" would be like kab-jeneponto


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
    return {row["satker"]: Satker(**row) for row in shipped("satker.csv")}


def offices_called(name: str) -> list[str]:
    """The slugs of exactly this name ("kab-blora", "KPU Kab. Blora", "blora"), perhaps two."""
    return list(_offices_by_name().get(folded(name), ()))


def likely_offices(word: str) -> list[str]:
    """The same for what is mistyped too ("kab-blorra"): to be proposed, never taken as said."""
    named = offices_called(word)
    near = [] if named else likely(word, _offices_by_name(), alike=_ALIKE)
    return offices_called(near[0]) if near else named


@cache
def _offices_by_name() -> dict[str, tuple[str, ...]]:
    """Slugs by all that an office is called, folded; a name without its kind may be of two."""
    found: dict[str, tuple[str, ...]] = {}
    for slug, office in register().items():
        place = (
            office.nama_wilayah.removeprefix("Kabupaten ")
            .removeprefix("Kota ")
            .removeprefix("Administrasi ")
        )
        kinds = (office.tingkat, slug.partition("-")[0], "")  # "kabupaten", "kab", or not said
        names = {slug, office.nama, office.nama_wilayah}
        names |= {f"{keeper} {kind} {place}" for keeper in ("KPU", "") for kind in kinds}
        for name in sorted(set(map(folded, names))):
            found[name] = (*found.get(name, ()), slug)
    return found


@cache
def areas() -> dict[str, OfficialArea]:
    """The six areas by code, in their official order."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in shipped("lke.csv"):
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


def shipped(name: str) -> list[dict[str, str]]:
    """The lines of a table that ships with the package, by its headings."""
    text = (files("zi_site") / "data" / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))
