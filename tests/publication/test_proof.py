"""The page for a PPID's answers: every published thing with its link, dates out of git, and nothing
invented.
"""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import page_reader
import pytest
import reported_tables
from test_html import PAGE, findings
from test_pages import SETTINGS, block_of, real

from zi_site.exceptions import OutputError
from zi_site.machine.clock import WIB
from zi_site.plan.model import SatkerInfo
from zi_site.publication.pages_proof import promised_files, proof_pages, proofs_of
from zi_site.publication.site_tree import SiteTree
from zi_site.views.dip import dip_of
from zi_site.views.proof import months_after
from zi_site.views.site import FORMATS, CopyFile, Site

TABLES = (reported_tables.blora(), real("kab-demak/2023"))
COPIES = {
    "kab-blora/2025": (
        *(CopyFile(extension, 1) for extension in FORMATS),
        CopyFile("csv", 1, of_reports=True),
    ),
    "kab-demak/2023": (CopyFile("csv", 1),),
}
CHANGED = {
    "kab-blora/2025": datetime(2026, 3, 1, 9, tzinfo=WIB),
    "kab-blora/2025.realisasi": datetime(2026, 8, 31, 9, tzinfo=WIB),
}
FILLED = SatkerInfo("kab-blora", "https://contoh.go.id/", "https://ppid.contoh.go.id/", "5 tahun")


def site(**changes: object) -> Site:
    info = {"kab-blora": FILLED}
    return replace(Site(SETTINGS, TABLES, info, CHANGED), **changes)  # type: ignore[arg-type]


def page(of: Site, name: str) -> page_reader.Node:
    pages = {file.path: file.content.decode() for file in proof_pages(of, COPIES)}
    return page_reader.tree_of(block_of(pages[f"{name}/ppid/index.md"]))


def test_everything_published_is_there_with_its_whole_address() -> None:
    shown = page(site(), "kab-blora")
    links = {node.said: node.attributes["href"] for node in shown.tags("a")}
    for extension in FORMATS:
        name = f"2025/rencana-aksi-kab-blora-2025.{extension}"
        assert links[f"https://contoh.id/zi/kab-blora/{name}"] == f"../{name}"
    for below in ("", "keputusan/", "bukti/", "lke/", "monev/", "realisasi-kab-blora-2025.csv"):
        assert f"https://contoh.id/zi/kab-blora/2025/{below}" in links
    for words in (
        "KPU Kabupaten Blora mengumumkan rencana aksi pembangunan Zona Integritas",
        "sebagai informasi berkala di https://contoh.id/zi/kab-blora/2025/, dalam bentuk halaman "
        "web, PDF, XLSX, CSV, JSON, kalender (ICS) dan YAML, terakhir diperbarui 1 Maret 2026.",
        "laporan realisasi rencana aksi Zona Integritas KPU Kabupaten Blora tahun 2025 sebagai",
    ):
        assert words in shown.said


def test_the_six_months_count_from_the_newest_change() -> None:
    shown = page(site(), "kab-blora").said
    assert "31 Agustus 2026, 2 bulan sebelum 21 November 2026" in shown
    assert "paling lambat 28 Februari 2027" in shown
    assert "sudah lewat" not in shown
    late = site(settings=replace(SETTINGS, today=date(2027, 3, 1)))
    assert "28 Februari 2027; tanggal itu sudah lewat" in page(late, "kab-blora").said
    assert "terlambat" not in page(late, "kab-blora").said
    assert "riwayat berkasnya tidak tersedia" in page(site(changed={}), "kab-blora").said


def test_what_only_the_office_knows_is_asked_for_and_never_invented() -> None:
    filled, empty = page(site(), "kab-blora").said, page(site(), "kab-demak").said
    assert "5 tahun" in filled
    assert "belum diisi" not in filled
    for key in ("retensi", "ppid", "situs"):
        assert f"di plans/kab-demak/satker.yml , kunci {key}" in empty
    assert "Diisi oleh PPID" in empty
    entries = dip_of(TABLES, SETTINGS, site().info)
    kept = {(each.table.name, each.jangka_waktu_penyimpanan) for each in entries}
    assert kept == {("kab-blora/2025", "5 tahun"), ("kab-demak/2023", "")}


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2027, 8, 30), date(2028, 2, 29)),
        (date(2025, 3, 31), date(2025, 9, 30)),
        (date(2025, 7, 1), date(2026, 1, 1)),
    ],
)
def test_six_months_later(day: date, due: date) -> None:
    assert months_after(day, 6) == due


def test_the_links_are_those_that_the_build_looks_for(tmp_path: Path) -> None:
    paths = list(promised_files(site(), COPIES))
    shown = [address for proof in proofs_of(site(), COPIES) for address in proof.addresses]
    assert len(paths) == len(shown) == len(set(paths))
    tree = SiteTree(tmp_path, dict.fromkeys(paths, (0, 0)))
    tree.must_have(paths)
    del tree.taken["kab-blora/2025/lke/index.html"]
    with pytest.raises(OutputError, match=r"kab-blora/2025/lke/index\.html"):
        tree.must_have(paths)


def test_html_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "x.html"
    for name in ("kab-blora", "kab-demak"):
        made = {each.path: each.content.decode() for each in proof_pages(site(), COPIES)}
        file.write_text(PAGE.format(block_of(made[f"{name}/ppid/index.md"])), encoding="utf-8")
        assert findings(file) == []
