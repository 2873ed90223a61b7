"""A plan -> the workbook that an officer edits, and ``read_back`` reads; same plan, same bytes."""

import re
from collections.abc import Iterable, Mapping, Sequence

from zi_site.downloads.xlsx_text import LONGEST_CELL
from zi_site.exceptions import SourceError
from zi_site.plan import fields, glossary, reference
from zi_site.plan.model import Plan
from zi_site.workbook import layout
from zi_site.workbook.book import Book, EditableSheet
from zi_site.workbook.guide import guide_lines
from zi_site.workbook.rows import (
    Row,
    action_rows,
    chapter_rows,
    decree_rows,
    listed_rows,
    structure_rows,
)

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SPARE_ACTIONS = 25


def plan_workbook(plan: Plan, skeleton: Iterable[Row] = ()) -> bytes:
    """``skeleton`` are rows of areas and komponen to be replaced, for a plan that has none yet.

    Raises SourceError where a text cannot stand in a cell: cut texts would come back cut.
    """
    empty = list(skeleton)
    structure = structure_rows(plan) or empty
    actions, chapters = action_rows(plan), chapter_rows(plan)
    _refuse_unwritable(plan, actions, structure)
    book = Book(f"Rencana aksi {plan.satker} {plan.tahun}", _lists(plan, structure))
    office = reference.register().get(plan.satker)
    title = f"Rencana aksi {office.nama if office else plan.satker} {plan.tahun}"
    book.guide(
        title, "Buku kerja untuk disunting dan dikirim kembali", guide_lines(plan, bool(empty))
    )
    book.table(_actions(plan, title, actions))
    book.table(_structure(structure))
    book.table(_decree(decree_rows(plan)))
    book.table(_notes(listed_rows(plan, layout.NOTES)))
    book.table(_corrections(listed_rows(plan, layout.CORRECTIONS)))
    if chapters:
        book.table(_chapters(chapters))
    book.workbook.worksheets()[1].activate()
    return book.finish()


def _actions(plan: Plan, title: str, rows: Sequence[Row]) -> EditableSheet:
    hint = (
        "Satu baris satu aksi. Baris baru: biarkan Id kosong. Bulan: pilih ✓. Penjelasan setiap "
        "kolom ada pada lembar Petunjuk."
    )
    known = layout.with_further_columns(layout.COLUMNS[layout.ACTIONS], plan.kolom_lain)
    columns = _with_team(_with_notes(known, rows))
    return EditableSheet(
        layout.ACTIONS,
        title,
        hint,
        columns,
        rows,
        locked=("id", layout.TEAM.name),
        headings=layout.headings_of(plan),
        spare=_SPARE_ACTIONS,
        frozen=2,
        printed=max(
            at for at, column in enumerate(columns, 1) if column.name.startswith(layout.NOTE)
        ),
        ticks=layout.MONTHS,
    )


def _with_team(columns: Sequence[layout.Column]) -> tuple[layout.Column, ...]:
    """After the team of the action itself the one that holds, of the first action too."""
    at = [column.name for column in columns].index("penanggung_jawab") + 1
    return (*columns[:at], layout.TEAM, *columns[at:])


def _structure(rows: Sequence[Row]) -> EditableSheet:
    hint = (
        "Urutan baris adalah urutan dalam rencana: Area, lalu Kelompok (bila ada) dan Komponen di "
        "bawahnya. Area resmi dipilih pada baris Area, subpilar pada baris Komponen."
    )
    return EditableSheet(
        layout.STRUCTURE,
        "Area dan komponen",
        hint,
        _with_notes(layout.STRUCTURE_COLUMNS, rows),
        rows,
        locked=("sebutan",),
        frozen=2,
        bold="Area",
    )


def _decree(rows: Sequence[Row]) -> EditableSheet:
    hint = "Isi menurut keputusan yang ditandatangani. Tanggal ditulis misalnya 19 Maret 2025."
    fixed = {key.label for path, key in fields.labelled() if path in layout.LOCKED_FIELDS}
    return EditableSheet(
        layout.DECREE,
        "Keputusan",
        hint,
        layout.DECREE_COLUMNS,
        rows,
        locked=("bagian",),
        locked_rows=[at for at, row in enumerate(rows) if row["bagian"] in fixed],
        spare=10,
        landscape=False,
    )


