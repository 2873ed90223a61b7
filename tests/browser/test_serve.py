"""`zi-site serve` in a browser: a saved change arrives by itself, a broken file is told."""

from collections.abc import Iterator
from pathlib import Path

import bench_serve
import pytest
from accessibility import violations
from browsers import NewPage
from conftest import copy_project
from playwright.sync_api import Page, expect

PLAN = "kab-kebumen/2026/"
REPORT = ".zi-serve"
SOON = 60_000  # milliseconds; on a quiet machine it is one second


@pytest.fixture(scope="module")
def own_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("sajian"))


@pytest.fixture(scope="module")
def start(own_project: Path) -> Iterator[str]:
    with bench_serve.served(own_project, "--tanpa-pdf") as address:
        yield address


@pytest.fixture(scope="module")
def starts(start: str) -> dict[str, str]:
    """The site as it is served here, in place of the finished one."""
    return {"/": start}


@pytest.fixture
def plan(own_project: Path) -> Iterator[Path]:
    file = own_project / "plans" / "kab-kebumen" / "2026.yml"
    good = file.read_bytes()
    yield file
    file.write_bytes(good)


@pytest.fixture
def page(new_page: NewPage, start: str) -> Page:
    page = new_page()
    page.goto(f"{start}{PLAN}")
    return page


def edited(plan: Path, word: str) -> None:
    text = plan.read_text(encoding="utf-8").replace("judul: ", f"judul: {word} ", 1)
    fresh = plan.with_name("disimpan")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(plan)


def test_a_saved_change_arrives_by_itself_at_the_same_place(page: Page, plan: Path) -> None:
    page.evaluate("scrollTo(0, 900)")
    edited(plan, "DISUNTING")
    expect(page.locator(".tercetak")).to_contain_text("DISUNTING", timeout=SOON)
    assert page.evaluate("scrollY") == 900
    assert page.locator(REPORT).count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_broken_file_is_told_above_the_last_good_page(
    new_page: NewPage, start: str, plan: Path, scheme: str
) -> None:
    page = new_page(360, color_scheme=scheme)
    page.goto(f"{start}{PLAN}")
    good = plan.read_bytes()
    plan.write_bytes(good.replace(b"tahun: 2026", b"tahun: dua ribu", 1))
    report = page.locator(REPORT)
    expect(report).to_contain_text("plans/kab-kebumen/2026.yml:4", timeout=SOON)
    expect(report).to_contain_text('"dua ribu"')
    assert page.locator("h1").count() == 1
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.get_by_role("link", name="KPU Kabupaten Kebumen").first.click()
    expect(report).to_be_visible()
    plan.write_bytes(good)
    expect(report).to_have_count(0, timeout=SOON)
    assert page.url == f"{start}kab-kebumen/"


def test_the_site_works_as_published(page: Page, start: str) -> None:
    """Search, filters and copies come from the same origin, under the pages' own policy."""
    page.get_by_label("Cari dalam rencana ini").fill("gratifikasi")
    expect(page.get_by_role("status")).to_contain_text("dari 43 aksi")
    page.goto(f"{start}cari/?q=gratifikasi")
    expect(page.locator("main")).to_contain_text("Kebumen")
