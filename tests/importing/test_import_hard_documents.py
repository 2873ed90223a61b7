"""What the reader says of a document that it could not read plainly, and which words it knows."""

import io

import pytest
from docx import Document as WordDocument
from dokumen_lain.excel import append, bytes_of, new_sheet
from dokumen_lain.excel_tanda import SEMUA as MARKED
from dokumen_lain.pdf import PAGE, pdf
from dokumen_lain.pdf_sulit import SEMUA

from zi_site.documents.grid import Cell, Grid, GridRow
from zi_site.documents.known_words import is_word
from zi_site.documents.opening import read_document
from zi_site.documents.pdf_words import MAYBE, decided
from zi_site.documents.sentences import ReaderRemark
from zi_site.importing.importer import import_document
from zi_site.importing.line.mending import join, vocabulary
from zi_site.importing.line.sentences import LineDoubt

BY_NAME = {each.name: each for each in (*SEMUA, *MARKED)}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("salinan.pdf", "tanda air) tidak dibaca: “SALINAN”"),
        ("rendah.pdf", "bertumpuk atau melewati batas selnya"),
        ("satu.xlsx", "memuat “1”; itu dibaca sebagai centang"),
    ],
)
def test_what_was_guessed_or_left_is_said_on_the_plan(name: str, said: str) -> None:
    plan = import_document(BY_NAME[name].make(), name, "kab-blora", 2026).plan
    assert any(said in note.isi for note in plan.catatan)


def test_numbers_that_differ_are_no_ticks() -> None:
    book, sheet = new_sheet()
    append(sheet, "No", "Rencana Aksi", "Bukti Dukung", *range(1, 13))
    for at in range(1, 5):
        append(sheet, "", f"Menyusun laporan ke-{at}", "Laporan", at, *[""] * 10, 1)
    actions = list(import_document(bytes_of(book), "a.xlsx", "kab-blora", 2026).plan.actions())
    assert [action.bulan for action in actions] == [()] * 4
    assert all(any("Januari" in note for note in action.catatan) for action in actions)


def test_a_page_that_lies_askew_as_a_whole_is_read() -> None:
    source = PAGE.format("height: 8cm") + "#rotate(20deg)[Seluruh halaman ini dipindai miring]"
    assert [each.text for each in read_document(pdf(source), "a.pdf").paragraphs]


def test_a_column_beside_the_paper_is_told() -> None:
    source = (
        PAGE.format("height: 8cm") + "#place(dx: 19.6cm)[Penanggung jawab di luar kertas]\n#[Isi]"
    )
    found = [remark.kind for remark in read_document(pdf(source), "a.pdf").remarks]
    assert ReaderRemark.BEYOND_THE_PAPER in found


def test_struck_words_are_told() -> None:
    document = WordDocument()
    run = document.add_paragraph().add_run("Kata lama")
    run.font.strike = True
    stream = io.BytesIO()
    document.save(stream)
    found = read_document(stream.getvalue(), "a.docx")
    assert found.remarks == (ReaderRemark.STRUCK_TEXT(times=1),)


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (("Mela", "ksana", "kan"), "Melaksanakan"),
        (("Pembangunan", "ZI"), "Pembangunan\nZI"),
        (("Mengusulkan", "diklat"), "Mengusulkan\ndiklat"),
        (("Penyelenggaraan", "pemilu"), "Penyelenggaraan\npemilu"),
    ],
)
def test_pieces_of_a_word_are_put_together_and_words_are_not(
    pieces: tuple[str, ...], whole: str
) -> None:
    grid = Grid((GridRow((Cell(MAYBE.join(pieces)), Cell("lain"))),))
    (found,), guessed = decided([grid], [])
    assert (found.rows[0].cells[0].text, guessed) == (whole, [])


def test_a_guessed_word_is_named() -> None:
    grid = Grid((GridRow((Cell(MAYBE.join(("Qwertzu", "iopas"))), Cell("lain"))),))
    (found,), guessed = decided([grid], [])
    assert found.rows[0].cells[0].text == "Qwertzuiopas"
    assert guessed == ["Qwertzuiopas"]


def test_two_strange_words_at_a_page_break_may_be_one() -> None:
    mended = join("rapat qwertz", "uiopas", vocabulary([]))
    assert mended.text == "rapat qwertz uiopas"
    assert [note.kind for note in mended.notes] == [LineDoubt.MAYBE_ONE_WORD]


def test_a_word_broken_by_the_page_and_by_its_column_is_one() -> None:
    assert (
        join("Subbag peren", "canaa n dan data", vocabulary([])).text
        == "Subbag perencanaan dan data"
    )


@pytest.mark.parametrize("word", ["menyebarkan", "Mengusulkan", "pengelolaan", "dilaporkannya"])
def test_words_are_known_by_their_roots(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("piece", ["melaks", "ksana", "kan", "qwertzuan"])
def test_pieces_are_no_words(piece: str) -> None:
    assert not is_word(piece)


def test_signs_put_over_a_pdf_are_told() -> None:
    """As a tick that was set in a viewer of PDF: it is no text of the page."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Annots [6 0 R] "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length 40 >>\nstream\nBT /F1 12 Tf 20 200 Td (Rencana aksi) Tj\nET\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Annot /Subtype /FreeText /Rect [10 10 30 30] /Contents (v) >>",
    ]
    content, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(f"{len(content):010d} 00000 n \n")
        content += f"{number} 0 obj\n{text}\nendobj\n"
    table = f"xref\n0 7\n0000000000 65535 f \n{''.join(places)}trailer << /Size 7 /Root 1 0 R >>\n"
    document = read_document(f"{content}{table}startxref\n{len(content)}\n%%EOF".encode(), "a.pdf")
    assert ReaderRemark.STAMPED in [remark.kind for remark in document.remarks]


def test_the_mark_of_a_note_stays_raised() -> None:
    document = WordDocument()
    paragraph = document.add_paragraph("Rapat sekretariat")
    paragraph.add_run("1)").font.superscript = True
    stream = io.BytesIO()
    document.save(stream)
    assert [each.text for each in read_document(stream.getvalue(), "a.docx").paragraphs] == [
        "Rapat sekretariat¹⁾"
    ]
