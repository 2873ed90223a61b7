"""Everything published -> the JSON files of the explorer: columns in small parts, by year and,
where large, province.

``jelajah/indeks.json`` names the parts; a part holds its plans' actions in the order of the plans,
each column as one list. What repeats (schedule, subpilar, komponen, penanggung jawab, what is
reported) is listed once under ``daftar`` and referred to by its position there. The scripts of
/jelajah/ and /banding/ read these files, always of the same build.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.plan.reports import Bukti
from zi_site.publication.pieces import Keep, Tables, made_anew
from zi_site.views.addresses import province_anchor
from zi_site.views.coverage import is_incomplete
from zi_site.views.grouping import grouped
from zi_site.views.reports import host_of, report_facets, report_words
from zi_site.views.site import Site, action_text, by_province, topic_text
from zi_site.views.table import Row, Table

# Up to here every text of every year is sent: 50 bytes an action when compressed, so 0.3 MB. Beyond
# it, indikator and bukti fisik stay on the plan pages: 23 bytes an action.
FULL_ACTIONS = 6_000

# The explorer opens with the newest years, as many as stay below this: 1.2 MB compressed.
OPENING_ACTIONS = 45_000

# A year with more actions than this comes in parts by province.
YEAR_ACTIONS = 3_000

# So many penanggung jawab are offered for choice, the most frequent; any other is found by its
# words.
OFFERED_TEAMS = 200


@dataclass(frozen=True, slots=True)
class ExplorerPart:
    """The plans of one year, or of one province in it, that share a file."""

    address: str  # relative to /jelajah/
    tahun: int
    tables: tuple[Table, ...]

    @property
    def actions(self) -> int:
        """Actions of all its plans."""
        return sum(len(table.rows) for table in self.tables)


def explorer_files(site: Site, keep: Keep = made_anew) -> Iterator[OutputFile]:
    """The index and the parts that the explorer loads, as JSON in columns."""
    parts = tuple(parts_of(site))
    full = site.actions <= FULL_ACTIONS
    yield OutputFile("jelajah/indeks.json", _json(_index(site, parts)))
    for part in parts:
        month = site.settings.counted_from.replace(day=1)  # what is past changes by month only
        content = keep(_columns, part.tables, full, month)
        yield OutputFile(f"jelajah/{part.address}", content)


def parts_of(site: Site) -> Iterator[ExplorerPart]:
    """Newest year first, provinces in the register's order."""
    for tahun in site.years:
        year = ExplorerPart(f"{tahun}.json", tahun, site.of_year(tahun))
        if year.actions <= YEAR_ACTIONS:
            yield year
            continue
        for name, tables in by_province(year.tables).items():
            yield ExplorerPart(f"{tahun}/{province_anchor(name)}.json", tahun, tables)


def offered_teams(site: Site) -> tuple[str, ...]:
    """Who answers for actions, one spelling of each, in alphabetical order."""
    named = (row.penanggung_jawab for table in site.ordered for row in table.rows)
    spellings = grouped(filter(None, named), str.casefold)
    frequent = sorted(spellings, key=lambda team: (-len(spellings[team]), team))[:OFFERED_TEAMS]
    return tuple(spellings[team][0] for team in sorted(frequent))


def opening_years(site: Site) -> tuple[int, ...]:
    """The years that the explorer shows first: the newest, and older ones while there is room."""
    chosen: list[int] = []
    actions = 0
    for tahun in site.years:
        actions += sum(len(table.rows) for table in site.of_year(tahun))
        if chosen and actions > OPENING_ACTIONS:
            break
        chosen.append(tahun)
    return tuple(chosen)


def _index(site: Site, parts: tuple[ExplorerPart, ...]) -> dict[str, object]:
    return {
        "terdaftar": site.registered,
        "awal": opening_years(site),
        "satker": {office.satker.satker: office.satker.nama for office in site.offices},
        "tak_lengkap": [table.name for table in site.ordered if is_incomplete(table)],
        "bagian": [
            {
                "alamat": part.address,
                "tahun": part.tahun,
                "aksi": part.actions,
                "satker": [table.satker.satker for table in part.tables],
            }
            for part in parts
        ],
    }


def _when(row: Row) -> tuple[tuple[str, ...], str, str]:
    """The months as the filter names them, how sure, and both in words."""
    return tuple(map(str, row.bulan)), row.kepastian, row.when


def _place(row: Row) -> tuple[tuple[str, ...], str]:
    """The area and the subpilar as the filter names them, and in words."""
    known = row.subpilar in reference.subpilar()
    return (row.area_kode, row.subpilar) if known else (row.area_kode,), topic_text(row)


def _told(day: date, row: Row) -> tuple[object, ...]:
    """The report as the filter names it, and in words, "" where nothing is to be said; then the
    evidence of the latest, only where there is any.
    """
    told = report_facets(row, day), report_words(row, day)
    evidence = tuple(map(_evidence, row.laporan[-1].bukti)) if row.laporan else ()
    return (*told, evidence) if evidence else told


def _evidence(bukti: Bukti) -> tuple[str, ...]:
    """Its title, access and date, and where it lies if all may read it."""
    day = bukti.tanggal.isoformat() if bukti.tanggal else ""
    return bukti.judul, bukti.akses, day, bukti.tautan if host_of(bukti) else ""


def _beside(row: Row, text: str) -> str | None:
    """A text that is shown beside the action's own, none where it is the same."""
    return None if text and text == action_text(row) else text


# What repeats is sent as its position in a list of its own.
_LISTED: dict[str, Callable[[Row], object]] = {
    "kapan": _when,
    "tempat": _place,
    "komponen": lambda row: row.komponen,
    "pj": lambda row: row.penanggung_jawab,
}
_TEXTS: dict[str, Callable[[Row], str]] = {"id": lambda row: row.id, "teks": action_text}
_MORE_TEXTS: dict[str, Callable[[Row], str | None]] = {  # where the part stays small enough
    "indikator": lambda row: _beside(row, row.indikator),
    "bukti": lambda row: _beside(row, row.bukti_fisik),
}


def _columns(tables: Tables, full: bool, day: date) -> bytes:
    rows = tuple(row for table in tables for row in table.rows)
    listed_values = _LISTED | {"lapor": partial(_told, day)}
    lists = {name: _Listed() for name in listed_values}
    columns = {
        "banyak": [len(table.rows) for table in tables],  # of the actions are each plan's
        **_texts(rows, _TEXTS),
        **{name: lists[name].numbers(map(value, rows)) for name, value in listed_values.items()},
        **_texts(rows, _MORE_TEXTS if full else {}),
        "daftar": {name: [*listed] for name, listed in lists.items()},
    }
    return _json(columns)


def _texts(
    rows: tuple[Row, ...], columns: Mapping[str, Callable[[Row], str | None]]
) -> dict[str, list[str | None]]:
    return {name: [text(row) for row in rows] for name, text in columns.items()}


class _Listed(dict[object, int]):
    """Values by number, in the order of their first appearance."""

    def numbers(self, values: Iterable[object]) -> list[int]:
        """The position of each value; one that is new is listed."""
        return [self.setdefault(value, len(self)) for value in values]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
