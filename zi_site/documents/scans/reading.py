"""The pages of a PDF that are pictures -> pages with characters and lines, several at a time."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from zi_site.documents.pdf_page import PdfPage
from zi_site.documents.scans.page import read_page
from zi_site.documents.scans.sources import SourcePdf

_MOST_AT_ONCE = 4  # each waits for a Tesseract of its own most of the time


def read_pages(content: bytes, *numbers: str) -> list[PdfPage]:
    """The pages of these numbers, counted from 1."""
    with SourcePdf(content) as pdf, ThreadPoolExecutor(_at_once()) as pool:
        return list(pool.map(partial(_read, pdf), map(int, numbers)))


def _read(pdf: SourcePdf, number: int) -> PdfPage:
    return read_page(pdf.picture(number), number)


def _at_once() -> int:
    return min(_MOST_AT_ONCE, os.cpu_count() or 1)
