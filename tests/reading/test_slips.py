"""Forty kinds of slip, put anywhere into a plan: told where they are, and the line that is told
mends them.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest
from conftest import RENCANA

from zi_site import checks
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text

FILE = "plans/kab-blora/2025.yml"
PLACES = 1  # of each kind in each plan
PLANS = sorted(RENCANA.glob("*/[0-9][0-9][0-9][0-9].yml"))

KEY = re.compile(r"^( *)(- )?([a-z_]+): (.+)$")
PROSE = ("indikator", "langkah_aksi", "bukti_fisik", "nama", "tentang", "judul", "isi", "jadwal")
Slip = Callable[[str], str | None]  # a line -> the line with the slip; None where it cannot be made


@dataclass(frozen=True)
class Line:
    space: str
    dash: str
    key: str
    value: str

    def made(self, between: str = ": ", value: str | None = None) -> str:
        return f"{self.space}{self.dash}{self.key}{between}{self.value if value is None else value}"


def of(keys: tuple[str, ...] = ()) -> Callable[[Callable[[Line], str]], Slip]:
    """For lines with one of these keys (any where none is named) and a text without signs."""

    def wrapped(make: Callable[[Line], str]) -> Slip:
        def slip(text: str) -> str | None:
            found = KEY.match(text)
            if not found or (keys and found[3] not in keys) or found[4][0] in ">|":
                return None
            if keys == PROSE and re.search(r"""["'\[\]{}#:]""", found[4]):
                return None
            return make(Line(found[1], found[2] or "", found[3], found[4]))

        return slip

    return wrapped


def prose(make: Callable[[Line], str]) -> Slip:
    return of(PROSE)(make)


def value(template: str) -> Slip:
    return prose(lambda line: line.made(value=template.format(line.value)))


def months(template: str, between: str = ", ") -> Slip:
    @of(("bulan",))
    def make(line: Line) -> str:
        return line.made(value=template.format(between.join(re.findall(r"\d+", line.value))))

    return lambda text: make(text) if text.count(",") else None


def spaced(change: int) -> Slip:
    return lambda text: (
        None
        if not KEY.match(text) or not text.startswith("  ")
        else " " * change + text
        if change > 0
        else text[-change:]
    )


def halves(joint: str) -> Slip:
    """A text that is broken by Enter."""

    @prose
    def make(line: Line) -> str:
        words = line.value.split()
        middle = len(words) // 2
        first, rest = " ".join(words[:middle]), " ".join(words[middle:])
        return line.made(value=f"{first}\n{joint.format(space=line.space)}{rest}")

    return lambda text: make(text) if len(text.split()) > 5 else None


SLIPS: dict[str, Slip] = {
    "no-break space before the key": lambda t: (
        "\u00a0" * (len(t) - len(t.lstrip())) + t.lstrip() if KEY.match(t) and t[:1] == " " else None
    ),
    "one no-break space before the key": lambda t: (
        t[:1] + "\u00a0" + t[2:] if KEY.match(t) and t[:2] == "  " else None
    ),
    "no-break space after the colon": prose(lambda line: line.made(":\u00a0")),
    "wide colon": prose(lambda line: line.made("：")),
    "wide colon and space": prose(lambda line: line.made("： ")),
    "semicolon": prose(lambda line: line.made("; ")),
    "equals sign": prose(lambda line: line.made(" = ")),
    "no colon": prose(lambda line: line.made(" ")),
    "no space after the colon": prose(lambda line: line.made(":")),
    "tab before the key": lambda t: "\t" + t.lstrip() if KEY.match(t) and t[:1] == " " else None,
    "tabs and spaces": lambda t: t[:-1 - len(t.lstrip())] + "\t" + t.lstrip() if KEY.match(t) and t[:2] == "  " else None,
    "one space less": spaced(-1),
    "two spaces less": spaced(-2),
    "one space more": spaced(1),
    "three spaces more": spaced(3),
    "curly quotes around an id": of(("id", "subpilar"))(lambda line: line.made(value=f"“{line.value.strip(chr(34))}”")),
    "curly quotes and a colon": value("“{}: monev”"),
    "quote not closed": value('"{}'),
    "single quote not closed": value("'{}"),
    "text after the quote": value('"{}" dan rapat'),
    "quotes within quotes": value('"Rapat "awal" {}"'),
    "apostrophe within single quotes": value("'Jum'at {}'"),
    "backslash": value('"C:\\Data\\{}"'),
    "square brackets": value("[Rapat] {}"),
    "braces": value("{{Tim}} {}"),
    "more than": value("> 80 % {}"),
    "star": value("*) {}"),
    "ampersand": value("& {}"),
    "percent": value("% {}"),
    "at sign": value("@tim {}"),
    "exclamation mark": value("!penting {}"),
    "hyphen": value("- {}"),
    "bar": value("| {}"),
    "backquote": value("`{}`"),
    "colon inside": value("Tahap I: {}"),
    "question mark": value("? {}"),
    "months without brackets": months("{}"),
    "months with names": months("Januari, Maret"),
    "months with semicolons": months("[{}]", "; "),
    "months in round brackets": months("({})"),
    "bracket not closed": months("[{}"),
    "merge mark": lambda t: "<<<<<<< HEAD\n" + t if KEY.match(t) else None,
    "merge line": lambda t: "=======\n" + t if KEY.match(t) else None,
    "document mark": lambda t: "---\n" + t if KEY.match(t) and t[:1] == " " else None,
    "text goes on at the margin": halves(""),
    "text goes on below its key": halves("{space}"),
    "no dash": lambda t: (
        t.replace("- ", "  ", 1) if KEY.match(t) and t.lstrip().startswith("- ") else None
    ),
    "dash without space": lambda t: (
        t.replace("- ", "-", 1) if KEY.match(t) and t.lstrip().startswith("- ") else None
    ),
    "long dash": lambda t: (
        t.replace("- ", "– ", 1) if KEY.match(t) and t.lstrip().startswith("- ") else None
    ),
    "capital key": prose(lambda line: line.made().replace(line.key, line.key.title(), 1)),
    "key with a space": of(("langkah_aksi", "bukti_fisik", "penanggung_jawab"))(
        lambda line: line.made().replace("_", " ", 1)
    ),
    "two colons": prose(lambda line: line.made(":: ")),
    "curly quotes around the key": prose(lambda line: line.made().replace(line.key, f"“{line.key}”", 1)),
    "numbered item": lambda t: t.replace("- ", "1. ", 1) if KEY.match(t) and t.lstrip().startswith("- ") else None,
    "plus item": lambda t: t.replace("- ", "+ ", 1) if KEY.match(t) and t.lstrip().startswith("- ") else None,
    "two dashes": lambda t: t.replace("- ", "- - ", 1) if KEY.match(t) and t.lstrip().startswith("- ") else None,
    "quotes that differ": of(("id", "subpilar"))(lambda line: line.made(value=line.value[:-1] + "'")),
    "quotes twice": of(("id",))(lambda line: line.made(value=f'"{line.value}"')),
    "months as printed": months("Maret s.d. Juni"),
    "month misspelt": months("[Mart, Juni]"),
    "certainty misspelt": of(("kepastian",))(lambda line: line.made(value=f"{line.value}s")),
    "day with slashes": of(("tanggal",))(lambda line: line.made(value="/".join(line.value.split("-")[::-1]))),
    "answered letter": lambda t: f"> {t}" if KEY.match(t) else None,
    "added line": lambda t: f"+{t[1:]}" if KEY.match(t) and t[:1] == " " else None,
    "head of a comparison": lambda t: f"@@ -12,3 +12,4 @@\n{t}" if KEY.match(t) else None,
    "line twice": lambda t: f"{t}\n{t}" if KEY.match(t) and "- " not in t else None,
    "words for oneself": lambda t: f"// belum dicocokkan\n{t}" if KEY.match(t) else None,
    "words beside a list": lambda t: f"{t} ada" if t.endswith((" aksi:", " komponen:")) else None,
    "HTML's space before the key": lambda t: t.replace("  ", "&nbsp;", 1) if KEY.match(t) and t[:2] == "  " else None,
    "hidden sign in the key": prose(lambda line: line.made().replace(line.key, f"\u200b{line.key}", 1)),
}  # fmt: skip


