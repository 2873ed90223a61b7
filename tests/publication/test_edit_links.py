"""Where the repository is known, every page of a plan leads to where its data is mended."""

from dataclasses import replace
from datetime import date

import pytest
from page_reader import tree_of
from reported_tables import blora_reports, frozen_plan

from zi_site.plan.model import SatkerInfo
from zi_site.publication.plan_work import make_pages
from zi_site.views.settings import Settings
from zi_site.views.site import Surroundings
from zi_site.views.table import table_of

REPOSITORY = "https://contoh.invalid/kpu/zi"
SETTINGS = Settings(
    "Rencana Aksi ZI",
    "Uraian.",
    "https://contoh.invalid/",
    False,
    REPOSITORY,
    "utama #1",
    date(2026, 1, 1),
)
EDIT = f"{REPOSITORY}/edit/utama%20%231/plans/kab-blora/2025"


def links(settings: Settings) -> dict[str, list[str]]:
    """The addresses that each page of a plan with reports links to, by the page's own."""
    table = table_of(frozen_plan(), blora_reports())
    around = Surroundings(settings, SatkerInfo("kab-blora"), (2025,), ())
    pages = {file.path: tree_of(file.content.decode()) for file in make_pages((table, around))}
    return {
        path: [node.attributes.get("href", "") for node in tree.tags("a")]
        for path, tree in pages.items()
    }


@pytest.mark.parametrize("path", [path for path in links(SETTINGS) if "/ringkas/" not in path])
def test_the_link_is_there(path: str) -> None:
    found = links(SETTINGS)[path]
    ending = ".realisasi.yml" if "/monev/" in path or "/lke/" in path else ".yml"
    assert f"{EDIT}{ending}" in found
    assert f"{REPOSITORY}/issues/new?template=laporkan-kesalahan.yml" in found
    assert any(each.endswith("panduan/") for each in found)


def test_pages_without_a_repository_have_none() -> None:
    every = [
        address for found in links(replace(SETTINGS, repository="")).values() for address in found
    ]
    assert [address for address in every if "/edit/" in address or "issues" in address] == []
