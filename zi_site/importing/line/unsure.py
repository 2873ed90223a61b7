"""The cells of a row -> what is to be said of words and marks that may be misread, of a scan."""

from collections.abc import Iterable, Iterator, Sequence

from zi_site.documents.cell_text import quoted
from zi_site.documents.grid import Cell
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.line.unseen import column_name
from zi_site.importing.table.columns import Columns
from zi_site.plan.kinds import Finding

_TIME = "jadwal"


def unsure(cells: Sequence[Cell], columns: Columns) -> Iterator[Finding]:
    """One finding for each cell, and one for all marks of months."""
    marks = [at for at in sorted(columns.month_columns) if at < len(cells) and cells[at].unsure]
    if marks:
        months = ", ".join(month.said for month in columns.months if month.column in marks)
        yield LineDoubt.UNSURE_MARKS(months=months)
    for at, cell in enumerate(cells):
        if cell.unsure and at not in columns.month_columns:
            yield from _words(cell, column_name(at, columns), columns.fields.get(at, ""))


def _words(cell: Cell, name: str, field: str) -> Iterator[Finding]:
    words = [word for word in cell.unsure if word]
    if words:
        yield LineDoubt.UNSURE_WORDS(name=name, words=quoted(words), field=field)
    if len(words) < len(cell.unsure):
        yield LineDoubt.UNREAD_SPOT(name=name, field=field)


def has_unsure_time(notes: Iterable[Finding]) -> bool:
    """Whether the time itself may be misread."""
    return any(
        note.kind is LineDoubt.UNSURE_MARKS or note.named.get("field") == _TIME for note in notes
    )
