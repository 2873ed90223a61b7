"""Reports out of a workbook -> the text of their file, and what it changes."""

from dataclasses import dataclass
from pathlib import Path

from zi_site.draft.existing import (
    existing_plan,
    existing_reports,
    lost_comments,
    plan_place,
    readable_reports,
    reports_beside,
)
from zi_site.plan.changes.reports import describe_reports, report_differences
from zi_site.plan.model import Plan
from zi_site.plan.personal import without_numbers_anywhere
from zi_site.plan.reports import Realisasi
from zi_site.plan_file.write.reports import realisasi_text


@dataclass(frozen=True, slots=True)
class DraftedReports:
    """``place`` is where they belong, whether or not something stands there already."""

    place: Path
    text: str  # the whole file
    plan: Plan | None  # that is reported on; None where there is none that can be read
    before: Realisasi | None
    changes: tuple[str, ...]  # report by report, in sentences
    lost: tuple[str, ...]  # of the file that stands there, in sentences


def drafted_reports(
    realisasi: Realisasi, plans: Path, otherwise: str, replace: bool = False
) -> DraftedReports:
    """Without numbers of persons. Raises SourceError for an unknown office and, unless they shall
    be replaced, for reports there that cannot be read; ``otherwise`` is what may then be done.
    """
    realisasi = without_numbers_anywhere(realisasi)
    plan = plan_place(plans, realisasi.satker, realisasi.tahun)
    place = reports_beside(plan)
    before = readable_reports(place) if replace else existing_reports(place, otherwise)
    text = realisasi_text(realisasi)
    changes = tuple(describe_reports(report_differences(before, realisasi)))
    return DraftedReports(
        place, text, existing_plan(plan), before, changes, tuple(lost_comments(place, text))
    )
