"""PDF files drawn stroke by stroke, where a test needs to say what a program draws and in what
order.
"""

from collections.abc import Sequence

from dokumen_jahat.pdf import several_pages

HEIGHT, SIZE = 40, 9
LEFT, TOP = 40, 520
LANDSCAPE = "0 0 842 595"


def text_at(x: float, y: float, text: str) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {SIZE} Tf {x} {y} Td ({escaped}) Tj ET\n"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {y0} m {x1} {y1} l S\n"


def drawn(*pages: str) -> bytes:
    """Landscape pages with this content, in points from their foot."""
    return several_pages(list(pages), LANDSCAPE)


def edges(widths: Sequence[float]) -> list[float]:
    """The x of the lines between columns of these widths."""
    return [LEFT + sum(widths[:at]) for at in range(len(widths) + 1)]


def ruled(rows: Sequence[Sequence[str]], widths: Sequence[float]) -> str:
    """A table with all its lines; every text is drawn as it is given, so " " draws a space."""
    xs = edges(widths)
    ys = [TOP - HEIGHT * at for at in range(len(rows) + 1)]
    lines = [line(xs[0], y, xs[-1], y) for y in ys] + [line(x, ys[0], x, ys[-1]) for x in xs]
    return "".join(lines) + unruled(rows, widths)


def unruled(rows: Sequence[Sequence[str]], widths: Sequence[float], step: float = HEIGHT) -> str:
    """The same texts alone; lines of one cell are parted by a line break."""
    return "".join(
        text_at(x + 4, TOP - step * at - 14 - 10 * below, text)
        for at, row in enumerate(rows)
        for x, cell in zip(edges(widths), row, strict=False)
        for below, text in enumerate(cell.split("\n"))
        if text
    )


def pen_tick(x: float, y: float) -> str:
    """Two strokes, the first of them short and steep."""
    return line(x, y, x + 3, y - 4) + line(x + 3, y - 4, x + 9, y + 6)
