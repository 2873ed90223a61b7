"""Table -> Summary: certainty, doubts, notes, and where each of them stands."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from zi_site.plan import glossary
from zi_site.plan.model import Catatan
from zi_site.plan.reference import subpilar
from zi_site.views.addresses import action_anchor
from zi_site.views.grouping import grouped
from zi_site.views.reports import status_choices
from zi_site.views.table import AreaBand, Row, Table


@dataclass(frozen=True, slots=True)
class Certainty:
    """How many of some actions have schedules of one kind."""

    kepastian: str
    nama: str
    arti: str
    rows: tuple[Row, ...]

    @property
    def count(self) -> int:
        """How many actions have this certainty."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class DoubtPlace:
    """A place on the plan's own page."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class ReaderDoubt:
    """One thing a reader should know first; ``places`` has at least one entry."""

    text: str  # reads after a bullet: "52 aksi jadwalnya perkiraan"
    why: str
    places: tuple[DoubtPlace, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note on the plan as a whole, with its anchor ``catatan-<n>``."""

    anchor: str
    catatan: Catatan

    @property
    def jenis(self) -> str:
        """What readers call its kind."""
        return NAMA_JENIS[self.catatan.jenis]


@dataclass(frozen=True, slots=True)
class Section:
    """An area band with an anchor that is unique even where the plan has an area twice."""

    anchor: str
    band: AreaBand


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to filter a plan's actions besides words and months."""

    nama: str  # in the address of the page: ?area=pengawasan
    judul: str
    semua: str  # the choice that filters nothing
    pilihan: tuple[tuple[str, str], ...]  # (value, what the reader sees)


@dataclass(frozen=True, slots=True)
class Summary:
    certainty: tuple[Certainty, ...]  # the kinds that occur, in the order of glossary.KEPASTIAN
    doubts: tuple[ReaderDoubt, ...]
    notes: tuple[Note, ...]
    sections: tuple[Section, ...]
    facets: tuple[Facet, ...]

    @property
    def gaps(self) -> dict[str, tuple[Note, ...]]:
        """The notes on gaps that stand at a place, by the id of the action before them."""
        gaps = (note for note in self.notes if is_gap(note.catatan))
        return grouped(gaps, lambda note: note.catatan.setelah)

    @property
    def all_unread(self) -> bool:
        """Whether the schedule of the whole plan is lost: a filter by month means nothing."""
        return [kind.kepastian for kind in self.certainty] == [glossary.TIDAK_TERBACA]


NAMA_JENIS = {
    glossary.KEKOSONGAN: "Kekosongan",
    glossary.JADWAL_HILANG: "Jadwal",
    glossary.LABEL: "Label",
    glossary.SALINAN: "Keadaan salinan",
}

# Why a reader should mind; the kinds not named here raise no doubt.
_DOUBTFUL = {
    glossary.TIDAK_TERBACA: "jadwalnya tidak terbaca",
    glossary.PERKIRAAN: "jadwalnya perkiraan",
    glossary.KONVENSI: "jadwalnya menurut konvensi",
    glossary.TIDAK_TERJADWAL: "tidak terjadwal",
}


def summary_of(table: Table, day: date | None = None) -> Summary:
    """The top of a plan page: sections, certainty, and every doubt counted with a link to it.

    ``day``: that of the build, from which it is counted which months are over.
    """
    notes = tuple(
        Note(f"catatan-{number}", note) for number, note in enumerate(table.catatan, start=1)
    )
    sections = _sections(table.areas)
    certainty = certainty_of(table.rows)
    doubts = (
        *_schedule_doubts(certainty),
        *_label_doubts(sections),
        *_gap_doubts(notes),
        *_note_doubts(table.rows),
    )
    return Summary(certainty, doubts, notes, sections, facets_of(table, day))


def certainty_of(rows: Iterable[Row]) -> tuple[Certainty, ...]:
    """The kinds of certainty that occur among some actions."""
    found = grouped(rows, lambda row: row.kepastian)
    return tuple(
        Certainty(kind, glossary.NAMA_KEPASTIAN[kind], glossary.ARTI_KEPASTIAN[kind], found[kind])
        for kind in glossary.KEPASTIAN
        if kind in found
    )


