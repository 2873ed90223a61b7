"""``import --realisasi``: a workbook of reports -> the file of reports of its plan."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from zi_site.checks.kinds import MEANINGS
from zi_site.cli.saving import save, set_aside
from zi_site.draft.reports import DraftedReports, drafted_reports
from zi_site.exceptions import SourceError
from zi_site.machine.typed import typed
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.reporting.text import as_text
from zi_site.workbook.reports.judging import judged_reports
from zi_site.workbook.reports.read import ReadReports

PLANS = Path("plans")
_REPLACE = "Atau ganti seluruhnya dengan isi buku kerja ini: ulangi perintahnya dengan --timpa."


def import_reports(
    read: ReadReports, file: Path, out: Path | None, replace: bool, whole: bool
) -> None:
    """Say what the workbook ``file`` brings and what is doubtful, and write the reports."""
    draft = drafted_reports(read.realisasi, PLANS, _REPLACE, replace)
    problems = judged_reports(read, file.name, draft.plan)
    click.echo("\n".join(_told(read, draft)))
    click.echo(as_text(problems, MEANINGS, whole), nl=False)
    target = out or draft.place
    if target.exists() and not replace:
        raise SourceError(
            f"{target} sudah ada dan tidak diubah. Ganti dengan --timpa, atau pilih nama lain "
            "dengan -o."
        )
    if errors := _count(problems, GALAT):
        _refuse_in_plans(target, errors, file)
    if replace and (kept := set_aside(target, draft.text.encode())):
        click.echo(kept)
    save(target, draft.text.encode(), replace)
    click.echo(_done(target, problems))


def _refuse_in_plans(target: Path, errors: int, file: Path) -> None:
    """What cannot be published would stand in the way of the next import, and of the site."""
    if target.resolve().is_relative_to(PLANS.resolve()):
        marked = typed("check", file, "--tandai", file.with_name(f"{file.stem}-ditandai.xlsx"))
        raise SourceError(
            f"{target} tidak ditulis, karena isi buku kerja ini belum dapat terbit. Perbaiki "
            f"{errors} galat di atas dalam buku kerjanya, simpan, lalu ulangi perintah ini. "
            f"Salinan yang selnya diwarnai: {marked}"
        )


def _told(read: ReadReports, draft: DraftedReports) -> Iterator[str]:
    """What was read, and what it changes."""
    satker, tahun = read.realisasi.satker, read.realisasi.tahun
    yield f"Laporan realisasi {satker} tahun {tahun}:"
    yield from (f"  {each}" for each in read.read_from)
    if draft.plan is None:
        yield (
            f"Rencana {satker} tahun {tahun} tidak ada atau tidak terbaca, jadi id aksinya tidak "
            "dapat dicocokkan."
        )
    yield f"Dibandingkan dengan {draft.place}:" if draft.before else "Isinya:"
    none = "Tidak ada yang berbeda." if draft.before else "Tidak ada laporan."
    yield from (f"  - {sentence}" for sentence in draft.changes or (none,))
    yield from draft.lost


def _done(target: Path, problems: Sequence[Problem]) -> str:
    errors, doubts = _count(problems, GALAT), _count(problems, PERINGATAN)
    if errors:
        return (
            f"Ditulis ke {target}. {errors} hal harus diperbaiki sebelum dapat terbit: "
            f"{typed('check', target)}"
        )
    return (
        f"Ditulis ke {target}. "
        f"{f'{doubts} hal perlu dilihat lagi.' if doubts else 'Tidak ada masalah.'}"
    )


def _count(problems: Sequence[Problem], level: str) -> int:
    return sum(problem.level == level for problem in problems)
