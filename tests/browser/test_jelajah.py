"""The explorer in a browser: words, facets and counts, the address, more results, failures."""

import re

import pytest
from browsers import NewPage, Visit
from playwright.sync_api import Page, expect
from test_pages import REAL

ACTIONS = sum(len(table.rows) for table in REAL)
STATUS, ITEMS = ".hitungan", ".temuan li"


def count(page: Page) -> int:
    return page.locator(ITEMS).count()


def test_words_filter_and_are_marked(page: Page, visit: Visit) -> None:
    visit(page, "jelajah/")
    expect(page.locator(STATUS)).to_have_text(
        f"{ACTIONS} dari {ACTIONS} aksi, pada 5 dari 552 satker."
    )
    page.get_by_label("Kata", exact=True).press_sequentially("GRATIFIKASI lapôr")
    expect(page.locator(STATUS)).not_to_contain_text(f"{ACTIONS} dari")
    shown = page.locator(ITEMS).all_inner_texts()
    assert shown
    assert {mark.casefold() for mark in page.locator("mark").all_inner_texts()} == {
        "gratifikasi",
        "lapor",
    }
    assert page.url.endswith("?q=GRATIFIKASI+lap%C3%B4r")
    assert page.evaluate("history.length") == 2, "typing makes no steps to go back through"


def test_facets_count_under_the_other_filters_and_live_in_the_address(
    page: Page, visit: Visit
) -> None:
    visit(page, "jelajah/?bulan=3&pj=tim+penguatan+pengawasan")
    wanted = [
        row for table in REAL for row in table.rows
        if 3 in row.bulan and row.penanggung_jawab.casefold() == "tim penguatan pengawasan"
    ]  # fmt: skip
    expect(page.locator(STATUS)).to_contain_text(f"{len(wanted)} dari {ACTIONS} aksi")
    year = max(row.tahun for row in wanted)
    of_year = sum(row.tahun == year for row in wanted)
    expect(page.locator(f"#s-tahun option:text('{year}')")).to_have_text(f"{year} ({of_year})")
    page.get_by_label("Tahun").select_option(str(year))
    expect(page.locator(STATUS)).to_contain_text(f"{of_year} dari")
    assert f"tahun={year}" in page.url
    page.go_back()
    expect(page.locator(STATUS)).to_contain_text(f"{len(wanted)} dari {ACTIONS} aksi")
    expect(page.get_by_label("Tahun")).to_have_value("")
    page.reload()
    expect(page.get_by_label("Bulan")).to_have_value("3")
    page.get_by_role("button", name="Hapus saringan").click()
    expect(page.locator(STATUS)).to_contain_text(f"{ACTIONS} dari")
    assert page.url.endswith("/jelajah/")


def test_a_subpilar_is_a_choice_of_area_and_each_result_leads_to_its_action(
    page: Page, visit: Visit
) -> None:
    visit(page, "jelajah/?area=5.1&satker=kab-blora")
    rows = [
        row
        for table in REAL
        for row in table.rows
        if row.subpilar == "5.1" and row.satker == "kab-blora"
    ]
    expect(page.locator(STATUS)).to_contain_text(f"{len(rows)} dari")
    page.locator(f"{ITEMS} a").first.click()
    expect(page).to_have_url(
        re.compile(rf"/kab-blora/{rows[0].tahun}/#aksi-{re.escape(rows[0].id)}$")
    )


def test_more_results_by_keyboard(page: Page, visit: Visit) -> None:
    visit(page, "jelajah/")
    more = page.get_by_role("button", name="Tampilkan 30 aksi lagi")
    expect(page.locator(ITEMS)).to_have_count(30)
    more.focus()
    page.keyboard.press("Enter")
    expect(page.locator(ITEMS)).to_have_count(60)
    expect(page.locator(f"{ITEMS}:nth-child(31) a")).to_be_focused()


def test_no_result_says_what_to_loosen(page: Page, visit: Visit) -> None:
    visit(page, "jelajah/?area=sdm&satker=kab-demak&kepastian=tertulis")
    expect(page.locator(STATUS)).to_contain_text("0 dari")
    expect(page.locator(STATUS)).to_contain_text(
        re.compile(r"Longgarkan saringan.*; tanpa kepastian: \d+ aksi")
    )
    expect(page.get_by_role("button", name="Tampilkan")).to_be_hidden()


@pytest.mark.parametrize("base", ["/zi/"], indirect=True)
def test_it_works_below_a_path(page: Page, visit: Visit) -> None:
    visit(page, "jelajah/")
    expect(page.locator(ITEMS).first).to_be_visible()


@pytest.mark.parametrize("base", ["file"], indirect=True)
def test_from_a_folder_it_says_plainly_why_not(page: Page, visit: Visit) -> None:
    for address in ("jelajah/", "banding/"):
        visit(page, address)
        expect(page.locator(".gagal")).to_contain_text("dibuka dari map di komputer")
        expect(page.locator(".tanpa-data a").first).to_be_visible()
        expect(page.locator("form:not([role=search][action])").last).to_be_hidden()


def test_without_javascript_the_other_ways_are_named(new_page: NewPage, visit: Visit) -> None:
    page = new_page(java_script_enabled=False)
    visit(page, "jelajah/")
    expect(page.locator(".tanpa-data")).to_contain_text("memerlukan JavaScript")
    expect(page.locator(".penyaring")).to_be_hidden()


def test_a_part_that_does_not_come(page: Page, visit: Visit, faults: list[str]) -> None:
    page.route("**/2025.json", lambda route: route.abort())
    visit(page, "jelajah/")
    expect(page.locator(".gagal")).to_be_visible()
    expect(page.locator(ITEMS).first).to_be_visible()
    faults.clear()


def test_on_a_phone_nothing_is_wider_than_the_screen(phone: Page, visit: Visit) -> None:
    for address in (
        "jelajah/?q=gratifikasi",
        "banding/?rencana=kab-blora/2025,kab-kebumen/2026",
        "cakupan/",
    ):
        visit(phone, address)
        phone.wait_for_timeout(300)
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360
