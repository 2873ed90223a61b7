"""The pages of a PDF that are pictures -> pages with characters and lines, several at a time."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from zi_site.documents.child import allow
from zi_site.documents.pdf_page import PdfPage
from zi_site.documents.scans.page import read_page
from zi_site.documents.scans.sources import SourcePdf
from zi_site.documents.sentences import Unread, UnreadError

_MOST_AT_ONCE = 4  # each waits for a Tesseract of its own most of the time
_A_PAGE = 3  # seconds of this process's own time; Tesseract has a limit of its own
# After so many seconds no page is begun, so that we can say so before the clock of ``apart`` ends
# this process without a word.
_MOST_SECONDS = 140


def read_pages(content: bytes, *numbers: str) -> list[PdfPage]:
    """The pages of these numbers, counted from 1; raises SourceError if that takes too long."""
    allow(_A_PAGE * len(numbers))
    last = time.monotonic() + _MOST_SECONDS
    with SourcePdf(content) as pdf, ThreadPoolExecutor(_at_once()) as pool:
        return list(pool.map(partial(_read, pdf, last), map(int, numbers)))


def _read(pdf: SourcePdf, last: float, number: int) -> PdfPage:
    if time.monotonic() > last:
        raise UnreadError(Unread.SLOW_SCAN(seconds=_MOST_SECONDS))
    return read_page(pdf.picture(number), number)


def _at_once() -> int:
    return min(_MOST_AT_ONCE, os.cpu_count() or 1)
