"""``zi-site import``: a decree, or a file of our own -> the draft of a plan, with its doubts."""

from dataclasses import dataclass, replace
from pathlib import Path

import click

from zi_site.cli.drafts import ready, write
from zi_site.cli.offices import office_named
from zi_site.cli.options import PATH, YEAR, whole_option
from zi_site.cli.reports import import_reports
from zi_site.cli.words import IndonesianCommand
from zi_site.draft.doubts_page import doubts_page
from zi_site.draft.result import Imported
from zi_site.exceptions import SourceError, UseError
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.understanding import Form, Understood, understood
from zi_site.intake.unforeseen import in_one_sentence
from zi_site.machine.typed import typed
from zi_site.workbook.reports.read import read_reports
from zi_site.workbook.sheets import read_sheets


@click.command("import", cls=IndonesianCommand)
@click.argument("file", type=PATH, metavar="BERKAS")
@click.option("--satker", default="", metavar="SATKER", help="Kode satker, misalnya kab-blora.")
@click.option("--tahun", type=YEAR, default=None, metavar="TAHUN", help="Tahun rencana.")
@click.option("-o", "--out", type=PATH, metavar="BERKAS.yml", help="Tempat draf (bawaan: plans/…).")
@whole_option("keraguan")
@click.option(
    "--jejak",
    is_flag=True,
    help="Tunjukkan tabel yang dibaca sesudah setiap langkah, dan alasan setiap pilihan.",
)
@click.option(
    "--realisasi", is_flag=True, help="Baca buku kerja laporan realisasi menjadi berkas laporan."
)
@click.option(
    "--timpa",
    is_flag=True,
    help="Ganti rencana atau laporan yang sudah ada; yang sudah Anda betulkan tetap.",
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
    """Baca keputusan (.xlsx, .docx, .pdf, teks) menjadi draf rencana. Juga .xls, .ods, .odt, dan
    gambar halaman (.jpg, .png, .tif). Rencana yang sudah ada hanya diganti dengan --timpa.
    """
    _refuse(out, timpa)
    content = file.read_bytes()
    asked = Asked(file, office_named(satker) if satker else "", tahun or 0)
    if realisasi:
        found: Understood | ReportsWorkbook = ReportsWorkbook(read_sheets(content))
    else:
        found = understood(content, file.name, asked.satker, asked.tahun, jejak)
    if isinstance(found, ReportsWorkbook):
        read = read_reports(found.sheets, asked.satker, asked.tahun)
        import_reports(read, file, out, timpa, semua)
        return
    with in_one_sentence():
        draft = ready(_imported(found, asked), found.form, out, timpa)
        page = doubts_page(draft.draft, content)
    write(draft, page, semua)


def _refuse(out: Path | None, timpa: bool) -> None:
    """What can be refused is refused before anything is read, which may take minutes."""
    if out and out.suffix.casefold() not in (".yml", ".yaml"):
        raise UseError(
            f"Nama hasilnya harus berakhiran .yml, misalnya -o {out.stem or 'draf'}.yml."
        )
    if out and out.exists() and not timpa:
        raise SourceError(
            f"{out} sudah ada dan tidak diubah. Pilih nama lain untuk -o, atau ganti dengan "
            "--timpa."
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command names; ``satker`` is a slug or "", ``tahun`` 0 where it names none."""

    file: Path
    satker: str
    tahun: int


def _imported(found: Understood, asked: Asked) -> Imported:
    """Our own files say themselves whose they are; of others it must be told, or stand on top."""
    if found.form is not Form.DOCUMENT:
        return _of_the_same(found.imported, asked)
    satker, tahun = asked.satker or found.office, asked.tahun or found.year
    if not satker or not tahun:
        raise SourceError(_unsaid(asked.file, satker, tahun))
    for line in found.trace:
        click.echo(line)
    return found.imported


def _unsaid(file: Path, office: str, tahun: int) -> str:
    """The command to run instead, with what the document does say."""
    example = ("--satker", office or "kab-blora", "--tahun", str(tahun or 2026))
    unsaid = {
        word: f"--{word.split()[0]}"
        for word, said in (("satker", office), ("tahun rencana", tahun))
        if not said
    }
    return (
        f"{' dan '.join(unsaid).capitalize()} tidak tertulis jelas dalam berkas ini. Sebutkan "
        f"{' dan '.join(unsaid.values())}, misalnya: "
        f"{typed('import', file, *example)}"
    )


def _of_the_same(imported: Imported, asked: Asked) -> Imported:
    """The same with the office and the year of which its own file says nothing."""
    plan = imported.plan
    satker, tahun = plan.satker or asked.satker, plan.tahun or asked.tahun
    if not satker:
        raise SourceError("Satker tidak tertulis dalam berkas ini. Sebutkan dengan --satker.")
    if not tahun:
        raise SourceError("Tahun rencana tidak tertulis dalam berkas ini. Sebutkan dengan --tahun.")
    is_whole = bool(plan.satker and plan.tahun)
    if is_whole and (asked.satker or satker, asked.tahun or tahun) != (satker, tahun):
        raise SourceError(
            f"Berkas ini milik {satker} tahun {tahun}, bukan yang disebut di perintah."
        )
    return replace(imported, plan=replace(plan, satker=satker, tahun=tahun))
