"""Table -> the JSON copy, as ``data/salinan-json.schema.json`` describes it: UTF-8, keys in a
fixed order, no spaces between them.

An absent text is ``null`` here, so that no program has to guess what an empty string means.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from zi_site.plan import fields, glossary
from zi_site.plan.columns import KOLOM
from zi_site.plan.keys import Holds, Key
from zi_site.plan.model import Butir, Catatan, Pembetulan
from zi_site.plan.reports import Bukti, Laporan
from zi_site.views.report_columns import KOLOM_REALISASI, report_cells
from zi_site.views.table import Row, Table

Entry = dict[str, Any]

# `jenis` of a note that stands on one area; the other kinds are those of glossary.JENIS_CATATAN.
AREA = "area"
_LATER = ("naskah",)  # keys that were added to a published part, so that other copies stay the same


def json_of(table: Table) -> bytes:
    """The copy's bytes, with a line break at the end.

    One line a key, and in lists one line an entry: a quarter smaller than indented, and whoever
    compares two versions still sees the action that changed.
    """
    keys = ",\n".join(f"{_line(name)}:{_lines(value)}" for name, value in _copy(table).items())
    return f"{{\n{keys}\n}}\n".encode()


def _lines(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _line(value)
    entries = ",\n".join(map(_line, value))
    return f"[\n{entries}\n]"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _copy(table: Table) -> Entry:
    copy = {
        "versi": glossary.VERSI,
        "satker": table.satker.satker,
        "tahun": table.tahun,
        "judul": table.judul or None,
        "keputusan": _part(table.keputusan, "keputusan"),
        "sumber": _part(table.sumber, "sumber"),
        "judul_kolom": {
            name: text for name, text in table.judul_kolom.items() if name in table.printed_columns
        },
        "catatan": list(_notes(table)),
        "aksi": [_aksi(row, table) for row in table.rows],
    }
    return copy | {name: entries for name, entries in _only_where_any(table) if entries}


def _only_where_any(table: Table) -> Iterator[tuple[str, list[Any]]]:
    """The lists that a copy has only where the plan has such."""
    stated = fields.list_of(Pembetulan)
    yield "kolom_lain", list(table.kolom_lain)
    yield stated.name, [_stated(each, stated.part) for each in table.corrections]
    yield "laporan", [_laporan(report) for row in table.rows for report in row.laporan]


def _aksi(row: Row, table: Table) -> Entry:
    """The published cells; numbers are numbers, months a list, and so are further columns."""
    cells = _texts(KOLOM, row.cells()) | {"tahun": row.tahun, "bulan": list(row.bulan)}
    if table.numbered:
        cells["nomor"] = row.nomor or None
    if table.kolom_lain:
        cells["lain"] = [text or None for text in row.lain]
    if row.aksi.dicocokkan:
        cells["dicocokkan"] = row.aksi.dicocokkan.isoformat()
        cells["pencocok"] = row.aksi.pencocok or None
    return cells | _texts(KOLOM_REALISASI, report_cells(row)) if table.reported else cells


def _texts(names: tuple[str, ...], texts: tuple[str, ...]) -> Entry:
    return {name: text or None for name, text in zip(names, texts, strict=True)}


def _laporan(report: Laporan) -> Entry:
    return {
        "aksi": report.aksi,
        "periode": report.periode.nama,
        "bulan": list(report.periode.bulan),
        "status": report.status,
        "tanggal": report.tanggal.isoformat() if report.tanggal else None,
        "uraian": report.uraian or None,
        "kendala": report.kendala or None,
        "tindak_lanjut": report.tindak_lanjut or None,
        "bukti": [_bukti(bukti) for bukti in report.bukti],
    }


def _bukti(bukti: Bukti) -> Entry:
    return {
        "judul": bukti.judul or None,
        "tautan": bukti.tautan or None,
        "akses": bukti.akses,
        "tanggal": bukti.tanggal.isoformat() if bukti.tanggal else None,
    }


def _notes(table: Table) -> Iterator[Entry]:
    """The plan's notes, then those of its areas; the notes of an action stand on the action."""
    nowhere: Entry = {"area_nomor": None, "area_kode": None}
    for note in table.catatan:
        yield _stated(note, "catatan") | nowhere
    for area in table.areas:
        place = {"area_nomor": area.nomor or None, "area_kode": area.kode or None}
        for text in area.catatan:
            yield _stated(Catatan(AREA, text), "catatan") | place


def _stated(value: Catatan | Pembetulan, part: str) -> Entry:
    """What is always a text, also where it is still empty."""
    return _part(value, part) | {"isi": value.isi}


def _part(value: object, part: str) -> Entry:
    """The keys of a part, as the plan file has them; later ones only where they say anything."""
    said = {key.name: _value(key, getattr(value, key.attribute)) for key in fields.keys(part)}
    return {name: text for name, text in said.items() if text is not None or name not in _LATER}


def _value(key: Key, value: Any) -> Any:
    if key.holds is Holds.SECTION:
        return _part(value, key.part)
    if key.holds is Holds.LIST:
        return [_entry(each, key.part) for each in value]
    if key.holds is Holds.IDS:
        return list(value)
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" else value


def _entry(entry: Butir, part: str) -> Entry:
    """Its printed mark as the plan file calls it there; entries below it bear ``tanda``."""
    marked = {
        key.name: getattr(entry, key.attribute) or None
        for key in fields.keys(part)
        if key.holds is not Holds.LIST
    }
    below = [_entry(each, "butir") for each in entry.butir]
    return marked | {"butir": below} if below else marked
