"""The command line: parse, call one function, print, exit. 0 done, 1 problems in the data, 2 wrong use."""

import sys
from pathlib import Path

import click

from zi_site import __version__, reporting
from zi_site.build import Choices, build_site
from zi_site.cli_words import IndonesianGroup, explain, fault
from zi_site.exceptions import ZiSiteError
from zi_site.loading import load_files
from zi_site.problems import stops
from zi_site.reading.folder import list_folder, pick_files

_FOLDER = click.Path(path_type=Path, readable=False)
_HELP = {"help_option_names": ["-h", "--help"]}


@click.group(cls=IndonesianGroup, context_settings=_HELP)
@click.version_option(__version__, prog_name="zi-site", message="%(prog)s %(version)s", help="Tampilkan versi.")
def cli() -> None:
    """Terbitkan rencana aksi zona integritas sebagai situs statis."""


@cli.command()
@click.option("--plans", type=_FOLDER, default=Path("plans"), metavar="FOLDER", help="Folder rencana (bawaan: plans).")
@click.option(
    "--content",
    type=_FOLDER,
    default=Path("content"),
    metavar="FOLDER",
    help="Folder halaman tulisan tangan (bawaan: content).",
)
@click.option(
    "--config",
    type=_FOLDER,
    default=Path("mkdocs.yml"),
    metavar="BERKAS",
    help="Pengaturan situs (bawaan: mkdocs.yml).",
)
@click.option("--out", type=_FOLDER, default=Path("site"), metavar="FOLDER", help="Folder hasil (bawaan: site).")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=None, metavar="N", help="Banyak proses (bawaan: sebanyak prosesor)."
)
@click.option("--tanpa-pdf", is_flag=True, help="Jangan buat salinan PDF.")
@click.option("--ketat", is_flag=True, help="Peringatan juga menghentikan penerbitan.")
def build(plans: Path, content: Path, config: Path, out: Path, jobs: int | None, tanpa_pdf: bool, ketat: bool) -> None:
    """Periksa semua rencana, lalu buat seluruh situs."""
    result = build_site(Choices(plans, content, config, out, jobs, not tanpa_pdf, ketat))
    click.echo(reporting.render(result.problems, "teks"), nl=False, err=True)
    if not result.published:
        click.echo(reporting.summary(result.problems, result.files), err=True)
        click.echo("Situs tidak diubah. Perbaiki yang di atas, lalu jalankan lagi.", err=True)
        sys.exit(1)
    click.echo(f"{result.plans} rencana terbit di {out}/ ({result.pages} halaman).")


@cli.command()
@click.argument("paths", nargs=-1, type=_FOLDER, metavar="[BERKAS ATAU FOLDER]…")
@click.option(
    "--format", "form", type=click.Choice(reporting.FORMATS), default="teks", help="Bentuk laporan (bawaan: teks)."
)
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=None, metavar="N", help="Banyak proses (bawaan: sebanyak prosesor)."
)
@click.option("--ketat", is_flag=True, help="Anggap peringatan sebagai galat.")
def check(paths: tuple[Path, ...], form: str, jobs: int | None, ketat: bool) -> None:
    """Periksa rencana dan tunjukkan semua masalahnya. Tanpa nama: seluruh folder plans."""
    root = Path("plans")
    loaded = load_files(pick_files(paths, root) if paths else list_folder(root), jobs, keep=False)
    click.echo(reporting.render(loaded.problems, form), nl=False)
    if form == "teks":
        click.echo(reporting.summary(loaded.problems, loaded.files))
    sys.exit(1 if stops(loaded.problems, ketat) else 0)


def main() -> None:
    """Run the command line; what goes wrong outside the data is one Indonesian sentence and exit 2."""
    try:
        sys.exit(cli.main(prog_name="zi-site", standalone_mode=False) or 0)
    except click.UsageError as error:
        click.echo(explain(error), err=True)
    except click.Abort:
        click.echo("Dihentikan.", err=True)
    except ZiSiteError as error:
        click.echo(f"Galat: {error}", err=True)
    except OSError as error:
        click.echo(f"Galat: {fault(error)}", err=True)
    sys.exit(2)
