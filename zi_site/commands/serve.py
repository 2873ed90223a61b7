"""``zi-site serve``: the site on this machine, built again and reloaded after every saved change."""

from pathlib import Path

import click

from zi_site.build import Choices
from zi_site.cli_words import IndonesianCommand, fault
from zi_site.commands.options import PATH, jobs_option
from zi_site.serving.rebuilding import serve
from zi_site.serving.server import PORT


@click.command("serve", cls=IndonesianCommand)
@click.option("--plans", type=PATH, default=Path("plans"), metavar="FOLDER", help="Folder rencana (bawaan: plans).")
@click.option(
    "--content",
    type=PATH,
    default=Path("content"),
    metavar="FOLDER",
    help="Folder halaman tulisan tangan (bawaan: content).",
)
@click.option(
    "--config",
    type=PATH,
    default=Path("mkdocs.yml"),
    metavar="BERKAS",
    help="Pengaturan situs (bawaan: mkdocs.yml).",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=None,
    metavar="N",
    help=f"Nomor port; 0 berarti mana saja yang bebas (bawaan: {PORT}, atau yang bebas sesudahnya).",
)
@jobs_option
@click.option("--tanpa-pdf", is_flag=True, help="Jangan buat salinan PDF.")
def command(plans: Path, content: Path, config: Path, port: int | None, jobs: int | None, tanpa_pdf: bool) -> None:
    """Tampilkan situs di komputer ini, dan perbarui setiap kali berkas disimpan."""
    choices = Choices(plans, content, config, Path("site"), jobs, not tanpa_pdf)
    try:
        serve(choices, port, click.echo, fault)
    except KeyboardInterrupt:
        click.echo("\nBerhenti.")
