"""Office -> what it has published here, as the E-Monev questionnaire of the information commissions
asks: each thing with its links, form, class, dates and line of the DIP.

Nothing is invented: what only the office knows is named as its own to fill in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from zi_site.plan.glossary import day_words
from zi_site.views import addresses
from zi_site.views.dip import DipEntry, dip_of
from zi_site.views.settings import Settings
from zi_site.views.site import FORMATS, CopyFile, Office

DUTY = 6  # months: UU 14/2008 Pasal 9 ayat (4)

CopiesByPlan = Mapping[str, Sequence[CopyFile]]  # by the name of the plan
Moments = Mapping[str, datetime]  # by the name of a file of plans/ without its ending


@dataclass(frozen=True, slots=True)
class ProofLink:
    """One published thing: what it is, its form, and where it lies."""

    nama: str
    bentuk: str
    address: str  # of the site; its pages end in "/"


@dataclass(frozen=True, slots=True)
class ProofEntry:
    """A line of the DIP with all that is published of it."""

    dip: DipEntry
    links: tuple[ProofLink, ...]
    changed: date | None  # when its file last changed here; None: no history is known

    @property
    def sentence(self) -> str:
        """What an officer can paste into an answer."""
        forms = list(dict.fromkeys(link.bentuk for link in self.links))
        listed = f"{', '.join(forms[:-1])} dan {forms[-1]}" if len(forms) > 1 else forms[0]
        changed = f", terakhir diperbarui {day_words(self.changed)}" if self.changed else ""
        return (
            f"{self.dip.table.satker.nama} mengumumkan {_lower(self.dip.ringkasan_isi)} sebagai "
            f"{self.dip.kelas_informasi.casefold()} di {self.dip.tautan}, dalam bentuk "
            f"{listed}{changed}."
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """All entries of one office, the newest plan first."""

    office: Office
    entries: tuple[ProofEntry, ...]

    @property
    def renewed(self) -> date | None:
        """The newest change of anything; None where no history is known."""
        return max((each.changed for each in self.entries if each.changed), default=None)

    @property
    def due(self) -> date | None:
        """Until when the next renewal is due."""
        return months_after(self.renewed, DUTY) if self.renewed else None

    @property
    def addresses(self) -> tuple[str, ...]:
        """Everything that the page says is there."""
        return tuple(link.address for entry in self.entries for link in entry.links)


def proof_of(office: Office, settings: Settings, copies: CopiesByPlan, moments: Moments) -> Proof:
    """What one office has published, whatever form it has."""
    dip = dip_of(office.plans, settings, {office.satker.satker: office.info})
    return Proof(office, tuple(_entry(each, copies, moments) for each in dip))


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("a month has 28 days")


def _entry(dip: DipEntry, copies: CopiesByPlan, moments: Moments) -> ProofEntry:
    table = dip.table
    of_reports = dip.address != addresses.plan(table.satker.satker, table.tahun)
    pages = _report_pages(dip) if of_reports else _plan_pages(dip)
    files = (
        _file(dip, copy) for copy in copies.get(table.name, ()) if copy.of_reports == of_reports
    )
    moment = moments.get(f"{table.name}.realisasi" if of_reports else table.name)
    return ProofEntry(dip, tuple(chain(pages, files)), moment.date() if moment else None)


def _plan_pages(dip: DipEntry) -> tuple[ProofLink, ...]:
    satker, tahun = dip.table.satker.satker, dip.table.tahun
    sort = dip.table.keputusan.sort.capitalize()
    return (
        ProofLink("Rencana aksi", _PAGE, dip.address),
        ProofLink(sort, _PAGE, addresses.decree(satker, tahun)),
        ProofLink("Daftar bukti", _PAGE, addresses.checklist(satker, tahun)),
        ProofLink("Lembar menurut LKE", _PAGE, addresses.lke(satker, tahun)),
    )


def _report_pages(dip: DipEntry) -> tuple[ProofLink, ...]:
    return (ProofLink("Laporan menurut triwulan", _PAGE, dip.address),)


def _file(dip: DipEntry, copy: CopyFile) -> ProofLink:
    satker, tahun = dip.table.satker.satker, dip.table.tahun
    address = addresses.reports_copy if copy.of_reports else addresses.copy
    form = FORMATS[copy.extension]
    use, bentuk = form.use, form.name
    if copy.extension == "ics":
        use, bentuk = "untuk pengingat", "kalender (ICS)"
    return ProofLink(f"Salinan, {use}", bentuk, address(satker, tahun, copy.extension))


def _lower(text: str) -> str:
    return text[:1].casefold() + text[1:]


_PAGE = "halaman web"
