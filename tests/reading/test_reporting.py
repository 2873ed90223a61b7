"""Reports of problems: by kind in a terminal, as annotations and summary on GitHub, as JSON for
programs.
"""

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import RENCANA, ROOT
from finding_samples import Made, made
from hostile_texts import HOSTILE_TEXTS
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from zi_site.plan.problems import GALAT, KESEHATAN, LEVELS, PERINGATAN, Place, Problem, stops
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.reporting import github, render, summary
from zi_site.reporting.annotations import MOST, annotations
from zi_site.reporting.github import SUMMARY_LIMIT
from zi_site.reporting.grouping import MOST_OF_A_FILE, foremost, grouped
from zi_site.reporting.markdown import summary_lines
from zi_site.reporting.markdown_text import as_markdown, within
from zi_site.reporting.plan_table import plan_lines
from zi_site.reporting.text import SHOWN, as_text

FILE = "plans/kab-blora/2025.yml"
SCHEMA = json.loads((ROOT / "zi_site" / "data" / "masalah.schema.json").read_text(encoding="utf-8"))
MEANINGS = {"bulan": "Arti bulan.", "id": "Arti id."}


BY_CODE = {kind.value.code: kind for kind in Made}


def as_summary(*facts: Any, **more: Any) -> str:
    return "\n".join(summary_lines(*facts, **more))


def problem(code: str = "bulan", line: int = 1, level: str = GALAT, **facts: str) -> Problem:
    return Problem(
        Place(facts.pop("file", FILE), line, 3),
        made(BY_CODE[code], facts.pop("message", f"Pesan {line}.")),
        **facts,
        level=level,
    )


PROBLEMS = st.builds(
    Problem,
    st.builds(
        Place,
        st.text("ab/ñ\n\u202e:,%<(`", min_size=1, max_size=20).map("plans/{}".format),
        st.integers(0, 99),
        st.integers(0, 300),
    ),
    st.builds(
        made,
        st.sampled_from([Made.BULAN, Made.ID, Made.PERSONAL]),
        st.text(max_size=60) | st.sampled_from(HOSTILE_TEXTS),
        st.text(max_size=30),
    ),
    st.text(max_size=20),
    st.text(max_size=200),
    st.sampled_from(LEVELS),
    st.sampled_from(["", "Rencana Aksi!F12"]),
)


def test_a_kind_shows_its_meaning_its_first_places_and_how_many_more() -> None:
    text = as_text([problem(line=line) for line in range(1, 8)], MEANINGS)
    assert text.startswith("== galat [bulan], 7 masalah: Arti bulan.\n")
    assert re.findall(r"yml:(\d+):3 galat \[bulan\]", text) == ["1", "2", "3"]
    assert f"… dan {7 - SHOWN} lagi" in text


def test_all_places_are_shown_when_asked_for() -> None:
    text = as_text([problem(line=line) for line in range(1, 8)], MEANINGS, whole=True)
    assert len(re.findall(r"yml:\d+:3 galat \[bulan\]", text)) == 7
    assert "lagi" not in text


def test_of_one_file_no_more_than_200_are_told_and_how_many_more() -> None:
    many = [problem(line=line) for line in range(1, 1000)]
    ids = [problem("id", line, file="plans/kab-demak/2025.yml") for line in range(1, 4)]
    late = [problem("id", line) for line in range(1, 6)]
    for text in (
        as_text([*many, *ids, *late], MEANINGS, whole=True),
        as_summary([*many, *ids, *late], "", MEANINGS),
    ):
        assert text.count("Pesan") == MOST_OF_A_FILE + len(ids)
        assert "… dan 799 lagi" in text
        assert "… dan 5 lagi" in text
        assert text.count("zi-site check --format json") == 2
    assert as_text([*many, *late], MEANINGS).count("Pesan") == 2 * SHOWN
    assert len(json.loads(render(many, "json"))) == 999, "programs are promised all"


def test_errors_come_first_and_then_what_is_most() -> None:
    found = [
        problem("id", 1, PERINGATAN),
        problem("id", 2, PERINGATAN),
        problem("bulan"),
        problem("kunci"),
        problem("kunci", 2),
    ]
    assert [(group.level, group.code) for group in grouped(found)] == [
        (GALAT, "kunci"), (GALAT, "bulan"), (PERINGATAN, "id"),
    ]  # fmt: skip


def test_a_cell_of_a_workbook_stands_where_a_line_would() -> None:
    found = problem(file="rencana.xlsx", cell="Rencana Aksi!F12", subject="Aksi 2.3")
    said = f"rencana.xlsx sel Rencana Aksi!F12 galat [bulan] Aksi 2.3: {found.message}"
    assert said in as_text([found], {})


