"""plans/ -> the checked plans and every problem of every file: reading and checks, for many files at once."""

from dataclasses import dataclass, field
from pathlib import Path

from zi_site.checks import check_plan
from zi_site.model import Plan, SatkerInfo
from zi_site.problems import Problem
from zi_site.reading.folder import PlanFolder, PlanFolderFile, list_folder, read_bytes
from zi_site.reading.located import MAX_BYTES
from zi_site.reading.plan_file import read_plan
from zi_site.reading.satker_file import read_satker
from zi_site.reporting import sorted_problems
from zi_site.workers import run_all


@dataclass(frozen=True, slots=True)
class LoadedPlan:
    plan: Plan
    content: bytes  # the file as it stands, which is itself published


@dataclass(slots=True)
class Loaded:
    """``plans`` in the order of their addresses; only complete when ``problems`` holds no galat."""

    plans: list[LoadedPlan] = field(default_factory=list)
    info: dict[str, SatkerInfo] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    files: int = 0


@dataclass(slots=True)
class _OneFile:
    plan: LoadedPlan | None
    info: SatkerInfo | None
    problems: list[Problem]


def load_plans(root: Path, jobs: int | None = None) -> Loaded:
    """Read and check all of a plans folder."""
    return load_files(list_folder(root), jobs)


def load_files(folder: PlanFolder, jobs: int | None = None, keep: bool = True) -> Loaded:
    """Read and check these files; with ``keep`` False only the problems come back, which is faster."""
    loaded = Loaded(problems=list(folder.problems), files=len(folder.files))
    for one in run_all(_load_file if keep else _check_file, folder.files, jobs, few=40):
        loaded.problems += one.problems
        if one.plan:
            loaded.plans.append(one.plan)
        if one.info:
            loaded.info[one.info.satker] = one.info
    loaded.problems = sorted_problems(loaded.problems)
    return loaded


def _check_file(file: PlanFolderFile) -> _OneFile:
    return _OneFile(None, None, _load_file(file).problems)


def _load_file(file: PlanFolderFile) -> _OneFile:
    content = read_bytes(file, MAX_BYTES)
    if isinstance(content, Problem):
        return _OneFile(None, None, [content])
    if not file.is_plan:
        satker = read_satker(content, file.shown, file.satker)
        return _OneFile(None, satker.info, satker.problems)
    read = read_plan(content, file.shown)
    problems = check_plan(read, f"{file.satker}/{file.name}")
    return _OneFile(LoadedPlan(read.plan, content) if read.plan else None, None, problems)
