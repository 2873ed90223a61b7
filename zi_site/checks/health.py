"""Kesehatan rencana: what the office of a correct plan may want to look at. Never an error, never a
score.

A plan says what a decree says; if the decree plans nothing for July, then so it is. These findings
help an officer to see slips of copying (a team that was carried down too far) and the people of the
next plan to see its shape.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from zi_site.checks.check import Checked
from zi_site.checks.sentences import Health
from zi_site.plan import glossary, reference
from zi_site.plan.kinds import Finding
from zi_site.plan.model import PartPath, Plan, Standing
from zi_site.plan.nearest import folded
from zi_site.plan.problems import KESEHATAN, Problem
from zi_site.plan_file.read.plan_file import Places

_FEW = 10  # actions; shares of fewer say nothing
_MOST = 0.5  # of all actions with one team
_LATE = 1 / 3  # of all scheduled actions in December alone
_NAMED = 8  # ids of actions that a finding names

Found = Iterator[tuple[PartPath, Finding]]  # the place of the first action, and what is found


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """Something that may stand out in a correct plan; its words are those of its kind."""

    kind: Health
    arti: str  # what is looked at
    find: Callable[[Checked], Found]

    @property
    def kode(self) -> str:
        """The word of its kind that officers see."""
        return self.kind.value.code

    @property
    def penjelasan(self) -> str:
        """Why it may matter, and why it is no error."""
        return self.kind().advice


def findings(plan: Plan, places: Places) -> list[Problem]:
    """Everything that stands out in one plan, each kind at most once."""
    checked = Checked(plan, places, "")
    return [
        replace(places.problem(path, "", finding, level=KESEHATAN), excerpt="")
        for check in HEALTH
        for path, finding in check.find(checked)
    ]


def _empty_months(checked: Checked) -> Found:
    planned = {month for aksi in checked.plan.actions() for month in aksi.bulan}
    empty = [month for month in glossary.SETAHUN if month not in planned]
    if planned and empty:
        yield (), Health.EMPTY_MONTHS(months=glossary.month_words(empty))


def _one_team(checked: Checked) -> Found:
    actions = checked.actions
    counts = Counter(folded(each.team) for each in actions if each.team)
    for name, count in counts.most_common(1):
        if count >= _FEW and count > len(actions) * _MOST:
            first = next(each for each in actions if folded(each.team) == name)
            yield first.path, Health.ONE_TEAM(count=count, all=len(actions), team=first.team)


def _no_team(checked: Checked) -> Found:
    without = (each for each in checked.actions if not each.team)
    yield from _counted(checked, Health.NO_TEAM, without)


def _no_evidence(checked: Checked) -> Found:
    without = (each for each in checked.actions if not each.aksi.bukti_fisik)
    yield from _counted(checked, Health.NO_EVIDENCE, without)


def _twice(checked: Checked) -> Found:
    seen: dict[tuple[str, str], list[Standing]] = {}
    for each in checked.actions:
        if step := folded(each.aksi.langkah_aksi or each.aksi.bukti_fisik):
            seen.setdefault((folded(each.aksi.indikator), step), []).append(each)
    for same in seen.values():
        if len(same) > 1:
            yield same[0].path, Health.STEP_TWICE(count=len(same), ids=_ids(same))


def _unread(checked: Checked) -> Found:
    yield from _counted(checked, Health.UNREAD, _of_certainty(checked.plan, glossary.TIDAK_TERBACA))


def _unscheduled(checked: Checked) -> Found:
    yield from _counted(
        checked, Health.UNSCHEDULED, _of_certainty(checked.plan, glossary.TIDAK_TERJADWAL)
    )


def _decreed_late(checked: Checked) -> Found:
    decreed, tahun = checked.plan.keputusan.tanggal, checked.plan.tahun
    if decreed is None or decreed.year < tahun:
        return
    month = (decreed.year, decreed.month)
    early = [
        each
        for each in checked.actions
        if each.aksi.bulan and (each.aksi.tahun_tercetak or tahun, each.aksi.bulan[0]) < month
    ]
    yield from _counted(checked, Health.DECREED_LATE, early, day=glossary.day_words(decreed))


def _missing_areas(checked: Checked) -> Found:
    there = {each.area.kode for each in checked.actions}
    missing = [area.nama for area in reference.areas().values() if area.kode not in there]
    if there and missing:
        yield (), Health.EMPTY_AREAS(areas="; ".join(missing))


def _december(checked: Checked) -> Found:
    scheduled = [each for each in checked.actions if each.aksi.bulan]
    late = [each for each in scheduled if each.aksi.bulan == (12,)]
    if len(late) >= _FEW and len(late) > len(scheduled) * _LATE:
        yield late[0].path, Health.DECEMBER(count=len(late), all=len(scheduled))


def _of_certainty(plan: Plan, kepastian: str) -> Iterator[Standing]:
    return (each for each in plan.walk() if each.aksi.kepastian == kepastian)


def _counted(checked: Checked, kind: Health, found: Iterable[Standing], **more: object) -> Found:
    listed = list(found)
    if not listed:
        return
    everything = len(listed) > _NAMED and len(listed) == len(checked.actions)
    ids = "" if everything else _ids(listed)
    yield listed[0].path, kind(count=len(listed), ids=ids, **more)


def _ids(found: list[Standing]) -> str:
    shown = ", ".join(each.aksi.id for each in found[:_NAMED])
    more = f" dan {len(found) - _NAMED} lagi" if len(found) > _NAMED else ""
    return f"aksi {shown}{more}"


HEALTH = (
    HealthCheck(Health.UNREAD, "Jadwal yang tidak terbaca.", _unread),
    HealthCheck(Health.UNSCHEDULED, "Aksi yang waktunya tidak disebut.", _unscheduled),
    HealthCheck(Health.EMPTY_MONTHS, "Bulan tanpa satu pun aksi.", _empty_months),
    HealthCheck(Health.ONE_TEAM, "Satu penanggung jawab untuk sebagian besar aksi.", _one_team),
    HealthCheck(Health.NO_TEAM, "Aksi tanpa penanggung jawab.", _no_team),
    HealthCheck(Health.NO_EVIDENCE, "Aksi tanpa bukti fisik.", _no_evidence),
    HealthCheck(Health.STEP_TWICE, "Langkah yang tertulis lebih dari satu kali.", _twice),
    HealthCheck(
        Health.DECREED_LATE, "Aksi yang dimulai sebelum keputusan ditetapkan.", _decreed_late
    ),
    HealthCheck(Health.EMPTY_AREAS, "Area perubahan tanpa aksi.", _missing_areas),
    HealthCheck(Health.DECEMBER, "Banyak aksi yang berjadwal hanya pada Desember.", _december),
)

MEANINGS = {check.kode: check.arti for check in HEALTH}
