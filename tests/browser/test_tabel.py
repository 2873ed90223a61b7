"""The plan's table in a browser: words, facets, grid, sorting, links, copies, paper."""

import csv
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from browsers import NewPage, Visit
from page_measures import layout_shift
from playwright.sync_api import Page, expect
from test_pages import real

from zi_site.downloads.csv_file import guard

BLORA = "kab-blora/2025/"
SARO = "kab-sarolangun/2025/"


def says(page: Page, text: str) -> None:
    expect(page.locator(".alat [role=status]")).to_have_text(text)


def shown(page: Page) -> list[str]:
    """The ids of the actions that a reader sees, in their order."""
    rows = page.locator(".tabel .aksi:visible")
    return [
        identity.removeprefix("aksi-")
        for identity in rows.evaluate_all("rows => rows.map(row => row.id)")
    ]


def lines_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def published(site: Path, name: str) -> list[dict[str, str]]:
    (path,) = (site / name).glob("*.csv")
    return lines_of(path)


@pytest.mark.parametrize(
    "query", ["bulan=toString", "bulan=__proto__", "area=constructor", "bulan=%zz"]
)
def test_what_an_address_asks_for_in_vain_filters_nothing(
    page: Page, visit: Visit, query: str
) -> None:
    visit(page, f"{BLORA}?{query}")
    says(page, "46 dari 46 aksi")


def test_words_that_people_use_find_the_actions_of_their_subpilar(page: Page, visit: Visit) -> None:
    for word, subpilar in (("suap", "5.1"), ("Whistle-blowing", "5.4"), ("rolemodel", "1.4")):
        for address, rows in ((f"{BLORA}?q={word}", ".aksi"), (f"jelajah/?q={word}", ".temuan li")):
            visit(page, address)
            expect(
                page.locator(f"{rows}:visible").filter(has_text=f"{subpilar} ").first
            ).to_be_visible()


@pytest.mark.parametrize("base", ["/", "/zi/", "file"], indirect=True)
def test_words_in_any_order_are_found_and_marked(page: Page, visit: Visit) -> None:
    visit(page, BLORA)
    says(page, "46 dari 46 aksi")
    page.get_by_label("Cari dalam rencana ini").press_sequentially("Tím  LAPORAN")
    expect(page).to_have_url(re.compile(r"\?q=T%C3%ADm\+\+LAPORAN$"))
    found = shown(page)
    assert 0 < len(found) < 46
    says(page, f"{len(found)} dari 46 aksi")
    assert {text.lower() for text in page.locator(".tabel mark:visible").all_text_contents()} == {
        "tim",
        "laporan",
    }
    page.reload()
    assert shown(page) == found
    page.get_by_role("button", name="Hapus saringan").click()
    says(page, "46 dari 46 aksi")
    expect(page.locator("mark")).to_have_count(0)
    expect(page.locator(".alat [role=status]")).to_be_focused()


def test_a_number_of_the_grid_filters_and_back_returns(
    page: Page, visit: Visit, site: Path
) -> None:
    visit(page, BLORA)
    row = page.locator('.kisi tr[data-area="pengawasan"]')
    cell = row.locator("td").nth(2).get_by_role("button")
    march = [line["id"] for line in published(site, BLORA) if "3" in line["bulan"].split(";")]
    wanted = [
        line["id"]
        for line in published(site, BLORA)
        if line["id"] in march and line["area_kode"] == "pengawasan"
    ]
    expect(cell).to_have_accessible_name(f"V Penguatan Pengawasan, Maret: {len(wanted)} aksi")
    cell.click()
    assert page.url.endswith("?bulan=3&area=pengawasan")
    assert shown(page) == wanted
    expect(cell).to_have_attribute("aria-pressed", "true")
    expect(page.locator("select[name=area]")).to_have_value("pengawasan")
    row.get_by_role("button", name="Penguatan Pengawasan", exact=True).click()
    assert shown(page) == march
    page.go_back()
    assert shown(page) == wanted
    page.go_back()
    says(page, "46 dari 46 aksi")
    page.go_forward()
    assert shown(page) == wanted


