"""Days as decrees print them: "19 Maret 2025", and the line above a signature that names one."""

import re
from datetime import date

from zi_site.schedule.lexicon import MONTHS

_MONTH_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split()}
_DATE = re.compile(r"(?<!\d)(\d{1,2})\s*[-/. ]\s*([A-Za-z]+|\d{1,2})\s*[-/., ]\s*(\d{4})(?!\d)")
_PLACE_AND_DATE = re.compile(
    r"(?P<place>[A-Z][A-Za-z .'-]{2,40}),\s*(?P<date>\d{1,2}\s*[-/. ]?\s*\w+\s*[-/. ]?\s*\d{4})\.?"
)


def find_date(text: str) -> date | None:
    """The first whole date: "19 Maret 2025", "03 Pebruari 2025", "19-03-2025"."""
    for day, month, year in _DATE.findall(text):
        number = int(month) if month.isdigit() else _MONTH_NUMBERS.get(month.casefold(), 0)
        try:
            return date(int(year), number, int(day))
        except ValueError:
            continue
    return None


def place_and_date(text: str) -> tuple[str, str] | None:
    """ "Blora, 3 Maret 2025" -> its place and its day as printed; None of any other line."""
    found = _PLACE_AND_DATE.fullmatch(text.strip())
    return (found["place"], found["date"]) if found and find_date(found["date"]) else None
