"""The JSON copy -> its rows, decree and notes; values of another type are told and left out."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Origin
from zi_site.documents.sentences import UnreadError
from zi_site.downloads.json_file import AREA
from zi_site.draft.result import Doubt, LeftOut
from zi_site.intake.own_copies.copied import (
    AreaLabel,
    Copied,
    CopiedRow,
    about_columns,
    columns_left_out,
    is_json,
    no_plan,
)
from zi_site.intake.sentences import CopyDoubt, FileFault, NotInCopy
from zi_site.plan import fields
from zi_site.plan.columns import FURTHER, KOLOM, further_name
from zi_site.plan.keys import Holds, Key
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Butir, Catatan, Plan
from zi_site.views.further_columns import NUMBER

LACKING = "pendahuluan, nomor kelompok, dan nomor sel centang"
_KEYS = frozenset({*fields.names("rencana"), "aksi", "laporan"}) - {"pendahuluan", "area"}
_PARTS = _KEYS - {"versi", "satker", "tahun", "judul", "judul_kolom", "catatan"}  # read alike
_OWN = (NUMBER, "dicocokkan", "pencocok")  # what actions say where there is any
_COLUMNS = frozenset({*KOLOM, *_OWN, FURTHER})


@dataclass(slots=True)
class Reader:
    """Takes values by their types and collects what is none of them."""

    doubts: list[Doubt] = field(default_factory=list)

    def text(self, value: Any, where: str) -> str:
        """A text, as it is; anything else is a doubt, and a number is taken as its digits."""
        if isinstance(value, str):
            return value
        if value is None:
            return ""
        if isinstance(value, int | float) and not isinstance(value, bool):
            self._doubt(CopyDoubt.NUMBER_FOR_TEXT(where=where, value=value))
            return str(value)
        self._doubt(CopyDoubt.NO_TEXT(where=where, value=shortened(json.dumps(value))))
        return ""

    def whole(self, value: Any, where: str) -> int:
        """A whole number of at most four digits, also as a text; 0 for anything else."""
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        text = self.text(value, where).strip()
        return int(text) if re.fullmatch("[0-9]{1,4}", text) else 0

    def entries(self, value: Any, where: str) -> Iterator[Mapping[str, Any]]:
        """The objects of a list."""
        for each in self._list(value, where):
            if isinstance(each, dict):
                yield each
            else:
                shown = shortened(json.dumps(each))
                self._doubt(CopyDoubt.UNREAD_ENTRY(where=where, value=shown))

    def texts(self, value: Any, where: str) -> tuple[str, ...]:
        """The texts of a list, those that are none as ""."""
        return tuple(self.text(each, where) for each in self._list(value, where))

    def part(self, value: Any, where: str) -> Mapping[str, Any]:
        """An object; anything else is a doubt and taken for an empty one."""
        if value is not None and not isinstance(value, dict):
            self._doubt(CopyDoubt.NO_GROUP(where=where))
        return value if isinstance(value, dict) else {}

    def day(self, value: Any, where: str) -> date | None:
        """A day as ``2025-03-19``; anything else is a doubt and None."""
        text = self.text(value, where)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self._doubt(CopyDoubt.UNREAD_DAY(where=where, text=shortened(text)))
            return None

    def _list(self, value: Any, where: str) -> list[Any]:
        if value is not None and not isinstance(value, list):
            self._doubt(CopyDoubt.NO_LIST(where=where))
        return value if isinstance(value, list) else []

    def _doubt(self, finding: Finding) -> None:
        self.doubts.append(Doubt(finding))


def read_json_copy(content: bytes) -> Copied | None:
    """None where this is no JSON with our keys."""
    if not is_json(content):
        return None
    try:
        copy = json.loads(content)
    except RecursionError as error:
        raise UnreadError(FileFault.NESTED()) from error
    except ValueError:
        return None
    return _copied(copy, Reader()) if _is_ours(copy) else None


def _is_ours(copy: Any) -> bool:
    return isinstance(copy, dict) and isinstance(copy.get("aksi"), list) and "satker" in copy


def _copied(copy: Mapping[str, Any], read: Reader) -> Copied:
    head, area_notes = _head(copy, read)
    actions = list(read.entries(copy["aksi"], "aksi"))
    rows = tuple(_row(action, number, read) for number, action in enumerate(actions, 1))
    doubts = list(read.doubts)
    first = copy["aksi"][0] if actions else None
    if isinstance(first, dict):
        doubts += about_columns(dict(enumerate(first)), Origin())
    return Copied(
        "JSON",
        rows,
        LACKING,
        head,
        area_notes=area_notes,
        doubts=tuple(doubts),
        left_out=(*_left_out(copy), *columns_left_out(_other_columns(actions))),
    )


def _other_columns(actions: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Origin]]:
    """What the actions say that is no column of ours."""
    for action in actions:
        for name, value in action.items():
            if name not in _COLUMNS and value is not None:
                yield name, Origin()


def _left_out(copy: Mapping[str, Any]) -> Iterator[LeftOut]:
    for key in copy:
        if key not in _KEYS:
            yield LeftOut(key, NotInCopy.KEY())
    reports = copy.get("laporan")
    if isinstance(reports, list) and reports:
        yield LeftOut(f"{len(reports)} laporan realisasi", NotInCopy.REPORTS())


def _as_text(name: str, value: Any) -> Any:
    """What our own copy has as a list or a number, and nothing else that is none."""
    if name == "bulan" and isinstance(value, list):
        return ";".join(str(each) for each in value)
    return str(value) if name == "tahun" and isinstance(value, int) else value


def _row(action: Mapping[str, Any], number: int, read: Reader) -> CopiedRow:
    """An array counts its entries from 1; a line of the file nobody would find."""
    cells = {
        name: read.text(_as_text(name, action.get(name)), f'"{name}" pada aksi ke-{number}')
        for name in (*KOLOM, *_OWN)
    }
    texts = read.texts(action.get(FURTHER), f'"{FURTHER}" pada aksi ke-{number}')
    cells |= {further_name(at): text for at, text in enumerate(texts, 1)}
    number_like = frozenset(name for name in ("id",) if isinstance(action.get(name), int | float))
    return CopiedRow(cells, {}, Origin(), number_like)


def _head(copy: Mapping[str, Any], read: Reader) -> tuple[Plan, tuple[tuple[AreaLabel, str], ...]]:
    notes, area_notes = [], []
    for each in read.entries(copy.get("catatan"), "catatan"):
        jenis = read.text(each.get("jenis"), "Jenis catatan")
        isi = read.text(each.get("isi"), "Isi catatan")
        if jenis == AREA:
            nomor, kode = (
                read.text(each.get(key), f"Catatan, {key}") for key in ("area_nomor", "area_kode")
            )
            area_notes.append((AreaLabel(f"{nomor} {kode}", nomor, kode), isi))
        else:
            notes.append(Catatan(jenis, isi, read.text(each.get("setelah"), "setelah")))
    headings = read.part(copy.get("judul_kolom"), "Judul kolom")
    parts = [key for key in fields.keys("rencana") if key.name in copy and key.name in _PARTS]
    plan = replace(
        no_plan(),
        satker=read.text(copy.get("satker"), "Satker"),
        tahun=read.whole(copy.get("tahun"), "Tahun"),
        judul=read.text(copy.get("judul"), "Judul"),
        judul_kolom=tuple(
            (name, read.text(text, "Judul kolom")) for name, text in headings.items()
        ),
        catatan=tuple(notes),
        **{
            key.attribute: _value(copy[key.name], key, key.name.capitalize(), read) for key in parts
        },
    )
    return plan, tuple(area_notes)


def _part(value: Any, part: str, where: str, read: Reader) -> Any:
    """The keys of a part, as ``json_file`` writes them."""
    said = read.part(value, where)
    values = {
        key.attribute: _value(said.get(key.name), key, f"{where}, {key.name}", read)
        for key in fields.keys(part)
    }
    return fields.MODELS[part](**values)


def _value(value: Any, key: Key, where: str, read: Reader) -> Any:
    match key.holds:
        case Holds.SECTION:
            return _part(value, key.part, key.name.capitalize(), read)
        case Holds.LIST:
            return tuple(_entry(each, key.part, where, read) for each in read.entries(value, where))
        case Holds.IDS | Holds.COLUMNS:
            return read.texts(value, where)
        case Holds.YEAR:
            return read.whole(value, where)
        case Holds.DATE:
            return read.day(value, where)
    return read.text(value, where)


def _entry(value: Mapping[str, Any], part: str, where: str, read: Reader) -> Any:
    """An entry of the decree may hold others in the copy."""
    entry = _part(value, part, where, read)
    if not isinstance(entry, Butir) or "butir" not in value:
        return entry
    below = read.entries(value["butir"], where)
    return replace(entry, butir=tuple(_entry(each, "butir", where, read) for each in below))
