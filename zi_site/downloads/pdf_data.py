"""Table -> the plain data that ``templates/rencana-aksi.typ`` sets: strings, lists and mappings,
ready for JSON.

The printed form is kept: the plan's own headings and only its own columns, areas and kelompok as
bands. What is ours is said to be ours: the number of each action, the marks for the kinds of
certainty, repeated cells in grey.
"""

from collections.abc import Iterator
from typing import Any

from zi_site.downloads import decree_text
from zi_site.downloads.pdf_breaking import COLUMN, MIDDLE, NARROW
from zi_site.downloads.pdf_glyphs import room, shortened
from zi_site.downloads.pdf_reports import reports_data
from zi_site.plan import glossary
from zi_site.plan.columns import FURTHER, further_name
from zi_site.views.table import AreaBand, Row, Table

Data = dict[str, Any]

SIGN = {glossary.TERTULIS: "✓", glossary.KONVENSI: "◐", glossary.PERKIRAAN: "○"}
SPAN_TEXT = {
    glossary.TIDAK_TERBACA: "? tidak terbaca",
    glossary.TIDAK_TERJADWAL: "– tidak terjadwal",
}
DATA_COLUMNS = ("komponen_nomor", "komponen", "indikator", "langkah_aksi", "bukti_fisik")
CARRIED = frozenset({"komponen_nomor", "komponen", "indikator", "penanggung_jawab"})
MOST_FURTHER = 2  # columns that a plan prints besides ours and that have their own here
OWN_MONTHS = "BULAN (menurut jadwal tercetak)"
UNOFFICIAL = "Salinan olahan, bukan dokumen resmi."

# What repeats on every page, or must stay on one, is bounded; in characters as they are drawn
# (`pdf_glyphs.room`).
LONGEST_NAME = 500
LONGEST_SOURCE = 90  # each part of the footer
LONGEST_HEADING = 120
LONGEST_NARROW_HEADING = 30
LONGEST_WHOLE_SIGNATURE = 700
# A row stays on one page; one with a cell of more lines than this may not fit and is allowed to
# break. The characters of a line are counted low.
MOST_WHOLE_LINES = 36


def pdf_data(table: Table) -> Data:
    """Everything that the template sets, by the names that it uses."""
    columns = _columns(table)
    names = [column["name"] for column in columns]
    sources = decree_text.source_lines(table)
    source = "; ".join(f"{label}: {shortened(text, LONGEST_SOURCE)}" for label, text in sources)
    signed, certified = _signed(table), _certified(table)
    notes = decree_text.note_lines(table, together=True) + _long_headings(table)
    title = table.judul or f"Rencana aksi {table.satker.nama} {table.tahun}"
    return {
        "title": title,
        "document_title": shortened(title, LONGEST_NAME),
        "office": table.satker.nama,
        "description": shortened(
            f"{UNOFFICIAL} Rencana aksi menurut {decree_text.decree_name(table)}.", LONGEST_NAME
        ),
        "keywords": ["zona integritas", "rencana aksi", table.satker.nama, str(table.tahun)],
        "annex": _annex(table),
        "months": list(glossary.BULAN_PENDEK),
        "columns": [
            column | {"heading": shortened(column["heading"], _longest_heading(column["name"]))}
            for column in columns
        ],
        "rows": list(_rows(table, names)),
        "legend": list(_legend(table)),
        "signed": signed,
        "certified": certified,
        "signature_whole": max(sum(map(room, signed)), sum(map(room, certified)))
        <= LONGEST_WHOLE_SIGNATURE,
        "reports": reports_data(table),
        "notes": [{"label": label, "text": text} for label, text in notes],
        "footer": f"{UNOFFICIAL} {source}",
    }


