"""A page of a PDF as plain values: characters and boxes, in points from the top left corner."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from zi_site.documents.grid import Origin, Rectangle
from zi_site.documents.shading import Colour

# How a text is turned, in quarter turns: read upwards as on the spine of a book, standing on its
# head, or read downwards.
UPRIGHT, UPWARDS, OVER, DOWNWARDS = range(4)
OBLIQUE = 9  # at an angle, as a watermark lies
LINE, RECT, CURVE, IMAGE = "line", "rect", "curve", "image"
_MOSTLY = 0.7
UNKNOWN = "\ufffd"  # a letter of which the PDF does not say which one it is


@dataclass(frozen=True, slots=True)
class Char:
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float = 0.0  # where its line stands, whatever the font of each of its characters
    along: float = 0.0  # the same for turned characters: their line stands at an x
    size: float = 0.0
    bold: bool = False
    turn: int = UPRIGHT
    sure: bool = True  # False for what may be misread in a picture; its text is "" if unread


@dataclass(frozen=True, slots=True)
class Box:
    """Something drawn; of a line the box has no width or no height."""

    kind: str
    x0: float
    top: float
    x1: float
    bottom: float
    colour: Colour = None  # with which it is filled, None for white or none
    filled: bool = False
    stroked: bool = True
    segments: int = 1  # of a curve

    @property
    def width(self) -> float:
        """Points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet on which a page, or a part of it, is printed, and how it was laid to be read."""

    number: int
    width: float = 0.0  # before it was turned
    height: float = 0.0
    turn: int = UPRIGHT
    corner: tuple[float, float] = (0.0, 0.0)  # what its top left corner is called
    left: float = 0.0  # where it begins on the page
    moved: float = 0.0  # to the right

    def place(self, box: Rectangle) -> Rectangle:
        """Where something of the page is on this sheet, in points from its top left corner."""
        x0, top, x1, bottom = box
        width, height = self.width, self.height
        if self.turn in (UPWARDS, DOWNWARDS):
            width, height = height, width
        laid = (x0 - self.moved, top, x1 - self.moved, bottom)
        left, above, right, below = _turned(laid, (4 - self.turn) % 4, width, height)
        x, y = self.corner
        return left - x, above - y, right - x, below - y


@dataclass(frozen=True, slots=True)
class PdfPage:
    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    boxes: tuple[Box, ...]
    stamped: int = 0  # signs, notes and form fields that a viewer of PDF put over it
    beyond: int = 0  # letters left or right of the paper
    across: str = ""  # what a watermark says, whose letters are not among the characters
    corner: tuple[float, float] = (0.0, 0.0)  # what the top left corner of its sheet is called
    papers: tuple[Paper, ...] = ()  # from left to right

    def on_paper(self, origin: Origin) -> Origin:
        """The same place with its box, if it has one, on the sheet on which that is printed."""
        if origin.box is None:
            return origin
        x = (origin.box[0] + origin.box[2]) / 2
        papers = [each for each in self.papers if each.left <= x] or [Paper(self.number)]
        return replace(origin, page=papers[-1].number, box=papers[-1].place(origin.box))


def middle(shape: Char | Box) -> tuple[float, float]:
    """Its x and y."""
    return (shape.x0 + shape.x1) / 2, (shape.top + shape.bottom) / 2


def upright(page: PdfPage) -> PdfPage:
    """The page turned so that most text is upright: landscape tables may be drawn sideways."""
    turn = _main_turn(page.chars)
    paper = Paper(page.number, page.width, page.height, turn, page.corner)
    if turn == UPRIGHT:
        return replace(page, papers=(paper,))
    chars = tuple(turned_char(char, turn, page.width, page.height) for char in page.chars)
    boxes = tuple(_turned_box(box, turn, page.width, page.height) for box in page.boxes)
    width, height = (page.width, page.height) if turn == OVER else (page.height, page.width)
    return replace(page, width=width, height=height, chars=chars, boxes=boxes, papers=(paper,))


def _main_turn(chars: Sequence[Char]) -> int:
    turns = Counter(char.turn for char in chars)
    turn, times = turns.most_common(1)[0] if turns else (UPRIGHT, 0)
    return turn if times > _MOSTLY * len(chars) else UPRIGHT


def turned_char(char: Char, turn: int, width: float = 0, height: float = 0) -> Char:
    """The character as it stands after the page of this size has been turned by ``turn``."""
    if turn == UPRIGHT:
        return char
    x0, top, x1, bottom = _turned((char.x0, char.top, char.x1, char.bottom), turn, width, height)
    base, along = {
        UPWARDS: (char.along, -char.base),
        DOWNWARDS: (-char.along, char.base),
        OVER: (-char.base, -char.along),
    }[turn]
    rest = (char.turn - turn) % 4
    return replace(char, x0=x0, top=top, x1=x1, bottom=bottom, base=base, along=along, turn=rest)


def _turned_box(box: Box, turn: int, width: float, height: float) -> Box:
    x0, top, x1, bottom = _turned((box.x0, box.top, box.x1, box.bottom), turn, width, height)
    return replace(box, x0=x0, top=top, x1=x1, bottom=bottom)


def _turned(
    box: tuple[float, float, float, float], turn: int, width: float, height: float
) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = box
    if turn == UPWARDS:
        return height - bottom, x0, height - top, x1
    if turn == DOWNWARDS:
        return top, width - x1, bottom, width - x0
    return (width - x1, height - bottom, width - x0, height - top) if turn == OVER else box
