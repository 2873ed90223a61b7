"""Our own copies through our own import: the plan's actions come back, whoever saved them."""

import csv
import io
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from click.testing import CliRunner
from conftest import ROOT
from generated_tables import tables
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from profiles import examples
from reported_tables import blora_reports
from sample_tables import blora, demak, further, hostile, kebumen
from test_pages import SETTINGS

from zi_site.cli.main import cli
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.downloads.csv_file import csv_of, csv_of_plan, guard
from zi_site.downloads.json_file import json_of
from zi_site.downloads.xlsx_file import xlsx_of
from zi_site.downloads.xlsx_text import fitting
from zi_site.draft.result import Imported
from zi_site.draft.text import drafted
from zi_site.exceptions import SourceError
from zi_site.intake.own_copies.read_copy import read_copy
from zi_site.intake.receiving import BARU, BERBEDA, DITOLAK, receive
from zi_site.intake.recognise import PublishedCopy, recognise
from zi_site.intake.sentences import CopyDoubt, FileFault, NotInCopy
from zi_site.intake.uploads import upload_of
from zi_site.plan import glossary
from zi_site.plan.columns import KOLOM
from zi_site.plan.kinds import Finding, Kind
from zi_site.plan.model import Plan, SatkerInfo
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text
from zi_site.publication.pages import plan_block
from zi_site.views.further_columns import further_cells
from zi_site.views.site import Surroundings
from zi_site.views.table import Table, table_of

FROZEN = ROOT / "tests" / "rencana"
PLANS = sorted(path for path in FROZEN.glob("*/20*.yml") if "realisasi" not in path.name)
WRITERS: dict[str, Callable[[Table], bytes]] = {
    "csv": csv_of_plan,
    "xlsx": xlsx_of,
    "json": json_of,
}
BLORA = FROZEN / "kab-blora" / "2025.yml"


def real(path: Path) -> Plan:
    plan = read_plan(path.read_bytes(), path.name).plan
    assert plan is not None
    return plan


def copied(content: bytes, name: str = "salinan.csv", satker: str = "") -> Imported:
    found = recognise(content, name)
    assert isinstance(found, PublishedCopy)
    return read_copy(found.copied, satker)


def cells(plan_or_table: Plan | Table) -> list[tuple[str, ...]]:
    table = plan_or_table if isinstance(plan_or_table, Table) else table_of(plan_or_table)
    return [row.cells() + further_cells(row, table) for row in table.rows]


def doubts(read: Imported) -> list[Finding]:
    return [doubt.finding for doubt in read.doubts]


def kinds(read: Imported) -> list[Kind]:
    return [doubt.kind for doubt in read.doubts]


def resaved(content: bytes, delimiter: str = ";", quoting: int = csv.QUOTE_MINIMAL) -> str:
    """As a spreadsheet program writes what it has read."""
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    output = io.StringIO(newline="")
    csv.writer(output, delimiter=delimiter, quoting=quoting, lineterminator="\r\n").writerows(lines)  # type: ignore[arg-type]
    return output.getvalue()


def changed(content: bytes, change: Callable[[list[dict[str, str]]], None]) -> bytes:
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    change(lines)
    output = io.StringIO(newline="")
    writer = csv.DictWriter(output, list(lines[0]))
    writer.writeheader()
    writer.writerows(lines)
    return output.getvalue().encode()


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_every_column_of_a_real_plan_comes_back(path: Path, form: str) -> None:
    plan = real(path)
    read = copied(WRITERS[form](table_of(plan)), f"rencana.{form}")
    assert cells(read.plan) == cells(plan)
    assert read.left_out == ()
    draft = read_plan(drafted(read).text.encode(), "x").plan
    assert draft is not None
    assert cells(draft) == cells(plan), "also in the draft that is written"


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_json_copy_says_all_but_what_its_doubt_names(path: Path) -> None:
    plan = real(path)
    read = copied(json_of(table_of(plan)), "x.json")
    for name in ("judul", "keputusan", "sumber", "catatan", "pembetulan"):
        assert getattr(read.plan, name) == getattr(plan, name)
    assert dict(read.plan.judul_kolom) == dict(plan.judul_kolom)
    assert [area.catatan for area in read.plan.area] == [area.catatan for area in plan.area]
    assert drafted(read).refusals == ()
    assert doubts(read)[0].kind is CopyDoubt.LACKING