def _annex(table: Table) -> list[str]:
    keputusan = table.keputusan
    called = (keputusan.naskah or "Keputusan").upper()
    lines = ["LAMPIRAN"] if keputusan.is_decree else []
    lines += [f"{called} {decree_text.official_office(table)}"]
    lines += [(keputusan.number or f"Tahun {keputusan.tahun}").upper()]
    lines += [] if keputusan.is_decree else ["(BUKAN KEPUTUSAN)"]
    return lines + (["TENTANG", keputusan.tentang] if keputusan.tentang else [])


def _columns(table: Table) -> list[Data]:
    """The action's number, printed columns, twelve months; area columns become bands."""
    texts = [name for name in DATA_COLUMNS if _is_shown(name, table)]
    if "komponen_nomor" not in table.printed_columns and "komponen" in texts:
        texts = [name for name in texts if name != "komponen_nomor"]  # it stands before the name
    shown = [*texts, *_schedule_columns(table)]
    shown += ["penanggung_jawab"] if _is_shown("penanggung_jawab", table) else []
    shown += ["keterangan"] if "keterangan" in table.printed_columns else []
    headings = table.judul_kolom | {"id": "AKSI", "bulan": _heading_of_months(table)}
    headings |= _further(table)
    names = (*_numbers(table), *shown, *_further(table))
    return [{"name": name, "heading": headings[name]} for name in names]


def _numbers(table: Table) -> tuple[str, ...]:
    """Our number of an action, and the one that the plan prints."""
    return ("id", "nomor") if table.numbered else ("id",)


def _further(table: Table) -> dict[str, str]:
    """Headings of the plan's further columns; of too many for a page, one for all of them."""
    headings = {further_name(at): text for at, text in enumerate(table.kolom_lain, 1)}
    return headings if len(headings) <= MOST_FURTHER else {FURTHER: "KOLOM LAIN"}


def _further_text(row: Row, name: str, table: Table) -> str:
    """The text of a further column, or those of all under their headings."""
    texts = {further_name(at): text for at, text in enumerate(row.lain, 1)}
    if name in texts:
        return texts[name]
    named = zip(table.kolom_lain, row.lain, strict=True)
    return "\n".join(f"{heading}: {text}" for heading, text in named if text)


def _is_shown(name: str, table: Table) -> bool:
    """Whether the plan prints this column, or says anything in it."""
    return name in table.printed_columns or any(getattr(row, name) for row in table.rows)


def _schedule_columns(table: Table) -> tuple[str, ...]:
    return ("jadwal", "bulan") if _has_words(table) else ("bulan",)


def _heading_of_months(table: Table) -> str:
    return OWN_MONTHS if _has_words(table) else table.judul_kolom["jadwal"]


def _has_words(table: Table) -> bool:
    """Whether the schedule is printed in words, beside which the months are ours."""
    return any(row.jadwal for row in table.rows)


def _longest_heading(name: str) -> int:
    return LONGEST_NARROW_HEADING if COLUMN.get(name) == NARROW else LONGEST_HEADING


def _long_headings(table: Table) -> list[decree_text.Line]:
    """The printed headings that the table shortens, whole, for the notes."""
    return [
        (f"Judul kolom {name.replace('_', ' ')}", text)
        for name, text in (table.judul_kolom | _further(table)).items()
        if room(text) > _longest_heading(name)
    ]


def _rows(table: Table, names: list[str]) -> Iterator[Data]:
    """Bands, actions and gaps in printed order."""
    gaps = [note for note in table.catatan if note.jenis == glossary.KEKOSONGAN]
    for area in table.areas:
        yield from _area_rows(area, table)
        for komponen in area.komponen:
            if komponen.opens_kelompok:
                yield from _band(
                    "kelompok", _joined(komponen.kelompok_nomor, komponen.kelompok), []
                )
            above: Row | None = None
            for row in komponen.rows:
                yield _action_row(row, above, table, names)
                above = row
                for gap in gaps:
                    if gap.setelah == row.id:
                        yield {"kind": "pita", "text": f"Bagian yang hilang: {gap.isi}"}


