"""Site -> the register of all offices by province, with what each has published."""

from dataclasses import dataclass

from zi_site.plan import reference
from zi_site.views.grouping import grouped
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
    every = (
        RegisteredOffice(each, plans.get(slug, ())) for slug, each in reference.register().items()
    )
    provinces = grouped(every, lambda office: office.satker.provinsi)
    return tuple(RegisteredProvince(nama, offices) for nama, offices in provinces.items())
