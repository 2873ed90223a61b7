"""The checks' samples -> the manual: of each kind what is right, what is wrong, what is said."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from textwrap import dedent

from zi_site import checks
from zi_site.checks.kinds import MEANINGS
from zi_site.checks.reading_samples import (
    LAPORAN,
    NAMA,
    RENCANA,
    SAMPLES,
    SATKER,
    SATKER_SAMPLE,
    Sample,
)
from zi_site.checks.realisasi import CHECKS as REPORT_CHECKS
from zi_site.checks.realisasi import check_realisasi
from zi_site.plan.problems import Problem
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.read.satker_file import read_satker

_FOLDER = "kab-blora"  # of the made-up sample plan
_FILES = {RENCANA: "2025.yml", LAPORAN: "2025.realisasi.yml", SATKER: "satker.yml"}


@dataclass(frozen=True, slots=True)
class Example:
    """``benar`` and ``salah`` are the lines that differ, as an officer would see them."""

    arti: str
    berkas: str  # what kind of file: "2025.yml"
    benar: str
    salah: str
    tingkat: str
    masalah: str
    saran: str


@dataclass(frozen=True, slots=True)
class ManualEntry:
    """What the manual has on one code."""

    kode: str
    arti: str
    examples: tuple[Example, ...]

    @property
    def levels(self) -> tuple[str, ...]:
        """How grave it is, in the order of the examples."""
        return tuple(dict.fromkeys(example.tingkat for example in self.examples))


@cache
def manual() -> tuple[ManualEntry, ...]:
    """Every code in the manual's order; what is said of a wrong sample comes from the checks."""
    samples = all_samples()
    return tuple(
        ManualEntry(kode, arti, tuple(_example(each) for each in samples if each.kode == kode))
        for kode, arti in MEANINGS.items()
    )


def all_samples() -> tuple[Sample, ...]:
    """Those of reading, of the checks on plans and of the checks on reports."""
    of_plans = (Sample(of.kode, of.arti, of.benar, of.salah) for of in checks.ALL)
    of_reports = (Sample(of.kode, of.arti, of.benar, of.salah, LAPORAN) for of in REPORT_CHECKS)
    return (*SAMPLES, *of_plans, *of_reports)


def _example(sample: Sample) -> Example:
    if sample.of == NAMA:
        right, (wrong, said) = sample.benar[0], sample.salah
        return Example(sample.arti, _FOLDER, right, wrong, "galat", said, "")
    right, wrong = changed(sample)
    found = found_in(sample, wrong)
    lines = excerpts(text_of(sample.of) if right == wrong else right, wrong)
    return Example(sample.arti, _FILES[sample.of], *lines, found.level, found.message, found.advice)


def changed(sample: Sample) -> tuple[str, str]:
    """The whole text with the right and with the wrong change made."""
    text = text_of(sample.of)
    return text.replace(*sample.benar, 1), text.replace(*sample.salah, 1)


def found_in(sample: Sample, text: str) -> Problem:
    """The problem of the sample's kind in this text; that there is none is a fault of ours."""
    return next(problem for problem in problems_of(sample.of, text) if problem.code == sample.kode)


def problems_of(of: str, text: str) -> list[Problem]:
    """All that is found in a text of one of the kinds of files, such as ``RENCANA``."""
    shown, content = f"plans/{_FOLDER}/{_FILES[of]}", text.encode()
    if of == SATKER:
        return read_satker(content, shown, _FOLDER).problems
    if of == LAPORAN:
        plan = read_plan(text_of(RENCANA).encode(), _FILES[RENCANA]).plan
        return check_realisasi(read_realisasi(content, shown), f"{_FOLDER}/{_FILES[of]}", plan)
    return checks.check_plan(read_plan(content, shown), f"{_FOLDER}/{_FILES[of]}")


@cache
def text_of(of: str) -> str:
    """The made-up sample that the changes are made to."""
    if of == SATKER:
        return SATKER_SAMPLE
    name = "contoh.realisasi.yml" if of == LAPORAN else "contoh.yml"
    return (files("zi_site") / "data" / name).read_text(encoding="utf-8")


def excerpts(right: str, wrong: str) -> tuple[str, str]:
    """The lines that differ, with the line before them, less their common indentation."""
    old, new = right.splitlines(), wrong.splitlines()
    blocks = [
        each
        for each in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if each[0] != "equal"
    ]
    first = max(0, min(min(block[1], block[3]) for block in blocks) - 1)
    left, there = max(block[2] for block in blocks), max(block[4] for block in blocks)
    return _dedented(old[first : max(left, first + 1)]), _dedented(
        new[first : max(there, first + 1)]
    )


def _dedented(lines: list[str]) -> str:
    return "".join(_visible(letter) for letter in dedent("\n".join(lines)))


def _visible(letter: str) -> str:
    """What cannot be seen by its number, as the checks name it too."""
    return letter if letter.isprintable() or letter == "\n" else f"[U+{ord(letter):04X}]"
