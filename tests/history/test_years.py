"""A plan beside the one before it: every action once, texts by their words, years no change; and a
year's plan begun from an earlier one.
"""

from dataclasses import replace
from pathlib import Path

import page_reader
import pytest
import reported_tables
from click.testing import CliRunner
from test_history import Repository, run
from test_html import PAGE, findings
from test_pages import SETTINGS, block_of

from zi_site.checks import check_plan
from zi_site.cli.main import cli
from zi_site.plan import glossary
from zi_site.plan.changes.years import YearChanges, year_changes
from zi_site.plan.model import Aksi, Plan
from zi_site.plan.reports import Laporan, Periode, Realisasi
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text
from zi_site.publication.pages_years import YearWork, year_page, year_works
from zi_site.reporting.year_lines import year_lines
from zi_site.views.table import table_of
from zi_site.workbook.next_year import next_year, next_year_text

NAMES = ("kab-blora/2025", "kab-demak/2023", "kab-kebumen/2026", "kab-sarolangun/2025")
PLANS = [reported_tables.frozen_plan(name) for name in NAMES]
every_plan = pytest.mark.parametrize("plan", PLANS, ids=NAMES)


def edited(plan: Plan, **changed: Aksi | None) -> Plan:
    """The plan with actions replaced by others, or without them, by their position."""
    actions = list(plan.actions())
    by_id = {actions[int(at[1:])].id: action for at, action in changed.items()}
    areas = []
    for area in plan.area:
        groups = []
        for group in area.kelompok:
            parts = []
            for part in group.komponen:
                kept = (by_id.get(each.id, each) for each in part.aksi)
                parts.append(replace(part, aksi=tuple(filter(None, kept))))
            groups.append(replace(group, komponen=tuple(parts)))
        areas.append(replace(area, kelompok=tuple(groups)))
    return replace(plan, area=tuple(areas))


def counts(found: YearChanges) -> tuple[int, ...]:
    parts = (found.kept, found.redated, found.reworded, found.new, found.dropped)
    return tuple(len(each) for each in parts)


@every_plan
def test_a_plan_begun_from_another_keeps_every_action(plan: Plan) -> None:
    later = next_year(plan, plan.tahun + 1)
    actions = sum(1 for _ in plan.actions())
    assert counts(year_changes(plan, later)) == (actions, 0, 0, 0, 0)
    read = read_plan(next_year_text(plan, plan.tahun + 1).encode(), "x")
    assert read.plan == later
    # what is left to do is the decree's, and what the old copy did not tell for sure
    codes = {each.code for each in check_plan(read, f"{plan.satker}/{plan.tahun + 1}.yml")}
    assert codes <= {"wajib", "kepastian", "sumber", "tanggal", "keputusan", "label", "area"}
    for aksi in later.actions():
        assert (aksi.catatan, aksi.centang) == ((), ())
        assert aksi.kepastian not in (glossary.PERKIRAAN, glossary.TIDAK_TERBACA)
    assert (later.judul, later.keputusan.nomor, later.catatan) == ("", "", ())


def test_what_became_of_each_action() -> None:
    plan = PLANS[0]
    kept, moved, worded, gone, *_ = plan.actions()
    later = edited(
        next_year(plan, 2026),
        _0=replace(kept, id="9.1", langkah_aksi=f"{kept.langkah_aksi} tahun 2026"),
        _1=replace(moved, id="9.2", bulan=(12,)),
        _2=replace(worded, langkah_aksi=f"{worded.langkah_aksi} lanjutan"),
        _3=Aksi("9.9", langkah_aksi="Menyusun peta risiko pengadaan barang"),
    )
    earlier = edited(plan, _0=replace(kept, langkah_aksi=f"{kept.langkah_aksi} tahun 2025"))
    found = year_changes(earlier, later)
    assert [(each.former_id, each.id) for each in found.kept if each.former_id] == [
        (kept.id, "9.1")
    ]
    assert [(each.id, each.former_id) for each in found.redated] == [("9.2", moved.id)]
    assert [each.id for each in found.reworded] == [worded.id]
    assert [each.id for each in found.new] == ["9.9"]
    assert [each.id for each in found.dropped] == [gone.id]
    assert found.sentence == (
        "Dibandingkan rencana 2025: 43 aksi sama kata demi kata, 1 aksi hanya bulannya berubah, "
        "1 aksi kata-katanya atau penanggung jawabnya berubah, 1 aksi baru, 1 aksi tidak ada lagi."
    )


@pytest.mark.parametrize("before", PLANS, ids=NAMES)
@pytest.mark.parametrize("after", PLANS, ids=NAMES)
def test_every_action_of_both_stands_once(before: Plan, after: Plan) -> None:
    found = year_changes(before, after)
    both = (*found.kept, *found.redated, *found.reworded)
    new = sorted(each.id for each in (*both, *found.new))
    assert new == sorted(action.id for action in after.actions())
    old = sorted(each.before.id for each in (*both, *found.dropped) if each.before)
    assert old == sorted(action.id for action in before.actions())


