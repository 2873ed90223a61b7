"""The sheet in the order of the LKE: every action once, every planned quarter, every piece of
evidence with its access class, and no score.
"""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import page_reader
import pytest
import reported_tables
from openpyxl import load_workbook
from test_html import PAGE, findings
from test_pages import REAL, SAMPLES, around, block_of

from zi_site.downloads.xlsx_file import LIST_ROW, LKE_SHEET, xlsx_of
from zi_site.machine.clock import moment_of
from zi_site.plan import reference
from zi_site.publication.pages_lke import lke_pages
from zi_site.views.lke import KOLOM_LKE, OUTSIDE, lke_lines, lke_of
from zi_site.views.monev import QUARTERS
from zi_site.views.submitted import Submitted
from zi_site.views.table import Table

REPORTED = [reported_tables.blora(), reported_tables.demak(), reported_tables.hostile()]
EVERY = [*REAL, *SAMPLES, *REPORTED]
every_plan = pytest.mark.parametrize("table", EVERY)


def page_of(table: Table, *submitted: Submitted, at: int = 0) -> page_reader.Node:
    pages = list(lke_pages(table, replace(around(table), submitted=submitted)))
    return page_reader.tree_of(block_of(pages[at].content.decode()))


@every_plan
def test_all_subpilar_in_their_order_and_every_action_once(table: Table) -> None:
    lines = [line for area in lke_of(table) for line in area.lines]
    known = [line.nomor for line in lines if line.nomor]
    assert known == list(reference.subpilar())
    assert sorted(row.id for line in lines for row in line.rows) == sorted(
        row.id for row in table.rows
    )
    assert all(row.subpilar == line.nomor for line in lines if line.nomor for row in line.rows)
    assert {line.nama for line in lines if not line.nomor} <= {OUTSIDE}


@every_plan
def test_a_cell_has_what_was_planned_and_what_was_told_of_its_quarter(table: Table) -> None:
    for line in (line for area in lke_of(table) for line in area.lines):
        for cell, periode in zip(line.cells, QUARTERS, strict=True):
            months = set(periode.bulan)
            planned = {row.id for row in line.rows if months & set(row.bulan)}
            told = {
                row.id
                for row in line.rows
                if any(months & set(report.periode.bulan) for report in row.laporan)
            }
            assert {each.row.id for each in cell.told} == told
            assert {row.id for row in cell.waiting} == planned - told
            assert cell.planned == len(planned)


@every_plan
def test_the_sheet_of_the_workbook_says_the_same(table: Table) -> None:
    sheet = load_workbook(BytesIO(xlsx_of(table)))[LKE_SHEET]
    headings, *lines = [
        tuple(cell or "" for cell in row)
        for row in sheet.iter_rows(min_row=LIST_ROW + 1, values_only=True)
    ]
    assert headings == tuple(heading for heading, _ in KOLOM_LKE)
    assert len(lines) == len(list(lke_lines(table)))
    assert [line[3] for line in lines] == [line[3] for line in lke_lines(table)]


def test_evidence_says_its_access_and_only_public_evidence_is_linked() -> None:
    page = page_of(reported_tables.blora())
    assert "3 publik, 2 terbatas, 1 dikecualikan" in page.said
    assert "publik: Contoh notulen rapat" in page.said
    assert "Contoh daftar hadir terbatas: tidak diumumkan di sini" in page.said
    links = [node.attributes.get("href", "") for node in page.tags("a")]
    assert "https://ppid.contoh.go.id/notulen.pdf" in links
    assert "https://ppid.contoh.go.id/rahasia" not in links
    lines = "\n".join("\n".join(line) for line in lke_lines(reported_tables.blora()))
    assert "Contoh notulen rapat (publik, 2025-04-01): https://ppid.contoh.go.id/" in lines
    assert "rahasia" not in lines


@every_plan
def test_the_sheet_counts_and_gives_no_score(table: Table) -> None:
    page = page_of(table)
    assert "%" not in "".join(node.said for node in page.with_class("fakta"))
    assert "Lembar ini tidak memuat nilai." in page.said
    assert "terlambat" not in page.said.casefold()


def test_a_submitted_state_stands_alone_with_its_day_and_its_texts() -> None:
    now, then = reported_tables.blora(), REAL[0]
    day = date(2025, 6, 30)
    state = Submitted(day, then, moment_of(1_750_000_000), (("kab-blora/2025.yml", "0f" * 32),))
    page = page_of(now, state, at=1)
    assert "seperti diajukan 30 Juni 2025" in page.tags("h1")[0].said
    assert then.rows[0].langkah_aksi.split("\n")[0] in page.said
    assert "0f" * 32 in page.said
    assert not [a for a in page.tags("a") if "#aksi-" in a.attributes.get("href", "")]
    # today's sheet leads there
    links = [node.attributes.get("href", "") for node in page_of(now, state).tags("a")]
    assert "2025-06-30/" in links


def test_a_state_that_is_not_known_says_so_at_its_address() -> None:
    page = page_of(REAL[0], Submitted(date(2025, 6, 30)), at=1)
    assert "tidak dapat ditampilkan" in page.said
    assert page.tags("table") == []


def test_html_is_valid(tmp_path: Path) -> None:
    state = Submitted(date(2025, 6, 30), reported_tables.blora(), moment_of(1_750_000_000))
    tables = (reported_tables.hostile(), REAL[0])
    for table in tables:
        for page in lke_pages(table, replace(around(table), submitted=(state,))):
            file = tmp_path / f"{page.path.replace('/', '_')}.html"
            file.write_text(PAGE.format(block_of(page.content.decode())), encoding="utf-8")
    files = sorted(tmp_path.iterdir())
    assert len(files) == 2 * len({table.name for table in tables})
    assert findings(*files) == []