def test_the_manual_is_named_where_its_address_is_known() -> None:
    manual = "https://contoh.invalid/panduan/pemeriksaan/"
    assert f"{manual}#bulan" in as_text([problem()], MEANINGS, manual=manual)
    assert f"({manual}#bulan)" in as_summary([problem()], "x", MEANINGS, manual=manual)


@given(st.lists(PROBLEMS, max_size=30))
def test_no_text_moves_the_cursor_or_begins_a_problem_of_its_own(found: list[Problem]) -> None:
    lines = as_text(found, {}, whole=True).splitlines()
    assert all(line.isprintable() for line in lines)
    assert sum(line.startswith("plans/") for line in lines) == len(found)


@given(st.lists(PROBLEMS, max_size=60))
def test_github_gets_at_most_ten_of_each_and_is_told_of_the_rest(found: list[Problem]) -> None:
    lines = annotations(found).splitlines()
    counts = {
        level: sum(line.startswith(f"::{level} ") for line in lines)
        for level in ("error", "warning", "notice")
    }
    errors, warnings = (sum(each.level == level for each in found) for level in (GALAT, PERINGATAN))
    assert (counts["error"], counts["warning"]) == (min(errors, MOST), min(warnings, MOST))
    hidden = errors + warnings - counts["error"] - counts["warning"]
    assert counts["notice"] == bool(hidden)
    assert f"Masih ada {hidden} masalah lain" in lines[-1] if hidden else True
    assert len(lines) == sum(counts.values()), "plan text begins no command of its own"


def test_the_ten_show_as_many_kinds_as_there_are() -> None:
    found = [problem("bulan", line) for line in range(30)] + [
        problem("id", 40),
        problem("kunci", 50),
    ]
    shown = foremost(grouped(found), GALAT, MOST)
    assert [each.code for each in shown[:4]] == ["bulan", "id", "kunci", "bulan"]
    assert len(shown) == MOST


@given(st.lists(PROBLEMS, max_size=20))
def test_json_keeps_everything_and_follows_its_schema(found: list[Problem]) -> None:
    records = json.loads(render(found, "json"))
    jsonschema.validate(records, SCHEMA)
    assert len(records) == len(found)
    shown = [(each["masalah"], each["saran"], each["tingkat"], each["baris"]) for each in records]
    assert shown == [(each.message, each.advice, each.level, each.place.line) for each in found]


MARKED = st.text(alphabet="ab12 .)(#@*_`~[]<>&;:!|-+=\\\n/", max_size=40)


@given(st.text(max_size=120) | st.sampled_from(HOSTILE_TEXTS) | MARKED)
def test_plan_text_is_never_markup_in_a_summary(text: str) -> None:
    """Python-Markdown stands for GitHub's: the rendered list shows the text, and no tag but its
    own.
    """
    shown = markdown(f"- {as_markdown(text)} kata")
    assert re.sub(r"\s", "", "".join(re.findall(r"<[^>]*>", shown))) == "<ul><li></li></ul>"
    inner = html.unescape(re.sub(r"<[^>]*>", "", shown)).replace("\N{WORD JOINER}", "")
    seen = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for letter in " ".join(text.split())
    )
    assert " ".join(inner.split()) == " ".join(f"{seen} kata".split())


def test_nobody_is_called_by_a_plan() -> None:
    assert re.search(r"@\w|&#64;\w", as_markdown("Hubungi @seseorang dan #12")) is None
    for reference in ("kantor/rencana#12", "GH-12", "gh-12", "#12"):
        assert "\N{WORD JOINER}12" in as_markdown(f"Lihat {reference}")


@given(st.lists(PROBLEMS, max_size=20))
def test_the_summary_has_every_problem_on_one_line_each(found: list[Problem]) -> None:
    text = as_summary(
        found, "Ringkasnya.", MEANINGS, lambda path, line: f"https://contoh.invalid/{line}"
    )
    assert sum(line.startswith("- ") for line in text.splitlines()) == len(found)
    assert text.count("<details>") == text.count("</details>")


def test_many_of_a_kind_are_folded_away_not_left_out() -> None:
    text = as_summary([problem(line=line) for line in range(1, 26)], "x", MEANINGS)
    before, after = text.split("<details><summary>dan 5 lagi</summary>")
    assert (before.count("- plans/"), after.count("- plans/")) == (20, 5)


