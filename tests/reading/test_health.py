"""Kesehatan rencana: each thing that may stand out, and that none of it is ever an error."""

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from test_cli import run

from zi_site import checks
from zi_site.checks import health
from zi_site.checks.sentences import Health
from zi_site.plan.kinds import Finding
from zi_site.plan.problems import KESEHATAN, Problem, stops
from zi_site.plan_file.read.plan_file import Places, read_plan

FILE = "kab-blora/2025.yml"
_HEAD = """versi: 1
satker: kab-blora
tahun: 2025
judul: RENCANA AKSI
keputusan: {{nomor: "9", tahun: 2025, tentang: RENCANA AKSI, tanggal: {decreed}}}
sumber: {{berkas: contoh.txt}}
area:
"""
AREAS = (
    "manajemen-perubahan",
    "tatalaksana",
    "sdm",
    "akuntabilitas",
    "pengawasan",
    "pelayanan-publik",
)


def plan_text(
    actions: list[str], decreed: str = "2025-01-02", areas: tuple[str, ...] = AREAS
) -> str:
    """A plan whose actions, YAML keys each, are dealt out to its areas; what is not said is said
    well.
    """
    lines = [_HEAD.format(decreed=decreed)]
    for position, kode in enumerate(areas):
        lines.append(
            f"  - nomor: I\n    nama: Contoh\n    kode: {kode}\n    komponen:\n      - nama: "
            "Contoh\n        aksi:\n"
        )
        for number, keys in enumerate(actions[position :: len(areas)]):
            stated = {
                "indikator": f"Keadaan {position}",
                "langkah_aksi": f"Langkah {position} {number}",
                "bukti_fisik": f"Nota {position} {number}",
                "bulan": "[1-12]",
                "kepastian": "tertulis",
                "penanggung_jawab": f"TIM {position}",
            }
            for key, value in re.findall(r"(\w+)=([^;]*)", keys):
                stated[key] = value
            body = "".join(
                f"            {key}: {value}\n" for key, value in stated.items() if value != "-"
            )
            lines.append(f'          - id: "{position + 1}.{number + 1}"\n{body}')
    return "".join(lines)


def found(text: str) -> list[Problem]:
    read = read_plan(text.encode(), FILE)
    assert read.plan is not None
    assert not stops(checks.check_plan(read, FILE)), "a plan with findings is a correct plan"
    return health.findings(read.plan, read.places)


def test_a_plan_may_have_nothing_that_stands_out() -> None:
    assert found(plan_text([""] * 12)) == []


MONTHLY = "bulan=[2];"
UNREAD = "bulan=-;kepastian=tidak-terbaca;jadwal=hilang"


NAMED = "aksi 1.1, 2.1, 3.1, 4.1, 5.1, 6.1"
# actions, facts of the plan, what is found in it, the sentence
STANDING_OUT = [
    ([MONTHLY] * 6, {}, Health.EMPTY_MONTHS(months="Januari dan Maret–Desember"),
     "Tidak ada aksi yang terbaca untuk Januari dan Maret–Desember."),
    (["penanggung_jawab=TIM A"] * 12, {}, Health.ONE_TEAM(count=12, all=12, team="TIM A"),
     "12 dari 12 aksi menjadi tanggung jawab TIM A."),
    (["penanggung_jawab=-"] + [""] * 6, {}, Health.NO_TEAM(count=1, ids="aksi 1.1"),
     "1 aksi tidak mempunyai penanggung jawab: aksi 1.1."),
    (["bukti_fisik=-"] * 6, {}, Health.NO_EVIDENCE(count=6, ids=NAMED),
     f"6 aksi tidak menyebut bukti fisik: {NAMED}."),
    (["bukti_fisik=-"] * 12, {}, Health.NO_EVIDENCE(count=12, ids=""),
     "Semua 12 aksi tidak menyebut bukti fisik."),
    (["langkah_aksi=Rapat"] + [""] * 5 + ["langkah_aksi=RAPAT."] + [""] * 5, {},
     Health.STEP_TWICE(count=2, ids="aksi 1.1, 1.2"),
     "Indikator dan langkah aksi yang sama tertulis 2 kali: aksi 1.1, 1.2."),
    ([UNREAD] + [""] * 6, {}, Health.UNREAD(count=1, ids="aksi 1.1"),
     "1 aksi jadwalnya tidak terbaca: aksi 1.1."),
    (["bulan=-;kepastian=tidak-terjadwal"] + [""] * 6, {},
     Health.UNSCHEDULED(count=1, ids="aksi 1.1"), "1 aksi tidak disebut waktunya: aksi 1.1."),
    ([MONTHLY] + ["bulan=[3-12]"] * 6, {"decreed": "2025-03-19"},
     Health.DECREED_LATE(count=1, ids="aksi 1.1", day="19 Maret 2025"),
     "Keputusan ditetapkan 19 Maret 2025. 1 aksi dimulai pada bulan sebelumnya: aksi 1.1."),
    ([""] * 5, {"areas": AREAS[:5]},
     Health.EMPTY_AREAS(areas="Peningkatan Kualitas Pelayanan Publik"),
     "Tidak ada aksi pada area Peningkatan Kualitas Pelayanan Publik."),
    (["bulan=[12]"] * 11 + [""], {}, Health.DECEMBER(count=11, all=12),
     "11 dari 12 aksi berjadwal hanya pada Desember."),
]  # fmt: skip


