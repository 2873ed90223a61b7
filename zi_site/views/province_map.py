"""Site -> the map of tiles: one tile a province, by the share of its offices that have published.

Tiles are of one size, since no province counts more than another here; their places come near to
where the provinces lie (``data/petak-provinsi.csv``).
"""

from dataclasses import dataclass

from zi_site.plan import reference
from zi_site.views.register import RegisteredProvince, register_of
from zi_site.views.site import Site

# Shares from which on a tile is darker; a province without any stays pale.
STEPS = (0, 10, 50)  # per cent: more than nothing, from a tenth, from a half on


@dataclass(frozen=True, slots=True)
class Tile:
    """One province; ``column`` and ``line`` count from the north-west, from 0."""

    province: RegisteredProvince
    short: str
    column: int
    line: int

    @property
    def step(self) -> int:
        """How dark it is: 0 without any office that has published, else 1 to 3."""
        share = 100 * self.province.published / len(self.province.offices)
        return sum(share >= least for least in STEPS) if self.province.published else 0


@dataclass(frozen=True, slots=True)
class ProvinceMap:
    tiles: tuple[Tile, ...]  # in the register's order

    @property
    def columns(self) -> int:
        """How wide it is, in tiles."""
        return 1 + max(tile.column for tile in self.tiles)

    @property
    def lines(self) -> int:
        """How high it is, in tiles."""
        return 1 + max(tile.line for tile in self.tiles)

    @property
    def legend(self) -> tuple[tuple[int, str], ...]:
        """What each step means, from 0 on; first how strongly tables shade the same."""
        pairs = zip(STEPS, (*STEPS[1:], 100), strict=True)
        first, *rest = (f"{low} sampai {high} %" for low, high in pairs)
        words = (first.replace("0 sampai", "kurang dari"), *rest)
        return ((0, "belum ada"), *enumerate(words, start=2))


def province_map(site: Site) -> ProvinceMap:
    """All provinces, whether any of their offices has published or not."""
    places = {row["provinsi"]: row for row in reference.shipped("petak-provinsi.csv")}
    return ProvinceMap(tuple(_tile(each, places[each.nama]) for each in register_of(site)))


def _tile(province: RegisteredProvince, place: dict[str, str]) -> Tile:
    return Tile(province, place["singkatan"], int(place["kolom"]), int(place["baris"]))
