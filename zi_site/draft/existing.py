"""What stands in plans/ already, for those who put something beside it or in its place."""

from collections.abc import Iterator
from pathlib import Path

from zi_site.checks.check import CheckedReports
from zi_site.checks.required import required_in_reports
from zi_site.exceptions import SourceError
from zi_site.machine.typed import typed
from zi_site.plan.model import Plan
from zi_site.plan.nearest import asked
from zi_site.plan.problems import Problem, stops
from zi_site.plan.reference import likely_offices, register
from zi_site.plan.reports import Realisasi
from zi_site.plan_file.read.folder import DOUBTS_END
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import ReadRealisasi, read_realisasi

_YEARS = "[0-9][0-9][0-9][0-9].yml"
_SCHEMA = "yaml-language-server"  # the one comment that every file has


def plan_place(plans: Path, satker: str, tahun: int) -> Path:
    """Only a registered office has a folder: a workbook may say anything, such as ``../..``."""
    if satker not in register():
        hint = (
            asked(likely_offices(satker)[:2])
            or "Tulis kodenya menurut daftar 552 satker, misalnya kab-blora."
        )
        raise SourceError(f'Satker "{satker}" tidak dikenal. {hint}')
    if not 2014 <= tahun <= 2099:
        raise SourceError(f"Tahun rencana {tahun} tidak wajar. Tulis tahun antara 2014 dan 2099.")
    return plans / satker / f"{tahun}.yml"


def reports_beside(plan: Path) -> Path:
    """``plans/kab-x/2026.yml`` -> ``plans/kab-x/2026.realisasi.yml``."""
    return plan.with_name(f"{plan.stem}.realisasi.yml")


def doubts_beside(plan: Path) -> Path:
    """``plans/kab-x/2026.yml`` -> ``plans/kab-x/2026.keraguan.html``."""
    return plan.with_name(f"{plan.stem}{DOUBTS_END}")


def first_draft_of(plan: Path) -> Path:
    """``plans/kab-x/2026.yml`` -> where this machine keeps what was imported, before any edit."""
    return Path("build", "impor", plan.parent.name, plan.name)


def existing_plan(path: Path) -> Plan | None:
    """None where there is none, or none that can be read."""
    return read_plan(path.read_bytes(), path.as_posix()).plan if path.is_file() else None


def earlier_plan(place: Path) -> Plan | None:
    """The office's nearest earlier plan that can be read, as the page that compares years takes it;
    ``place`` need not exist.
    """
    years = sorted(place.parent.glob(_YEARS), reverse=True)
    earlier = (existing_plan(each) for each in years if each.name < place.name)
    return next(filter(None, earlier), None)


def readable_reports(place: Path) -> Realisasi | None:
    """What can be read of the reports there; None where there are none."""
    if not place.is_file():
        return None
    return read_realisasi(place.read_bytes(), place.as_posix()).realisasi


def existing_reports(place: Path, otherwise: str = "") -> Realisasi | None:
    """The reports there; refused where a part cannot be read, for it would be lost.

    ``otherwise`` is what else than mending them may be done.
    """
    if not place.is_file():
        return None
    read = read_realisasi(place.read_bytes(), place.as_posix())
    if read.realisasi is None or stops((*read.problems, *_missing(read))):
        raise SourceError(
            f"{place} memuat galat. Baris yang perlu diperbaiki ditunjukkan oleh: "
            f"{typed('check', place)}\n{otherwise}".rstrip()
        )
    return read.realisasi


def _missing(read: ReadRealisasi) -> Iterator[Problem]:
    if read.realisasi is not None:
        yield from required_in_reports(CheckedReports(read.realisasi, read.places, "", None))


def lost_comments(place: Path, text: str) -> Iterator[str]:
    """What a text made of a workbook, which has no comments, lacks of those in the file."""
    kept = text.splitlines()
    lines = (
        place.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        if place.is_file()
        else []
    )
    if count := sum(
        line.lstrip().startswith("#") and _SCHEMA not in line and line not in kept for line in lines
    ):
        yield f"{count} baris komentar (#) dalam {place} tidak ikut."
