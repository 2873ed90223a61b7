"""What the schema demands of an area and of an action beyond the shape of each key."""

from collections.abc import Iterable

from zi_site.plan import fields, glossary
from zi_site.plan_file.schema.shapes import Schema


def of_decree() -> Schema:
    """The number and the subject of a decree, or what the document is that is none."""
    said = [key.name for key in fields.keys("keputusan") if key.unless == "naskah"]
    return {"anyOf": [{"required": said}, _has("naskah")]}


def of_area() -> Schema:
    """Either kelompok or komponen."""
    return {"oneOf": [_has("komponen"), _has("kelompok")]}


def of_action() -> Schema:
    """Months where the certainty says that there are any, and none where it says not."""
    return {
        "dependencies": {"bulan": ["kepastian"]},
        "allOf": [
            {"if": _certainty_in(glossary.WITH_MONTHS), "then": _has("bulan")},
            {"if": _certainty_in(glossary.WITHOUT_MONTHS), "then": {"not": _has("bulan")}},
        ],
        # Months and certainty may be left out where the printed cell is given: the program then
        # reads them from it.
        "anyOf": [_has("kepastian"), _has("jadwal"), _has("centang")],
    }


def _certainty_in(words: Iterable[str]) -> Schema:
    return {**_has("kepastian"), "properties": {"kepastian": {"enum": list(words)}}}


def _has(key: str) -> Schema:
    return {"required": [key]}
