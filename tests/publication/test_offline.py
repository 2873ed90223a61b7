"""The ZIP of the whole site: what it holds, its bytes, its names, and where it is offered."""

import base64
import json
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from site_links import documents
from test_pages import REAL, SETTINGS

from zi_site.publication.pages_data import data_pages
from zi_site.site.engine import read_settings
from zi_site.site.offline import write_offline
from zi_site.views.site import Site, size_words

# What Windows refuses in a name.
REFUSED = re.compile(
    r'[<>:"|?*\\\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE
)


def _names(site: Path) -> list[str]:
    with ZipFile(site / "data" / "situs-luring.zip") as archive:
        return archive.namelist()


def test_windows_takes_every_name(site: Path) -> None:
    names = _names(site)
    assert [name for name in names for part in name.split("/") if REFUSED.search(part)] == []
    assert max(map(len, names)) <= 200 - len(r"C:\Users\nama.petugas\Downloads\situs-luring")
    assert len({name.casefold() for name in names}) == len(names)


def test_every_link_leads_to_a_file_in_the_folder(unzipped: Path) -> None:
    pages = documents(unzipped)
    assert len(pages) > 100
    for path, document in pages.items():
        for tag, name, value in document.links:
            if ":" in value or not value.partition("#")[0]:
                continue
            target = path.parent / unquote(re.split("[?#]", value)[0])
            assert target.is_file(), (path, tag, name, value)


def test_what_scripts_fetch_is_handed_over_by_scripts(site: Path, unzipped: Path) -> None:
    fetched = [*site.glob("jelajah/**/*.json"), *site.glob("pagefind/**/*.*")]
    assert len(fetched) > 500
    for path in fetched:
        if path.name == "pagefind-worker.js":
            continue
        name = path.relative_to(site)
        script = (unzipped / f"{name}.js").read_text(encoding="utf-8")
        way, text = re.fullmatch(r"luring\.(\w+)\((.*)\);\n", script).groups()  # type: ignore[union-attr]
        held = base64.b64decode(json.loads(text)) if way == "base64" else json.loads(text).encode()
        assert held == path.read_bytes()
        assert not (unzipped / name).exists()


def test_the_rest_is_the_site(site: Path, unzipped: Path) -> None:
    """Copies and open data byte for byte, but for what only servers and search engines use."""
    here, there = (
        {str(path.relative_to(root)): path for path in root.rglob("*") if path.is_file()}
        for root in (site, unzipped)
    )
    missing = {name for name in here.keys() - there.keys() if f"{name}.js" not in there}
    assert {Path(name).name for name in missing} == {
        ".nojekyll", ".zi-site", "404.html", "gambar.png", "luring.js", "manifest.webmanifest",
        "pagefind-worker.js", "robots.txt", "situs-luring.zip", "sitemap.xml",
    }  # fmt: skip
    same = [name for name in here.keys() & there.keys() if not name.endswith(".html")]
    assert [name for name in same if here[name].read_bytes() != there[name].read_bytes()] == []


def test_the_same_tree_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    copied = shutil.copytree(project / "site", tmp_path / "situs", copy_function=shutil.copyfile)
    settings = read_settings(project / "mkdocs.yml", date(2026, 1, 1))
    write_offline(tmp_path / "lagi.zip", copied, settings)
    published = project / "site" / "data" / "situs-luring.zip"
    assert (tmp_path / "lagi.zip").read_bytes() == published.read_bytes()


def test_it_says_of_which_day_it_is_and_where_newer_is(unzipped: Path) -> None:
    said = (unzipped / "BACA-SAYA.txt").read_bytes().decode()
    assert "Data per 1 Januari 2026\r\n" in said
    assert "situs tempat ZIP ini diunduh" in said, "nobody else can open the address of the tests"
    assert 'href="situs-luring.zip"' not in (unzipped / "data" / "index.html").read_text("utf-8")


def test_data_offers_it_with_its_size(site: Path) -> None:
    size = size_words((site / "data" / "situs-luring.zip").stat().st_size)
    page = (site / "data" / "index.html").read_text("utf-8")
    assert (
        f'<a href="situs-luring.zip" download>Seluruh situs tanpa sambungan (ZIP, {size})</a>'
        in page
    )


@pytest.mark.parametrize(("most", "offered"), [(len(REAL), True), (len(REAL) - 1, False)])
def test_of_more_plans_than_the_setting_it_is_in_releases_only(most: int, offered: bool) -> None:
    settings = replace(SETTINGS, offline_most=most, repository="https://contoh.id/kpu/zi")
    page = next(data_pages(Site(settings, tuple(REAL), {}), {}, listed=False)).content.decode()
    assert ("situs-luring.zip" in page) == offered
    assert ("https://contoh.id/kpu/zi/releases" in page) != offered
