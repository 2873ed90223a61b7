"""The worst texts that a plan may hold, through the whole build: on the page exactly as written,
never as markup.
"""

import json
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import choices, copy_project
from hostile_texts import HOSTILE_TEXTS as HOSTILE
from site_links import LINKS

from zi_site.site.build import build_site

SCHEMES = ("", "http", "https", "webcal")  # the last of calendars, to subscribe to


class _Cells(HTMLParser):
    """The text of each table cell, and every tag and attribute that is not one of ours."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: set[str] = set()
        self.handlers: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name.startswith("on") or (
                name in LINKS and urlsplit(value or "").scheme not in SCHEMES
            ):
                self.handlers.add(f"{name}={value}")
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_project(tmp_path_factory.mktemp("ganas"))
    shutil.rmtree(folder / "plans")
    office = folder / "plans" / "kab-blora"
    office.mkdir(parents=True)
    actions = [
        {"id": f"1.{n}", "indikator": text, "langkah_aksi": text, "bukti_fisik": text, "jadwal": f"Maret {text}",
         "bulan": [3], "kepastian": "perkiraan", "penanggung_jawab": text, "catatan": text}
        for n, text in enumerate(HOSTILE, 1)
    ]  # fmt: skip
    everything = " ".join(HOSTILE)
    plan = {
        "versi": 1, "satker": "kab-blora", "tahun": 2025, "judul": everything,
        "keputusan": {"nomor": everything, "tahun": 2025, "tentang": everything, "tempat": everything,
                      "tanggal": "2025-03-19", "penanda_tangan": everything,
                      "diktum": [{"nama": everything, "isi": everything}]},
        "sumber": {"berkas": everything},
        "judul_kolom": {"langkah_aksi": everything},
        "catatan": [{"jenis": "kekosongan", "isi": everything, "setelah": "1.1"}],
        "area": [{"nomor": everything, "nama": everything, "kode": "sdm", "catatan": everything,
                  "komponen": [{"nomor": everything, "nama": everything, "subpilar": "3.1", "aksi": actions}]}],
    }  # fmt: skip
    (office / "2025.yml").write_text(
        json.dumps(plan, ensure_ascii=False), encoding="utf-8"
    )  # JSON is YAML
    result = build_site(choices(folder))
    assert result.published, [problem for problem in result.problems if problem.level == "galat"]
    return folder / "site"


def _read(page: Path) -> _Cells:
    parser = _Cells()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


def test_texts_stand_on_the_page_as_written(hostile_site: Path) -> None:
    cells = _read(hostile_site / "kab-blora/2025/index.html").cells
    squeezed = {" ".join(cell.split()) for cell in cells}
    for text in HOSTILE:
        assert any(" ".join(text.split()) in cell for cell in squeezed), text


def test_no_page_takes_markup_from_data(hostile_site: Path, site: Path) -> None:
    known: set[str] = set()
    for page in site.rglob("*.html"):
        known |= _read(page).tags
    for page in hostile_site.rglob("*.html"):
        found = _read(page)
        assert found.tags <= known, page
        assert not found.handlers, page
    scripts = {
        page.read_text(encoding="utf-8").count("<script")
        for page in hostile_site.rglob("index.html")
    }
    assert scripts == {
        page.read_text(encoding="utf-8").count("<script") for page in site.rglob("index.html")
    }
