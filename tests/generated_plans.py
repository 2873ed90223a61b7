"""A hypothesis strategy for plans that `zi-site check` lets through: any office, any shape of table,
any kind of schedule, everything optional there or not.
"""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from zi_site.plan import glossary, reference
from zi_site.plan.columns import filled
from zi_site.plan.model import (
    Aksi,
    Area,
    Bab,
    Butir,
    Catatan,
    Kelompok,
    Keputusan,
    Komponen,
    Pembetulan,
    Plan,
    Sumber,
)

# What any office may print.
_WORDS = (
    "Rapat", "evaluasi", "SK", "R&D", "<5", '"kutip"', "'", "#1", "100%", "a_b", "{x}", "[1]", "1)", "-", "=1+1",
    "D:\\ZI\\" + "tanpa_spasi_" * 6, "café", "ﬁ", "😀", "شركة", "Jum’at;", "…",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(" ".join)
MAYBE = st.just("") | TEXTS


@st.composite
def _aksi(draw: st.DrawFn, identity: str, subpilar: str, columns: int) -> Aksi:
    kepastian = draw(st.sampled_from(glossary.KEPASTIAN))
    dated = kepastian in glossary.WITH_MONTHS
    months = draw(st.sets(st.integers(1, 12), min_size=1, max_size=4)) if dated else set()
    said, proved = draw(st.tuples(TEXTS, MAYBE) | st.tuples(MAYBE, TEXTS))
    return Aksi(
        id=identity,
        indikator=draw(MAYBE),
        langkah_aksi=said,
        bukti_fisik=proved,
        centang=tuple(sorted(draw(st.sets(st.integers(1, 12), max_size=2)))),
        bulan=tuple(sorted(months)),
        kepastian=kepastian,
        penanggung_jawab=draw(MAYBE),
        subpilar=draw(st.sampled_from(["", subpilar])),
        nomor=draw(st.sampled_from(["", "1", "a)"])),
        lain=filled(draw(st.lists(MAYBE, max_size=columns))),
        catatan=tuple(draw(st.lists(TEXTS, max_size=2))),
    )


@st.composite
def _area(draw: st.DrawFn, at: int, columns: int) -> Area:
    area = draw(st.sampled_from(list(reference.areas().values())))
    komponen = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        sub = draw(st.sampled_from(area.subpilar)).nomor
        ids = [f"{at}.{number}.{each}" for each in range(1, draw(st.integers(1, 3)) + 1)]
        actions = tuple(draw(_aksi(each, sub, columns)) for each in ids)
        komponen.append(Komponen(draw(MAYBE), draw(TEXTS), sub, draw(MAYBE), actions))
    cut = draw(st.integers(0, len(komponen)))
    parts = [tuple(part) for part in (komponen[:cut], komponen[cut:]) if part]
    named = tuple(Kelompok(draw(MAYBE), draw(TEXTS), draw(MAYBE), part) for part in parts)
    kelompok = draw(st.sampled_from([named, (Kelompok(komponen=tuple(komponen)),)]))
    notes = tuple(draw(st.lists(TEXTS, max_size=1)))
    return Area(draw(MAYBE), draw(TEXTS), area.kode, draw(MAYBE), notes, kelompok)


@st.composite
def _keputusan(draw: st.DrawFn, tahun: int) -> Keputusan:
    entries = st.lists(st.builds(Butir, MAYBE, TEXTS), max_size=2).map(tuple)
    return Keputusan(
        draw(TEXTS),
        tahun,
        draw(TEXTS),
        draw(MAYBE),
        draw(st.none() | st.dates(date(tahun, 1, 1), date(tahun, 12, 31))),
        draw(MAYBE),
        menimbang=draw(entries),
        mengingat=draw(entries),
        menetapkan=draw(MAYBE),
        diktum=draw(entries),
    )


@st.composite
def plans_of(draw: st.DrawFn, satker: str, tahun: int) -> Plan:
    """A valid plan of one office and year."""
    further = tuple(draw(st.lists(TEXTS, max_size=2)))
    areas = tuple(draw(_area(at, len(further))) for at in range(1, draw(st.integers(1, 3)) + 1))
    plan = Plan(
        glossary.VERSI,
        satker,
        tahun,
        draw(TEXTS),
        draw(_keputusan(tahun)),
        Sumber(draw(MAYBE), draw(st.sampled_from(["", "a" * 64])), draw(MAYBE)),
        kolom_lain=further,
        area=areas,
    )
    ids = [aksi.id for aksi in plan.actions()]
    places = st.sampled_from(["", *ids])
    notes = st.builds(Catatan, st.sampled_from(glossary.JENIS_CATATAN), TEXTS, places)
    block = TEXTS | st.lists(st.builds(Butir, MAYBE, TEXTS), min_size=1, max_size=2).map(tuple)
    chapters = st.builds(Bab, MAYBE, TEXTS, st.lists(block, min_size=1, max_size=2).map(tuple))
    of_actions = st.lists(st.sampled_from([*ids, "99.9"]), max_size=2).map(tuple)
    corrections = st.builds(
        Pembetulan, st.dates(date(tahun + 1, 1, 1), date(tahun + 1, 12, 31)), TEXTS, of_actions
    )
    return replace(
        plan,
        catatan=tuple(draw(st.lists(notes, max_size=2))),
        pendahuluan=tuple(draw(st.lists(chapters, max_size=1))),
        pembetulan=tuple(draw(st.lists(corrections, max_size=1))),
    )


@st.composite
def offices(draw: st.DrawFn, fewest: int = 0) -> tuple[Plan, ...]:
    """Plans for one site: up to four, no two of one office and year."""
    few = st.sampled_from(["kab-blora", "kota-semarang", "prov-jawa-tengah", "kab-merauke"])
    names = st.tuples(few, st.integers(2024, 2027))
    chosen = draw(st.lists(names, min_size=fewest, max_size=4, unique=True))
    return tuple(draw(plans_of(*name)) for name in chosen)
