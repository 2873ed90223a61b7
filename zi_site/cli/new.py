"""``zi-site new``: an empty plan of one office and year, as a workbook or as YAML."""

from pathlib import Path

import click

from zi_site.cli.offices import office_named
from zi_site.cli.options import PATH, YEAR
from zi_site.cli.saving import save
from zi_site.cli.words import IndonesianCommand
from zi_site.exceptions import UseError
from zi_site.machine.typed import typed
from zi_site.plan.reference import register
from zi_site.workbook.skeleton import empty_text, empty_workbook


@click.command("new", cls=IndonesianCommand, short_help="Buat rencana kosong untuk diisi.")
@click.argument("satker")
@click.argument("tahun", type=YEAR)
@click.argument("out", type=PATH, required=False, metavar="[HASIL.xlsx ATAU HASIL.yml]")
def command(satker: str, tahun: int, out: Path | None) -> None:
    """Buat rencana kosong untuk diisi, dengan nama dan kode resmi satkernya."""
    slug = office_named(satker)
    target = out or Path(f"rencana-aksi-{slug}-{tahun}.xlsx")
    kind = target.suffix.casefold()
    if kind not in (".xlsx", ".yml", ".yaml"):
        raise UseError(
            "Nama hasilnya harus berakhiran .xlsx atau .yml, misalnya "
            f"{target.stem or 'rencana'}.xlsx."
        )
    if kind == ".xlsx":
        content, after = empty_workbook(slug, tahun), "import"
    else:
        content, after = empty_text(slug, tahun).encode(), "check"
    save(target, content)
    click.echo(f"Rencana kosong {register()[slug].nama} tahun {tahun} ditulis ke {target}.")
    click.echo(f"Sesudah diisi: {typed(after, target)}")
