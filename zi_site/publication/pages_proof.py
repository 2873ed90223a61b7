"""Offices -> a page each for whoever answers the E-Monev questionnaire, and what it links to."""

from collections.abc import Iterator

from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import PageHead, render
from zi_site.views import addresses
from zi_site.views.proof import CopiesByPlan, Proof, proof_of
from zi_site.views.site import Site


def proof_pages(site: Site, copies: CopiesByPlan) -> Iterator[OutputFile]:
    """One page for each office that has published."""
    for proof in proofs_of(site, copies):
        satker = proof.office.satker
        page = PageHead(
            kind="ppid",
            address=addresses.proof(satker.satker),
            title=f"Bukti pengumuman {satker.nama}",
            description=f"Apa yang diumumkan {satker.nama} di sini: tautan, tanggal, bentuk, "
            "kelas informasi, dan baris DIP, untuk PPID.",
            settings=site.settings,
        )
        today = site.settings.today or site.settings.data_date
        yield render("ppid.html", page, proof=proof, today=today)


def proofs_of(site: Site, copies: CopiesByPlan) -> Iterator[Proof]:
    """Of each office with plans, in the register's order."""
    return (proof_of(office, site.settings, copies, site.changed) for office in site.offices)


def promised_files(site: Site, copies: CopiesByPlan) -> Iterator[str]:
    """The files that these pages say are there, by their paths in the site."""
    for proof in proofs_of(site, copies):
        for address in proof.addresses:
            if site.settings.archive_of(address):
                continue  # in a release, which another workflow made
            yield f"{address.lstrip('/')}index.html" if address.endswith("/") else address[1:]
