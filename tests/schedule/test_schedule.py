"""Schedules: the table of phrases in cases/schedule.tsv, rows of ticks, and what holds for every
text.
"""

import csv
from collections.abc import Callable, Sequence
from itertools import chain

import pytest
from conftest import ROOT
from hypothesis import assume, example, given
from hypothesis import strategies as st

from zi_site.plan.glossary import (
    KEPASTIAN,
    KONVENSI,
    NAMA_BULAN,
    PERKIRAAN,
    SETAHUN,
    TERTULIS,
    TIDAK_TERBACA,
    TIDAK_TERJADWAL,
)
from zi_site.plan.kinds import Kind
from zi_site.schedule.lexicon import LEXICON, MONTHS
from zi_site.schedule.reading import Schedule, read_phrase, read_ticks
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark

TABLE = ROOT / "tests" / "cases" / "schedule.tsv"
RANGES = (
    " - ",
    "-",
    "–",
    " – ",
    "—",
    " s.d. ",
    " s.d ",
    " s/d ",
    " sd ",
    " sampai dengan ",
    " hingga ",
    " sampai ",
)
LISTS = (", ", ",", "; ", " & ", " dan ", " dan bulan ", ", dan ", "/", " serta ")
QUARTERS = ("Triwulan {}", "TW {}", "triwulan ke-{}", "Q{}", "K{}", "Tribulan {}", "kuartal {}")


