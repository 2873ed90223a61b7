"""A document -> the lines and actions of its plan's table, by a list of named steps.

Each step has a name, the condition under which it is taken, and gives the next ``Reading`` from the
one before it; ``zi-site import --jejak`` shows the table after each.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Document, Grid, Origin, Paragraph
from zi_site.draft.result import LeftOut
from zi_site.exceptions import SourceError
from zi_site.importing.decree.decree import is_decree_table
from zi_site.importing.decree.decree_lines import decree_paragraphs
from zi_site.importing.line.late_labels import at_their_rows
from zi_site.importing.line.lines import Line, read_lines
from zi_site.importing.line.mending import Vocabulary, vocabulary
from zi_site.importing.line.repeated_sheets import repeated_sheets
from zi_site.importing.line.row_numbers import with_strange_numbers, without_row_numbers
from zi_site.importing.line.title_lines import (
    with_numbers_of_titles,
    with_teams_of_titles,
    with_titles,
    without_continued_titles,
)
from zi_site.importing.line.whole_lines import whole_lines
from zi_site.importing.meaning.areas import with_areas
from zi_site.importing.meaning.structure import Structure, build
from zi_site.importing.meaning.teams import Teams, assign_teams
from zi_site.importing.meaning.titles import NONE, ActionLine
from zi_site.importing.personal import without_numbers
from zi_site.importing.sentences import Refusal
from zi_site.importing.table.colours import without_explained
from zi_site.importing.table.done_rows import without_done_rows
from zi_site.importing.table.month_marks import with_ticks
from zi_site.importing.table.parts import TablePart
from zi_site.importing.table.tables import Tables, find_tables
from zi_site.importing.vocabulary.area_names import names_a_team
from zi_site.plan.kinds import Finding

_MOST_HEADINGS = 12  # named in a refusal


@dataclass(frozen=True, slots=True)
class Reading:
    """How far a document has been read. ``lines`` are those of each part of the table in turn."""

    document: Document
    tahun: int
    tables: Tables
    personal: tuple[LeftOut, ...] = ()  # the numbers of persons and accounts that were taken out
    known: Vocabulary = field(default_factory=partial(vocabulary, ()))
    marks: tuple[Finding, ...] = ()  # notes on what was taken for ticks
    by_part: tuple[tuple[Line, ...], ...] = ()
    repeated: tuple[LeftOut, ...] = ()
    lines: tuple[Line, ...] = ()
    titles: frozenset[tuple[str, Origin]] = frozenset()  # lines that are a row by themselves
    structure: Structure = field(default_factory=partial(Structure, (), ()))
    entries: tuple[ActionLine, ...] = ()
    teams: Teams = field(default_factory=Teams)

    @property
    def parts(self) -> tuple[TablePart, ...]:
        """The parts of the table, each with a heading of its own."""
        return self.tables.parts

    @property
    def is_ragged(self) -> bool:
        """Whether the source lost its cells' borders, so that texts may have slipped sideways."""
        return self.document.kind == "teks" and not self.document.whole_cells

    @property
    def before(self) -> tuple[Paragraph, ...]:
        """The lines of text before the table that are no title of it."""
        return self._around(self.tables.before)

    @property
    def between(self) -> tuple[Paragraph, ...]:
        """And those between its parts and after it."""
        return self._around(self.tables.after)

    @property
    def legend(self) -> list[str]:
        """The lines among which may stand what signs of the table mean."""
        titles = (title for part in self.parts for title in part.titles)
        return [*(line.text for line in self.document.paragraphs), *titles]

    def _around(self, blocks: tuple[Paragraph | Grid, ...]) -> tuple[Paragraph, ...]:
        found = decree_paragraphs(blocks)
        return tuple(each for each in found if (each.text, each.origin) not in self.titles)


@dataclass(frozen=True, slots=True)
class Step:
    """``name`` says in Indonesian what is done; ``applies``, whether it is to be done at all."""

    name: str
    take: Callable[[Reading], Reading]
    applies: Callable[[Reading], bool] = bool  # every reading is true


def readings(document: Document, tahun: int) -> Iterator[tuple[str, Reading]]:
    """The name of each step that was taken, with what was read by then; the last one is whole.

    Raises SourceError where the document holds no plan.
    """
    cleared = without_numbers(document)
    document = cleared.document
    tables = find_tables(document, tahun, is_decree_table)
    reading = Reading(document, tahun, tables, cleared.left_out)
    yield "Tabel rencana dicari", reading
    for step in STEPS:
        if step.applies(reading):
            reading = step.take(reading)
            yield step.name, reading


def _has_sheets(reading: Reading) -> bool:
    return len({part.origin.sheet for part in reading.parts}) > 1


