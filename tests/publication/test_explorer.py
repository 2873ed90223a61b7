"""The explorer's files: every action of every plan, once, with what is filtered by."""

import json
from dataclasses import replace
from urllib.parse import urljoin

import page_reader
import pytest
import reported_tables
from reported_tables import OPEN
from test_pages import REAL, SETTINGS, block_of

from zi_site.plan import glossary, reference
from zi_site.publication import explorer, pages_compare
from zi_site.publication.explorer import explorer_files, offered_teams, opening_years
from zi_site.publication.pages_compare import compare_pages
from zi_site.views import addresses
from zi_site.views.reports import LEWAT, past_count, report_facets
from zi_site.views.site import Site, action_text

SITE = Site(SETTINGS, tuple(REAL), {})


def files_of(site: Site) -> dict[str, dict]:  # type: ignore[type-arg]
    return {
        file.path.removeprefix("jelajah/"): json.loads(file.content)
        for file in explorer_files(site)
    }


def actions_of(files: dict[str, dict]) -> list[tuple[object, ...]]:  # type: ignore[type-arg]
    """What the script makes of the files: (satker, tahun, id, teks, bulan, …)."""
    found: list[tuple[object, ...]] = []
    for part in files["indeks.json"]["bagian"]:
        data = files[part["alamat"]]
        plans = [
            slug
            for slug, count in zip(part["satker"], data["banyak"], strict=True)
            for _ in range(count)
        ]
        assert len(plans) == part["aksi"] == len(data["id"])
        for at, slug in enumerate(plans):
            months, kind, words = data["daftar"]["kapan"][data["kapan"][at]]
            place, _ = data["daftar"]["tempat"][data["tempat"][at]]
            team = data["daftar"]["pj"][data["pj"][at]]
            found.append(
                (
                    slug,
                    part["tahun"],
                    data["id"][at],
                    data["teks"][at],
                    months,
                    kind,
                    words,
                    place,
                    team,
                )
            )
    return found


def expected(site: Site) -> list[tuple[object, ...]]:
    return [
        (
            row.satker, row.tahun, row.id, action_text(row), [str(month) for month in row.bulan], row.kepastian,
            row.when, [row.area_kode, row.subpilar] if row.subpilar else [row.area_kode], row.penanggung_jawab,
        )
        for table in site.ordered for row in table.rows
    ]  # fmt: skip


def test_every_action_is_there_once_newest_year_first() -> None:
    files = files_of(SITE)
    assert actions_of(files) == expected(SITE)
    assert set(files) == {"indeks.json", "2022.json", "2023.json", "2025.json", "2026.json"}
    index = files["indeks.json"]
    assert index["awal"] == [2026, 2025, 2023, 2022]
    assert index["terdaftar"] == len(reference.register())
    assert index["tak_lengkap"] == [
        t.name for t in SITE.ordered if any(n.jenis == glossary.KEKOSONGAN for n in t.catatan)
    ]


def test_a_large_year_comes_by_province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explorer, "YEAR_ACTIONS", 100)
    files = files_of(SITE)
    assert {"2025/jambi.json", "2025/jawa-tengah.json", "2026.json"} <= set(files)
    assert sorted(actions_of(files)) == sorted(expected(SITE))


def test_beyond_a_size_the_long_texts_stay_on_the_plan_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert {"indikator", "bukti"} <= set(files_of(SITE)["2025.json"])
    monkeypatch.setattr(explorer, "FULL_ACTIONS", 10)
    files = files_of(SITE)
    assert not {"indikator", "bukti"} & set(files["2025.json"])
    assert actions_of(files) == expected(SITE)


def test_a_text_is_not_sent_twice() -> None:
    """None stands for the action's own text, so that a download can tell it from an empty cell."""
    files = files_of(SITE)
    rows = {(row.satker, row.tahun, row.id): row for table in SITE.ordered for row in table.rows}
    for satker, tahun, action, *_ in actions_of(files):
        data = files[f"{tahun}.json"]
        at = data["id"].index(action) if len(data["banyak"]) == 1 else None
        if at is None:
            continue
        row, shown = rows[(satker, tahun, action)], data["teks"][at]  # type: ignore[index]
        for key, text in (("bukti", row.bukti_fisik), ("indikator", row.indikator)):
            assert data[key][at] == (None if text and text == shown else text)


def test_it_opens_with_the_newest_years_that_are_not_too_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    of_2026 = sum(len(table.rows) for table in SITE.of_year(2026))
    monkeypatch.setattr(explorer, "OPENING_ACTIONS", of_2026 - 1)
    assert opening_years(SITE) == (2026,), "the newest year whatever its size"
    monkeypatch.setattr(explorer, "OPENING_ACTIONS", of_2026 + 1)
    assert opening_years(SITE) == (2026,)
    assert opening_years(Site(SETTINGS, (), {})) == ()


def test_an_action_of_no_subpilar_and_hostile_text() -> None:
    table = REAL[0]
    band = table.areas[0].komponen[0]
    row = replace(band.rows[0], subpilar="", langkah_aksi='</script><b>"\\\u202e\U0001f600')
    area = replace(table.areas[0], komponen=(replace(band, rows=(row,)),))
    site = Site(SETTINGS, (replace(table, areas=(area,)),), {})
    assert actions_of(files_of(site)) == expected(site)


