"""Days that offices named in their ``satker.yml`` -> plans and reports as they stood at their end.

git keeps them, so an officer adds two lines and copies nothing. What has been submitted stays at
its address, whatever changes later.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from zi_site.plan.model import Pengajuan, SatkerInfo
from zi_site.site.history import Versions
from zi_site.site.past import Past, plan_reader, reports_reader
from zi_site.views.submitted import Submitted, SubmittedByPlan
from zi_site.views.table import table_of


def submitted_of(
    names: Iterable[str],
    info: Mapping[str, SatkerInfo],
    root: Path,
    versions: Versions | None,
    today: date,
) -> SubmittedByPlan:
    """Of the plans with these names; a day that has not come yet is left out."""
    past = Past(root, versions or {})
    found = {name: tuple(_states(name, info, past, today)) for name in names}
    return {name: states for name, states in found.items() if states}


def _states(
    name: str, info: Mapping[str, SatkerInfo], past: Past, today: date
) -> Iterator[Submitted]:
    satker, tahun = name.split("/")
    for each in info[satker].pengajuan if satker in info else ():
        if each.tahun == int(tahun) and each.tanggal <= today:
            yield _state(name, each, past)


def _state(name: str, pengajuan: Pengajuan, past: Past) -> Submitted:
    file, day = f"{name}.yml", pengajuan.tanggal
    plan = past.last(file, plan_reader(file), until=day)
    if plan is None:
        return Submitted(day)
    beside = f"{name}.realisasi.yml"
    reports = past.last(beside, reports_reader(beside, plan[0]), until=day)
    contents = {file: plan[1]} | ({beside: reports[1]} if reports else {})
    return Submitted(
        day,
        table_of(plan[0], reports[0] if reports else None),
        plan[2],
        tuple((path, sha256(content).hexdigest()) for path, content in contents.items()),
    )
