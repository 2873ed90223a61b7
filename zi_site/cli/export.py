"""``zi-site export``: a published plan -> the workbook to edit and import again."""

from pathlib import Path

import click

from zi_site.checks import check_plan
from zi_site.cli.offices import office_named
from zi_site.cli.options import PATH, YEAR, plans_option
from zi_site.cli.saving import refuse_way_out, save
from zi_site.cli.words import IndonesianCommand
from zi_site.draft.existing import existing_reports, reports_beside
from zi_site.exceptions import SourceError, UseError
from zi_site.intake.recognise import (
    OfficeDocument,
    PlanWorkbook,
    PublishedCopy,
    Recognised,
    recognise,
)
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.machine.typed import typed
from zi_site.plan.model import Plan
from zi_site.plan.problems import GALAT
from zi_site.plan.reference import SLUG
from zi_site.plan.reports import BULAN, SEMESTER, TRIWULAN
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.reports.export import realisasi_workbook

_ADVICE = "Pilih nama lain, atau ganti dengan --timpa."
_WHAT: dict[type[Recognised], str] = {
    PlanWorkbook: "buku kerja rencana",
    ReportsWorkbook: "buku kerja laporan realisasi",
    PublishedCopy: "salinan yang terbit dari situs",
    OfficeDocument: "dokumen lain, bukan buku kerja dari zi-site export",
}


@click.command(
    "export", cls=IndonesianCommand, short_help="Buat buku kerja Excel dari satu rencana."
)
@click.argument("satker")
@click.argument("tahun", type=YEAR)
@click.argument("out", type=PATH, metavar="[HASIL.xlsx]", required=False)
@click.option(
    "--folder",
    type=PATH,
    metavar="FOLDER",
    help="Tulis ke folder ini, dengan nama menurut satker dan tahunnya, sebagai ganti HASIL.xlsx.",
)
@plans_option
@click.option("--timpa", is_flag=True, help="Ganti berkas hasil yang sudah ada.")
@click.option(
    "--realisasi", is_flag=True, help="Buat buku kerja untuk melaporkan realisasi rencana itu."
)
@click.option(
    "--per",
    type=click.Choice((BULAN, TRIWULAN, SEMESTER)),
    default="triwulan",
    help="Periode laporan realisasi (bawaan: triwulan).",
)
def command(
    satker: str,
    tahun: int,
    out: Path | None,
    folder: Path | None,
    plans: Path,
    timpa: bool,
    realisasi: bool,
    per: str,
) -> None:
    """Buat buku kerja Excel dari satu rencana, untuk disunting dan diimpor kembali."""
    known = SLUG.fullmatch(satker) and (plans / satker).is_dir()
    satker = satker if known else office_named(satker)
    out = _place(out, folder, f"{satker}-{tahun}.xlsx")
    plan = _plan(plans, satker, tahun)
    if timpa and out.is_file():
        _refuse_another_kind(out, ReportsWorkbook if realisasi else PlanWorkbook)
    if realisasi:
        reports = existing_reports(reports_beside(plans / satker / f"{tahun}.yml"))
        save(out, realisasi_workbook(plan, reports, per), timpa, _ADVICE)
        said = f"Buku kerja laporan ditulis ke {out}. Sesudah diisi"
        click.echo(f"{said}: {typed('import', out, '--realisasi')}")
    else:
        save(out, plan_workbook(plan), timpa, _ADVICE)
        said = f"{sum(1 for _ in plan.actions())} aksi ditulis ke {out}. Sesudah disunting"
        click.echo(f"{said}: {typed('import', out, '--timpa')}")


def _place(out: Path | None, folder: Path | None, name: str) -> Path:
    """Where the workbook goes; in a folder never where a symbolic link leads elsewhere."""
    if (out is None) == (folder is None):
        raise UseError("Sebut nama hasilnya, misalnya rencana.xlsx, atau --folder; tidak keduanya.")
    if folder is not None:
        start = folder if folder.is_absolute() else Path(*folder.parts[:1])
        refuse_way_out(folder / name, start)
        return folder / name
    assert out is not None
    if out.suffix.casefold() != ".xlsx":
        raise UseError(
            f"Nama hasilnya harus berakhiran .xlsx, misalnya {out.stem or 'rencana'}.xlsx."
        )
    return out


def _refuse_another_kind(out: Path, kind: type[PlanWorkbook | ReportsWorkbook]) -> None:
    """Only an older export of the same kind, or what nobody can read, is replaced."""
    try:
        there = recognise(out.read_bytes(), out.name)
    except SourceError:
        return
    if not isinstance(there, kind):
        raise SourceError(f"{out} {_WHAT[type(there)]}, jadi tidak diganti. Pilih nama lain.")


def _plan(plans: Path, satker: str, tahun: int) -> Plan:
    """The plan without any error: a workbook of half a plan would come back as half a plan."""
    path = plans / satker / f"{tahun}.yml"
    if not path.is_file():
        raise UseError(f"{path} tidak ada.{_others(plans, satker)}")
    read = read_plan(path.read_bytes(), path.as_posix())
    errors = [
        problem for problem in check_plan(read, f"{satker}/{path.name}") if problem.level == GALAT
    ]
    if read.plan is None or errors:
        raise SourceError(
            f"{path} memuat {len(errors)} galat. Perbaiki dahulu: {typed('check', path)}"
        )
    return read.plan


def _others(plans: Path, satker: str) -> str:
    """The years of this office that there are instead."""
    years = sorted(path.stem for path in (plans / satker).glob("[0-9][0-9][0-9][0-9].yml"))
    return f" Yang ada: {', '.join(years)}." if years else " Satker ini belum mempunyai rencana."
