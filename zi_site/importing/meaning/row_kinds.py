"""A row among its neighbours -> what it is: the title of an area, a kelompok or a komponen, the
rest of one, an action, a label, a total.

Each rule is a question with a weight; the kind for which most speaks is taken. To read a new form
of table, add a question.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from zi_site.documents.cell_text import squeezed
from zi_site.documents.numbering import ROMAN, ListMark, read_mark
from zi_site.importing.line.lines import REMARK, TEAM, Line
from zi_site.importing.meaning.teams import telling
from zi_site.importing.meaning.titles import AREA, KOMPONEN, NONE, Title, TitlesAbove, title_of_row
from zi_site.importing.vocabulary.area_names import names_a_team, names_an_area
from zi_site.importing.vocabulary.dates import place_and_date
from zi_site.importing.vocabulary.hypotheses import Choice, Evidence, Hypothesis, choose

_COUNTED = re.compile(r"(\w+)\s+(\d{1,2}|[IVX]+)\b")
_STEPS = ("langkah_aksi", "bukti_fisik", "indikator")
_BESIDE = frozenset({TEAM, REMARK})  # texts that may stand beside a title
_OF_TOTALS = ("jumlah", "total", "subtotal", "subjumlah", "grandtotal")
_TOTALS = frozenset({*_OF_TOTALS, "jumlahtotal", "jumlahaksi", "totalaksi"})
_ENOUGH, _NEARLY_ALL = 4, 0.9  # rows of actions that tell what all have
_LONGEST_TOTAL = 30
_AMOUNT = re.compile(r"(?:rp\.?\s*)?\d[\d.,]*\s*%?(?:\s+\w+)?", re.IGNORECASE)  # "20 kegiatan"
_SIDE_BY_SIDE = 2  # who signs, and who has read it


class RowKind(Enum):
    """What a row may be; the value says it in Indonesian."""

    TOTAL = "jumlah"
    AREA = "judul area"
    AREA_NAME = "nama area"
    AREA_TEAM = "penanggung jawab area"
    GROUP = "judul kelompok"
    KOMPONEN = "judul komponen"
    CONTINUATION = "sambungan nama komponen"
    LABEL = "baris tanpa aksi"
    ACTION = "aksi"


@dataclass(frozen=True, slots=True)
class RowInTable:
    """A line; the ``heading`` that it is, if it is one; and the next line that says anything."""

    line: Line
    at: int
    heading: str = ""
    below: Line | None = None
    title: Title = NONE
    mark: ListMark | None = None

    @property
    def is_of_foot(self) -> bool:
        """Whether it may stand below the plan: a text without a number that names no area."""
        named = bool(self.title.nomor) or names_an_area(self.title.nama)
        return bool(self.heading) and not named

    @property
    def may_be_of_signature(self) -> bool:
        """Whether it may stand among signatures: no number, no mark, a text or two."""
        line = self.line
        marked = line.numbers or line.months.ticks or line.months.odd
        return not marked and len(line.named) <= _SIDE_BY_SIDE

    @property
    def begins_signature(self) -> bool:
        """Whether it only says "Blora, 3 Maret 2025", above who signs."""
        texts = (self.heading, *self.line.texts.values())
        return self.may_be_of_signature and any(place_and_date(text) for text in texts)

    @property
    def leads_to_komponen(self) -> bool:
        """Whether the next row names a komponen, so that this one stands above komponen."""
        below = self.below
        return below is not None and bool(below.text(KOMPONEN) or below.number(KOMPONEN))


@dataclass(frozen=True, slots=True)
class RowRule:
    """A question; where it is answered with yes, ``weight`` speaks for ``kind``."""

    kind: RowKind
    weight: float
    said: str  # what speaks for it, in Indonesian
    applies: Callable[[RowInTable, TitlesAbove], bool]


def rows_of(lines: Sequence[Line]) -> list[RowInTable]:
    """Each line with what its neighbours tell of it, in printed order."""
    habits = _habits_of([line for line in lines if _has_cells(line)])
    rows: list[RowInTable] = []
    below: Line | None = None
    for at, line in reversed(list(enumerate(lines))):
        heading = heading_of(line, habits)
        title, mark = title_of_row(line, heading, at) if heading else (NONE, None)
        rows.append(RowInTable(line, at, heading, below, title, mark))
        below = line if heading or says_something(line) else below
    return rows[::-1]


@dataclass(frozen=True, slots=True)
class RowHabits:
    """``levels`` of the actions' numbers; ``full``: nearly each has its evidence or its time."""

    levels: frozenset[tuple[str, int]]
    full: bool


