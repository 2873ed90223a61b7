"""The list under ``pembetulan`` -> corrections of the published copy, in the order written."""

from zi_site.model import Pembetulan
from zi_site.reading.fields import Fields

KEYS = ("tanggal", "isi", "aksi")


def read_corrections(plan: Fields) -> tuple[Pembetulan, ...]:
    return tuple(_correction(each) for each in plan.sections("pembetulan", KEYS))


def _correction(fields: Fields) -> Pembetulan:
    fields.need("tanggal", "isi")
    return Pembetulan(fields.date("tanggal"), fields.prose("isi"), fields.texts("aksi"))
