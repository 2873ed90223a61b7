"""The table of keys -> the JSON Schemas of the YAML files, of plans and of reports, and their bytes
as they are published at ``/data/`` and kept in ``zi_site/data/`` for editors.

The schema knows shapes and allowed words; what takes two places to judge is for ``checks``. It
follows draft 7, the latest that the YAML extensions of editors know.
"""

import json
from collections.abc import Callable

from zi_site.plan import fields, glossary
from zi_site.plan.choices import words
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.keys import Holds, Key
from zi_site.plan.reports import all_periods
from zi_site.plan_file.schema import conditions, shapes
from zi_site.plan_file.schema.shapes import Schema, defined, list_of, mapping, one_of, text

FILE_NAME, REPORTS_FILE_NAME = "rencana-aksi.schema.json", "realisasi.schema.json"
_DRAFT = "http://json-schema.org/draft-07/schema#"

# Parts that stand in several places, or in themselves.
_DEFINED = ("butir", "komponen", "aksi")
_MAY_BE_EMPTY = ("laporan", "bukti")
_CONDITIONS: dict[str, Callable[[], Schema]] = {
    "keputusan": conditions.of_decree,
    "area": conditions.of_area,
    "aksi": conditions.of_action,
}


def plan_schema_bytes() -> bytes:
    """UTF-8, indented, with a newline at the end."""
    return _bytes(plan_schema())


def shipped() -> dict[str, bytes]:
    """Every schema of a YAML file by its file's name, as it lies in ``zi_site/data/``."""
    return {FILE_NAME: plan_schema_bytes(), REPORTS_FILE_NAME: _bytes(reports_schema())}


def plan_schema() -> Schema:
    """The schema as lists and mappings, ready for JSON."""
    said = "Satu berkas untuk satu kantor dan satu tahun: plans/<satker>/<tahun>.yml."
    return {
        "$schema": _DRAFT,
        "title": "Rencana aksi pembangunan zona integritas",
        **_part("rencana", said),
        "definitions": {part: _part(part) for part in _DEFINED},
    }


def reports_schema() -> Schema:
    """The same for a file of reports."""
    said = "Yang sudah dilaporkan, di samping rencananya: plans/<satker>/<tahun>.realisasi.yml."
    return {
        "$schema": _DRAFT,
        "title": "Realisasi rencana aksi pembangunan zona integritas",
        **_part("realisasi", said),
    }


def _bytes(schema: Schema) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _part(part: str, description: str = "") -> Schema:
    properties = {key.name: _SHAPES[key.holds](key) for key in fields.keys(part)}
    found = mapping(properties, fields.needed(part), description)
    return found | _CONDITIONS[part]() if part in _CONDITIONS else found


def _version(key: Key) -> Schema:
    return {"const": glossary.VERSI, "description": key.said}


def _text(key: Key) -> Schema:
    if key.pattern:
        return {"type": "string", "pattern": key.pattern, "description": key.said}
    return text(key.said)


def _texts(key: Key) -> Schema:
    sentence = text("Satu kalimat untuk masyarakat.")
    return {
        "description": key.said,
        "anyOf": [sentence, list_of("Beberapa kalimat.", sentence)],
    }


def _columns(key: Key) -> Schema:
    heading = text("Judul satu kolom, seperti tercetak.")
    return {"description": key.said, "anyOf": [heading, list_of("Beberapa judul.", heading)]}


def _cells(key: Key) -> Schema:
    cell = {"type": ["string", "null"], "description": "Isi satu sel, seperti tercetak."}
    first = text("Isi kolom yang pertama.")
    return {"description": key.said, "anyOf": [first, list_of("Isi beberapa sel.", cell)]}


def _ids(key: Key) -> Schema:
    one = {"type": "string"}
    return {"description": key.said, "anyOf": [one, list_of("Id beberapa aksi.", one)]}


def _word(key: Key) -> Schema:
    return one_of(key.said, words(key.words))


def _link(key: Key) -> Schema:
    return text(key.said) | {"pattern": key.pattern}


def _period(key: Key) -> Schema:
    """The names are what editors offer; other spellings of a period are for the reader to judge."""
    names: Schema = {"enum": [each.nama for each in all_periods()]}
    return {
        "description": key.said,
        "anyOf": [names, {"type": "string", "pattern": "[A-Za-z]"}],
    }


def _numbers(key: Key) -> Schema:
    return shapes.numbers(key.said, key.highest)


def _months(key: Key) -> Schema:
    names = dict.fromkeys((*glossary.NAMA_BULAN, *glossary.BULAN_PENDEK))
    return shapes.numbers(key.said, key.highest, names)


def _year(key: Key) -> Schema:
    return shapes.year(key.said)


def _headings(key: Key) -> Schema:
    headings = {
        name: text(f"Yang tercetak untuk kolom “{usual}”.") for name, usual in JUDUL_KOLOM.items()
    }
    return mapping(headings, description=key.said)


def _blocks(key: Key) -> Schema:
    entries = mapping({"butir": list_of("Butir-butir daftar.", defined("butir"))}, ("butir",))
    return list_of(key.said, {"anyOf": [text("Paragraf."), entries]})


def _list(key: Key) -> Schema:
    listed = list_of(key.said, defined(key.part) if key.part in _DEFINED else _part(key.part))
    return listed | {"minItems": 0} if key.part in _MAY_BE_EMPTY else listed


_SHAPES: dict[Holds, Callable[[Key], Schema]] = {
    Holds.VERSION: _version,
    Holds.MARK: _text,
    Holds.TEXT: _text,
    Holds.PROSE: _text,
    Holds.TEXTS: _texts,
    Holds.IDS: _ids,
    Holds.ONE_OR_MORE: _ids,
    Holds.WORD: _word,
    Holds.CHOICE: _word,
    Holds.LINK: _link,
    Holds.PERIOD: _period,
    Holds.CERTAINTY: _word,
    Holds.NUMBER: lambda key: shapes.number(key.said, key.highest),
    Holds.NUMBERS: _numbers,
    Holds.TICKS: _numbers,
    Holds.MONTHS: _months,
    Holds.YES: lambda key: {"type": "boolean", "description": key.said},
    Holds.YEAR: _year,
    Holds.PRINTED_YEAR: _year,
    Holds.DATE: lambda key: shapes.day(key.said),
    Holds.HEADINGS: _headings,
    Holds.COLUMNS: _columns,
    Holds.CELLS: _cells,
    Holds.BLOCKS: _blocks,
    Holds.SECTION: lambda key: _part(key.part, key.said),
    Holds.LIST: _list,
}
