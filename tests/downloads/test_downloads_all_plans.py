"""The files of all plans together, read back: database, workbook, Parquet, StratML."""

import re
import resource
import signal
import sqlite3
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import arro3.io
import generated_tables
import openpyxl
import pytest
import sample_tables
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from reported_tables import blora_reports, frozen_plan

from zi_site.downloads import xlsx_stream
from zi_site.downloads.parquet_file import lines_of, write_parquet
from zi_site.downloads.sqlite_file import SEARCHED, write_part, write_sqlite
from zi_site.downloads.stratml_file import NAMESPACE, stratml_name, stratml_of, write_stratml
from zi_site.downloads.xlsx_file import LIST_ROW
from zi_site.downloads.xlsx_text import fitting, xml_text
from zi_site.plan.columns import KOLOM
from zi_site.views import relations
from zi_site.views.listings import ALL_ACTIONS, ALL_PLANS, ALL_REPORTS, LISTINGS, Listing
from zi_site.views.records import records_of, reference_records
from zi_site.views.table import Table, table_of

REPORTED = table_of(frozen_plan(), blora_reports())  # kab-blora/2025
TABLES = [sample_tables.demak(), sample_tables.kebumen(), REPORTED]
Tables = list[Table]


def apart(tables: Tables) -> Tables:
    """No two of the same office and year, as they come from a folder."""
    return list({table.name: table for table in tables}.values())


ANY = st.lists(generated_tables.tables(), max_size=3).map(apart)


def database(path: Path, tables: Tables) -> None:
    parts = [path.with_suffix(f".{at}") for at in range(3)]
    write_part(parts[0], [reference_records()])
    write_part(parts[1], map(records_of, tables[:2]))
    write_part(parts[2], map(records_of, tables[2:]))
    write_sqlite(path, parts)


def workbook(path: Path, tables: Tables) -> None:
    lists = [(each.relation, list(each.lines(tables))) for each in LISTINGS]
    sheets = [
        xlsx_stream.Sheet(
            relation.name,
            "",
            [(name, 9) for name in relation.names],
            [xlsx_stream.rows_of(lines)],
            len(lines),
        )
        for relation, lines in lists
    ]
    xlsx_stream.write_xlsx(path, "Semua", sheets)


def parquet(path: Path, tables: Tables) -> None:
    lines = [lines_of(ALL_ACTIONS.of_plan(table)) for table in tables]
    write_parquet(path, ALL_ACTIONS.relation, lines)


def stratml(path: Path, tables: Tables) -> None:
    write_stratml(path, [(stratml_name(table), stratml_of(table)) for table in tables])


WRITERS: list[Callable[[Path, Tables], None]] = [database, workbook, parquet, stratml]


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_the_same_plans_give_the_same_bytes(
    write: Callable[[Path, Tables], None], tmp_path: Path
) -> None:
    write(tmp_path / "satu", TABLES)
    write(tmp_path / "dua", TABLES)
    assert (tmp_path / "satu").read_bytes() == (tmp_path / "dua").read_bytes()
    write(tmp_path / "tiga", TABLES[1:])
    assert (tmp_path / "satu").read_bytes() != (tmp_path / "tiga").read_bytes()


def rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as opened:
        return opened.execute(statement).fetchall()


