"""The documents that tests make, with what must come out of them; and those that lie in this folder."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from functools import cache, partial
from pathlib import Path
from textwrap import wrap

from dokumen.pdf import pdf_document
from dokumen.word import word_document
from dokumen.workbook import workbook
from dokumen_lain import SEMUA
from dokumen_lain.isi import LANGKAH, Dokumen, Langkah, grouped, with_words
from dokumen_lain.pdf_tulis import drawn, ruled

from corpus.sources import Source, in_folder
from corpus.truth import Truth, plain, truth_of_plan
from zi_site.plan.glossary import NAMA_BULAN
from zi_site.plan.model import Plan
from zi_site.plan_file.read.plan_file import read_plan

HERE = Path(__file__).parent
TESTS = HERE.parent

# The five real plans, and the text from which each was transcribed by hand.
SEEDS = {
    "kab-blora/2025": "000_3ad52629cf357ec6.txt",
    "kab-demak/2023": "001_237de9454de5f2fd.txt",
    "kab-sarolangun/2025": "002_ca8ce249ebccbbf0.txt",
    "kab-purbalingga/2022": "003_7b5166f93e7b44c6.txt",
    "kab-kebumen/2026": "004_4f50f9d45919d0ed.txt",
}
PRINTERS: dict[str, Callable[[Plan], bytes]] = {
    "xlsx": workbook,
    "docx": word_document,
    "pdf": pdf_document,
}
# What a printed plan shows, and what is read from its schedule; and what we add by the content.
_PRINTED = (
    "area_nomor", "area", "kelompok_nomor", "kelompok", "komponen_nomor", "komponen", "indikator", "langkah_aksi",
    "bukti_fisik", "jadwal", "centang", "kisi", "bulan", "kepastian", "penanggung_jawab", "area_kode", "subpilar",
)  # fmt: skip


def sources() -> Iterator[Source]:
    """All of them; names are unique."""
    yield from in_folder(HERE / "documents")
    yield from map(_of_other_office, SEMUA)
    yield from _as_word_draws()
    for name, text in SEEDS.items():
        path = TESTS / "sumber" / text
        yield Source(f"{_file(name)}.txt", path.read_bytes, partial(_seed_truth, name))
    for name in SEEDS:
        for form, printer in PRINTERS.items():
            make = partial(_printed, printer, name)
            yield Source(f"{_file(name)}.{form}", make, partial(_seed_truth, name, _PRINTED))


@cache
def seed(name: str) -> Plan:
    """The plan that a careful person transcribed."""
    path = TESTS / "rencana" / f"{name}.yml"
    plan = read_plan(path.read_bytes(), path.name).plan
    assert plan is not None
    return plan


def _file(name: str) -> str:
    return name.replace("/", "-")


def _printed(printer: Callable[[Plan], bytes], name: str) -> bytes:
    return printer(seed(name))


def _seed_truth(name: str, asked: Sequence[str] = ()) -> Truth:
    return truth_of_plan(seed(name), asked)


def _of_other_office(document: Dokumen) -> Source:
    return Source(document.name, document.make, partial(steps_truth, document))


def steps_truth(document: Dokumen) -> Truth:
    """Of a document whose plan is given as steps; what its form leaves open is not asked."""
    names = [each.name for each in fields(Langkah) if each.name not in document.besides]
    actions = [
        {name: (plain(name, getattr(each, name)),) for name in names} for each in document.plan
    ]
    return Truth("kab-blora", 2026, tuple(actions))


_WIDTHS = (30, 95, 110, 120, 110, 80, 110)
_MONTH = 18
_LETTER = 4.6  # points that a letter of this size takes at most, nearly
_INSIDE = 11  # points that Word leaves free in a cell, so that the last space stays within it
_ON_A_PAGE = 9  # rows
_HEADINGS = (
    "NO",
    "KOMPONEN",
    "INDIKATOR",
    "LANGKAH AKSI",
    "BUKTI FISIK",
    "WAKTU",
    "PENANGGUNG JAWAB",
)


def _as_word_draws() -> Iterator[Source]:
    """Word draws a space in every empty cell and behind every line of a text."""
    ticks = (*_HEADINGS[:5], *map(str, range(1, 13)), _HEADINGS[6])
    widths = (*_WIDTHS[:1], 80, 85, 100, 85, *[_MONTH] * 12, 100)
    for name, headings, edges, plan in (
        ("word-kata.pdf", _HEADINGS, _WIDTHS, with_words(LANGKAH, _in_few_words)),
        ("word-centang.pdf", ticks, widths, LANGKAH),
    ):
        make = partial(_word_pdf, headings, edges, plan)
        yield _of_other_office(Dokumen(name, make, plan))


def _in_few_words(each: Langkah) -> str:
    names = [NAMA_BULAN[month - 1] for month in each.bulan]
    return ", ".join(names) if len(names) < 12 else f"{names[0]} - {names[-1]}"


def _word_pdf(headings: Sequence[str], widths: Sequence[float], plan: Sequence[Langkah]) -> bytes:
    """The header returns on every page; komponen and numbers stand once, above empty cells."""
    rows = list(_word_rows(plan, len(headings)))
    parts = [rows[at : at + _ON_A_PAGE] for at in range(0, len(rows), _ON_A_PAGE)]
    tables = [[_spaced(row, widths) for row in (headings, *part)] for part in parts]
    return drawn(*(ruled(table, widths) for table in tables))


def _word_rows(plan: Sequence[Langkah], columns: int) -> Iterator[list[str]]:
    for (nomor, nama), area in grouped(plan, "area_nomor", "area"):
        yield [nomor, nama, *[""] * (columns - 2)]
        for head, actions in grouped(area, "komponen_nomor", "komponen"):
            for at, each in enumerate(actions):
                ticks = ["v" if month in each.bulan else "" for month in range(1, 13)]
                times = [each.jadwal] if columns == len(_HEADINGS) else ticks
                yield [*(("", "") if at else head), *each.what, *times, each.penanggung_jawab]


def _spaced(row: Sequence[str], widths: Sequence[float]) -> list[str]:
    lines = (
        wrap(text, max(2, int((width - _INSIDE) / _LETTER))) or [""]
        for text, width in zip(row, widths, strict=True)
    )
    return ["\n".join(f"{line} " for line in each) for each in lines]
