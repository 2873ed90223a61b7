"""What is written of a plan is read back as the same plan, whatever its texts hold, and looks as
people write it.
"""

from datetime import date
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from hostile_texts import HOSTILE_TEXTS
from hypothesis import given
from hypothesis import strategies as st

from zi_site.checks import check_plan
from zi_site.checks.sentences import Missing
from zi_site.plan import glossary
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
from zi_site.plan.problems import GALAT
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text
from zi_site.plan_file.write.yaml_lines import Quoted, Spaced, yaml_lines

RENCANA = ROOT / "tests" / "rencana"
PLANS = sorted(RENCANA.glob("*/*.yml"))
_NO_SPACES = """
yes NO null ~ true 1e3 1_000 0o17 0x1F 1:30 2025-03-19 .inf .5 1. 1.10 a. 1) ... --- - + = << x: : ? # &a *a !a
| > %a @a `a` ' " {a} [a] a,b a\\n
"""
WORDS_OF_YAML = (
    *_NO_SPACES.split(),
    *(
        "- x",
        "? y",
        ": z",
        "x: y",
        "x # y",
        "a\n- b",
        "a\n\n\nb: c",
        "a \nb",
        "a\n  b",
        "a\r\nb",
        "a  b",
        "a\tb",
    ),
    *(
        "a\x85b",
        "a\u2028b",
        "\x00",
        "\x07",
        "\ufeff",
        "\u202ea",
        "a\u00a0b",
        "😀",
        "\U000e0041",
        "\ufffe",
        "شركة",
    ),
    *(
        "panjang " * 40 + "ekor",
        "panjang:  dua  spasi " * 20 + "ekor",
        "titik dua: " * 30 + "ekor",
        "panjang_" * 30,
    ),
    "baris panjang " * 20 + "\n" + "baris: kedua " * 20 + "ekor",
)
# Reading takes spaces at the ends of a text away; half characters cannot be written in any file.
TEXTS = st.one_of(
    st.sampled_from(WORDS_OF_YAML + HOSTILE_TEXTS),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text(alphabet="'\"-?:,[]{}#&*!|>%@` \n\tab1.", max_size=60),
    st.text(alphabet="ab: ", min_size=80, max_size=400),
).map(str.strip)
FILLED = TEXTS.filter(bool)
NUMBERS = st.integers(-(10**9) + 1, 10**9 - 1)


@st.composite
def _butir(draw: st.DrawFn, deep: int = 0) -> Butir:
    inner = tuple(draw(st.lists(_butir(deep + 1), max_size=2))) if deep < 2 else ()
    return Butir(draw(TEXTS), draw(TEXTS if deep or inner else FILLED), inner)


def _entries() -> st.SearchStrategy[tuple[Butir, ...]]:
    return st.lists(st.builds(Butir, TEXTS, FILLED), max_size=2).map(tuple)


@st.composite
def _aksi(draw: st.DrawFn) -> Aksi:
    return Aksi(
        id=draw(FILLED),
        indikator=draw(TEXTS),
        langkah_aksi=draw(TEXTS),
        bukti_fisik=draw(TEXTS),
        jadwal=draw(TEXTS),
        centang=tuple(draw(st.lists(NUMBERS, max_size=3))),
        kisi=draw(st.integers(1, 30)),
        bulan=tuple(sorted(draw(st.sets(st.integers(1, 12))))),
        kepastian=draw(st.sampled_from(glossary.KEPASTIAN)),
        minggu=tuple(draw(st.lists(NUMBERS, max_size=2))),
        tenggat=draw(st.booleans()),
        tahun_tercetak=draw(st.none() | st.integers(1, 9999)),
        penanggung_jawab=draw(TEXTS),
        subpilar=draw(TEXTS),
        nomor=draw(TEXTS),
        lain=filled(draw(st.lists(TEXTS, max_size=3))),
        catatan=tuple(draw(st.lists(TEXTS, max_size=2))),
    )


def _komponen() -> st.SearchStrategy[tuple[Komponen, ...]]:
    one = st.builds(Komponen, TEXTS, TEXTS, TEXTS, TEXTS, st.lists(_aksi(), max_size=3).map(tuple))
    return st.lists(one, max_size=2).map(tuple)


