"""The comparison in a browser: plans from the address, added, taken out; actions in rows."""

import re

from browsers import Visit
from playwright.sync_api import Page, expect
from test_pages import REAL, real

from zi_site.views.site import action_text

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
    expect(page.locator(".hitungan")).to_contain_text("pilih satu subpilar")
    field.fill("tiada")
    field.press("Enter")
    expect(page.locator(".hitungan")).to_contain_text("Tidak ada rencana dengan nama itu")


def test_one_plan_and_a_subpilar_stand_beside_all_others_nearest_first(
    page: Page, visit: Visit
) -> None:
    visit(page, "banding/?subpilar=1.3&rencana=kab-sarolangun/2025")
    expect(page.locator(".hitungan")).to_contain_text("5 dari 5 rencana")
    heads = page.get_by_role("rowheader").all_inner_texts()
    plans = [head.removesuffix("Keluarkan") for head in heads]
    assert plans[:2] == ["KPU Kabupaten Sarolangun 2025", "KPU Kabupaten Blora 2025"]
    links = page.locator(".satu a.nomor-aksi").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    wanted = [
        f"../{row.satker}/{row.tahun}/#aksi-{row.id}"
        for table in REAL
        for row in table.rows
        if row.subpilar == "1.3"
    ]
    assert sorted(links) == sorted(wanted)


def test_words_that_few_of_the_plans_use_are_marked(page: Page, visit: Visit) -> None:
    plans = ("kab-blora/2025", "kab-sarolangun/2025", "kab-kebumen/2026")
    visit(page, f"banding/?subpilar=1.3&rencana={','.join(plans)}")
    expect(page.locator(".satu tbody tr")).to_have_count(3)
    texts = [
        {
            word
            for row in real(plan).rows
            if row.subpilar == "1.3"
            for word in re.findall(r"\w+", action_text(row).casefold())
        }
        for plan in plans
    ]
    few = {word for words in texts for word in words if sum(word in each for each in texts) < 2}
    marked = page.locator(".satu td mark").all_inner_texts()
    assert {word.casefold() for word in marked} == few != set()


def test_a_fifth_plan_is_added_where_a_subpilar_is_chosen(page: Page, visit: Visit) -> None:
    four = "kab-blora/2025,kab-kebumen/2026,kab-demak/2023,kab-sarolangun/2025"
    visit(page, f"banding/?rencana={four}")
    page.get_by_label("Subpilar", exact=True).select_option("5.1")
    expect(page.locator(".satu tbody tr")).to_have_count(4)
    page.get_by_label("Tambahkan rencana").fill("purbalingga")
    page.get_by_label("Tambahkan rencana").press("Enter")
    expect(page.locator(".satu tbody tr")).to_have_count(5)
    assert page.url.endswith(f"?rencana={four},kab-purbalingga/2022&subpilar=5.1")
    page.go_back()
    expect(page.locator(".satu tbody tr")).to_have_count(4)
    expect(page.locator(".kutipan")).to_contain_text("subpilar=5.1", use_inner_text=False)
