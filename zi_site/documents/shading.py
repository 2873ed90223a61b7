"""The colours of a table's cells -> which are marks, and not a band, a stripe or a heading."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

Colour = str | None  # any spelling, the same for the same colour; None: white or none
WHITE = frozenset({"", "auto", "FFFFFF", "FFFFFFFF", "00FFFFFF", "none"})
_NEARLY_ALL = 0.9
_NOTHING = re.compile(  # as a legend says it
    r"\W*(?:tidak\s+(?:ada|dilaksanakan|dijadwalkan)|tanpa\s+kegiatan|libur)\b.{0,30}",
    re.IGNORECASE,
)


def marked(colours: Sequence[Sequence[Colour]], texts: Sequence[Sequence[str]]) -> list[list[bool]]:
    """For each cell whether its colour sets it apart from its row and its column.

    A row's own colour is the one behind most of its texts: a heading band, or every other row of a
    striped table. A column's own is the one that nearly all its cells have, the heading's cell
    among them. One that a legend gives to months without anything is no mark either.
    """
    by_row = [_behind_texts(row, words) for row, words in zip(colours, texts, strict=True)]
    nothing = set(_of_nothing(colours, texts, by_row))
    by_column = _of_columns(colours)
    return [
        [
            colour is not None and colour not in (own, by_column[at], *nothing)
            for at, colour in enumerate(row)
        ]
        for row, own in zip(colours, by_row, strict=True)
    ]


def _of_nothing(
    colours: Sequence[Sequence[Colour]], texts: Sequence[Sequence[str]], by_row: Sequence[Colour]
) -> Iterator[Colour]:
    """The colours of a legend's cells that say so themselves or beside them."""
    for row, words, own in zip(colours, texts, by_row, strict=True):
        for at, colour in enumerate(row):
            said = words[at].strip() or " ".join(words[at + 1 : at + 2])
            if colour not in (None, own) and _NOTHING.fullmatch(said):
                yield colour


def _behind_texts(row: Sequence[Colour], texts: Sequence[str]) -> Colour:
    behind = [colour for colour, text in zip(row, texts, strict=True) if len(text.strip()) > 1]
    if not behind:
        # A row without words of its own: only a colour that leaves no cell out is a band.
        return row[0] if row and len(set(row)) == 1 else None
    colour, times = Counter(behind).most_common(1)[0]
    return colour if times * 2 > len(behind) else None


def _of_columns(colours: Sequence[Sequence[Colour]]) -> list[Colour]:
    width = max((len(row) for row in colours), default=0)
    return [_shared([row[at] for row in colours if at < len(row)]) for at in range(width)]


def _shared(column: Sequence[Colour]) -> Colour:
    colour, times = Counter(column).most_common(1)[0]
    return (
        colour
        if len(column) > 2 and column[0] == colour and times >= _NEARLY_ALL * len(column)
        else None
    )
