"""``zi-site build``: plans/ and content/ -> site/."""

import sys
from pathlib import Path

import click

from zi_site import reporting
from zi_site.checks.kinds import MEANINGS
from zi_site.cli.options import (
    config_option,
    content_option,
    jobs_option,
    path_option,
    pdf_option,
    plans_option,
)
from zi_site.cli.waiting import Waiting
from zi_site.cli.words import IndonesianCommand
from zi_site.machine.stages import watched_by
from zi_site.reporting.text import as_text, told_text
from zi_site.site.build import Choices, build_site


@click.command("build", cls=IndonesianCommand)
@plans_option
@content_option
@config_option
@path_option("out", "site", "FOLDER", "Folder hasil")
@jobs_option
@pdf_option
@click.option("--ketat", is_flag=True, help="Galat dan peringatan menghentikan seluruh penerbitan.")
@click.option("--waktu", is_flag=True, help="Tunjukkan berapa lama setiap tahap.")
def command(
    plans: Path,
    content: Path,
    config: Path,
    out: Path,
    jobs: int | None,
    tanpa_pdf: bool,
    ketat: bool,
    waktu: bool,
) -> None:
    """Periksa semua rencana, lalu buat seluruh situs."""
    waiting = Waiting()
    with watched_by(waiting):
        result = build_site(Choices(plans, content, config, out, jobs, not tanpa_pdf, ketat))
    if waktu:
        click.echo(waiting.words(), err=True)
    text = as_text(result.problems, MEANINGS) + told_text(result.told)
    click.echo(text, nl=False, err=True)
    if not result.published:
        click.echo(reporting.summary(result.problems, result.files), err=True)
        click.echo("Situs tidak diubah. Perbaiki yang di atas, lalu jalankan lagi.", err=True)
        sys.exit(1)
    click.echo(f"{result.plans} rencana terbit di {out}/ ({result.pages} halaman).")
