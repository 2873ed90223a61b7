"""A document -> how it was read, step by step, and what spoke for each choice."""

from collections.abc import Iterator
from typing import Any

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Document
from zi_site.importing.decree.decree_lines import lines_of
from zi_site.importing.decree.naming import numbers
from zi_site.importing.line.lines import Line
from zi_site.importing.meaning.areas import AreaPart, area_parts
from zi_site.importing.meaning.row_kinds import RowKind
from zi_site.importing.meaning.titles import ActionLine, describe
from zi_site.importing.steps import Reading, readings
from zi_site.importing.table.parts import TablePart
from zi_site.importing.vocabulary.headings import FIELD_NAMES, roles
from zi_site.importing.vocabulary.hypotheses import Choice, Hypothesis
from zi_site.plan import reference
from zi_site.plan.personal import without_personal_numbers

_IN_CELLS = (RowKind.ACTION, RowKind.LABEL)  # rows whose kind goes without saying


def trace(document: Document, tahun: int) -> Iterator[str]:
    """Lines of text, as the steps go, without numbers of persons; SourceError where the document
    holds no plan.
    """
    return (without_personal_numbers(line).text for line in _steps(document, tahun))


def _steps(document: Document, tahun: int) -> Iterator[str]:
    table: list[str] = []
    told: set[str] = set()
    for number, (name, reading) in enumerate(readings(document, tahun), 1):
        yield f"Langkah {number}: {name}"
        evidence = [each for each in dict.fromkeys(_evidence(reading)) if each not in told]
        yield from (f"  {each}" for each in evidence)
        above, table = table, _table(reading)
        yield from _changed(above, table)
        told.update(evidence)


def _changed(above: list[str], table: list[str]) -> Iterator[str]:
    """The whole table; what is new in it is marked with +."""
    if table == above:
        yield "  Tabelnya tetap."
        return
    known = set(above)
    yield f"  Tabelnya ({len(table)} baris; + yang berubah):"
    yield from (f"  {' ' if each in known else '+'} {each}" for each in table)


def _table(reading: Reading) -> list[str]:
    if reading.entries:
        return [_entry(each) for each in reading.entries]
    if reading.lines:
        return [_line(each) for each in reading.lines]
    if reading.by_part:
        return [_line(each) for lines in reading.by_part for each in lines]
    return [_row(part, at) for part in reading.parts for at in range(len(part.rows))]


def _row(part: TablePart, at: int) -> str:
    cells = part.rows[at].cells
    place = next((cell.origin for cell in cells if cell.text), part.origin)
    return f"{place}: {' | '.join(shortened(cell.text) for cell in cells)}"


def _entry(entry: ActionLine) -> str:
    titles = (title for title in entry.titles.values() if title.nama or title.nomor)
    above = " > ".join(map(describe, titles))
    return f"{_line(entry.line)} < {above}"


def _line(line: Line) -> str:
    return f"{line.origin}: {' | '.join(_cells(line))}"


def _cells(line: Line) -> Iterator[str]:
    if line.wide:
        yield f"selebar tabel: {shortened(line.wide)}"
    yield from (f"nomor {name} {text}" for name, text in line.numbers.items())
    yield from (f"{name} “{shortened(text)}”" for name, text in line.texts.items() if text)
    if line.months.ticks:
        yield f"centang {', '.join(map(str, line.months.ticks))}"


def _evidence(reading: Reading) -> Iterator[str]:
    """Each choice so far, and what spoke for it."""
    for table in reading.tables.judged:
        taken = "" if table.answer.block in {part.block for part in reading.parts} else "bukan "
        yield f"{table.said}, {len(table.answer.rows)} baris: {taken}rencana: {_spoken(table)}"
    for part in reading.parts:
        yield from _columns(part)
    for origin, choice in reading.structure.kinds:
        if choice.best.answer not in _IN_CELLS:
            yield f"{origin}: {_row_kind(choice)}"
    yield from map(_area, area_parts(reading.entries))
    for line, owner in numbers(lines_of(reading.before)):
        said = f"nomor pada “{shortened(line.text)}” milik {owner.said}"
        yield f"{line.origin}: {said}: {_spoken(owner)}"


def _area(part: AreaPart) -> str:
    doubt = f" ({part.official.doubt.message})" if part.official.doubt else ""
    official = reference.areas()[part.official.kode].nama
    return f"Area {describe(part.title)} -> {official}{doubt}"


def _row_kind(choice: Choice[RowKind]) -> str:
    said = f"{choice.best.said}: {_spoken(choice.best)}"
    second = choice.runner_up
    return f"{said}; bukan {second.said}: {_spoken(second)}" if second else said


def _spoken(answer: Hypothesis[Any]) -> str:
    return ", ".join(f"{each.weight:+g} {each.rule}" for each in answer.evidence)


def _columns(part: TablePart) -> Iterator[str]:
    """Each heading with what the column was taken for, and all that it might have been."""
    columns = part.columns
    numbers = {at: f"nomor {name}" for at, name in columns.numbers.items()}
    taken = {**numbers, **columns.fields}
    for at, heading in sorted(columns.headings.items()):
        guessed = " menurut letak dan isinya" if at in columns.guessed else ""
        fits = (f"{FIELD_NAMES.get(role, role)} {fit:.2f}" for role, fit in roles(heading).items())
        said = taken.get(at, "tidak dikenal")
        yield f"“{shortened(heading)}” -> {said}{guessed} (kecocokan: {', '.join(fits) or '-'})"
    if columns.choice:
        for each in columns.choice.ranked:
            yield f"pilihan kolom: {each.said} = {each.weight:.2f} ({_spoken(each)})"
    if columns.months:
        yield f"kolom waktu: {', '.join(month.said for month in columns.months)}"
