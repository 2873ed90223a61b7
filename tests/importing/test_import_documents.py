"""The five plans printed as XLSX, DOCX and PDF and imported: the actions with all printed cells
equal.

``pytest -s tests/importing/test_import_documents.py`` prints the shares, and beside them those of
what is not printed but proposed by the content: the official area and the subpilar.
"""

from collections.abc import Callable
from functools import cache

import pytest
from conftest import ROOT
from dokumen.compare import OURS, PRINTED, Compared, compare, share
from dokumen.pdf import pdf_document
from dokumen.word import word_document
from dokumen.workbook import workbook

from zi_site.documents.grid import Grid
from zi_site.documents.opening import read_document
from zi_site.importing.importer import import_document
from zi_site.plan.model import Plan
from zi_site.plan_file.read.plan_file import read_plan

PLANS = (
    "kab-blora/2025",
    "kab-demak/2023",
    "kab-kebumen/2026",
    "kab-purbalingga/2022",
    "kab-sarolangun/2025",
)
MAKERS: dict[str, Callable[[Plan], bytes]] = {
    "xlsx": workbook,
    "docx": word_document,
    "pdf": pdf_document,
}
BARS = {"xlsx": 1.0, "docx": 1.0, "pdf": 0.97}


@cache
def plan(name: str) -> Plan:
    path = ROOT / "tests" / "rencana" / f"{name}.yml"
    found = read_plan(path.read_bytes(), path.name).plan
    assert found is not None
    return found


@cache
def document(name: str, kind: str) -> bytes:
    return MAKERS[kind](plan(name))


@cache
def imported(name: str, kind: str) -> Plan:
    original = plan(name)
    return import_document(
        document(name, kind), f"rencana.{kind}", original.satker, original.tahun
    ).plan


def compared(name: str, kind: str) -> list[Compared]:
    return compare(plan(name), imported(name, kind))


@pytest.mark.parametrize("kind", MAKERS)
def test_all_printed_cells_come_back(kind: str) -> None:
    for name in PLANS:
        found = compared(name, kind)
        ours = ", ".join(f"{field} {share(found, (field,)):.1%}" for field in OURS)
        print(f"{name} {kind}: {share(found, PRINTED):.1%} of {len(found)} actions; {ours}")
        wrong = {
            each.id: each.differences for each in found if set(each.differences) & set(PRINTED)
        }
        assert share(found, PRINTED) >= BARS[kind], wrong


@pytest.mark.parametrize("kind", MAKERS)
def test_nothing_is_added(kind: str) -> None:
    """As many actions as were printed: no heading, no cut row, no signature has become one."""
    for name in PLANS:
        assert len(list(imported(name, kind).actions())) == len(list(plan(name).actions())), name


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("name", PLANS)
def test_every_text_of_the_table_is_in_the_grids(name: str, kind: str) -> None:
    """The reader by itself loses no word, whatever the importer then makes of them."""
    read = read_document(document(name, kind), f"rencana.{kind}")
    there = squeezed(
        "".join(cell.text for grid in read.grids for row in grid.rows for cell in row.cells)
    )
    for aksi in plan(name).actions():
        for text in (aksi.langkah_aksi, aksi.bukti_fisik):
            # A page break parts a text into two places, so its halves are looked for.
            whole = squeezed(text)
            at = next((at for at in range(len(whole), -1, -1) if whole[:at] in there), 0)
            assert whole[at:] in there, (aksi.id, text)


@pytest.mark.parametrize("kind", MAKERS)
def test_every_cell_says_where_it_stands(kind: str) -> None:
    read = read_document(document("kab-blora/2025", kind), f"rencana.{kind}")
    cells = [cell for grid in read.grids for row in grid.rows for cell in row.cells]
    assert all(str(cell.origin) for cell in cells)
    assert all(str(paragraph.origin) for paragraph in read.paragraphs)
    assert all(isinstance(grid, Grid) and grid.rows for grid in read.grids)


def squeezed(text: str) -> str:
    return "".join(text.split())