def test_one_spelling_of_each_team_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    teams = offered_teams(SITE)
    printed = {row.penanggung_jawab for table in REAL for row in table.rows} - {""}
    assert {team.casefold() for team in teams} == {team.casefold() for team in printed}
    assert [team.casefold() for team in teams] == sorted({team.casefold() for team in teams})
    monkeypatch.setattr(explorer, "OFFERED_TEAMS", 2)
    assert len(offered_teams(SITE)) == 2


@pytest.fixture(scope="module")
def pages() -> dict[str, page_reader.Node]:
    return {
        file.path: page_reader.tree_of(block_of(file.content.decode()))
        for file in compare_pages(SITE)
    }


def test_the_explorer_without_javascript_says_where_else_to_look(
    pages: dict[str, page_reader.Node],
) -> None:
    page = pages["jelajah/index.md"]
    assert "5 dari 552 satker" in page.said
    links = {node.attributes["href"] for node in page.with_class("tanpa-data")[0].tags("a")}
    assert links == {"../satker/", "../area/", "../bulan/", "../data/rencana-aksi.csv"}
    assert "hidden" in page.tags("form")[0].attributes


def test_the_filters_offer_what_the_files_hold(pages: dict[str, page_reader.Node]) -> None:
    fields = {
        node.attributes["name"]: node for node in pages["jelajah/index.md"].tags("select", "input")
    }
    assert list(fields) == ["q", "satker", "area", "pj", "tahun", "bulan", "kepastian", "status"]
    offered = {
        name: {node.attributes.get("value", node.text) for node in field.tags("option")} - {""}
        for name, field in fields.items()
    }
    for slug, year, _, _, months, kind, _, place, team in actions_of(files_of(SITE)):
        assert slug in offered["satker"]
        assert str(year) in offered["tahun"]
        assert set(months) <= offered["bulan"]  # type: ignore[call-overload]
        assert kind in offered["kepastian"]
        assert set(place) <= offered["area"]  # type: ignore[call-overload]
        assert not team or str(team).casefold() in {each.casefold() for each in offered["pj"]}


def test_the_state_of_reports_can_be_filtered_and_their_evidence_is_there() -> None:
    tables = (reported_tables.blora(), *(table for table in REAL if table.name != "kab-blora/2025"))
    day = SETTINGS.counted_from
    told: list[object] = []
    for path, part in files_of(Site(SETTINGS, tables, {})).items():
        if path != "indeks.json":
            told += [tuple(part["daftar"]["lapor"][number][0]) for number in part["lapor"]]
    rows = [row for table in tables for row in table.rows]
    assert sorted(told) == sorted(report_facets(row, day) for row in rows)  # type: ignore[type-var]
    evidence = [
        tuple(map(tuple, each[2])) if each[2:] else ()
        for path, part in files_of(Site(SETTINGS, tables, {})).items()
        for each in part.get("daftar", {}).get("lapor", ())
    ]
    public = ("Contoh notulen rapat", "publik", "2025-04-01", OPEN.tautan)
    limited = ("Contoh daftar hadir", "terbatas", "", "")
    exempt = ("Contoh laporan pengaduan", "dikecualikan", "", "")
    assert sorted(filter(None, evidence)) == [
        (public,),
        (public, limited),
        (public, limited, exempt),
    ]
    past = [facets for facets in told if LEWAT in facets]  # type: ignore[operator]
    assert 0 < len(past) == past_count(rows, day) < len(rows)


def test_every_label_names_its_field(pages: dict[str, page_reader.Node]) -> None:
    for path in ("jelajah/index.md", "banding/index.md"):
        labels = [node.attributes["for"] for node in pages[path].tags("label")]
        fields = [node.attributes["id"] for node in pages[path].tags("select", "input")]
        assert labels == fields


def test_many_years_open_with_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_compare, "opening_years", lambda site: (2026, 2025))
    (page,) = [
        block_of(f.content.decode()) for f in compare_pages(SITE) if f.path == "jelajah/index.md"
    ]
    assert (
        '<option value="">Terbaru: 2026 dan 2025</option><option value="semua">Semua tahun</option>'
        in page
    )


def test_the_comparison_has_the_25_subpilar_in_their_areas(
    pages: dict[str, page_reader.Node],
) -> None:
    page = pages["banding/index.md"]
    assert [
        node.attributes["data-sub"] for node in page.tags("tr") if "data-sub" in node.attributes
    ] == [
        *reference.subpilar(),
        "",
    ]
    assert "../cakupan/" in {
        node.attributes["href"] for node in page.with_class("tanpa-data")[0].tags("a")
    }


def test_addresses_with_filters() -> None:
    assert addresses.explore(area="5.1", tahun=2025) == "/jelajah/?area=5.1&tahun=2025"
    assert (
        addresses.compare("kab-blora/2025", "kab-demak/2023")
        == "/banding/?rencana=kab-blora/2025,kab-demak/2023"
    )
    for start in ("/area/sdm/", "/jelajah/", "/"):
        for goal in (addresses.explore(area="sdm"), addresses.compare("kab-blora/2025")):
            assert (
                urljoin(f"https://contoh.id{start}", addresses.relative(start, goal))
                == f"https://contoh.id{goal}"
            )