def test_who_compared_an_action_stands_in_the_json_copy_on_the_page_and_comes_back() -> None:
    text = BLORA.read_text(encoding="utf-8")
    said = "dicocokkan: 2025-04-05\n            pencocok: Subbagian Hukum"
    compared = text.replace(
        "            kepastian:", f"            {said}\n            kepastian:", 1
    )
    plan = read_plan(compared.encode(), "x").plan
    assert plan is not None
    table = table_of(plan)
    copy = json.loads(json_of(table))
    schema = ROOT / "zi_site" / "data" / "salinan-json.schema.json"
    jsonschema.validate(copy, json.loads(schema.read_text(encoding="utf-8")))
    assert [each.get("pencocok") for each in copy["aksi"]][:2] == ["Subbagian Hukum", None]
    first, second, *_ = copied(json_of(table), "x.json").plan.actions()
    assert (first.dicocokkan, first.pencocok) == (date(2025, 4, 5), "Subbagian Hukum")
    assert second.dicocokkan is None
    page = plan_block(table, Surroundings(SETTINGS, SatkerInfo(plan.satker), (), ()))
    assert "Dicocokkan dengan aslinya 5 April 2025 oleh Subbagian Hukum" in page


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_workbook_copy_has_the_decree_and_the_notes(path: Path) -> None:
    plan = real(path)
    read = copied(xlsx_of(table_of(plan)), "x.xlsx")
    certified = replace(read.plan.keputusan, salinan=plan.keputusan.salinan)
    assert certified == plan.keputusan
    assert (read.plan.judul, read.plan.sumber, read.plan.catatan) == (
        plan.judul,
        plan.sumber,
        plan.catatan,
    )
    assert [area.catatan for area in read.plan.area] == [area.catatan for area in plan.area]
    assert [aksi.catatan for aksi in read.plan.actions()] == [
        aksi.catatan for aksi in plan.actions()
    ]
    assert (CopyDoubt.CERTIFIER_IN_ONE in kinds(read)) == any(
        (certified.salinan.kantor, certified.salinan.nama)
    )
    assert drafted(read).refusals == ()


@settings(max_examples=examples(80))
@given(tables(), st.sampled_from(["csv", "json"]))
def test_any_cell_comes_back_from_text(table: Table, form: str) -> None:
    if table.rows:
        plan = copied(WRITERS[form](table), f"x.{form}").plan
        assert table_of(plan).kolom_lain == table.kolom_lain
        assert cells(plan) == cells(table)


@pytest.mark.parametrize("form", WRITERS)
def test_further_columns_come_back(form: str) -> None:
    read = copied(WRITERS[form](further()), f"x.{form}")
    assert read.plan.kolom_lain == further().kolom_lain
    assert cells(read.plan) == cells(further())
    assert read.left_out == ()
    first = next(read.plan.actions())
    assert (first.nomor, first.lain) == ("1", ("2 laporan", "", "segera"))


def test_a_filtered_copy_of_the_page_comes_back() -> None:
    """Its names have hard spaces, since the page's script parts names by the others."""
    content = csv_of_plan(further()).decode()
    hard = content.replace("lain_1: TARGET", "lain_1:\u00a0TARGET")
    hard = hard.replace("lain_2: ANGGARAN (Rp)", "lain_2:\u00a0ANGGARAN\u00a0(Rp)")
    assert hard != content
    assert copied(hard.encode()).plan.kolom_lain == further().kolom_lain


def test_a_further_column_that_is_gone_moves_no_other() -> None:
    def drop(lines: list[dict[str, str]]) -> None:
        for line in lines:
            del line["lain_1: TARGET"]

    read = copied(changed(csv_of_plan(further()), drop))
    assert read.plan.kolom_lain == ("", "ANGGARAN (Rp)", "KETERANGAN LAIN")
    assert [aksi.lain for aksi in read.plan.actions()][:2] == [
        ("", "", "segera"), ("", "Rp5.000.000"),
    ]  # fmt: skip


@pytest.mark.parametrize("blank", ["\r", "\n", " "])
def test_blanks_before_rows_are_no_numbers(blank: str) -> None:
    """No cell of a workbook holds them, so that no copy has a column of them."""
    area, *areas = blora().areas
    numbered = [
        replace(band, rows=tuple(replace(row, nomor=blank) for row in band.rows))
        for band in area.komponen
    ]
    table = replace(blora(), areas=(replace(area, komponen=tuple(numbered)), *areas))
    for form, write in WRITERS.items():
        assert cells(copied(write(table), f"x.{form}").plan) == cells(table) == cells(blora())


