"""The rows of the sheet "Rencana Aksi" -> actions, each with its part of the plan, and doubts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from zi_site.draft.result import Doubt, LeftOut
from zi_site.plan import fields, glossary
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi
from zi_site.schedule.of_action import read_printed, with_printed
from zi_site.schedule.reading import Schedule
from zi_site.workbook.layout import MONTHS, TICK
from zi_site.workbook.read_keys import RowReader
from zi_site.workbook.read_structure import StructureRow, finder, named_komponen
from zi_site.workbook.sentences import NotInWorkbook, WorkbookDoubt
from zi_site.workbook.tables import SheetTable, TableRow
from zi_site.workbook.values import meant_ids


@dataclass(frozen=True, slots=True, eq=False)
class ReadAction:
    """Two rows that say the same are still two actions, so each equals itself only."""

    aksi: Aksi  # id "" for a new one
    part: StructureRow
    row: TableRow


@dataclass(frozen=True, slots=True)
class ReadActions:
    """All that the sheet of actions says."""

    actions: tuple[ReadAction, ...]
    parts: tuple[StructureRow, ...]  # those given, and those that only a row names
    doubts: tuple[Doubt, ...]
    left_out: tuple[LeftOut, ...]


def read_actions(
    table: SheetTable, parts: Sequence[StructureRow], known: Sequence[str], tahun: int
) -> ReadActions:
    """``known`` are the ids that the workbook was exported with."""
    filled = [row for row in table.rows if not _is_emptied(row)]
    ids = meant_ids([_id_cell(row, known) for row in filled], known)
    places = _Places(parts)
    doubts: list[Doubt] = []
    actions: list[ReadAction] = []
    for row, aksi_id in zip(filled, ids, strict=True):
        reader = RowReader(row, f"Aksi {aksi_id}" if aksi_id else f"Baris {row.number}")
        part = places.part_of(reader, actions[-1].part if actions else None)
        _doubt_id(reader, aksi_id)
        read = ReadAction(_action(reader, aksi_id, tahun), part, row)
        _doubt_colours(reader, table)
        actions.append(_with_indikator(read, actions[-1]) if actions else read)
        doubts += reader.doubts
    left_out = tuple(each for row in table.rows for each in _left_out(row, known))
    return ReadActions(tuple(actions), tuple(places.parts), tuple(doubts), left_out)


def _is_emptied(row: TableRow) -> bool:
    """Whether nothing is left of a row but its id and komponen: an action taken away."""
    return row.is_empty(besides=("id", "komponen"))


def _left_out(row: TableRow, known: Sequence[str]) -> Iterator[LeftOut]:
    """What is said of a row that holds no action."""
    aksi_id, komponen = row.text("id"), row.text("komponen")
    if not _is_emptied(row):
        return
    if aksi_id and known and aksi_id not in known:
        yield LeftOut(aksi_id, NotInWorkbook.ONLY_ID(), row.origin("id"))
    elif aksi_id:
        yield LeftOut(f"Aksi {aksi_id}", NotInWorkbook.EMPTIED(), row.origin("id"))
    elif komponen:
        yield LeftOut(komponen, NotInWorkbook.ONLY_KOMPONEN(), row.origin("komponen"))


def _id_cell(row: TableRow, known: Sequence[str]) -> tuple[str, float | None]:
    cell = row.cells.get("id")
    if cell is None:
        return "", None
    if isinstance(cell.value, date):  # "1.2" typed anew becomes 1 February
        dotted = f"{cell.value.day}.{cell.value.month}"
        return (dotted if dotted in known else cell.text), None
    return cell.text, None if isinstance(cell.value, str) else cell.value


def _doubt_id(reader: RowReader, aksi_id: str) -> None:
    cell = reader.row.cells.get("id")
    if aksi_id and cell and not isinstance(cell.value, str):
        reader.doubt(WorkbookDoubt.ID_AS_NUMBER(text=cell.text, id=aksi_id), "id")


def _doubt_colours(reader: RowReader, table: SheetTable) -> None:
    """Months that are coloured and not ticked; a whole row in one colour is no mark."""
    row = reader.row
    empty = [name for name in MONTHS if name in row.letters and not row.text(name)]
    found = [name for name in empty if row.origin(name).cell in table.sheet.coloured]
    if found and (len(found) < len(empty) or len(empty) < len(MONTHS)):
        words = ", ".join(glossary.NAMA_BULAN[MONTHS.index(name)] for name in found)
        reader.doubt(WorkbookDoubt.COLOURED(months=words, tick=TICK), found[0])


@dataclass(slots=True)
class _Places:
    """The parts given, and with them those that only the row of an action names."""

    given: Sequence[StructureRow]
    parts: list[StructureRow] = field(init=False)
    find: Callable[[str], int | None] = field(init=False)

    def __post_init__(self) -> None:
        self.parts = list(self.given)
        self.find = finder(self.given)

    def part_of(self, reader: RowReader, above: StructureRow | None) -> StructureRow:
        """The part of a row; one that nobody knows is added behind that of the row above."""
        name = reader.row.text("komponen")
        at = self.find(name)
        if at is not None:
            return self.given[at]
        if above and not name:
            if reader.row.text("id"):
                reader.doubt(WorkbookDoubt.SAME_KOMPONEN(), "komponen")
            return above
        added = (part for part in self.parts if part.row is None and part.sebutan == name)
        return next(added, None) or self._add(reader, name, above)

    def _add(self, reader: RowReader, name: str, above: StructureRow | None) -> StructureRow:
        unknown = WorkbookDoubt.UNKNOWN_KOMPONEN(text=name)
        reader.doubt(unknown if name else WorkbookDoubt.NO_KOMPONEN(), "komponen")
        made = named_komponen(name, reader.row.origin("komponen"))
        self.parts.insert(self.parts.index(above) + 1 if above else len(self.parts), made)
        return made


def _with_indikator(read: ReadAction, above: ReadAction) -> ReadAction:
    """A new row without indikator has that of the row above it in the same komponen."""
    aksi = read.aksi
    if aksi.id or aksi.indikator or above.part is not read.part:
        return read
    return replace(read, aksi=replace(aksi, indikator=above.aksi.indikator))


def _action(reader: RowReader, aksi_id: str, tahun: int) -> Aksi:
    aksi = Aksi(**reader.values("aksi") | {"id": aksi_id})
    not_ticks = tuple(reader.messages(WorkbookDoubt.NOT_A_TICK))
    aksi, doubt = _scheduled(replace(aksi, catatan=aksi.catatan + not_ticks), tahun)
    if doubt:
        reader.doubt(doubt, "jadwal" if aksi.bulan else "kepastian")
    return aksi


def _scheduled(aksi: Aksi, tahun: int) -> tuple[Aksi, Finding | None]:
    """The action with months and certainty, and what is in doubt about them.

    What is ticked counts, also against the printed words.
    """
    if aksi.kepastian:
        return aksi, None
    read = read_printed(aksi, tahun)
    if read is None:
        return _without_print(aksi)
    if not aksi.bulan:
        return _as_printed(aksi, read), None
    if aksi.bulan == read.bulan:
        return replace(aksi, kepastian=read.kepastian), None
    # without a note, the checks tell that the printed words say otherwise
    doubt = _other_months(aksi, read) if aksi.catatan else None
    return replace(aksi, kepastian=glossary.TERTULIS), doubt


def _without_print(aksi: Aksi) -> tuple[Aksi, Finding | None]:
    if aksi.bulan:
        return replace(aksi, kepastian=glossary.TERTULIS), None
    unsaid = " atau ".join((glossary.TIDAK_TERBACA, glossary.TIDAK_TERJADWAL))
    return aksi, WorkbookDoubt.NO_SCHEDULE(choices=unsaid)


def _as_printed(aksi: Aksi, read: Schedule) -> Aksi:
    """All that the printed words or ticks say, but for what the row itself says."""
    none = Aksi("")
    said = {name: getattr(aksi, name) for name in fields.AS_PRINTED}
    kept = {name: value for name, value in said.items() if value != getattr(none, name)}
    read_too = with_printed(aksi, read)
    return replace(read_too, **kept, catatan=(*aksi.catatan, *read.catatan))


def _other_months(aksi: Aksi, read: Schedule) -> Finding:
    return WorkbookDoubt.OTHER_MONTHS(
        jadwal=aksi.jadwal,
        read=glossary.month_words(read.bulan) or "tanpa bulan",
        ticked=glossary.month_words(aksi.bulan),
    )
