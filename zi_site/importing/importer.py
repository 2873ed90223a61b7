"""A document -> the draft plan, where each part was read, what is in doubt, what was left out."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.documents.cell_text import quoted, shortened
from zi_site.documents.grid import Document
from zi_site.documents.opening import read_document
from zi_site.draft.result import Doubt, Imported, LeftOut
from zi_site.importing.decree.decree import ReadDecree, read_decree
from zi_site.importing.draft import Context, PlanNote, Told, draft_areas
from zi_site.importing.line.lines import Line
from zi_site.importing.meaning.areas import area_parts
from zi_site.importing.personal import marks_of
from zi_site.importing.plan_notes import (
    KeptColumn,
    columns_left_out,
    headings,
    kept_columns,
    plan_notes,
    read_from,
    structure_notes,
)
from zi_site.importing.sentences import ImportDoubt, NotInPlan
from zi_site.importing.steps import Reading, readings
from zi_site.importing.vocabulary.headings import NOMOR
from zi_site.plan.glossary import SALINAN, VERSI
from zi_site.plan.model import Plan, Sumber

_FORMS = {
    "xlsx": "buku kerja Excel",
    "docx": "dokumen Word",
    "ods": "lembar kerja OpenDocument",
    "odt": "dokumen OpenDocument",
    "pindaian": "pindaian yang dibaca mesin",
    "pdf": "dokumen PDF dengan lapisan teks",
    "teks": "berkas teks",
}
# Documents whose tables keep all their columns on the way.
_WHOLE_TABLES = ("xlsx", "docx", "ods", "odt")


def import_document(content: bytes, name: str, satker: str, tahun: int) -> Imported:
    """``name`` is the file's as the officer knows it; SourceError where the file holds no plan."""
    return import_grids(read_document(content, name), source_of(content, name), satker, tahun)


def import_grids(document: Document, source: Sumber, satker: str, tahun: int) -> Imported:
    """The same from a document that is read already; ``source`` names its file."""
    *_, (_, reading) = readings(document, tahun)
    taken = {line for _, line in reading.teams.placed}
    outside = [line for line in reading.between if line not in taken]
    decree = read_decree(reading.before, satker, tahun, outside)
    kept = tuple(kept_columns(reading.parts, [entry.line for entry in reading.entries]))
    areas, told = draft_areas(list(area_parts(reading.entries)), _context(reading, kept))
    bare = Plan(
        versi=VERSI,
        satker=satker,
        tahun=tahun,
        judul=decree.judul,
        keputusan=decree.keputusan,
        sumber=replace(source, bentuk=source.bentuk or _FORMS.get(document.kind, document.kind)),
        judul_kolom=tuple(headings(reading.parts, kept, reading.lines)),
        kolom_lain=tuple(column.heading for column in kept),
        pendahuluan=decree.pendahuluan,
        area=areas,
    )
    notes = list(_notes(reading, bare, kept, told, decree))
    plan = replace(bare, catatan=tuple(dict.fromkeys(note.catatan for note in notes)))
    return Imported(
        plan,
        {**{((), key): place for key, place in decree.places.items()}, **told.origins},
        (*_doubts(notes, told, decree), *(column.doubt for column in kept)),
        (*_left_out(reading, decree), *columns_left_out(reading.parts, kept)),
        tuple(read_from(reading.parts, plan)),
    )


def source_of(content: bytes, name: str) -> Sumber:
    """The file that was transcribed; its hash is over the bytes as they came."""
    return Sumber(name, hashlib.sha256(content).hexdigest())


def _context(reading: Reading, kept: Sequence[KeptColumn]) -> Context:
    named = not any(part.columns.unnamed for part in reading.parts)
    return Context(
        reading.tahun,
        reading.known,
        reading.teams,
        whole=named and reading.document.kind in _WHOLE_TABLES,
        further=tuple(column.text for column in kept),
        lost=not any(entry.line.is_scheduled for entry in reading.entries),
    )


def _notes(
    reading: Reading, plan: Plan, kept: Sequence[KeptColumn], told: Told, decree: ReadDecree
) -> Iterator[PlanNote]:
    yield from told.notes
    yield from structure_notes(reading.structure, plan)
    yield from plan_notes(reading.parts, plan, kept)
    yield from (PlanNote(SALINAN, each, origin=place) for each, place in reading.tables.doubts)
    yield from (PlanNote(SALINAN, doubt) for doubt in reading.marks)
    for part in reading.parts:
        if part.unsure:
            finding = ImportDoubt.UNSURE_HEADINGS(words=quoted(part.unsure))
            yield PlanNote(SALINAN, finding, origin=part.origin)
    yield from _teams_outside(reading, plan)
    for sheet in reading.repeated:
        yield PlanNote(SALINAN, ImportDoubt.SHEET_LEFT_OUT(sheet=sheet.text, why=sheet.why))
    for doubt in decree.doubts:
        yield PlanNote(SALINAN, doubt.finding, "", doubt.subject, doubt.origin, doubt.spot)
    yield from (PlanNote(SALINAN, remark) for remark in reading.document.remarks)
    if marks := list(dict.fromkeys(marks_of(plan))):
        yield PlanNote(SALINAN, ImportDoubt.PERSONAL_NUMBERS(marks=" dan ".join(marks)))


def _teams_outside(reading: Reading, plan: Plan) -> Iterator[PlanNote]:
    """Teams printed outside the table, with the area that each was taken for."""
    names = {area.penanggung_jawab: area.nama for area in reversed(plan.area)}
    for _, line in reading.teams.placed:
        finding = ImportDoubt.TEAM_OUTSIDE(team=line.text, area=names.get(line.text, ""))
        yield PlanNote(SALINAN, finding, origin=line.origin)


def _doubts(notes: Sequence[PlanNote], told: Told, decree: ReadDecree) -> list[Doubt]:
    """Those of the decree, of the plan as a whole, and of its parts; each once."""
    of_parts = {doubt.finding for doubt in told.doubts}
    of_plan = [note.doubt for note in notes if note.finding not in of_parts]
    return list(dict.fromkeys([*decree.doubts, *of_plan, *told.doubts]))


def _left_out(reading: Reading, decree: ReadDecree) -> Iterator[LeftOut]:
    told = {each.origin for each in decree.left_out}
    yield from decree.left_out
    yield from (each for each in reading.personal if each.origin not in told)
    yield from reading.tables.left_out
    yield from reading.repeated
    yield from _rows_left_out(reading.structure.unused)
    yield from _beside_titles(reading)


def _rows_left_out(unused: Sequence[Line]) -> Iterator[LeftOut]:
    for line in unused:
        texts = (line.wide, *line.numbers.values(), *line.texts.values(), *line.further.values())
        words = " · ".join(texts).strip(" ·")
        if words and not words.casefold().startswith(NOMOR):
            yield LeftOut(shortened(words), NotInPlan.NO_ACTION(), line.origin)


def _beside_titles(reading: Reading) -> Iterator[LeftOut]:
    """What stands in columns of no field beside a title: no action says it."""
    used = {entry.line.origin for entry in reading.entries}
    used |= {line.origin for line in reading.structure.unused}
    for line in reading.lines:
        if line.further and line.origin not in used:
            words = " · ".join(line.further.values())
            yield LeftOut(shortened(words), NotInPlan.BESIDE_TITLE(), line.origin)
