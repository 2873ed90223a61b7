"""Rules for what names no month (bounds, conditions, days), and for the words in between."""

from zi_site.schedule.lexicon import WordKind
from zi_site.schedule.parts import TimeMark, TimePart, TimeSign
from zi_site.schedule.rule import RuleMatch, TimeRule, Yields


def _mark(sign: TimeSign) -> Yields:
    def yields(found: RuleMatch) -> list[TimePart]:
        return [TimeMark(sign, *found.place)]

    return yields


def silent(found: RuleMatch) -> list[TimePart]:
    """For words that say nothing by themselves."""
    return []


RELATIVE = (
    TimeRule(
        "the next month",
        ("POSITION? bulan SHIFT",),
        _mark(TimeSign.NEXT_MONTH),
        ("bulan berikutnya -> tidak-terjadwal",),
    ),
    TimeRule(
        "the next of another unit",
        ("POSITION? (?! tahun) UNIT SHIFT",),
        _mark(TimeSign.REST),
        ("triwulan berikutnya -> tidak-terbaca",),
        reads_time=False,
    ),
    TimeRule(
        "some time after a time",
        ("NUMBER (?: UNIT|DAY) AFTER (?= TIME)",),
        _mark(TimeSign.SOON_AFTER),
        ("7 hari setelah Maret -> 4 perkiraan",),
    ),
    TimeRule(
        "some time before a time",
        ("NUMBER (?: UNIT|DAY) BEFORE (?= TIME)",),
        _mark(TimeSign.BEFORE),
        ("7 hari sebelum Maret -> 3 perkiraan",),
    ),
    TimeRule(
        "some time after or before an event",
        ("NUMBER (?: UNIT|DAY) (?: AFTER|BEFORE) BELONGINGS",),
        _mark(TimeSign.UNSET),
        ("7 hari setelah kegiatan -> tidak-terjadwal",),
    ),
)
EVERY_EVENT = (
    TimeRule(
        "whenever something happens",
        (
            "EVERY (?: POSITION|NUMBER)? (?= WORD) BELONGINGS",
            "EVERY (?= TIMES|AFTER|BEFORE) BELONGINGS",
        ),
        _mark(TimeSign.UNSET),
        ("Setiap ada pengaduan -> tidak-terjadwal", "setiap kali rapat -> tidak-terjadwal"),
    ),
)
DATES = (
    TimeRule(
        "a word for the day before the days of a month",
        ("DATE (?= (?: NUMBER (?: LINK (?= NUMBER|DATE))? DATE?)*+ UNIT? MONTH)",),
        silent,
        ("tanggal 1 s.d. 5 April -> 4",),
    ),
    TimeRule(
        "days without a month",
        ("DATE (?: NUMBER (?: LINK (?= NUMBER|DATE))? DATE?)*+",),
        _mark(TimeSign.DATE),
        ("tanggal 10 -> tidak-terbaca",),
    ),
)
BOUNDS = (
    TimeRule(
        "before a part of a time, which is a deadline in it",
        ("BEFORE (?= POSITION|DATE|NUMBER) (?= TIME)",),
        _mark(TimeSign.DEADLINE),
        ("sebelum akhir Maret -> 3",),
    ),
    TimeRule(
        "after or before an event",
        ("(?: AFTER|BEFORE|FROM) (?= WORD) BELONGINGS",),
        _mark(TimeSign.UNSET),
        ("Setelah ada juknis -> tidak-terjadwal",),
    ),
)
UNSET = (
    TimeRule(
        "a condition and its words",
        ("CONDITION BELONGINGS",),
        _mark(TimeSign.UNSET),
        ("apabila ada pengaduan dan laporan -> tidak-terjadwal", "H+7 -> tidak-terjadwal"),
    ),
    TimeRule(
        "no time is set",
        ("UNSET",),
        _mark(TimeSign.UNSET),
        ("insidentil -> tidak-terjadwal",),
    ),
    TimeRule(
        "a manner, which sets no time",
        ("SOFT",),
        _mark(TimeSign.SOFT),
        (
            "secara berkala -> tidak-terjadwal",
            "on going -> tidak-terjadwal",
            "rutin bulanan -> 1-12 konvensi",
        ),
    ),
    TimeRule(
        "a time that may yet change",
        ("TENTATIVE",),
        _mark(TimeSign.TENTATIVE),
        ("Maret (tentatif) -> 3 perkiraan",),
    ),
)
CURRENT = (
    TimeRule(
        "the current unit, which says nothing more",
        ("UNIT CURRENT",),
        _mark(TimeSign.SOFT),
        ("bulan berjalan -> tidak-terjadwal",),
    ),
)
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
