"""The bytes of a ``<tahun>.realisasi.yml`` -> the reports, where each stands, and what is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from zi_site.plan import glossary
from zi_site.plan.nearest import asked
from zi_site.plan.problems import Problem
from zi_site.plan.reports import (
    AKSES,
    BULAN,
    SEMESTER,
    STATUS,
    TRIWULAN,
    UNSTATED,
    Bukti,
    Laporan,
    Periode,
    Realisasi,
    periods,
)
from zi_site.plan_file.read.fields import Fields, check_version
from zi_site.plan_file.read.located import Source, load
from zi_site.plan_file.read.plan_file import Places
from zi_site.plan_file.read.sentences import FieldFault
from zi_site.schedule import reading as schedule

REALISASI_KEYS = ("versi", "satker", "tahun", "laporan")
LAPORAN_KEYS = (
    "aksi",
    "periode",
    "status",
    "tanggal",
    "uraian",
    "kendala",
    "tindak_lanjut",
    "bukti",
)
BUKTI_KEYS = ("judul", "tautan", "akses", "tanggal")


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
    source = Source(file)
    places = Places(source)
    root = load(content, source)
    realisasi = _realisasi(Fields(source, root), places) if root else None
    return ReadRealisasi(realisasi, places, source.problems)


def _realisasi(fields: Fields, places: Places) -> Realisasi:
    fields.only(REALISASI_KEYS)
    fields.need("versi", "laporan")
    places.nodes[()] = fields.node
    check_version(fields)
    tahun = fields.year("tahun") or 0
    laporan = tuple(
        _laporan(each, (position,), places, tahun)
        for position, each in enumerate(fields.sections("laporan", LAPORAN_KEYS, "Aksi", "aksi"))
    )
    return Realisasi(glossary.VERSI, fields.text("satker"), tahun, laporan)


def _laporan(fields: Fields, path: tuple[int], places: Places, tahun: int) -> Laporan:
    places.nodes[path] = fields.node
    bukti = []
    for position, each in enumerate(fields.sections("bukti", BUKTI_KEYS)):
        places.nodes[(*path, position)] = each.node
        bukti.append(_bukti(each))
    return Laporan(
        aksi=fields.text("aksi"),
        periode=_periode(fields, tahun),
        status=_choice(fields, "status", STATUS),
        tanggal=fields.date("tanggal"),
        uraian=fields.prose("uraian"),
        kendala=fields.prose("kendala"),
        tindak_lanjut=fields.prose("tindak_lanjut"),
        bukti=tuple(bukti),
    )


def _bukti(fields: Fields) -> Bukti:
    return Bukti(
        judul=fields.prose("judul"),
        tautan=fields.prose("tautan"),
        akses=_choice(fields, "akses", AKSES),
        tanggal=fields.date("tanggal"),
    )


def _periode(fields: Fields, tahun: int) -> Periode:
    words = fields.text("periode")
    periode = read_periode(words, tahun) if words else UNSTATED
    if periode is None:
        likely = likely_periode(words, tahun)
        near = asked([likely.nama] if likely else [])
        finding = FieldFault.NO_PERIOD(words=words, tahun=tahun, near=near)
        fields.wrong(fields.node.get("periode"), finding)
    return periode or UNSTATED


def _choice(fields: Fields, key: str, words: Sequence[str]) -> str:
    """One of the words, in whatever case it is written; as it is written where it is none."""
    said = fields.text(key)
    return said.casefold() if said.casefold() in words else said


_LONGEST = 60  # characters; the name of a period is short
_BY_MONTHS = {each.bulan: each for jenis in (BULAN, TRIWULAN, SEMESTER) for each in periods(jenis)}


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


def _read(words: str, tahun: int) -> schedule.Schedule | None:
    if not words or words.isdigit() or len(words) > _LONGEST:
        return None
    return schedule.read_phrase(words, tahun)
