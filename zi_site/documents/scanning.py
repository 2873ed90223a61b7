"""Pages of a PDF that are pictures -> pages with characters, by the optional part that reads scans.

The part is some Python packages (``pip install zi-site[pindaian]``) and the program Tesseract with
its data of Indonesian. A machine may lack any of them, so nothing of it is loaded before it is
needed.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import cast

from zi_site.documents.apart import here
from zi_site.documents.pdf_page import PdfPage
from zi_site.documents.scans.tesseract import LANGUAGE, languages, program
from zi_site.documents.sentences import Unread
from zi_site.plan.kinds import Finding

MOST_SCANS = 40  # pages; with 7.4 s for each, four cores read them within the limits of ``apart``
_PACKAGES = ("cv2", "numpy")
_READER = "zi_site.documents.scans.reading:read_pages"


def what_is_missing() -> Finding | None:
    """Why scans cannot be read here, and how they could; None where they can."""
    if not all(map(find_spec, _PACKAGES)):
        return Unread.SCAN()
    if program() is None:
        return Unread.NO_TESSERACT()
    return None if LANGUAGE in languages() else Unread.NO_INDONESIAN()


def read_scans(content: bytes, numbers: Sequence[int]) -> list[PdfPage]:
    """The pages of these numbers, counted from 1; only where nothing is missing."""
    return cast(list[PdfPage], here(_READER, content, *map(str, numbers)))