def test_a_long_summary_is_cut_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "ringkasan.md"
    path.write_text("x" * 1000, encoding="utf-8")
    github.append_summary(path, ["- é baris"] * 200_000, "Terpotong.")
    content = path.read_bytes()
    assert len(content) <= github.SUMMARY_LIMIT
    assert content.decode().endswith("baris\n\nTerpotong.\n")


@given(st.lists(st.text(max_size=30)), st.integers(40, 200))
def test_what_is_cut_fits(lines: list[str], limit: int) -> None:
    text = within(lines, limit, "Cukup.")
    assert len(text.encode("utf-8", "replace")) <= limit
    assert text == "".join(f"{line}\n" for line in lines) or text.endswith("\nCukup.\n")


def test_what_is_cut_inside_a_fold_closes_it() -> None:
    assert within(["- baris"] * 3, 10, "Kalimat ini sendiri lebih panjang dari tempatnya.") == ""
    text = within(
        ["<details><summary>dan 9 lagi</summary>", "", *["- baris"] * 99, "", "</details>"],
        200,
        "Cukup.",
    )
    assert text.endswith("- baris\n\n</details>\n\nCukup.\n")


def test_health_stops_nothing() -> None:
    assert not stops([problem(level=KESEHATAN)], strict=True)
    assert (
        summary([problem(level=KESEHATAN), problem()], 2)
        == "2 berkas diperiksa: 1 galat, 0 peringatan."
    )


ACTIONS = {
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "kpu/rencana",
    "GITHUB_REF_NAME": "7/merge",
}


def event(tmp_path: Path, content: object) -> dict[str, str]:
    path = tmp_path / "event.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return ACTIONS | {"GITHUB_EVENT_PATH": str(path), "GITHUB_HEAD_REF": "usulan"}


def test_links_lead_to_the_branch_of_the_proposal(tmp_path: Path) -> None:
    head = {"ref": "perbaikan #1", "repo": {"full_name": "orang/rencana"}}
    branch = github.branch(event(tmp_path, {"pull_request": {"head": head}}))
    assert branch is not None
    assert (
        branch.edit("plans/a b.yml", 7)
        == "https://github.com/orang/rencana/edit/perbaikan%20%231/plans/a%20b.yml#L7"
    )


@pytest.mark.parametrize(
    "content", [[], {"pull_request": 3}, {"pull_request": {"head": {"repo": None, "ref": 1}}}]
)
def test_an_event_without_a_proposal_leaves_the_own_repository(
    tmp_path: Path, content: object
) -> None:
    branch = github.branch(event(tmp_path, content))
    assert branch == github.Branch("https://github.com", "kpu/rencana", "usulan")


def test_outside_github_there_are_no_links(tmp_path: Path) -> None:
    assert github.branch({}) is None
    assert github.branch(ACTIONS | {"GITHUB_REPOSITORY": "a/b/<script>"}) is None
    broken = tmp_path / "event.json"
    broken.write_text("{", encoding="utf-8")
    assert github.branch(ACTIONS | {"GITHUB_EVENT_PATH": str(broken)}) is not None


def test_a_plan_shows_in_a_summary_as_its_readers_will_see_it() -> None:
    plan = read_plan((RENCANA / "kab-blora" / "2025.yml").read_bytes(), "").plan
    assert plan is not None
    lines = list(plan_lines(plan, "plans/kab-blora/2025.yml"))
    shown = [html.unescape(line) for line in lines if line.startswith("| ")]
    rows = {line.split(" | ")[0].strip("| "): line for line in shown}
    assert {aksi.id for aksi in plan.actions()} <= set(rows)
    assert (
        "<code>··◌··◌··◌··◌</code><br>Maret, Juni, September dan Desember (perkiraan)"
        in rows["1.3"]
    )
    assert "Centang pada sel 4, 7, 10" in rows["1.3"]
    assert all(line.count("|") == 7 for line in lines if line.startswith("| "))
    assert all(as_markdown(note.isi) in "\n".join(lines) for note in plan.catatan)
    evil = replace(plan, judul="<script> | @orang [x](y)")
    assert "<script>" not in "\n".join(plan_lines(evil, "a|b"))


def test_the_largest_plan_fits_a_summary() -> None:
    plan = read_plan((RENCANA / "kab-sarolangun" / "2025.yml").read_bytes(), "").plan
    assert plan is not None
    many = replace(plan, area=plan.area * 20)  # 1,400 actions
    text = within(plan_lines(many, "x"), SUMMARY_LIMIT, "Terpotong.")
    assert len(text.encode()) <= SUMMARY_LIMIT