def _notes(rows: Sequence[Row]) -> EditableSheet:
    kinds = ", ".join(glossary.JENIS_CATATAN)
    hint = f"Catatan tentang rencana secara keseluruhan. Jenis: {kinds}."
    return EditableSheet(
        layout.NOTES, "Catatan", hint, layout.COLUMNS[layout.NOTES], rows, spare=10, landscape=False
    )


def _corrections(rows: Sequence[Row]) -> EditableSheet:
    hint = (
        "Isi bila salinan yang sudah terbit dibetulkan; tanggalnya tanggal pembetulan. Ikut "
        "terbit sebagai riwayat."
    )
    return EditableSheet(
        layout.CORRECTIONS,
        "Pembetulan",
        hint,
        layout.COLUMNS[layout.CORRECTIONS],
        rows,
        spare=5,
        landscape=False,
    )


def _chapters(rows: Sequence[Row]) -> EditableSheet:
    hint = "Bab-bab pengantar dalam lampiran: baris Bab, lalu paragraf dan butirnya."
    return EditableSheet(
        layout.CHAPTERS, "Pendahuluan", hint, layout.CHAPTER_COLUMNS, rows, spare=5, landscape=False
    )


def _with_notes(columns: Sequence[layout.Column], rows: Sequence[Row]) -> tuple[layout.Column, ...]:
    """The columns, with one for each note of the action that has most."""
    count = max((sum(name.startswith(layout.NOTE) for name in row) for row in rows), default=0)
    at = [column.name for column in columns].index(layout.NOTE)
    return (*columns[:at], *layout.note_columns(columns[at], count), *columns[at + 1 :])


def _lists(plan: Plan, structure: Sequence[Row]) -> Mapping[str, Sequence[str]]:
    labels = [*(key.label for _, key in fields.labelled()), layout.HEADING_LABEL]
    levels = [f"{layout.ENTRY} {level}" for level in range(1, layout.DEEPEST_OFFERED + 1)]
    return {
        "centang": [layout.TICK],
        "kepastian": glossary.KEPASTIAN,
        "area": list(layout.named_areas().values()),
        "subpilar": list(layout.named_subpilar().values()),
        "jenis baris": layout.JENIS_BARIS,
        "jenis catatan": glossary.JENIS_CATATAN,
        "ya": [layout.YES],
        "bagian": labels,
        "bagian bab": [layout.CHAPTER, layout.PARAGRAPH, *levels, layout.NEW_LIST],
        "komponen": [row["sebutan"] for row in structure if row.get("sebutan")],
        layout.KNOWN_IDS: [aksi.id for aksi in plan.actions()],
    }


def _refuse_unwritable(plan: Plan, actions: Sequence[Row], structure: Sequence[Row]) -> None:
    rows = [(f"Aksi {row['id']}", row) for row in actions]
    rows += [(f"Lembar {layout.STRUCTURE}, {row.get('nama', '')[:40]}", row) for row in structure]
    others = (
        (layout.DECREE, decree_rows(plan)),
        (layout.NOTES, listed_rows(plan, layout.NOTES)),
        (layout.CORRECTIONS, listed_rows(plan, layout.CORRECTIONS)),
        (layout.CHAPTERS, chapter_rows(plan)),
    )
    rows += [(f"Lembar {name}", row) for name, more in others for row in more]
    for where, row in rows:
        for column, text in row.items():
            if len(text.encode("utf-16-le", "surrogatepass")) > 2 * LONGEST_CELL:
                limit = f"{LONGEST_CELL:,}".replace(",", ".")
                raise SourceError(
                    f"{where}: teks pada {column} lebih panjang dari {limit} huruf, sehingga tidak "
                    "muat dalam satu sel Excel. Sunting rencana ini lewat berkas YAML-nya."
                )
            if found := _UNWRITABLE.search(text):
                raise SourceError(
                    f"{where}: teks pada {column} memuat karakter kendali (U+{ord(found[0]):04X}) "
                    "yang tidak dapat disimpan dalam buku kerja. Hapus karakter itu dahulu."
                )