def _habits_of(actions: Sequence[Line]) -> RowHabits:
    levels = frozenset(level_of(mark) for line in actions if (mark := _number(line)))
    full = sum(line.is_scheduled or bool(line.text("bukti_fisik")) for line in actions)
    return RowHabits(levels, full >= max(_ENOUGH, _NEARLY_ALL * len(actions)))


def heading_of(line: Line, habits: RowHabits) -> str:
    """The text of a row that names what stands below it, or ""."""
    if line.wide or not _stands_alone(line):
        return line.wide
    (name,) = line.named - _BESIDE
    is_title = (
        name == KOMPONEN
        or _has_number_of_title(line, habits.levels)
        or (_leads(line, name) and (line.bold or (habits.full and not line.columns.has(KOMPONEN))))
    )
    return line.text(name) if is_title else ""


def _stands_alone(line: Line) -> bool:
    """Whether one text is all that a row brings, and its table has no column for areas."""
    marked = line.months.ticks or line.months.odd or line.carried - _BESIDE
    return len(line.named - _BESIDE) == 1 and not marked and not line.columns.has(AREA)


def _has_number_of_title(line: Line, levels: frozenset[tuple[str, int]]) -> bool:
    mark = _number(line)
    if mark is None:
        return False
    return mark.style == ROMAN or (not line.columns.has(KOMPONEN) and level_of(mark) not in levels)


def _leads(line: Line, name: str) -> bool:
    """Whether the text stands in the first column of texts."""
    first = min(line.columns.fields, default=-1)
    return line.columns.fields.get(first) == name


def says_something(line: Line) -> bool:
    """Whether a line brings anything of an action."""
    planned = line.is_scheduled and not line.named <= _BESIDE
    return planned or any(line.text(name) for name in _STEPS)


def _has_cells(line: Line) -> bool:
    """Whether a line has more than one text: a title has one."""
    return bool(line.months.ticks or line.months.odd) or len(line.named - _BESIDE) > 1


def _number(line: Line) -> ListMark | None:
    return read_mark(next(iter(line.numbers.values()), ""))


def level_of(mark: ListMark) -> tuple[str, int]:
    """Numbers of one level look alike: all letters, or all with as many steps."""
    return mark.style, mark.depth


def _only_counts(row: RowInTable, standing: TitlesAbove) -> bool:
    if row.heading:
        return _is_total(row.heading)
    line = row.line
    words = [text for text in _words(line) if not _AMOUNT.fullmatch(text)]
    if len(words) != 1 or line.months.ticks:
        return False
    counts = line.months.odd or line.further or len(_words(line)) > 1
    return _is_total(words[0]) if counts else squeezed(words[0]) in _TOTALS


def _words(line: Line) -> list[str]:
    """The texts, with what stands in a column of numbers and is none."""
    unnumbered = (text for text in line.numbers.values() if read_mark(text) is None)
    return [text for text in (*line.texts.values(), *unnumbered) if text]


def _is_total(text: str) -> bool:
    return squeezed(text).startswith(_OF_TOTALS) and len(text) < _LONGEST_TOTAL


def _has_steps(row: RowInTable, standing: TitlesAbove) -> bool:
    return not row.heading and says_something(row.line)


def _has_no_steps(row: RowInTable, standing: TitlesAbove) -> bool:
    return not row.heading and not says_something(row.line)


def _is_rest_of_komponen(row: RowInTable, standing: TitlesAbove) -> bool:
    """The first row of a page that only has a text without a number."""
    cut = bool(row.heading) and row.line.first and row.mark is None and not row.line.wide
    return cut and standing.komponen != NONE and not names_an_area(row.title.nama)


def _names_area_above(row: RowInTable, standing: TitlesAbove) -> bool:
    """The name of an area, right below a row that only numbers it ("PILAR 1")."""
    numbered = read_mark(standing.area.nama) is not None
    return standing.right_below_area and numbered and names_an_area(row.heading)


def _names_team_of_area(row: RowInTable, standing: TitlesAbove) -> bool:
    """A team right below the title of its area: "Tim Manajemen Perubahan", but not "Tim Kerja"."""
    if not standing.right_below_area or not row.line.wide or row.mark is not None:
        return False
    return names_a_team(row.heading) and bool(telling(row.heading) & telling(standing.area.nama))


def _only_numbers_area(row: RowInTable, standing: TitlesAbove) -> bool:
    """ "PILAR 2", without a name."""
    return bool(row.line.wide) and " " in row.heading and read_mark(row.heading) is not None


def _goes_back_below_area(row: RowInTable, standing: TitlesAbove) -> bool:
    """A roman numeral right below an area that has the same or a higher one."""
    above = standing.area_mark
    if not _is_roman(row) or above is None or row.mark is None:
        return False
    return standing.right_below_area and row.mark.value <= above.value


