"""What is exported to a workbook is imported back as the same plan, whatever its texts hold."""

import io
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from conftest import ROOT
from hostile_texts import HOSTILE_TEXTS, hostile_plan
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from zi_site.exceptions import SourceError
from zi_site.plan import glossary, reference
from zi_site.plan.columns import JUDUL_KOLOM, filled
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
    Salinan,
    Sumber,
)
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.read_back import read_back
from zi_site.workbook.sheets import read_sheets

PLANS = sorted((ROOT / "tests" / "rencana").glob("*/*.yml"))

# Spaces at the ends of a text are no part of it, and a line ends with "\n" (both true of what
# reading a file gives).
TEXTS = st.one_of(
    st.sampled_from(HOSTILE_TEXTS),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=40),
    st.text(alphabet="=+-@'_x0041; \n\t✓1.", max_size=30),
    st.sampled_from(
        ("1.10", "01", "TRUE", "2025-03-19", "1e5", "#N/A", "=1+1\n=2", "   a  b ", "a\n\n\nb")
    ),
).map(str.strip)
FILLED = TEXTS.filter(bool)
MONTHS = st.sets(st.integers(1, 12)).map(lambda months: tuple(sorted(months)))
NUMBERS = st.lists(st.integers(1, 24), max_size=4).map(tuple)
SUBPILAR = st.sampled_from(("", *reference.subpilar()))


