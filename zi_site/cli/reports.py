"""``import --realisasi``: a workbook of reports -> the file of reports of its plan."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from zi_site.checks.kinds import MEANINGS
from zi_site.cli.options import quoted
from zi_site.cli.saving import save
from zi_site.draft.reports import DraftedReports, drafted_reports
from zi_site.exceptions import SourceError
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.reporting.text import as_text
from zi_site.workbook.reports.judging import judged_reports
from zi_site.workbook.reports.read import ReadReports


def import_reports(
    read: ReadReports, file: str, out: Path | None, replace: bool, whole: bool
) -> None:
    """Say what the workbook ``file`` brings and what is doubtful, and write the reports."""
    draft = drafted_reports(read.realisasi, Path("plans"))
    problems = judged_reports(read, file, draft.plan)
    click.echo("\n".join(_told(read, draft)))
    click.echo(as_text(problems, MEANINGS, whole), nl=False)
    target = out or draft.place
    if target.exists():
        _may_replace(target, _count(problems, GALAT), replace)
    save(target, draft.text.encode(), replace)
    click.echo(_done(target, problems))


def _may_replace(target: Path, errors: int, replace: bool) -> None:
    """Only when told to, and never what can be published by what cannot."""
    if not replace:
        raise SourceError(
            f"{target} sudah ada dan tidak diubah. Ganti dengan --timpa, atau pilih nama lain "
            "dengan -o."
        )
    if errors:
        raise SourceError(
            f"{target} tidak diganti, karena isi buku kerja ini belum dapat terbit. Perbaiki "
            f"dahulu {errors} galat di "
            "atas dalam buku kerjanya, atau tulis ke tempat lain dengan -o."
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
            f"Ditulis ke {target}. {errors} hal harus diperbaiki sebelum dapat terbit: zi-site "
            f"check {quoted(target)}"
        )
    return (
        f"Ditulis ke {target}. "
        f"{f'{doubts} hal perlu dilihat lagi.' if doubts else 'Tidak ada masalah.'}"
    )


def _count(problems: Sequence[Problem], level: str) -> int:
    return sum(problem.level == level for problem in problems)
