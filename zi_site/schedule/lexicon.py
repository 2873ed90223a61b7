"""The time words of Indonesian plans: a spelling in, its meaning out. Data only; `words` looks
things up here.

A spelling is one word or several; a dash, dot or stroke that is printed between its words does not
matter ("s.d.", "s/d" and "s d" are one entry, so are "tiap-tiap" and "tiap tiap").
"""

from dataclasses import dataclass
from enum import Enum, auto

from zi_site.plan.numerals import roman


class WordKind(Enum):
    """What part a token plays in a schedule phrase."""

    MONTH = auto()  # value: 1-12; unit "tanggal" when it was printed inside a numeric date
    NUMBER = auto()  # value
    ROMAN = auto()  # value
    ORDINAL = auto()  # value
    LAST = auto()  # "terakhir"
    TH = auto()  # "ke" in "ke-2"
    YEAR = auto()  # value: four digits
    SHORT_YEAR = auto()  # value: four digits, of which two were printed
    OTHER_YEAR = auto()  # value: years away from the plan's, printed as "N+1"
    RANGE = auto()  # unit: the sign, if it is one
    LIST = auto()
    OR = auto()
    OPEN = auto()
    CLOSE = auto()
    UNIT = auto()  # unit: a key of UNIT_MONTHS; value 0 when it is a code (B03)
    PERIODIC = auto()  # "bulanan": unit, and value for "dwi"
    IN_ONE = auto()  # "sebulan": unit
    EVERY = auto()
    TIMES = auto()
    ONCE = auto()
    POSITION = auto()  # 0 awal, 1 pertengahan, 2 akhir
    SHIFT = auto()  # +1 berikutnya, -1 sebelumnya
    CURRENT = auto()
    DURING = auto()
    BETWEEN = auto()
    FROM = auto()
    AFTER = auto()
    BEFORE = auto()
    ONWARD = auto()
    EXCEPT = auto()
    DEADLINE = auto()
    DATE = auto()  # "tanggal"
    DAY = auto()  # names of days, "hari kerja"
    ALWAYS = auto()
    UNSET = auto()  # the source names no time: "insidentil"
    SOFT = auto()  # a colouring of what stands beside it: "rutin"
    TENTATIVE = auto()  # a doubt about what stands beside it: "tentatif"
    CONDITION = auto()  # with words of its own to follow: "apabila ada pengaduan"
    DOUBT = auto()  # the source itself is unsure
    NOISE = auto()
    WORD = auto()


def _split(words: str) -> list[str]:
    return words.split()


UNIT_MONTHS = {
    "hari": 0,
    "minggu": 0,
    "bulan": 1,
    "triwulan": 3,
    "caturwulan": 4,
    "semester": 6,
    "tahun": 12,
}
WINDOWS = ("triwulan", "caturwulan", "semester")


@dataclass(frozen=True, slots=True)
class Meaning:
    kind: WordKind
    value: int = 0
    unit: str = ""


