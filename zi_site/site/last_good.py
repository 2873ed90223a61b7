"""What was loaded, with its errors -> what is published: in place of a file with errors its last
version in git without any, and a notice of each file that is kept back or gone.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from zi_site.machine import git
from zi_site.plan import reference
from zi_site.plan.glossary import day_words
from zi_site.plan.kinds import Finding
from zi_site.plan.model import SatkerInfo
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan_file.read.folder import PlanFolderFile, fault_of, read_bytes
from zi_site.plan_file.read.located import MAX_BYTES
from zi_site.site.history import Versions
from zi_site.site.loading import Loaded, LoadedPlan
from zi_site.site.past import Past, facts_reader, plan_reader, reports_reader
from zi_site.site.sentences import KeptBack
from zi_site.views import addresses
from zi_site.views.notices import Notice, NoticeOf

_OURS = re.compile(r"(?P<satker>[^/]+)/((?P<tahun>\d{4})(?P<reports>\.realisasi)?|satker)\.yml")


@dataclass(slots=True)
class Published:
    """``plans`` in the order of their addresses, all without errors."""

    plans: list[LoadedPlan]
    info: dict[str, SatkerInfo]
    notices: list[Notice] = field(default_factory=list)
    told: list[Finding] = field(default_factory=list)  # to whoever builds

    @property
    def moments(self) -> dict[str, datetime]:
        """Of the plans in an earlier version: when that was."""
        return {
            f"{each.satker}/{each.tahun}": each.version
            for each in self.notices
            if each.of is NoticeOf.PLAN and each.version
        }


def in_last_good(
    loaded: Loaded, root: Path, versions: Versions | None, redirected: Container[str] = ()
) -> Published:
    """Everything that can be published; of each file that cannot, a notice and a sentence.

    ``redirected`` are addresses of which the operator says where they lead to now.
    """
    past = Past(root, versions or {})
    bad = set(_with_errors(loaded.problems, past))
    whole = [each for each in loaded.plans if f"{each.name}.yml" not in bad]
    found = Published(whole, dict(loaded.info))
    _earlier_plans(bad, past, found)
    _earlier_reports(bad, past, found)
    _earlier_facts(bad, past, found)
    published = {each.name for each in found.plans}
    gone = {each.file: each for each in _gone(bad, past, published)}
    found.notices += (each for each in gone.values() if _address(each) not in redirected)
    found.plans.sort(key=lambda each: each.name)
    found.told = [*_history_missing(found.notices, root, versions), *_told(found.notices, root)]
    found.notices = [each for each in found.notices if each.satker in reference.register()]
    return found


def _address(notice: Notice) -> str:
    return addresses.plan(notice.satker, notice.tahun)


def _with_errors(problems: Iterable[Problem], past: Past) -> Iterator[str]:
    """The files with errors, as paths in plans/; of a folder that cannot be read, all that were
    there.
    """
    for problem in problems:
        path = Path(problem.place.file)
        if problem.level == GALAT and path.is_relative_to(past.root):
            name = path.relative_to(past.root).as_posix()
            yield name
            yield from (known for known in past.versions if known.startswith(f"{name}/"))


def _parts(files: Iterable[str], of: NoticeOf) -> Iterator[tuple[str, str, int]]:
    """Of the files of one sort: path, office and year."""
    for file in sorted(files):
        if (name := _OURS.fullmatch(file)) and _sort(name) is of:
            yield file, name["satker"], int(name["tahun"] or 0)


def _sort(name: re.Match[str]) -> NoticeOf:
    if not name["tahun"]:
        return NoticeOf.OFFICE
    return NoticeOf.REPORTS if name["reports"] else NoticeOf.PLAN


def _earlier_plans(bad: set[str], past: Past, found: Published) -> None:
    for file, satker, tahun in _parts(bad, NoticeOf.PLAN):
        earlier = past.last(file, plan_reader(file))
        if earlier:
            plan, content, _ = earlier
            found.plans.append(LoadedPlan(f"{satker}/{tahun}", plan, content))
        version = earlier[2] if earlier else None
        found.notices.append(Notice(NoticeOf.PLAN, satker, tahun, version))


def _earlier_reports(bad: set[str], past: Past, found: Published) -> None:
    """Of plans whose reports have errors, and of those in an earlier version, whose reports today
    may be about other actions.
    """
    earlier = {f"{each.satker}/{each.tahun}" for each in found.notices}
    for at, each in enumerate(found.plans):
        file = f"{each.name}.realisasi.yml"
        if file in bad or each.name in earlier:
            found.plans[at], notices = _with_reports(each, file, file in bad, past)
            found.notices += notices


def _with_reports(
    loaded: LoadedPlan, file: str, is_bad: bool, past: Past
) -> tuple[LoadedPlan, list[Notice]]:
    read = reports_reader(file, loaded.plan)
    today = _today(past.root / file, past.root)
    if today is not None and (reports := read(today)):
        return replace(loaded, realisasi=reports, realisasi_content=today), []
    if today is None and not is_bad:
        return loaded, []  # there are none
    satker, tahun = loaded.plan.satker, loaded.plan.tahun
    earlier = past.last(file, read)
    if earlier is None:
        without = replace(loaded, realisasi=None, realisasi_content=b"")
        return without, [Notice(NoticeOf.REPORTS, satker, tahun)]
    reports, content, moment = earlier
    dated = replace(loaded, realisasi=reports, realisasi_content=content)
    return dated, [Notice(NoticeOf.REPORTS, satker, tahun, moment)]


def _today(path: Path, root: Path) -> bytes | None:
    """A file as it stands, where it is a plain one that can be read."""
    if path.parent.is_symlink() or fault_of(root, path):
        return None
    content = read_bytes(PlanFolderFile(path.parent.name, path.name, path, ""), MAX_BYTES)
    return content if isinstance(content, bytes) else None


def _earlier_facts(bad: set[str], past: Past, found: Published) -> None:
    for file, satker, _ in _parts(bad, NoticeOf.OFFICE):
        earlier = past.last(file, facts_reader(satker))
        if earlier:
            found.info[satker] = earlier[0]
        found.notices.append(Notice(NoticeOf.OFFICE, satker, 0, earlier[2] if earlier else None))


def _gone(bad: set[str], past: Past, published: set[str]) -> Iterator[Notice]:
    """Plans and reports that were published under a name that no file has any more."""
    for file, versions in past.versions.items():
        for was in sorted({version.path for version in versions} - bad):
            name = _OURS.fullmatch(was)
            if name and name["tahun"] and not (past.root / was).exists():
                yield from _gone_file(was, file, name, past, published)


def _gone_file(
    was: str, file: str, name: re.Match[str], past: Past, published: set[str]
) -> Iterator[Notice]:
    satker, tahun, of = name["satker"], int(name["tahun"]), _sort(name)
    if of is NoticeOf.REPORTS:
        if f"{satker}/{tahun}" in published and past.last(file, reports_reader(was, None), was):
            yield Notice(of, satker, tahun, gone=True)
    elif past.last(file, plan_reader(was), was):
        yield Notice(of, satker, tahun, gone=True, now=_now(file, satker, published))


def _now(file: str, satker: str, published: set[str]) -> tuple[str, int] | None:
    """Where a renamed plan is published today; one of another office is another plan."""
    name = _OURS.fullmatch(file)
    if name and name["satker"] == satker and file.removesuffix(".yml") in published:
        return satker, int(name["tahun"])
    return None


def _history_missing(
    notices: Iterable[Notice], root: Path, versions: Versions | None
) -> Iterator[Finding]:
    if versions is not None:
        return
    if git.ask(root, "rev-parse", "--is-shallow-repository") == "true":
        yield KeptBack.CUT_HISTORY()
    elif any(notices):
        yield KeptBack.NO_HISTORY()


_NONE = {
    NoticeOf.PLAN: KeptBack.NO_PLAN,
    NoticeOf.REPORTS: KeptBack.NO_REPORTS,
    NoticeOf.OFFICE: KeptBack.NO_FACTS,
}
_GONE = {NoticeOf.PLAN: KeptBack.GONE, NoticeOf.REPORTS: KeptBack.REPORTS_GONE}


def _told(notices: Iterable[Notice], root: Path) -> Iterator[Finding]:
    """A sentence for each notice, to whoever builds."""
    for each in notices:
        file = (root / each.file).as_posix()
        if each.now:
            yield KeptBack.MOVED(file=file, now="/".join(map(str, each.now)) + ".yml")
        elif each.gone:
            yield _GONE[each.of](file=file)
        elif each.version:
            yield KeptBack.EARLIER(file=file, day=day_words(each.version))
        else:
            yield _NONE[each.of](file=file)
