"""Tokens in, parts out: which words belong together ("setiap 3 bulan sekali", "akhir triwulan II",
"1 s.d. 5 April").

Each rule looks at the tokens from one place on and returns the parts it makes of them and the place
after them, or None. The first rule that fits is taken. What the parts mean together is decided in
`months`.
"""

from collections.abc import Callable

from zi_site.schedule.absent import bound, date, no_time, relative
from zi_site.schedule.lexicon import Kind
from zi_site.schedule.match import Reading, Tokens
from zi_site.schedule.named import bare_number, edges, month, numbered, short_year, years
from zi_site.schedule.often import day, every, periodic, times, whole_year, window_alone
from zi_site.schedule.parts import Mark, Part, Sign

_SIGNS = {
    Kind.RANGE: Sign.RANGE, Kind.LIST: Sign.LIST, Kind.OR: Sign.OR, Kind.OPEN: Sign.OPEN, Kind.CLOSE: Sign.CLOSE,
    Kind.EXCEPT: Sign.EXCEPT, Kind.FROM: Sign.FROM, Kind.AFTER: Sign.AFTER, Kind.BEFORE: Sign.BEFORE,
    Kind.ONWARD: Sign.ONWARD, Kind.DEADLINE: Sign.DEADLINE, Kind.DOUBT: Sign.DOUBT,
}  # fmt: skip
_SILENT = (Kind.EVERY, Kind.DURING, Kind.POSITION, Kind.DATE, Kind.TH)
_RULES: tuple[Callable[[Tokens, int], Reading | None], ...] = (
    relative, times, periodic, every, whole_year, day, month, numbered, edges, years, date, bound, no_time,
    window_alone, bare_number,
)  # fmt: skip


def parts(tokens: Tokens, tahun: int) -> list[Part]:
    """The parts of a phrase in printed order; every token is in one of them or is
    silent by rule.
    """
    found: list[Part] = []
    at = 0
    while at < len(tokens):
        read, at = _first_fit(tokens, at, tahun)
        found.extend(read)
    return found


def _first_fit(tokens: Tokens, at: int, tahun: int) -> Reading:
    if short := short_year(tokens, at, tahun):
        return short
    for rule in _RULES:
        if read := rule(tokens, at):
            return read
    token = tokens[at]
    if token.kind in _SILENT:
        return [], at + 1
    sign = _SIGNS.get(token.kind, Sign.REST)
    return [Mark(sign, token.start, token.end, symbol=bool(token.unit))], at + 1