def test_pairs_of_years_are_neighbours_of_one_office() -> None:
    plan = PLANS[0]
    years = [replace(plan, tahun=year) for year in (2027, 2024, 2025)]
    works = year_works([*years, PLANS[1]], SETTINGS)
    assert [(each.before.tahun, each.after.tahun) for each in works] == [(2024, 2025), (2025, 2027)]


def test_the_page_tells_all_and_is_valid(tmp_path: Path) -> None:
    later = replace(PLANS[3], satker="kab-blora", tahun=2026)
    made = year_page(YearWork(PLANS[0], later, SETTINGS))
    assert made.path == "kab-blora/2026/dari-2025/index.md"
    page = page_reader.tree_of(block_of(made.content.decode()))
    found = year_changes(PLANS[0], later)
    assert found.sentence in page.said
    links = {node.attributes.get("href", "") for node in page.tags("a")}
    assert {f"../#aksi-{each.id}" for each in later.actions()} <= links
    assert {f"../../2025/#aksi-{each.id}" for each in found.dropped} <= links
    assert "Selesai (" not in page.said
    file = tmp_path / "x.html"
    file.write_text(PAGE.format(block_of(made.content.decode())), encoding="utf-8")
    assert findings(file) == []


def test_the_page_says_what_is_reported_of_each_year() -> None:
    """Of actions that differ, and of those that are dropped, which last year's reports tell of."""
    before = reported_tables.blora()
    first, second, *_ = PLANS[0].actions()
    later = edited(next_year(PLANS[0], 2026), _0=replace(first, bulan=(11,)), _1=None)
    told = Realisasi(1, "kab-blora", 2026, (Laporan(first.id, Periode("bulan", 11), "tertunda"),))
    after = table_of(later, told)
    (work,) = year_works([PLANS[0], later], SETTINGS, [before, after])
    page = page_reader.tree_of(block_of(year_page(work).content.decode()))
    lines = [node.said for node in page.tags("li")]
    (dated,) = (line for line in lines if first.langkah_aksi in line)
    assert "Tertunda (November)" in dated
    (dropped,) = (line for line in lines if line.startswith(second.id) and "Selesai" in line)
    assert "Selesai (Triwulan II). Bukti: Contoh notulen rapat (publik)" in dropped


def test_a_proposal_made_by_hand_tells_the_year_beside_the_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearest earlier plan of the same office, in the summary of the step that checks it."""
    before, *others = PLANS
    moved, worded, *_ = before.actions()
    after = edited(
        next_year(before, 2026),
        _0=replace(moved, bulan=(11,)),
        _1=replace(worded, langkah_aksi=f"{worded.langkah_aksi} | <b>@siapa</b>"),
    )
    repository = Repository(tmp_path)
    repository.commit(
        {
            "plans/kab-blora/2025.yml": plan_text(before),
            "plans/kab-blora/2023.yml": plan_text(replace(others[0], satker="kab-blora")),
        }
    )
    run(tmp_path, "tag", "dasar")
    repository.commit(
        {
            "plans/kab-blora/2026.yml": plan_text(after),
            "plans/kab-demak/2023.yml": plan_text(PLANS[1]),
        }
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "ringkasan.md")
    monkeypatch.setenv("ZI_SITE_DASAR", "dasar")
    CliRunner().invoke(cli, ["check", "--format", "github"])
    told = Path("ringkasan.md").read_text("utf-8")
    assert told.count("### Dibandingkan tahun") == 1
    (part,) = told.split("### Dibandingkan tahun 2025")[1:]
    assert year_changes(before, after).sentence in part
    assert f"**Hanya bulannya berubah (1)**\n\n- Aksi {moved.id}: bulan dari" in part
    assert "@" not in part.split("Sama kata demi kata")[0].replace("&#64;", "")
    assert "<b>" not in part


def test_many_changes_of_a_year_leave_room_for_the_rest_of_a_proposal() -> None:
    aksi = Aksi("1.1", langkah_aksi="Menyusun peta risiko pengadaan barang " * 20)
    many = [replace(aksi, id=f"1.{n}", langkah_aksi=f"{aksi.langkah_aksi}{n}") for n in range(900)]
    area = PLANS[0].area[0]
    group = area.kelompok[0]
    full = replace(group.komponen[0], aksi=tuple(many))
    later = replace(
        PLANS[0],
        tahun=2026,
        area=(replace(area, kelompok=(replace(group, komponen=(full,)),)),),
    )
    lines = list(year_lines(year_changes(PLANS[0], later), "###"))
    assert sum(len(line.encode()) for line in lines) < 30_000
    assert any("semuanya ada di halaman `dari-2025/`" in line for line in lines)
