"""The CSV copy -> its rows, also where a spreadsheet program has saved it in its own way."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zi_site.documents.grid import Origin
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.downloads.csv_file import unguard
from zi_site.draft.result import Doubt, LeftOut
from zi_site.intake.own_copies.copied import (
    LACKING_IN_TABLES,
    Copied,
    CopiedRow,
    about_columns,
    column_names,
    columns_left_out,
    first_places,
    is_header,
    is_of_plan,
    no_plan,
)
from zi_site.intake.sentences import CopyDoubt, NotInCopy
from zi_site.views.further_columns import headings_in

LACKING = (
    "keputusan, sumber, judul rencana dan kolomnya, catatan rencana dan areanya, "
    f"{LACKING_IN_TABLES}"
)
_SEPARATORS = ",;\t|"
_SAID_SEPARATOR = re.compile(r"sep=.\r?\n?", re.IGNORECASE)  # a first line that Excel understands
_TELLING = "langkah_aksi", "komponen_nomor", "area_kode"
_HEAD = 4_000  # bytes; the header is far shorter
_TAKEN_FOR_WINDOWS = (
    "ï»¿"  # the mark of UTF-8 in a copy that was opened as Windows letters, and saved so
)


def read_csv_copy(content: bytes) -> Copied | None:
    """None where this is no CSV with our columns; SourceError where it is one and is broken."""
    head = content[:_HEAD].replace(b"\0", b"").lower()
    if not any(name.encode() in head for name in _TELLING):
        return None
    text, sure = _decoded(content)
    said = _SAID_SEPARATOR.match(text)
    above, text = (1, text[said.end() :]) if said else (0, text)
    for separator in _SEPARATORS:
        lines = _lines(text, separator, above)
        try:
            number, first = next(lines, (0, []))
            header = list(map(unguard, first))
            names = column_names(dict(enumerate(header)))
            if is_header(names.values()):
                doubts = [] if sure else [Doubt(CopyDoubt.OTHER_LETTERS())]
                copied = _copied(names, list(lines), Origin(line=number), doubts)
                return replace(copied, head=replace(no_plan(), kolom_lain=headings_in(header)))
        except csv.Error as error:
            raise UnreadError(Unread.BROKEN_CSV()) from error
    return None


def _decoded(content: bytes) -> tuple[str, bool]:
    """The text, and whether its letters are sure: those of Windows' code page are not."""
    marked = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    bare = {(False, True): "utf-16-le", (True, False): "utf-16-be"}.get(
        (content[:1] == b"\0", content[1:2] == b"\0")
    )
    encoding = "utf-16" if marked else bare or "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), False
    if not text.startswith(_TAKEN_FOR_WINDOWS):
        return text, True
    try:
        return text.encode("cp1252").decode("utf-8-sig"), True
    except UnicodeError:
        return text.removeprefix(_TAKEN_FOR_WINDOWS), False


def _lines(text: str, separator: str, above: int) -> Iterator[tuple[int, list[str]]]:
    """Each line that holds anything with the number of the line at which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    number = above + 1
    for cells in reader:
        if any(cells):
            yield number, cells
        number = above + reader.line_num + 1


def _copied(
    names: Mapping[int, str],
    lines: Sequence[tuple[int, list[str]]],
    head: Origin,
    doubts: list[Doubt],
) -> Copied:
    places = {name: at for name, at in first_places(names).items() if is_of_plan(name)}
    read = frozenset(places.values())
    beside = [
        (names.get(at, ""), text, Origin(line=number))
        for number, cells in lines
        for at, text in enumerate(cells)
        if text and at not in read
    ]
    return Copied(
        "CSV",
        tuple(_row(Origin(line=number), cells, places) for number, cells in lines),
        LACKING,
        doubts=(*doubts, *about_columns(names, head)),
        left_out=tuple(_left_out(beside)),
    )


def _left_out(beside: Sequence[tuple[str, str, Origin]]) -> Iterator[LeftOut]:
    """Cells beside the plan's: their column's name, if it has one, their text, their place."""
    for name, text, origin in beside:
        if not name:
            yield LeftOut(text, NotInCopy.OUTSIDE_COLUMNS(), origin)
    yield from columns_left_out((name, origin) for name, _, origin in beside if name)


def _row(origin: Origin, cells: Sequence[str], places: Mapping[str, int]) -> CopiedRow:
    texts = {name: unguard(cells[at]) for name, at in places.items() if at < len(cells)}
    return CopiedRow(texts, dict.fromkeys(texts, origin), origin)
