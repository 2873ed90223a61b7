"""Areas with their actions' lines -> the draft's areas, where each text was read, all doubts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Origin
from zi_site.draft.result import NOWHERE, Doubt, Spot
from zi_site.importing.line.lines import TEAM, Line
from zi_site.importing.line.mending import Vocabulary, close_up
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.meaning.action_schedule import Printed, schedule_of
from zi_site.importing.meaning.areas import AreaPart, GroupPart, KomponenPart
from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.importing.meaning.teams import Teams
from zi_site.importing.meaning.titles import (
    ACTION,
    AREA,
    GROUP,
    KOMPONEN,
    ActionLine,
    Title,
    describe,
)
from zi_site.importing.sentences import ImportDoubt
from zi_site.plan.columns import filled
from zi_site.plan.glossary import KEKOSONGAN, LABEL, SALINAN
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi, Area, Catatan, Kelompok, Komponen

_PROSE = ("indikator", "langkah_aksi", "bukti_fisik")
_TIMES = ("jadwal", "centang", "bulan", "kepastian", "minggu")
_BESIDE = ("nomor", "lain")
_FIRST_NUMBERS = ("", "1")

Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the whole draft."""

    tahun: int
    known: Vocabulary
    teams: Teams
    whole: bool = True  # no column of the table can have been lost on the way
    # of each column of ``kolom_lain``, what a row says in it
    further: tuple[Callable[[Line], str], ...] = ()
    lost: bool = False  # no schedule of the whole table can be read: said once, not of each action


@dataclass(frozen=True, slots=True)
class PlanNote:
    """A finding about the plan as a whole: a note of the plan, and a doubt at its place."""

    jenis: str
    finding: Finding
    setelah: str = ""
    subject: str = ""
    origin: Origin = field(default_factory=Origin)
    spot: Spot = NOWHERE

    @property
    def catatan(self) -> Catatan:
        """The note as the plan carries it."""
        return Catatan(self.jenis, self.finding.message, self.setelah)

    @property
    def doubt(self) -> Doubt:
        """The same as a doubt of the import, at its place."""
        return Doubt(self.finding, self.subject, self.origin, self.spot)


@dataclass(slots=True)
class Told:
    """What is collected on the way, in printed order."""

    origins: dict[Spot, Origin] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    notes: list[PlanNote] = field(default_factory=list)

    def of_plan(self, note: PlanNote) -> None:
        """Take in what concerns the plan as a whole: a note, and a doubt with its place."""
        self.notes.append(note)
        self.doubts.append(note.doubt)

    def of_part(
        self, found: Iterable[tuple[Spot, Finding]], subject: str, origin: Origin
    ) -> tuple[str, ...]:
        """The notes of an area or an action; each is said once, at what it is about."""
        spots: dict[Finding, Spot] = {}
        for spot, finding in found:
            spots.setdefault(finding, spot)
        self.doubts += [
            Doubt(finding, subject, self.origins.get(spot, origin), spot)
            for finding, spot in spots.items()
        ]
        return tuple(finding.message for finding in spots)


def draft_areas(parts: Sequence[AreaPart], context: Context) -> tuple[tuple[Area, ...], Told]:
    """In printed order, with ids that count within each area; and all that was told."""
    drafting = _Drafting(context, Told())
    areas: list[Area] = []
    names_areas = any(not part.title.lost for part in parts)
    for position, part in enumerate(parts):
        if part.title.lost and names_areas:
            drafting.told.of_plan(_gap(areas, part))
        areas.append(drafting.area(part, position))
    return tuple(areas), drafting.told


def _gap(areas: Sequence[Area], part: AreaPart) -> PlanNote:
    """The heading of an area is missing, and perhaps rows with it."""
    last = areas[-1].kelompok[-1].komponen[-1].aksi[-1].id if areas else ""
    first = part.groups[0].komponen[0].title.nomor
    begins = "" if first.strip(".) ") in _FIRST_NUMBERS else first
    finding = ImportDoubt.AREA_GAP(last=last or "terakhir", first=begins)
    spot = ((len(areas),), "nama")
    return PlanNote(KEKOSONGAN, finding, last, origin=part.title.origin, spot=spot)