@given(tables=ANY)
@settings(max_examples=examples(30))
def test_the_database_says_what_the_lists_say(
    tables: Tables, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("basis") / "data.sqlite"
    database(path, tables)
    assert rows(path, "SELECT * FROM rencana_aksi") == list(ALL_ACTIONS.lines(tables))
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    further = [text for table in tables for row in table.rows for text in row.lain if text]
    assert rows(path, "SELECT isi FROM lain") == [(text,) for text in further]
    months = sum(len(row.bulan) for table in tables for row in table.rows)
    assert rows(path, "SELECT count(*) FROM bulan") == [(months,)]


def test_the_database_has_the_tables_that_it_promises(tmp_path: Path) -> None:
    path = tmp_path / "data.sqlite"
    database(path, TABLES)
    for relation in relations.RELATIONS:
        columns = rows(path, f"SELECT name, type FROM pragma_table_info('{relation.name}')")
        kinds = {relations.DATE: "TEXT"}
        assert columns == [
            (each.name, kinds.get(each.holds, each.holds)) for each in relation.columns
        ]
        refers = rows(
            path, f'SELECT "from", "table" FROM pragma_foreign_key_list(\'{relation.name}\')'
        )
        assert set(refers) == {(each.name, each.refers) for each in relation.columns if each.refers}
    assert rows(path, "SELECT count(*) FROM satker") == [(552,)]
    assert rows(path, "SELECT count(*) FROM provinsi") == [(38,)]
    reports = sum(len(row.laporan) for row in REPORTED.rows)
    assert rows(path, "SELECT count(*) FROM laporan") == [(reports,)]
    assert rows(
        path, "SELECT count(*) FROM bukti WHERE akses != 'publik' AND tautan IS NOT NULL"
    ) == [(0,)]


def test_words_are_found_in_the_database(tmp_path: Path) -> None:
    path = tmp_path / "data.sqlite"
    database(path, TABLES)
    found = rows(
        path,
        f"SELECT {', '.join(SEARCHED)} FROM aksi"
        " WHERE aksi IN (SELECT rowid FROM aksi_fts('\"tim kerja\"'))",
    )
    assert found
    for line in found:
        words = " ".join(re.findall(r"\w+", " ".join(str(text) for text in line))).casefold()
        assert "tim kerja" in words
    # Datasette finds the index of a table by these words
    (made,) = rows(path, "SELECT sql FROM sqlite_master WHERE name = 'aksi_fts'")
    assert 'content="aksi"' in str(made[0])


@given(tables=ANY)
@settings(max_examples=examples(30))
def test_parquet_holds_the_same_with_months_as_a_list(
    tables: Tables, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("parket") / "data.parquet"
    parquet(path, tables)
    read = arro3.io.read_parquet(path).read_all()
    assert read.schema.names == list(ALL_ACTIONS.relation.names)
    columns = [read.column(name).to_pylist() for name in read.schema.names]
    expected = [list(line) for line in ALL_ACTIONS.lines(tables)]
    for line in expected:
        at = KOLOM.index("bulan")
        line[at] = [int(month) for month in line[at].split(";")] if line[at] else []
    assert [list(line) for line in zip(*columns, strict=True)] == expected


def test_parquet_has_days(tmp_path: Path) -> None:
    path = tmp_path / "laporan.parquet"
    write_parquet(path, ALL_REPORTS.relation, [lines_of(ALL_REPORTS.lines(TABLES))])
    days = arro3.io.read_parquet(path).read_all().column("tanggal").to_pylist()
    reports = [report for row in REPORTED.rows for report in row.laporan]
    assert days == [report.tanggal for report in reports]
    assert None in days


def cells(sheet: object, listing: Listing) -> Iterator[tuple[object, ...]]:
    width = len(listing.relation.columns)
    yield from sheet.iter_rows(min_row=LIST_ROW + 2, max_col=width, values_only=True)  # type: ignore[attr-defined]


def as_read(line: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(fitting(cell) if isinstance(cell, str) else cell for cell in line)


@given(tables=ANY)
@settings(max_examples=examples(30))
def test_the_workbook_reads_back_exactly(
    tables: Tables, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("buku") / "data.xlsx"
    workbook(path, tables)
    book = openpyxl.load_workbook(path)
    for listing in LISTINGS:
        sheet = book[listing.relation.name]
        read = [line for line in cells(sheet, listing) if any(cell is not None for cell in line)]
        assert read == [as_read(line) for line in listing.lines(tables)]
        assert {cell.data_type for line in sheet.iter_rows() for cell in line} <= {
            "s",
            "n",
            "inlineStr",
        }


def test_a_list_names_the_office_and_its_province() -> None:
    (line,) = ALL_PLANS.lines([REPORTED])
    named = dict(zip(ALL_PLANS.relation.names, line, strict=True))
    assert (named["nama_satker"], named["provinsi"]) == ("KPU Kabupaten Blora", "Jawa Tengah")
    assert named["alamat"] == "/kab-blora/2025/"
    assert named["banyak_aksi"] == len(REPORTED.rows)


# Of the schema of ISO 17469-1: what an element may hold, in this order.
STRATML = {
    "StrategicPlan": "Name Description OtherInformation StrategicPlanCore AdministrativeInformation",
    "StrategicPlanCore": "Organization Vision Mission Value Goal",
    "Organization": "Name Acronym Identifier Description Stakeholder",
    "Goal": "Name Description Identifier SequenceIndicator Stakeholder OtherInformation Objective",
    "Objective": "Name Description Identifier SequenceIndicator Stakeholder OtherInformation",
    "Stakeholder": "Name Description",
    "AdministrativeInformation": "StartDate EndDate PublicationDate Source Submitter",
}
REQUIRED = {
    "StrategicPlan": {"Name", "StrategicPlanCore"},
    "StrategicPlanCore": {"Goal"},
    "Goal": {"Name", "Description"},
    "Stakeholder": {"Name"},
}
REPEATED = {"Goal", "Objective", "Stakeholder"}


def plain(tag: str) -> str:
    space, _, name = tag.removeprefix("{").partition("}")
    assert space == NAMESPACE
    return name


def check_element(element: ET.Element) -> None:
    name, inside = plain(element.tag), [plain(child.tag) for child in element]
    allowed = STRATML.get(name, "").split()
    assert [each for each in allowed for _ in range(inside.count(each))] == inside
    assert REQUIRED.get(name, set()) <= set(inside)
    assert all(inside.count(each) == 1 for each in set(inside) - REPEATED)
    for child in element:
        check_element(child)


@pytest.mark.parametrize("table", [*TABLES, sample_tables.hostile()], ids=lambda table: table.name)
def test_stratml_has_the_shape_of_the_standard(table: Table) -> None:
    root = ET.fromstring(stratml_of(table))
    check_element(root)
    named = [each.text for each in root.iter(f"{{{NAMESPACE}}}Identifier")]
    assert len(named) == len(set(named))  # the schema's type is ID
    objectives = list(root.iter(f"{{{NAMESPACE}}}Objective"))
    assert [each.findtext(f"{{{NAMESPACE}}}SequenceIndicator") for each in objectives] == [
        row.id for row in table.rows
    ]
    texts = [each.findtext(f"{{{NAMESPACE}}}Name") for each in objectives]
    assert all(
        xml_text(row.langkah_aksi) in (text, "")
        for row, text in zip(table.rows, texts, strict=True)
    )


def test_no_person_is_named_in_stratml() -> None:
    for table in TABLES:
        signed = table.keputusan.penanda_tangan
        assert not signed or signed not in stratml_of(table).decode()


def test_one_document_a_plan(tmp_path: Path) -> None:
    stratml(tmp_path / "s.zip", TABLES[1:])
    with zipfile.ZipFile(tmp_path / "s.zip") as archive:
        assert archive.namelist() == [
            f"{table.satker.satker}-{table.tahun}.xml" for table in TABLES[1:]
        ]
        assert archive.read(archive.namelist()[0]) == stratml_of(TABLES[1])


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_a_full_disk_is_a_fault_of_the_machine(
    write: Callable[[Path, Tables], None], tmp_path: Path
) -> None:
    """Here: no file may be longer than one block. The system says so as it does of a full disk."""
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limit[1]))
    try:
        with pytest.raises(OSError, match=r"too large|full|I/O"):
            write(tmp_path / "penuh", TABLES)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, before)