@settings(max_examples=examples(30))
@given(tables())
def test_any_cell_comes_back_from_a_workbook_as_the_workbook_can_hold_it(table: Table) -> None:
    if table.rows:
        held = [tuple(fitting(cell).strip() for cell in row) for row in cells(table)]
        assert cells(copied(xlsx_of(table), "x.xlsx").plan) == held


@pytest.mark.parametrize("table", [blora(), demak(), kebumen(), hostile()])
def test_hostile_cells_come_back(table: Table) -> None:
    for form in ("csv", "json"):
        assert cells(copied(WRITERS[form](table), f"x.{form}").plan) == cells(table)
    shown = [tuple(cell.strip() for cell in row) for row in cells(table)]
    assert cells(copied(xlsx_of(table), "x.xlsx").plan) == shown, (
        "a workbook's cell has no spaces around its text"
    )


@pytest.mark.parametrize("delimiter", [";", "\t", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
def test_a_csv_that_a_program_saved_again(delimiter: str, encoding: str, quoting: int) -> None:
    plan = real(BLORA)
    text = resaved(csv_of_plan(table_of(plan)), delimiter, quoting)
    assert cells(copied(text.encode(encoding)).plan) == cells(plan)
    assert cells(copied(f"sep={delimiter}\r\n{text}".encode()).plan) == cells(plan)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_csv_that_a_program_saved_as_a_workbook(path: Path) -> None:
    """It has no second row of headings: its first action stands there."""
    plan = real(path)
    book = openpyxl.Workbook()
    for line in csv.reader(io.StringIO(csv_of([table_of(plan)]).decode("utf-8-sig"), newline="")):
        book.active.append(line)
    saved = io.BytesIO()
    book.save(saved)
    read = copied(saved.getvalue(), "salinan.xlsx")
    assert [aksi.id for aksi in read.plan.actions()] == [aksi.id for aksi in plan.actions()]
    assert [row.langkah_aksi for row in table_of(read.plan).rows] == [
        row.langkah_aksi for row in table_of(plan).rows
    ]
    assert read.plan.judul_kolom == ()


def test_windows_letters_are_read_with_a_doubt() -> None:
    text = resaved(csv_of_plan(table_of(real(BLORA)))).replace("Tim", "Tím")
    assert "Tím" in cells(copied(text.encode("cp1252", "replace")).plan).__repr__()
    assert CopyDoubt.OTHER_LETTERS in kinds(copied(text.encode("cp1252", "replace")))


def test_utf_8_that_was_opened_as_windows_letters_is_undone() -> None:
    plan = real(BLORA)
    text = (
        csv_of_plan(table_of(plan)).replace(b"Tim", "Tím “x”".encode()).decode("cp1252", "replace")
    )
    read = copied(text.replace("\ufffd", "\x9d").encode())
    assert CopyDoubt.OTHER_LETTERS in kinds(read), (
        "a letter that Windows has not was lost on the way"
    )
    assert [row[0] for row in cells(read.plan)] == ["kab-blora"] * len(cells(plan))
    whole = csv_of_plan(table_of(plan)).replace(b"Tim", "Tím".encode())
    assert cells(copied(whole.decode("cp1252").encode()).plan) == cells(copied(whole).plan)


def test_an_id_of_many_digits_is_only_a_text() -> None:
    def lengthen(lines: list[dict[str, str]]) -> None:
        lines[0]["id"] = f"1.{'9' * 5000}"
        lines[1]["id"] = ""

    first, second, *_ = copied(changed(csv_of_plan(table_of(real(BLORA))), lengthen)).plan.actions()
    assert (len(first.id), second.id) == (5002, "1.6")


def test_ids_that_became_numbers_are_told_apart_by_their_place() -> None:
    plan = real(BLORA)
    ids = [aksi.id for aksi in plan.actions()]
    assert "5.10" in ids

    def shorten(lines: list[dict[str, str]]) -> None:
        for line in lines:
            line["id"] = str(float(line["id"]))

    read = copied(changed(csv_of_plan(table_of(plan)), shorten))
    assert [aksi.id for aksi in read.plan.actions()] == ids
    assert CopyDoubt.ID_WAS_TAKEN(written="5.1", above="5.9", aksi_id="5.10") in doubts(read)


def test_the_hundredth_id_lost_two_zeros() -> None:
    def count(lines: list[dict[str, str]]) -> None:
        lines[:] = [lines[0] | {"id": str(float(f"1.{number}"))} for number in range(1, 121)]

    read = copied(changed(csv_of_plan(table_of(real(BLORA))), count))
    assert [aksi.id for aksi in read.plan.actions()] == [f"1.{number}" for number in range(1, 121)]
    assert kinds(read).count(CopyDoubt.ID_WAS_TAKEN) == 12


def test_a_zero_that_may_be_lost_is_told_and_not_written() -> None:
    def drop(lines: list[dict[str, str]]) -> None:
        del lines[:]
        lines += [template | {"id": each} for each in ("1.9", "1.1")]

    template = dict(zip(KOLOM, cells(real(BLORA))[0], strict=True))
    header = ",".join(KOLOM) + "\n" + "," * 17 + "x\n"
    read = copied(changed(header.encode(), drop))
    assert [aksi.id for aksi in read.plan.actions()] == ["1.9", "1.1"]
    assert CopyDoubt.ID_MAY_LACK_ZERO(written="1.1", above="1.9", other="1.10") in doubts(read)


def test_comments_and_sheets_of_the_officer_are_named() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(table_of(real(BLORA)))))
    book.worksheets[0]["C9"].comment = Comment("tanya ketua", "PPID")
    book.create_sheet("Coretan")["B2"] = "x"
    book["Catatan"].append(["Area XX tidak ada", "hilang"])
    book["Keputusan"].append(["Tembusan", "arsip"])
    output = io.BytesIO()
    book.save(output)
    read = copied(output.getvalue(), "x.xlsx")
    assert [each.text.split("\n")[-1] for each in read.left_out] == [
        "tanya ketua", 'lembar "Coretan"', "Area XX tidak ada: hilang",
    ]  # fmt: skip
    assert CopyDoubt.UNREAD_LABEL(label="Tembusan", text="arsip") in doubts(read)


