"""The heading of a decree, or what an annex repeats of it -> its number, date, subject, office."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, takewhile

from zi_site.importing.decree.citations import own_lines, whose
from zi_site.importing.decree.decree_lines import DecreeLine, joined
from zi_site.importing.decree.entries import is_ended
from zi_site.importing.decree.signature import OFFICE, goes_on_as_office
from zi_site.importing.vocabulary.dates import find_date
from zi_site.importing.vocabulary.hypotheses import Hypothesis

_NUMBER = re.compile(
    r"\b(?:nomor|no)\b\s*[:.]?\s*(?!tahun)"
    r"(?P<nomor>(?=\S*\d)[\w(][\w./()-]*(?:\s*/\s*[\w./()-]+)*)(?:\s+tahun\s+(?P<tahun>\d{4}))?",
    re.IGNORECASE,
)
_YEAR_IN_NUMBER = re.compile(r"[/-](\d{4})$")
_ABOUT = re.compile(r"(?:.*\b)?tentang\b\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
_ABOUT_LINE = re.compile(
    r"(?:tentang\b|(?:salinan\s+)?(?:(?:surat\s+)?keputusan|nomor|lampiran)\b.*\btentang\b)",
    re.IGNORECASE,
)
_ABOUT_ALONE = re.compile(r".*tentang\b\W*", re.IGNORECASE)
_INVOCATION = re.compile(r"dengan\s+rahmat", re.IGNORECASE)
_DATED = re.compile(r"\btanggal\b\s*:?\s*(.*)", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"(?:salinan|petikan|lampiran|memutuskan|(?:keputusan|surat keputusan|surat edaran)\b|komisi "
    r"pemilihan umum|kpu\b"
    r"|(?:kabupaten|kota|provinsi)\b|republik indonesia|sekretariat|tentang|dengan "
    r"rahmat|nomor|no\b|tanggal|:)",
    re.IGNORECASE,
)
_LONGEST_ABOUT = 12  # lines that the subject of a decree may take


@dataclass(frozen=True, slots=True)
class Named:
    """What a head or an annex's heading says of the decree."""

    nomor: str = ""
    tahun: int = 0
    tentang: str = ""
    tanggal: date | None = None
    jabatan: str = ""
    unused: tuple[DecreeLine, ...] = ()


def has_subject(lines: Sequence[DecreeLine]) -> bool:
    """Whether these lines are the heading of a decree, with what it is about."""
    return _about_at(lines) < len(lines)


def numbered(lines: Sequence[DecreeLine]) -> list[DecreeLine]:
    """The lines that give the number of the plan's own decree, as covers do."""
    return [line for line in own_lines(lines) if _NUMBER.search(line.text)]


def numbers(lines: Sequence[DecreeLine]) -> Iterator[tuple[DecreeLine, Hypothesis[bool]]]:
    """Each line with a number, and whether that is the decree's own, for the trace."""
    for at, line in enumerate(lines):
        if _NUMBER.search(line.text):
            yield line, whose(lines, at)


def read_head(lines: Sequence[DecreeLine]) -> Named:
    """The decree's own heading: letterhead, number, what it is about, who decrees."""
    about = _about_at(lines)
    named = _named(lines[: about + 1])
    subject = list(_subject(lines[about:]))
    rest = lines[about + len(subject) :]
    office = list(_office([line.text for line in rest if not _INVOCATION.match(line.text)]))
    unused = (line for line in said_before(rest) if line.text not in office)
    return replace(
        named,
        tentang=_tentang(subject).strip(" ,;"),
        jabatan=joined(office).strip(" ,"),
        unused=(*said_before(lines[:about]), *unused),
    )


def read_heading(lines: Sequence[DecreeLine]) -> Named:
    """What the heading of an annex repeats of the decree."""
    about = _about_at(lines)
    subject = list(_subject(lines[about:]))
    rest = lines[about + len(subject) :]
    return replace(
        _named(lines),
        tentang=_tentang(subject).strip(" ,;."),
        unused=(*said_before(lines[:about]), *said_before(rest)),
    )


def said_before(lines: Sequence[DecreeLine]) -> tuple[DecreeLine, ...]:
    """The lines that are no letterhead."""
    return tuple(line for line in lines if not is_letterhead(line.text))


def is_letterhead(text: str) -> bool:
    """Whether a line only repeats what every page of a decree has at its top."""
    return bool(_LETTERHEAD.match(text))


def _about_at(lines: Sequence[DecreeLine]) -> int:
    """The line that says what the decree is about; where there is none, their number."""
    own = {line for line in own_lines(lines) if _ABOUT_LINE.match(line.text)}
    return next((at for at, line in enumerate(lines) if line in own), len(lines))


def _subject(lines: Sequence[DecreeLine]) -> Iterator[DecreeLine]:
    """ "TENTANG" and what its subject goes on with: in one case, to the end of its sentence."""
    yield from lines[:1]
    first = next((line for line in lines[:1] if not _ABOUT_ALONE.fullmatch(line.text)), None)
    for line in lines[1:_LONGEST_ABOUT]:
        if _is_after_about(line.text) or (first and not line.is_set_like(first)):
            return
        yield line
        first = first or line
        if is_ended(line.text):
            return


def _is_after_about(text: str) -> bool:
    return bool(OFFICE.match(text) or _INVOCATION.match(text))


def _tentang(subject: Sequence[DecreeLine]) -> str:
    found = [_ABOUT.match(line.text) for line in subject[:1]]
    first = [match["rest"] for match in found if match]
    return joined(filter(None, (*first, *(line.text for line in subject[1:]))))


def _office(texts: Sequence[str]) -> Iterator[str]:
    """The office that decrees, and the lines that its name goes on with."""
    if not texts or not OFFICE.match(texts[0]):
        return
    yield texts[0]
    pairs = takewhile(lambda pair: goes_on_as_office(*pair), pairwise(texts))
    yield from (text for _, text in pairs)


def _named(lines: Sequence[DecreeLine]) -> Named:
    text = joined(line.text for line in own_lines(lines))
    number = _NUMBER.search(text)
    if number is None:
        return Named(tanggal=_dated(text))
    in_number = _YEAR_IN_NUMBER.search(number["nomor"])
    year = number["tahun"] or (in_number[1] if in_number else "0")
    return Named(re.sub(r"\s*/\s*", "/", number["nomor"]), int(year), tanggal=_dated(text))


def _dated(text: str) -> date | None:
    found = _DATED.search(text)
    return find_date(found[1]) if found else None
