"""A part of a plan and its keys -> what they are called, and what was read, in words."""

from dataclasses import is_dataclass
from datetime import date

from zi_site.documents.cell_text import shortened
from zi_site.plan import reference
from zi_site.plan.glossary import NAMA_KEPASTIAN, day_words, month_words
from zi_site.plan.model import Aksi, Area, Komponen, Part, PartPath, Plan

_LONGEST = 240
EMPTY = "(kosong)"


def called(plan: Plan, path: PartPath) -> tuple[str, str]:
    """("Aksi 2.3", its langkah aksi): what a part is called, and what it says."""
    part = part_at(plan, path)
    match part:
        case Plan():
            return "Rencana secara keseluruhan", ""
        case Aksi():
            return f"Aksi {part.id}", part.langkah_aksi or part.indikator or part.bukti_fisik
        case Area():
            return f"Area {part.nomor.rstrip('. ') or path[0] + 1}", part.nama
    word = "Komponen" if isinstance(part, Komponen) else "Kelompok"
    return f"{word} {part.nomor.rstrip('. ')}".rstrip(), part.nama or "tanpa judul"


def part_at(plan: Plan, path: PartPath) -> Plan | Part:
    """The plan, or one of its parts."""
    return next((part for at, part in plan.parts() if at == path), plan)


def read_words(plan: Plan, spot: tuple[PartPath, str]) -> str:
    """What the draft says under a key; ``EMPTY`` where it says nothing, "" where the key holds
    other keys.
    """
    path, key = spot
    value: object = part_at(plan, path)
    if isinstance(value, Aksi) and key in ("jadwal", "bulan"):
        return _time_words(value)
    for name in key.split("."):
        value = getattr(value, name, "")
    if is_dataclass(value):
        return ""
    return shortened(_words(key, value), _LONGEST) or EMPTY


def _words(key: str, value: object) -> str:
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, tuple):
        return ", ".join(each for each in value if isinstance(each, str))
    said = str(value or "")
    if key == "kode" and (area := reference.areas().get(said)):
        return area.nama
    subpilar = reference.subpilar().get(said) if key == "subpilar" else None
    return f"{said} {subpilar.nama}" if subpilar else said


def _time_words(aksi: Aksi) -> str:
    """What is printed, what months that means, and how sure they are."""
    printed = f"“{shortened(aksi.jadwal)}”" if aksi.jadwal else ""
    ticks = f"centang pada sel {', '.join(map(str, aksi.centang))}" if aksi.centang else ""
    months = month_words(aksi.bulan) or "tanpa bulan"
    sure = NAMA_KEPASTIAN.get(aksi.kepastian, "")
    said = " dan ".join(filter(None, (printed, ticks))) or EMPTY
    return f"{said}: {months}" + (f" ({sure})" if sure else "")