def test_a_comma_in_an_id_and_a_row_without_one() -> None:
    def comma(lines: list[dict[str, str]]) -> None:
        lines[0]["id"] = "1,1"
        lines[1]["id"] = ""

    read = copied(changed(csv_of_plan(table_of(real(BLORA))), comma))
    first, second, *_ = read.plan.actions()
    assert (first.id, second.id) == ("1.1", "1.6")
    assert CopyDoubt.ID_WITH_POINT(written="1,1", aksi_id="1.1") in doubts(read)
    assert CopyDoubt.NEW_ID(aksi_id="1.6") in doubts(read)


@pytest.mark.parametrize("text", ["Januari", "13", "3/6", "0", "1;2;99", "3.6"])
def test_months_that_are_none_are_an_unread_schedule(text: str) -> None:
    def spoil(lines: list[dict[str, str]]) -> None:
        lines[0]["bulan"] = text

    read = copied(changed(csv_of_plan(table_of(real(BLORA))), spoil))
    first = next(read.plan.actions())
    assert (first.bulan, first.kepastian) == ((), glossary.TIDAK_TERBACA)
    unread = CopyDoubt.UNREAD_MONTHS(text=text)
    assert first.catatan[-1] == unread.message
    assert unread in doubts(read)


def test_columns_and_cells_that_are_not_ours_are_named() -> None:
    text = csv_of_plan(table_of(real(BLORA))).decode("utf-8-sig").split("\n")
    more = "\n".join([f"{text[0]},anggaran", f"{text[1]},Rp1,lepas", *text[2:]])
    read = copied(more.encode())
    assert [each.text for each in read.left_out] == ["lepas", 'kolom "anggaran" (1 sel)']


def test_a_column_that_is_gone_is_told() -> None:
    def drop(lines: list[dict[str, str]]) -> None:
        for line in lines:
            del line["subpilar"]

    read = copied(changed(csv_of_plan(table_of(real(BLORA))), drop))
    assert CopyDoubt.COLUMN_GONE(name="subpilar") in doubts(read)


def test_rows_in_another_order_are_told() -> None:
    read = copied(
        changed(csv_of_plan(table_of(real(BLORA))), lambda lines: lines.append(lines.pop(0)))
    )
    assert CopyDoubt.AREA_AGAIN in kinds(read)