def test_the_grid_is_one_stop_and_arrows_walk_in_it(page: Page, visit: Visit) -> None:
    visit(page, BLORA)
    page.get_by_role("button", name="Januari: 28 aksi", exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.url.endswith("?bulan=2&area=manajemen-perubahan")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Cari dalam rencana ini")).to_be_focused()


def test_numbers_follow_the_other_filters(page: Page, visit: Visit, site: Path) -> None:
    visit(page, BLORA + "?kepastian=perkiraan&bulan=12")
    lines = [line for line in published(site, BLORA) if "12" in line["bulan"].split(";")]
    sure = page.get_by_label("Kepastian jadwal").locator("option").all_text_contents()
    for kind in ("tertulis", "perkiraan"):
        assert f"{kind} ({sum(line['kepastian'] == kind for line in lines)})" in sure
    doubtful = [line for line in published(site, BLORA) if line["kepastian"] == "perkiraan"]
    march = sum("3" in line["bulan"].split(";") for line in doubtful)
    expect(page.locator(".kisi tfoot td").nth(2)).to_have_text(str(march))


def test_nothing_found_says_what_to_loosen(page: Page, visit: Visit) -> None:
    visit(page, BLORA + "?q=laporan&area=akuntabilitas&bulan=7")
    says(
        page, "0 dari 46 aksi. Tidak ada yang cocok dengan semua saringan; lepaskan salah satunya."
    )
    chip = page.get_by_role("button", name="Lepaskan area Penguatan Akuntabilitas (")
    chip.click()
    assert shown(page)
    assert page.url.endswith("?q=laporan&bulan=7")


def test_sorting_by_a_head_names_where_each_action_is_from(
    page: Page, visit: Visit, site: Path
) -> None:
    visit(page, SARO)
    printed = shown(page)
    head = page.locator('.tabel th[data-kolom="jadwal"]')
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    first = {line["id"]: int(line["bulan"].split(";")[0] or 13) for line in published(site, SARO)}
    months = [first[identity] for identity in shown(page)]
    assert months == sorted(months)
    expect(page.locator(".tabel .area:visible")).to_have_count(0)
    expect(page.locator(".asal").first).to_be_visible()
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    head.get_by_role("button").click()
    assert shown(page) == printed
    assert head.get_attribute("aria-sort") is None


def test_the_filtered_copy_has_the_lines_of_the_whole_one(
    page: Page, visit: Visit, site: Path, tmp_path: Path
) -> None:
    for name in (
        "kab-blora/2025/",
        "kab-demak/2023/",
        "kab-kebumen/2026/",
        "kab-purbalingga/2022/",
        SARO,
    ):
        for query in ("?q=a", "?q=e&urut=-bukti_fisik"):
            visit(page, name + query)
            with page.expect_download() as download:
                page.get_by_role("button", name="Unduh hasil saring (CSV)").click()
            download.value.save_as(tmp_path / "saring.csv")
            whole = {line["id"]: line for line in published(site, name)}
            lines = lines_of(tmp_path / "saring.csv")
            assert [line["id"] for line in lines] == shown(page)
            assert len(lines) > len(whole) / 2
            assert lines == [whole[line["id"]] for line in lines]
    assert (tmp_path / "saring.csv").read_bytes().startswith(b"\xef\xbb\xbfsatker,")


def test_formulas_are_guarded_as_in_the_published_copy(page: Page, visit: Visit) -> None:
    visit(page, BLORA)
    for cell in ("=1", "'+1", "-", "@x", "\tx", "1-1", "", 'a"b', "a,b"):
        quoted = guard(cell).replace('"', '""')
        expected = f'"{quoted}"' if any(sign in cell for sign in '",\n') else quoted
        assert page.evaluate("cell => saring.csv([[cell]])", cell) == f"\ufeff{expected}\n"


def test_a_link_to_a_filtered_action_opens_it(page: Page, visit: Visit) -> None:
    visit(page, BLORA + "?area=sdm#aksi-1.1")
    target = page.locator('[id="aksi-1.1"]')
    expect(target).to_be_in_viewport()
    expect(page.locator(".alat [role=status]")).to_contain_text(
        "Aksi 1.1 ditampilkan walaupun tidak cocok"
    )
    top = target.evaluate("row => row.getBoundingClientRect().top")
    head = page.locator(".tabel thead th").first.evaluate(
        "cell => cell.getBoundingClientRect().bottom"
    )
    assert top >= head
    page.get_by_role("button", name="Hapus saringan").click()
    says(page, "46 dari 46 aksi")
    visit(page, BLORA + "?area=sdm#area-pengawasan")
    says(page, "46 dari 46 aksi")


def test_an_action_is_shared_without_filters(new_page: NewPage, visit: Visit) -> None:
    page = visit(new_page(permissions=["clipboard-read", "clipboard-write"]), BLORA + "?area=sdm")
    identity = shown(page)[0]
    page.get_by_role("button", name=f"Bagikan aksi {identity}").press("Enter")
    dialog = page.get_by_role("dialog", name="Bagikan")
    dialog.get_by_role("button", name="Salin").press("Enter")
    expect(dialog.get_by_role("status")).to_have_text("Tersalin.")
    (row,) = [row for row in real("kab-blora/2025").rows if row.id == identity]
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"KPU Kabupaten Blora 2025, aksi {identity}: {row.langkah_aksi}")
    assert copied.endswith(" " + page.url.split("?")[0] + f"#aksi-{identity}")
    whatsapp = dialog.get_by_role("link", name="WhatsApp").get_attribute("href") or ""
    assert unquote(whatsapp.removeprefix("https://wa.me/?text=")) == copied
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    visit(page, BLORA)
    page.get_by_role("button", name=f"Bagikan aksi {identity}").press("Enter")
    given = page.evaluate("window.shared")
    assert f"{given['text']} {given['url']}" == copied


