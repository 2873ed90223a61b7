"""plans/ -> the checked plans and every problem of every file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from zi_site.checks import check_plan
from zi_site.checks.health import findings
from zi_site.checks.realisasi import check_realisasi
from zi_site.machine.garbage import unsearched
from zi_site.machine.kept import Kept, key_of
from zi_site.machine.workers import run_all
from zi_site.plan.model import Plan, SatkerInfo
from zi_site.plan.problems import Problem, in_order, stops
from zi_site.plan.reports import Realisasi
from zi_site.plan_file.read.folder import PlanFolder, PlanFolderFile, list_folder, read_bytes
from zi_site.plan_file.read.located import MAX_BYTES
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.read.satker_file import read_satker


@dataclass(frozen=True, slots=True)
class LoadedPlan:
    name: str  # where its file stands: "kab-blora/2025"
    plan: Plan
    content: bytes  # the file as it stands, which is itself published
    realisasi: Realisasi | None = None  # None: no file of reports stands beside the plan
    realisasi_content: bytes = b""  # that file as it stands, which is published too


@dataclass(slots=True)
class Loaded:
    """``plans`` in the order of their files, those with errors as far as they could be read."""

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


def load_plans(
    root: Path, jobs: int | None = None, kept: Kept | None = None, office: str = ""
) -> Loaded:
    """Read and check all of a plans folder, or one office's; of others ``kept`` forgets what it
    has.
    """
    folder = list_folder(root)
    if office:
        folder = PlanFolder([file for file in folder.files if file.satker == office], [])
    loaded = load_files(folder, jobs, kept=kept)
    if kept:
        kept.forget_unasked()
    return loaded


def load_files(
    folder: PlanFolder,
    jobs: int | None = None,
    keep: bool = True,
    health: bool = False,
    kept: Kept | None = None,
) -> Loaded:
    """Read and check these; with ``keep`` False only what was found comes back, which is faster.

    What was loaded before comes out of ``kept``.
    """
    loaded = Loaded(problems=list(folder.problems), files=len(folder.files))
    works = list(_works(folder.files, health))
    for one in _with_kept(works, jobs, keep, kept) if kept else _run(works, jobs, keep):
        loaded.problems += one.problems
        loaded.findings += one.findings
        if one.plan:
            loaded.plans.append(one.plan)
        if one.info and not stops(one.problems):
            loaded.info[one.info.satker] = one.info
    loaded.problems, loaded.findings = in_order(loaded.problems), in_order(loaded.findings)
    return loaded


def _works(files: Iterable[PlanFolderFile], health: bool) -> Iterator[_Work]:
    reports = {each.plan_beside.path: each for each in files if each.is_reports}
    for each in files:
        if not each.is_reports:
            yield _Work(each, reports.pop(each.path, None), health)
    yield from (_Work(each) for each in reports.values())


def _run(works: Sequence[_Work], jobs: int | None, keep: bool) -> list[_OneFile]:
    return run_all(_load if keep else _check, works, jobs, few=40)


def _check(work: _Work) -> _OneFile:
    return _found(_load(work))


def _found(one: _OneFile) -> _OneFile:
    """Without the plan: only what was found."""
    return _OneFile(one.problems, findings=one.findings)


def _with_kept(works: Sequence[_Work], jobs: int | None, keep: bool, kept: Kept) -> list[_OneFile]:
    """Answers in the order of the works: those of before, and the rest made and kept."""
    known = [_known(work, keep, kept) for work in works]
    fresh = Kept(kept.folder)  # which goes to other processes, without all that was asked for
    missing = [(work, fresh) for work, one in zip(works, known, strict=True) if one is None]
    made = iter(run_all(_load_and_keep if keep else _check_and_keep, missing, jobs, few=40))
    return [one or next(made) for one in known]


def _known(work: _Work, keep: bool, kept: Kept) -> _OneFile | None:
    content = read_bytes(work.file, MAX_BYTES)
    reports = read_bytes(work.reports, MAX_BYTES) if work.reports else b""
    if isinstance(content, Problem) or isinstance(reports, Problem):
        return None
    one: _OneFile | None = kept.get(_key(work, content, reports, keep))
    if one is None or one.plan is None:
        return one
    plan = replace(one.plan, content=content, realisasi_content=reports)
    return replace(one, plan=plan)


def _key(work: _Work, content: bytes, reports: bytes, keep: bool) -> str:
    file = work.file
    key = key_of(file.satker, file.name, file.shown, work.health, content, reports)
    return f"{key}.{'rencana' if keep else 'temuan'}"


def _load_and_keep(asked: tuple[_Work, Kept]) -> _OneFile:
    """Kept by the bytes that were really read, and only where a plan, and its reports, were."""
    work, kept = asked
    one = _load(work)
    plan = one.plan
    if plan and (plan.realisasi_content or not work.reports):
        contents = plan.content, plan.realisasi_content
        small = replace(one, plan=replace(plan, content=b"", realisasi_content=b""))
        kept.put(_key(work, *contents, keep=True), small)
        kept.put(_key(work, *contents, keep=False), _found(one))
    return one


def _check_and_keep(asked: tuple[_Work, Kept]) -> _OneFile:
    return _found(_load_and_keep(asked))


@unsearched()
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
    read = read_plan(content, file.shown)
    problems = check_plan(read, f"{file.satker}/{file.name}")
    name = f"{file.satker}/{file.name}".removesuffix(".yml")
    one = _OneFile(list(problems), LoadedPlan(name, read.plan, content) if read.plan else None)
    if work.health and read.plan and not stops(problems):
        one.findings = findings(read.plan, read.places)
    return one if work.reports is None else _with_reports(one, work.reports)


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
