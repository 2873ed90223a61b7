"""Checks on the text itself: personal data, markup left over, characters that cannot be seen."""

import re
from collections.abc import Callable, Iterable, Iterator

from zi_site.checks.check import Check, Checked, Looked
from zi_site.checks.sentences import WordingFault
from zi_site.plan.kinds import Finding
from zi_site.plan.personal import doubtful_in, numbers_in
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.plan.texts import Text

_MARKUP = re.compile(r"</?[a-z][^<>]*>|\*\*|&(?:amp|nbsp|lt|gt);", re.IGNORECASE)
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\U000e0000-\U000e007f]"
)
# What no HTML page can hold, so that it could not stand there as written.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")

Rule = Callable[[str], Finding | None]  # what is wrong with a text


def _texts(checked: Checked) -> tuple[Text, ...]:
    return checked.odd_texts


def _holding(pattern: re.Pattern[str], kind: WordingFault) -> Rule:
    def rule(text: str) -> Finding | None:
        found = pattern.search(text)
        if found is None:
            return None
        return kind(shown=found[0] if found[0].isprintable() else f"U+{ord(found[0][0]):04X}")

    return rule


def naming(names_in: Callable[[str], Iterable[str]], kind: WordingFault) -> Rule:
    """A text in which these names of numbers are found."""

    def rule(text: str) -> Finding | None:
        return next((kind(name=name) for name in names_in(text)), None)

    return rule


PERSONAL = naming(numbers_in, WordingFault.PERSONAL)
PERHAPS_PERSONAL = naming(doubtful_in, WordingFault.PERHAPS_PERSONAL)
MARKUP = _holding(_MARKUP, WordingFault.MARKUP)
INVISIBLE = _holding(_INVISIBLE, WordingFault.INVISIBLE)
UNWRITABLE = _holding(_UNWRITABLE, WordingFault.UNWRITABLE)


def searching(
    rule: Rule, texts: Callable[[Looked], Iterable[Text]], level: str = PERINGATAN
) -> Callable[[Looked], Iterator[Problem]]:
    """What finds the texts with which something is wrong."""

    def find(checked: Looked) -> Iterator[Problem]:
        for path, keys, text in texts(checked):
            if finding := rule(text):
                yield checked.problem(path, keys, finding, level)

    return find


CHECKS = (
    Check(
        "data-pribadi",
        "Teks tidak memuat NIP, NIK, NPWP, atau nomor rekening.",
        ("Menyusun SK", "Menyusun SK Nomor 314/ORT.07-Kpt/01/KPU/V/2021"),
        ("Menyusun SK", "NIP 19800101 200501 1 002"),
        searching(PERSONAL, _texts, GALAT),
    ),
    Check(
        "data-pribadi",
        "Nomor telepon dan alamat surel dalam teks bukan milik perorangan.",
        ("Menyusun SK", "Menyusun SK (2 hari)"),
        ("Menyusun SK", "Hubungi 0812 3456 7890"),
        searching(PERHAPS_PERSONAL, _texts),
    ),
    Check(
        "markah",
        "Teks tidak memuat sisa markah HTML.",
        ("Menyusun SK", "Menyusun < 5 SK"),
        ("Menyusun SK", "Menyusun <i>SK</i>"),
        searching(MARKUP, _texts),
    ),
    Check(
        "karakter",
        "Teks tidak memuat karakter tak terlihat.",
        ("Menyusun SK", "Menyusun SK"),
        ("Menyusun SK", "Menyusun\u202e SK"),
        searching(INVISIBLE, _texts),
    ),
    Check(
        "karakter",
        "Teks hanya memuat karakter yang dapat ditampilkan.",
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "Menyusun\\tSK"'),
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "Menyusun\\x01SK"'),
        searching(UNWRITABLE, _texts, GALAT),
    ),
)