def _slips_below_areas(reading: Reading) -> bool:
    return reading.is_ragged and any(line.columns.has("area") for line in reading.lines)


def _lacks_areas(reading: Reading) -> bool:
    return any(entry.area == NONE for entry in reading.entries)


def _with_ticks(reading: Reading) -> Reading:
    parts, marks = with_ticks(reading.parts, reading.legend)
    parts = without_explained(parts, reading.document)
    tables = replace(reading.tables, parts=tuple(parts))
    return replace(reading, tables=tables, marks=tuple(marks))


def _without_done_rows(reading: Reading) -> Reading:
    parts, told = without_done_rows(reading.parts, reading.legend)
    doubts = (*reading.tables.doubts, *told)
    return replace(reading, tables=replace(reading.tables, parts=tuple(parts), doubts=doubts))


def _with_words(reading: Reading) -> Reading:
    texts = (cell.text for part in reading.parts for row in part.rows for cell in row.cells)
    return replace(reading, known=vocabulary(texts, loose=reading.is_ragged))


def _with_rows(reading: Reading) -> Reading:
    read = (read_lines(part, reading.is_ragged, reading.known) for part in reading.parts)
    return replace(reading, by_part=tuple(tuple(lines) for lines in read))


def _without_repeated_sheets(reading: Reading) -> Reading:
    repeated = repeated_sheets(reading.parts, reading.by_part)
    kept = tuple(
        () if part.origin.sheet in repeated else lines
        for part, lines in zip(reading.parts, reading.by_part, strict=True)
    )
    return replace(reading, by_part=kept, repeated=tuple(repeated.values()))


def _with_titles(reading: Reading) -> Reading:
    lines = tuple(with_titles(reading.parts, reading.by_part))
    titles = frozenset((line.wide, line.origin) for line in lines if line.wide)
    return replace(reading, lines=lines, titles=titles)


def _on_lines(change: Callable[[Sequence[Line]], Iterable[Line]]) -> Callable[[Reading], Reading]:
    """A step that changes nothing but the lines."""
    return lambda reading: replace(reading, lines=tuple(change(reading.lines)))


def _with_whole_lines(reading: Reading) -> Reading:
    return replace(reading, lines=tuple(whole_lines(reading.lines, reading.known)))


def _at_their_rows(lines: Sequence[Line]) -> list[Line]:
    return with_strange_numbers(at_their_rows(lines))


def _with_structure(reading: Reading) -> Reading:
    structure = build(reading.lines, reading.known)
    if not structure.entries:
        raise SourceError(Refusal.NO_ROWS(headings=_headings(reading)).message)
    return replace(reading, structure=structure, entries=structure.entries)


def _headings(reading: Reading) -> str:
    found = (text for part in reading.parts for text in part.columns.headings.values() if text)
    printed = list(dict.fromkeys(shortened(text) for text in found))
    return ", ".join(f"“{text}”" for text in printed[:_MOST_HEADINGS])


def _with_areas(reading: Reading) -> Reading:
    return replace(reading, entries=tuple(with_areas(reading.entries)))


def _with_teams(reading: Reading) -> Reading:
    outside = [line for line in reading.between if names_a_team(line.text)]
    return replace(reading, teams=assign_teams(reading.entries, outside))


STEPS = (
    Step("Baris yang sudah dilaksanakan dilepas", _without_done_rows),
    Step("Tanda selain centang di kolom waktu dibaca sebagai centang", _with_ticks),
    Step("Kata-kata dokumen dikumpulkan", _with_words),
    Step("Sel dibaca menurut kolomnya", _with_rows),
    Step("Lembar yang mengulang lembar lain dilewati", _without_repeated_sheets, _has_sheets),
    Step("Judul area di luar tabel ditaruh di atas barisnya", _with_titles),
    Step("Judul yang diulang di halaman lanjutan dilepas", _on_lines(without_continued_titles)),
    Step(
        "Nomor judul yang tercetak di halaman berikutnya dipindah",
        _on_lines(with_numbers_of_titles),
    ),
    Step("Penanggung jawab di bawah judul area dipasangkan", _on_lines(with_teams_of_titles)),
    Step("Baris yang terpotong disambung", _with_whole_lines),
    Step("Nomor yang hanya menghitung baris dilepas", _on_lines(without_row_numbers)),
    Step("Label dipindah ke baris pertamanya", _on_lines(_at_their_rows), _slips_below_areas),
    Step("Baris digolongkan: judul atau aksi", _with_structure),
    Step("Baris tanpa judul area digolongkan menurut isinya", _with_areas, _lacks_areas),
    Step("Penanggung jawab dipasangkan", _with_teams),
)
