"""Offices -> a page each for whoever answers the E-Monev questionnaire, and what it links to."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.plan.model import SatkerInfo
from zi_site.publication.pages_render import PageHead, render
from zi_site.publication.pieces import Keep, Tables, made_anew
from zi_site.views import addresses
from zi_site.views.proof import CopiesByPlan, Moments, Proof, proof_of
from zi_site.views.settings import Settings
from zi_site.views.site import Office, Site


@dataclass(frozen=True, slots=True)
class _OfficeProof:
    page: OutputFile
    addresses: tuple[str, ...]  # what it says is there


def proof_pages(site: Site, copies: CopiesByPlan, keep: Keep = made_anew) -> Iterator[OutputFile]:
    """One page for each office that has published."""
    return (each.page for each in _office_proofs(site, copies, keep))


def promised_files(site: Site, copies: CopiesByPlan, keep: Keep = made_anew) -> Iterator[str]:
    """The files that these pages say are there, by their paths in the site."""
    for proof in _office_proofs(site, copies, keep):
        for address in proof.addresses:
            if site.settings.archive_of(address):
                continue  # in a release, which another workflow made
            yield f"{address.lstrip('/')}index.html" if address.endswith("/") else address[1:]


def proofs_of(site: Site, copies: CopiesByPlan) -> Iterator[Proof]:
    """Of each office with plans, in the register's order."""
    return (proof_of(office, site.settings, copies, site.changed) for office in site.offices)


def _office_proofs(site: Site, copies: CopiesByPlan, keep: Keep) -> Iterator[_OfficeProof]:
    """Each made of what the site says of this office only."""
    for office in site.offices:
        plans = [table.name for table in office.plans]
        of_plans = {name: tuple(copies.get(name, ())) for name in plans}
        files = chain(plans, (f"{name}.realisasi" for name in plans))
        changed = {name: site.changed[name] for name in files if name in site.changed}
        yield keep(_office_proof, office.plans, office.info, site.settings, of_plans, changed)


def _office_proof(
    tables: Tables, info: SatkerInfo, settings: Settings, copies: CopiesByPlan, changed: Moments
) -> _OfficeProof:
    satker = reference.register()[info.satker]
    proof = proof_of(Office(satker, info, tables), settings, copies, changed)
    page = PageHead(
        kind="ppid",
        address=addresses.proof(satker.satker),
        title=f"Bukti pengumuman {satker.nama}",
        description=f"Apa yang diumumkan {satker.nama} di sini: tautan, tanggal, bentuk, "
        "kelas informasi, dan baris DIP, untuk PPID.",
        settings=settings,
    )
    today = settings.today or settings.data_date
    return _OfficeProof(render("ppid.html", page, proof=proof, today=today), proof.addresses)
