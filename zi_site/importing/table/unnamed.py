"""Columns whose heading is lost or strange -> what they hold, where their place and texts tell;
else they are left.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import GridRow
from zi_site.documents.numbering import read_mark
from zi_site.importing.table.columns import Columns
from zi_site.importing.vocabulary.headings import OTHER, roles
from zi_site.importing.vocabulary.tick_signs import is_tick
from zi_site.plan.glossary import TIDAK_TERBACA
from zi_site.schedule.reading import read_phrase

_OFTEN = 0.3  # of the rows, in which a column must hold a text to be one
_MOSTLY = 0.6
_NEARLY = 0.8
_LONGEST_TIME = 60
_PROSE = 12  # a step, an indicator and a piece of evidence are longer than a quantity ("1 dokumen")
_SAMPLE = 60
_SURELY_OTHER = 0.8
# Field -> the fields of which one must stand to its left and one to its right.
_BETWEEN = {
    "indikator": (("komponen", "area"), ("langkah_aksi",)),
    "langkah_aksi": (("indikator", "komponen"), ("bukti_fisik", "jadwal")),
    "bukti_fisik": (("langkah_aksi",), ("jadwal", "penanggung_jawab")),
}


def with_unnamed(columns: Columns, rows: Sequence[GridRow], tahun: int) -> Columns:
    """A column of time words is the schedule, if no other is; a column of prose fills the place
    where it stands.
    """
    columns = _without_quantities(_with_titles_inside(columns, rows), rows)
    months = {month.column for month in columns.months}
    known = {*columns.fields, *columns.numbers, *columns.unknown, *months, columns.until}
    width = max((len(row.cells) for row in rows), default=0)
    unnamed = tuple(at for at in range(width) if at not in known and _holds_texts(at, rows))
    columns = _with_marks(replace(columns, unnamed=unnamed), rows)
    if not columns.months and not columns.has("jadwal"):
        maybe = [
            at
            for at, name in columns.fields.items()
            if "jadwal" in roles(columns.headings.get(at, ""))
        ]
        for at in (*unnamed, *columns.unknown, *maybe):
            if _tells_time(_texts(at, rows), tahun):
                columns = _named(columns, at, "jadwal")
                break
    for name, (left, right) in _BETWEEN.items():
        if (
            not columns.has(name)
            and len(found := list(_prose_between(columns, rows, left, right))) == 1
        ):
            columns = _named(columns, found[0], name)
    return columns


def _with_titles_inside(columns: Columns, rows: Sequence[GridRow]) -> Columns:
    """A column "AREA/KOMPONEN" names areas in rows of their own; beside the actions it names their
    komponen.
    """
    at = columns.column_of("area")
    if at is None or columns.has("komponen"):
        return columns
    told = [{place for place, cell in enumerate(row.cells) if cell.text} for row in rows]
    alone = [row for row in told if at in row and row <= {at, *columns.numbers}]
    beside = [row for row in told if at in row and row not in alone]
    if not alone or len(beside) < len(alone):
        return columns
    fields = {
        place: "komponen" if name == "area" else name for place, name in columns.fields.items()
    }
    numbers = {
        place: "komponen" if name == "area" else name for place, name in columns.numbers.items()
    }
    return replace(columns, fields=fields, numbers=numbers)


def _with_marks(columns: Columns, rows: Sequence[GridRow]) -> Columns:
    """A column of marks ("1", "a.", "II") left of all others, headed "#" or not at all, numbers the
    next one.
    """
    first = min(columns.fields, default=0)
    for at in (*columns.unnamed, *columns.unknown):
        texts = _texts(at, rows)
        if (
            not columns.numbers
            and at < first
            and sum(bool(read_mark(text)) for text in texts) >= _NEARLY * len(texts) > 0
        ):
            unnamed, unknown = (
                tuple(each for each in told if each != at)
                for told in (columns.unnamed, columns.unknown)
            )
            headings = {**columns.headings, at: columns.headings.get(at, "")}
            numbers = {at: columns.fields[first]}
            return replace(
                columns, headings=headings, numbers=numbers, unnamed=unnamed, unknown=unknown
            )
    return columns


def _named(columns: Columns, at: int, name: str) -> Columns:
    return replace(
        columns,
        fields=dict(sorted({**columns.fields, at: name}.items())),
        unnamed=tuple(other for other in columns.unnamed if other != at),
        unknown=tuple(other for other in columns.unknown if other != at),
        guessed=(*columns.guessed, at),
    )


def _without_quantities(columns: Columns, rows: Sequence[GridRow]) -> Columns:
    """A "TARGET" of quantities ("1 dokumen", "100%") is no indikator."""
    for at, name in columns.fields.items():
        texts = _texts(at, rows)
        if (
            name == "indikator"
            and OTHER in roles(columns.headings[at])
            and texts
            and _are_short(texts)
        ):
            fields = {column: field for column, field in columns.fields.items() if column != at}
            return replace(columns, fields=fields, unknown=(*columns.unknown, at))
    return columns


def _are_short(texts: Sequence[str]) -> bool:
    return median(map(len, texts)) < _PROSE


def _prose_between(
    columns: Columns, rows: Sequence[GridRow], left: Sequence[str], right: Sequence[str]
) -> Iterator[int]:
    """Columns without a place between these fields, with a text of some length in most rows."""
    begins = max((at for at, name in columns.fields.items() if name in left), default=None)
    ends = [at for at, name in columns.fields.items() if name in right]
    if columns.months and "jadwal" in right:
        ends.append(columns.first_month)
    if begins is None or not ends:
        return
    for at in (*columns.unnamed, *columns.unknown):
        texts = _texts(at, rows)
        surely_other = roles(columns.headings.get(at, "")).get(OTHER, 0.0) >= _SURELY_OTHER
        often = len(texts) >= max(1, _MOSTLY * len(rows))
        if begins < at < min(ends) and not surely_other and often and not _are_short(texts):
            yield at


def _texts(at: int, rows: Sequence[GridRow]) -> list[str]:
    texts = (one_line(row.cells[at].text) for row in rows if at < len(row.cells))
    return [text for text in texts if text and not is_tick(text)]


def _holds_texts(at: int, rows: Sequence[GridRow]) -> bool:
    return len(_texts(at, rows)) >= max(2, _OFTEN * len(rows))


def _tells_time(texts: Sequence[str], tahun: int) -> bool:
    told = [text for text in texts[:_SAMPLE] if len(text) <= _LONGEST_TIME]
    if len(told) < 2 or len(told) < _MOSTLY * len(texts[:_SAMPLE]):
        return False
    return sum(
        read_phrase(text, tahun).kepastian != TIDAK_TERBACA for text in told
    ) >= _MOSTLY * len(told)
