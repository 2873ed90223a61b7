"""Checks on whether columns hold what they are called: what a plan itself tells of slipped cells.

Texts that a careful person wrote differ by column: steps begin with verbs, evidence with the names
of documents, teams are called teams. ``data/isi-kolom.csv`` has such words. One text says little;
where many rows would fit better the other way round, a person must look. So must one where texts
stand now in this column and now in that: a komponen of several actions slips in some of them only.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import ContentFault
from zi_site.plan import reference
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.model import PartPath, Standing
from zi_site.plan.problems import PERINGATAN, Problem
from zi_site.schedule.lexicon import LEXICON, WordKind

_COLUMNS = (
    "komponen", "indikator", "langkah_aksi", "bukti_fisik", "jadwal", "penanggung_jawab",
)  # fmt: skip
_PROSE = ("indikator", "langkah_aksi", "bukti_fisik")
_OWN = ("langkah_aksi", "bukti_fisik")  # what each action says for itself
_FEWEST = 6  # rows; shares of fewer say nothing
# The least share of rows that fit better in each other's place: one that is nearly as high in plans
# that are right says nothing. Of 69 such plans it is at most 0.15, 0.19 with an indikator, and 0.28
# with a komponen, of which little can be told.
_SWAPPED = 0.2
_SWAPPED_WITH = {"indikator": 0.25, "komponen": 0.3}
# Texts of a row that both fit better; and the fewest such rows, or texts that stand in two columns.
# Of 135 plans that are right one has a single such text, the others none.
_BOTH, _SEVERAL = 2, 2
# The share of such rows that is enough by itself, where the words of both columns tell: three of
# 135 plans that are right have one such row, none has more.
_SURE = 0.05
_THIRD, _HALF = 1 / 3, 1 / 2
_MANY = 12  # actions; fewer may well belong to one komponen
_LONG_NAME = 20  # words; a team has fewer
_TIMES = (
    WordKind.MONTH, WordKind.UNIT, WordKind.PERIODIC, WordKind.IN_ONE, WordKind.ALWAYS,
    WordKind.UNSET, WordKind.SOFT, WordKind.TENTATIVE, WordKind.CONDITION, WordKind.DAY,
)  # fmt: skip
_WORD = re.compile(r"\w+")
_AND = r"\s*(?:[,;&–-]|dan|s\W?d\.?)\s*"
# Of months: "III", "VI dan XII", "3, 6, 9"; a single 3 may count anything.
_NUMERALS = re.compile(rf"[ivx]+(?:{_AND}[ivx]+)*|\d{{1,2}}(?:{_AND}\d{{1,2}})+", re.IGNORECASE)
_DATE = re.compile(r"\b(?:20\d\d|\d{1,2}[-/.]\d{1,2}|tw|[bkqmw]\W?\d{1,2})\b", re.IGNORECASE)

Row = Mapping[str, str]  # column -> what it says of one action, "" where nothing


def _swapped(checked: Checked) -> Iterator[Problem]:
    """Two columns of which many rows would fit better if each stood in the other."""
    actions = checked.actions
    rows = [_row(each) for each in actions]
    for one, other in combinations(_COLUMNS, 2):
        filled = [(row[one], row[other]) for row in rows if row[one] and row[other]]
        if len(filled) >= _FEWEST and _may_be_swapped(one, other, filled):
            finding = ContentFault.SWAPPED(one=_called(one), other=_called(other))
            yield checked.problem(*_place(actions, other), finding, PERINGATAN)


def _may_be_swapped(one: str, other: str, filled: Sequence[tuple[str, str]]) -> bool:
    gains = [_gain(one, other, _likenesses(here), _likenesses(there)) for here, there in filled]
    return _in_both(filled) >= _SEVERAL or _both_fit_better(one, gains) or _fit_better(one, gains)


def _in_both(filled: Sequence[tuple[str, str]]) -> int:
    """How many texts stand in the one column of some rows and in the other column of others."""
    unlike = [(here, there) for here, there in filled if here != there]
    return len({here for here, _ in unlike} & {there for _, there in unlike})


def _gain(one: str, other: str, here: frozenset[str], there: frozenset[str]) -> int:
    """How much better two texts would fit in each other's column, by what they are like."""
    return (one in there) + (other in here) - (one in here) - (other in there)