@pytest.mark.parametrize("form", WRITERS)
def test_reports_are_left_out_and_named(form: str) -> None:
    plan = real(BLORA)
    read = copied(WRITERS[form](table_of(plan, blora_reports())), f"x.{form}")
    assert cells(read.plan) == cells(plan)
    named = [each.text for each in read.left_out if "realisasi" in each.text.casefold()]
    columns = NotInCopy.REPORT_COLUMN() in [each.reason for each in read.left_out]
    assert named or columns


def test_the_table_of_all_plans_asks_which() -> None:
    plans = [real(path) for path in PLANS]
    content = csv_of(table_of(plan) for plan in plans)
    with pytest.raises(UnreadError) as refused:
        copied(content, "semua.csv")
    assert refused.value.kind is FileFault.MANY_PLANS
    assert refused.value.finding.named["count"] == 5
    read = copied(content, "semua.csv", "kab-demak")
    assert cells(read.plan) == cells(real(FROZEN / "kab-demak" / "2023.yml"))
    assert read.left_out[-1].reason == NotInCopy.OTHER_PLAN()


def edited(content: bytes, cell: str, value: object) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    book.worksheets[0][cell] = value
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def column_of(content: bytes, name: str) -> str:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return str(next(cell.column_letter for cell in sheet[7] if cell.value == name))


def test_a_month_marked_in_its_own_column_only_is_told() -> None:
    content = xlsx_of(table_of(real(BLORA)))
    read = copied(edited(content, f"{column_of(content, 'bulan_09')}9", "●"), "x.xlsx")
    marked = [doubt.named["marked"] for doubt in doubts(read) if "marked" in doubt.named]
    assert marked == ["Januari dan September"]


def test_an_id_that_is_a_number_in_a_cell_is_told() -> None:
    content = xlsx_of(table_of(real(BLORA)))
    read = copied(edited(content, f"{column_of(content, 'id')}9", 1.1), "x.xlsx")
    assert [
        str(doubt.origin)
        for doubt in read.doubts
        if doubt.finding == CopyDoubt.ID_IS_A_NUMBER(aksi_id="1.1")
    ] == ['lembar "Rencana Aksi", sel C9']


def test_what_is_added_to_the_workbook_is_named() -> None:
    content = xlsx_of(table_of(real(BLORA)))
    read = copied(edited(content, "AZ9", "milik saya"), "x.xlsx")
    assert [each.text for each in read.left_out] == ['kolom "tanpa nama (AZ)" (1 sel)']


@pytest.mark.parametrize(
    "change",
    [
        {"keputusan": 5},
        {
            "keputusan": {
                "nomor": 9,
                "tahun": "dua ribu",
                "tanggal": "kemarin",
                "menimbang": [1, {"isi": []}],
            }
        },
        {"catatan": "x", "sumber": [], "judul_kolom": 1, "pembetulan": 7},
        {"aksi": [None, 3, {"id": 1.1, "bulan": [None, {}], "catatan": {"a": 1}, "tahun": "2025"}]},
        {"aksi": [{"id": "1.1", "bulan": 3}], "lain": True},
        {"satker": None, "tahun": []},
    ],
)
def test_json_of_other_types_is_told_and_never_fails(change: dict[str, object]) -> None:
    copy = json.loads(json_of(blora())) | change
    read = copied(json.dumps(copy).encode(), "x.json")
    assert len(read.doubts) + len(read.left_out) > 1
    read_plan(drafted(read).text.encode(), "x")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"aksi": 1}',
        b"[" * 5,
        b"a;b;c\n1;2;3",
        b"PK\x03\x04 rusak",
        b"\xff\xfe",
        b"langkah_aksi\n1",
        b"%PDF-",
    ],
)
def test_other_files_are_no_copies(content: bytes) -> None:
    with suppress(SourceError):
        assert not isinstance(recognise(content, "x"), PublishedCopy)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (csv_of([]), FileFault.NO_ACTIONS),
        (csv_of([]) + b'"' + b"a" * 140_000, Unread.BROKEN_CSV),
        (b'{"aksi":' + b"[" * 200_000, FileFault.NESTED),
    ],
)
def test_a_broken_copy_is_refused(content: bytes, kind: Kind) -> None:
    with pytest.raises(UnreadError) as refused:
        copied(content, "x")
    assert refused.value.kind is kind