@st.composite
def actions(draw: st.DrawFn, number: int, columns: int) -> Aksi:
    """``columns`` are those that the plan has besides ours."""
    return Aksi(
        id=f"{draw(st.sampled_from(('1', '2', 'a-b')))}.{number}",
        indikator=draw(TEXTS),
        langkah_aksi=draw(TEXTS),
        bukti_fisik=draw(TEXTS),
        jadwal=draw(TEXTS),
        centang=draw(NUMBERS),
        kisi=draw(st.integers(0, 30)),
        bulan=draw(MONTHS),
        kepastian=draw(st.sampled_from(glossary.KEPASTIAN)),
        minggu=draw(NUMBERS),
        tenggat=draw(st.booleans()),
        tahun_tercetak=draw(st.none() | st.integers(1, 9999)),
        penanggung_jawab=draw(TEXTS),
        subpilar=draw(SUBPILAR | TEXTS),
        nomor=draw(TEXTS),
        lain=filled(draw(st.lists(TEXTS, max_size=columns))),
        catatan=tuple(draw(st.lists(FILLED, max_size=3))),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans that can stand in a file; ``check`` may well have something to say of them."""
    count = iter(range(1, 1000))
    further = tuple(draw(st.lists(FILLED, max_size=11)))

    def komponen() -> Komponen:
        made = tuple(
            draw(actions(next(count), len(further))) for _ in range(draw(st.integers(0, 3)))
        )
        return Komponen(draw(TEXTS), draw(FILLED), draw(SUBPILAR), draw(TEXTS), made)

    def group(named: bool) -> Kelompok:
        inner = tuple(komponen() for _ in range(draw(st.integers(0, 2))))
        return (
            Kelompok(draw(TEXTS), draw(FILLED), draw(TEXTS), inner)
            if named
            else Kelompok(komponen=inner)
        )

    def area() -> Area:
        named = draw(st.booleans())
        groups = (
            tuple(group(True) for _ in range(draw(st.integers(1, 2)))) if named else (group(False),)
        )
        kode = draw(st.sampled_from(tuple(reference.areas())) | FILLED)
        return Area(
            draw(TEXTS),
            draw(TEXTS),
            kode,
            draw(TEXTS),
            tuple(draw(st.lists(FILLED, max_size=2))),
            groups,
        )

    entries = st.lists(st.builds(Butir, TEXTS, FILLED), max_size=2).map(tuple)
    nested = st.builds(
        Butir,
        TEXTS,
        TEXTS,
        st.lists(st.builds(Butir, TEXTS, FILLED, entries), max_size=2).map(tuple),
    )
    blocks = st.lists(FILLED | st.lists(nested, max_size=2).map(tuple), max_size=3).map(tuple)
    notes = st.builds(
        Catatan, st.sampled_from(glossary.JENIS_CATATAN), FILLED, st.sampled_from(("", "1.1"))
    )
    ids = st.lists(st.sampled_from(("1.1", "2.10", "a-b.3")), max_size=2).map(tuple)
    headings = draw(st.dictionaries(st.sampled_from(sorted(JUDUL_KOLOM)), TEXTS))
    return Plan(
        versi=glossary.VERSI,
        satker=draw(st.sampled_from(("kab-blora", "kota-semarang"))),
        tahun=draw(st.integers(2014, 2099)),
        judul=draw(TEXTS),
        keputusan=Keputusan(
            draw(TEXTS),
            draw(st.just(0) | st.integers(1945, 2099)),
            draw(TEXTS),
            draw(TEXTS),
            draw(st.none() | st.dates(date(1945, 1, 1), date(2099, 12, 31))),
            draw(TEXTS),
            draw(TEXTS),
            Salinan(draw(TEXTS), draw(TEXTS), draw(TEXTS)),
            draw(entries),
            draw(entries),
            draw(TEXTS),
            draw(entries),
        ),
        sumber=Sumber(draw(TEXTS), draw(TEXTS), draw(TEXTS)),
        judul_kolom=tuple(headings.items()),
        kolom_lain=further,
        catatan=tuple(draw(st.lists(notes, max_size=2))),
        pendahuluan=tuple(draw(st.lists(st.builds(Bab, TEXTS, FILLED, blocks), max_size=2))),
        area=tuple(area() for _ in range(draw(st.integers(0, 2)))),
        pembetulan=tuple(
            draw(
                st.lists(st.builds(Pembetulan, st.dates(date(2000, 1, 1)), FILLED, ids), max_size=2)
            )
        ),
    )


def real(path: Path) -> Plan:
    plan = read_plan(path.read_bytes(), path.name).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_real_plan_comes_back_as_it_was(path: Path) -> None:
    plan = real(path)
    content = plan_workbook(plan)
    read = read_back(read_sheets(content))
    assert read.plan == plan
    assert (read.doubts, read.left_out) == ((), ())
    assert content == plan_workbook(plan), "the same plan gives the same bytes"


@settings(max_examples=examples(60))
@given(plans())
def test_any_plan_comes_back_as_it_was(plan: Plan) -> None:
    read = read_back(read_sheets(plan_workbook(plan))).plan
    for field in fields(Plan):
        assert getattr(read, field.name) == getattr(plan, field.name)


def test_a_plan_of_hostile_texts_comes_back_as_it_was() -> None:
    plan = hostile_plan()
    clean = replace(plan.area[0].kelompok[0].komponen[0].aksi[0], id="1.1")
    assert clean.langkah_aksi == HOSTILE_TEXTS[0]
    stripped = [aksi.langkah_aksi.strip() for aksi in plan.actions()]
    read = read_back(read_sheets(plan_workbook(plan))).plan
    assert [aksi.langkah_aksi for aksi in read.actions()] == stripped
    assert [entry.isi for entry in read.keputusan.menimbang] == [
        text.strip() for text in HOSTILE_TEXTS
    ]


@pytest.mark.parametrize("text", ["x" * 32_767, "<r>" + "a&" * 16_380 + "</r>", "😀" * 16_383])
def test_the_longest_text_of_a_cell_comes_back_whole(text: str) -> None:
    aksi = Aksi("1.1", text, text, text, text, kepastian=glossary.TIDAK_TERJADWAL, catatan=(text,))
    groups = (Kelompok(text, text, text, (Komponen(text, text, text, text, (aksi,)),)),)
    area = Area(text, text, "sdm", text, (text,), groups)
    plan = Plan(1, "kab-blora", 2026, text, Keputusan(text, 2026, text), area=(area,))
    assert read_back(read_sheets(plan_workbook(plan))).plan == plan


def test_no_text_is_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(plan_workbook(hostile_plan())))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}, "n is what openpyxl calls an empty cell"


@pytest.mark.parametrize("where", ["aksi", "keputusan", "komponen"])
def test_a_text_that_no_cell_holds_is_refused(where: str) -> None:
    long = "a" * 32_768
    aksi = Aksi(
        "1.1", langkah_aksi=long if where == "aksi" else "x", kepastian=glossary.TIDAK_TERJADWAL
    )
    komponen = Komponen("1", long if where == "komponen" else "Tim", "1.1", aksi=(aksi,))
    area = Area("I", "Area", "sdm", kelompok=(Kelompok(komponen=(komponen,)),))
    plan = Plan(
        1,
        "kab-blora",
        2026,
        "",
        Keputusan("1", 2026, long if where == "keputusan" else "x"),
        area=(area,),
    )
    with pytest.raises(SourceError, match=r"32\.767 huruf"):
        plan_workbook(plan)


def test_a_control_character_is_refused_rather_than_changed() -> None:
    plan = Plan(1, "kab-blora", 2026, "a\x07b", Keputusan("1", 2026, "x"))
    with pytest.raises(SourceError, match=r"U\+0007"):
        plan_workbook(plan)


def test_any_other_workbook_is_refused() -> None:
    book = openpyxl.Workbook()
    output = io.BytesIO()
    book.save(output)
    with pytest.raises(SourceError, match="bukan buku kerja rencana aksi"):
        read_back(read_sheets(output.getvalue()))
