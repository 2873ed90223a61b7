"""``zi-site import``: a signed decree as Excel, Word, PDF or text -> the draft of a plan, with its doubts."""

from dataclasses import replace
from pathlib import Path

import click

from zi_site.changes import differences, sentences
from zi_site.cli_words import IndonesianCommand
from zi_site.commands.options import PATH
from zi_site.commands.reports import import_reports
from zi_site.commands.saving import save
from zi_site.drafts import Drafted, drafted
from zi_site.exceptions import SourceError
from zi_site.importing.guessing import guess_office, guess_year
from zi_site.importing.importer import import_grids, source_of
from zi_site.importing.readers.open_ import read_document
from zi_site.importing.report import report
from zi_site.importing.result import Imported
from zi_site.model import Plan
from zi_site.reading.plan_file import read_plan
from zi_site.reference import likely_offices, offices_called, register
from zi_site.workbook.read_back import is_ours, read_back
from zi_site.workbook.realisasi_read import is_reports_workbook


@click.command("import", cls=IndonesianCommand)
@click.argument("file", type=PATH, metavar="BERKAS")
@click.option("--satker", default="", metavar="SATKER", help="Kode satker, misalnya kab-blora.")
@click.option("--tahun", type=click.IntRange(2014, 2099), default=None, metavar="TAHUN", help="Tahun rencana.")
@click.option("-o", "--out", type=PATH, default=None, metavar="BERKAS.yml", help="Tempat draf (bawaan: plans/…).")
@click.option(
    "--semua", is_flag=True, help="Tunjukkan semua keraguan, bukan hanya tiga yang pertama dari setiap jenis."
)
@click.option("--realisasi", is_flag=True, help="Baca buku kerja laporan realisasi menjadi berkas laporan.")
@click.option("--timpa", is_flag=True, help="Hanya dengan --realisasi: ganti berkas laporan yang sudah ada.")
def command(
    file: Path, satker: str, tahun: int | None, out: Path | None, semua: bool, realisasi: bool, timpa: bool
) -> None:
    """Baca keputusan (.xlsx, .docx, .pdf, teks) menjadi draf rencana. Rencana yang sudah ada tidak pernah ditimpa."""
    if realisasi or is_reports_workbook(file.read_bytes()):
        import_reports(file, _office(satker) if satker else "", tahun or 0, out, timpa, semua)
        return
    if timpa:
        raise SourceError("--timpa hanya untuk laporan realisasi; rencana yang sudah ada tidak pernah ditimpa.")
    draft = drafted(_imported(file, satker, tahun))
    plan = draft.imported.plan
    click.echo(report(draft.imported, semua), nl=False)
    place = Path("plans") / plan.satker / f"{plan.tahun}.yml"
    if place.is_file():
        click.echo(_changes(place, plan), nl=False)
    target = out or place
    if target.exists():
        raise SourceError(_taken(target, place))
    save(target, draft.text.encode())
    click.echo(_done(target, place, draft))


def _imported(file: Path, satker: str, tahun: int | None) -> Imported:
    """Our own workbook says itself whose it is; of any other document it must be told or stand at its head."""
    content = file.read_bytes()
    if is_ours(content):
        return _of_the_same(read_back(content, file.name), satker, tahun)
    document = read_document(content, file.name)
    office = _office(satker) if satker else guess_office(document)
    tahun = tahun or guess_year(document)
    if not office or not tahun:
        missing = " dan ".join([*([] if office else ["--satker"]), *([] if tahun else ["--tahun"])])
        raise SourceError(
            f"Satker atau tahunnya tidak tertulis jelas dalam berkas ini. Sebutkan {missing}, misalnya: "
            f"zi-site import {file.name} --satker kab-blora --tahun 2026."
        )
    return import_grids(document, source_of(content, file.name), office, tahun)


def _office(said: str) -> str:
    """A slug, or the name of one office; what is only like one is asked back."""
    if not said:
        raise SourceError("Satker tidak tertulis dalam buku kerja ini. Sebutkan dengan --satker.")
    called = [said] if said in register() else offices_called(said)
    if len(called) == 1:
        return called[0]
    near = " atau ".join(called or likely_offices(said))
    raise SourceError(f'Satker "{said}" tidak dikenal.{f" Maksud Anda {near}?" if near else ""}')


def _of_the_same(imported: Imported, satker: str, tahun: int | None) -> Imported:
    plan = imported.plan
    if not plan.satker or not plan.tahun:
        plan = replace(plan, satker=plan.satker or _office(satker), tahun=plan.tahun or tahun or 0)
        if not plan.tahun:
            raise SourceError("Tahun rencana tidak tertulis dalam buku kerja ini. Sebutkan dengan --tahun.")
        return replace(imported, plan=plan)
    if (satker and _office(satker) != plan.satker) or (tahun and tahun != plan.tahun):
        raise SourceError(f"Buku kerja ini milik {plan.satker} tahun {plan.tahun}, bukan yang disebut di perintah.")
    return imported


def _changes(place: Path, plan: Plan) -> str:
    """What the draft would change in the plan that exists, action by action."""
    before = read_plan(place.read_bytes(), str(place)).plan
    if before is None:
        return f"{place} tidak dapat dibaca, jadi tidak dibandingkan.\n"
    said = sentences(differences(before, plan))
    if not said:
        return f"Isinya sama dengan {place}.\n"
    return "\n".join((f"Yang berbeda dari {place}:", *(f"  - {sentence}" for sentence in said))) + "\n"


def _taken(target: Path, place: Path) -> str:
    advice = "Simpan draf di tempat lain, misalnya dengan: -o draf.yml"
    return f"{target} sudah ada dan tidak diubah. {advice if target == place else 'Pilih nama lain untuk -o.'}"


def _done(target: Path, place: Path, draft: Drafted) -> str:
    """Where the draft is, and what comes next."""
    missing = f" {len(draft.refusals)} hal harus diisi sebelum terbit." if draft.refusals else ""
    if target == place:
        return f"Draf ditulis ke {target}.{missing} Periksa catatannya, lalu: zi-site check {target}"
    return f"Draf ditulis ke {target}.{missing} Periksa catatannya; tempatnya kelak {place}."
