"""``zi-site build``: plans/ and content/ -> site/."""

import sys
from pathlib import Path

import click

from zi_site import reporting
from zi_site.build import Choices, build_site
from zi_site.checks.kinds import MEANINGS
from zi_site.cli_words import IndonesianCommand
from zi_site.commands.options import PATH, jobs_option
from zi_site.reporting.text import report


@click.command("build", cls=IndonesianCommand)
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
@click.option("--out", type=PATH, default=Path("site"), metavar="FOLDER", help="Folder hasil (bawaan: site).")
@jobs_option
@click.option("--tanpa-pdf", is_flag=True, help="Jangan buat salinan PDF.")
@click.option("--ketat", is_flag=True, help="Peringatan juga menghentikan penerbitan.")
def command(
    plans: Path, content: Path, config: Path, out: Path, jobs: int | None, tanpa_pdf: bool, ketat: bool
) -> None:
    """Periksa semua rencana, lalu buat seluruh situs."""
    result = build_site(Choices(plans, content, config, out, jobs, not tanpa_pdf, ketat))
    click.echo(report(result.problems, MEANINGS), nl=False, err=True)
    if not result.published:
        click.echo(reporting.summary(result.problems, result.files), err=True)
        click.echo("Situs tidak diubah. Perbaiki yang di atas, lalu jalankan lagi.", err=True)
        sys.exit(1)
    click.echo(f"{result.plans} rencana terbit di {out}/ ({result.pages} halaman).")
