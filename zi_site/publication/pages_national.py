"""Site -> the pages about all plans: home, offices, areas, months, open data."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from zi_site.machine.outputs import OutputFile
from zi_site.plan import glossary, reference
from zi_site.plan.model import SatkerInfo
from zi_site.publication.dip import register_pages
from zi_site.publication.pages_changes import latest_page
from zi_site.publication.pages_compare import compare_pages
from zi_site.publication.pages_data import data_pages
from zi_site.publication.pages_manual import desk_page, manual_page
from zi_site.publication.pages_render import PageHead, render
from zi_site.publication.pieces import Keep, Tables, made_anew
from zi_site.views import addresses, small_multiples
from zi_site.views.across import (
    AreaAcross,
    MonthAcross,
    MonthGlance,
    area_across,
    month_across,
    months_across,
)
from zi_site.views.notices import Notice
from zi_site.views.province_map import province_map
from zi_site.views.register import register_of
from zi_site.views.settings import Settings
from zi_site.views.site import Office, Site
from zi_site.views.summary import certainty_of
from zi_site.views.timeline import TimelineRow, timeline_of

# Beyond so many actions, or folded lists of them, a page gives counts with links instead of the
# actions themselves: on a phone of 360 px no page is to be higher than 8,000 px, and 60 lists with
# what stands above them are 7,400.
LISTED_ACTIONS = 200
LISTED_FOLDS = 60

# Beyond this many offices the home page names the provinces only; the register has them all.
LISTED_OFFICES = 60


def national_pages(
    site: Site, sizes: Callable[[], Mapping[str, int]], keep: Keep = made_anew
) -> Iterator[OutputFile]:
    """Every page that looks at more than one plan; last those that say the ``sizes`` of the large
    files of /data/, which are made meanwhile.
    """
    yield _home(site)
    yield _offices(site)
    for office in site.offices:
        notices = site.notices_of(office.satker.satker)
        yield from keep(_office, office.plans, office.info, notices, site.settings)
    yield from (_kept_back(site, notice) for notice in site.notices if notice.has_no_plan)
    yield from _area_pages(site)
    yield from _month_pages(site, keep)
    yield from compare_pages(site, keep)
    yield render(
        "istilah.html", _page(site, "istilah", addresses.TERMS, *_TERMS), terms=glossary.ISTILAH
    )
    yield from register_pages(site)
    yield latest_page(site)
    yield keep(manual_page, (), site.settings)
    yield desk_page(site.settings)
    yield render("search.html", _page(site, "cari", addresses.SEARCH, *_SEARCH), site=site)
    yield from data_pages(site, sizes(), _listed(site))


_OFFICES = (
    "Satker",
    "Daftar semua satuan kerja KPU menurut provinsi, dengan rencana aksi yang terbit di sini.",
)
_TERMS = (
    "Istilah",
    "Arti kata dan singkatan yang dipakai di situs ini: aksi, area, LKE, PPID, satker, dan "
    "lain-lain.",
)
_SEARCH = ("Cari", "Cari kata dalam semua rencana aksi, keputusan, dan halaman situs ini.")
_AREAS = (
    "Area perubahan",
    "Enam area perubahan Zona Integritas dan aksi yang direncanakan pada masing-masing.",
)
_MONTHS = ("Bulan", "Aksi yang direncanakan menurut bulan, dari semua rencana.")


def _page(site: Site, kind: str, address: str, title: str, description: str) -> PageHead:
    return PageHead(kind, address, title, description, site.settings)


def _home(site: Site) -> OutputFile:
    today = site.settings.today or site.settings.data_date
    page = _page(site, "beranda", addresses.HOME, site.settings.title, site.settings.description)
    month = month_across(site, today.year, today.month)
    return render(
        "home.html", page, site=site, month=month, listed=_listed(site), map=province_map(site)
    )


def _offices(site: Site) -> OutputFile:
    page = _page(site, "daftar-satker", addresses.OFFICES, *_OFFICES)
    return render(
        "offices.html",
        page,
        site=site,
        register=register_of(site),
        map=province_map(site),
    )


def _listed(site: Site) -> bool:
    """Whether there are few enough offices to name each on a page that is not the register."""
    return len(site.offices) <= LISTED_OFFICES


def _office(
    tables: Tables, info: SatkerInfo, notices: tuple[Notice, ...], settings: Settings
) -> tuple[OutputFile, ...]:
    satker = reference.register()[info.satker]
    page = PageHead(
        kind="satker",
        address=addresses.office(satker.satker),
        title=satker.nama,
        description=f"Rencana aksi Zona Integritas {satker.nama}.",
        settings=settings,
        feed=addresses.office_feed(satker.satker),
        picture=addresses.picture(addresses.plan(satker.satker, tables[0].tahun)),
    )
    office = Office(satker, info, tables)
    plans = tuple((table, timeline_of(table), certainty_of(table.rows)) for table in tables)
    whole = render("office.html", page, office=office, plans=plans, notices=notices)
    small = _small(page, f"Ringkasan {satker.nama}")
    return whole, render("ringkas_satker.html", small, office=office, plans=plans)


def _small(page: PageHead, title: str) -> PageHead:
    """The page in small, for a frame on another site."""
    return replace(page, kind="ringkas", address=addresses.embed(page.address), title=title)


def _kept_back(site: Site, notice: Notice) -> OutputFile:
    """In place of a plan of which nothing can be published, or that is gone."""
    satker = reference.register()[notice.satker]
    name = f"Rencana Aksi {satker.nama} {notice.tahun}"
    page = _page(
        site,
        "tertahan",
        addresses.plan(notice.satker, notice.tahun),
        name,
        f"{name} tidak tampil di sini; halaman ini mengatakan sebabnya.",
    )
    file = f"plans/{notice.file}"
    return render("tertahan.html", page, satker=satker, notice=notice, file=file)


def _area_pages(site: Site) -> Iterator[OutputFile]:
    across = [area_across(site, area) for area in reference.areas().values()]
    yield render(
        "areas.html", _page(site, "daftar-area", addresses.AREAS, *_AREAS), site=site, across=across
    )
    for view in across:
        title = f"Area {view.area.nomor}: {view.area.nama}"
        description = (
            f"Aksi pada area {view.area.nama} dalam semua rencana aksi yang terbit di sini."
        )
        page = _page(site, "area", addresses.area(view.area.kode), title, description)
        yield render(
            "area.html",
            page,
            site=site,
            view=view,
            pictures=small_multiples.of_area(view),
            listed=_is_short(view),
        )


def _is_short(view: AreaAcross | MonthAcross) -> bool:
    """Whether a page can hold the actions themselves."""
    return view.actions <= LISTED_ACTIONS and view.folds <= LISTED_FOLDS


def _month_pages(site: Site, keep: Keep) -> Iterator[OutputFile]:
    years = [keep(_year, site.of_year(tahun), tahun, site.settings) for tahun in site.years]
    yield render(
        "months.html",
        _page(site, "daftar-bulan", addresses.MONTHS, *_MONTHS),
        site=site,
        years=[year.months for year in years],
    )
    for year in years:
        yield from year.pages


@dataclass(frozen=True, slots=True)
class _Year:
    months: tuple[MonthGlance, ...]
    pages: tuple[OutputFile, ...]


def _year(tables: Tables, tahun: int, settings: Settings) -> _Year:
    site = Site(settings, tables, {})
    views = tuple(months_across(tables, tahun))
    areas = small_multiples.area_rows(tables)
    pages = tuple(page for view in views for page in _month_pages_of(site, view, areas))
    return _Year(tuple(view.glance for view in views), pages)


def _month_pages_of(
    site: Site, view: MonthAcross, areas: tuple[TimelineRow, ...]
) -> Iterator[OutputFile]:
    page = _page(
        site,
        "bulan",
        addresses.month(view.tahun, view.bulan),
        f"Aksi bulan {view.name}",
        f"Aksi yang direncanakan untuk {view.name} dalam semua rencana aksi yang terbit di sini.",
    )
    yield render(
        "month.html",
        page,
        site=site,
        view=view,
        pictures=small_multiples.of_month(areas, view.tahun, view.bulan),
        listed=_is_short(view),
    )
    small = _small(page, f"Ringkasan aksi bulan {view.name}")
    yield render("ringkas_bulan.html", small, view=view)
