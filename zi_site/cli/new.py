"""``zi-site new``: a plan of one office and year to fill in, as a workbook or as YAML; empty, or
begun from the plan of another year.
"""

from pathlib import Path

import click

from zi_site.cli.offices import office_named
from zi_site.cli.options import PATH, YEAR
from zi_site.cli.saving import save
from zi_site.cli.words import IndonesianCommand
from zi_site.draft.existing import existing_plan, plan_place
from zi_site.exceptions import UseError
from zi_site.machine.typed import typed
from zi_site.plan.model import Plan
from zi_site.plan.reference import register
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.next_year import next_year, next_year_text
from zi_site.workbook.skeleton import empty_text, empty_workbook


@click.command("new", cls=IndonesianCommand, short_help="Buat rencana baru untuk diisi.")
@click.argument("satker")
@click.argument("tahun", type=YEAR)
@click.argument("out", type=PATH, required=False, metavar="[HASIL.xlsx ATAU HASIL.yml]")
@click.option("--dari", type=YEAR, metavar="TAHUN", help="Mulai dari rencana tahun ini.")
def command(satker: str, tahun: int, out: Path | None, dari: int | None) -> None:
    """Buat rencana kosong untuk diisi, dengan nama dan kode resmi satkernya.

    Dengan --dari 2025: dimulai dari aksi rencana 2025, untuk dicocokkan dengan keputusan barunya.
    """
    slug = office_named(satker)
    target = out or Path(f"rencana-aksi-{slug}-{tahun}.xlsx")
    kind = target.suffix.casefold()
    if kind not in (".xlsx", ".yml", ".yaml"):
        raise UseError(
            "Nama hasilnya harus berakhiran .xlsx atau .yml, misalnya "
            f"{target.stem or 'rencana'}.xlsx."
        )
    earlier = _earlier(slug, tahun, dari) if dari else None
    is_workbook = kind == ".xlsx"
    if earlier:
        content = _from_year(earlier, tahun, is_workbook)
        what = f"Rencana, dengan {sum(1 for _ in earlier.actions())} aksi dari tahun {dari},"
    else:
        content = empty_workbook(slug, tahun) if is_workbook else empty_text(slug, tahun).encode()
        what = "Rencana kosong"
    save(target, content)
    click.echo(f"{what} {register()[slug].nama} tahun {tahun} ditulis ke {target}.")
    click.echo(f"Sesudah diisi: {typed('import' if is_workbook else 'check', target)}")


def _earlier(slug: str, tahun: int, dari: int) -> Plan:
    if dari >= tahun:
        raise UseError(f"Tahun --dari ({dari}) harus sebelum tahun rencananya ({tahun}).")
    place = plan_place(Path("plans"), slug, dari)
    plan = existing_plan(place)
    if plan is None:
        raise UseError(f"{place.as_posix()} tidak ada atau tidak dapat dibaca.")
    return plan


def _from_year(plan: Plan, tahun: int, is_workbook: bool) -> bytes:
    if is_workbook:
        return plan_workbook(next_year(plan, tahun))
    return next_year_text(plan, tahun).encode()
