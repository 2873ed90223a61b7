"""The titles of a table (area, kelompok, komponen), and which of them hold where reading stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Origin
from zi_site.documents.numbering import ListMark, read_mark, split_mark, split_title_mark
from zi_site.importing.line.lines import TEAM, Line
from zi_site.importing.line.mending import Vocabulary, join
from zi_site.plan.kinds import Finding

AREA, GROUP, KOMPONEN, ACTION = "area", "kelompok", "komponen", "aksi"


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of an area, group or komponen; ``at`` tells two with equal texts apart."""

    nomor: str = ""
    nama: str = ""
    origin: Origin = field(default_factory=Origin)
    at: int = -1  # position of its line
    notes: tuple[Finding, ...] = ()
    lost: bool = False  # an area whose heading is not in the source
    team: str = ""  # printed in the same row

    def says_the_same(self, other: "Title") -> bool:
        """Whether number and name are equal, wherever they stand."""
        return (self.nomor, self.nama) == (other.nomor, other.nama)

    def longer(self, more: str, known: Vocabulary) -> "Title":
        """The title with what a page break cut off its name."""
        mended = join(self.nama, more, known)
        return replace(self, nama=mended.text, notes=(*self.notes, *mended.notes))


NONE = Title()


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action's line under its titles; ``at`` is its position among all actions of the table."""

    line: Line
    area: Title
    kelompok: Title
    komponen: Title
    at: int = 0

    @property
    def titles(self) -> Mapping[str, Title]:
        """The titles above it by their level."""
        return {AREA: self.area, GROUP: self.kelompok, KOMPONEN: self.komponen}


@dataclass(frozen=True, slots=True)
class TitlesAbove:
    """The titles that hold where reading stands; ``bare`` while no action has come since the last.

    ``titled``: the table names areas at all, so that one may be missing.
    """

    area: Title = NONE
    kelompok: Title = NONE
    komponen: Title = NONE
    bare: bool = True
    indikator: str = ""
    last: ListMark | None = None  # of the last komponen
    titled: bool = False

    @property
    def right_below_area(self) -> bool:
        """Whether nothing has come yet since the title of an area."""
        below = self.kelompok == NONE and self.komponen == NONE
        return self.bare and below and self.area != NONE

    @property
    def area_mark(self) -> ListMark | None:
        """The mark of the area's number, None where it has none."""
        return read_mark(self.area.nomor) if self.area.nomor else None

    @property
    def titles(self) -> Mapping[str, Title]:
        """The titles that hold, by their level."""
        return {AREA: self.area, GROUP: self.kelompok, KOMPONEN: self.komponen}

    def in_area(self, title: Title) -> "TitlesAbove":
        """What holds below a new area title: no kelompok, no komponen."""
        return TitlesAbove(area=title, titled=self.titled)

    def in_group(self, title: Title) -> "TitlesAbove":
        """What holds below a new kelompok title: no komponen."""
        return replace(self.in_area(self.area), kelompok=title)

    def in_komponen(self, title: Title, mark: ListMark | None) -> "TitlesAbove":
        """What holds below a new komponen."""
        return replace(self.in_group(self.kelompok), komponen=title, last=mark)


def title_of_row(line: Line, text: str, at: int) -> tuple[Title, ListMark | None]:
    """The title that is all of a row, and its number."""
    if number := next(iter(line.numbers.values()), ""):
        mark = read_mark(number)
        nomor, nama = mark.text if mark else number, text
    else:
        mark, nama = split_title_mark(text) if line.wide else split_mark(text)
        nomor = mark.text if mark else ""
    return Title(nomor, nama, line.origin, at, line.notes, team=line.text(TEAM)), mark


def title_in_cell(line: Line, name: str, at: int) -> tuple[Title, ListMark | None]:
    """The title that stands in the cell ``name`` of a row, and its number."""
    origin = line.origins.get(name, line.origin)
    if number := line.number(name):
        return Title(number, line.text(name), origin, at), read_mark(number)
    mark, rest = split_mark(line.text(name))
    return Title(mark.text if mark else "", rest, origin, at), mark


def describe(title: Title) -> str:
    """Number and name, shortened to be quoted."""
    return shortened(f"{title.nomor} {title.nama}".strip()) or "tanpa judul"
