"""The bytes of one ``<tahun>.realisasi.yml`` -> the reports, where each stands, and the problems found on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from zi_site import glossary
from zi_site.problems import Problem
from zi_site.reading.fields import Fields, choose
from zi_site.reading.located import Source, load
from zi_site.reading.periode import likely_periode, read_periode
from zi_site.reading.plan_file import Places
from zi_site.reading.version import check_version
from zi_site.realisasi import (
    AKSES,
    BULAN,
    NOTHING_TO_REPORT,
    STATUS,
    STATUS_IN_OTHER_WORDS,
    Bukti,
    Laporan,
    Periode,
    Realisasi,
)

REALISASI_KEYS = ("versi", "satker", "tahun", "laporan")
LAPORAN_KEYS = ("aksi", "periode", "status", "tanggal", "uraian", "kendala", "tindak_lanjut", "bukti")
BUKTI_KEYS = ("judul", "tautan", "akses", "tanggal")


@dataclass(slots=True)
class ReadRealisasi:
    """``realisasi`` is None where the file holds no reports at all; with a galat it may be incomplete.

    A report whose period cannot be read is among the problems only. ``places`` knows the file as ``()``, a report by
    its position in ``realisasi.laporan`` as ``(0,)``, and its evidence as ``(0, 0)``.
    """

    realisasi: Realisasi | None
    places: Places
    problems: list[Problem]


def read_realisasi(content: bytes, file: str) -> ReadRealisasi:
    """Read one file of reports; ``file`` is its path as the officer sees it. Never raises, whatever the bytes hold."""
    source = Source(file)
    places = Places(source)
    root = load(content, source)
    realisasi = _realisasi(Fields(source, root), places) if root else None
    return ReadRealisasi(realisasi, places, source.problems)


def _realisasi(fields: Fields, places: Places) -> Realisasi:
    fields.only(REALISASI_KEYS)
    fields.need("versi", "satker", "tahun", "laporan")
    places.nodes[()] = fields.node
    check_version(fields)
    tahun = fields.year("tahun") or 0
    found: list[Laporan] = []
    for each in fields.sections("laporan", LAPORAN_KEYS, "Aksi", "aksi"):
        laporan = _laporan(each, (len(found),), places, tahun)
        if laporan:
            found.append(laporan)
    return Realisasi(glossary.VERSI, fields.text("satker"), tahun, tuple(found))


def _laporan(fields: Fields, path: tuple[int], places: Places, tahun: int) -> Laporan | None:
    fields.need("aksi", "periode", "status")
    periode = _periode(fields, tahun)
    bukti = []
    for position, each in enumerate(fields.sections("bukti", BUKTI_KEYS)):
        places.nodes[(*path, position)] = each.node
        bukti.append(_bukti(each))
    laporan = Laporan(
        aksi=fields.text("aksi"),
        periode=periode or Periode(BULAN, 1),
        status=_choice(fields, "status", STATUS, "status"),
        tanggal=fields.date("tanggal"),
        uraian=fields.prose("uraian"),
        kendala=fields.prose("kendala"),
        tindak_lanjut=fields.prose("tindak_lanjut"),
        bukti=tuple(bukti),
    )
    if periode is None:
        return None
    places.nodes[path] = fields.node
    return laporan


def _bukti(fields: Fields) -> Bukti:
    fields.need("judul", "akses")
    return Bukti(
        judul=fields.prose("judul"),
        tautan=fields.prose("tautan"),
        akses=_choice(fields, "akses", AKSES, "akses"),
        tanggal=fields.date("tanggal"),
    )


def _periode(fields: Fields, tahun: int) -> Periode | None:
    words = fields.text("periode")
    periode = read_periode(words, tahun) if words else None
    if words and periode is None:
        likely = likely_periode(words, tahun)
        advice = (
            f'Maksud Anda "{likely.nama}"?' if likely else 'Tulis misalnya "Maret", "Triwulan I" atau "Semester II".'
        )
        message = f'"{words}" bukan bulan, triwulan, atau semester tahun {tahun or "ini"}.'
        fields.wrong(fields.node.get("periode"), "periode", message, advice)
    return periode


def _choice(fields: Fields, key: str, words: Sequence[str], code: str) -> str:
    """One of the words, in whatever case it is written; "" where it is none, which is a problem."""
    said = fields.text(key)
    if not said or said.casefold() in words:
        return said.casefold()
    word = said.casefold()
    advice = choose(STATUS_IN_OTHER_WORDS.get(word, said) if key == "status" else said, words)
    if key == "status" and word.startswith(NOTHING_TO_REPORT):
        advice = "Bila memang belum ada laporan untuk periode ini, hapus butir ini seluruhnya."
    fields.wrong(fields.node.get(key), code, f'{key.capitalize()} "{said}" tidak dikenal.', advice)
    return ""
