"""What an office submitted stays as it was: plans and reports at the end of a day, out of git."""

from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from test_history import EPOCH, Repository
from test_last_good import FACTS, PLAN, REPORTS, reference_text

from zi_site.machine.clock import moment_of
from zi_site.plan.model import Pengajuan, SatkerInfo
from zi_site.plan_file.read.satker_file import read_satker
from zi_site.site.history import Versions, versions_of
from zi_site.site.submitted import submitted_of
from zi_site.views.submitted import Submitted

NAME = "kab-blora/2025"
TEXT, TOLD = reference_text("contoh.yml"), reference_text("contoh.realisasi.yml")
DAY = 24 * 3600


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A good plan with reports; a day later a broken one; two days later another title, and no
    reports.
    """
    made = Repository(tmp_path / "repo")
    made.commit({PLAN: TEXT, REPORTS: TOLD})
    made.moment += DAY
    made.commit({PLAN: "rusak: ["})
    made.moment += DAY
    (made.plans / REPORTS).unlink()
    made.commit({PLAN: TEXT.replace("judul: ", "judul: Baru ", 1)})
    return made


def first_day(made: Repository) -> date:
    return (moment_of(made.moment) - timedelta(days=2, hours=3)).date()


def states(
    made: Repository, *days: date, today: date = date(2100, 1, 1), known: bool = True
) -> tuple[Submitted, ...]:
    named = (*(Pengajuan(2025, day) for day in days), Pengajuan(2031, days[0]))
    info = {"kab-blora": SatkerInfo("kab-blora", pengajuan=named)}
    versions: Versions | None = versions_of(made.plans, EPOCH) if known else None
    return submitted_of([NAME, "kab-demak/2023"], info, made.plans, versions, today).get(NAME, ())


def test_a_state_is_that_of_the_end_of_its_day(repository: Repository) -> None:
    day = first_day(repository)
    first, second, third = states(repository, *(day + timedelta(days=n) for n in range(3)))
    assert first.table
    assert third.table
    assert first.table.reported
    assert first.sidik == (
        (PLAN, sha256(TEXT.encode()).hexdigest()),
        (REPORTS, sha256(TOLD.encode()).hexdigest()),
    )
    # what was broken on the second day was not published: the state is the one before it
    assert (second.table, second.moment) == (first.table, first.moment)
    assert third.table.judul.startswith("Baru")
    assert not first.table.judul.startswith("Baru")
    assert not third.table.reported


def test_what_is_not_known_has_a_state_without_a_plan(repository: Repository) -> None:
    day = first_day(repository)
    assert states(repository, day - timedelta(days=1)) == (Submitted(day - timedelta(days=1)),)
    assert states(repository, day, known=False) == (Submitted(day),)


def test_a_day_that_has_not_come_yet_is_left_out(repository: Repository) -> None:
    day = first_day(repository)
    assert len(states(repository, day, day + timedelta(days=1), today=day)) == 1


def test_the_two_lines_that_an_officer_adds() -> None:
    text = (
        "satker: kab-blora\nretensi: 5 tahun\npengajuan:\n"
        "  - tahun: 2026\n    tanggal: 2026-06-30\n"
        "  - tahun: 2025\n    tanggal: 2025-06-30\n"
        "  - tahun: 2026\n    tanggal: 2026-06-30\n"
    )
    read = read_satker(text.encode(), FACTS, "kab-blora")
    assert read.problems == []
    assert read.info is not None
    assert read.info.retensi == "5 tahun"
    assert read.info.pengajuan == (
        Pengajuan(2025, date(2025, 6, 30)),
        Pengajuan(2026, date(2026, 6, 30)),
    )
    wrong = "satker: kab-blora\npengajuan:\n  - tahun: 20\n    tangal: 30 Juni\n"
    problems = read_satker(wrong.encode(), FACTS, "kab-blora").problems
    assert {problem.place.line for problem in problems} == {3, 4}
