"""Offices that have published nothing: each has its page, which invents nothing and blames nobody."""

from dataclasses import replace

import page_reader
import pytest
from page_reader import Node
from test_pages import REAL, SETTINGS, block_of

from zi_site.plan import reference
from zi_site.plan.model import SatkerInfo
from zi_site.publication import pages_unpublished
from zi_site.publication.pages_unpublished import unpublished_pages
from zi_site.views.notices import Notice, NoticeOf
from zi_site.views.site import Site


def pages_of(site: Site) -> dict[str, str]:
    return {file.path: file.content.decode() for file in unpublished_pages(site)}


PAGES = pages_of(Site(SETTINGS, tuple(REAL), {}))


def tree(slug: str, pages: dict[str, str] = PAGES) -> Node:
    return page_reader.tree_of(block_of(pages[f"{slug}/index.md"]))


def test_every_office_of_the_register_has_a_page() -> None:
    published = {table.satker.satker for table in REAL}
    assert set(PAGES) == {f"{slug}/index.md" for slug in reference.register().keys() - published}


def test_silence_is_no_answer_and_the_register_is_told() -> None:
    page = tree("kab-rembang")
    satker = reference.register()["kab-rembang"]
    assert "Belum terbit di sini; itu tidak berarti tidak ada." in page.said
    assert f"kode wilayah {satker.kode_wilayah} · kode satker {satker.kode_satker}" in page.said
    assert "Aceh, Aceh" not in tree("prov-aceh").said


def test_the_letter_has_what_the_law_lets_a_body_note() -> None:
    """UU 14/2008 Pasal 22 ayat 2 and Pasal 4 ayat 3; no term, since these change."""
    (letter,) = tree("kota-tegal").with_class("surat")
    assert letter.said.startswith("Kepada PPID KPU Kota Tegal")
    for field in ("Nama", "Alamat", "Tujuan", "Bentuk", "Dikirim lewat"):
        assert f"{field}: " in letter.said
    assert "UU 14/2008" in letter.said
    assert "hari" not in letter.said


def test_neighbours_are_those_of_the_province(monkeypatch: pytest.MonkeyPatch) -> None:
    there = [table.satker.nama for table in REAL if table.satker.provinsi == "Jawa Tengah"]
    (list_,) = tree("kab-rembang").with_class("ringkas")
    assert [node.text for node in list_.tags("a")] == sorted(there)
    assert tree("prov-papua").with_class("ringkas") == []
    monkeypatch.setattr(pages_unpublished, "NAMED_NEIGHBOURS", 1)
    short = tree("kab-rembang", pages_of(Site(SETTINGS, tuple(REAL), {})))
    assert f"Semua {len(there)} satker" in short.said


def test_only_addresses_that_the_office_stated_are_shown() -> None:
    assert "belum kami ketahui" in tree("kab-kudus").said
    info = SatkerInfo("kab-kudus", situs="https://a.example/", ppid="https://b.example/")
    page = tree("kab-kudus", pages_of(Site(SETTINGS, tuple(REAL), {"kab-kudus": info})))
    outside = [node.attributes["href"] for node in page.tags("a")]
    assert [each for each in outside if "://" in each] == [info.situs, info.ppid]
    assert "belum kami ketahui" not in page.said


def test_what_is_kept_back_is_told() -> None:
    notice = Notice(NoticeOf.PLAN, "kab-kudus", 2025, gone=True)
    site = Site(SETTINGS, tuple(REAL), {}, notices=(notice,))
    assert "pernah terbit di sini dan kini tidak lagi" in tree("kab-kudus", pages_of(site)).said


def test_an_address_that_leads_elsewhere_is_left_to_the_operator() -> None:
    settings = replace(SETTINGS, redirects=(("/kab-kudus/", "/kab-demak/"),))
    assert "kab-kudus/index.md" not in pages_of(Site(settings, tuple(REAL), {}))
