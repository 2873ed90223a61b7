"""What must be stated: values that are required, and words that must be one of a list.

These run before the other checks, which say nothing of what is missing. A value that stands in the
file but could not be read is no missing one; reading told of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zi_site.checks.check import Checked, CheckedReports, PlaceFinder
from zi_site.checks.sentences import Missing
from zi_site.plan import fields, glossary
from zi_site.plan.kinds import Finding, Kind
from zi_site.plan.model import Aksi, Area, Kelompok, PartPath, Plan
from zi_site.plan.nearest import meant
from zi_site.plan.problems import Problem
from zi_site.plan.reports import AKSES, NOTHING_TO_REPORT, STATUS, STATUS_IN_OTHER_WORDS

_OF_DECREE = ("nomor", "tahun", "tentang")
_ENTRIES = ("menimbang", "mengingat", "diktum")


@dataclass(frozen=True, slots=True)
class Stated:
    """A field that must be stated, with what is stated there; empty or 0 where nothing is."""

    path: PartPath
    keys: str
    value: object
    subject: str = ""

    @property
    def key(self) -> str:
        """As it is called in the file: ``nomor`` of ``keputusan.nomor``."""
        return self.keys.rpartition(".")[2]


def required_in_plan(checked: Checked) -> Iterator[Problem]:
    """What a plan must state and does not."""
    plan, places = checked.plan, checked.places
    yield from _missing(_of_plan(plan, places), places, Missing.IN_PLAN)
    yield from _missing(_of_parts(plan, places), places, Missing.IN_PLAN)
    for number, note in enumerate(plan.catatan):
        if note.jenis and note.jenis not in glossary.JENIS_CATATAN:
            finding = choose(Missing.UNKNOWN_NOTE, note.jenis, glossary.JENIS_CATATAN)
            yield places.problem((), f"catatan.{number}.jenis", finding)
    yield from _certainty(plan, places)


def required_in_reports(checked: CheckedReports) -> Iterator[Problem]:
    """What reports must state and do not."""
    places = checked.places
    yield from _missing(_of_reports(checked), places, Missing.IN_REPORT)
    for path, _, laporan in checked.reports():
        subject = _called("Aksi", laporan.aksi)
        if laporan.status and laporan.status not in STATUS:
            yield places.problem(path, "status", _status(laporan.status), subject)
    for path, _, bukti in checked.evidence():
        if bukti.akses and bukti.akses not in AKSES:
            finding = choose(Missing.UNKNOWN_ACCESS, bukti.akses, AKSES)
            subject = _called("Aksi", checked.realisasi.laporan[path[0]].aksi)
            yield places.problem(path, "akses", finding, subject)


def choose(kind: Kind, said: str, words: Iterable[str], near: str = "") -> Finding:
    """A word that is none of these; ``near`` is looked for among them where it is not ``said``."""
    listed = tuple(words)
    return kind(said=said, near=meant(near or said, listed), words=", ".join(listed))


def _missing(stated: Iterable[Stated], places: PlaceFinder, kind: Kind) -> Iterator[Problem]:
    for each in stated:
        if not each.value and not places.written(each.path, each.keys):
            yield places.problem(
                each.path, each.keys, kind(key=each.key, field=each.keys), each.subject
            )


def _of_plan(plan: Plan, places: PlaceFinder) -> Iterator[Stated]:
    yield Stated((), "satker", plan.satker)
    yield Stated((), "tahun", plan.tahun)
    decree = plan.keputusan
    if places.written((), "keputusan"):  # reading tells where the whole section is missing
        for key in _OF_DECREE:
            yield Stated((), f"keputusan.{key}", getattr(decree, key))
    for key in _ENTRIES:
        for number, entry in enumerate(getattr(decree, key)):
            yield Stated((), f"keputusan.{key}.{number}.isi", entry.isi)
    for listed in (key for key in fields.keys("rencana") if key.sheet):
        for number, entry in enumerate(getattr(plan, listed.attribute)):
            for key in fields.needed(listed.part):
                yield Stated((), f"{listed.name}.{number}.{key}", getattr(entry, key))


def _of_parts(plan: Plan, places: PlaceFinder) -> Iterator[Stated]:
    for path, part in plan.parts():
        area = plan.area[path[0]]
        subject = _called("Area", area.nomor)
        if isinstance(part, Area):
            yield Stated(path, "kode", part.kode, subject)
        elif isinstance(part, Kelompok) and _is_printed(area, places.written(path[:1], "kelompok")):
            yield Stated(path, "nama", part.nama, subject)
        elif isinstance(part, Aksi):
            yield Stated(path, "id", part.id, subject)


def _is_printed(area: Area, written: bool) -> bool:
    """Whether an area has sub-headings: one that prints none has one kelompok without any words."""
    alone = tuple(Kelompok(komponen=each.komponen) for each in area.kelompok[:1])
    return written or area.kelompok != alone


def _certainty(plan: Plan, places: PlaceFinder) -> Iterator[Problem]:
    for each in plan.walk():
        kepastian = each.aksi.kepastian
        subject = _called("Aksi", each.aksi.id) or _called("Area", each.area.nomor)
        if kepastian and kepastian not in glossary.KEPASTIAN:
            finding = choose(Missing.UNKNOWN_CERTAINTY, kepastian, glossary.KEPASTIAN)
            yield places.problem(each.path, "kepastian", finding, subject)
        elif not kepastian and not places.written(each.path, "kepastian"):
            finding = Missing.CERTAINTY(words=", ".join(glossary.KEPASTIAN))
            yield places.problem(each.path, "bulan", finding, subject)


def _of_reports(checked: CheckedReports) -> Iterator[Stated]:
    yield Stated((), "satker", checked.realisasi.satker)
    yield Stated((), "tahun", checked.realisasi.tahun)
    for path, _, laporan in checked.reports():
        subject = _called("Aksi", laporan.aksi)
        yield Stated(path, "aksi", laporan.aksi, subject)
        yield Stated(path, "periode", laporan.periode.bulan, subject)
        yield Stated(path, "status", laporan.status, subject)
        for number, bukti in enumerate(laporan.bukti):
            yield Stated((*path, number), "judul", bukti.judul, subject)
            yield Stated((*path, number), "akses", bukti.akses, subject)


def _called(name: str, number: str) -> str:
    return f"{name} {number}" if number else ""


def _status(said: str) -> Finding:
    word = said.casefold()
    if word.startswith(NOTHING_TO_REPORT):
        return Missing.NOTHING_TO_REPORT(said=said)
    return choose(Missing.UNKNOWN_STATUS, said, STATUS, STATUS_IN_OTHER_WORDS.get(word, said))
