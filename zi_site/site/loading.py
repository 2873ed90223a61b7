"""plans/ -> the checked plans and every problem of every file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from zi_site.checks import check_plan
from zi_site.checks.health import findings
from zi_site.checks.realisasi import check_realisasi
from zi_site.machine.workers import run_all
from zi_site.plan.model import Plan, SatkerInfo
from zi_site.plan.problems import Problem, in_order, stops
from zi_site.plan.reports import Realisasi
from zi_site.plan_file.read.folder import PlanFolder, PlanFolderFile, list_folder, read_bytes
from zi_site.plan_file.read.located import MAX_BYTES
from zi_site.plan_file.read.plan_file import ReadPlan, read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.read.satker_file import read_satker


@dataclass(frozen=True, slots=True)
class LoadedPlan:
    plan: Plan
    content: bytes  # the file as it stands, which is itself published
    realisasi: Realisasi | None = None  # None: no file of reports stands beside the plan
    realisasi_content: bytes = b""  # that file as it stands, which is published too


@dataclass(slots=True)
class Loaded:
    """``plans`` in the order of their addresses; only complete when ``problems`` holds no galat."""

    plans: list[LoadedPlan] = field(default_factory=list)
    info: dict[str, SatkerInfo] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    # kesehatan rencana, where it was asked for
    findings: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class _Work:
    """A plan with the reports beside it; or an office's file; or reports alone."""

    file: PlanFolderFile
    reports: PlanFolderFile | None = None
    health: bool = False


@dataclass(slots=True)
class _OneFile:
    problems: list[Problem]
    plan: LoadedPlan | None = None
    info: SatkerInfo | None = None
    findings: list[Problem] = field(default_factory=list)


def load_plans(root: Path, jobs: int | None = None) -> Loaded:
    """Read and check all of a plans folder."""
    return load_files(list_folder(root), jobs)


def load_files(
    folder: PlanFolder, jobs: int | None = None, keep: bool = True, health: bool = False
) -> Loaded:
    """Read and check these; with ``keep`` False only what was found comes back, which is faster."""
    loaded = Loaded(problems=list(folder.problems), files=len(folder.files))
    for one in run_all(_load if keep else _check, list(_works(folder.files, health)), jobs, few=40):
        loaded.problems += one.problems
        loaded.findings += one.findings
        if one.plan:
            loaded.plans.append(one.plan)
        if one.info:
            loaded.info[one.info.satker] = one.info
    loaded.problems, loaded.findings = in_order(loaded.problems), in_order(loaded.findings)
    return loaded


def _works(files: Iterable[PlanFolderFile], health: bool) -> Iterator[_Work]:
    reports = {each.plan_beside.path: each for each in files if each.is_reports}
    for each in files:
        if not each.is_reports:
            yield _Work(each, reports.pop(each.path, None), health)
    yield from (_Work(each) for each in reports.values())


def _check(work: _Work) -> _OneFile:
    loaded = _load(work)
    return _OneFile(loaded.problems, findings=loaded.findings)


def _load(work: _Work) -> _OneFile:
    file = work.file
    if file.is_reports:
        return _load_reports_alone(file)
    content = read_bytes(file, MAX_BYTES)
    if isinstance(content, Problem):
        return _OneFile([content])
    if not file.is_plan:
        satker = read_satker(content, file.shown, file.satker)
        return _OneFile(satker.problems, info=satker.info)
    read, problems = _checked(content, file.shown, f"{file.satker}/{file.name}")
    one = _OneFile(list(problems), LoadedPlan(read.plan, content) if read.plan else None)
    if work.health and read.plan and not stops(problems):
        one.findings = findings(read.plan, read.places)
    return one if work.reports is None else _with_reports(one, work.reports)


@lru_cache(maxsize=64)
def _checked(content: bytes, shown: str, file: str) -> tuple[ReadPlan, tuple[Problem, ...]]:
    """Kept, because ``zi-site serve`` reads the same plans again, of which one has changed."""
    read = read_plan(content, shown)
    return read, tuple(check_plan(read, file))


def _with_reports(one: _OneFile, file: PlanFolderFile) -> _OneFile:
    content = read_bytes(file, MAX_BYTES)
    if isinstance(content, Problem):
        return replace(one, problems=[*one.problems, content])
    read = read_realisasi(content, file.shown)
    plan = one.plan.plan if one.plan else None
    problems = check_realisasi(read, f"{file.satker}/{file.name}", plan)
    loaded = one.plan and replace(one.plan, realisasi=read.realisasi, realisasi_content=content)
    return replace(one, problems=[*one.problems, *problems], plan=loaded)


def _load_reports_alone(file: PlanFolderFile) -> _OneFile:
    """Their problems only; the plan beside them, if there, says which actions exist."""
    content = read_bytes(file, MAX_BYTES)
    if isinstance(content, Problem):
        return _OneFile([content])
    beside = file.plan_beside
    there = beside.path.is_file()
    plan_content = read_bytes(beside, MAX_BYTES) if there else b""
    read_beside = isinstance(plan_content, bytes) and plan_content
    plan = read_plan(read_beside, beside.shown).plan if read_beside else None
    read = read_realisasi(content, file.shown)
    return _OneFile(check_realisasi(read, f"{file.satker}/{file.name}", plan, there))
