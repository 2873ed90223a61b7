"""Site search: complete, exact records, an index of the same bytes, faults as sentences."""

import errno
import gzip
import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from pathlib import Path

import page_reader
import pytest
from conftest import ROOT
from page_reader import Node
from sample_tables import blora, demak, hostile, kebumen
from test_pages import REAL, SETTINGS

from zi_site.exceptions import SearchError
from zi_site.machine.folders import below
from zi_site.machine.kept import Kept
from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.publication import search
from zi_site.publication.search import plan_records
from zi_site.publication.site_tree import SiteTree
from zi_site.site import index_parts, pagefind
from zi_site.site.index_parts import YEAR_PLANS, plans_indexes, shares_of
from zi_site.site.pagefind import IndexPart
from zi_site.views.site import Site
from zi_site.views.table import Table

RECORD = (
    b"<html><body data-pagefind-body><h1>%s</h1><p "
    b'data-pagefind-filter="tahun">%d</p><p>%s</p></body></html>'
)


def _tree(record: OutputFile) -> Node:
    return page_reader.tree_of(record.content.decode())


@pytest.mark.parametrize(
    "table", [blora(), demak(), kebumen(), hostile()], ids=lambda table: table.name
)
def test_a_plan_its_decree_and_each_of_its_areas_are_records(table: Table) -> None:
    records = {record.path: _tree(record) for record in plan_records(table)}
    name = table.name
    assert next(iter(records)) == f"{name}/index.html"
    decree = records.pop(f"{name}/keputusan/index.html")
    assert decree.text.count("SALINAN") == 1
    for entry in (*table.keputusan.menimbang, *table.keputusan.diktum):
        assert entry.isi in decree.text
    assert len(records) == 1 + len(table.areas)
    found = [node for tree in records.values() for node in tree.tags("h3")]
    assert [node.attributes["id"] for node in found] == [f"aksi-{row.id}" for row in table.rows]
    for tree in records.values():
        assert {node.tag for node in tree.all()} <= {
            "html",
            "body",
            "div",
            "h3",
            "p",
        }  # no text becomes markup
        filters = {node.attributes["data-pagefind-filter"]: node.text for node in tree.tags("p")
                   if "data-pagefind-filter" in node.attributes}  # fmt: skip
        assert filters["satker"] == f"{table.satker.satker} {table.satker.nama}"
        assert filters["tahun"] == str(table.tahun)


@pytest.mark.parametrize("table", [blora(), demak(), kebumen()], ids=lambda table: table.name)
def test_every_text_of_an_action_is_in_its_record(table: Table) -> None:
    text = " ".join(_tree(record).text for record in plan_records(table))
    for row in table.rows:
        for cell in (
            row.komponen,
            row.indikator,
            row.langkah_aksi,
            row.bukti_fisik,
            row.penanggung_jawab,
        ):
            assert cell in text


def _records(number: int) -> list[OutputFile]:
    words = (b"melaporkan", b"menyusun", b"pelayanan")
    return [
        OutputFile(f"a/{n}.html", RECORD % (b"Rekaman %d" % n, 2000 + n % 23, words[n % 3]))
        for n in range(number)
    ]


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _part(records: Iterable[OutputFile], name: str = "") -> IndexPart:
    listed = tuple(records)
    return IndexPart(name, repr(listed), lambda: listed)


def _parts(first: int, year: int) -> list[IndexPart]:
    return [_part(_records(first)), _part(_records(year), "2025")]


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    """Pagefind itself lists filters in another order at each run."""
    records = _records(300)
    answers = [
        _digests(pagefind.search_index(_part(reversed(records)), tmp_path / name)) for name in "abc"
    ]
    assert answers[0] == answers[1] == answers[2]
    assert "pagefind-entry.json" in answers[0]
    assert not [
        name for name in answers[0] if "ui" in name or "highlight" in name or "unknown" in name
    ]