def _has_roman(row: RowInTable, standing: TitlesAbove) -> bool:
    return _is_roman(row) and not _goes_back_below_area(row, standing)


def _is_roman(row: RowInTable) -> bool:
    return row.mark is not None and row.mark.style == ROMAN


def _has_area_name(row: RowInTable, standing: TitlesAbove) -> bool:
    """The name of an area, unless a group repeats it or its number is of another list."""
    if not names_an_area(row.title.nama) or standing.right_below_area or _is_roman(row):
        return False
    above = standing.area_mark
    return row.mark is None or above is None or row.mark.style == above.style


def _counts_on(row: RowInTable, standing: TitlesAbove) -> bool:
    """ "Pokja 2: …" after "Pokja 1: …"."""
    one, two = _COUNTED.match(standing.area.nama), _COUNTED.match(row.title.nama)
    if not one or not two or one[1].casefold() != two[1].casefold():
        return False
    first, second = read_mark(f"{one[2]}."), read_mark(f"{two[2]}.")
    if first is None or second is None:
        return False
    return first.style == second.style and second.value == first.value + 1


def _is_first_or_next_area(row: RowInTable, standing: TitlesAbove) -> bool:
    """A title that may be an area by its form, and by its number the first or the next one."""
    return _may_be_area(row) and (standing.area == NONE or _has_next_number(row, standing))


def _may_be_area(row: RowInTable) -> bool:
    return bool(row.heading) and (row.leads_to_komponen or bool(row.line.wide))


def _has_next_number(row: RowInTable, standing: TitlesAbove) -> bool:
    above, mark = standing.area_mark, row.mark
    if above is None or mark is None:
        return False
    return above.kind == mark.kind and mark.value == above.value + 1


def _stands_above_komponen(row: RowInTable, standing: TitlesAbove) -> bool:
    return bool(row.heading) and row.leads_to_komponen


def _counts_with_komponen(row: RowInTable, standing: TitlesAbove) -> bool:
    """A number that the next komponen counts on from: a komponen that has no actions."""
    if row.below is None or row.mark is None:
        return False
    following = read_mark(row.below.number(KOMPONEN))
    if following is None or following.kind != row.mark.kind:
        return False
    return following.value == row.mark.value + 1


def _stands_above_actions(row: RowInTable, standing: TitlesAbove) -> bool:
    return bool(row.heading) and not row.leads_to_komponen


ROW_RULES = (
    RowRule(RowKind.TOTAL, 100, "hanya menjumlahkan", _only_counts),
    RowRule(RowKind.ACTION, 10, "memuat isi aksi", _has_steps),
    RowRule(RowKind.LABEL, 10, "tidak memuat isi aksi", _has_no_steps),
    RowRule(RowKind.CONTINUATION, 20, "baris pertama halaman, tanpa nomor", _is_rest_of_komponen),
    RowRule(RowKind.AREA, 4, "bernomor romawi", _has_roman),
    RowRule(RowKind.AREA, 3, "menyebut nama area", _has_area_name),
    RowRule(RowKind.AREA, 3, "kata dan nomornya menyambung area di atasnya", _counts_on),
    RowRule(RowKind.AREA, 3, "kata area dan nomornya saja", _only_numbers_area),
    RowRule(RowKind.AREA, 2, "judul pertama atau bernomor berikutnya", _is_first_or_next_area),
    RowRule(RowKind.AREA_NAME, 5, "di bawah nomor area", _names_area_above),
    RowRule(RowKind.AREA_TEAM, 5, "nama tim di bawah judul area", _names_team_of_area),
    RowRule(RowKind.GROUP, 4, "bernomor romawi, tetapi di bawah area", _goes_back_below_area),
    RowRule(RowKind.GROUP, 1, "di atas komponen", _stands_above_komponen),
    RowRule(RowKind.KOMPONEN, 3, "nomornya disambung komponen berikutnya", _counts_with_komponen),
    RowRule(RowKind.KOMPONEN, 0.5, "di atas aksi", _stands_above_actions),
)  # fmt: skip


def kind_of(row: RowInTable, standing: TitlesAbove) -> Choice[RowKind]:
    """What a row is, with all that speaks for it and for anything else."""
    return choose(_hypotheses(row, standing))


def _hypotheses(row: RowInTable, standing: TitlesAbove) -> Iterator[Hypothesis[RowKind]]:
    found: dict[RowKind, list[Evidence]] = {}
    for rule in ROW_RULES:
        if rule.applies(row, standing):
            found.setdefault(rule.kind, []).append(Evidence(rule.said, rule.weight))
    for kind, speaking in found.items():
        yield Hypothesis(kind, kind.value, tuple(speaking))
