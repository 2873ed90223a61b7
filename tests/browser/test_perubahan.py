"""The pages of what changed, made from a small git history, in a browser."""

from collections.abc import Iterator

import pytest
from accessibility import violations
from browsers import NewPage, Visit
from conftest import EPOCH, choices, copy_project
from playwright.sync_api import Page, expect
from serving import served
from test_history import Repository

from zi_site.site.build import build_site

PLAN = "kab-blora/2025"
CORRECTION = """pembetulan:
  - tanggal: 2025-12-30
    isi: Contoh pembetulan, hanya untuk pengujian.
    aksi: ["1.1", "1.2"]
area:
"""
KINDS = (f"{PLAN}/perubahan/", "perubahan/")


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A site with changes of every kind, in place of that of the five plans."""
    folder = copy_project(tmp_path_factory.mktemp("perubahan"))
    repository = Repository(folder)
    repository.moment -= 1_000_000
    repository.commit()
    text = (folder / "plans" / f"{PLAN}.yml").read_text(encoding="utf-8")
    without = text[: text.index('- id: "1.2"')] + text[text.index('- id: "1.3"') :]
    for version in (
        text.replace("Menyusun", "Menetapkan"),
        text.replace("bulan: [3]", "bulan: [4]").replace(
            "Penataan Tata Laksana", "Penataan Tatalaksana"
        ),
        "rusak: [",
        without.replace("area:\n", CORRECTION, 1),
    ):
        repository.commit({f"{PLAN}.yml": version})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        result = build_site(choices(folder, pdf=False, jobs=1))
    assert result.published, result.problems
    with served(folder / "site") as root:
        yield {"/": root.start}


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_page: NewPage, visit: Visit, scheme: str, width: int) -> None:
    page = new_page(width, color_scheme=scheme)
    assert {address: violations(visit(page, address)) for address in KINDS} == {
        address: [] for address in KINDS
    }


@pytest.mark.parametrize("address", KINDS)
def test_nothing_is_wider_than_the_smallest_screen(
    new_page: NewPage, visit: Visit, address: str
) -> None:
    page = visit(new_page(320), address)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_from_the_plan_to_a_change_and_back(page: Page, visit: Visit) -> None:
    visit(page, f"{PLAN}/")
    page.get_by_role("link", name="Apa yang berubah").click()
    expect(page.locator("h1")).to_have_text("Perubahan pada Rencana Aksi 2025")
    assert page.locator(".versi").count() == 5
    page.locator(".versi").last.get_by_role("link", name="Aksi 3.1").click()
    expect(page.locator("#aksi-3\\.1")).to_be_in_viewport()


def test_the_latest_changes_lead_to_their_place(page: Page, visit: Visit) -> None:
    visit(page, "perubahan/")
    page.get_by_role("link", name="KPU Kabupaten Blora 2025").last.click()
    expect(page.locator(":target")).to_contain_text("Menetapkan")
    expect(page.locator(":target")).to_be_in_viewport()