def test_an_index_names_only_files_that_exist(tmp_path: Path) -> None:
    index = pagefind.search_index(_part(_records(300)), tmp_path)
    language = json.loads((index / "pagefind-entry.json").read_bytes())["languages"]["id"]
    assert language["page_count"] == 300
    meta = gzip.decompress((index / f"pagefind.{language['hash']}.pf_meta").read_bytes())
    named = {found.decode() for found in re.findall(rb"id_[0-9a-f]{7}", meta)}
    assert named == {path.name.split(".")[0] for path in index.rglob("id_*")}


def test_an_index_is_kept_until_a_record_of_its_part_changes(tmp_path: Path) -> None:
    first = pagefind.search_indexes(_parts(3, 5), tmp_path)
    for index in first.values():
        (index / "tanda").touch()
    other = pagefind.search_indexes(_parts(4, 5), tmp_path)
    assert other["2025"] == first["2025"]
    assert (other["2025"] / "tanda").exists()
    assert other[""] != first[""]


def test_only_the_first_part_brings_the_program(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    tree = SiteTree(tmp_path / "site")
    pagefind.put(pagefind.search_indexes(_parts(3, 5), tmp_path / "kept"), tree)
    assert json.loads((tmp_path / "site/pagefind/bagian.json").read_bytes()) == ["2025"]
    names = {path.name for path in (tmp_path / "site/pagefind/2025").iterdir() if path.is_file()}
    assert {name.split(".")[0] for name in names} == {"pagefind", "pagefind-entry"}
    assert not [name for name in names if name.endswith((".js", ".pagefind"))]
    assert (tmp_path / "site/pagefind/pagefind.js").is_file()


def test_settings_from_outside_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = _digests(pagefind.search_index(_part(_records(3)), tmp_path / "a"))
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "nav")
    monkeypatch.setenv("PAGEFIND_SITE", "/")
    assert _digests(pagefind.search_index(_part(_records(3)), tmp_path / "b")) == expected


def test_without_the_program_there_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind, "find_spec", lambda _: None)
    with pytest.raises(SearchError, match="pip install pagefind-bin"):
        pagefind.search_index(_part(_records(1)), tmp_path)