@pytest.mark.parametrize(("actions", "facts", "finding"), [each[:3] for each in STANDING_OUT])
def test_what_stands_out_is_told(
    actions: list[str], facts: dict[str, Any], finding: Finding
) -> None:
    assert finding in {problem.finding for problem in found(plan_text(actions, **facts))}


@pytest.mark.wording
@pytest.mark.parametrize(("finding", "sentence"), [each[2:] for each in STANDING_OUT])
def test_it_is_told_in_a_sentence(finding: Finding, sentence: str) -> None:
    assert finding.message == sentence
    assert finding.advice.endswith(".")


@pytest.mark.parametrize(
    ("actions", "code"),
    [
        (["penanggung_jawab=TIM A"] * 9, "tim-terpusat"),  # too few to say anything
        (["bulan=[12]"] * 9 + [""] * 3, "menumpuk-desember"),
        ([UNREAD] * 6, "bulan-kosong"),  # where nothing can be read, no month is known to be empty
        ([UNREAD] * 6, "terlambat-ditetapkan"),
    ],
)
def test_what_says_nothing_is_not_told(actions: list[str], code: str) -> None:
    assert code not in {problem.code for problem in found(plan_text(actions, decreed="2025-06-01"))}


def test_a_team_of_the_area_counts_for_its_actions() -> None:
    text = plan_text(["penanggung_jawab=-"] * 6).replace(
        "nomor: I\n", "nomor: I\n    penanggung_jawab: TIM\n"
    )
    assert "tanpa-tim" not in {problem.code for problem in found(text)}


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "tests" / "rencana").glob("*/[0-9]*[0-9].yml")),
    ids=lambda path: path.stem,
)
def test_findings_of_real_plans_need_no_place(path: Path) -> None:
    read = read_plan(path.read_bytes(), str(path))
    assert read.plan is not None
    told = health.findings(read.plan, read.places)
    assert told
    for each in told:
        assert each.level == KESEHATAN
        assert each.code in health.MEANINGS
    nowhere = health.findings(read.plan, Places(read.places.source))
    assert [each.finding for each in nowhere] == [each.finding for each in told]


def test_codes_differ_from_those_of_problems() -> None:
    """Both have their anchor on one page."""
    assert set(health.MEANINGS) & set(checks.kinds.MEANINGS) == set()


def test_the_command_tells_it_when_asked_and_ends_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    office = tmp_path / "plans" / "kab-blora"
    office.mkdir(parents=True)
    (office / "2025.yml").write_text(plan_text(["penanggung_jawab=TIM A"] * 12), encoding="utf-8")
    assert run(monkeypatch, tmp_path, "check", "--kesehatan", "--ketat") == 0
    said = capsys.readouterr().out
    assert "kesehatan [tim-terpusat]" in said
    assert said.endswith("1 berkas diperiksa: 0 galat, 0 peringatan.\n")
    assert run(monkeypatch, tmp_path, "check") == 0
    assert "tim-terpusat" not in capsys.readouterr().out


def test_a_plan_with_errors_is_not_judged(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    office = tmp_path / "plans" / "kab-blora"
    office.mkdir(parents=True)
    text = plan_text(["penanggung_jawab=TIM A"] * 12).replace("versi: 1", "versi: 9")
    (office / "2025.yml").write_text(text, encoding="utf-8")
    assert run(monkeypatch, tmp_path, "check", "--kesehatan") == 1
    assert "kesehatan [" not in capsys.readouterr().out
