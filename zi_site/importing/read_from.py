"""What an import read from where, in Indonesian sentences for the officer."""

from collections.abc import Iterator, Sequence

from zi_site.importing.cell_text import shortened
from zi_site.importing.table.headings import FIELD_NAMES
from zi_site.importing.table.tables import Part
from zi_site.model import Plan


def read_from(parts: Sequence[Part], plan: Plan) -> Iterator[str]:
    rows = sum(len(part.rows) for part in parts)
    where = str(parts[0].origin)
    more = f", diteruskan pada {len(parts) - 1} bagian lain sampai {parts[-1].origin}" if len(parts) > 1 else ""
    yield f"Tabel rencana: mulai {where}{more}; {rows} baris."
    yield f"Kolom: {'; '.join(_columns(parts[0]))}."
    komponen = [each for area in plan.area for group in area.kelompok for each in group.komponen]
    groups = sum(bool(group.nama) for area in plan.area for group in area.kelompok)
    said = f", {groups} kelompok" if groups else ""
    yield f"Hasilnya {len(plan.area)} area{said}, {len(komponen)} komponen, {sum(1 for _ in plan.actions())} aksi."


def _columns(part: Part) -> Iterator[str]:
    columns = part.columns
    for at, heading in sorted(columns.headings.items()):
        if at in columns.fields:
            yield f"“{shortened(heading)}” sebagai {FIELD_NAMES[columns.fields[at]].lower()}"
        elif at in columns.numbers:
            yield f"“{shortened(heading)}” sebagai nomor {FIELD_NAMES[columns.numbers[at]].lower()}"
    if columns.months:
        first, last = columns.months[0].said, columns.months[-1].said
        yield f"{len(columns.months)} kolom waktu, {first} sampai {last}"
