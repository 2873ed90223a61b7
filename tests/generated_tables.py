"""A hypothesis strategy for small Tables with rude texts in every cell."""

from datetime import date

from hostile_texts import HOSTILE_TEXTS
from hypothesis import strategies as st
from sample_tables import DEMAK_HEADINGS, TICK_HEADINGS

from zi_site.plan import glossary, reference
from zi_site.plan.columns import filled
from zi_site.plan.model import Aksi, Area, Catatan, Kelompok, Keputusan, Komponen, Plan
from zi_site.views.table import Table, table_of

TEXTS = st.one_of(
    st.sampled_from(HOSTILE_TEXTS),
    st.text(max_size=40),
    st.text(alphabet="'=+-@\t\r\n,;\" ab", max_size=12),
)


NUMBERS = st.just("") | TEXTS.map(str.strip)  # as a plan file gives them


@st.composite
def _aksi(draw: st.DrawFn, identity: str, columns: int) -> Aksi:
    """``columns`` are those that the plan has besides ours."""
    kepastian = draw(st.sampled_from(glossary.KEPASTIAN))
    dated = kepastian not in (glossary.TIDAK_TERBACA, glossary.TIDAK_TERJADWAL)
    months = draw(st.sets(st.integers(1, 12), min_size=1)) if dated else set()
    return Aksi(
        id=identity,
        indikator=draw(TEXTS),
        langkah_aksi=draw(TEXTS),
        bukti_fisik=draw(TEXTS),
        jadwal=draw(TEXTS),
        bulan=tuple(sorted(months)),
        kepastian=kepastian,
        penanggung_jawab=draw(TEXTS),
        nomor=draw(NUMBERS),
        lain=filled(draw(st.lists(TEXTS, max_size=columns))),
        catatan=tuple(draw(st.lists(TEXTS.filter(bool), max_size=2))),
    )


@st.composite
def _area(draw: st.DrawFn, position: int, columns: int) -> Area:
    actions = [
        draw(_aksi(f"{position}.{number}", columns))
        for number in range(1, draw(st.integers(1, 3)) + 1)
    ]
    cut = draw(st.integers(0, len(actions)))
    parts = [part for part in (actions[:cut], actions[cut:]) if part]
    kode = draw(st.sampled_from(list(reference.areas())))
    kelompok = tuple(
        Kelompok(
            draw(TEXTS),
            draw(TEXTS),
            komponen=(Komponen(draw(TEXTS), draw(TEXTS), f"{position}.1", aksi=tuple(part)),),
        )
        for part in parts
    )
    return Area(
        draw(TEXTS),
        draw(TEXTS),
        kode,
        draw(TEXTS),
        tuple(draw(st.lists(TEXTS, max_size=1))),
        kelompok,
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Small Tables with every kind of certainty and rude texts in every cell."""
    further = tuple(draw(st.lists(TEXTS.map(str.strip).filter(bool), max_size=4)))
    areas = tuple(
        draw(_area(position, len(further))) for position in range(1, draw(st.integers(0, 2)) + 1)
    )
    headings = draw(st.sampled_from([TICK_HEADINGS, DEMAK_HEADINGS, ()]))
    keputusan = Keputusan(
        draw(TEXTS), 2025, draw(TEXTS), tanggal=draw(st.sampled_from([None, date(2025, 3, 19)]))
    )
    notes = tuple(
        Catatan(jenis, draw(TEXTS)) for jenis in glossary.JENIS_CATATAN if draw(st.booleans())
    )
    satker = draw(st.sampled_from(["kab-blora", "kota-semarang", "prov-jawa-tengah"]))
    return table_of(
        Plan(
            1,
            satker,
            2025,
            draw(TEXTS),
            keputusan,
            judul_kolom=headings,
            kolom_lain=further,
            catatan=notes,
            area=areas,
        )
    )
