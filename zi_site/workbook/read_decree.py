"""The rows of the sheets "Keputusan", "Catatan" and "Pembetulan" -> decree, notes and corrections,
and their places.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, LeftOut, Spot
from zi_site.plan import glossary
from zi_site.plan.fields import ENTRIES, FIELDS
from zi_site.plan.kinds import loose
from zi_site.plan.model import Butir, Catatan, Keputusan, Pembetulan, Plan, Salinan, Sumber
from zi_site.workbook.layout import HEADING_LABEL
from zi_site.workbook.tables import Table, TableRow
from zi_site.workbook.typed_dates import typed_date
from zi_site.workbook.values import chosen, whole_number

_LABELS = (*FIELDS, *ENTRIES, HEADING_LABEL)
_NUMBERED = ("tahun", "keputusan.tahun")


@dataclass(frozen=True, slots=True)
class ReadPart:
    """``plan`` with what one sheet says filled in."""

    plan: Plan
    origins: Mapping[Spot, Origin]
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def read_decree(table: Table, plan: Plan) -> ReadPart:
    rows, doubts, left_out = _labelled(table)
    origins: dict[Spot, Origin] = {
        ((), keys): row.origin("isi")
        for label, keys in {**ENTRIES, **FIELDS}.items()
        for row in rows.get(label, ())[:1]
    }
    texts: dict[str, str] = {}
    for label, keys in FIELDS.items():
        filled = [row for row in rows.get(label, ()) if row.text("isi")]
        texts[keys] = filled[0].text("isi") if filled else ""
        if filled:
            origins[(), keys] = filled[0].origin("isi")
        for row in filled[1:]:
            said = f'"{label}" tertulis dua kali; yang dipakai yang pertama.'
            doubts.append(Doubt(loose("impor", said), origin=row.origin("isi")))
            left_out.append(
                LeftOut(row.text("isi"), f'"{label}" tertulis dua kali', row.origin("isi"))
            )
        doubts += [
            Doubt(
                loose("impor", f'Tanda "{row.text("tanda")}" pada baris {label} tidak dipakai.'),
                origin=row.origin("tanda"),
            )
            for row in filled[:1]
            if row.text("tanda")
        ]
    years = {keys: _year(keys, texts[keys], origins.get(((), keys)), doubts) for keys in _NUMBERED}
    dated = next((row for row in rows.get("Tanggal ditetapkan", ()) if row.text("isi")), None)
    tanggal = _date(dated, "isi", doubts)
    decree = replace(
        _decree(texts, years["keputusan.tahun"], tanggal),
        menimbang=_entries(rows.get("Menimbang", ())),
        mengingat=_entries(rows.get("Mengingat", ())),
        diktum=_entries(rows.get("Diktum", ())),
    )
    headings = tuple(
        (row.text("tanda"), row.text("isi"))
        for row in rows.get(HEADING_LABEL, ())
        if row.text("tanda") in glossary.JUDUL_KOLOM
    )
    filled_in = replace(
        plan,
        satker=texts["satker"] or plan.satker,
        tahun=years["tahun"] or plan.tahun,
        judul=texts["judul"],
        keputusan=decree,
        sumber=Sumber(texts["sumber.berkas"], texts["sumber.sha256"], texts["sumber.bentuk"]),
        judul_kolom=headings,
    )
    return ReadPart(filled_in, origins, tuple(doubts), tuple(left_out))


def _labelled(table: Table) -> tuple[dict[str, list[TableRow]], list[Doubt], list[LeftOut]]:
    """Rows by their label; a row of a list that has no label belongs to the one above it."""
    rows: dict[str, list[TableRow]] = {}
    doubts: list[Doubt] = []
    left_out: list[LeftOut] = []
    above = ""
    for row in table.rows:
        label = chosen(row.text("bagian"), _LABELS) or (
            above if above in (*ENTRIES, HEADING_LABEL) else ""
        )
        if label in _LABELS:
            rows.setdefault(label, []).append(row)
            above = label
            heading = row.text("tanda")
            if label == HEADING_LABEL and heading not in glossary.JUDUL_KOLOM and row.text("isi"):
                left_out.append(
                    LeftOut(
                        row.text("isi"), f'kolom "{heading}" tidak dikenal', row.origin("tanda")
                    )
                )
        elif not row.is_empty():
            text = " · ".join(cell.text for cell in row.cells.values() if cell.text)
            left_out.append(
                LeftOut(text, "bagian keputusan ini tidak dikenal", row.origin("bagian"))
            )
            doubts.append(
                Doubt(
                    loose("impor", f'Bagian "{label}" tidak dikenal, jadi tidak dibaca.'),
                    origin=row.origin("bagian"),
                )
            )
    return rows, doubts, left_out


def _decree(texts: Mapping[str, str], tahun: int, tanggal: date | None) -> Keputusan:
    return Keputusan(
        texts["keputusan.nomor"],
        tahun,
        texts["keputusan.tentang"],
        texts["keputusan.tempat"],
        tanggal,
        texts["keputusan.jabatan"],
        texts["keputusan.penanda_tangan"],
        Salinan(*(texts[f"keputusan.salinan.{name}"] for name in ("kantor", "jabatan", "nama"))),
        menetapkan=texts["keputusan.menetapkan"],
    )


def _entries(rows: Sequence[TableRow]) -> tuple[Butir, ...]:
    filled = (row for row in rows if row.text("tanda") or row.text("isi"))
    return tuple(Butir(row.text("tanda"), row.text("isi")) for row in filled)


def _year(keys: str, text: str, origin: Origin | None, doubts: list[Doubt]) -> int:
    number = whole_number(text)
    if text and number is None:
        said = f'"{text}" bukan tahun, jadi tidak dipakai. Tulis empat angka, misalnya 2025.'
        doubts.append(Doubt(loose("impor", said), origin=origin or Origin()))
    return number or 0


def _date(row: TableRow | None, name: str, doubts: list[Doubt]) -> date | None:
    cell = row.cells.get(name) if row else None
    if row is None or cell is None or not cell.text:
        return None
    found = typed_date(cell.value)
    if found.date is None or not found.sure:
        read = f"; dibaca {found.date.isoformat()}" if found.date else ", jadi tidak dipakai"
        said = f'Tanggal "{cell.text}" tidak jelas{read}. Tulis misalnya 19 Maret 2025.'
        doubts.append(Doubt(loose("impor", said), origin=row.origin(name)))
    return found.date


def read_notes(table: Table, plan: Plan) -> ReadPart:
    rows = [row for row in table.rows if not row.is_empty()]
    notes = tuple(
        Catatan(
            chosen(row.text("jenis"), glossary.JENIS_CATATAN), row.text("isi"), row.text("setelah")
        )
        for row in rows
    )
    return ReadPart(
        replace(plan, catatan=notes), {((), "catatan"): rows[0].origin("isi")} if rows else {}
    )


def read_corrections(table: Table, plan: Plan) -> ReadPart:
    rows = [row for row in table.rows if not row.is_empty()]
    doubts: list[Doubt] = []
    corrections = tuple(
        Pembetulan(_date(row, "tanggal", doubts), row.text("isi"), tuple(_ids(row.text("aksi"))))
        for row in rows
    )
    origins: dict[Spot, Origin] = {((), "pembetulan"): rows[0].origin("isi")} if rows else {}
    return ReadPart(replace(plan, pembetulan=corrections), origins, tuple(doubts))


def _ids(text: str) -> list[str]:
    return [word for word in re.split(r"[,;\s]+", text) if word]
