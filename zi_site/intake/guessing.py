"""Which office and year a document is of, where its own headings leave no doubt."""

import re
from collections.abc import Iterable

from zi_site.documents.grid import Document
from zi_site.plan.reference import register

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_HEAD = 40  # lines at the top among which a decree names its office and its year


def without_years(name: str) -> tuple[str, list[int]]:
    """A name of a file without the years in it, and these."""
    return _YEAR.sub(" ", name), [int(year) for year in _YEAR.findall(name)]


def guess_office(document: Document) -> str:
    """Slug of the only kabupaten or kota that the head names, else the only province; or ""."""
    text = " ".join(" ".join(_head(document)).casefold().split())
    named = {
        slug for slug, office in register().items() if _names(text, office.nama_wilayah.casefold())
    }
    towns = {slug for slug in named if not slug.startswith("prov-")}
    sure = towns or named
    return sure.pop() if len(sure) == 1 else ""


def _names(text: str, place: str) -> bool:
    """Whether a text has the name of a place as whole words."""
    return place in text and bool(re.search(rf"\b{re.escape(place)}\b", text))


def guess_year(document: Document) -> int:
    """The only year that a heading with "rencana aksi" names; 0 where there is none or several."""
    text = " ".join(_head(document))
    years = {
        int(year)
        for year in re.findall(r"(?i)rencana\s+(?:aksi|kerja)\b.{0,160}?\btahun\s+(20\d\d)\b", text)
    }
    return years.pop() if len(years) == 1 else 0


def _head(document: Document) -> Iterable[str]:
    return [paragraph.text for paragraph in document.paragraphs][:_HEAD]
