"""A document -> an import: the draft plan, where each part was read, what is in doubt, what was
left out.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Document, Paragraph
from zi_site.documents.opening import read_document
from zi_site.draft.result import Doubt, Imported, LeftOut
from zi_site.exceptions import SourceError
from zi_site.importing.decree.decree import decree_paragraphs, is_decree_table, read_decree
from zi_site.importing.draft import Context, Findings, draft_areas
from zi_site.importing.line.late_labels import at_their_rows
from zi_site.importing.line.lines import Line, read_lines
from zi_site.importing.line.mending import Vocabulary, vocabulary
from zi_site.importing.line.repeated_sheets import repeated_sheets
from zi_site.importing.line.row_numbers import with_strange_numbers, without_row_numbers
from zi_site.importing.line.titles_outside import with_titles
from zi_site.importing.line.whole_lines import whole_lines
from zi_site.importing.meaning.areas import area_parts, with_areas
from zi_site.importing.meaning.structure import Structure, build
from zi_site.importing.meaning.teams import assign_teams
from zi_site.importing.plan_notes import columns_left_out, headings, plan_notes, read_from
from zi_site.importing.table.tables import Tables, find_tables
from zi_site.importing.table.word_marks import with_ticks
from zi_site.importing.vocabulary.area_names import names_a_team
from zi_site.importing.vocabulary.headings import NOMOR
from zi_site.plan.glossary import SALINAN, VERSI
from zi_site.plan.kinds import loose
from zi_site.plan.model import Area, Catatan, Plan, Sumber

_FORMS = {
    "xlsx": "buku kerja Excel",
    "docx": "dokumen Word",
    "pdf": "dokumen PDF dengan lapisan teks",
    "teks": "berkas teks",
}
NO_ROWS = "Tabel rencana aksi ditemukan, tetapi tidak satu pun barisnya memuat aksi."


def import_document(content: bytes, name: str, satker: str, tahun: int) -> Imported:
    """``name`` is the file's name as the officer knows it. Raises SourceError where the file holds
    no plan.
    """
    return import_grids(read_document(content, name), source_of(content, name), satker, tahun)


def import_grids(document: Document, source: Sumber, satker: str, tahun: int) -> Imported:
    """The same from a document that is read already; ``source`` names its file."""
    found = _read_table(document, tahun)
    parts = found.tables.parts
    entries = with_areas(found.structure.entries)
    teams = assign_teams(entries, [line for line in found.between if names_a_team(line.text)])
    whole = document.kind in ("xlsx", "docx") and not any(part.columns.unnamed for part in parts)
    lost = not any(entry.line.is_scheduled for entry in entries)
    positions = {id(entry.line): at for at, entry in enumerate(entries)}
    context = Context(tahun, found.known, teams, positions, whole, lost)
    areas, findings = draft_areas(list(area_parts(entries)), context)
    used = {id(line) for _, line in teams.placed}
    decree = read_decree(
        found.before, satker, tahun, [line for line in found.between if id(line) not in used]
    )
    notes = [
        *findings.notes,
        *plan_notes(parts, areas),
        *(Catatan(SALINAN, text) for text in found.marks),
        *_outside(teams.placed, areas, findings),
        *(
            Catatan(SALINAN, f"Lembar “{each.text}” tidak ikut disalin. {each.why}")
            for each in found.repeated
        ),
        *(
            Catatan(SALINAN, text)
            for text in (*(doubt.text for doubt in decree.doubts), *document.remarks)
        ),
    ]
    plan = Plan(
        versi=VERSI,
        satker=satker,
        tahun=tahun,
        judul=decree.judul,
        keputusan=decree.keputusan,
        sumber=replace(source, bentuk=source.bentuk or _FORMS.get(document.kind, document.kind)),
        judul_kolom=tuple(headings(parts)),
        catatan=tuple(dict.fromkeys(notes)),
        pendahuluan=decree.pendahuluan,
        area=areas,
    )
    told = {doubt.text for doubt in (*findings.doubts, *decree.doubts)}
    doubts = (
        *decree.doubts,
        *(Doubt(loose("impor", note.isi)) for note in plan.catatan if note.isi not in told),
        *findings.doubts,
    )
    left_out = (*decree.left_out, *found.tables.left_out, *found.repeated, *columns_left_out(parts))
    unused = _rows_left_out(found.structure.unused)
    return Imported(
        plan, findings.origins, doubts, (*left_out, *unused), tuple(read_from(parts, plan))
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """The plan's table as it was read, and the lines of text before it and between or after its
    parts.
    """

    tables: Tables
    structure: Structure
    known: Vocabulary
    before: Sequence[Paragraph]
    between: Sequence[Paragraph]
    repeated: Sequence[LeftOut]
    marks: Sequence[str]  # notes on what was taken for ticks


def _read_table(document: Document, tahun: int) -> _Found:
    tables = find_tables(document, tahun, is_decree_table)
    ticked, marks = with_ticks(tables.parts)
    tables = replace(tables, parts=tuple(ticked))
    ragged = document.kind == "teks" and not document.whole_cells
    known = vocabulary(
        (cell.text for part in tables.parts for row in part.rows for cell in row.cells),
        loose=ragged,
    )
    read = [list(read_lines(part, ragged, known)) for part in tables.parts]
    repeated = repeated_sheets(tables.parts, read)
    kept = [
        [] if part.origin.sheet in repeated else own
        for part, own in zip(tables.parts, read, strict=True)
    ]
    lines = with_titles(tables.parts, kept)
    titles = {(line.wide, line.origin) for line in lines if line.wide}
    before, between = ([each for each in decree_paragraphs(blocks) if (each.text, each.origin) not in titles]
                       for blocks in (tables.before, tables.after))  # fmt: skip
    lines = without_row_numbers(whole_lines(lines, known))
    if ragged and any(line.columns.has("area") for line in lines):
        lines = with_strange_numbers(at_their_rows(lines))
    structure = build(lines, known)
    if not structure.entries:
        raise SourceError(NO_ROWS)
    return _Found(tables, structure, known, before, between, list(repeated.values()), marks)


def source_of(content: bytes, name: str) -> Sumber:
    return Sumber(name, hashlib.sha256(content).hexdigest())


def _outside(
    placed: Sequence[tuple[int, Paragraph]], areas: Sequence[Area], findings: Findings
) -> Iterator[Catatan]:
    """Teams printed outside the table, with the area that each was taken for."""
    for _, line in placed:
        nama = next((area.nama for area in areas if area.penanggung_jawab == line.text), "")
        text = (
            f"Penanggung jawab “{line.text}” tercetak di luar tabel; dipasangkan dengan area "
            f"“{nama}”."
        )
        findings.doubts.append(Doubt(loose("impor", text), origin=line.origin))
        yield Catatan(SALINAN, text)


def _rows_left_out(unused: Sequence[Line]) -> Iterator[LeftOut]:
    for line in unused:
        words = " · ".join([line.wide, *line.numbers.values(), *line.texts.values()]).strip(" ·")
        if words and not words.casefold().startswith(NOMOR):
            yield LeftOut(shortened(words), "Baris ini tidak memuat aksi.", line.origin)
