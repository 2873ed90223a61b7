"""One line of a file -> how it was perhaps meant: the slips that officers make, as a list of rules.

A rule looks at one line and the lines above it and proposes lines in its place. Whether it is right
is not decided here: ``mending`` reads the file again with each proposal.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from zi_site.plan import fields, glossary
from zi_site.plan.keys import Holds
from zi_site.plan.nearest import likely
from zi_site.plan.unseen import UNSEEN
from zi_site.plan_file.read.sentences import YamlFault
from zi_site.schedule.lexicon import MONTHS
from zi_site.schedule.reading import read_phrase


@dataclass(frozen=True, slots=True)
class Written:
    """A line as it stands: ``head`` is all up to its value, with the dash and the key."""

    text: str
    above: tuple[str, ...] = ()  # the lines above that say something, the nearest first
    rest: tuple[str, ...] = ()  # the lines in which its text goes on

    @property
    def head(self) -> str:
        """``"    - id: "``, or of an entry that is only a text ``"    - "``."""
        found = _HEAD.match(self.text)
        return found[0] if found else ""

    @property
    def value(self) -> str:
        """What stands after the head, with the lines in which it goes on; "" where nothing does."""
        return " ".join((self.text[len(self.head) :].strip(), *self.rest)) if self.head else ""

    @property
    def key(self) -> str:
        """The key, where the line has one that is known."""
        found = _ANY_KEY.match(self.text)
        return found["key"] if found and found["key"] in KNOWN else ""


Rule = Callable[[Written], Iterator[str]]

KNOWN = frozenset(key.name for part in fields.KEYS.values() for key in part)
_NUMBERS = {
    key.name
    for part in fields.KEYS.values()
    for key in part
    if key.holds in (Holds.MONTHS, Holds.NUMBERS, Holds.TICKS)
}
_DATES = {key.name for part in fields.KEYS.values() for key in part if key.holds is Holds.DATE}
# Keys below which entries or other keys stand, and no text in any part.
_PARENTS = {key.name for part in fields.KEYS.values() for key in part if key.part} - {
    key.name for part in fields.KEYS.values() for key in part if key.is_prose
}
_MONTH_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split()}
_OPENERS = frozenset(part[0].name for part in fields.KEYS.values()) | {"kode", "nama"}

_HEAD = re.compile(r" *(?:- +)*(?:[a-z_]+ *: +)|\s*- +(?![a-z_]+ *:)")
_ANY_KEY = re.compile(r"\s*(?:- *)?(?P<key>[a-z_]+)\b")
_GIT = re.compile(
    r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)|@@ |```|diff --git |(?:\+\+\+|---) [ab]/",
)
_PASTED = re.compile(r"(?P<sign>[>+|-])(?P<text> +(?:- +)?[a-z_]+ *:.*)")
_DOCUMENT = re.compile(r"(?:---|\.\.\.)\s*$")
_ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_HIDDEN = re.compile(f"[{UNSEEN}]")
_WIDE = re.compile("[\uff01-\uff5e]|\ufe55|\u2236")
_AFTER_KEY = re.compile(r"(?P<head>\s*(?:- +)?(?P<key>[a-z_]+)) *(?P<sign>[:;=]*) *(?P<value>.*)")
_ITEM = re.compile(
    r"(?P<space> *)(?:[-–—•·*‐+]|\d{1,3}[.)])(?:[-–—•·*‐+\t ]|\d{1,3}[.)])*(?P<rest>[a-z_]+ *:.*)"
)
_PAIR = re.compile(r"[\w ./-]+:(?: |$)")
_SPELT = re.compile(r"(?P<head> *(?:- +)?)(?P<key>[A-Za-z][\w ./-]{1,30}?) *:(?P<rest> .*|$)")
CURLY = frozenset("“”„‟«»‘’‚‛")
_QUOTED_KEY = re.compile(
    f"(?P<head> *(?:- +)?)[{''.join(CURLY)}](?P<key>[a-z_]+)[{''.join(CURLY)}](?P<rest> *:.*)"
)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+([A-Za-z]+|\d{1,2})[-/., ]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})")
_BESIDE = "[](){}\"' " + "".join(CURLY)  # what officers put around a value
_SPECIAL = re.compile(r"[\[\]{}&*!%@`,#]|[|>](?![+-]?\d?$)|[-?:](?: |$)")
_WHOLE = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_WORD = re.compile(r"[\w–-]+")


def continued(lines: Sequence[str], at: int) -> tuple[str, ...]:
    """The lines below one (from 0) in which its text goes on: those that begin further right than
    its key, as long as they have no key of their own.
    """
    text = lines[at]
    column = len(text) - len(text.lstrip(" -"))
    below = itertools.takewhile(
        lambda line: line.strip() and _spaces(line) > column and not Written(line).key,
        lines[at + 1 :],
    )
    return tuple(line.strip() for line in below)


def from_git(line: Written) -> Iterator[str]:
    """A mark that git has left between two versions, or the sign between two documents."""
    if _GIT.match(line.text) or (line.above and _DOCUMENT.match(line.text)):
        yield ""


def pasted(line: Written) -> Iterator[str]:
    """A line that was copied with the sign before it: of an answered letter, of a comparison."""
    if found := _PASTED.fullmatch(line.text):
        yield found["text"][1:] if found["sign"] == ">" else f" {found['text']}"


def twice(line: Written) -> Iterator[str]:
    """A line that stands twice."""
    if line.above[:1] == (line.text,):
        yield ""


def other_signs(line: Written) -> Iterator[str]:
    """Spaces that do not break, wide colons and signs that nobody sees, as phones put them."""
    if (meant := without_odd_signs(line.text)) != line.text:
        yield meant


def without_odd_signs(text: str) -> str:
    """The line with the signs of a keyboard in their place."""
    plain = _HIDDEN.sub(lambda sign: sign[0] if sign[0] in "\t\n" else "", text)
    plain = _ODD_SPACE.sub(" ", plain).replace("&nbsp;", " ")
    return _WIDE.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), plain).rstrip()


def tab(line: Written) -> Iterator[str]:
    """A tab before the text, where only spaces count."""
    text = line.text.lstrip(" \t")
    if "\t" in line.text[: len(line.text) - len(text)]:
        yield from (f"{' ' * column}{text}" for column in columns(line))
    elif "\t" in line.text:
        yield line.text.replace("\t", " ")


def after_key(line: Written) -> Iterator[str]:
    """A key without the colon and the space that belong behind it."""
    found = _AFTER_KEY.fullmatch(line.text)
    if found and found["key"] in KNOWN and not found["value"].startswith("//"):
        meant = f"{found['head']}: {found['value']}".rstrip()
        if meant != line.text.rstrip():
            yield meant


def curly(line: Written) -> Iterator[str]:
    """Quotation marks of a phone or of Word around the value or the key."""
    if key := _QUOTED_KEY.fullmatch(line.text):
        yield f"{key['head']}{key['key']}{key['rest']}"
    value = line.value
    if value and (CURLY.intersection((value[0], value[-1]))):
        yield f"{line.head}{quoted(value.strip(''.join(CURLY) + chr(34)))}"


def open_quote(line: Written) -> Iterator[str]:
    """A quotation mark that is not closed, or after which the text goes on."""
    value = line.value
    if not value.startswith(("'", '"')) or _WHOLE.fullmatch(value):
        return
    bare = value.strip("\"'")
    if not {"'", '"'}.intersection(bare):
        yield f"{line.head}{quoted(bare)}"
    elif value[0] not in value[1:]:
        yield f"{line.head}{quoted(value[1:])}"
    else:
        yield f"{line.head}{quoted(value)}"


def backslash(line: Written) -> Iterator[str]:
    """A backslash between double quotation marks, where it means something else."""
    if _WHOLE.fullmatch(line.value) and line.value[0] == '"' and "\\" in line.value:
        yield f"{line.head}'{line.value[1:-1].replace(chr(39), chr(39) * 2)}'"


def listed(line: Written) -> Iterator[str]:
    """Months or numbers that are no list yet."""
    value = line.value.partition(" #")[0]
    words = [word for word in _WORD.findall(value) if word.casefold() not in ("dan", "serta")]
    if line.key in _NUMBERS and words:
        yield f"{line.head}[{', '.join(words)}]"
    if line.key == "bulan" and words:
        yield from (f"{line.head}[{', '.join(each)}]" for each in _months(value, words))


def _months(value: str, words: Sequence[str]) -> Iterator[list[str]]:
    """Months as a schedule is printed, else each word as the month that it is most like."""
    printed = read_phrase(value.strip(_BESIDE), 0)
    if printed.kepastian == glossary.TERTULIS:
        yield [str(month) for month in printed.bulan]
    yield [(likely(word, glossary.NAMA_BULAN) or [word])[0] for word in words]


def dated(line: Written) -> Iterator[str]:
    """A day in the order in which one writes it in Indonesian, or without its zeros."""
    if line.key in _DATES and (day := _day(line.value.partition(" #")[0].strip(_BESIDE))):
        yield f"{line.head}{day.isoformat()}"


def _day(words: str) -> date | None:
    if found := _YEAR_FIRST.fullmatch(words):
        year, month, number = found.groups()
    elif found := _DAY_FIRST.fullmatch(words):
        number, month, year = found.groups()
    else:
        return None
    try:
        return date(int(year), _MONTH_NUMBERS.get(month.casefold()) or int(month), int(number))
    except ValueError:
        return None


def parent(line: Written) -> Iterator[str]:
    """Words beside a key below which entries stand."""
    if line.key in _PARENTS and line.value and line.value[0] not in "[{#":
        yield f"{line.head.rstrip()} # {line.value}"


def special(line: Written) -> Iterator[str]:
    """A text that begins with a sign that means something else in YAML."""
    if line.key not in _NUMBERS and _SPECIAL.match(line.value):
        yield f"{line.head}{quoted(line.value)}"


def colon_inside(line: Written) -> Iterator[str]:
    """A text with a colon in it."""
    value = line.value
    if value and value[0] not in "\"'" and (": " in value or value.endswith(":")):
        yield f"{line.head}{quoted(value)}"


def item(line: Written) -> Iterator[str]:
    """Another dash than that of a list, or one without its space."""
    found = _ITEM.fullmatch(line.text)
    meant = f"{found['space']}- {found['rest']}" if found else line.text
    if meant != line.text:
        yield meant


def spelling(line: Written) -> Iterator[str]:
    """A key in another spelling."""
    found = _SPELT.fullmatch(line.text)
    if found and found["key"] not in KNOWN:
        for near in likely(found["key"], sorted(KNOWN), most=2):
            yield f"{found['head']}{near}:{found['rest']}"


def goes_on(line: Written) -> Iterator[str]:
    """A text that goes on in another line, without the spaces by which it belongs to the one above.

    Only where it has no key; where it has one, its place is wrong.
    """
    text = line.text.strip()
    if text and line.above and not line.key:
        above = line.above[0]
        yield f"{' ' * (len(above) - len(above.lstrip(' -')) + 2)}{text}"
        yield f"{' ' * _spaces(above)}{text}"


def remark(line: Written) -> Iterator[str]:
    """Words for oneself between the lines of a plan, without the sign that keeps them out of it."""
    text = line.text.strip()
    is_key_or_item = line.key or _PAIR.match(text) or text[:1] in ("#", "-", "")
    if not is_key_or_item and any(Written(each).key for each in line.above):
        yield f"{' ' * _spaces(line.text)}# {text}"


def dash(line: Written) -> Iterator[str]:
    """The first key of an entry, without its dash."""
    if line.key in _OPENERS and not line.text.lstrip().startswith("-"):
        for column in columns(line):
            yield f"{' ' * column}- {line.text.lstrip()}"


def indentation(line: Written) -> Iterator[str]:
    """A line that does not begin where those of its group begin."""
    text = line.text.lstrip(" ")
    if line.key:
        yield from (f"{' ' * at}{text}" for at in columns(line) if at != _spaces(line.text))


def columns(line: Written) -> list[int]:
    """How many spaces may stand before a line: as before those above it; the likeliest first."""
    found: list[int] = []
    for above in line.above:
        at = _spaces(above)
        found += [at + 2] if above.lstrip(" ").startswith("- ") or not found else []
        found.append(at)
        if not at:
            break
    here = _spaces(line.text.replace("\t", "    "))
    return sorted(dict.fromkeys(found), key=lambda at: abs(at - here))


def _spaces(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def quoted(text: str) -> str:
    """In the quotation marks that the text leaves whole."""
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'


# What shows in the line by itself: the surest first.
SHOWN: tuple[tuple[YamlFault, Rule], ...] = (
    (YamlFault.FROM_GIT, from_git),
    (YamlFault.PASTED, pasted),
    (YamlFault.TWICE, twice),
    (YamlFault.OTHER_SIGNS, other_signs),
    (YamlFault.TAB, tab),
    (YamlFault.ITEM, item),
    (YamlFault.AFTER_KEY, after_key),
    (YamlFault.LISTED, listed),
    (YamlFault.DATED, dated),
    (YamlFault.PARENT, parent),
    (YamlFault.CURLY, curly),
    (YamlFault.OPEN_QUOTE, open_quote),
    (YamlFault.BACKSLASH, backslash),
    (YamlFault.SPECIAL, special),
    (YamlFault.COLON, colon_inside),
    (YamlFault.SPELLING, spelling),
)
# What shows only beside the lines above.
PLACED: tuple[tuple[YamlFault, Rule], ...] = (
    (YamlFault.INDENTATION, indentation),
    (YamlFault.GOES_ON, goes_on),
    (YamlFault.REMARK, remark),
)
# The same, and the parser stumbles only at the end of the entry.
OF_ENTRY: tuple[tuple[YamlFault, Rule], ...] = ((YamlFault.NO_DASH, dash),)
