"""Reports in a browser: pages that only plans with reports have, the filter by status."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest
from accessibility import violations
from browsers import NewPage, Visit
from playwright.sync_api import Page, expect
from serving import served

from zi_site.downloads.csv_file import unguard

PLAN = "kab-blora/2025/"
KINDS = {
    "rencana": PLAN,
    "tanpa jadwal": "kab-demak/2023/",
    "bukti": "kab-blora/2025/bukti/",
    "bukti tanpa jadwal": "kab-demak/2023/bukti/",
    "monev-tahun": "kab-blora/2025/monev/",
    "monev": "kab-blora/2025/monev/tw-1/",
    "monev tanpa rencana": "kab-demak/2023/monev/tw-1/",
    "data": "data/",
}
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"


@pytest.fixture(scope="module")
def starts(reported_project: Path) -> Iterator[dict[str, str]]:
    """The site with reports, in place of that of the five plans."""
    with served(reported_project / "site") as root:
        yield {"/": root.start}


def shown(page: Page) -> list[str]:
    rows = page.locator('.tabel tr[id^="aksi-"]:visible')
    return [
        identity.removeprefix("aksi-")
        for identity in rows.evaluate_all("rows => rows.map(row => row.id)")
    ]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_page: NewPage, visit: Visit, scheme: str, width: int) -> None:
    page = new_page(width, color_scheme=scheme)
    found = {kind: violations(visit(page, address)) for kind, address in KINDS.items()}
    assert {kind: faults for kind, faults in found.items() if faults} == {}


def test_nothing_is_wider_than_a_small_screen(new_page: NewPage, visit: Visit) -> None:
    page = new_page(320, 640)
    wider = {}
    for kind, address in KINDS.items():
        visit(page, address)
        before = page.evaluate(WIDER)
        page.evaluate(LARGE_TEXT)
        wider[kind] = max(before, page.evaluate(WIDER))
    assert {kind: pixels for kind, pixels in wider.items() if pixels} == {}


def test_the_status_filters_with_its_reports(page: Page, visit: Visit) -> None:
    visit(page, PLAN)
    expect(page.locator(".tabel .laporan:visible")).to_have_count(5)
    page.locator("select[name=status]").select_option("selesai")
    assert shown(page) == ["1.1", "1.2"]
    expect(page.locator(".tabel .laporan:visible")).to_have_count(2)
    assert page.url.endswith("?status=selesai")
    expect(page.get_by_role("button", name="Lepaskan realisasi selesai")).to_be_visible()
    page.locator("select[name=status]").select_option("belum")
    assert len(shown(page)) == 41
    expect(page.locator(".tabel .laporan:visible")).to_have_count(0)
    page.get_by_role("button", name="Hapus saringan").click()
    assert len(shown(page)) == 46


def test_words_of_a_report_find_its_action(page: Page, visit: Visit) -> None:
    visit(page, PLAN + "?q=anggota pindah")
    assert shown(page) == ["1.1"]
    assert page.locator(".laporan mark").all_text_contents() == ["anggota", "pindah"]


def test_reports_stay_beneath_their_action_when_sorted(page: Page, visit: Visit) -> None:
    visit(page, PLAN + "?urut=-langkah_aksi")
    pairs = page.locator(".tabel .laporan").evaluate_all(
        "rows => rows.map(row => row.previousElementSibling.id)"
    )
    assert sorted(pairs) == [f"aksi-1.{number}" for number in range(1, 6)]
    assert shown(page)[0] != "1.1"
    page.get_by_role("button", name="LANGKAH AKSI", exact=True).click()
    assert shown(page)[:2] == ["1.1", "1.2"]


def test_what_is_filtered_can_be_downloaded_with_its_report(
    page: Page, visit: Visit, reported_project: Path
) -> None:
    visit(page, PLAN + "?status=tertunda")
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh hasil saring (CSV)").click()
    whole = reported_project / "site" / PLAN / "rencana-aksi-kab-blora-2025.csv"
    with whole.open(encoding="utf-8-sig", newline="") as file:
        wanted = [line for line in csv.DictReader(file) if line["realisasi_status"] == "tertunda"]
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    assert [{key: unguard(value) for key, value in line.items()} for line in found] == [
        {key: unguard(value) for key, value in line.items()} for line in wanted
    ]


def test_lists_of_all_actions_show_the_report_and_its_evidence(
    page: Page, visit: Visit, reported_project: Path
) -> None:
    """The explorer, what it gives to take away, and both forms of the comparison."""
    found = (
        "Selesai (Triwulan I). Bukti: Contoh notulen rapat (publik), Contoh daftar hadir (terbatas)"
    )
    link = '.aksi-daftar a[href="https://ppid.contoh.go.id/notulen.pdf"][rel="noopener"]'
    for address in (
        "jelajah/?satker=kab-blora",
        "banding/?rencana=kab-blora/2025",
        "banding/?subpilar=1.1",
    ):
        visit(page, address)
        expect(page.locator(link).first).to_be_visible()
        expect(page.locator(".aksi-daftar").filter(has_text=found).first).to_be_visible()
    visit(page, "jelajah/?satker=kab-blora&status=selesai")
    page.get_by_text("Unduh, kutip atau pasang").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh hasil (CSV)").click()
    whole = reported_project / "site" / PLAN / "rencana-aksi-kab-blora-2025.csv"
    wanted, given = {}, {}
    for path, named in ((whole, wanted), (Path(download.value.path()), given)):
        with path.open(encoding="utf-8-sig", newline="") as file:
            named.update({line["id"]: line["realisasi_bukti"] for line in csv.DictReader(file)})
    assert len(given) == 2
    assert given == {identity: wanted[identity] for identity in given}


def test_a_mark_stands_beneath_its_month(page: Page, visit: Visit) -> None:
    visit(page, PLAN)
    row = page.locator('[id="aksi-1.3"]')
    strip, mark = (
        row.locator(".deret-bulan").bounding_box(),
        row.locator(".deret-laporan > *").nth(5).bounding_box(),
    )
    assert strip
    assert mark
    june = strip["x"] + (strip["width"] + 2) / 12 * 5.5 - 1  # boxes with gaps of 2 px, the sixth
    assert abs(june - (mark["x"] + mark["width"] / 2)) <= 1
    assert mark["y"] >= strip["y"] + strip["height"] - 1


def test_earlier_reports_open_without_javascript(new_page: NewPage, visit: Visit) -> None:
    page = new_page(java_script_enabled=False)
    visit(page, PLAN)
    expect(page.get_by_text("Contoh laporan: rapat pertama.")).to_be_hidden()
    page.get_by_text("1 laporan sebelumnya").click()
    expect(page.get_by_text("Contoh laporan: rapat pertama.")).to_be_visible()


def test_paper_has_boxes_and_room_to_write(page: Page, visit: Visit) -> None:
    page.emulate_media(media="print")
    visit(page, KINDS["monev"])
    expect(page.locator(".rapat")).to_be_visible()
    assert page.locator(".tabel [id='aksi-1.1']").is_visible()
    visit(page, KINDS["bukti"])
    assert (
        page.locator(".kotak i").first.evaluate(
            "e => getComputedStyle(e, '::before').borderTopStyle"
        )
        == "solid"
    )
    for tool in page.locator("nav, input, .layar").all():
        assert not tool.is_visible()
    page.emulate_media(media="screen")
    expect(page.locator(".paraf")).to_be_hidden()


def test_the_head_of_the_table_repeats_on_paper(page: Page, visit: Visit) -> None:
    visit(page, PLAN)
    with pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        heads = [" ".join(printed.extract_text().split("\n")[:2]) for printed in pdf.pages]
    with_actions = [head for head in heads if head.startswith("Aksi ")]
    assert len(with_actions) > 3
    assert all("INDIKATOR" in head and "BUKTI FISIK" in head for head in with_actions)


@pytest.mark.parametrize("kind", ["rencana", "monev"])
def test_no_table_head_stands_alone_at_the_foot_of_a_page(
    page: Page, visit: Visit, kind: str
) -> None:
    visit(page, KINDS[kind])
    for height in (130, 166, 214):  # millimetres, at which a head would come to stand there
        with pdfplumber.open(
            io.BytesIO(page.pdf(width="297mm", height=f"{height}mm", page_ranges="1-5"))
        ) as pdf:
            lines = [printed.extract_text().split("\n") for printed in pdf.pages]
        feet = [[line for line in each if "/" not in line][-1] for each in lines if len(each) > 1]
        assert [foot for foot in feet if foot.startswith(("Aksi INDIKATOR", "Aksi Langkah"))] == []