def cases() -> list[tuple[str, int, Schedule, bool]]:
    """Phrase, year of the plan, what is read from it (notes left out), and whether there is a note."""
    rows = csv.reader(
        TABLE.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    found = []
    for row in rows:
        if row and not row[0].startswith("#"):
            phrase, tahun, bulan, kepastian, facts = [*row, ""][:5]
            stated = dict(fact.partition("=")[::2] for fact in facts.split())
            minggu = tuple(map(int, filter(None, stated.get("minggu", "").split(","))))
            year = int(stated["tahun_tercetak"]) if "tahun_tercetak" in stated else None
            read = Schedule(_months(bulan), kepastian, minggu, "tenggat" in stated, year)
            found.append((phrase, int(tahun), read, "catatan" in stated))
    return found


def _months(written: str) -> tuple[int, ...]:
    ends = [tuple(map(int, run.split("-"))) for run in written.split(",") if run]
    return tuple(chain.from_iterable(range(run[0], run[-1] + 1) for run in ends))


def without_notes(read: Schedule) -> Schedule:
    return Schedule(read.bulan, read.kepastian, read.minggu, read.tenggat, read.tahun_tercetak)


@pytest.mark.parametrize(
    ("phrase", "tahun", "expected", "noted"), cases(), ids=[case[0] for case in cases()]
)
def test_table(phrase: str, tahun: int, expected: Schedule, noted: bool) -> None:
    read = read_phrase(phrase, tahun)
    assert without_notes(read) == expected
    assert bool(read.catatan) == noted


def test_an_empty_cell_is_lost_and_not_unscheduled() -> None:
    for text in ("", " ", "\n\t", "\u200b", "..."):
        assert read_phrase(text, 2025).kepastian == TIDAK_TERBACA
        assert read_phrase(text, 2025).catatan


@pytest.mark.parametrize(
    ("cell", "bulan"),
    [
        ("- Januari\n- Juni\n- Desember", (1, 6, 12)),
        ("- Juni 2025\n- Desember 2025", (6, 12)),
        ("-Maret\n-Juni", (3, 6)),
        ("– Januari 2025 – Maret 2025\n– Juli 2025", (1, 2, 3, 7)),
        ("• Maret\n• Juni", (3, 6)),
        ("✓ Maret\n\n✓ Juni", (3, 6)),
        ("➢ TW I\n➢ TW III", (1, 2, 3, 7, 8, 9)),
        ("Januari -\nMaret", (1, 2, 3)),
        ("Januari\n- Maret", (1, 2, 3)),
    ],
)
def test_lines_that_begin_with_a_bullet_are_a_list(cell: str, bulan: tuple[int, ...]) -> None:
    assert read_phrase(cell, 2025) == Schedule(bulan)


# One phrase or row of ticks for each kind of remark, and what it says; the only place where the
# words are held.
SENTENCES = ROOT / "tests" / "cases" / "schedule-sentences.tsv"


def sentences() -> list[tuple[str, str, str]]:
    rows = csv.reader(
        SENTENCES.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return [(row[0], row[1], row[2]) for row in rows if row and not row[0].startswith("#")]


def read_sample(sample: str) -> Schedule:
    """A phrase, or "centang 3,14 dari 14"."""
    if not sample.startswith("centang "):
        return read_phrase(sample, 2025)
    cells, _, kisi = sample.removeprefix("centang ").partition(" dari ")
    return read_ticks([int(cell) for cell in cells.split(",") if cell], int(kisi))


@pytest.mark.wording
@pytest.mark.parametrize(
    ("kind", "sample", "said"), sentences(), ids=[kind for kind, _, _ in sentences()]
)
def test_the_sentence_of_each_kind(kind: str, sample: str, said: str) -> None:
    found = [remark for remark in read_sample(sample).remarks if remark.kind.name == kind]
    assert [remark.message for remark in found] == [said]


def test_every_kind_has_its_sentence_held() -> None:
    kinds = {kind.name for kind in chain(ScheduleRemark, ScheduleDoubt)}
    assert {kind for kind, _, _ in sentences()} == kinds


def kinds_of(text: str) -> list[Kind]:
    return [remark.kind for remark in read_phrase(text, 2025).remarks]


@pytest.mark.parametrize(
    ("phrase", "kinds"),
    [
        ("setiap 2 semster", [ScheduleRemark.ONCE_A_YEAR, ScheduleDoubt.MISSPELT_FREQUENCY]),
        ("triwulanan, trwulan", [ScheduleDoubt.MISSPELT_FREQUENCY]),
        ("Desember 2024 - Maret 2025", [ScheduleRemark.OUTSIDE_YEAR]),
        ("Rapat pleno Maret", [ScheduleRemark.UNREAD]),
        ("Maret (setelah Idul Fitri)", [ScheduleRemark.ALSO_PRINTED]),
        ("Maret (TW I)", []),
    ],
)
def test_what_is_remarked(phrase: str, kinds: list[Kind]) -> None:
    assert kinds_of(phrase) == kinds


def test_a_misspelt_unit_is_quoted_where_it_stands() -> None:
    (doubt,) = read_phrase("triwulanan, trwulan", 2025).remarks
    assert doubt.named["printed"] == "trwulan"


# --- ticks


@pytest.mark.parametrize(
    ("cells", "kisi", "bulan"),
    [
        (range(1, 14), 14, SETAHUN),
        (range(1, 15), 14, SETAHUN),
        ([*range(1, 13), 14], 14, SETAHUN),
        ([4, 7, 10, 13], 14, (3, 6, 9, 12)),
        ([4, 7, 9, 14], 14, (3, 6, 9, 12)),
        ([3, 6, 9, 13], 13, (3, 6, 9, 12)),
        ([4, 7, 9, 12], 13, (3, 6, 9, 12)),
        ([3, 6, 9, 12], 13, (3, 6, 9, 12)),
        ([3, 6, 9, 14], 14, (3, 6, 9, 12)),
        ([7, 14], 14, (6, 12)),
        ([6, 14], 14, (6, 12)),
        ([9, 14], 14, (9, 12)),
        ([14], 14, (12,)),
        ([13], 13, (12,)),
        ([1], 14, (1,)),
        ([2], 14, (2,)),
        ([3], 14, (3,)),
        (range(4, 15), 14, tuple(range(4, 13))),
        (range(1, 14), 12, SETAHUN),
    ],
)
def test_displaced_ticks_are_a_guess_with_its_literal_cells(
    cells: Sequence[int], kisi: int, bulan: tuple[int, ...]
) -> None:
    read = read_ticks(cells, kisi)
    assert (read.bulan, read.kepastian) == (bulan, PERKIRAAN)
    assert read.remarks[0].named["width"] == max(kisi, *cells)


def test_ticks_name_what_else_they_could_be() -> None:
    assert read_ticks([3], 14).remarks[0].named["other"] == "Januari atau Februari"
    assert read_ticks([9, 14], 14).remarks[0].named["other"] == "Juni dan Desember"
    assert read_ticks([*range(1, 13), 14], 14).remarks[0].named["cells"] == "1–12, 14"


def test_a_row_without_ticks_is_lost() -> None:
    assert read_ticks([]).kepastian == TIDAK_TERBACA
    assert read_ticks([0, 99]).kepastian == TIDAK_TERBACA
    assert read_ticks([3, 0]).bulan == (3,)
    assert read_ticks([3, 0]).kepastian == PERKIRAAN


@given(st.sets(st.integers(1, 12), min_size=1))
def test_a_plain_grid_is_literal(cells: set[int]) -> None:
    assert read_ticks(list(cells)) == Schedule(tuple(sorted(cells)), TERTULIS)


@given(st.lists(st.integers() | st.integers(-2, 20)), st.integers() | st.integers(0, 20))
def test_no_row_of_ticks_raises(cells: list[int], kisi: int) -> None:
    check(read_ticks(cells, kisi))


# --- what holds for every text


def check(read: Schedule) -> None:
    assert read.bulan == tuple(sorted(set(read.bulan)))
    assert set(read.bulan) <= set(SETAHUN)
    assert set(read.minggu) <= set(range(1, 6))
    assert read.kepastian in KEPASTIAN
    assert bool(read.bulan) == (read.kepastian in (TERTULIS, KONVENSI, PERKIRAAN))
    if read.kepastian in (PERKIRAAN, TIDAK_TERBACA):
        assert read.catatan
    assert all(isinstance(each.kind, ScheduleRemark | ScheduleDoubt) for each in read.remarks)
    assert read.catatan == tuple(each.message for each in read.remarks)
    doubtful = any(isinstance(each.kind, ScheduleDoubt) for each in read.remarks)
    assert not (doubtful and read.kepastian in (TERTULIS, KONVENSI))


FRAGMENTS = (
    *(
        "1",
        "2",
        "3",
        "6",
        "12",
        "13",
        "31",
        "2024",
        "2025",
        "2026",
        "I",
        "II",
        "IV",
        "V",
        "X",
        "TW1",
        "Q3",
        "M2",
        "B03",
    ),
    *("12/03/2025", "2025-03", "(", ")", ",", ";", "/", "-", "–", "?", "s.d.", "N+1", "kegiatan"),
)
words = st.sampled_from([*(" ".join(words) for words in LEXICON), *FRAGMENTS])


@given(st.text(max_size=60), st.integers(2000, 2060))
@example("Ⅳ", 2025)
@example("٣", 2025)
@example("-2", 2025)
def test_any_text_has_a_reading(text: str, tahun: int) -> None:
    check(read_phrase(text, tahun))


@given(st.lists(words, max_size=10).map(" ".join))
@example("setiap bulan kecuali Mei atau Juni")
@example("setiap bulan kecuali Febuari")
def test_any_order_of_time_words_has_a_reading(text: str) -> None:
    check(read_phrase(text, 2025))


spelt_months = st.sampled_from(
    [
        (spelling, number)
        for number, spellings in enumerate(MONTHS, 1)
        for spelling in spellings.split()
    ]
)
cased = st.sampled_from([str.upper, str.lower, str.title])
spaces = st.sampled_from(["", " ", "  ", "\u00a0", "\n"])


@given(st.lists(spelt_months, min_size=1, max_size=12), st.data(), cased)
def test_a_list_of_months_reads_back(
    months: list[tuple[str, int]], data: st.DataObject, case: Callable[[str], str]
) -> None:
    text = months[0][0]
    for spelling, _ in months[1:]:
        text += data.draw(st.sampled_from(LISTS)) + spelling
    assert read_phrase(case(text), 2025) == Schedule(
        tuple(sorted({number for _, number in months}))
    )


@given(
    spelt_months,
    spelt_months,
    st.sampled_from(RANGES),
    st.sampled_from(["", " 2025", " Tahun 2025"]),
    cased,
)
def test_a_range_of_months_reads_back(
    first: tuple[str, int], last: tuple[str, int], sign: str, year: str, case: Callable[[str], str]
) -> None:
    assume(first[1] < last[1])
    assert read_phrase(case(first[0] + sign + last[0] + year), 2025) == Schedule(
        tuple(range(first[1], last[1] + 1))
    )


@given(st.lists(st.integers(1, 12), min_size=2, max_size=12, unique=True), st.sampled_from(LISTS))
def test_a_list_of_numbers_reads_back(months: list[int], sign: str) -> None:
    assume(sign != "/" or len(months) > 3)  # two or three numbers with strokes may be a date
    bulan = tuple(sorted(months))
    assert read_phrase(sign.replace(" bulan", "").join(map(str, months)), 2025).bulan == bulan
    assert read_phrase("Bulan " + sign.join(map(str, months)), 2025) == Schedule(bulan)


@given(
    st.sets(st.integers(1, 4), min_size=1),
    st.sampled_from(QUARTERS),
    st.sampled_from(LISTS),
    st.booleans(),
)
def test_a_list_of_quarters_reads_back(
    quarters: set[int], form: str, sign: str, roman: bool
) -> None:
    numerals = ["I", "II", "III", "IV"] if roman and form[0] not in "QK" else ["1", "2", "3", "4"]
    text = sign.replace(" bulan", "").join(
        form.format(numerals[quarter - 1]) for quarter in sorted(quarters)
    )
    months = tuple(
        month for quarter in sorted(quarters) for month in range(quarter * 3 - 2, quarter * 3 + 1)
    )
    assert read_phrase(text, 2025) == Schedule(months)


@given(st.sampled_from(NAMA_BULAN), st.data(), cased)
def test_a_split_month_reads_back(
    name: str, data: st.DataObject, case: Callable[[str], str]
) -> None:
    at = data.draw(st.integers(1, len(name) - 1))
    text = f"Januari - {name[:at]} {name[at:]}"
    months = tuple(range(1, NAMA_BULAN.index(name) + 2))
    assert read_phrase(case(text), 2025).bulan == months


@given(st.sampled_from(NAMA_BULAN), st.data())
def test_a_misspelt_month_is_that_month_in_doubt_or_nothing(name: str, data: st.DataObject) -> None:
    assume(len(name) > 4)
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    wrong = data.draw(
        st.sampled_from([name[:at] + name[at + 1 :], name[:at] + letter + name[at + 1 :]])
    )
    read = read_phrase(wrong, 2025)
    assert read.bulan in ((), (NAMA_BULAN.index(name) + 1,))
    assert read.catatan or read.kepastian in (TERTULIS, TIDAK_TERJADWAL)


@given(st.sampled_from(cases()), st.data(), cased)
def test_case_and_spaces_do_not_matter(
    case: tuple[str, int, Schedule, bool], data: st.DataObject, change: Callable[[str], str]
) -> None:
    phrase, tahun, expected, _ = case
    assume("<" not in phrase)
    spaced = "".join(letter + data.draw(spaces) if letter == " " else letter for letter in phrase)
    around = data.draw(spaces) + change(spaced) + data.draw(spaces)
    assert without_notes(read_phrase(around, tahun)) == expected
