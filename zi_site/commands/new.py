"""``zi-site new``: an empty plan of one office and year, as a workbook or as YAML."""

from pathlib import Path

import click

from zi_site.cli_words import IndonesianCommand
from zi_site.commands.options import PATH
from zi_site.commands.saving import save
from zi_site.exceptions import SourceError
from zi_site.reference import likely_offices, offices_called, register
from zi_site.workbook.skeleton import empty_text, empty_workbook


@click.command("new", cls=IndonesianCommand)
@click.argument("satker")
@click.argument("tahun", type=click.IntRange(2014, 2099))
@click.argument("out", type=PATH, required=False, metavar="[HASIL.xlsx ATAU HASIL.yml]")
def command(satker: str, tahun: int, out: Path | None) -> None:
    """Buat rencana kosong untuk diisi, dengan nama dan kode resmi satkernya."""
    slug = _office(satker)
    target = out or Path(f"rencana-aksi-{slug}-{tahun}.xlsx")
    kind = target.suffix.casefold()
    if kind not in (".xlsx", ".yml", ".yaml"):
        raise SourceError(f"Nama hasilnya harus berakhiran .xlsx atau .yml, bukan {target.suffix or 'tanpa akhiran'}.")
    save(target, empty_workbook(slug, tahun) if kind == ".xlsx" else empty_text(slug, tahun).encode())
    after = "zi-site import" if kind == ".xlsx" else "zi-site check"
    click.echo(f"Rencana kosong {register()[slug].nama} tahun {tahun} ditulis ke {target}.")
    click.echo(f"Sesudah diisi: {after} {target}")


def _office(said: str) -> str:
    """By its slug, or by a name that is only one office's."""
    named = [said] if said in register() else offices_called(said)
    if len(named) == 1:
        return named[0]
    near = named or likely_offices(said)
    if not near:
        raise SourceError(f'Satker "{said}" tidak ada dalam daftar 552 satker.')
    raise SourceError(f'Satker "{said}" tidak dikenal. Maksud Anda {" atau ".join(near)}?')
