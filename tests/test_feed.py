"""The Atom feed of new and changed plans, the history that it rests on, and redirects from old addresses."""

import os
import subprocess
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import page_reader
import pytest
import sample_tables
from conftest import choices, copy_project
from test_pages import REAL, SETTINGS

from zi_site import engine
from zi_site.clock import WIB, changed_at
from zi_site.exceptions import SettingsError
from zi_site.publication import feed
from zi_site.publication.redirects import redirect_files
from zi_site.settings import Settings
from zi_site.views.site import Site

ATOM = {"a": "http://www.w3.org/2005/Atom"}
EPOCH = 1_795_000_000


def atom(site: Site) -> ElementTree.Element:
    file = feed.feed_file(site)
    assert file.path == "umpan.xml"
    return ElementTree.fromstring(file.content)


def texts(root: ElementTree.Element, path: str) -> list[str]:
    return [node.text or "" for node in root.findall(path, ATOM)]


def test_the_latest_change_comes_first() -> None:
    changed = {"kab-demak/2023": datetime(2026, 11, 20, 9, 0, tzinfo=WIB)}
    changed |= {t.name: datetime(2026, 10, 1, tzinfo=WIB) for t in REAL if t.name not in changed}
    root = atom(Site(SETTINGS, tuple(REAL), {}, changed))
    ids = texts(root, "a:entry/a:id")
    assert ids[0] == "https://contoh.id/zi/kab-demak/2023/"
    assert sorted(ids) == [f"https://contoh.id/zi/{table.name}/" for table in REAL]
    assert texts(root, "a:updated") == texts(root, "a:entry/a:updated")[:1] == ["2026-11-20T09:00:00+07:00"]
    assert texts(root, "a:entry/a:published")[0] == "2023-03-27T00:00:00+07:00"
    assert texts(root, "a:entry/a:author/a:name")[0] == "KPU Kabupaten Demak"


def test_without_a_history_the_date_of_all_data_stands() -> None:
    root = atom(Site(SETTINGS, (*REAL, sample_tables.hostile(), sample_tables.empty()), {}))
    assert set(texts(root, "a:entry/a:updated")) == {"2026-11-21T00:00:00+07:00"}
    assert len(root.findall("a:entry", ATOM)) == len(texts(root, "a:entry/a:published")) + 2
    assert texts(atom(Site(SETTINGS, (), {})), "a:updated") == ["2026-11-21T00:00:00+07:00"]


def test_a_feed_tells_the_news_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "LISTED_CHANGES", 2)
    assert len(atom(Site(SETTINGS, tuple(REAL), {})).findall("a:entry", ATOM)) == 2


def _git(folder: Path, *words: str, moment: int = 1_700_000_000) -> None:
    named = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
    environment = os.environ | named | {"GIT_COMMITTER_DATE": f"{moment} +0000"}
    subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)


def _commit(folder: Path, name: str, moment: int) -> None:
    path = folder / "plans" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(str(moment), encoding="utf-8")
    _git(folder, "add", ".")
    _git(folder, "commit", "-q", "-m", name, moment=moment)


def test_the_last_commit_of_each_file(tmp_path: Path) -> None:
    assert changed_at(tmp_path, EPOCH) == {}
    _git(tmp_path, "init", "-q")
    assert changed_at(tmp_path, EPOCH) == {}
    _commit(tmp_path, "a b/2025.yml", 1_700_000_000)
    _commit(tmp_path, "é/2024.yml", 1_700_000_500)
    _commit(tmp_path, "a b/2025.yml", 1_700_001_000)
    found = changed_at(tmp_path / "plans", EPOCH)
    assert {path: int(moment.timestamp()) for path, moment in found.items()} == {
        "a b/2025.yml": 1_700_001_000,
        "é/2024.yml": 1_700_000_500,
    }
    assert {moment.timestamp() for moment in changed_at(tmp_path / "plans", 1000).values()} == {1000}


def test_a_shallow_history_says_nothing(tmp_path: Path) -> None:
    origin = tmp_path / "asal"
    origin.mkdir()
    _git(origin, "init", "-q")
    _commit(origin, "a/2025.yml", 1_700_000_000)
    _commit(origin, "b/2025.yml", 1_700_000_500)
    _git(tmp_path, "clone", "-q", "--depth", "1", origin.as_uri(), "dangkal")
    assert changed_at(tmp_path / "dangkal" / "plans", EPOCH) == {}


def settings(*redirects: tuple[str, str]) -> Settings:
    return replace(SETTINGS, redirects=redirects)


def exists(path: str) -> bool:
    return path in {"index.html", "kab-blora/2025/index.html", "umpan.xml"}


def test_an_old_address_leads_on() -> None:
    table = [("/rencana/blora/", "/kab-blora/2025/#aksi-1.1"), ("/lama.html", "/kab-blora/2025/"), ("/awal/", "/")]
    files = list(redirect_files(settings(*table), exists))
    assert [file.path for file in files] == ["rencana/blora/index.html", "lama.html", "awal/index.html"]
    for file, to in zip(files, ("../../kab-blora/2025/#aksi-1.1", "kab-blora/2025/", "../"), strict=True):
        root = page_reader.tree_of(file.content.decode().removeprefix("<!doctype html>"))
        assert [node.attributes["href"] for node in root.tags("a")] == [to]
        assert root.find(lambda node: node.attributes.get("http-equiv") == "refresh")[0].attributes["content"] == (
            f"0; url={to}"
        )
    (canonical,) = page_reader.tree_of(files[0].content.decode().removeprefix("<!doctype html>")).tags("link")
    assert canonical.attributes["href"] == "https://contoh.id/zi/kab-blora/2025/"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("/kab-blora/2025/", "/", "masih dipakai"),
        ("/umpan.xml/", "/", "masih dipakai"),
        ("/lama/", "/tidak-ada/", "tidak ada"),
        ("/lama/", "https://contoh.id/", "bukan alamat halaman"),
        ("/lama/", "/kab-blora/2025/?x=<b>", "bukan alamat halaman"),
        ("/../luar/", "/", "bukan alamat halaman"),
        ("/lama.pdf", "/", "bukan alamat halaman"),
        ("lama/", "/", "bukan alamat halaman"),
    ],
)
def test_a_redirect_that_cannot_work_is_a_sentence(old: str, new: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        list(redirect_files(settings((old, new)), exists))


def test_one_old_address_leads_to_one_place() -> None:
    with pytest.raises(SettingsError, match="masih dipakai"):
        list(redirect_files(settings(("/a/", "/"), ("/a/index.html", "/kab-blora/2025/")), exists))


@pytest.mark.parametrize("stated", ["[a, b]", "{1: /x/}", "teks"])
def test_the_table_of_redirects_is_a_table(tmp_path: Path, stated: str) -> None:
    folder = copy_project(tmp_path / "p")
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("pengalihan: {}", f"pengalihan: {stated}"), encoding="utf-8")
    with pytest.raises(SettingsError, match="pengalihan"):
        engine.read_settings(choices(folder).config, date(2026, 1, 1))
