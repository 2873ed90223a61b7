"""``zi-site check``: all problems of all files."""

import sys
from pathlib import Path

import click

from zi_site import reporting
from zi_site.cli_words import IndonesianCommand
from zi_site.commands.options import PATH, jobs_option
from zi_site.loading import load_files
from zi_site.problems import stops
from zi_site.reading.folder import list_folder, pick_files


@click.command("check", cls=IndonesianCommand)
@click.argument("paths", nargs=-1, type=PATH, metavar="[BERKAS ATAU FOLDER]…")
@click.option(
    "--format", "form", type=click.Choice(reporting.FORMATS), default="teks", help="Bentuk laporan (bawaan: teks)."
)
@jobs_option
@click.option("--ketat", is_flag=True, help="Anggap peringatan sebagai galat.")
def command(paths: tuple[Path, ...], form: str, jobs: int | None, ketat: bool) -> None:
    """Periksa rencana dan tunjukkan semua masalahnya. Tanpa nama: seluruh folder plans."""
    root = Path("plans")
    loaded = load_files(pick_files(paths, root) if paths else list_folder(root), jobs, keep=False)
    click.echo(reporting.render(loaded.problems, form), nl=False)
    if form == "teks":
        click.echo(reporting.summary(loaded.problems, loaded.files))
    sys.exit(1 if stops(loaded.problems, ketat) else 0)
