"""What the schema demands of an area and of an action beyond the shape of each key."""

from collections.abc import Iterable

from zi_site.plan import glossary
from zi_site.plan_file.schema.shapes import Schema

_WITHOUT_MONTHS = (glossary.TIDAK_TERBACA, glossary.TIDAK_TERJADWAL)


def of_area() -> Schema:
    """Either kelompok or komponen."""
    return {"oneOf": [_has("komponen"), _has("kelompok")]}


def of_action() -> Schema:
    """Months where the certainty says that there are any, and none where it says not."""
    return {
        "dependencies": {"bulan": ["kepastian"]},
        "allOf": [_months_need(), _no_months()],
        # Months and certainty may be left out where the printed cell is given: the program then
        # reads them from it.
        "anyOf": [_has("kepastian"), _has("jadwal"), _has("centang")],
    }


def _months_need() -> Schema:
    with_months = (word for word in glossary.KEPASTIAN if word not in _WITHOUT_MONTHS)
    return {"if": _certainty_in(with_months), "then": _has("bulan")}


def _no_months() -> Schema:
    return {"if": _certainty_in(_WITHOUT_MONTHS), "then": {"not": _has("bulan")}}


def _certainty_in(words: Iterable[str]) -> Schema:
    return {**_has("kepastian"), "properties": {"kepastian": {"enum": list(words)}}}


def _has(key: str) -> Schema:
    return {"required": [key]}
