"""Site -> the register of all offices by province, with what each has published."""

from dataclasses import dataclass

from zi_site.plan import reference
from zi_site.views.site import Site
from zi_site.views.table import Table


@dataclass(frozen=True, slots=True)
class RegisteredOffice:
    satker: reference.Satker
    plans: tuple[Table, ...]  # newest first; empty where nothing is published


@dataclass(frozen=True, slots=True)
class RegisteredProvince:
    nama: str
    offices: tuple[RegisteredOffice, ...]

    @property
    def published(self) -> int:
        """Offices of the province with at least one plan."""
        return sum(bool(office.plans) for office in self.offices)


def register_of(site: Site) -> tuple[RegisteredProvince, ...]:
    """Every office that there is, in the register's order."""
    plans = {office.satker.satker: office.plans for office in site.offices}
    grouped: dict[str, list[RegisteredOffice]] = {}
    for slug, satker in reference.register().items():
        grouped.setdefault(satker.provinsi, []).append(
            RegisteredOffice(satker, plans.get(slug, ()))
        )
    return tuple(RegisteredProvince(nama, tuple(offices)) for nama, offices in grouped.items())