def test_a_komponen_leads_to_its_subpilar_elsewhere(page: Page, visit: Visit) -> None:
    visit(page, BLORA)
    page.get_by_role("link", name="Di satker lain").first.click()
    expect(page).to_have_url(re.compile(r"/banding/\?subpilar=1\.1&rencana=kab-blora/2025$"))
    expect(page.locator(".satu tbody tr")).to_have_count(5)


def test_on_a_phone_month_buttons_and_cards(phone: Page, visit: Visit) -> None:
    visit(phone, BLORA)
    phone.get_by_role("button", name="Maret: 26 aksi").click()
    says(phone, "26 dari 46 aksi")
    expect(phone.get_by_role("button", name="Maret: 26 aksi")).to_have_attribute(
        "aria-pressed", "true"
    )
    phone.get_by_text("Saring", exact=True).click()
    phone.get_by_label("Urutkan").select_option("bukti_fisik")
    says(phone, "26 dari 46 aksi, urut BUKTI FISIK, menaik")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_paper_has_the_rows_and_names_the_filter(page: Page, visit: Visit) -> None:
    visit(page, BLORA + "?q=laporan&area=pengawasan")
    found = shown(page)
    page.emulate_media(media="print")
    assert shown(page) == found
    expect(page.locator(".saringan")).to_be_visible()
    expect(page.locator(".saringan")).to_contain_text("kata “laporan”")
    expect(page.get_by_label("Cari dalam rencana ini")).not_to_be_visible()


def test_a_plan_without_months_keeps_its_other_filters(page: Page, visit: Visit) -> None:
    visit(page, "kab-demak/2023/?bulan=3&kepastian=tertulis&area=tidak-ada&q=")
    says(
        page,
        "100 dari 100 aksi. Rencana ini tidak dapat disaring menurut bulan, karena jadwalnya tidak "
        "terbaca dalam salinan.",
    )
    page.locator("select[name=area]").select_option(index=1)
    assert 0 < len(shown(page)) < 100


def test_a_plan_that_names_no_month_keeps_its_filters(page: Page, visit: Visit, site: Path) -> None:
    html = (site / BLORA / "index.html").read_text(encoding="utf-8")
    monthless = re.sub(r'(<i class="deret-bulan[^>]*) data-bulan="[^"]*"', r"\1", html)
    page.route(f"**/{BLORA}", lambda route: route.fulfill(body=monthless, content_type="text/html"))
    visit(page, BLORA)
    page.locator("select[name=area]").select_option(index=1)
    assert 0 < len(shown(page)) < 46


