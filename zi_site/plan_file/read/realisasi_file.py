"""The bytes of a ``<tahun>.realisasi.yml`` -> the reports, where each stands, and what is wrong."""

from dataclasses import dataclass

from zi_site.plan import glossary
from zi_site.plan.fields import names
from zi_site.plan.nearest import either
from zi_site.plan.problems import Problem
from zi_site.plan.reports import UNSTATED, Bukti, Laporan, Periode, Realisasi, all_periods
from zi_site.plan_file.read.fields import Fields, check_version
from zi_site.plan_file.read.keys import values
from zi_site.plan_file.read.located import Source, load, read_lines
from zi_site.plan_file.read.plan_file import Places
from zi_site.plan_file.read.sentences import FieldFault
from zi_site.schedule.reading import Schedule, read_phrase


@dataclass(slots=True)
class ReadRealisasi:
    """``realisasi`` is None where the file holds no reports at all; with a galat it may be
    incomplete.

    ``places`` knows the file as ``()``, a report by its position in ``realisasi.laporan`` as
    ``(0,)``, and its evidence as ``(0, 0)``.
    """

    realisasi: Realisasi | None
    places: Places
    problems: list[Problem]


def read_realisasi(content: bytes, file: str) -> ReadRealisasi:
    """``file`` is the path as the officer sees it. Never raises for what the bytes may hold."""
    nothing = ReadRealisasi(None, Places(Source(file)), [])
    return read_lines(content, file, lambda text: _read_text(text, file), nothing)


def _read_text(text: str, file: str) -> ReadRealisasi:
    source = Source(file)
    places = Places(source)
    root = load(text, source)
    realisasi = _realisasi(Fields(source, root), places) if root else None
    return ReadRealisasi(realisasi, places, source.problems)


def _realisasi(fields: Fields, places: Places) -> Realisasi:
    fields.only(names("realisasi"))
    fields.need("versi", "laporan")
    places.nodes[()] = fields.node
    check_version(fields)
    said = values(fields, "realisasi")
    reports = fields.sections("laporan", names("laporan"), "Aksi", "aksi")
    laporan: list[Laporan] = []
    for each in reports:
        laporan += _laporan(each, len(laporan), places, said["tahun"])
    return Realisasi(**said, laporan=tuple(laporan))


def _laporan(fields: Fields, first: int, places: Places, tahun: int) -> list[Laporan]:
    """A report for each action that the entry names, all at its place; ``first`` is the position of
    the first.
    """
    evidence = list(fields.sections("bukti", names("bukti")))
    said = values(fields, "laporan")
    said["periode"] = _periode(fields, said["periode"], tahun)
    said["bukti"] = tuple(Bukti(**values(each, "bukti")) for each in evidence)
    actions = said.pop("aksi") or ("",)
    for position in range(first, first + len(actions)):
        places.nodes[(position,)] = fields.node
        for at, each in enumerate(evidence):
            places.nodes[(position, at)] = each.node
    return [Laporan(aksi, **said) for aksi in actions]


def _periode(fields: Fields, words: str, tahun: int) -> Periode:
    periode = read_periode(words, tahun) if words else UNSTATED
    if periode is None:
        likely = likely_periode(words, tahun)
        near = either([likely.nama] if likely else [])
        finding = FieldFault.NO_PERIOD(words=words, tahun=tahun, near=near)
        fields.wrong(fields.node.get("periode"), finding)
    return periode or UNSTATED


_LONGEST = 60  # characters; the name of a period is short
_BY_MONTHS = {each.bulan: each for each in all_periods()}


def read_periode(words: str, tahun: int) -> Periode | None:
    """The period, or None where the words name none for certain.

    A bare number is none (a month, or a quarter?), nor is a week or a period of another year.
    """
    read = _read(words, tahun)
    if (
        read is None
        or read.kepastian != glossary.TERTULIS
        or read.catatan
        or read.minggu
        or read.tahun_tercetak
    ):
        return None
    return _BY_MONTHS.get(read.bulan)


def likely_periode(words: str, tahun: int) -> Periode | None:
    """What was perhaps meant by words that ``read_periode`` does not take, such as "Agustsu"."""
    read = _read(words, tahun)
    return _BY_MONTHS.get(read.bulan) if read else None


def _read(words: str, tahun: int) -> Schedule | None:
    if not words or words.isdigit() or len(words) > _LONGEST:
        return None
    return read_phrase(words, tahun)
