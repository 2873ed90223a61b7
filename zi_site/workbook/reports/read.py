"""A workbook in which an officer reported -> the reports, every doubt, and what was left out.

Rows without a status and without anything else are no reports. Whatever else is not understood is
told: nothing that was typed disappears without a word.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, LeftOut, Spot
from zi_site.exceptions import SourceError
from zi_site.plan import glossary, reference
from zi_site.plan.reports import Laporan, Realisasi
from zi_site.workbook.layout import GUIDE, LISTS
from zi_site.workbook.reports.layout import (
    EVIDENCE_COLUMNS,
    EVIDENCE_NEEDS,
    REPORT_COLUMNS,
    REPORT_NEEDS,
)
from zi_site.workbook.reports.table import find_table, missing_columns, texts_above
from zi_site.workbook.reports.values import Notes, ReportedEvidence, evidence_of, reports_of
from zi_site.workbook.sentences import NotInWorkbook
from zi_site.workbook.sheets import BookSheet
from zi_site.workbook.tables import SheetTable, TableRow

_NONE = "Tidak ada lembar bukti."
_WHOLE = "laporan"  # what a foreign sheet or column is no part of
_OUR_NAMES = frozenset({"aksi", "periode", "status", "tindak_lanjut"})
_YEAR = re.compile("20[0-9]{2}")
_REPORT_KEYS = tuple(column.name for column in REPORT_COLUMNS)
_EVIDENCE_KEYS = tuple(column.name for column in EVIDENCE_COLUMNS)


@dataclass(frozen=True, slots=True)
class ReadReports:
    """``origins`` knows a report as ``(0,)`` and its evidence as ``(0, 0)``, with a key."""

    realisasi: Realisasi
    origins: Mapping[Spot, Origin]
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    read_from: tuple[str, ...] = ()


def is_reports_workbook(sheets: Sequence[BookSheet]) -> bool:
    """Whether these are of one of our own workbooks to report in, by its small names."""
    named = any(
        {cell.text for cell in row.values()} >= _OUR_NAMES for sheet in sheets for row in sheet.rows
    )
    return named or any(missing_columns(sheet, REPORT_COLUMNS) for sheet in sheets)


def read_reports(sheets: Sequence[BookSheet], satker: str = "", tahun: int = 0) -> ReadReports:
    """``satker`` and ``tahun`` are asked for, or said by the workbook. Raises SourceError."""
    table = find_table(sheets, REPORT_COLUMNS, REPORT_NEEDS)
    if table is None:
        raise SourceError(_refusal(sheets))
    satker, tahun = _identity(texts_above(table), satker, tahun)
    notes = Notes()
    filled = _filled(table)
    reports = [(row, each) for row in filled for each in reports_of(row, tahun, notes)]
    beside = find_table(sheets, EVIDENCE_COLUMNS, EVIDENCE_NEEDS)
    rows = _filled(beside) if beside else []
    evidence = list(evidence_of(rows, [each for _, each in reports], tahun, notes))
    _tell_of_the_rest(sheets, [table, beside] if beside else [table], notes)
    laporan = tuple(
        _with_evidence(each, position, evidence) for position, (_, each) in enumerate(reports)
    )
    of_evidence = f'{len(evidence)} bukti dari lembar "{beside.sheet.name}".' if beside else _NONE
    return ReadReports(
        Realisasi(glossary.VERSI, satker, tahun, laporan),
        _origins([row for row, _ in reports], evidence),
        tuple(notes.doubts),
        tuple(notes.left_out),
        (
            f'{len(laporan)} laporan dari {len(filled)} baris lembar "{table.sheet.name}".',
            of_evidence,
        ),
    )


def _filled(table: SheetTable) -> list[TableRow]:
    return [row for row in table.rows if not row.is_empty()]


def _refusal(sheets: Sequence[BookSheet]) -> str:
    """Why these sheets hold no reports."""
    gone = [
        f'"{heading}"' for sheet in sheets for heading in missing_columns(sheet, REPORT_COLUMNS)
    ]
    if gone:
        return (
            f"Kolom {', '.join(gone)} tidak ada lagi dalam buku kerja laporan ini. Kembalikan "
            "dahulu."
        )
    return (
        "Buku kerja ini bukan buku kerja laporan: tidak ada lembar dengan kolom aksi, periode, "
        "dan status. Buatlah dengan: zi-site export SATKER TAHUN laporan.xlsx --realisasi."
    )


def _identity(above: str, satker: str, tahun: int) -> tuple[str, int]:
    """Which office and year; a workbook of another one is refused rather than mixed up.

    ``above`` are the texts over the table.
    """
    said, year = _said(above.split())
    if _are_different(satker, said):
        raise SourceError(f"Buku kerja ini milik {said}, bukan {satker}.")
    if _are_different(tahun, year):
        raise SourceError(f"Buku kerja ini untuk tahun {year}, bukan {tahun}.")
    satker, tahun = satker or said, tahun or year
    if not satker or not tahun:
        raise SourceError(
            "Buku kerja ini tidak menyebut satker dan tahunnya. Tambahkan --satker dan --tahun."
        )
    return satker, tahun


def _said(words: Sequence[str]) -> tuple[str, int]:
    """The first registered office and the first year among these words; "" and 0 for none."""
    offices = (word for word in words if word in reference.register())
    years = (int(word) for word in words if _YEAR.fullmatch(word))
    return next(offices, ""), next(years, 0)


def _are_different(asked: str | int, said: str | int) -> bool:
    """Of two that are both there."""
    return bool(asked and said and asked != said)


def _with_evidence(laporan: Laporan, position: int, evidence: list[ReportedEvidence]) -> Laporan:
    return replace(
        laporan, bukti=tuple(piece.bukti for piece in evidence if piece.owner == position)
    )


def _origins(rows: list[TableRow], evidence: list[ReportedEvidence]) -> dict[Spot, Origin]:
    found: dict[Spot, Origin] = {}
    for position, row in enumerate(rows):
        found |= {((position,), key): row.origin(key) for key in _REPORT_KEYS if key in row.letters}
        own = [piece for piece in evidence if piece.owner == position]
        for number, piece in enumerate(own):
            keys = (key for key in _EVIDENCE_KEYS if key in piece.row.letters)
            found |= {((position, number), key): piece.row.origin(key) for key in keys}
    return found


def _tell_of_the_rest(
    sheets: Sequence[BookSheet], tables: Sequence[SheetTable], notes: Notes
) -> None:
    """Columns, comments and sheets of the officer's own: they are named, not carried over."""
    for table in tables:
        notes.doubts += table.doubts()
        notes.left_out += _others_of(table)
    known = {table.sheet.name for table in tables} | {GUIDE, LISTS}
    for sheet in sheets:
        if sheet.name not in known and sheet.rows:
            where = sheet.origin(next(iter(sheet.rows[0].values())).ref)
            gone = ", ".join(f'"{heading}"' for heading in missing_columns(sheet, EVIDENCE_COLUMNS))
            why = (
                NotInWorkbook.EVIDENCE_COLUMNS_GONE(columns=gone)
                if gone
                else NotInWorkbook.SHEET(whole=_WHOLE)
            )
            notes.left_out.append(LeftOut(sheet.name, why, where))


def _others_of(table: SheetTable) -> Iterator[LeftOut]:
    for column in table.own:
        what = column.heading or f"kolom {column.first.column}"
        where = table.sheet.origin(column.first.ref)
        yield LeftOut(f"{what} ({column.count} sel)", NotInWorkbook.COLUMN(whole=_WHOLE), where)
    for cell in table.comments:
        yield LeftOut(
            cell.comment, NotInWorkbook.COMMENT(whole=_WHOLE), table.sheet.origin(cell.ref)
        )
