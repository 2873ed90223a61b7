"""PDF files drawn stroke by stroke, where a test needs to say what a program draws and in what
order.
"""

from collections.abc import Sequence

from dokumen_jahat.pdf import one_page, stream

HEIGHT, SIZE = 40, 9
LEFT, TOP = 40, 520


def text_at(x: float, y: float, text: str, font: str = "F", size: float = SIZE) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {y0} m {x1} {y1} l S\n"


def drawn(*content: str) -> bytes:
    """One landscape page with this content, in points from the foot of the page; /F is Helvetica,
    /Z is ZapfDingbats.
    """
    return one_page(stream("".join(content)), {}, box="0 0 842 595")


def ruled(
    rows: Sequence[Sequence[str]], widths: Sequence[float], *more: str, upright: bool = True
) -> bytes:
    """A table with all its lines, or only the flat ones; every text is drawn as it is given, so
    " " draws a space.
    """
    xs = [LEFT + sum(widths[:at]) for at in range(len(widths) + 1)]
    ys = [TOP - HEIGHT * at for at in range(len(rows) + 1)]
    lines = [line(xs[0], y, xs[-1], y) for y in ys]
    lines += [line(x, ys[0], x, ys[-1]) for x in xs if upright]
    texts = [
        text_at(x + 4, y - 14, text)
        for y, row in zip(ys, rows, strict=False)
        for x, text in zip(xs, row, strict=False)
        if text
    ]
    return drawn(*lines, *texts, *more)