def test_what_the_program_says_is_told(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="Indeks pencarian tidak dapat dibuat"):
        pagefind.search_index(_part([]), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in the words of the program, which names no folder."""
    monkeypatch.setattr(pagefind, "full_of", list)
    with pytest.raises(OSError, match="mentah") as told:
        pagefind.search_index(_part([]), tmp_path)
    assert told.value.errno == errno.ENOSPC


@pytest.mark.parametrize("content", [b"x", pagefind._SIGNATURE + b"\x01"])
def test_an_unfamiliar_form_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.pf_filter"
    path.write_bytes(gzip.compress(content))
    with pytest.raises(SearchError, match="tidak dikenal"):
        pagefind._with_sorted(pagefind._unpacked(path), 1)


def test_every_published_part_can_be_found(site: Path) -> None:
    """What results lead to exists; hand-written pages and decrees are among it."""
    places = {}
    for path in (site / "pagefind").rglob("*.pf_fragment"):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(pagefind._SIGNATURE))
        places[fragment["url"]] = [anchor["id"] for anchor in fragment["anchors"]]
    assert {
        "/tentang/",
        "/istilah/",
        "/kab-blora/",
        "/kab-blora/2025/",
        "/kab-blora/2025/keputusan/",
    } <= set(places)
    for place, anchors in places.items():
        page, _, name = place[1:].rpartition("/")
        html = (site / page / "index.html").read_text(encoding="utf-8")
        for anchor in [*anchors, *([name.removesuffix(".html")] if name else [])]:
            assert f'id="{anchor}"' in html, place


def test_an_office_that_has_not_published_is_found_by_its_name() -> None:
    """Each of the register has its page, and says that silence here is no answer."""
    records = {
        record.path: record.content.decode()
        for record in search.site_records(Site(SETTINGS, (REAL[0],), {}), (), lambda _: None)
    }
    published = REAL[0].satker.satker
    for slug, satker in reference.register().items():
        record = records[f"{slug}/index.html"]
        assert f'<p data-pagefind-weight="10">{satker.nama}</p>' in record
        assert (search.NOT_PUBLISHED in record) == (slug != published)


def test_words_that_people_use_lead_to_their_subpilar() -> None:
    lines = reference.shipped("kata-pencari.csv")
    assert [line["subpilar"] for line in lines] == sorted({line["subpilar"] for line in lines})
    assert {line["subpilar"] for line in lines} <= set(reference.subpilar())
    record = search._area(reference.areas()["pengawasan"])
    words = {part.heading: " ".join(part.texts).split() for part in record.parts}
    assert {"suap", "antikorupsi"} <= set(words["5.1"])
    assert {"whistleblowing", "whistle-blowing"} <= set(words["5.4"])


def test_scripts_know_the_same_words() -> None:
    """Filters answer before anything is fetched, so their table stands in the script itself."""
    script = (ROOT / "overrides" / "assets" / "saring.js").read_text(encoding="utf-8")
    table = re.search(r"const SAID = (\{.*?\});", script, re.DOTALL)
    assert table
    lines = reference.shipped("kata-pencari.csv")
    assert json.loads(table[1]) == {
        each["subpilar"]: each["kata"] for each in lines if each["kata"]
    }


def test_pages_for_officers_are_a_part_of_their_own() -> None:
    """The script weighs that part less, so that they come after all that is for readers."""
    html = '<article id="isi"><h1>Realisasi</h1></article>'
    hand = ("/tentang/", "/panduan/realisasi/")
    guide = [file.path for file in search.guide_records(hand, lambda _: html)]
    assert guide == ["panduan/realisasi/index.html", "panduan/pemeriksaan/index.html"]
    site = Site(SETTINGS, (REAL[0],), {})
    others = {file.path for file in search.site_records(site, hand, lambda _: html)}
    assert "tentang/index.html" in others
    assert not others & set(guide)
    script = (ROOT / "overrides" / "assets" / "cari.js").read_text(encoding="utf-8")
    assert f'part === "{pagefind.GUIDE}"' in script


def test_a_large_year_is_searched_in_parts_that_do_not_depend_on_one_another() -> None:
    tables = tuple(replace(demak(), satker=each) for each in reference.register().values())
    shares = shares_of(2023, tables)
    assert list(shares) == ["2023-1", "2023-2", "2023-3"]
    assert tuple(chain.from_iterable(shares.values())) == tables
    assert max(map(len, shares.values())) < YEAR_PLANS
    fewer = shares_of(2023, tables[1:])
    assert [fewer[name] for name in list(shares)[1:]] == [*shares.values()][1:]
    assert shares_of(2023, tables[:9]) == {"2023": tables[:9]}


def test_in_a_process_of_its_own_and_of_damaged_records_the_index_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(SETTINGS, REAL, {})
    keys = {table.name: f"kunci{at}" for at, table in enumerate(REAL)}

    def made(jobs: int) -> dict[str, bytes]:
        with plans_indexes(
            site, keys, Kept(tmp_path / "catatan"), tmp_path / "cari", jobs
        ) as asked:
            return {
                f"{part}/{path}": Path(entry.path).read_bytes()
                for part, index in asked().items()
                for path, entry in below(index)
                if entry.is_file()
            }

    alone = made(jobs=1)
    monkeypatch.setattr(index_parts, "_FEW", 0)
    for damage in (b"", b"x", None):
        shutil.rmtree(tmp_path / "cari")
        if damage is not None:
            (tmp_path / "catatan" / "kunci1").write_bytes(damage)
        assert made(jobs=2) == alone