def facets_of(table: Table, day: date | None = None) -> tuple[Facet, ...]:
    """Those that tell at least two groups of actions apart, choices in the plan's order."""
    areas = {area.kode: area.nama_resmi for area in table.areas}
    teams = dict.fromkeys(row.penanggung_jawab for row in table.rows if row.penanggung_jawab)
    kinds = {kind.kepastian: kind.nama for kind in certainty_of(table.rows)}
    statuses = tuple(status_choices(table, day)) if table.reported else ()
    facets = (
        Facet("subpilar", "Topik", "Semua topik", tuple(_topics(table))),
        Facet("area", "Area", "Semua area", tuple(areas.items())),
        Facet("pj", "Penanggung jawab", "Semua", tuple((team, team) for team in teams)),
        Facet("kepastian", "Kepastian jadwal", "Semua", tuple(kinds.items())),
        Facet("status", "Realisasi", "Semua", statuses),
    )
    return tuple(facet for facet in facets if len(facet.pilihan) > 1)


def _topics(table: Table) -> Iterator[tuple[str, str]]:
    """The subpilar of the actions in official order, each with its name."""
    used = {row.subpilar for row in table.rows}
    for number, sub in subpilar().items():
        if number in used:
            yield number, f"{number} {sub.nama}"


def is_gap(note: Catatan) -> bool:
    """Whether a note tells of a gap that has a place in the table."""
    return note.jenis == glossary.KEKOSONGAN and bool(note.setelah)


def _sections(areas: tuple[AreaBand, ...]) -> tuple[Section, ...]:
    seen = Counter[str]()
    sections = []
    for band in areas:
        seen[band.kode] += 1
        again = f"-{seen[band.kode]}" if seen[band.kode] > 1 else ""
        sections.append(Section(f"area-{band.kode}{again}", band))
    return tuple(sections)


def _schedule_doubts(certainty: tuple[Certainty, ...]) -> list[ReaderDoubt]:
    order = {kind.kepastian: kind for kind in certainty}
    return [
        ReaderDoubt(
            f"{order[name].count} aksi {words}", order[name].arti, _places(order[name].rows)
        )
        for name, words in _DOUBTFUL.items()
        if name in order
    ]


def _label_doubts(sections: tuple[Section, ...]) -> list[ReaderDoubt]:
    differing = [section for section in sections if section.band.label_differs]
    if not differing:
        return []
    places = tuple(DoubtPlace(section.anchor, section.band.nama_resmi) for section in differing)
    why = "nama tercetak ditampilkan dalam tanda kutip di samping nama resmi"
    return [ReaderDoubt(f"{len(differing)} label area berbeda dari nama resminya", why, places)]


def _gap_doubts(notes: tuple[Note, ...]) -> list[ReaderDoubt]:
    gaps = [note for note in notes if note.catatan.jenis == glossary.KEKOSONGAN]
    if not gaps:
        return []
    places = tuple(
        DoubtPlace(gap_anchor(note), f"sesudah aksi {note.catatan.setelah}")
        if is_gap(note.catatan)
        else DoubtPlace(note.anchor, "catatan rencana")
        for note in gaps
    )
    return [ReaderDoubt(f"{len(gaps)} kekosongan", "bagian yang tidak ada dalam salinan", places)]


def _note_doubts(rows: tuple[Row, ...]) -> list[ReaderDoubt]:
    """Doubts about the text; notes on a doubtful schedule are counted with the schedule."""
    noted = tuple(row for row in rows if row.catatan and row.kepastian not in _DOUBTFUL)
    if not noted:
        return []
    why = "pembetulan atau keraguan tentang teksnya"
    return [ReaderDoubt(f"{len(noted)} aksi lain bercatatan", why, _places(noted))]


def gap_anchor(note: Note) -> str:
    """Where a stated gap stands among the actions."""
    return note.anchor.replace("catatan", "kekosongan")


def _places(rows: Iterable[Row]) -> tuple[DoubtPlace, ...]:
    return tuple(DoubtPlace(action_anchor(row.id), row.id) for row in rows)


def text_columns(table: Table) -> tuple[str, ...]:
    """The text columns that a plan's table shows: those that it prints, or that hold anything."""
    fields = ("indikator", "langkah_aksi", "bukti_fisik")
    shown = tuple(
        name
        for name in fields
        if name in table.printed_columns or any(getattr(r, name) for r in table.rows)
    )
    return shown or fields


def schedule_facts(row: Row) -> tuple[str, ...]:
    """What is printed of an action's time that neither months nor printed words show."""
    aksi = row.aksi
    facts = []
    if aksi.minggu and "minggu" not in row.jadwal.casefold():
        facts.append("Minggu " + " dan ".join(f"ke-{week}" for week in aksi.minggu))
    if aksi.tenggat:
        facts.append("Tercetak sebagai batas akhir")
    if aksi.tahun_tercetak is not None:
        facts.append(f"Tahun yang tercetak: {aksi.tahun_tercetak}")
    return tuple(facts)
