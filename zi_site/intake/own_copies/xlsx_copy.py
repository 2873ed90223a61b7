"""The sheets of an XLSX copy -> its rows by the machine names, its decree and its notes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zi_site.documents.grid import Origin
from zi_site.downloads.decree_text import NOTE_NAMES
from zi_site.downloads.xlsx_columns import HEADING
from zi_site.downloads.xlsx_file import LKE_SHEET
from zi_site.downloads.xlsx_text import CUT, CUT_OUTSIDE_ACTIONS
from zi_site.draft.result import Doubt, LeftOut
from zi_site.intake.own_copies.copied import (
    LACKING_IN_TABLES,
    AreaLabel,
    Copied,
    CopiedRow,
    about_columns,
    column_names,
    columns_left_out,
    first_places,
    is_header,
    is_of_plan,
    no_plan,
)
from zi_site.intake.own_copies.xlsx_decree import read_decree
from zi_site.intake.sentences import CopyDoubt
from zi_site.plan import glossary, reference
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.model import Catatan, Plan, Sumber
from zi_site.views.further_columns import headings_in
from zi_site.workbook.sentences import NotInWorkbook
from zi_site.workbook.sheets import BookCell, BookSheet, SheetRow

DECREE, NOTES, ABOUT = ("Bagian", "Isi"), ("Tentang", "Catatan"), "Rencana aksi"
_MONTHS = {f"bulan_{month:02d}": month for month in glossary.SETAHUN}
_NO_MARK = frozenset({"", "?", "–", "-"})
_AFTER = re.compile(r"(.*) \(setelah aksi (.*)\)", re.DOTALL)
_SOURCE = {"Sumber salinan": "berkas", "Bentuk sumber": "bentuk", "SHA-256 sumber": "sha256"}
_JENIS = {name: jenis for jenis, name in NOTE_NAMES.items()}


def read_xlsx_copy(sheets: Sequence[BookSheet]) -> Copied | None:
    """None where no sheet has our machine names."""
    for sheet in sheets:
        for at, row in enumerate(sheet.rows):
            if is_header(column_names({place: cell.text for place, cell in row.items()}).values()):
                return _copied(sheets, sheet, at)
    return None


def _copied(sheets: Sequence[BookSheet], sheet: BookSheet, at: int) -> Copied:
    texts = {place: cell.text for place, cell in sheet.rows[at].items()}
    names = column_names(texts)
    places = first_places(names)
    headings = _headings_below(sheet, at, places)
    body = sheet.rows[at + (2 if headings else 1) :]
    head = replace(
        no_plan(),
        judul=_title(sheet.rows[:at]),
        judul_kolom=_headings(headings, places),
        kolom_lain=headings_in(texts.values()),
    )
    doubts = [*about_columns(names, _origin(sheet, sheet.rows[at])), *_remarks(sheet)]
    left_out = [*_other_cells(sheet, body, names), *_other_sheets(sheets, sheet)]
    own_notes, area_notes = dict[str, tuple[str, ...]](), tuple[tuple[AreaLabel, str], ...]()
    for each in sheets:
        if _is_list(each, DECREE):
            decree, more = read_decree(each)
            head, doubts = replace(head, keputusan=decree), [*doubts, *more]
        elif _is_list(each, NOTES):
            head, own_notes, area_notes = _notes(each, head)
    rows = tuple(_row(sheet, row, places) for row in body)
    doubts += _cut(rows)
    told = tuple(doubts), tuple(left_out)
    return Copied("Excel", rows, LACKING_IN_TABLES, head, own_notes, area_notes, *told)


def _row(sheet: BookSheet, row: SheetRow, places: Mapping[str, int]) -> CopiedRow:
    named = {name: row[place] for name, place in places.items() if place in row}
    cells = {name: cell for name, cell in named.items() if is_of_plan(name)}
    return CopiedRow(
        {name: cell.text for name, cell in cells.items()},
        {name: sheet.origin(cell.ref) for name, cell in cells.items()},
        _origin(sheet, row),
        frozenset(name for name, cell in cells.items() if not isinstance(cell.value, str)),
        _marked(named) if places.keys() >= _MONTHS.keys() else None,
    )


def _marked(cells: Mapping[str, BookCell]) -> tuple[int, ...]:
    """The months whose cell holds a mark."""
    cells_of = ((month, cells.get(name)) for name, month in _MONTHS.items())
    return tuple(month for month, cell in cells_of if cell and cell.text not in _NO_MARK)


def _origin(sheet: BookSheet, row: SheetRow) -> Origin:
    return sheet.origin(next(iter(row.values())).ref)


def _title(above: Sequence[SheetRow]) -> str:
    title = next((cell.text for row in above for cell in row.values()), "")
    return "" if title == ABOUT else title


def _headings_below(sheet: BookSheet, at: int, places: Mapping[str, int]) -> SheetRow:
    """The printed headings under the machine names; none in a CSV saved as a workbook."""
    row = sheet.rows[at + 1] if at + 1 < len(sheet.rows) else {}
    cell = row.get(places.get("satker", 0))
    return {} if cell and cell.text in reference.register() else row


def _headings(row: SheetRow, places: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    """The plan's own headings: those that are not what the copy writes where a plan prints none."""
    found = []
    for name, usual in JUDUL_KOLOM.items():
        cell = row.get(places.get(name, 0))
        if name not in HEADING and cell and cell.text and cell.text != usual:
            found.append((name, cell.text))
    return tuple(found)


