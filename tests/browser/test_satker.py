"""The register of offices: found by words, by what has published, and by a copied address; whole
without JavaScript.

The small page for an <iframe> works inside one.
"""

import re

import pytest
from browsers import BASES, NewPage, Visit
from playwright.sync_api import Page, expect

OFFICES = ".daftar-satker li:visible"


@pytest.mark.parametrize("base", BASES, indirect=True)
def test_words_narrow_the_register(page: Page, visit: Visit) -> None:
    visit(page, "satker/")
    expect(page.locator(OFFICES)).to_have_count(552)
    page.get_by_label("Cari satker atau provinsi").press_sequentially("tengah SALÁ")
    expect(page.locator(OFFICES)).to_have_text(["KPU Kota Salatiga"])
    expect(page.get_by_role("status")).to_have_text("1 dari 552 satker")
    expect(page.locator(".daftar-satker h2:visible")).to_have_count(1)
    assert page.url.endswith("?q=tengah+SAL%C3%81")
    page.reload()
    expect(page.locator(OFFICES)).to_have_count(1)


def test_only_what_has_published_and_back(page: Page, visit: Visit) -> None:
    visit(page, "satker/?q=jawa+tengah")
    only = page.get_by_label("Hanya yang sudah terbit")
    only.focus()
    page.keyboard.press("Space")
    expect(page.locator(OFFICES)).to_have_count(4)
    assert page.url.endswith("?q=jawa+tengah&terbit=1")
    page.go_back()
    expect(only).not_to_be_checked()
    expect(page.locator(OFFICES)).to_have_count(36)
    page.go_forward()
    expect(page.locator(OFFICES)).to_have_count(4)


def test_nothing_found_says_what_to_loosen(phone: Page, visit: Visit) -> None:
    visit(phone, "satker/")
    phone.get_by_label("Cari satker atau provinsi").fill("<b>tidak ada</b>")
    expect(phone.get_by_role("status")).to_have_text(
        "0 dari 552 satker. Kurangi kata atau hapus centang."
    )


def test_without_javascript_the_register_is_whole(new_page: NewPage, visit: Visit) -> None:
    page = visit(new_page(java_script_enabled=False), "satker/")
    assert page.locator(OFFICES).count() == 552
    assert page.locator(".alat-satker").count() == 0


def test_the_snippet_shows_the_small_page_on_another_site(page: Page, visit: Visit) -> None:
    visit(page, "kab-blora/2025/")
    snippet, plan = page.locator(".pasang").text_content() or "", page.url
    page_of_office = re.sub(
        r'src="[^"]*?(ringkas/)"', rf'src="{plan}\1"', f"<!doctype html>{snippet}"
    )
    page.route(
        "**/situs-satker.html",
        lambda route: route.fulfill(body=page_of_office, content_type="text/html"),
    )
    visit(page, "situs-satker.html")
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("heading", level=1)).to_contain_text("KPU Kabupaten Blora")
    expect(inside.get_by_role("listitem")).to_have_count(12)
    with page.context.expect_page() as opened:
        inside.get_by_role("link").click()
    assert opened.value.url == plan