def test_a_team_in_the_explorers_spelling_filters_here_too(page: Page, visit: Visit) -> None:
    visit(page, f"{BLORA}?pj=tim+manajemen+perubahan")
    says(page, "5 dari 46 aksi")
    expect(page.locator("select[name=pj]")).to_have_value("TIM MANAJEMEN PERUBAHAN")


PLANS = (BLORA, "kab-demak/2023/", "kab-kebumen/2026/", "kab-purbalingga/2022/", SARO)


@pytest.mark.parametrize("name", PLANS)
def test_the_first_action_is_on_a_phones_first_screen(phone: Page, visit: Visit, name: str) -> None:
    visit(phone, name)
    top = phone.locator(".tabel .aksi").first.evaluate("row => row.getBoundingClientRect().top")
    assert top <= 600
    assert layout_shift(phone) <= 0.02


def test_three_taps_answer_what_when_who_and_by_what(phone: Page, visit: Visit) -> None:
    """Home, plan, month, topic; the card that is left stands on the screen."""
    visit(phone, "")
    phone.locator(f'a[href="{BLORA}"]').tap()
    phone.get_by_role("button", name="Maret: 26 aksi").tap()
    phone.get_by_label("Topik").select_option("5.1")
    assert shown(phone) == ["5.1"]
    card = phone.locator('[id="aksi-5.1"]')
    for said in (
        "Penguatan Pengawasan · 5.1 Pengendalian Gratifikasi",
        "Sosialisasi dalam bentuk poster",
        "Poster, dokumen sosialisasi",
        "Januari–Desember (perkiraan)",
        "TIM PENGUATAN AKUNTABILITAS KINERJA",
    ):
        place = card.get_by_text(said)
        expect(place).to_be_in_viewport(ratio=1)


def test_what_is_found_is_seen_above_the_keyboard(new_page: NewPage, visit: Visit) -> None:
    page = visit(new_page(360, 400, is_mobile=True, has_touch=True), BLORA)
    page.get_by_label("Cari dalam rencana ini").press_sequentially("gratifikasi")
    says(page, "1 dari 46 aksi")
    expect(page.get_by_label("Cari dalam rencana ini")).to_be_in_viewport()
    expect(page.locator(".alat [role=status]")).to_be_in_viewport()
    expect(page.get_by_text("Sosialisasi dalam bentuk poster")).to_be_in_viewport()


def test_an_action_opened_by_its_link_says_whose_it_is(phone: Page, visit: Visit) -> None:
    visit(phone, BLORA + "#aksi-5.1")
    card = phone.locator('[id="aksi-5.1"]')
    expect(card).to_contain_text(
        "KPU Kabupaten Blora 2025, belum ada laporan · Penguatan Pengawasan · 5.1 Pengendalian"
    )
    expect(card.get_by_text("TIM PENGUATAN AKUNTABILITAS KINERJA")).to_be_visible()


def test_the_keyboard_skips_to_the_first_action(page: Page, visit: Visit) -> None:
    visit(page, BLORA)
    for _ in range(11):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Lewati ke aksi":
            page.keyboard.press("Enter")
        if page.evaluate("!!document.activeElement.closest('.aksi')"):
            break
    expect(page.locator('[id="aksi-1.1"] a').first).to_be_focused()


def test_a_line_of_the_year_opens_its_action(page: Page, visit: Visit) -> None:
    visit(page, BLORA)
    rows = real("kab-blora/2025").rows
    picture = page.locator(".batang-tahun")
    size = picture.bounding_box()
    assert size
    line = size["height"] / len(rows)
    picture.click(position={"x": 40, "y": 6.5 * line})
    expect(page).to_have_url(re.compile(rf"#aksi-{re.escape(rows[6].id)}$"))
    expect(page.locator(".aksi:target")).to_be_in_viewport()
