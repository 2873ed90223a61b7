"""The published addresses (a promise: other offices link to them) and relative links between them.

An address begins with ``/`` (the site's root, wherever it is published) and ends in ``/`` for a
page. Links on pages are relative, so that the site works at a domain's root, under a sub-path and
from a local folder.
"""

from datetime import date
from functools import lru_cache
from urllib.parse import urlencode

HOME = "/"
_EMBED = "ringkas/"
OFFICES = "/satker/"
AREAS = "/area/"
MONTHS = "/bulan/"
DATA = "/data/"
API = "/data/api/"
ABOUT = "/tentang/"
METHOD = "/metode/"
EXPLORER = "/jelajah/"
COMPARE = "/banding/"
COVERAGE = "/cakupan/"
REGISTER = "/dip/"  # the Daftar Informasi Publik
REQUEST = "/permohonan/"
TERMS = "/istilah/"
ACCESSIBILITY = "/aksesibilitas/"
FEED = "/umpan.xml"
SITE_MAP = "/sitemap.xml"
MANIFEST = "/manifest.webmanifest"
SEARCH = "/cari/"
CHANGES = "/perubahan/"
GUIDE = "/panduan/"
SENDING = "/panduan/mengirim/"  # how an office publishes its plan here
# what the checker finds, kind by kind; each kind has its code as anchor
MANUAL = "/panduan/pemeriksaan/"
DESK = "/periksa/"


def office(satker: str) -> str:
    """``/kab-blora/``."""
    return f"/{satker}/"


def proof(satker: str) -> str:
    """What an office has published here, for its PPID's answers."""
    return f"{office(satker)}ppid/"


def plan(satker: str, tahun: int) -> str:
    """``/kab-blora/2025/``."""
    return f"/{satker}/{tahun}/"


def action(satker: str, tahun: int, action_id: str) -> str:
    """``/kab-blora/2025/#aksi-2.3``."""
    return f"{plan(satker, tahun)}#{action_anchor(action_id)}"


def action_anchor(action_id: str) -> str:
    """The part after ``#``; ids are ``[a-z0-9.-]+``, so nothing needs escaping."""
    return f"aksi-{action_id}"


def decree(satker: str, tahun: int) -> str:
    """``/kab-blora/2025/keputusan/``."""
    return f"{plan(satker, tahun)}keputusan/"


def embed(page: str) -> str:
    """The small page of a plan, an office or a month: without chrome, for an <iframe>."""
    return f"{page}{_EMBED}"


def is_embed(address: str) -> bool:
    """Whether an address is that of such a small page."""
    return address.endswith(f"/{_EMBED}")


def register_copy(extension: str) -> str:
    """The public-information register as a file; ``extension`` without its dot."""
    return f"{REGISTER}daftar-informasi-publik.{extension}"


def register_province(provinsi: str) -> str:
    """One province of the Daftar Informasi Publik, where there are too many plans for one page."""
    return f"{REGISTER}{province_anchor(provinsi)}/"


def copy(satker: str, tahun: int, extension: str) -> str:
    """A copy of a plan, below the plan's own address; ``extension`` without its dot."""
    return f"{plan(satker, tahun)}rencana-aksi-{satker}-{tahun}.{extension}"


def office_feed(satker: str) -> str:
    """``/kab-blora/umpan.xml``: what is new of one office."""
    return f"{office(satker)}umpan.xml"


def office_calendar(satker: str) -> str:
    """``/kab-blora/kalender.ics``: the months of its newest plan."""
    return f"{office(satker)}kalender.ics"


def team_calendar(satker: str, tahun: int, tim: str) -> str:
    """``/kab-blora/2025/kalender/tim-pengawasan.ics``."""
    return f"{plan(satker, tahun)}kalender/{tim}.ics"


def picture(page: str) -> str:
    """``/kab-blora/2025/gambar.png``: what messengers show beside a link to a page."""
    return f"{page}gambar.png"


def reports_copy(satker: str, tahun: int, extension: str) -> str:
    """The reports of a plan as rows of their own."""
    return f"{plan(satker, tahun)}realisasi-{satker}-{tahun}.{extension}"