def _remarks(sheet: BookSheet) -> Iterator[Doubt]:
    for remark in sheet.remarks:
        yield Doubt(remark.finding, origin=sheet.origin(remark.ref))


def _cut(rows: Sequence[CopiedRow]) -> Iterator[Doubt]:
    for row in rows:
        for name, text in row.cells.items():
            if text.endswith((CUT, CUT_OUTSIDE_ACTIONS)):
                aksi = f"Aksi {row.text('id')}"
                yield Doubt(CopyDoubt.CUT(name=name), aksi, row.origins[name])


def _other_cells(
    sheet: BookSheet, body: Sequence[SheetRow], names: Mapping[int, str]
) -> Iterator[LeftOut]:
    """The officer's own columns and comments."""
    cells = [
        (names.get(place) or f"tanpa nama ({cell.column})", cell, sheet.origin(cell.ref))
        for row in body
        for place, cell in row.items()
    ]
    for _, cell, origin in cells:
        if cell.comment:
            yield LeftOut(cell.comment, NotInWorkbook.COMMENT(whole="rencana"), origin)
    yield from columns_left_out(
        (name, origin)
        for name, cell, origin in cells
        if cell.text and not is_of_plan(name) and name not in _MONTHS
    )


def _other_sheets(sheets: Sequence[BookSheet], taken: BookSheet) -> Iterator[LeftOut]:
    for sheet in sheets:
        ours = sheet is taken or _is_list(sheet, DECREE) or _is_list(sheet, NOTES)
        ours = ours or sheet.name == LKE_SHEET  # made of the others
        if sheet.rows and not ours:
            reason = NotInWorkbook.SHEET(whole="rencana")
            yield LeftOut(f'lembar "{sheet.name}"', reason, _origin(sheet, sheet.rows[0]))


def _is_list(sheet: BookSheet, headings: tuple[str, str]) -> bool:
    return bool(sheet.rows) and tuple(cell.text for cell in sheet.rows[0].values()) == headings


def _notes(
    sheet: BookSheet, head: Plan
) -> tuple[Plan, dict[str, tuple[str, ...]], tuple[tuple[AreaLabel, str], ...]]:
    """The notes of the plan and its source, of actions by id, and all others by their label."""
    notes, areas, actions, source = [], [], dict[str, tuple[str, ...]](), {}
    for row in sheet.rows[1:]:
        label, text = (row[place].text if place in row else "" for place in (1, 2))
        after = _AFTER.fullmatch(label)
        if jenis := _JENIS.get(after[1] if after else label):
            notes.append(Catatan(jenis, text, after[2] if after else ""))
        elif label in _SOURCE:
            source[_SOURCE[label]] = text
        elif label.startswith("Aksi "):
            aksi_id = label.removeprefix("Aksi ")
            actions[aksi_id] = (*actions.get(aksi_id, ()), text)
        else:
            areas.append((AreaLabel(label), text))
    return replace(head, catatan=tuple(notes), sumber=Sumber(**source)), actions, tuple(areas)
