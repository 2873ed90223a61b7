"""What ``export --realisasi`` and ``import --realisasi`` do: reports to a workbook, and a workbook to reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from zi_site.checks.kinds import MEANINGS
from zi_site.commands.saving import save
from zi_site.exceptions import SourceError
from zi_site.model import Plan
from zi_site.problems import GALAT, PERINGATAN, Problem
from zi_site.reading.plan_file import read_plan
from zi_site.reading.realisasi_file import read_realisasi
from zi_site.realisasi import BULAN, SEMESTER, TRIWULAN, Realisasi
from zi_site.realisasi_changes import describe_reports, report_differences
from zi_site.realisasi_text import realisasi_text
from zi_site.reporting.text import report
from zi_site.workbook.realisasi_export import realisasi_workbook
from zi_site.workbook.realisasi_judging import judged_reports
from zi_site.workbook.realisasi_read import read_reports

PERIODS = (BULAN, TRIWULAN, SEMESTER)


@dataclass(frozen=True, slots=True)
class ReportsDraft:
    """Reports out of a workbook; ``place`` is where they belong, whether or not something stands there already."""

    place: Path
    text: str
    told: tuple[str, ...]  # what was read, and what it changes
    problems: tuple[Problem, ...]


def reports_beside(plan: Path) -> Path:
    """``plans/kab-x/2026.yml`` -> ``plans/kab-x/2026.realisasi.yml``."""
    return plan.with_name(f"{plan.stem}.realisasi.yml")


def exported(plan: Plan, place: Path, per: str) -> bytes:
    """The workbook to report in, with what ``place`` reports already; SourceError where that cannot be read whole."""
    return realisasi_workbook(plan, _existing(place), per)


def reports_draft(content: bytes, name: str, satker: str, tahun: int, plans: Path) -> ReportsDraft:
    """``satker`` and ``tahun`` where they are asked for, else as the workbook says; raises SourceError."""
    read = read_reports(content, satker, tahun)
    realisasi = read.realisasi
    plan = plans / realisasi.satker / f"{realisasi.tahun}.yml"
    place = reports_beside(plan)
    told = (f"Laporan realisasi {realisasi.satker} tahun {realisasi.tahun}:", *(f"  {each}" for each in read.read_from))
    problems = judged_reports(read, name, _plan(plan))
    changes = (*_unknown(plan), *_changes(_existing(place), realisasi, place), *_comments(place))
    return ReportsDraft(place, realisasi_text(realisasi), (*told, *changes), tuple(problems))


def import_reports(file: Path, satker: str, tahun: int, out: Path | None, replace: bool, whole: bool) -> None:
    """Read a workbook, say what it brings and what is doubtful, and write the reports; raises SourceError."""
    draft = reports_draft(file.read_bytes(), file.name, satker, tahun, Path("plans"))
    click.echo("\n".join(draft.told))
    click.echo(report(draft.problems, MEANINGS, whole), nl=False)
    target = out or draft.place
    if target.exists():
        _may_replace(target, draft, replace)
    save(target, draft.text.encode(), replace)
    click.echo(_done(target, draft))


def _may_replace(target: Path, draft: ReportsDraft, replace: bool) -> None:
    """Only when told to, and never what can be published by what cannot."""
    errors = _count(draft, GALAT)
    if not replace:
        raise SourceError(f"{target} sudah ada dan tidak diubah. Ganti dengan --timpa, atau pilih nama lain dengan -o.")
    if errors:
        raise SourceError(
            f"{target} tidak diganti, karena isi buku kerja ini belum dapat terbit. Perbaiki dahulu {errors} galat di "
            "atas dalam buku kerjanya, atau tulis ke tempat lain dengan -o."
        )


def _unknown(plan: Path) -> Iterator[str]:
    if not plan.is_file():
        yield f"{plan} tidak ada, jadi id aksinya tidak dapat dicocokkan."


def _changes(before: Realisasi | None, after: Realisasi, place: Path) -> Iterator[str]:
    said = list(describe_reports(report_differences(before, after)))
    yield f"Dibandingkan dengan {place}:" if before else "Isinya:"
    yield from (f"  - {sentence}" for sentence in said or ["Tidak ada laporan."])


def _comments(place: Path) -> Iterator[str]:
    """A workbook has no place for them, so the new file will not have them."""
    lines = place.read_text(encoding="utf-8-sig").splitlines() if place.is_file() else []
    count = sum(line.lstrip().startswith("#") and "yaml-language-server" not in line for line in lines)
    if count:
        yield f"{count} baris komentar (#) dalam {place} tidak ikut."


def _plan(path: Path) -> Plan | None:
    return read_plan(path.read_bytes(), path.as_posix()).plan if path.is_file() else None


def _existing(place: Path) -> Realisasi | None:
    """The reports that are there; a file of which a part cannot be read is refused, for that part would be lost."""
    if not place.is_file():
        return None
    read = read_realisasi(place.read_bytes(), place.as_posix())
    if read.realisasi is None or any(problem.level == GALAT for problem in read.problems):
        raise SourceError(f"{place} memuat galat. Perbaiki dahulu: zi-site check {place}")
    return read.realisasi


def _done(target: Path, draft: ReportsDraft) -> str:
    errors, doubts = _count(draft, GALAT), _count(draft, PERINGATAN)
    if errors:
        return f"Ditulis ke {target}. {errors} hal harus diperbaiki sebelum terbit: zi-site check {target}"
    return f"Ditulis ke {target}. {f'{doubts} hal perlu dilihat lagi.' if doubts else 'Tidak ada masalah.'}"


def _count(draft: ReportsDraft, level: str) -> int:
    return sum(problem.level == level for problem in draft.problems)