@settings(max_examples=examples(60))
@given(st.binary(max_size=300), st.text(alphabet=",;\"\n\r\t='ab1.", max_size=200))
def test_nothing_behind_the_header_fails(raw: bytes, text: str) -> None:
    header = ",".join(KOLOM).encode() + b"\n"
    for content in (header + raw, header + text.encode()):
        with suppress(SourceError):
            copied(content, "x.csv")


@pytest.mark.parametrize("name", ["2025.yml", "draf.YAML", "rencana.txt"])
def test_a_plan_file_needs_no_import(name: str) -> None:
    with pytest.raises(UnreadError) as refused:
        recognise(plan_text(real(BLORA)).encode(), name)
    place = "plans/SATKER/TAHUN.yml"
    assert refused.value.finding == FileFault.PLAN_FILE(what="rencana", place=place)


def test_a_file_of_reports_needs_no_import() -> None:
    with pytest.raises(UnreadError) as refused:
        recognise(b"versi: 1\nsatker: kab-contoh\ntahun: 2025\nlaporan:\n", "x.yml")
    place = "plans/SATKER/TAHUN.realisasi.yml"
    assert refused.value.finding == FileFault.PLAN_FILE(what="laporan realisasi", place=place)


def test_guarded_cells_are_freed_once() -> None:
    assert guard("'=1+1") == "''=1+1"
    table = hostile()
    assert any(row.langkah_aksi == "'=1+1" for row in table.rows)
    read = copied(csv_of_plan(table))
    assert "'=1+1" in [aksi.langkah_aksi for aksi in read.plan.actions()]


def test_the_command_writes_a_draft_of_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rencana.csv").write_bytes(csv_of_plan(table_of(real(BLORA))))
    ran = CliRunner().invoke(cli, ["import", "rencana.csv"])
    assert ran.exit_code == 0, ran.output
    assert f"Salinan CSV yang terbit dari situs ini: {len(cells(real(BLORA)))} aksi." in ran.output
    written = read_plan((tmp_path / "plans" / "kab-blora" / "2025.yml").read_bytes(), "x").plan
    assert written is not None
    assert cells(written) == cells(real(BLORA))
    again = CliRunner().invoke(
        cli, ["import", "rencana.csv", "--satker", "kab-demak", "-o", "lain.yml"]
    )
    assert isinstance(again.exception, SourceError)
    assert str(again.exception).startswith("Berkas ini milik kab-blora tahun 2025")


@pytest.mark.wording
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_check_reads_a_copy_as_one(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / f"rencana.{form}").write_bytes(WRITERS[form](table_of(real(BLORA))))
    ran = CliRunner().invoke(cli, ["check", f"rencana.{form}"])
    assert ran.exit_code == (1 if form == "csv" else 0), ran.output
    assert f"Salinan {'CSV' if form == 'csv' else 'Excel'} tidak memuat" in ran.output


def test_an_uploaded_copy_never_replaces_a_plan(tmp_path: Path) -> None:
    folder, plans = tmp_path / "masuk", tmp_path / "plans"
    folder.mkdir()
    path = folder / "kab-blora-2025.xlsx"
    path.write_bytes(xlsx_of(table_of(real(BLORA))))
    upload = upload_of(path, folder)
    assert receive(upload, plans).state == BARU
    (plans / "kab-blora").mkdir(parents=True)
    (plans / "kab-blora" / "2025.yml").write_bytes(BLORA.read_bytes())
    received = receive(upload, plans)
    assert (received.state, received.text) == (BERBEDA, "")
    (folder / "kab-blora-2025.yml").write_bytes(BLORA.read_bytes())
    assert receive(upload_of(folder / "kab-blora-2025.yml", folder), plans).state == DITOLAK


def test_the_date_of_the_decree_may_be_a_date(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(table_of(real(BLORA)))))
    sheet = book["Keputusan"]
    row = next(cell.row for cell in sheet["A"] if cell.value == "Pada tanggal")
    for value, found in ((date(2025, 3, 19), date(2025, 3, 19)), ("lusa", None)):
        sheet.cell(row, 2).value = value
        output = io.BytesIO()
        book.save(output)
        read = copied(output.getvalue(), "x.xlsx")
        assert read.plan.keputusan.tanggal == found
    assert CopyDoubt.UNREAD_DECREE_DAY(text="lusa") in doubts(read)
