"""``zi-site import``: a signed decree as Excel, Word, PDF or text -> the draft of a plan, with its
doubts.
"""

from dataclasses import replace
from pathlib import Path

import click

from zi_site.cli.offices import office_named
from zi_site.cli.options import PATH, quoted
from zi_site.cli.reports import import_reports
from zi_site.cli.saving import save
from zi_site.cli.words import IndonesianCommand
from zi_site.documents.opening import read_document
from zi_site.draft.existing import existing_plan, plan_place
from zi_site.draft.report import report
from zi_site.draft.result import Imported
from zi_site.draft.text import Drafted, drafted
from zi_site.exceptions import SourceError, UseError
from zi_site.importing.importer import import_grids, source_of
from zi_site.importing.trace import trace
from zi_site.intake.guessing import guess_office, guess_year
from zi_site.intake.own_copies.read_copy import read_copy
from zi_site.plan.changes import differences, sentences
from zi_site.plan.model import Plan
from zi_site.workbook.read_back import is_ours, read_back
from zi_site.workbook.reports.read import is_reports_workbook


@click.command("import", cls=IndonesianCommand)
@click.argument("file", type=PATH, metavar="BERKAS")
@click.option("--satker", default="", metavar="SATKER", help="Kode satker, misalnya kab-blora.")
@click.option(
    "--tahun", type=click.IntRange(2014, 2099), default=None, metavar="TAHUN", help="Tahun rencana."
)
@click.option(
    "-o",
    "--out",
    type=PATH,
    default=None,
    metavar="BERKAS.yml",
    help="Tempat draf (bawaan: plans/…).",
)
@click.option(
    "--semua",
    is_flag=True,
    help="Tunjukkan semua keraguan, bukan hanya tiga yang pertama dari setiap jenis.",
)
@click.option(
    "--jejak",
    is_flag=True,
    help="Tunjukkan tabel yang dibaca sesudah setiap langkah, dan alasan setiap pilihan.",
)
@click.option(
    "--realisasi", is_flag=True, help="Baca buku kerja laporan realisasi menjadi berkas laporan."
)
@click.option(
    "--timpa", is_flag=True, help="Hanya dengan --realisasi: ganti berkas laporan yang sudah ada."
)
def command(
    file: Path,
    satker: str,
    tahun: int | None,
    out: Path | None,
    semua: bool,
    jejak: bool,
    realisasi: bool,
    timpa: bool,
) -> None:
    """Baca keputusan (.xlsx, .docx, .pdf, teks) menjadi draf rencana. Rencana yang sudah ada tidak
    pernah ditimpa.
    """
    if out and out.suffix.casefold() not in (".yml", ".yaml"):
        raise UseError(
            f"Nama hasilnya harus berakhiran .yml, misalnya -o {out.stem or 'draf'}.yml."
        )
    if realisasi or is_reports_workbook(file.read_bytes()):
        import_reports(file, office_named(satker) if satker else "", tahun or 0, out, timpa, semua)
        return
    if timpa:
        raise UseError(
            "--timpa hanya untuk laporan realisasi; rencana yang sudah ada tidak pernah ditimpa."
        )
    draft = drafted(_imported(file, satker, tahun, jejak))
    plan = draft.imported.plan
    click.echo(report(draft.imported, semua), nl=False)
    place = plan_place(Path("plans"), plan.satker, plan.tahun)
    if place.is_file():
        click.echo(_changes(place, plan), nl=False)
    target = out or place
    if target.exists():
        raise SourceError(_taken(target, place))
    save(target, draft.text.encode())
    click.echo(_done(target, place, draft))


def _imported(file: Path, satker: str, tahun: int | None, jejak: bool) -> Imported:
    """Our own files say themselves whose they are; of any other document it must be told or stand
    at its head.
    """
    content = file.read_bytes()
    if copied := read_copy(content, file.name, office_named(satker) if satker else "", tahun or 0):
        return _of_the_same(copied, satker, tahun)
    if is_ours(content):
        return _of_the_same(read_back(content, file.name), satker, tahun)
    document = read_document(content, file.name)
    office = office_named(satker) if satker else guess_office(document)
    tahun = tahun or guess_year(document)
    if not office or not tahun:
        raise SourceError(_unsaid(file, office, tahun))
    if jejak:
        for line in trace(document, tahun):
            click.echo(line)
    return import_grids(document, source_of(content, file.name), office, tahun)


def _unsaid(file: Path, office: str, tahun: int) -> str:
    """The command to run instead, with what the document does say."""
    unsaid = {
        word: f"--{word.split()[0]}"
        for word, said in (("satker", office), ("tahun rencana", tahun))
        if not said
    }
    return (
        f"{' dan '.join(unsaid).capitalize()} tidak tertulis jelas dalam berkas ini. Sebutkan "
        f"{' dan '.join(unsaid.values())}, misalnya: "
        f"zi-site import {quoted(file)} --satker {office or 'kab-blora'} --tahun {tahun or 2026}"
    )


def _of_the_same(imported: Imported, satker: str, tahun: int | None) -> Imported:
    plan = imported.plan
    if not plan.satker or not plan.tahun:
        if not plan.satker and not satker:
            raise SourceError("Satker tidak tertulis dalam berkas ini. Sebutkan dengan --satker.")
        plan = replace(
            plan, satker=plan.satker or office_named(satker), tahun=plan.tahun or tahun or 0
        )
        if not plan.tahun:
            raise SourceError(
                "Tahun rencana tidak tertulis dalam berkas ini. Sebutkan dengan --tahun."
            )
        return replace(imported, plan=plan)
    if (satker and office_named(satker) != plan.satker) or (tahun and tahun != plan.tahun):
        raise SourceError(
            f"Berkas ini milik {plan.satker} tahun {plan.tahun}, bukan yang disebut di perintah."
        )
    return imported


def _changes(place: Path, plan: Plan) -> str:
    """What the draft would change in the plan that exists, action by action."""
    before = existing_plan(place)
    if before is None:
        return f"{place} tidak dapat dibaca, jadi tidak dibandingkan.\n"
    said = sentences(differences(before, plan))
    if not said:
        return f"Isinya sama dengan {place}.\n"
    return (
        "\n".join((f"Yang berbeda dari {place}:", *(f"  - {sentence}" for sentence in said))) + "\n"
    )


def _taken(target: Path, place: Path) -> str:
    advice = "Simpan draf di tempat lain, misalnya dengan: -o draf.yml"
    return (
        f"{target} sudah ada dan tidak diubah. "
        f"{advice if target == place else 'Pilih nama lain untuk -o.'}"
    )


def _done(target: Path, place: Path, draft: Drafted) -> str:
    """Where the draft is, and what comes next."""
    missing = (
        f" {len(draft.refusals)} hal harus diperbaiki sebelum dapat terbit."
        if draft.refusals
        else ""
    )
    if target == place:
        return (
            f"Draf ditulis ke {target}.{missing} Periksa catatannya, lalu: zi-site check "
            f"{quoted(target)}"
        )
    return f"Draf ditulis ke {target}.{missing} Periksa catatannya; tempatnya kelak {place}."