def checklist(satker: str, tahun: int) -> str:
    """The evidence to have ready, by team and month, to print."""
    return f"{plan(satker, tahun)}bukti/"


def monitoring(satker: str, tahun: int, triwulan: int = 0) -> str:
    """A quarter's plan against its reports, 1-4; without one, the page that leads to all four."""
    all_four = f"{plan(satker, tahun)}monev/"
    return f"{all_four}tw-{triwulan}/" if triwulan else all_four


def lke(satker: str, tahun: int, submitted: date | None = None) -> str:
    """The sheet in the order of the LKE; of the day of a submission, where one is named."""
    sheet = f"{plan(satker, tahun)}lke/"
    return f"{sheet}{submitted.isoformat()}/" if submitted else sheet


def submitted_copy(satker: str, tahun: int, submitted: date) -> str:
    """The workbook as it was on the day of a submission."""
    day = submitted.isoformat()
    return f"{lke(satker, tahun, submitted)}rencana-aksi-{satker}-{tahun}-{day}.xlsx"


def from_year(satker: str, tahun: int, before: int) -> str:
    """A plan beside that of an earlier year."""
    return f"{plan(satker, tahun)}dari-{before}/"


def changes(satker: str, tahun: int) -> str:
    """What changed in a plan since it was first published here."""
    return f"{plan(satker, tahun)}perubahan/"


def province_anchor(provinsi: str) -> str:
    """``jawa-tengah``: where a province stands in the register of those published."""
    return "-".join(provinsi.casefold().split())


def province(provinsi: str) -> str:
    """``/satker/#jawa-tengah``."""
    return f"{OFFICES}#{province_anchor(provinsi)}"


def area(kode: str) -> str:
    """``/area/sdm/``, by the code of the official area."""
    return f"{AREAS}{kode}/"


def month(tahun: int, bulan: int) -> str:
    """``/bulan/2025/03/``; months are 1-12."""
    return f"{MONTHS}{tahun}/{bulan:02d}/"


def coverage(tahun: int, provinsi: str = "") -> str:
    """Which subpilar the plans of a year have actions for, or those of a province."""
    year = f"{COVERAGE}{tahun}/"
    return f"{year}{province_anchor(provinsi)}/" if provinsi else year


def explore(**filters: str | int) -> str:
    """The explorer with filters set, named as in its address: ``explore(area="5.1")``."""
    return f"{EXPLORER}?{urlencode(filters)}"


def compare(*plans: str) -> str:
    """The comparison of up to four plans, each as ``kab-blora/2025``."""
    return f"{COMPARE}?rencana={','.join(plans)}"


def compare_subpilar(nomor: str) -> str:
    """The comparison of all plans in one subpilar."""
    return f"{COMPARE}?subpilar={nomor}"


def plan_anchor(satker: str, tahun: int) -> str:
    """The anchor of a plan's own section on a page that lists several plans."""
    return f"{satker}-{tahun}"


def data(name: str) -> str:
    """A file of the open data of all plans."""
    return f"{DATA}{name}"


def markdown_path(address: str) -> str:
    """In build/docs: ``/kab-blora/2025/`` -> ``kab-blora/2025/index.md``."""
    return f"{address.lstrip('/')}index.md"


def relative(from_page: str, to: str) -> str:
    """The link from one page to an address, in directory form: ``../../area/sdm/#subpilar-3.1``."""
    path = to.partition("#")[0].partition("?")[0]
    rest = to.removeprefix(path)  # what is asked of the page, and the place on it
    if path in ("", from_page):
        return rest or "./"
    return f"{_way(from_page, path)}{rest}"


@lru_cache(maxsize=1_000)  # a page leads to the same places again and again
def _way(from_page: str, path: str) -> str:
    here, there = from_page.split("/")[1:-1], path.split("/")[1:]
    steps = enumerate(zip(here, there, strict=False))
    shared = next((at for at, (one, other) in steps if one != other), min(len(here), len(there)))
    return "../" * (len(here) - shared) + "/".join(there[shared:])
