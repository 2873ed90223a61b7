"""Rules for what names no month (bounds, conditions, days), and for the words in between."""

from zi_site.schedule.lexicon import WordKind
from zi_site.schedule.parts import TimeMark, TimePart, TimeSign
from zi_site.schedule.rule import RuleMatch, TimeRule, silent


def _mark(
    sign: TimeSign, name: str, *patterns: str, examples: tuple[str, ...], reads_time: bool = True
) -> TimeRule:
    def yields(found: RuleMatch) -> list[TimePart]:
        return [TimeMark(sign, *found.place)]

    return TimeRule(name, patterns, yields, examples, reads_time)


RELATIVE = (
    _mark(
        TimeSign.NEXT_MONTH, "the next month", "POSITION? bulan SHIFT",
        examples=("bulan berikutnya -> tidak-terjadwal",),
    ),
    _mark(
        TimeSign.REST, "the next of another unit", "POSITION? (?! tahun) UNIT SHIFT",
        examples=("triwulan berikutnya -> tidak-terbaca",), reads_time=False,
    ),
    _mark(
        TimeSign.SOON_AFTER, "some time after a time", "NUMBER (?: UNIT|DAY) AFTER (?= TIME)",
        examples=("7 hari setelah Maret -> 4 perkiraan",),
    ),
    _mark(
        TimeSign.BEFORE, "some time before a time", "NUMBER (?: UNIT|DAY) BEFORE (?= TIME)",
        examples=("7 hari sebelum Maret -> 3 perkiraan",),
    ),
    _mark(
        TimeSign.UNSET, "some time after or before an event",
        "NUMBER (?: UNIT|DAY) (?: AFTER|BEFORE) BELONGINGS",
        examples=("7 hari setelah kegiatan -> tidak-terjadwal",),
    ),
)  # fmt: skip
EVERY_EVENT = (
    _mark(
        TimeSign.UNSET, "whenever something happens",
        "EVERY (?: POSITION|NUMBER)? (?= WORD) BELONGINGS",
        "EVERY (?= TIMES|AFTER|BEFORE) BELONGINGS",
        examples=(
            "Setiap ada pengaduan -> tidak-terjadwal", "setiap kali rapat -> tidak-terjadwal",
        ),
    ),
)  # fmt: skip
DATES = (
    TimeRule(
        "a word for the day before the days of a month",
        ("DATE (?= (?: NUMBER (?: LINK (?= NUMBER|DATE))? DATE?)*+ UNIT? MONTH)",),
        silent,
        ("tanggal 1 s.d. 5 April -> 4",),
    ),
    _mark(
        TimeSign.DATE, "days without a month",
        "DATE (?: NUMBER (?: LINK (?= NUMBER|DATE))? DATE?)*+",
        examples=("tanggal 10 -> tidak-terbaca",),
    ),
)  # fmt: skip
BOUNDS = (
    _mark(
        TimeSign.DEADLINE, "before a part of a time, which is a deadline in it",
        "BEFORE (?= POSITION|DATE|NUMBER) (?= TIME)",
        examples=("sebelum akhir Maret -> 3",),
    ),
    _mark(
        TimeSign.UNSET, "after or before an event",
        "(?: AFTER|BEFORE|FROM) (?= WORD) BELONGINGS",
        examples=("Setelah ada juknis -> tidak-terjadwal",),
    ),
)  # fmt: skip
UNSET = (
    _mark(
        TimeSign.UNSET, "a condition and its words", "CONDITION BELONGINGS",
        examples=(
            "apabila ada pengaduan dan laporan -> tidak-terjadwal", "H+7 -> tidak-terjadwal",
        ),
    ),
    _mark(
        TimeSign.UNSET, "no time is set", "UNSET", examples=("insidentil -> tidak-terjadwal",),
    ),
    _mark(
        TimeSign.SOFT, "a manner, which sets no time", "SOFT",
        examples=(
            "secara berkala -> tidak-terjadwal",
            "on going -> tidak-terjadwal",
            "rutin bulanan -> 1-12 konvensi",
        ),
    ),
    _mark(
        TimeSign.TENTATIVE, "a time that may yet change", "TENTATIVE",
        examples=("Maret (tentatif) -> 3 perkiraan",),
    ),
)  # fmt: skip
CURRENT = (
    _mark(
        TimeSign.SOFT, "the current unit, which says nothing more", "UNIT CURRENT",
        examples=("bulan berjalan -> tidak-terjadwal",),
    ),
)  # fmt: skip
SILENT = (
    TimeRule(
        "words that say nothing by themselves",
        ("EVERY|DURING|POSITION|DATE|TH",),
        silent,
        ("selama Januari - Maret -> 1-3", "Awal Januari -> 1"),
    ),
)


def _between(kind: WordKind, *examples: str) -> TimeRule:
    def yields(found: RuleMatch) -> list[TimePart]:
        symbol = bool(found.tokens[0].unit)
        return [TimeMark(TimeSign[kind.name], *found.place, symbol=symbol)]

    return TimeRule(f"between times: {kind.name}", (kind.name,), yields, examples)


BETWEEN = (
    _between(WordKind.RANGE, "Januari s.d. Maret -> 1-3"),
    _between(WordKind.LIST, "Januari dan Maret -> 1,3"),
    _between(WordKind.OR, "Mei atau Juni -> 5,6 perkiraan"),
    _between(WordKind.OPEN, "Triwulan I (Maret) -> 3"),
    _between(WordKind.CLOSE, "Triwulan I (Maret) -> 3"),
    _between(WordKind.EXCEPT, "setiap bulan kecuali Januari -> 2-12 konvensi"),
    _between(WordKind.FROM, "mulai April -> 4-12 perkiraan"),
    _between(WordKind.AFTER, "setelah April -> 5-12 perkiraan"),
    _between(WordKind.BEFORE, "sebelum Maret -> 3 perkiraan"),
    _between(WordKind.ONWARD, "April dan seterusnya -> 4-12 perkiraan"),
    _between(WordKind.DEADLINE, "paling lambat Juni -> 6"),
    _between(WordKind.DOUBT, "sekitar Maret -> 3 perkiraan"),
)
