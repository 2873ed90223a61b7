"""A workbook in which an officer reported -> the reports, every doubt, and what is not in them and
why.

Rows without a status and without anything else are no reports. Whatever else is not understood is
told: nothing that was typed disappears without a word.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, LeftOut, Spot
from zi_site.exceptions import SourceError
from zi_site.plan import glossary, reference
from zi_site.plan.kinds import loose
from zi_site.plan.reports import Laporan, Realisasi
from zi_site.workbook.layout import GUIDE, LISTS
from zi_site.workbook.reports.layout import (
    EVIDENCE_COLUMNS,
    EVIDENCE_NEEDS,
    REPORT_COLUMNS,
    REPORT_NEEDS,
)
from zi_site.workbook.reports.table import FoundTable, find_table, missing_columns, texts_above
from zi_site.workbook.reports.values import Notes, Piece, evidence_of, report_of
from zi_site.workbook.sheets import BookSheet
from zi_site.workbook.tables import TableRow

_NO_PART = "lembar ini bukan bagian dari laporan"
_OUR_NAMES = frozenset({"aksi", "periode", "status", "tindak_lanjut"})
_YEAR = re.compile("20[0-9]{2}")
_REPORT_KEYS = tuple(column.name for column in REPORT_COLUMNS)
_EVIDENCE_KEYS = tuple(column.name for column in EVIDENCE_COLUMNS)


@dataclass(frozen=True, slots=True)
class ReadReports:
    """``origins`` knows a report by its position as ``(0,)`` and its evidence as ``(0, 0)``, each
    with a key.
    """

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
    """``satker`` and ``tahun`` are what is asked for; where empty, the workbook says them. Raises
    SourceError.
    """
    table = find_table(sheets, REPORT_COLUMNS, REPORT_NEEDS)
    if table is None:
        gone = [
            f'"{heading}"' for sheet in sheets for heading in missing_columns(sheet, REPORT_COLUMNS)
        ]
        if gone:
            raise SourceError(
                f"Kolom {', '.join(gone)} tidak ada lagi dalam buku kerja laporan ini. Kembalikan "
                "dahulu."
            )
        raise SourceError(
            "Buku kerja ini bukan buku kerja laporan: tidak ada lembar dengan kolom aksi, periode, "
            "dan status. "
            "Buatlah dengan: zi-site export SATKER TAHUN laporan.xlsx --realisasi."
        )
    satker, tahun = _identity(table, satker, tahun)
    notes = Notes()
    reports = [(row, each) for row in table.rows if (each := report_of(row, tahun, notes))]
    beside = find_table(sheets, EVIDENCE_COLUMNS, EVIDENCE_NEEDS)
    pieces = (
        list(evidence_of(beside.rows, [each for _, each in reports], tahun, notes))
        if beside
        else []
    )
    _tell_of_the_rest(sheets, [each for each in (table, beside) if each], notes)
    laporan = tuple(
        _with_evidence(each, position, pieces) for position, (_, each) in enumerate(reports)
    )
    return ReadReports(
        Realisasi(glossary.VERSI, satker, tahun, laporan),
        _origins([row for row, _ in reports], pieces),
        tuple(notes.doubts),
        tuple(notes.left_out),
        tuple(_told(table, beside, len(laporan), len(pieces))),
    )


def _identity(table: FoundTable, satker: str, tahun: int) -> tuple[str, int]:
    """Which office and year; a workbook of another one is refused rather than mixed up."""
    above = texts_above(table)
    said = next((word for word in above.split() if word in reference.register()), "")
    year = next((int(word) for word in above.split() if _YEAR.fullmatch(word)), 0)
    if satker and said and said != satker:
        raise SourceError(f"Buku kerja ini milik {said}, bukan {satker}.")
    if tahun and year and year != tahun:
        raise SourceError(f"Buku kerja ini untuk tahun {year}, bukan {tahun}.")
    if not (satker or said) or not (tahun or year):
        raise SourceError(
            "Buku kerja ini tidak menyebut satker dan tahunnya. Tambahkan --satker dan --tahun."
        )
    return satker or said, tahun or year


def _with_evidence(laporan: Laporan, position: int, pieces: list[Piece]) -> Laporan:
    return replace(laporan, bukti=tuple(piece.bukti for piece in pieces if piece.owner == position))


def _origins(rows: list[TableRow], pieces: list[Piece]) -> dict[Spot, Origin]:
    found: dict[Spot, Origin] = {}
    for position, row in enumerate(rows):
        found |= {((position,), key): row.origin(key) for key in _REPORT_KEYS if key in row.letters}
        own = [piece for piece in pieces if piece.owner == position]
        for number, piece in enumerate(own):
            keys = (key for key in _EVIDENCE_KEYS if key in piece.row.letters)
            found |= {((position, number), key): piece.row.origin(key) for key in keys}
    return found


def _told(table: FoundTable, beside: FoundTable | None, reports: int, evidence: int) -> list[str]:
    said = [f'{reports} laporan dari {len(table.rows)} baris lembar "{table.sheet}".']
    return [
        *said,
        f'{evidence} bukti dari lembar "{beside.sheet}".' if beside else "Tidak ada lembar bukti.",
    ]


def _tell_of_the_rest(sheets: Sequence[BookSheet], tables: list[FoundTable], notes: Notes) -> None:
    """Columns, comments and sheets of the officer's own: they are named, not carried over."""
    for table in tables:
        _tell_of_cells(table, notes)
        for heading, cells in table.others.items():
            where = Origin(sheet=table.sheet, cell=cells[0].ref)
            notes.left_out.append(
                LeftOut(
                    f"{heading} ({len(cells)} sel)", "kolom ini bukan bagian dari laporan", where
                )
            )
        for cell in table.comments:
            where = Origin(sheet=table.sheet, cell=cell.ref)
            notes.left_out.append(LeftOut(cell.comment, "komentar pada sel tidak ikut", where))
    known = {table.sheet for table in tables} | {GUIDE, LISTS}
    for sheet in sheets:
        if sheet.name not in known and sheet.rows:
            where = Origin(sheet=sheet.name, cell=next(iter(sheet.rows[0].values())).ref)
            gone = ", ".join(f'"{heading}"' for heading in missing_columns(sheet, EVIDENCE_COLUMNS))
            why = f"kolom {gone} tidak ada, jadi buktinya tidak dibaca" if gone else _NO_PART
            notes.left_out.append(LeftOut(sheet.name, why, where))


def _tell_of_cells(table: FoundTable, notes: Notes) -> None:
    """What is not read as it is seen, and columns that are gone."""
    if table.missing:
        named = ", ".join(f'"{heading}"' for heading in table.missing)
        said = f'Lembar "{table.sheet}" tidak mempunyai kolom {named}; isinya dibaca kosong.'
        first = next((row.origin("aksi") for row in table.rows), Origin(sheet=table.sheet))
        notes.doubts.append(Doubt(loose("impor", said), origin=first))
    for remark in table.remarks:
        notes.doubts.append(
            Doubt(loose("impor", remark.text), origin=Origin(sheet=table.sheet, cell=remark.ref))
        )
