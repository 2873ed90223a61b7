"""The ZIP of the whole site, unpacked and opened from its folder, where there is no server: what
works on the web works there too, and nothing is asked of anywhere else (``faults``).
"""

import re

import pytest
from browsers import NewPage, Visit
from playwright.sync_api import Page, expect
from test_pages import REAL

pytestmark = pytest.mark.parametrize("base", ["zip"], indirect=True)
QUERIES = ("gratifikasi", "KPU Blora", "pelaporan", '"benturan kepentingan"', "sosialisasi", "suap")


def _found(page: Page, start: str, query: str) -> list[str]:
    """What a search shows: how many there are, and the first of them."""
    page.goto(f"{start}?q={query}")
    expect(page.locator("main .cari-status")).to_have_text(re.compile("hasil"))
    expect(page.get_by_label("Area").locator("option").nth(1)).to_be_attached()  # counted last
    return page.locator("main .cari-status, main .cari-hasil > *, select").all_inner_texts()


def test_a_search_finds_what_it_finds_on_the_web(
    page: Page, starts: dict[str, str], base: str
) -> None:
    for query in QUERIES:
        on_the_web = _found(page, f"{starts['/']}cari/", query)
        assert _found(page, f"{starts[base]}cari/index.html", query) == on_the_web


def test_the_dialog_leads_to_an_action_and_names_the_office_first(page: Page, visit: Visit) -> None:
    visit(page, "kab-blora/2025/")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("KPU Blora")
    expect(dialog.locator(".cari-hasil a").first).to_have_text("KPU Kabupaten Blora")
    dialog.get_by_role("textbox").fill("gratifikasi")
    expect(dialog.locator("mark").first).to_have_text(re.compile("gratifikasi", re.IGNORECASE))
    dialog.get_by_role("link", name=re.compile("^Aksi ")).first.click()
    expect(page).to_have_url(re.compile(r"/\d{4}/index\.html#aksi-[\d.]+$"))
    expect(page.locator(":target")).to_contain_text(re.compile("gratifikasi", re.IGNORECASE))


def test_the_explorer(page: Page, visit: Visit) -> None:
    visit(page, "jelajah/?bulan=3")
    rows = [row for table in REAL for row in table.rows if 3 in row.bulan]
    expect(page.locator(".hitungan")).to_contain_text(f"{len(rows)} dari")
    page.get_by_label("Satker").select_option("kab-blora")
    rows = [row for row in rows if row.satker == "kab-blora"]
    expect(page.locator(".hitungan")).to_contain_text(f"{len(rows)} dari")
    page.locator(".temuan li a").first.press("Enter")
    expect(page).to_have_url(
        re.compile(rf"/kab-blora/2025/index\.html#aksi-{re.escape(rows[0].id)}$")
    )
    page.go_back()
    expect(page.locator(".hitungan")).to_contain_text(f"{len(rows)} dari")


def test_the_comparison(page: Page, visit: Visit) -> None:
    visit(page, "banding/?rencana=kab-blora/2025")
    field = page.get_by_label("Tambahkan rencana")
    field.fill("demak")
    field.press("Enter")
    expect(page.locator(".hitungan")).to_have_text("2 rencana dibandingkan.")
    wanted = sum(
        len(table.rows) for table in REAL if table.satker.satker in ("kab-blora", "kab-demak")
    )
    assert page.locator("tr[data-sub] td a.nomor-aksi").count() == wanted
    page.get_by_role("link", name="KPU Kabupaten Demak 2023").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Demak")


def test_the_filter_of_a_plan(page: Page, visit: Visit) -> None:
    visit(page, "kab-blora/2025/?bulan=3")
    wanted = [
        row for table in REAL for row in table.rows if row.satker == "kab-blora" and 3 in row.bulan
    ]
    expect(page.locator("tr.aksi:visible")).to_have_count(len(wanted))


def test_every_kind_of_page_opens(new_page: NewPage, visit: Visit, kinds: dict[str, str]) -> None:
    page = new_page()
    for kind, address in kinds.items():
        if kind != "404":  # what a server shows
            visit(page, address)
            expect(page.locator("h1")).to_be_visible()


def test_the_checker_says_that_it_needs_the_web(page: Page, visit: Visit) -> None:
    visit(page, "periksa/")
    expect(page.locator(".meja-status")).to_contain_text("hanya bila halamannya dibuka lewat web")
    expect(page.locator(".meja-alat")).to_be_hidden()


def test_without_scripts_links_lead_to_pages(new_page: NewPage, visit: Visit) -> None:
    page = visit(new_page(java_script_enabled=False), "index.html")
    notice = page.get_by_label("Salinan tanpa sambungan")
    expect(notice).to_contain_text("data per")
    expect(notice.locator(".polos")).to_be_hidden()
    page.get_by_role("banner").get_by_role("link", name="Satker").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Satker KPU")
