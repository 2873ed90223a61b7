"""Kesehatan rencana: what the office of a correct plan may want to look at. Never an error, never a
score.

A plan says what a decree says; if the decree plans nothing for July, then so it is. These findings
help an officer to see slips of copying (a team that was carried down too far) and the people of the
next plan to see its shape.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from zi_site.checks.check import Checked, each_action
from zi_site.plan import glossary, reference
from zi_site.plan.kinds import loose
from zi_site.plan.model import Aksi, Plan
from zi_site.plan.nearest import folded
from zi_site.plan.problems import KESEHATAN, Problem
from zi_site.plan_file.read.plan_file import Path, Places

_FEW = 10  # actions; shares of fewer say nothing
_MOST = 0.5  # of all actions with one team
_LATE = 1 / 3  # of all scheduled actions in December alone
_NAMED = 8  # ids of actions that a finding names


@dataclass(frozen=True, slots=True)
class HealthCheck:
    kode: str
    arti: str  # what is looked at
    penjelasan: str  # why it may matter, and why it is no error
    find: Callable[
        [Checked], Iterator[tuple[Path, str]]
    ]  # the place of the first action, and the sentence


def findings(plan: Plan, places: Places) -> list[Problem]:
    """Everything that stands out in one plan, each kind at most once."""
    checked = Checked(plan, places, "")
    return [
        replace(
            places.problem(
                path, "", loose(check.kode, sentence, check.penjelasan), level=KESEHATAN
            ),
            excerpt="",
        )
        for check in HEALTH
        for path, sentence in check.find(checked)
    ]


def _empty_months(checked: Checked) -> Iterator[tuple[Path, str]]:
    planned = {month for aksi in checked.plan.actions() for month in aksi.bulan}
    empty = [month for month in glossary.SETAHUN if month not in planned]
    if planned and empty:
        yield (), f"Tidak ada aksi yang terbaca untuk {glossary.month_words(empty)}."


def _one_team(checked: Checked) -> Iterator[tuple[Path, str]]:
    teams = list(_teams(checked.plan))
    counts = Counter(folded(team) for _, _, team in teams if team)
    for name, count in counts.most_common(1):
        if count >= _FEW and count > len(teams) * _MOST:
            path, team = next((path, team) for path, _, team in teams if folded(team) == name)
            yield path, f"{count} dari {len(teams)} aksi menjadi tanggung jawab {team}."


def _no_team(checked: Checked) -> Iterator[tuple[Path, str]]:
    without = ((path, aksi) for path, aksi, team in _teams(checked.plan) if not team)
    yield from _counted(checked, "tidak mempunyai penanggung jawab", without)


def _no_evidence(checked: Checked) -> Iterator[tuple[Path, str]]:
    without = [(path, aksi) for path, aksi in each_action(checked.plan) if not aksi.bukti_fisik]
    yield from _counted(checked, "tidak menyebut bukti fisik", without)


def _twice(checked: Checked) -> Iterator[tuple[Path, str]]:
    seen: dict[tuple[str, str], list[tuple[Path, Aksi]]] = {}
    for path, aksi in each_action(checked.plan):
        if step := folded(aksi.langkah_aksi or aksi.bukti_fisik):
            seen.setdefault((folded(aksi.indikator), step), []).append((path, aksi))
    for same in seen.values():
        if len(same) > 1:
            yield (
                same[0][0],
                f"Indikator dan langkah aksi yang sama tertulis {len(same)} kali: {_ids(same)}.",
            )


def _unread(checked: Checked) -> Iterator[tuple[Path, str]]:
    yield from _counted(
        checked, "jadwalnya tidak terbaca", _of_kind(checked.plan, glossary.TIDAK_TERBACA)
    )


def _unscheduled(checked: Checked) -> Iterator[tuple[Path, str]]:
    yield from _counted(
        checked, "tidak disebut waktunya", _of_kind(checked.plan, glossary.TIDAK_TERJADWAL)
    )


def _decreed_late(checked: Checked) -> Iterator[tuple[Path, str]]:
    decreed, tahun = checked.plan.keputusan.tanggal, checked.plan.tahun
    if decreed is None or decreed.year < tahun:
        return
    early = [
        (path, aksi)
        for path, aksi in each_action(checked.plan)
        if aksi.bulan
        and (aksi.tahun_tercetak or tahun, aksi.bulan[0]) < (decreed.year, decreed.month)
    ]
    when = glossary.day_words(decreed)
    for path, sentence in _counted(checked, "dimulai pada bulan sebelumnya", early):
        yield path, f"Keputusan ditetapkan {when}. {sentence}"


def _missing_areas(checked: Checked) -> Iterator[tuple[Path, str]]:
    there = {
        area.kode
        for area in checked.plan.area
        if any(k.aksi for g in area.kelompok for k in g.komponen)
    }
    missing = [area.nama for area in reference.areas().values() if area.kode not in there]
    if there and missing:
        yield (), f"Tidak ada aksi pada area {'; '.join(missing)}."


def _december(checked: Checked) -> Iterator[tuple[Path, str]]:
    scheduled = [(path, aksi) for path, aksi in each_action(checked.plan) if aksi.bulan]
    late = [(path, aksi) for path, aksi in scheduled if aksi.bulan == (12,)]
    if len(late) >= _FEW and len(late) > len(scheduled) * _LATE:
        yield late[0][0], f"{len(late)} dari {len(scheduled)} aksi berjadwal hanya pada Desember."


def _teams(plan: Plan) -> Iterator[tuple[Path, Aksi, str]]:
    """Every action with the team that holds for it: its own, or the nearest one above it."""
    for path, aksi in each_action(plan):
        area = plan.area[path[0]]
        kelompok = area.kelompok[path[1]]
        komponen = kelompok.komponen[path[2]]
        teams = (each.penanggung_jawab for each in (aksi, komponen, kelompok, area))
        yield path, aksi, next(filter(None, teams), "")


def _of_kind(plan: Plan, kepastian: str) -> Iterator[tuple[Path, Aksi]]:
    return ((path, aksi) for path, aksi in each_action(plan) if aksi.kepastian == kepastian)


def _counted(
    checked: Checked, what: str, found: Iterable[tuple[Path, Aksi]]
) -> Iterator[tuple[Path, str]]:
    listed = list(found)
    if len(listed) > _NAMED and len(listed) == sum(1 for _ in checked.plan.actions()):
        yield listed[0][0], f"Semua {len(listed)} aksi {what}."
    elif listed:
        yield listed[0][0], f"{len(listed)} aksi {what}: {_ids(listed)}."


def _ids(found: list[tuple[Path, Aksi]]) -> str:
    shown = ", ".join(aksi.id for _, aksi in found[:_NAMED])
    more = f" dan {len(found) - _NAMED} lagi" if len(found) > _NAMED else ""
    return f"aksi {shown}{more}"


HEALTH = (
    HealthCheck(
        "jadwal-hilang",
        "Jadwal yang tidak terbaca.",
        "Bila Anda memegang keputusan yang lebih jelas, jadwalnya dapat dilengkapi dari sana.",
        _unread,
    ),
    HealthCheck(
        "tanpa-waktu",
        "Aksi yang waktunya tidak disebut.",
        "Keputusannya memang dapat begitu. Pada rencana berikutnya, waktu membuat aksi lebih mudah "
        "dipantau.",
        _unscheduled,
    ),
    HealthCheck(
        "bulan-kosong",
        "Bulan tanpa satu pun aksi.",
        "Keputusannya memang dapat begitu. Cocokkan sekali lagi bila bulan-bulan itu seharusnya "
        "terisi.",
        _empty_months,
    ),
    HealthCheck(
        "tim-terpusat",
        "Satu penanggung jawab untuk sebagian besar aksi.",
        "Pastikan nama tim itu memang tercetak untuk semuanya, bukan terbawa dari baris lain saat "
        "disalin.",
        _one_team,
    ),
    HealthCheck(
        "tanpa-tim",
        "Aksi tanpa penanggung jawab.",
        "Keputusannya memang dapat begitu. Bila tercetak pada area atau komponennya, tulislah di "
        "sana.",
        _no_team,
    ),
    HealthCheck(
        "tanpa-bukti",
        "Aksi tanpa bukti fisik.",
        "Keputusannya memang dapat begitu. Bila kolom bukti terpotong dalam salinan, lengkapilah "
        "dari aslinya.",
        _no_evidence,
    ),
    HealthCheck(
        "langkah-ganda",
        "Langkah yang tertulis lebih dari satu kali.",
        "Bila keputusan memang mencetaknya berulang, biarkan. Bila tersalin dua kali, hapus salah "
        "satunya.",
        _twice,
    ),
    HealthCheck(
        "terlambat-ditetapkan",
        "Aksi yang dimulai sebelum keputusan ditetapkan.",
        "Ini sering terjadi karena rencana disusun lebih dahulu. Cocokkan tanggal keputusan dan "
        "bulannya.",
        _decreed_late,
    ),
    HealthCheck(
        "area-kosong",
        "Area perubahan tanpa aksi.",
        "Satker boleh memilih areanya. Bila halamannya hilang dalam salinan, nyatakan sebagai "
        "kekosongan.",
        _missing_areas,
    ),
    HealthCheck(
        "menumpuk-desember",
        "Banyak aksi yang berjadwal hanya pada Desember.",
        "Keputusannya memang dapat begitu. Cocokkan bila Desember terbaca dari sel yang tergabung "
        "atau terpotong.",
        _december,
    ),
)

MEANINGS = {check.kode: check.arti for check in HEALTH}
