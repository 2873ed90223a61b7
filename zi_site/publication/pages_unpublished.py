"""Offices that have published nothing here -> a short page each, with a letter that asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.plan.model import SatkerInfo
from zi_site.publication.pages_render import PageHead, render
from zi_site.publication.pieces import Keep, made_anew
from zi_site.views import addresses
from zi_site.views.grouping import grouped
from zi_site.views.notices import Notice
from zi_site.views.settings import Settings
from zi_site.views.site import Site

NAMED_NEIGHBOURS = 6  # a page stays short; the register has the others of the province


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An office of the same province that has published; ``tahun`` is its newest plan's."""

    satker: str
    nama: str
    tahun: int


@dataclass(frozen=True, slots=True)
class Unpublished:
    """What is known of an office without a plan here."""

    satker: reference.Satker
    info: SatkerInfo
    notices: tuple[Notice, ...]
    neighbours: tuple[Neighbour, ...]


def unpublished_pages(site: Site, keep: Keep = made_anew) -> Iterator[OutputFile]:
    """The pages of all offices without a plan, kept by province: only there can one be a
    neighbour. Where the operator leads an office's address elsewhere there is none.
    """
    moved = {old for old, _ in site.settings.redirects}
    staying = [each for each in site.unpublished if addresses.office(each.satker) not in moved]
    neighbours = {
        province.nama: tuple(
            Neighbour(office.satker.satker, office.satker.nama, office.plans[0].tahun)
            for office in sorted(province.offices, key=lambda each: each.satker.nama)
        )
        for province in site.provinces
    }
    for province, offices in grouped(staying, lambda each: each.provinsi).items():
        views = tuple(
            Unpublished(
                each,
                site.info_of(each.satker),
                site.notices_of(each.satker),
                neighbours.get(province, ()),
            )
            for each in offices
        )
        yield from keep(_pages, (), views, site.settings)


def _pages(_: tuple[()], views: tuple[Unpublished, ...], settings: Settings) -> list[OutputFile]:
    return [_page(view, settings) for view in views]


def _page(view: Unpublished, settings: Settings) -> OutputFile:
    """The letter names what a body must note of a request: name, address, subject, form and way of
    delivery (UU 14/2008 Pasal 22 ayat 2), and the reason (Pasal 4 ayat 3). How long an answer may
    take is not said: procedures change, and stand at the office's own e-PPID.
    """
    page = PageHead(
        kind="belum-terbit",
        address=addresses.office(view.satker.satker),
        title=view.satker.nama,
        description="Belum terbit di sini; itu tidak berarti tidak ada.",
        settings=settings,
    )
    return render("belum_terbit.html", page, view=view, named=NAMED_NEIGHBOURS)
