"""The pictures of the guide for officers: made here from what the program really shows
(``--update-golden``).

Without that option the same is opened and looked at, but nothing is written: letters look a little
different on every machine. Each picture must be there, small, and described in words.
"""

import io
import os
import re
import struct
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import openpyxl
import pytest
from browsers import NewPage
from conftest import EPOCH, ROOT, choices, copy_project
from markdown import markdown
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image
from playwright.sync_api import Locator, Page
from serving import served

from zi_site.checks import check_plan, kinds
from zi_site.draft.text import drafted
from zi_site.importing.importer import import_document
from zi_site.intake.proposal import proposal
from zi_site.intake.receiving import BARU, Received
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.reporting import summary
from zi_site.reporting.markdown import summary_lines
from zi_site.site.build import build_site
from zi_site.workbook.export import plan_workbook

GUIDE = ROOT / "content" / "panduan"
LARGEST = 60_000  # bytes
PICTURES = sorted(GUIDE.rglob("*.png"))
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
Draw = Callable[[Locator | Page, str], None]

# How GitHub sets running text, more or less: only the arrangement matters.
_STYLE = """
body { margin: 0; padding: 16px 20px; width: 760px; font: 15px/1.5 "Liberation Sans", Arial, sans-serif; color: #1f2328;
  background: #fff }
h2 { margin: 0 0 10px; padding-bottom: 6px; border-bottom: 1px solid #d1d9e0; font-size: 21px }
h3 { margin: 14px 0 6px; font-size: 17px } h4 { margin: 10px 0 4px; font-size: 15px } p, ul { margin: 4px 0 }
a { color: #0969da } code { padding: 1px 5px; border-radius: 5px; background: #eff1f3; font-size: 13px }
table { border-collapse: collapse; font-size: 12px }
td { border: 1px solid #b9b2a8; padding: 3px 5px; vertical-align: top }
"""


@pytest.fixture
def draw(request: pytest.FixtureRequest) -> Draw:
    """``draw(locator, "menyunting/ringkasan.png")``; --update-golden writes the picture anew."""

    def take(seen: Locator | Page, name: str) -> None:
        content = _few_colours(seen.screenshot(type="png", animations="disabled"))
        assert len(content) <= LARGEST
        if request.config.getoption("--update-golden"):
            (GUIDE / name).write_bytes(content)
        assert (GUIDE / name).is_file(), (
            "make it with: pytest tests/browser/test_panduan.py --update-golden"
        )

    return take