def _area_rows(area: AreaBand, table: Table) -> Iterator[Data]:
    """The printed heading of an area, with those of the form's columns for it."""
    printed = table.printed_columns
    before_number, before_name = (
        shortened(table.judul_kolom[name], _longest_heading(name))
        for name in ("area_nomor", "area")
    )
    number = _joined(before_number if "area_nomor" in printed and area.nomor else "", area.nomor)
    name = f"{before_name}: {area.nama}" if "area" in printed else area.nama
    remarks = [f"Area resmi menurut isinya: {area.nama_resmi}"] if area.label_differs else []
    yield from _band("area", _joined(number, name) or area.nama_resmi, remarks)


def _band(kind: str, text: str, remarks: list[str]) -> Iterator[Data]:
    """A heading; too long to repeat on every page, it is cut, and followed once by all of it."""
    yield {"kind": kind, "text": shortened(text, LONGEST_NAME), "remarks": remarks}
    if room(text) > LONGEST_NAME:
        yield {"kind": "pita", "text": text}


def _action_row(row: Row, above: Row | None, table: Table, names: list[str]) -> Data:
    texts = [_cell_text(row, name, names, table) for name in names]
    repeated = [
        above is not None and name in CARRIED and getattr(above, name) == getattr(row, name)
        for name in names
    ]
    by_month = [
        f"{glossary.NAMA_BULAN[month - 1]}, {glossary.NAMA_KEPASTIAN[row.kepastian]}"
        if month in row.bulan
        else None
        for month in glossary.SETAHUN
    ]
    return {
        "kind": "aksi",
        "cells": [
            {"text": text, "repeated": again} for text, again in zip(texts, repeated, strict=True)
        ],
        "months": by_month if row.kepastian in SIGN else None,
        "months_text": SPAN_TEXT.get(row.kepastian, ""),
        "sign": SIGN.get(row.kepastian, ""),
        "doubtful": row.kepastian != glossary.TERTULIS,
        "breakable": any(
            room(text) > MOST_WHOLE_LINES * COLUMN.get(name, MIDDLE)
            for text, name in zip(texts, names, strict=True)
        ),
    }


def _cell_text(row: Row, name: str, names: list[str], table: Table) -> str:
    if name.startswith(FURTHER):
        return _further_text(row, name, table)
    if name == "komponen" and "komponen_nomor" not in names:
        return _joined(row.komponen_nomor, row.komponen)
    return "" if name in ("bulan", "keterangan") else str(getattr(row, name))


def _legend(table: Table) -> Iterator[str]:
    kinds = {row.kepastian for row in table.rows}
    for kind in glossary.KEPASTIAN:
        if kind in kinds:
            label = SPAN_TEXT.get(kind) or f"{SIGN[kind]} {glossary.NAMA_KEPASTIAN[kind]}"
            yield f"{label}: {glossary.ARTI_KEPASTIAN[kind]}."
    yield (
        "Nomor pada kolom AKSI berasal dari salinan ini. Teks kelabu diulang dari baris di "
        "atasnya. Keraguan dijelaskan dalam Catatan atas salinan ini."
    )


def _signed(table: Table) -> list[str]:
    keputusan = table.keputusan
    made = "Ditetapkan di" if keputusan.is_decree else "Dibuat di"
    lines = [
        f"{made} {keputusan.tempat}" if keputusan.tempat else "",
        f"pada tanggal {glossary.day_words(keputusan.tanggal)}" if keputusan.tanggal else "",
        f"{keputusan.jabatan}," if keputusan.jabatan else "",
        "ttd." if keputusan.penanda_tangan else "",
        keputusan.penanda_tangan,
    ]
    return [line for line in lines if line]


def _certified(table: Table) -> list[str]:
    salinan = table.keputusan.salinan
    lines = [line for line in (salinan.kantor, salinan.jabatan, salinan.nama) if line]
    return ["Salinan sesuai dengan aslinya", *lines] if lines else []


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
