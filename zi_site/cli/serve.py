"""``zi-site serve``: the site on this machine, built again after every saved change."""

from pathlib import Path

import click

from zi_site.cli.offices import office_named
from zi_site.cli.options import config_option, content_option, jobs_option, pdf_option, plans_option
from zi_site.cli.waiting import Waiting
from zi_site.cli.words import IndonesianCommand, fault
from zi_site.machine.stages import watched_by
from zi_site.site.build import Choices
from zi_site.site.serving.rebuilding import serve
from zi_site.site.serving.server import PORT


@click.command(
    "serve", cls=IndonesianCommand, short_help="Tampilkan situs di komputer ini sambil menyunting."
)
@plans_option
@content_option
@config_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=None,
    metavar="N",
    help=f"Nomor port; 0 berarti mana saja yang bebas (bawaan: {PORT}, atau yang bebas "
    "sesudahnya).",
)
@click.option(
    "--satker",
    default="",
    metavar="SATKER",
    help="Hanya rencana satker ini: pada ratusan rencana jauh lebih cepat.",
)
@jobs_option
@pdf_option
def command(
    plans: Path,
    content: Path,
    config: Path,
    port: int | None,
    satker: str,
    jobs: int | None,
    tanpa_pdf: bool,
) -> None:
    """Tampilkan situs di komputer ini, dan perbarui setiap kali berkas disimpan."""
    office = office_named(satker) if satker else ""
    choices = Choices(plans, content, config, Path("site"), jobs, not tanpa_pdf, office=office)
    try:
        with watched_by(Waiting()):
            serve(choices, port, click.echo, fault)
    except KeyboardInterrupt:
        click.echo("\nBerhenti.")
