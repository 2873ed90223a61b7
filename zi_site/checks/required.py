"""What must be stated: values that are required, and words that must be one of a list.

These run before the other checks, which say nothing of what is missing. A value that stands in the
file but could not be read is no missing one; reading told of it.
"""

from collections.abc import Iterable, Iterator

from zi_site.checks.check import Checked, CheckedReports
from zi_site.checks.sentences import Missing
from zi_site.plan import fields, glossary
from zi_site.plan.kinds import Finding, Kind
from zi_site.plan.model import Aksi, Area, Kelompok, PartPath
from zi_site.plan.nearest import meant
from zi_site.plan.problems import Problem
from zi_site.plan.reports import AKSES, NOTHING_TO_REPORT, STATUS, STATUS_IN_OTHER_WORDS

_DECREE_NUMBER = "keputusan.nomor"  # which a plan that is no decree does not have
Stated = tuple[PartPath, str, object]  # a field that must be stated, and what is: empty, or 0


def required_in_plan(checked: Checked) -> Iterator[Problem]:
    """What a plan must state and does not."""
    yield from _missing(checked, (*_of_plan(checked), *_of_parts(checked)), Missing.IN_PLAN)
    for number, note in enumerate(checked.plan.catatan):
        if note.jenis and note.jenis not in glossary.JENIS_CATATAN:
            finding = choose(Missing.UNKNOWN_NOTE, note.jenis, glossary.JENIS_CATATAN)
            yield checked.problem((), f"catatan.{number}.jenis", finding)
    yield from _certainty(checked)


def required_in_reports(checked: CheckedReports) -> Iterator[Problem]:
    """What reports must state and do not."""
    yield from _missing(checked, _of_reports(checked), Missing.IN_REPORT)
    for path, laporan in checked.reports():
        if laporan.status and laporan.status not in STATUS:
            yield checked.problem(path, "status", _status(laporan.status))
    for path, bukti in checked.evidence():
        if bukti.akses and bukti.akses not in AKSES:
            finding = choose(Missing.UNKNOWN_ACCESS, bukti.akses, AKSES)
            yield checked.problem(path, "akses", finding)


def choose(kind: Kind, said: str, words: Iterable[str], near: str = "") -> Finding:
    """A word that is none of these; ``near`` is looked for among them where it is not ``said``."""
    listed = tuple(words)
    return kind(said=said, near=meant(near or said, listed), words=", ".join(listed))


def _missing(
    checked: Checked | CheckedReports, stated: Iterable[Stated], kind: Kind
) -> Iterator[Problem]:
    for path, keys, value in stated:
        if not value and not checked.places.written(path, keys):
            key = keys.rpartition(".")[2]  # as it is called in the file
            missing = Missing.DECREE_NUMBER if keys == _DECREE_NUMBER else kind
            yield checked.problem(path, keys, missing(key=key, field=keys))


def _of_plan(checked: Checked) -> Iterator[Stated]:
    plan, decree = checked.plan, checked.plan.keputusan
    yield (), "satker", plan.satker
    yield (), "tahun", plan.tahun
    if checked.places.written((), "keputusan"):  # reading tells where the whole section is missing
        for key in fields.needed("keputusan", decree):
            yield (), f"keputusan.{key}", getattr(decree, key)
    for key in ("menimbang", "mengingat", "diktum"):
        for number, entry in enumerate(getattr(decree, key)):
            yield (), f"keputusan.{key}.{number}.isi", entry.isi
    for listed in (key for key in fields.keys("rencana") if key.sheet):
        for number, entry in enumerate(getattr(plan, listed.attribute)):
            for key in fields.needed(listed.part):
                yield (), f"{listed.name}.{number}.{key}", getattr(entry, key)


def _of_parts(checked: Checked) -> Iterator[Stated]:
    for path, part in checked.parts:
        if isinstance(part, Area):
            yield path, "kode", part.kode
        elif isinstance(part, Aksi):
            yield path, "id", part.id
        elif isinstance(part, Kelompok):
            is_written = checked.places.written(path[:1], "kelompok")
            if _is_printed(checked.plan.area[path[0]], is_written):
                yield path, "nama", part.nama


def _is_printed(area: Area, written: bool) -> bool:
    """Whether an area has sub-headings: one that prints none has one kelompok without any words."""
    alone = tuple(Kelompok(komponen=each.komponen) for each in area.kelompok[:1])
    return written or area.kelompok != alone


def _certainty(checked: Checked) -> Iterator[Problem]:
    for each in checked.actions:
        kepastian = each.aksi.kepastian
        if kepastian and kepastian not in glossary.KEPASTIAN:
            finding = choose(Missing.UNKNOWN_CERTAINTY, kepastian, glossary.KEPASTIAN)
            yield checked.problem(each.path, "kepastian", finding)
        elif not kepastian and not checked.places.written(each.path, "kepastian"):
            finding = Missing.CERTAINTY(words=", ".join(glossary.KEPASTIAN))
            yield checked.problem(each.path, "bulan", finding)


def _of_reports(checked: CheckedReports) -> Iterator[Stated]:
    yield (), "satker", checked.realisasi.satker
    yield (), "tahun", checked.realisasi.tahun
    for path, laporan in checked.reports():
        yield from ((path, key, getattr(laporan, key)) for key in fields.needed("laporan"))
    for path, bukti in checked.evidence():
        yield from ((path, key, getattr(bukti, key)) for key in fields.needed("bukti"))


def _status(said: str) -> Finding:
    word = said.casefold()
    if word.startswith(NOTHING_TO_REPORT):
        return Missing.NOTHING_TO_REPORT(said=said)
    return choose(Missing.UNKNOWN_STATUS, said, STATUS, STATUS_IN_OTHER_WORDS.get(word, said))
