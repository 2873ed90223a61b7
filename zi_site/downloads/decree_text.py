"""The decree and the notes of a Table as labelled lines of text, for the copies that print them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time

from zi_site.plan import glossary
from zi_site.plan.model import Butir, Keputusan
from zi_site.views.table import Table

Line = tuple[str, str]  # label, text
NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)

NOTE_NAMES = {
    glossary.KEKOSONGAN: "Bagian yang hilang",
    glossary.JADWAL_HILANG: "Jadwal",
    glossary.LABEL: "Judul dan isi",
    glossary.SALINAN: "Keadaan salinan",
}


def decree_moment(table: Table) -> datetime:
    """What a copy says for its own date, not the clock: the same plan gives the same bytes."""
    day = table.keputusan.tanggal
    return datetime.combine(day, time(), UTC) if day else NO_DATE


def official_office(table: Table) -> str:
    """The office as decrees write it: ``KOMISI PEMILIHAN UMUM KABUPATEN BLORA``."""
    return table.satker.nama.replace("KPU ", "KOMISI PEMILIHAN UMUM ", 1).upper()


def decree_name(table: Table) -> str:
    """``Keputusan KPU Kabupaten Blora Nomor 9 Tahun 2025 tanggal 19 Maret 2025``."""
    day = table.keputusan.tanggal
    dated = f" tanggal {glossary.day_words(day)}" if day else ""
    return table.keputusan.name_of(table.satker.nama) + dated


def decree_lines(keputusan: Keputusan) -> list[Line]:
    """The decree from its number to its signature; what it does not print is left out."""
    salinan = keputusan.salinan
    lines = [
        ("Naskah", keputusan.naskah),
        ("Nomor", keputusan.nomor),
        ("Tahun", str(keputusan.tahun)),
        ("Tentang", keputusan.tentang),
        *_entries("Menimbang", keputusan.menimbang),
        *_entries("Mengingat", keputusan.mengingat),
        ("Menetapkan", keputusan.menetapkan),
        *((butir.tanda, _whole(butir)) for butir in keputusan.diktum),
        ("Ditetapkan di", keputusan.tempat),
        ("Pada tanggal", glossary.day_words(keputusan.tanggal)),
        ("Jabatan", keputusan.jabatan),
        ("Penanda tangan", keputusan.penanda_tangan),
        (
            "Salinan disahkan oleh",
            ", ".join(part for part in (salinan.kantor, salinan.jabatan, salinan.nama) if part),
        ),
    ]
    return [(label, text) for label, text in lines if text]


def note_lines(table: Table, together: bool = False) -> list[Line]:
    """All notes: of the plan, of its areas, of its actions with their id, and the source of the
    copy.

    ``together``: actions with the same note share one line, ``Aksi 1.2, 3.3``, where the first of
    them stands.
    """
    lines = list(plan_notes(table))
    lines += [
        (area_label(area.nomor, area.nama), text) for area in table.areas for text in area.catatan
    ]
    if together:
        lines += [(f"Aksi {', '.join(ids)}", text) for text, ids in _actions_by_note(table).items()]
    else:
        lines += [(f"Aksi {row.id}", text) for row in table.rows for text in row.catatan]
    return lines + source_lines(table)


def _actions_by_note(table: Table) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in table.rows:
        for text in row.catatan:
            found.setdefault(text, []).append(row.id)
    return found


def plan_notes(table: Table) -> Iterator[Line]:
    """The notes of the plan as a whole: what kind of note, and its text."""
    for note in table.catatan:
        place = f" (setelah aksi {note.setelah})" if note.setelah else ""
        yield NOTE_NAMES.get(note.jenis, note.jenis) + place, note.isi


def source_lines(table: Table) -> list[Line]:
    """The file that was transcribed, as far as it is known."""
    sumber = table.sumber
    lines = [
        ("Sumber salinan", sumber.berkas),
        ("Bentuk sumber", sumber.bentuk),
        ("SHA-256 sumber", sumber.sha256),
    ]
    return [(label, text) for label, text in lines if text]


def area_label(nomor: str, nama: str) -> str:
    """``Area I Manajemen Perubahan``; without what is not printed."""
    return f"Area {nomor} {nama}".replace("  ", " ").strip()


def _entries(label: str, entries: Iterable[Butir]) -> Iterator[Line]:
    for position, butir in enumerate(entries):
        yield (label if position == 0 else ""), _whole(butir, with_mark=True)


def _whole(butir: Butir, with_mark: bool = False, indent: str = "") -> str:
    """An entry with those below it, each on a line of its own."""
    first = f"{butir.tanda} {butir.isi}".strip() if with_mark else butir.isi
    return "\n".join(
        [indent + first, *(_whole(below, True, indent + "    ") for below in butir.butir)]
    )
