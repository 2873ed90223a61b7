"""The explorer in a browser: words, facets and counts, the address, more results, failures."""

import csv
import re
from pathlib import Path

import openpyxl
import pytest
from browsers import NewPage, Visit
from playwright.sync_api import Page, Route, expect
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
    expect(page).to_have_url(re.compile(r"\?q=GRATIFIKASI\+lap%C3%B4r$"))
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


def test_several_values_of_a_facet_and_each_can_be_taken_away(page: Page, visit: Visit) -> None:
    def planned(*months: int) -> str:
        rows = [row for table in REAL for row in table.rows if set(months) & set(row.bulan)]
        return f"{len(rows)} dari {ACTIONS} aksi"

    visit(page, "jelajah/?bulan=3&bulan=13")
    expect(page.locator(STATUS)).to_contain_text(planned(3))
    month = page.get_by_label("Bulan", exact=True)
    page.get_by_role("button", name="atau bulan lain").press("Enter")
    expect(month).to_be_focused()
    month.select_option("4")
    expect(page.locator(STATUS)).to_contain_text(planned(3, 4))
    assert page.url.endswith("?bulan=3&bulan=4")
    expect(page.locator(".saringan li")).to_have_text(
        ["Lepaskan Bulan: Maret", "Lepaskan atau April"]
    )
    page.reload()
    expect(page.locator(STATUS)).to_contain_text(planned(3, 4))
    page.get_by_role("button", name="Lepaskan Bulan: Maret").press("Enter")
    expect(page.locator(STATUS)).to_contain_text(planned(4))
    assert page.url.endswith("?bulan=4")
    page.go_back()
    expect(page.locator(STATUS)).to_contain_text(planned(3, 4))


def test_what_is_found_is_downloaded_with_office_and_province(
    page: Page, visit: Visit, tmp_path: Path
) -> None:
    visit(page, "jelajah/?satker=kab-demak&satker=kab-kebumen&q=gratifikasi")
    expect(page.locator(STATUS)).to_contain_text("pada 2 dari")
    page.get_by_text("Unduh, kutip atau pasang").click()
    for form in ("CSV", "XLSX"):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Unduh hasil ({form})").click()
        download.value.save_as(tmp_path / f"hasil.{form.lower()}")
    with (tmp_path / "hasil.csv").open(encoding="utf-8-sig", newline="") as file:
        names, *lines = csv.reader(file)
    sheet = openpyxl.load_workbook(tmp_path / "hasil.xlsx").active
    assert sheet is not None
    of_sheet = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert of_sheet == [names, *lines]
    actions = {(row.satker, row.id): row for table in REAL for row in table.rows}
    assert len(lines) == count(page)
    for line in lines:
        cells = dict(zip(names, line, strict=True))
        row = actions[(cells["satker"], cells["id"])]
        assert cells["provinsi"] == "Jawa Tengah"
        assert cells["nama_satker"].startswith("KPU Kabupaten ")
        assert (cells["bukti_fisik"], cells["indikator"]) == (row.bukti_fisik, row.indikator)
        assert cells["bulan"] == ";".join(map(str, row.bulan))
        assert cells["alamat"].endswith(f"/{row.satker}/{row.tahun}/#aksi-{row.id}")


def test_a_download_asked_for_early_is_whole(page: Page, visit: Visit) -> None:
    """It waits for the parts that it needs, and for no count."""
    held: dict[str, Route] = {}
    page.route("**/2025.json", lambda route: held.update(part=route))
    visit(page, "jelajah/?bulan=3")
    page.get_by_text("Unduh, kutip atau pasang").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh hasil (CSV)").click()
        expect(page.locator(STATUS)).to_contain_text("Memuat")
        held["part"].continue_()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == sum(3 in row.bulan for table in REAL for row in table.rows)


def test_a_view_is_cited_and_embedded(page: Page, visit: Visit) -> None:
    visit(page, "jelajah/?bulan=3&bulan=4&q=gratifikasi")
    page.get_by_text("Unduh, kutip atau pasang").click()
    cited = page.locator(".kutipan")
    expect(cited).to_contain_text("kata “gratifikasi”; bulan Maret atau April; ")
    expect(cited).to_contain_text("Data per 1 Januari 2026, dibuka ")
    expect(cited).to_contain_text(page.url)
    code = page.locator(".bawa code").last.inner_text()
    host = f"<!doctype html><title>Situs satker</title><main>{code}</main>"
    page.route("**/tamu", lambda route: route.fulfill(body=host, content_type="text/html"))
    visit(page, "tamu")
    framed = page.frame_locator("iframe")
    expect(framed.locator(ITEMS).first).to_be_visible()
    expect(framed.locator("header")).to_be_hidden()
    expect(framed.get_by_role("link", name="Buka selengkapnya")).to_be_visible()
    expect(page.locator("iframe")).not_to_have_attribute("height", "420")


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


def test_what_is_found_is_on_a_phone_s_screen(page: Page, visit: Visit) -> None:
    """Also while its keyboard takes half of it, and from far down the list."""
    page.set_viewport_size({"width": 360, "height": 400})
    visit(page, "jelajah/")
    page.locator(ITEMS).nth(8).scroll_into_view_if_needed()
    page.locator("#s-q").fill("gratifikasi")
    expect(page.locator(STATUS)).not_to_contain_text("318 dari")
    for seen in (page.locator("#s-q"), page.locator(STATUS), page.locator(ITEMS).first):
        expect(seen).to_be_in_viewport()


@pytest.mark.parametrize(
    "address", ["jelajah/?q=gratifikasi", "area/pengawasan/", "bulan/2025/03/"]
)
def test_a_card_is_shared_by_the_address_of_its_action(
    new_page: NewPage, visit: Visit, address: str
) -> None:
    page = new_page()
    page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    card = visit(page, address).locator(".aksi-daftar > li").first
    card.get_by_role("button", name="Bagikan aksi").click()
    given = page.evaluate("window.shared")
    assert given["url"] == card.locator(".nomor-aksi").evaluate("link => link.href")
    plan, what = (card.locator(part).inner_text() for part in (".asal b", ".teks"))
    assert re.fullmatch(rf"{plan}, aksi [\w.-]+: {re.escape(what)}; .+", given["text"])