@dataclass(frozen=True, slots=True)
class _Drafting:
    """Parts -> areas, groups, komponen and actions; what is in doubt goes to ``told``."""

    context: Context
    told: Told

    def area(self, part: AreaPart, position: int) -> Area:
        title, path = part.title, (position,)
        ids = iter(f"{position + 1}.{number}" for number in range(1, 10_000))
        self._place(path, title, "kode")
        subject = f"Area {title.nomor or position + 1}"
        return Area(
            nomor=title.nomor,
            nama=title.nama,
            kode=part.official.kode,
            penanggung_jawab=self.context.teams.of(AREA, title.at),
            catatan=self.told.of_part(_area_doubts(part, path), subject, title.origin),
            kelompok=tuple(
                self._group(group, (*path, number), ids) for number, group in enumerate(part.groups)
            ),
        )

    def _place(self, path: Path, title: Title, *keys: str) -> None:
        """Note where a title and what belongs to it were read."""
        self.told.origins |= {(path, key): title.origin for key in ("nomor", "nama", *keys, TEAM)}

    def _group(self, part: GroupPart, path: Path, ids: Iterator[str]) -> Kelompok:
        title = part.title
        self._place(path, title)
        for finding in title.notes:
            subject = f"Kelompok {describe(title)}"
            note = PlanNote(SALINAN, finding, "", subject, title.origin, (path, "nama"))
            self.told.of_plan(note)
        komponen = tuple(
            self._komponen(each, (*path, number), ids) for number, each in enumerate(part.komponen)
        )
        team = self.context.teams.of(GROUP, title.at)
        return Kelompok(title.nomor, title.nama, team, komponen)

    def _komponen(self, part: KomponenPart, path: Path, ids: Iterator[str]) -> Komponen:
        title = part.title
        name = close_up(title.nama, self.context.known)
        self._place(path, title, "subpilar")
        if part.subpilar.doubt:
            subject = f"Komponen {describe(title)}"
            doubt, spot = part.subpilar.doubt, (path, "subpilar")
            place = part.entries[0].line.origin if title.origin == Origin() else title.origin
            self.told.of_plan(PlanNote(LABEL, doubt, "", subject, place, spot))
        # What is said of the komponen's name stands on its first action: a komponen has no notes.
        inherited = (*title.notes, *_closed(name.closed))
        return Komponen(
            nomor=title.nomor,
            nama=name.text,
            subpilar=part.subpilar.kode,
            penanggung_jawab=self.context.teams.of(KOMPONEN, title.at),
            aksi=tuple(
                self._action(entry, (*path, number), next(ids), () if number else inherited)
                for number, entry in enumerate(part.entries)
            ),
        )

    def _action(
        self, entry: ActionLine, path: Path, name: str, inherited: Iterable[Finding]
    ) -> Aksi:
        line, context = entry.line, self.context
        mended = {key: close_up(line.text(key), context.known) for key in _PROSE}
        printed = schedule_of(line, context.tahun, context.known, context.whole)
        found: list[tuple[Spot, Finding]] = [((path[:-1], "nama"), each) for each in inherited]
        found += [((path, about(each, line)), each) for each in line.notes]
        for key, text in mended.items():
            found += [((path, key), each) for each in _closed(text.closed)]
        if not context.lost:
            found += [((path, _time_key(printed)), each) for each in printed.read.remarks]
        self.told.origins |= _origins(line, path)
        return Aksi(
            id=name,
            indikator=mended["indikator"].text,
            langkah_aksi=mended["langkah_aksi"].text,
            bukti_fisik=mended["bukti_fisik"].text,
            jadwal=printed.jadwal,
            centang=printed.centang,
            kisi=printed.kisi,
            bulan=printed.read.bulan,
            kepastian=printed.read.kepastian,
            minggu=printed.read.minggu,
            tenggat=printed.read.tenggat,
            tahun_tercetak=printed.read.tahun_tercetak,
            penanggung_jawab=context.teams.of(ACTION, entry.at),
            nomor=line.nomor,
            lain=filled([text(line) for text in context.further]),
            catatan=self.told.of_part(found, f"Aksi {name}", line.origin),
        )


def _time_key(printed: Printed) -> str:
    """Where the time is mended: ticks are only written as the months that they mean."""
    return "bulan" if printed.read.bulan and not printed.jadwal else "jadwal"


def _area_doubts(part: AreaPart, path: Path) -> Iterator[tuple[Spot, Finding]]:
    if part.title.lost:
        yield (path, "nama"), MeaningDoubt.LOST_HEADING()
    yield from (((path, "nama"), each) for each in part.title.notes)
    if part.official.doubt:
        yield (path, "kode"), part.official.doubt


def about(note: Finding, line: Line) -> str:
    """The field that a note on a line is about, by the words that it quotes; "id" for the line."""
    if note.kind is LineDoubt.MORE_EVIDENCE:
        return "bukti_fisik"
    if note.kind is LineDoubt.UNSURE_MARKS:
        return "jadwal"
    if field := note.named.get("field"):
        return str(field)
    quoted = [words for words in note.named.values() if isinstance(words, str) and words]
    fields = (name for name in _PROSE if any(words in line.text(name) for words in quoted))
    return next(fields, "id")


def _closed(words: Iterable[str]) -> list[Finding]:
    return [MeaningDoubt.WORD_CLOSED(word=shortened(word)) for word in words]


def _origins(line: Line, path: Path) -> dict[Spot, Origin]:
    schedule = line.origins.get("jadwal") or line.origins.get("centang") or line.origin
    keys = {key: line.origins.get(key, line.origin) for key in (*_PROSE, TEAM, *_BESIDE)}
    keys |= dict.fromkeys(_TIMES, schedule)
    return {(path, key): origin for key, origin in {"id": line.origin, **keys}.items()}
