"""Entries -> areas with their official code, groups, and komponen with their subpilar."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from zi_site.importing.meaning.official import Proposal, propose_area, propose_subpilar
from zi_site.importing.meaning.titles import NONE, ActionLine, Title

_TEXTS = ("indikator", "langkah_aksi", "bukti_fisik")


@dataclass(frozen=True, slots=True)
class KomponenPart:
    """A komponen with its actions, and the subpilar that they are about."""

    title: Title
    subpilar: Proposal
    entries: tuple[ActionLine, ...]


@dataclass(frozen=True, slots=True)
class GroupPart:
    """A kelompok; an area without any has one whose title is ``NONE``."""

    title: Title
    komponen: tuple[KomponenPart, ...]


@dataclass(frozen=True, slots=True)
class AreaPart:
    """An area as printed, and the official one that it is."""

    title: Title
    official: Proposal
    groups: tuple[GroupPart, ...]


def with_areas(entries: Sequence[ActionLine]) -> list[ActionLine]:
    """Entries below no area are put under nameless ones, a run of one official area each."""
    found: list[ActionLine] = []
    current, kode = NONE, ""
    for number, run in enumerate(_runs(entries, lambda entry: (entry.area.at, entry.komponen))):
        if run[0].area != NONE:
            found += run
            current = NONE
            continue
        proposal = propose_area("", run[0].komponen.nama, texts_of(run))
        if current == NONE or (proposal.sure and proposal.kode != kode):
            current = Title(origin=run[0].line.origin, at=-number - 2, lost=True)
            kode = proposal.kode
        found += [replace(entry, area=current) for entry in run]
    return found


def texts_of(entries: Sequence[ActionLine]) -> list[str]:
    """Every text below an area or komponen, each once."""
    names = [entry.komponen.nama for entry in entries if entry.komponen.nama]
    texts = [entry.line.text(name) for entry in entries for name in _TEXTS if entry.line.text(name)]
    return list(dict.fromkeys([*names, *texts]))


def area_parts(entries: Sequence[ActionLine]) -> Iterator[AreaPart]:
    """Runs of actions below one area title, with the official area that speaks for them."""
    for position, run in enumerate(_runs(entries, lambda entry: entry.area), 1):
        title = run[0].area
        official = propose_area(title.nomor, title.nama, texts_of(run), position)
        groups = tuple(
            GroupPart(inner[0].kelompok, tuple(_komponen(inner, official.kode)))
            for inner in _runs(run, lambda entry: entry.kelompok)
        )
        yield AreaPart(title, official, groups)


def _komponen(entries: Sequence[ActionLine], kode: str) -> Iterator[KomponenPart]:
    for run in _runs(entries, lambda entry: entry.komponen):
        texts = [text for text in texts_of(run) if text != run[0].komponen.nama]
        subpilar = propose_subpilar(kode, run[0].komponen.nama, texts, run[0].kelompok.nama)
        yield KomponenPart(run[0].komponen, subpilar, tuple(run))


def _runs(
    entries: Sequence[ActionLine], of: Callable[[ActionLine], object]
) -> list[list[ActionLine]]:
    return [list(run) for _, run in groupby(entries, key=of)]
