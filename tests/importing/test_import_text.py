"""Text as a source: tables of tabs, CSV of any delimiter, markup, encodings, and what is no text at
all.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zi_site.documents.cell_text import clean, one_line
from zi_site.documents.grid import Document, Grid, Paragraph
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.documents.text_source import read_text
from zi_site.exceptions import SourceError

TABBED = (
    "**RENCANA AKSI\nTAHUN 2026**\n\nNO\tKEGIATAN\n1\t<i>Rapat</i> , daftar\n\n- KESATU : "
    "Menetapkan\n"
)


def kinds(document: Document) -> list[str]:
    return [type(block).__name__ for block in document.blocks]


def test_runs_of_tabbed_lines_are_tables_and_the_rest_are_paragraphs() -> None:
    document = read_text(TABBED.encode())
    assert kinds(document) == ["Paragraph", "Paragraph", "Grid", "Paragraph"]
    assert not document.whole_cells
    grid = next(document.grids)
    assert [cell.text for cell in grid.rows[1].cells] == ["1", "Rapat, daftar"]
    assert grid.rows[1].cells[1].origin.line == 5
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "RENCANA AKSI",
        "TAHUN 2026",
        "KESATU : Menetapkan",
    ]


@pytest.mark.parametrize("delimiter", ";,|")
def test_lines_with_delimiters_are_one_table(delimiter: str) -> None:
    rows = [
        ["Rencana Aksi 2026", "", "", ""],
        ["No", "Kegiatan", "Bukti", "Waktu"],
        ["1", '"a\nb"', "Foto", "Mei"],
    ]
    document = read_text("\n".join(delimiter.join(row) for row in rows).encode())
    assert kinds(document) == ["Paragraph", "Grid"]
    assert document.whole_cells
    assert [cell.text for cell in next(document.grids).rows[2].cells] == [
        "1",
        "a\nb",
        "Foto",
        "Mei",
    ]


def test_the_rule_under_a_heading_of_markdown_is_no_row() -> None:
    document = read_text(b"| No | Kegiatan | Bukti |\n| --- | :-: | ---: |\n| 1 | Rapat | Foto |\n")
    assert [row.cells[1].text for row in next(document.grids).rows] == ["Kegiatan", "Rapat"]


def test_tables_of_markdown_stand_below_their_headings() -> None:
    table = "| No | Kegiatan |\n|---|---|\n|  | Rapat \\| pleno |\n|  |  |\n"
    document = read_text(f"# Rencana\n\n## Area 1\n\n{table}\n---\n\n## Area 2\n{table}".encode())
    assert kinds(document) == ["Paragraph", "Paragraph", "Grid", "Paragraph", "Grid"]
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert (first.text, first.bold) == ("Rencana", True)
    assert [cell.text for cell in next(document.grids).rows[1].cells] == ["", "Rapat | pleno"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_windows_programs_write_is_read(encoding: str) -> None:
    document = read_text("NO\tKEGIATAN\n1\tRapat “pleno”\n".encode(encoding))
    assert next(document.grids).rows[1].cells[1].text == "Rapat “pleno”"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"  \n", Unread.EMPTY),
        (b"a\0b", Unread.NO_TEXT_FILE),
        (b"a\n" * 100_001, Unread.TOO_MANY_LINES),
        (b'a;b;c;"' + b"x" * 200_000 + b"\n1;2;3;4\n1;2;3;4\n", Unread.BROKEN_CSV),
    ],
)
def test_what_is_no_plan_is_refused(content: bytes, kind: Unread) -> None:
    with pytest.raises(UnreadError) as refused:
        read_text(content)
    assert refused.value.kind is kind


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        ("<i>stakeholder</i> ;", "stakeholder;"),
        ("**tebal** dan *miring*", "tebal dan miring"),
        ("5 * 3", "5 * 3"),
        ("*", "*"),
        ("pe\u00adgawai\u200b", "pegawai"),
        ("a<br/>b\r\nc", "a\nb\nc"),
        ("A &amp; B", "A & B"),
        ("x\x07y\x85z", "xy z"),
    ],
)
def test_only_what_is_printed_stays(found: str, printed: str) -> None:
    assert clean(found) == printed


def test_lines_of_a_cell_become_one() -> None:
    assert one_line("melalui e-\nPPID dan\nlaman") == "melalui e-PPID dan laman"
    assert one_line("punishment (sanksi)/\nreward") == "punishment (sanksi)/reward"


@given(st.binary(max_size=300))
def test_any_bytes_are_a_document_or_refused(content: bytes) -> None:
    try:
        document = read_text(content)
    except SourceError:
        return
    assert all(isinstance(block, Grid | Paragraph) for block in document.blocks)


@given(st.text(max_size=80))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once or "&" in text or "<" in text or "*" in text or "_" in text
    assert once == once.strip()