MONTHS = (
    "januari january jan djanuari",
    "februari february feb pebruari peb febr",
    "maret march mar mrt maart",
    "april apr",
    "mei may",
    "juni june jun djuni",
    "juli july jul djuli",
    "agustus august agt agu ags agust agus agst agts aug agoestoes",
    "september sep sept",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
)
NUMBER_WORDS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua-belas"
ORDINAL_WORDS = (
    "pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas"
)
UNITS = {
    "bulan": "bulan bln month",
    "triwulan": "triwulan tw tribulan trw triw kuartal kwartal quarter",
    "caturwulan": "caturwulan cawu caturbulan kuadrimester",
    "semester": "semester smt sem smst smtr setengah-tahun",
    "minggu": "minggu mgg mg pekan week",
    "hari": "hari",
    "tahun": "tahun thn th year",
}
PERIODS = {
    "bulan": "bulanan monthly",
    "triwulan": "triwulanan tribulanan kuartalan kwartalan quarterly",
    "caturwulan": "caturwulanan",
    "semester": "semesteran tengah-tahunan setengah-tahunan",
    "minggu": "mingguan pekanan weekly dwimingguan dwi-mingguan",
    "hari": "harian daily",
    "tahun": "tahunan annual",
}
IN_ONE = {
    "bulan": "sebulan",
    "triwulan": "setriwulan",
    "caturwulan": "secaturwulan",
    "semester": "sesemester",
    "minggu": "seminggu sepekan",
    "hari": "sehari",
    "tahun": "setahun",
}
WORDS = {
    WordKind.TH: "ke",
    WordKind.RANGE: "sampai-dengan sampai sampai-pada hingga s-d sd sampe to",
    WordKind.LIST: "dan serta maupun juga and",
    WordKind.OR: "atau dan-atau ataupun or",
    WordKind.EVERY: "setiap tiap tiap-tiap per saban masing-masing",
    WordKind.TIMES: "kali",
    WordKind.ONCE: "sekali",
    WordKind.CURRENT: "berjalan ini bersangkutan yang-sama",
    WordKind.DURING: "selama sepanjang",
    WordKind.BETWEEN: "antara",
    WordKind.FROM: "mulai sejak dari dimulai terhitung",
    WordKind.AFTER: "setelah sesudah selepas pasca",
    WordKind.BEFORE: "sebelum",
    WordKind.ONWARD: "seterusnya dan-seterusnya dst selesai",
    WordKind.EXCEPT: "kecuali selain",
    WordKind.DEADLINE: (
        "paling-lambat paling-telat paling-akhir paling-lama selambat-lambatnya selambatnya "
        "selambat batas-waktu batas-akhir deadline tenggat tenggat-waktu maksimal maksimum "
        "maks max tidak-lebih-dari tidak-melewati tidak-melampaui jatuh-tempo"
    ),
    WordKind.DATE: "tanggal tgl tggl",
    WordKind.DAY: (
        "senin selasa rabu kamis jumat jum-at sabtu ahad hari-kerja pagi siang sore malam"
    ),
    WordKind.ALWAYS: (
        "terus-menerus setiap-waktu setahun-penuh jam-kerja sepanjang-waktu sepanjang-masa 24-jam"
    ),
    WordKind.DOUBT: "sekitar kira-kira kurang-lebih kisaran diperkirakan perkiraan estimasi",
    WordKind.NOISE: (
        "pada di dalam waktu pelaksanaan dilaksanakan jadwal target periode masa kurun secara "
        "tepatnya untuk adalah yaitu yakni minimal sekurang-kurangnya paling-sedikit "
        "setidaknya rencana direncanakan anggaran ta t-a dengan nya frekuensi yg yang kalender "
        "sebanyak lingkup penuh jam pukul wib wita wit berakhir berakhirnya"
    ),
}
POSITIONS = ("awal permulaan", "pertengahan tengah medio", "akhir ujung penghujung")
SHIFTS = {
    1: "berikutnya depan selanjutnya mendatang akan-datang yang-akan-datang berikut",
    -1: "sebelumnya lalu yang-lalu kemarin",
}
UNSET = {
    WordKind.UNSET: (
        "insidentil insidental insidentiil kondisional situasional fleksibel setiap-saat "
        "sewaktu-waktu serta-merta ad-hoc adhoc belum-ditentukan akan-ditentukan "
        "ditentukan-kemudian tidak-ditentukan tidak-terjadwal nihil tidak-ada n-a tbd tba "
        "bila-perlu jika-perlu apabila-perlu secepatnya segera kapan-saja tiap-saat menyusul "
        "tidak-tentu tidak-menentu belum-dijadwalkan belum-terjadwal incidental"
    ),
    WordKind.SOFT: (
        "berkala rutin periodik reguler berkelanjutan berkesinambungan kontinyu kontinu "
        "bertahap terjadwal ongoing on-going"
    ),
    WordKind.TENTATIVE: "tentatif tentative",
    WordKind.CONDITION: (
        "sesuai menyesuaikan disesuaikan mengikuti apabila bila jika bilamana jikalau kalau "
        "ketika saat tergantung bergantung berdasarkan menunggu"
    ),
}

MISSPELT = _split(
    "januari februari pebruari maret april juni juli agustus september oktober november nopember "
    "desember triwulan"
    " triwulanan tribulan semester semesteran caturwulan insidentil insidental"
)
"""Words that are looked for one edit away. Short and common words are not: "tanggal" is too near to
"tunggal".
"""

NOT_MISSPELT = frozenset(_split("juri jeli juti jual market macet mares karet marek jeni judi"))


def _words(spellings: str) -> list[tuple[str, ...]]:
    return [tuple(spelling.split("-")) for spelling in spellings.split()]


def _lexicon() -> dict[tuple[str, ...], Meaning]:
    meanings: dict[tuple[str, ...], Meaning] = {}

    def put(spellings: str, kind: WordKind, value: int = 0, unit: str = "") -> None:
        meanings.update(dict.fromkeys(_words(spellings), Meaning(kind, value, unit)))

    for number, spellings in enumerate(MONTHS, 1):
        put(spellings, WordKind.MONTH, number)
    for kind, words in ((WordKind.NUMBER, NUMBER_WORDS), (WordKind.ORDINAL, ORDINAL_WORDS)):
        for number, spelling in enumerate(words.split(), 1):
            put(spelling, kind, number)
    put("kesatu", WordKind.ORDINAL, 1)
    put("terakhir", WordKind.LAST, -1)
    for kind, table in (
        (WordKind.UNIT, UNITS),
        (WordKind.PERIODIC, PERIODS),
        (WordKind.IN_ONE, IN_ONE),
    ):
        for unit, spellings in table.items():
            put(spellings, kind, 1, unit)
    put("dwibulanan dwi-bulanan", WordKind.PERIODIC, 2, "bulan")
    for kind, spellings in (WORDS | UNSET).items():
        put(spellings, kind)
    for position, spellings in enumerate(POSITIONS):
        put(spellings, WordKind.POSITION, position)
    for years, spellings in SHIFTS.items():
        put(spellings, WordKind.SHIFT, years)
    return meanings


LEXICON = _lexicon()
ONE_WORD = {words[0]: meaning for words, meaning in LEXICON.items() if len(words) == 1}
LONGEST = max(map(len, LEXICON))
ROMANS = {roman(month).lower(): month for month in range(1, 13)}
