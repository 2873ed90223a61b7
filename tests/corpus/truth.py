"""What must come out of a document -> for each of its actions, every text that is right in a cell.

A truth is a JSON file beside its document (HACKING says what stands in it), or a plan that is known.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from zi_site.plan.model import Plan, Standing

Cells = Mapping[str, str]  # of one action or the decree: field -> text, in its plain form
Asked = Mapping[
    str, tuple[str, ...]
]  # field -> the texts any of which is right; no others are asked

ROW = "nomor_baris"  # a printed number that counts rows: of the komponen, or kept as ``nomor``
_NUMBERS = ("area_nomor", "komponen_nomor", "nomor", ROW)
_MONTHS = ("bulan", "centang", "minggu")
_NOT_PRINTED = (
    "area_nomor",
    "jadwal",
)  # null: the draft may number areas, and write ticks as it likes
_FURTHER = "lain: "
_ONE_TEXT = (
    "komponen",
    "indikator",
    "langkah_aksi",
)  # forms print these in one column, or in three
_SIGNS = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚`´", "'") | {"\u200b": " "})


@dataclass(frozen=True, slots=True)
class Truth:
    """``refused``: the document holds no plan for this office and year, and must give none."""

    satker: str
    tahun: int
    actions: tuple[Asked, ...]
    decree: Asked = field(default_factory=dict)
    refused: bool = False


def plain(name: str, value: object) -> str:
    """A value without what no reader minds: spaces, shapes of quotes, the dot behind a number."""
    if isinstance(value, list | tuple):
        return ";".join(str(each) for each in sorted(value))
    text = unicodedata.normalize("NFC", "" if value is None else str(value)).translate(_SIGNS)
    text = " ".join(text.split())
    if name in _MONTHS and text == "none":
        return ""
    return text.rstrip(".): ") if name in _NUMBERS else text


def truth_of_json(text: str) -> Truth:
    """The file of HACKING's section on the corpus; KeyError, TypeError or ValueError for others."""
    said = json.loads(text)
    actions = tuple(_asked(action) for action in said.get("aksi", ()))
    return Truth(
        said["satker"],
        said["tahun"],
        _with_row_numbers(actions),
        _asked(said.get("keputusan", {})),
        said.get("expect") == "refuse",
    )


def truth_of_plan(plan: Plan, fields: Sequence[str] = ()) -> Truth:
    """Every cell of the plan, or only these fields, exactly as they are; nothing of its decree."""
    actions = [
        {name: (text,) for name, text in cells.items() if name in (fields or cells.keys() - {ROW})}
        for cells in cells_of(plan)
    ]
    return Truth(plan.satker, plan.tahun, tuple(actions))


def cells_of(plan: Plan) -> list[Cells]:
    """All that is said of each action, with what holds for it from above."""
    return [
        {name: plain(name, value) for name, value in _values(each, plan.kolom_lain)}
        for each in plan.walk()
    ]


def decree_of(plan: Plan) -> Cells:
    """What a truth may ask of the decree."""
    decree = plan.keputusan
    names = ("nomor", "tahun", "tanggal", "tempat", "jabatan", "penanda_tangan")
    return {name: plain("", getattr(decree, name) or "") for name in names}


def is_right(asked: tuple[str, ...], found: str) -> bool:
    """Whether a cell holds one of the texts that are right."""
    return found in asked


def is_right_of_decree(name: str, asked: tuple[str, ...], found: str) -> bool:
    """Names are compared without their case; of a title its beginning is enough."""
    texts = [text.casefold() for text in asked]
    if name == "jabatan":
        return any(found.casefold().startswith(text) for text in texts)
    return found.casefold() in texts


def is_lost(asked: Asked, found: Cells) -> bool:
    """Whether a text that may stand in one of several columns stands in none of them."""
    there = {found[name] for name in _ONE_TEXT}
    return any(
        "" in asked[name] and any(asked[name]) and there.isdisjoint(filter(None, asked[name]))
        for name in _ONE_TEXT
        if name in asked
    )


def _values(each: Standing, further: Sequence[str]) -> Iterator[tuple[str, object]]:
    aksi, komponen = each.aksi, each.komponen
    yield from (("area_nomor", each.area.nomor), ("area", each.area.nama))
    yield from (("area_kode", each.area.kode), ("subpilar", each.nearest("subpilar")))
    yield from (("kelompok_nomor", each.kelompok.nomor), ("kelompok", each.kelompok.nama))
    yield "komponen_nomor", komponen.nomor
    yield ROW, komponen.nomor or aksi.nomor
    yield "komponen", komponen.nama or each.kelompok.nama  # a heading that was kept, if higher up
    yield "penanggung_jawab", each.team
    for name in ("id", "nomor", "indikator", "langkah_aksi", "bukti_fisik", "jadwal", "bulan"):
        yield name, getattr(aksi, name)
    for name in ("centang", "kisi", "kepastian", "minggu", "tenggat", "tahun_tercetak"):
        yield name, getattr(aksi, name)
    yield from ((further_field(name), text) for name, text in zip(further, aksi.lain, strict=False))


def further_field(heading: str) -> str:
    """The field of what stands below a heading that is none of ours."""
    return _FURTHER + plain("", heading).casefold()


def _asked(said: Mapping[str, object]) -> Asked:
    asked = {}
    for name, value in said.items():
        if value is None and name in _NOT_PRINTED:
            continue
        if isinstance(value, dict):  # ``lain`` or ``kolom_lain``: heading -> text
            asked |= {further_field(each): _texts("", text) for each, text in value.items()}
        else:
            asked[name] = _texts(name, value)
    return asked


def _texts(name: str, value: object) -> tuple[str, ...]:
    several = isinstance(value, list)
    if name in _MONTHS:  # [3, 6] is one answer, [[3, 6], "none"] are two
        several = isinstance(value, list) and any(isinstance(each, list | str) for each in value)
    values = value if several and isinstance(value, list) else [value]
    return tuple(plain(name, each) for each in values)


def _with_row_numbers(actions: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """Where the printed numbers count rows, a plan may keep them as ``nomor`` too."""
    if not _counts_rows(actions):
        return actions
    return tuple(
        {ROW if name == "komponen_nomor" else name: texts for name, texts in asked.items()}
        for asked in actions
    )


def _counts_rows(actions: Sequence[Asked]) -> bool:
    numbers = [asked.get("komponen_nomor", ("",)) for asked in actions]
    if any("nomor" in asked for asked in actions) or not any(map(any, numbers)):
        return False
    if all(map(any, numbers)) and len(set(numbers)) == len(numbers) > 1:
        return True
    return any(
        any(one["komponen_nomor"])
        and any(one["komponen"])
        and (one["area"], one["komponen"]) == (two["area"], two["komponen"])
        and one["komponen_nomor"] != two["komponen_nomor"]
        for one, two in pairwise(actions)
    )


def words_of(asked: Asked) -> str:
    """By which words an action is known again, whatever else of it is wrong."""
    nothing = ("",)
    step = asked.get("langkah_aksi", nothing)[0] or asked.get("bukti_fisik", nothing)[0]
    indicator = max(asked.get("indikator", ("",)), key=len)
    return re.sub(r"\s+", " ", f"{step} | {indicator}").casefold()