@cache
def plain(at: int) -> str:
    """A plan with its decree and the beginning of its table: a whole one reads no differently, only
    more slowly.
    """
    plan = read_plan(PLANS[at].read_bytes(), FILE).plan
    assert plan is not None
    area = plan.area[at % len(plan.area)]
    kelompok = tuple(
        replace(each, komponen=tuple(replace(k, aksi=k.aksi[:4]) for k in each.komponen[:3]))
        for each in area.kelompok[:2]
    )
    short = replace(plan, pendahuluan=(), catatan=(), area=(replace(area, kelompok=kelompok),))
    return plan_text(short)


def spoiled(name: str) -> Iterator[tuple[str, int]]:
    """Texts with this slip, each with the number of its line; the places are the same each time."""
    chance = random.Random(name)
    for at in range(len(PLANS)):
        lines = plain(at).splitlines()
        made = [(n, slip) for n, line in enumerate(lines) if (slip := SLIPS[name](line))]
        for number, slip in chance.sample(made, min(PLACES, len(made))):
            text = "\n".join((*lines[:number], slip, *lines[number + 1 :])) + "\n"
            yield text, number + 1 + (name == "text goes on at the margin")


def errors(text: str) -> list[Problem]:
    read = read_plan(text.encode(), FILE)
    name = f"{read.plan.satker}/{read.plan.tahun}.yml" if read.plan else "kab-blora/2025.yml"
    return [each for each in checks.check_plan(read, name) if each.level == GALAT]


def mended(text: str) -> str:
    """The text after the officer has done, line by line, what is told."""
    for _ in range(4):
        told = next((each for each in errors(text) if each.mended is not None), None)
        if told is None or told.mended is None:
            break
        lines = text.splitlines()
        first = told.place.line - 1
        lines[first : first + told.lines] = [told.mended]
        text = "\n".join(lines) + "\n"
    return text


def figures(name: str) -> tuple[int, int, int]:
    """How often the slip was made, told at its line or the next, and mended by what is told."""
    made = right = whole = 0
    for text, line in spoiled(name):
        found = sorted(errors(text), key=lambda problem: problem.place)
        if not found:
            continue  # it is YAML, and means nothing wrong
        made += 1
        right += found[0].place.line in (line, line + 1)
        whole += not errors(mended(text))
    return made, right, whole


@pytest.mark.slow
def test_slips_are_told_where_they_are_and_what_is_told_mends_them() -> None:
    assert len(SLIPS) >= 40
    all_figures = {name: figures(name) for name in SLIPS}
    for name, (made, right, whole) in all_figures.items():
        print(f"{name}: {made} {right} {whole}")
    made, right, whole = (sum(column) for column in zip(*all_figures.values(), strict=True))
    print(made, right / made, whole / made)
    assert made > 200
    assert right / made >= 0.95
    assert whole / made >= 0.90