def _kelompok() -> st.SearchStrategy[tuple[Kelompok, ...]]:
    named = st.lists(st.builds(Kelompok, TEXTS, FILLED, TEXTS, _komponen()), max_size=2).map(tuple)
    return named | st.builds(Kelompok, komponen=_komponen()).map(lambda alone: (alone,))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans that reading has no problem with; ``check`` may well have."""
    block = FILLED | st.lists(_butir(1), max_size=2).map(tuple)
    notes = st.builds(Catatan, st.sampled_from(glossary.JENIS_CATATAN), FILLED, TEXTS)
    corrections = st.builds(Pembetulan, st.dates(), FILLED, st.lists(FILLED, max_size=2).map(tuple))
    chapters = st.builds(Bab, TEXTS, TEXTS, st.lists(block, max_size=3).map(tuple))
    areas = st.builds(
        Area, TEXTS, TEXTS, FILLED, TEXTS, st.lists(TEXTS, max_size=2).map(tuple), _kelompok()
    )
    headings = draw(st.dictionaries(st.sampled_from(sorted(JUDUL_KOLOM)), TEXTS))
    return Plan(
        versi=glossary.VERSI,
        satker=draw(FILLED),
        tahun=draw(st.integers(1945, 2099)),
        judul=draw(TEXTS),
        keputusan=Keputusan(
            draw(FILLED),
            draw(st.integers(1945, 2099)),
            draw(FILLED),
            draw(TEXTS),
            draw(st.none() | st.dates()),
            draw(TEXTS),
            draw(TEXTS),
            Salinan(draw(TEXTS), draw(TEXTS), draw(TEXTS)),
            draw(_entries()),
            draw(_entries()),
            draw(TEXTS),
            draw(_entries()),
        ),
        sumber=Sumber(draw(TEXTS), draw(TEXTS), draw(TEXTS)),
        kolom_lain=tuple(draw(st.lists(TEXTS, max_size=3))),
        judul_kolom=tuple(headings.items()),
        catatan=tuple(draw(st.lists(notes, max_size=2))),
        pendahuluan=tuple(draw(st.lists(chapters, max_size=2))),
        area=tuple(draw(st.lists(areas, max_size=2))),
        pembetulan=tuple(draw(st.lists(corrections, max_size=2))),
    )


@given(plans())
def test_what_is_written_is_read_back_as_the_same_plan(plan: Plan) -> None:
    read = read_plan(plan_text(plan).encode(), "x.yml")
    assert read.problems == []
    assert read.plan == plan


@pytest.mark.parametrize("text", [*WORDS_OF_YAML, *HOSTILE_TEXTS])
@pytest.mark.parametrize("shape", [lambda text: text, Quoted])
def test_other_programs_read_the_same_text(text: str, shape: type[Quoted]) -> None:
    """Editors and other programs resolve types, as our own reader does not: "yes" must not become
    true.
    """
    written = "\n".join(yaml_lines({"a": shape(text), "b": [shape(text), {"c": shape(text)}]}))
    assert yaml.safe_load(written) == {"a": text, "b": [text, {"c": text}]}


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_plan_is_written_as_its_file_is(path: Path) -> None:
    """Line by line, but for the path of the schema and one note that was once typed over the
    margin.
    """
    text = path.read_text(encoding="utf-8")
    plan = read_plan(text.encode(), path.name).plan
    assert plan is not None
    theirs, ours = text.splitlines()[1:], plan_text(plan).splitlines()[1:]
    other = [line for line in ours if line not in theirs]
    print(f"{path.parent.name}: {len(other)} of {len(ours)} lines are written otherwise")
    assert len(other) <= 2
    assert " ".join(" ".join(theirs).split()) == " ".join(" ".join(ours).split())


def test_a_plan_without_a_decree_points_at_what_is_to_be_filled_in() -> None:
    aksi = Aksi("1.1", langkah_aksi="Rapat", bulan=(1,), kepastian=glossary.TERTULIS)
    komponen = Komponen("1", "Tim", "1.1", aksi=(aksi,))
    area = Area("I", "Perubahan", "manajemen-perubahan", kelompok=(Kelompok(komponen=(komponen,)),))
    plan = Plan(1, "kab-blora", 2026, "", Keputusan("", 0, ""), area=(area,))
    read = read_plan(plan_text(plan).encode(), "kab-blora/2026.yml")
    assert read.plan == plan
    errors = [each for each in check_plan(read, "kab-blora/2026.yml") if each.level == GALAT]
    assert [each.finding for each in errors] == [
        Missing.DECREE_NUMBER(key="nomor", field="keputusan.nomor"),
        *(Missing.IN_PLAN(key=key, field=f"keputusan.{key}") for key in ("tahun", "tentang")),
    ]
    assert [each.excerpt.strip() for each in errors] == ['nomor: ""', "tahun:", 'tentang: ""']


def test_comments_stand_at_the_top_one_a_line() -> None:
    plan = Plan(1, "kab-blora", 2026, "", Keputusan("1", 2026, "x"))
    text = plan_text(plan, ["Rancangan dari\nberkas.xlsx", "Periksa."])
    assert text.splitlines()[1:3] == ["# Rancangan dari berkas.xlsx", "# Periksa."]
    assert read_plan(text.encode(), "x.yml").plan == plan


def test_half_a_character_becomes_the_sign_for_a_lost_one() -> None:
    assert list(yaml_lines({"a": "x\ud800y"})) == ["a: x\ufffdy"]


def test_what_cannot_be_seen_is_written_as_an_escape() -> None:
    assert list(yaml_lines({"a": "kiri\u202ekanan\x01"})) == ['a: "kiri\\u202ekanan\\x01"']


def test_blank_lines_stand_between_entries_only() -> None:
    written = list(
        yaml_lines({"a": Spaced([{"b": 1, "c": ["- x"]}, {"b": date(2025, 3, 9), "c": (1, 2)}])})
    )
    assert written == [
        "a:",
        "  - b: 1",
        "    c:",
        '      - "- x"',
        "",
        "  - b: 2025-03-09",
        "    c: [1, 2]",
    ]