def _both_fit_better(one: str, gains: Sequence[int]) -> bool:
    """Several rows, both of whose texts do; a komponen fits in many places."""
    return one != "komponen" and gains.count(_BOTH) >= max(_SEVERAL, _SURE * len(gains))


def _fit_better(one: str, gains: Sequence[int]) -> bool:
    return sum(gain > 0 for gain in gains) >= _SWAPPED_WITH.get(one, _SWAPPED) * len(gains)


def _wordless(checked: Checked) -> Iterator[Problem]:
    """A column of prose with nothing but numbers or times in a third of its cells."""
    for name in _PROSE:
        actions = [each for each in checked.actions if getattr(each.aksi, name)]
        odd = [each for each in actions if not _has_words(getattr(each.aksi, name))]
        if len(actions) >= _FEWEST and len(odd) >= _THIRD * len(actions):
            text = getattr(odd[0].aksi, name)
            finding = ContentFault.WORDLESS(column=_called(name), count=len(odd), text=text)
            yield checked.problem(odd[0].path, name, finding, PERINGATAN)


def _same(checked: Checked) -> Iterator[Problem]:
    """A column that says the same of most actions."""
    for name in _OWN:
        actions = [each for each in checked.actions if getattr(each.aksi, name)]
        counted = Counter(getattr(each.aksi, name) for each in actions)
        for text, count in counted.most_common(1):
            if len(actions) >= _FEWEST and count > _HALF * len(actions):
                first = next(each for each in actions if getattr(each.aksi, name) == text)
                finding = ContentFault.SAME(column=_called(name), count=count, text=text)
                yield checked.problem(first.path, name, finding, PERINGATAN)


def _timeless(checked: Checked) -> Iterator[Problem]:
    """A column of times without a word of time in a third of its cells."""
    actions = [each for each in checked.actions if each.aksi.jadwal]
    of_months = "bulan" in dict(checked.plan.judul_kolom).get("jadwal", "").casefold()
    odd = [each for each in actions if not _is_time(each.aksi.jadwal, of_months)]
    if len(actions) >= _FEWEST and len(odd) >= _THIRD * len(actions):
        finding = ContentFault.TIMELESS(count=len(odd), text=odd[0].aksi.jadwal)
        yield checked.problem(odd[0].path, "jadwal", finding, PERINGATAN)


def _is_time(text: str, of_months: bool) -> bool:
    """Whether a text tells a time; below "BULAN" a mere number does."""
    return "jadwal" in _likenesses(text) or (of_months and text.isdecimal())


def _long_teams(checked: Checked) -> Iterator[Problem]:
    """Teams with whole sentences for names."""
    actions = [each for each in checked.actions if each.aksi.penanggung_jawab]
    odd = [each for each in actions if len(each.team.split()) > _LONG_NAME]
    if len(actions) >= _FEWEST and len(odd) >= _THIRD * len(actions):
        finding = ContentFault.LONG_TEAM(count=len(odd))
        yield checked.problem(odd[0].path, "penanggung_jawab", finding, PERINGATAN)


def _one_komponen(checked: Checked) -> Iterator[Problem]:
    """Many actions, all below one heading: others may have been taken for something else."""
    actions = checked.actions
    if len(actions) >= _MANY and len({each.path[:-1] for each in actions}) == 1:
        finding = ContentFault.ONE_KOMPONEN(count=len(actions))
        yield checked.problem(actions[0].path[:-1], "nama", finding, PERINGATAN)


def _row(standing: Standing) -> Row:
    own = {name: getattr(standing.aksi, name) for name in (*_PROSE, "jadwal")}
    return own | {"komponen": standing.komponen.nama, "penanggung_jawab": standing.team}


def _place(actions: Sequence[Standing], column: str) -> tuple[PartPath, str]:
    """The first action that says anything in a column."""
    first = next(each for each in actions if _row(each)[column])
    return first.path, column


def _called(column: str) -> str:
    return JUDUL_KOLOM[column].lower()


