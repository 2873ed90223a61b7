"""``zi-site export``: a published plan -> the workbook to edit and import again."""

from pathlib import Path

import click

from zi_site.checks import check_plan
from zi_site.cli_words import IndonesianCommand
from zi_site.commands.options import PATH
from zi_site.commands.reports import PERIODS, exported, reports_beside
from zi_site.commands.saving import save
from zi_site.exceptions import SourceError
from zi_site.model import Plan
from zi_site.problems import GALAT
from zi_site.reading.plan_file import read_plan
from zi_site.reference import likely_offices
from zi_site.workbook.export_ import plan_workbook


@click.command("export", cls=IndonesianCommand)
@click.argument("satker")
@click.argument("tahun", type=click.IntRange(2014, 2099))
@click.argument("out", type=PATH, metavar="HASIL.xlsx")
@click.option("--plans", type=PATH, default=Path("plans"), metavar="FOLDER", help="Folder rencana (bawaan: plans).")
@click.option("--timpa", is_flag=True, help="Ganti berkas hasil yang sudah ada.")
@click.option("--realisasi", is_flag=True, help="Buat buku kerja untuk melaporkan realisasi rencana itu.")
@click.option(
    "--per", type=click.Choice(PERIODS), default="triwulan", help="Periode laporan realisasi (bawaan: triwulan)."
)
def command(satker: str, tahun: int, out: Path, plans: Path, timpa: bool, realisasi: bool, per: str) -> None:
    """Buat buku kerja Excel dari satu rencana, untuk disunting dan diimpor kembali."""
    if out.suffix.casefold() != ".xlsx":
        raise SourceError(f"Nama hasilnya harus berakhiran .xlsx, misalnya {out.with_suffix('.xlsx').name}.")
    plan = _plan(plans, satker, tahun)
    if realisasi:
        save(out, exported(plan, reports_beside(plans / satker / f"{tahun}.yml"), per), timpa)
        click.echo(f"Buku kerja laporan ditulis ke {out}. Sesudah diisi: zi-site import {out} --realisasi")
        return
    save(out, plan_workbook(plan), timpa)
    count = sum(1 for _ in plan.actions())
    click.echo(f"{count} aksi ditulis ke {out}. Sesudah disunting: zi-site import {out}")


def _plan(plans: Path, satker: str, tahun: int) -> Plan:
    """The plan without any error: a workbook of half a plan would come back as half a plan."""
    path = plans / satker / f"{tahun}.yml"
    if not path.is_file():
        raise SourceError(f"{path} tidak ada.{_others(plans, satker)}")
    read = read_plan(path.read_bytes(), path.as_posix())
    errors = [problem for problem in check_plan(read, f"{satker}/{path.name}") if problem.level == GALAT]
    if read.plan is None or errors:
        raise SourceError(f"{path} memuat {len(errors)} galat. Perbaiki dahulu: zi-site check {path}")
    return read.plan


def _others(plans: Path, satker: str) -> str:
    """What there is instead: other years of this office, or the office that was perhaps meant."""
    years = sorted(path.stem for path in (plans / satker).glob("[0-9][0-9][0-9][0-9].yml"))
    if years:
        return f" Yang ada: {', '.join(years)}."
    near = [each for each in likely_offices(satker) if each != satker]
    return f" Maksud Anda {' atau '.join(near)}?" if near else ""
