"""Each cell and line of a PDF knows its box on its sheet: what stands there is what was read."""

import io
from collections.abc import Iterator

import pdfplumber
import pytest
from dokumen_jahat.pdf import several_pages
from dokumen_lain.pdf_tulis import drawn, ruled, text_at, unruled

from zi_site.documents.cell_text import squeezed
from zi_site.documents.grid import Document, Origin
from zi_site.documents.opening import read_document

WIDTHS = (40, 150, 150, 150)
ROWS = (
    ("NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI FISIK"),
    ("1", "Tim kerja", "Membentuk tim", "Keputusan"),
    ("2", "Rencana", "Menyusun rencana", "Dokumen rencana"),
    ("3", "Pemantauan", "Memantau rencana", "Laporan"),
    ("4", "Perubahan", "Mengubah pola pikir", "Notula"),
)
MORE = [[f"{word}{at}" for word in ("Januari", "Pihak", "Biaya")] for at in range(len(ROWS))]
SIDEWAYS = "0 1 -1 0 595 0 cm\n"
ALIKE = {
    "ruled": drawn(text_at(40, 550, "RENCANA AKSI") + ruled(ROWS, WIDTHS)),
    "without lines": drawn(unruled(ROWS, WIDTHS)),
    "turned": several_pages([SIDEWAYS + ruled(ROWS, WIDTHS)], "0 0 595 842"),
    "turned on a sheet that begins elsewhere": several_pages(
        ["1 0 0 1 100 50 cm\n" + SIDEWAYS + ruled(ROWS, WIDTHS)], "100 50 695 892"
    ),
    "beside each other": drawn(ruled(ROWS, WIDTHS), ruled(MORE, (90, 70, 60))),
}


def placed(document: Document) -> Iterator[tuple[str, Origin]]:
    for paragraph in document.paragraphs:
        yield paragraph.text, paragraph.origin
    for grid in document.grids:
        yield from ((cell.text, cell.origin) for row in grid.rows for cell in row.cells)


@pytest.mark.parametrize("name", ALIKE)
def test_what_stands_in_the_box_is_what_was_read(name: str) -> None:
    content = ALIKE[name]
    found = [(text, origin) for text, origin in placed(read_document(content, "a.pdf")) if text]
    assert len(found) >= sum(map(len, ROWS))
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        for text, origin in found:
            assert origin.box is not None
            page = pdf.pages[origin.page - 1]
            x0, top, x1, bottom = origin.box
            assert 0 <= x0 < x1 <= page.width
            assert 0 <= top < bottom <= page.height
            left, above = page.bbox[:2]  # as pdfplumber calls the sheet's corner
            letters = [
                char["text"]
                for char in page.chars
                if x0 <= (char["x0"] + char["x1"]) / 2 - left <= x1
                and top <= (char["top"] + char["bottom"]) / 2 - above <= bottom
            ]
            assert squeezed("".join(letters)) == squeezed(text)


def test_a_box_is_nothing_by_which_places_differ() -> None:
    assert Origin(page=1, line=2, box=(0, 0, 1, 1)) == Origin(page=1, line=2)
    assert str(Origin(page=1, line=2, box=(0, 0, 1, 1))) == "halaman 1, baris 2"