@lru_cache(maxsize=10_000)
def _likenesses(text: str) -> frozenset[str]:
    """The columns whose texts hold such words; of the first word more can be told. A komponen is
    what states nothing.
    """
    words = _WORD.findall(text.casefold())
    told = [_meant(word, at == 0) for at, word in enumerate(filter(_is_word, words))]
    dates = {"jadwal"} if _DATE.search(text) or _NUMERALS.fullmatch(text) else ()
    found = frozenset().union(*told, dates)
    return found if "indikator" in found else found | {"komponen"}


def _is_word(text: str) -> bool:
    """Whether it is no mark that enumerates: "1)", "a."."""
    return len(text) > 1 and not text.isdecimal()


def _has_words(text: str) -> bool:
    """Whether anything is said besides numbers and times."""
    words = (found[0] for found in _WORD.finditer(text.casefold()) if found[0].isalpha())
    return any(_is_word(word) and "jadwal" not in _meant(word, False) for word in words)


@cache
def _meant(word: str, first: bool) -> frozenset[str]:
    """The columns whose texts are likely to hold a word, or to begin with it."""
    signs = _signs()
    found = {column for column, begins, form in signs if form(word) and (first or not begins)}
    return frozenset(found | ({"jadwal"} if word in _time_words() else set()))


@cache
def _signs() -> tuple[tuple[str, bool, Callable[[str], object]], ...]:
    """(column, whether its texts begin so, what knows the word)."""
    return tuple(
        (
            row["isi"],
            row["letak"] == "di awal",
            re.compile(row["kata"].replace("*", r"\w*")).fullmatch,
        )
        for row in reference.shipped("isi-kolom.csv")
    )


@cache
def _time_words() -> frozenset[str]:
    """Of several words that tell a time together, the last: "sesuai kebutuhan"."""
    return frozenset(words[-1] for words, meaning in LEXICON.items() if meaning.kind in _TIMES)


def _rows(langkah_aksi: str, bukti_fisik: str, more: str = "") -> str:
    """As many actions as a share needs, for the samples below; # counts them."""
    return "        aksi:\n" + "".join(
        f'          - {{id: "9.{n}", langkah_aksi: {langkah_aksi}, bukti_fisik: {bukti_fisik}, '
        f"jadwal: Mei{more}}}\n".replace("#", f"{n}")
        for n in range(1, _FEWEST + 1)
    )


_ACTIONS, _RIGHT = "        aksi:\n", _rows("Menyusun rencana #", "Laporan #")
CHECKS = (
    Check(
        "isi-kolom",
        "Isi setiap kolom sesuai dengan judulnya; tidak ada dua kolom yang tertukar.",
        (_ACTIONS, _RIGHT),
        (_ACTIONS, _rows("Laporan #", "Menyusun rencana #")),
        _swapped,
    ),
    Check(
        "isi-kolom",
        "Indikator, langkah aksi dan bukti fisik berupa kata-kata, bukan hanya angka atau waktu.",
        (_ACTIONS, _RIGHT),
        (_ACTIONS, _rows("Menyusun rencana #", '"# 2025"')),
        _wordless,
    ),
    Check(
        "isi-kolom",
        "Langkah aksi dan bukti fisik tidak sama pada sebagian besar aksi.",
        (_ACTIONS, _RIGHT),
        (_ACTIONS, _rows("Menyusun rencana", "Laporan #")),
        _same,
    ),
    Check(
        "isi-kolom",
        "Kolom jadwal memuat waktu.",
        (_ACTIONS, _RIGHT),
        (_ACTIONS, _rows("Menyusun rencana #", "Laporan #").replace("Mei", "Aula")),
        _timeless,
    ),
    Check(
        "isi-kolom",
        "Penanggung jawab adalah nama tim atau jabatan, bukan kalimat panjang.",
        (_ACTIONS, _RIGHT),
        (_ACTIONS, _rows("Menyusun rencana #", "Laporan #", f", penanggung_jawab: {'kata ' * 21}")),
        _long_teams,
    ),
    Check(
        "isi-kolom",
        "Aksi yang banyak tidak semuanya berada di satu komponen.",
        (_ACTIONS, _RIGHT),
        (
            _ACTIONS,
            _RIGHT + _rows("Menyusun laporan #", "Foto #")[len(_ACTIONS) :].replace("9.", "8."),
        ),
        _one_komponen,
    ),
)
