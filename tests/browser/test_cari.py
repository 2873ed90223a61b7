"""Site search as readers use it: the dialog, the page /cari/, the page for lost addresses."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from accessibility import violations
from browsers import NewPage, Visit
from playwright.sync_api import Page, expect

PLAN = "kab-blora/2025/"


def _asked(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


@pytest.mark.parametrize("base", ["/", "/zi/"], indirect=True)
def test_the_dialog_by_keyboard_alone(page: Page, visit: Visit) -> None:
    visit(page, PLAN)
    fetched: list[str] = []
    page.on("request", lambda sent: fetched.append(sent.url))
    page.locator(".kop nav a").first.focus()
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="Cari di situs ini")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("pelaporan gratifikasi")
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"^\d+ hasil$"))
    expect(dialog.locator("mark").first).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator(".kop nav a").first).to_be_focused()
    page.get_by_role("button", name="Cari").click()
    dialog.get_by_role("link", name=re.compile("^Aksi ")).first.click()
    assert re.search(r"#aksi-[\d.]+$", page.url)
    assert any("/pagefind/" in address for address in fetched)


def test_nothing_of_the_index_is_fetched_before_use(page: Page, visit: Visit) -> None:
    fetched: list[str] = []
    page.on("request", lambda sent: fetched.append(sent.url))
    visit(page, PLAN)
    page.wait_for_load_state("networkidle")
    assert not [address for address in fetched if "/pagefind/" in address]


def test_the_key_is_left_alone_in_a_field_and_can_be_turned_off(page: Page, visit: Visit) -> None:
    visit(page, "cari/")
    page.get_by_label("Kata yang dicari").last.fill("BA")
    page.keyboard.press("End")
    page.keyboard.press("/")
    expect(page.locator("#cari-q")).to_have_value("BA/")
    visit(page, PLAN)
    page.keyboard.press("/")
    page.get_by_label("Tombol / membuka pencarian").uncheck()
    page.get_by_role("button", name="Tutup").click()
    visit(page, "area/")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_words_are_found_by_their_stem(page: Page, visit: Visit) -> None:
    """ "pelaporan" finds "laporan" and "melaporkan": the index is stemmed as Indonesian."""
    visit(page, "cari/?q=pelaporan")
    expect(page.locator("main .cari-status")).to_have_text(re.compile("hasil$"))
    while page.get_by_role("button", name="Tampilkan lagi").is_visible():
        page.get_by_role("button", name="Tampilkan lagi").click()
        page.wait_for_timeout(200)
    marked = {word.casefold().strip(".,;:") for word in page.locator("main mark").all_inner_texts()}
    assert {"pelaporan", "laporan"} <= marked
    visit(page, "cari/?q=melaporkan")
    expect(
        page.locator("main mark", has_text=re.compile("^(pe)?laporan", re.I)).first
    ).to_be_visible()


def test_filters_their_counts_and_the_address(page: Page, visit: Visit) -> None:
    visit(page, "cari/?q=sosialisasi&area=pengawasan")
    status = page.locator("main .cari-status")
    expect(page.get_by_label("Area")).to_have_value("pengawasan")
    expect(status).to_have_text("5 hasil")
    chosen = page.get_by_label("Satker").locator("option[value=kab-blora]")
    expect(chosen).to_have_text("KPU Kabupaten Blora (1)")
    page.get_by_label("Satker").select_option("kab-blora")
    expect(status).to_have_text("1 hasil")
    assert _asked(page) == {"q": "sosialisasi", "area": "pengawasan", "satker": "kab-blora"}
    expect(page.locator("main .cari-hasil h2")).to_have_text("KPU Kabupaten Blora 2025")
    expect(page.locator("main .cari-hasil h3")).to_have_text("Penguatan Pengawasan")
    page.go_back()
    expect(status).to_have_text("5 hasil")
    page.reload()
    expect(status).to_have_text("5 hasil")
    page.locator("#cari-q").fill("qqqzzz")
    expect(status).to_contain_text("Tidak ada hasil")
    assert _asked(page)["q"] == "qqqzzz"


def test_what_the_index_answers_is_text(page: Page, visit: Visit) -> None:
    """Even if Pagefind did not write < and > as references, no element would come of them."""
    result = (
        '{raw_url: "/x/", meta: {title: "<i>judul"}, filters: {}, sub_results: [],'
        ' excerpt: "&lt;b&gt; <mark>kata</mark> <img src=x> &amp;"}'
    )
    filters = "{satker: {}, tahun: {}, area: {}}"
    module = (
        f"export const search = () => ({{results: [{{data: () => ({result})}}], filters: "
        f"{filters}}});export const filters = () => ({filters});"
        "export const mergeIndex = () => {};"
    )
    page.route(
        "**/pagefind/pagefind.js",
        lambda route: route.fulfill(body=module, content_type="text/javascript"),
    )
    visit(page, "cari/?q=kata")
    found = page.locator("main .cari-hasil section")
    expect(found).to_have_text("<i>judul <b> kata <img src=x> &amp;")
    assert found.locator("i, b, img").count() == 0


def test_a_lost_address_is_looked_for(page: Page, visit: Visit, faults: list[str]) -> None:
    visit(page, "kab-blora/1999/")
    expect(page.locator("#cari-q")).to_have_value("blora")
    expect(page.locator("main .cari-hasil").get_by_role("link").first).to_contain_text("Blora")
    faults.clear()  # the server's 404 is what this is about


def test_without_javascript_the_page_says_so(new_page: NewPage, visit: Visit) -> None:
    page = visit(new_page(360, java_script_enabled=False), PLAN)
    page.get_by_role("searchbox", name="Kata yang dicari").fill("laporan")
    page.get_by_role("search").get_by_role("button", name="Cari").click()
    assert _asked(page) == {"q": "laporan"}
    expect(page.get_by_text("Pencarian memerlukan JavaScript")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Satker").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("base", ["file"], indirect=True)
def test_from_a_folder_search_says_that_it_needs_a_server(page: Page, visit: Visit) -> None:
    visit(page, PLAN)
    page.keyboard.press("/")
    page.keyboard.type("laporan")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("memerlukan server")


def test_on_a_phone_everything_fits(phone: Page, visit: Visit) -> None:
    visit(phone, PLAN)
    phone.get_by_role("button", name="Cari").tap()
    phone.keyboard.type("gratifikasi")
    expect(phone.locator("dialog mark").first).to_be_visible()
    for button in phone.locator("dialog button:visible, .kop button:visible").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    visit(phone, "cari/?q=gratifikasi")
    expect(phone.get_by_label("Tahun")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(phone) == []