def _few_colours(png: bytes) -> bytes:
    """Text needs no more than 48 colours, and is then a third as large."""
    output = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(48, dither=Image.Dither.NONE).save(
        output, "png", optimize=True
    )
    return output.getvalue()


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site that knows its repository, as a published one does."""
    folder = copy_project(tmp_path_factory.mktemp("panduan"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "SOURCE_DATE_EPOCH", EPOCH)
        patch.setitem(os.environ, "ZI_SITE_REPOSITORY", "https://contoh.invalid/kpu/rencana-aksi")
        assert build_site(choices(folder, pdf=False)).published
    with served(folder / "site") as server:
        yield server.start


def shown(new_page: NewPage, body: str) -> Page:
    page = new_page(800, 520)
    page.set_content(
        f'<!doctype html><html lang="id"><title>x</title><style>{_STYLE}</style><body>{body}</body>'
    )
    return page


def test_the_link_to_edit(new_page: NewPage, linked: str, draw: Draw, faults: list[str]) -> None:
    page = new_page(900, 800)
    page.goto(f"{linked}kab-blora/2025/")
    source = page.locator("section.sumber")
    assert "Perbaiki data halaman ini" in source.inner_text()
    draw(source, "mengirim/tautan-sunting.png")
    assert [each for each in faults if f"fetches {linked}" not in each] == []
    faults.clear()  # this site is not the one that the other tests open


MISTAKES = (("bulan: [1]\n            kepastian: tertulis\n            minggu", "bulan: [1, 13]\n            minggu"),
            ("centang: [1]\n            bulan: [1]", "bulan: [Agustsu]"), ("nomor: I", "nomr: I"),
            ("Mengadakan rapat", "Mengadakan <b>rapat</b>"))  # fmt: skip


def test_the_summary_of_a_check(new_page: NewPage, sample_text: str, draw: Draw) -> None:
    text = sample_text
    for right, wrong in MISTAKES:
        assert right in text
        text = text.replace(right, wrong, 1)
    found = check_plan(read_plan(text.encode(), "plans/kab-contoh/2026.yml"), "kab-blora/2025.yml")
    report = summary_lines(
        found,
        summary(found, 1),
        kinds.MEANINGS,
        lambda path, line: f"https://contoh.invalid/{path}#L{line}",
    )
    page = shown(new_page, markdown("\n".join(report)))
    assert "Maksud Anda" in page.locator("body").inner_text()
    draw(page.locator("body"), "menyunting/ringkasan.png")


HEADINGS = (
    "NO",
    "KOMPONEN",
    "INDIKATOR",
    "RENCANA AKSI",
    "BUKTI DUKUNG",
    "WAKTU",
    "PENANGGUNG JAWAB",
)
ROWS = (
    ("I", "MANAJEMEN PERUBAHAN", "", "", "", "", ""),
    ("1", "Tim Kerja", "Tim kerja terbentuk", "Menyusun keputusan tim kerja", "Keputusan", "Januari", "Tim Contoh"),
    ("2", "Rencana Kerja", "Rencana kerja tersusun", "Menyusun rencana kerja", "Rencana kerja", "Per Triwulan",
     "Tim Contoh"),
    ("3", "Pemantauan", "Pemantauan berjalan", "Rapat pemantauan", "Notula", "Agst s.d Okt", "Tim Contoh"),
)  # fmt: skip


def decree() -> bytes:
    """A made-up annex of a made-up office."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Rencana"
    for line in (
        "KEPUTUSAN KETUA KPU KABUPATEN CONTOH",
        "NOMOR 1 TAHUN 2026",
        "RENCANA AKSI ZONA INTEGRITAS",
    ):
        sheet.append([line])
    for row in (HEADINGS, *ROWS):
        sheet.append(row)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def test_the_proposal_of_an_upload(new_page: NewPage, draw: Draw) -> None:
    draft = drafted(import_document(decree(), "kab-contoh-2026.xlsx", "kab-contoh", 2026))
    known = [
        doubt for doubt in draft.imported.doubts if "kab-contoh" not in doubt.text
    ]  # there is no such office
    received = Received(
        "masuk/kab-contoh-2026.xlsx",
        BARU,
        "plans/kab-contoh/2026.yml",
        draft.text,
        read_from=draft.imported.read_from,
        doubts=tuple(known),
        left_out=draft.imported.left_out,
    )
    text = proposal([received]).split("### Pemeriksaan")[0]
    page = shown(new_page, markdown(text))
    assert "Yang terbaca" in page.locator("body").inner_text()
    assert "Keraguan" in page.locator("body").inner_text()
    draw(page.locator("body"), "mengirim/usulan.png")


COLUMNS = range(1, 19)


def test_the_workbook(new_page: NewPage, draw: Draw) -> None:
    """A browser draws the sheet from its own cells, fills and widths."""
    plan = read_plan((ROOT / "tests" / "rencana" / "kab-blora" / "2025.yml").read_bytes(), "").plan
    assert plan is not None
    sheet = openpyxl.load_workbook(io.BytesIO(plan_workbook(plan)))["Rencana Aksi"]
    assert isinstance(sheet, Worksheet)
    page = shown(
        new_page, f"<table>{''.join(_row(sheet, number) for number in range(4, 8))}</table>"
    )
    page.set_viewport_size({"width": 1240, "height": 600})
    assert "LANGKAH AKSI" in page.locator("table").inner_text()
    draw(page.locator("table"), "menyunting/buku-kerja.png")


def _row(sheet: Worksheet, number: int) -> str:
    cells = "".join(_cell(sheet, number, column) for column in COLUMNS)
    return "" if sheet.row_dimensions[number].hidden else f"<tr>{cells}</tr>"


def _cell(sheet: Worksheet, row: int, column: int) -> str:
    cell = sheet.cell(row, column)
    width = sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width or 9
    colour = str(cell.fill.fgColor.rgb)[-6:] if cell.fill.fill_type else "ffffff"
    ink = (
        str(cell.font.color.rgb)[-6:]
        if cell.font.color and isinstance(cell.font.color.rgb, str)
        else "000000"
    )
    style = f"min-width:{width * 3.6:.0f}px;background:#{colour};color:#{ink};font-weight:{'600' if cell.font.b else '400'}"
    return f'<td style="{style}">{escape(str(cell.value or ""))}</td>'


def described() -> dict[Path, str]:
    """Every picture that the guide shows, with what it says to those who cannot see it."""
    return {
        (page.parent / address).resolve(): words
        for page in sorted(GUIDE.rglob("*.md"))
        for words, address in _PICTURE.findall(page.read_text(encoding="utf-8"))
    }


def test_every_picture_is_shown_and_described() -> None:
    assert sorted(described()) == PICTURES
    assert [path.name for path, words in described().items() if len(words.split()) < 8] == []


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_pictures_are_small_and_real(path: Path) -> None:
    content = path.read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    assert 300 <= width <= 1300
    assert 100 <= height <= 1300
    assert len(content) <= LARGEST
