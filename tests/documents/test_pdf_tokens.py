"""Drawings are read quickly, and token by token as pdfminer itself reads them."""

import io

import pdfplumber
import pytest
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdftypes import PDFStream, list_value
from pdfminer.psexceptions import PSEOF
from reported_tables import frozen_plan

from zi_site.documents.pdf_tokens import QuickContentParser
from zi_site.downloads.pdf_file import pdf_of
from zi_site.views.table import table_of

ODD = (
    b"BT /F1 12 Tf 1 0 0 -1 72.5 .5 Tm [(A\\(b\\)) -250 (c\\\\) 3.(d)] TJ T* ET Q",
    b"(\\1\\12\\123\\0012\\8\\n\\\r\nx\\\ny(in (side))) Tj <48 65> <4> Tj <</MCID 0>> BDC",
    b"/A#20B gs /a/b/ c -3-4 +5 --6 7.8.9 1e3 4.true false null f* d0 ' \" % (no) \n(yes) '",
    b"[[1 2] [(a) /b]] 0 d 1 0\x00 m q\fW n BI /W 1 /H 1 ID \xff\x00(EI EI Q (not closed",
    b"1 2 re" + b" (\\000A\\000\\)) Tj" * 9000 + b" ET",  # longer than any buffer
    b"12",
    b"9" * 5000 + b" " + b"." + b"9" * 5000 + b" Tf",
    b"",
)


def tokens(parser: type[PDFContentParser], *contents: bytes) -> list[str]:
    """All objects with their places, as one page that is drawn in these parts."""
    found: list[str] = []
    reading = parser([PDFStream({}, content) for content in contents])
    try:
        while True:
            at, each = reading.nextobject()
            found.append(repr((at, each.rawdata if isinstance(each, PDFStream) else each)))
    except PSEOF:
        return found
    except Exception as error:
        return [*found, type(error).__name__]


@pytest.mark.parametrize("parts", [*((each,) for each in ODD), ODD], ids=len)
def test_odd_drawings_give_the_same_tokens(parts: tuple[bytes, ...]) -> None:
    assert tokens(QuickContentParser, *parts) == tokens(PDFContentParser, *parts)


def test_a_page_gives_the_same_tokens() -> None:
    with pdfplumber.open(io.BytesIO(pdf_of(table_of(frozen_plan())))) as pdf:
        contents = [each.get_data() for each in list_value(pdf.pages[1].page_obj.contents)]
    read = tokens(QuickContentParser, *contents)
    assert len(read) > 5000
    assert read == tokens(PDFContentParser, *contents)
