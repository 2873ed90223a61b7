"""Tokens in, parts out, for what names no month of its own: bounds, conditions, "bulan
berikutnya".
"""

from zi_site.schedule.lexicon import CONDITION, SOFT, TENTATIVE, Kind
from zi_site.schedule.match import LINKS, Reading, Tokens, match, stands
from zi_site.schedule.parts import Mark, Sign

_OWN = (
    Kind.WORD, Kind.ORDINAL, Kind.ROMAN, Kind.AFTER, Kind.BEFORE, Kind.UNSET, Kind.NUMBER, Kind.TIMES, Kind.DAY,
)  # fmt: skip


def relative(tokens: Tokens, at: int) -> Reading | None:
    """ "bulan berikutnya", "triwulan berikutnya", "7 hari setelah Maret", "7 hari
    setelah kegiatan".
    """
    place = at + stands(tokens, at, Kind.POSITION)
    if (
        stands(tokens, place, Kind.UNIT)
        and tokens[place].unit != "tahun"
        and stands(tokens, place + 1, Kind.SHIFT)
    ):
        sign = Sign.NEXT_MONTH if tokens[place].unit == "bulan" else Sign.REST
        return [Mark(sign, tokens[at].start, tokens[place + 1].end)], place + 2
    for pattern in (
        "NUMBER UNIT AFTER",
        "NUMBER DAY AFTER",
        "NUMBER UNIT BEFORE",
        "NUMBER DAY BEFORE",
    ):
        if match(tokens, at, pattern) is None:
            continue
        if names_time(tokens, at + 3):
            sign = Sign.SOON_AFTER if pattern.endswith("AFTER") else Sign.BEFORE
            return [Mark(sign, tokens[at].start, tokens[at + 2].end)], at + 3
        return unset(tokens, at, at + 3)
    return None


def names_time(tokens: Tokens, at: int) -> bool:
    while stands(tokens, at, Kind.POSITION, Kind.DATE, Kind.NUMBER, Kind.EVERY, Kind.FROM):
        at += 1
    if stands(tokens, at, Kind.UNIT, unit="tahun") and not stands(tokens, at + 1, Kind.YEAR):
        return False  # "setelah tahun anggaran berakhir"
    return stands(tokens, at, Kind.MONTH, Kind.UNIT, Kind.YEAR, Kind.PERIODIC)


def date(tokens: Tokens, at: int) -> Reading | None:
    """ "tanggal 10", "tgl 1-5" without a month; before a month they are its days."""
    if not stands(tokens, at, Kind.DATE):
        return None
    place = at + 1
    while stands(tokens, place, Kind.NUMBER):
        place += 1
        place += stands(tokens, place, *LINKS) and stands(tokens, place + 1, Kind.NUMBER, Kind.DATE)
        place += stands(tokens, place, Kind.DATE)
    if stands(tokens, place, Kind.MONTH) or (
        stands(tokens, place, Kind.UNIT) and stands(tokens, place + 1, Kind.MONTH)
    ):
        return [], at + 1
    return [Mark(Sign.DATE, tokens[at].start, tokens[place - 1].end)], place


def bound(tokens: Tokens, at: int) -> Reading | None:
    """ "sebelum akhir Maret" is a deadline in March; "sebelum Maret" is a bound; "setelah ada juknis"
    is neither.
    """
    within = stands(tokens, at + 1, Kind.POSITION, Kind.DATE, Kind.NUMBER) and names_time(
        tokens, at + 1
    )
    if stands(tokens, at, Kind.BEFORE) and within:
        return [Mark(Sign.DEADLINE, tokens[at].start, tokens[at].end)], at + 1
    if stands(tokens, at, Kind.AFTER, Kind.BEFORE, Kind.FROM) and stands(tokens, at + 1, Kind.WORD):
        return unset(tokens, at, at + 1)
    return None


def no_time(tokens: Tokens, at: int) -> Reading | None:
    if not stands(tokens, at, Kind.UNSET):
        return None
    token = tokens[at]
    if token.value == CONDITION:
        return unset(tokens, at, at + 1)
    sign = {SOFT: Sign.SOFT, TENTATIVE: Sign.TENTATIVE}.get(token.value, Sign.UNSET)
    return [Mark(sign, token.start, token.end)], at + 1


def unset(tokens: Tokens, at: int, place: int) -> Reading:
    """A condition and the words that belong to it ("apabila ada pengaduan dan laporan")."""
    while _belongs(tokens, place):
        place += 1
    return [Mark(Sign.UNSET, tokens[at].start, tokens[place - 1].end)], place


def _belongs(tokens: Tokens, at: int) -> bool:
    if stands(tokens, at, Kind.UNIT, unit="tahun"):
        return not stands(tokens, at + 1, Kind.YEAR)
    if stands(tokens, at, Kind.LIST, Kind.OR, Kind.TH):
        return stands(tokens, at + 1, Kind.WORD)
    return stands(tokens, at, *_OWN) and not stands(tokens, at + 1, Kind.MONTH)
