"""The comparison in a browser: plans from the address, added, taken out; actions in rows."""

import re

from browsers import Visit
from playwright.sync_api import Page, expect
from test_pages import real

ADDRESS = "banding/?rencana=kab-blora/2025,kab-kebumen/2026"


def test_two_plans_by_subpilar(page: Page, visit: Visit) -> None:
    visit(page, ADDRESS)
    expect(page.locator(".hitungan")).to_have_text("2 rencana dibandingkan.")
    heads = page.get_by_role("columnheader").all_inner_texts()
    assert [head.split("\n")[0] for head in heads] == [
        "Subpilar",
        "KPU Kabupaten Blora 2025",
        "KPU Kabupaten Kebumen 2026",
    ]
    for name, column in (("kab-blora/2025", 0), ("kab-kebumen/2026", 1)):
        table = real(name)
        links = page.locator(
            f"tr[data-sub] td:nth-of-type({column + 1}) a.nomor-aksi"
        ).evaluate_all(
            "links => links.map(link => [link.closest('tr').dataset.sub, "
            "link.getAttribute('href')])"
        )
        wanted = [[row.subpilar, f"../{name}/#aksi-{row.id}"] for row in table.rows]
        assert sorted(links) == sorted(wanted)
    empty = page.locator("tr[data-sub='3.2'] td").all_inner_texts()
    assert empty == ["tidak ada aksi", "tidak ada aksi"]


def test_a_plan_is_added_by_name_and_taken_out(page: Page, visit: Visit) -> None:
    visit(page, ADDRESS)
    field = page.get_by_label("Tambahkan rencana")
    field.fill("kabupaten")
    field.press("Enter")
    expect(page.locator(".hitungan")).to_contain_text("5 rencana cocok; pilih salah satu")
    field.fill("demak")
    field.press("Enter")
    expect(page.locator(".hitungan")).to_have_text("3 rencana dibandingkan.")
    assert page.url.endswith("?rencana=kab-blora/2025,kab-kebumen/2026,kab-demak/2023")
    expect(page.get_by_role("columnheader").last).to_contain_text("salinan tidak lengkap")
    page.get_by_role("button", name="Keluarkan KPU Kabupaten Blora 2025").press("Enter")
    expect(page).to_have_url(re.compile("rencana=kab-kebumen/2026,kab-demak/2023$"))
    page.go_back()
    expect(page.locator(".hitungan")).to_have_text("3 rencana dibandingkan.")


def test_no_more_than_four_and_no_unknown_plan(page: Page, visit: Visit) -> None:
    four = "kab-blora/2025,kab-kebumen/2026,kab-demak/2023,kab-sarolangun/2025"
    visit(page, f"banding/?rencana=kota-tiada/2025,{four},kab-purbalingga/2022")
    expect(page.locator(".hitungan")).to_have_text("4 rencana dibandingkan.")
    field = page.get_by_label("Tambahkan rencana")
    field.fill("purbalingga")
    field.press("Enter")
    expect(page.locator(".hitungan")).to_contain_text("Paling banyak empat rencana")
    field.fill("tiada")
    field.press("Enter")
    expect(page.locator(".hitungan")).to_contain_text("Tidak ada rencana dengan nama itu")
