"""The Atom feed of new plans, changes and reports, and redirects from old addresses."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import page_reader
import pytest
import sample_tables
from conftest import choices, copy_project
from reported_tables import blora_reports, frozen_plan
from test_changes import aksi, plan
from test_pages import REAL, SETTINGS

from zi_site.exceptions import SettingsError
from zi_site.machine.clock import WIB
from zi_site.plan.changes import differences
from zi_site.plan.changes.values import PlanVersion
from zi_site.plan.model import Pembetulan
from zi_site.publication import feed
from zi_site.publication.redirects import redirect_files
from zi_site.site import engine
from zi_site.views.reports import last_report
from zi_site.views.settings import Settings
from zi_site.views.site import Site
from zi_site.views.table import table_of

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def atom(site: Site) -> ElementTree.Element:
    file = next(feed.feed_files(site))
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
    assert (
        texts(root, "a:updated")
        == texts(root, "a:entry/a:updated")[:1]
        == ["2026-11-20T09:00:00+07:00"]
    )
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


def test_what_changed_is_told_in_words() -> None:
    moments = [datetime(2026, 3, 1, 9, tzinfo=WIB), datetime(2026, 4, 5, 9, 15, 30, tzinfo=WIB)]
    rows = differences(plan(aksi("1"), aksi("2")), plan(aksi("1", bulan=(4,))))
    steps = (
        PlanVersion(moments[0], first=True),
        PlanVersion(moments[0], unread=True),
        PlanVersion(moments[1], rows),
    )
    table = replace(
        REAL[0], corrections=(Pembetulan(date(2026, 4, 6), "Bulan aksi 1 dibetulkan.", ("1",)),)
    )
    root = atom(Site(SETTINGS, (table,), {}, {table.name: moments[1]}, {table.name: steps}))
    changes = f"https://contoh.id/zi/{table.name}/perubahan/"
    assert texts(root, "a:entry/a:id") == [
        f"{changes}#pembetulan-1", f"https://contoh.id/zi/{table.name}/", f"{changes}#versi-20260405-091530",
    ]  # fmt: skip
    assert texts(root, "a:entry/a:summary")[2] == (
        "Aksi 1: bulan dari Maret menjadi April. Aksi 2 dihapus: “Langkah nomor 2”."
    )
    assert texts(root, "a:entry/a:title")[2].endswith("2025: 1 aksi diubah, 1 aksi dihapus")


def test_many_changes_at_once_are_summed_up() -> None:
    moment = datetime(2026, 4, 5, tzinfo=WIB)
    rows = differences(plan(), plan(*(aksi(str(number)) for number in range(20))))
    steps = {REAL[0].name: (PlanVersion(moment, first=True), PlanVersion(moment, rows))}
    summaries = texts(atom(Site(SETTINGS, (REAL[0],), {}, {}, steps)), "a:entry/a:summary")
    assert sum(text.endswith(" … dan 12 perubahan lagi.") for text in summaries) == 1


def test_a_new_report_is_news() -> None:
    table = table_of(frozen_plan(), blora_reports())
    root = atom(
        Site(SETTINGS, (table,), {}, {"kab-blora/2025.realisasi": datetime(2026, 7, 1, tzinfo=WIB)})
    )
    last = last_report(table)
    assert (
        texts(root, "a:entry/a:id")[1]
        == f"https://contoh.id/zi/kab-blora/2025/?laporan={last}#realisasi"
    )
    assert texts(root, "a:entry/a:summary")[1] == "5 dari 46 aksi sudah dilaporkan."


def settings(*redirects: tuple[str, str]) -> Settings:
    return replace(SETTINGS, redirects=redirects)


FILES = {"index.html", "kab-blora/2025/index.html", "umpan.xml"}


def test_an_old_address_leads_on() -> None:
    table = [
        ("/rencana/blora/", "/kab-blora/2025/#aksi-1.1"),
        ("/lama.html", "/kab-blora/2025/"),
        ("/awal/", "/"),
    ]
    files = list(redirect_files(settings(*table), FILES))
    assert [file.path for file in files] == [
        "rencana/blora/index.html",
        "lama.html",
        "awal/index.html",
    ]
    for file, to in zip(
        files, ("../../kab-blora/2025/#aksi-1.1", "kab-blora/2025/", "../"), strict=True
    ):
        root = page_reader.tree_of(file.content.decode().removeprefix("<!doctype html>"))
        assert [node.attributes["href"] for node in root.tags("a")] == [to]
        assert root.find(lambda node: node.attributes.get("http-equiv") == "refresh")[0].attributes[
            "content"
        ] == (f"0; url={to}")
    (canonical,) = page_reader.tree_of(
        files[0].content.decode().removeprefix("<!doctype html>")
    ).tags("link")
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
        list(redirect_files(settings((old, new)), FILES))


def test_one_old_address_leads_to_one_place() -> None:
    with pytest.raises(SettingsError, match="masih dipakai"):
        list(redirect_files(settings(("/a/", "/"), ("/a/index.html", "/kab-blora/2025/")), FILES))


@pytest.mark.parametrize("stated", ["[a, b]", "{1: /x/}", "teks"])
def test_the_table_of_redirects_is_a_table(tmp_path: Path, stated: str) -> None:
    folder = copy_project(tmp_path / "p")
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("pengalihan: {}", f"pengalihan: {stated}"), encoding="utf-8")
    with pytest.raises(SettingsError, match="pengalihan"):
        engine.read_settings(choices(folder).config, date(2026, 1, 1))
