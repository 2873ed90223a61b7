"""Files of some kilobytes that ask for gigabytes, for hours, or for a crash; one maker a kind."""

from collections.abc import Callable
from dataclasses import dataclass

from dokumen_jahat import kemasan, pdf


@dataclass(frozen=True, slots=True)
class Jahat:
    name: str  # as an officer would call the file
    make: Callable[[], bytes]


SEMUA = (
    Jahat("gabungan.xlsx", kemasan.one_merge_over_all),
    Jahat("lima-puluh-ribu-gabungan.xlsx", kemasan.many_merges),
    Jahat("lebar.xlsx", kemasan.wide_sheet),
    Jahat("sel-terjauh.xlsx", kemasan.farthest_cell),
    Jahat("tautan.xlsx", kemasan.one_link_over_all),
    Jahat("entitas.xlsx", kemasan.entities),
    Jahat("dalam.xlsx", kemasan.deep_sheet),
    Jahat("mampat.xlsx", kemasan.packed_sheet),
    Jahat("berulang.ods", kemasan.repeated_cells),
    Jahat("nomor-jauh.docx", kemasan.far_numbers),
    Jahat("dalam.docx", kemasan.deep_document),
    Jahat("rentang-huruf.pdf", pdf.range_of_letters),
    Jahat("formulir-bersarang.pdf", pdf.nested_forms),
    Jahat("terbungkus-heksa.pdf", lambda: pdf.wrapped("ASCIIHexDecode")),
    Jahat("terbungkus-ulang.pdf", lambda: pdf.wrapped("RunLengthDecode")),
    Jahat("halaman-berputar.pdf", pdf.pages_in_a_circle),
    Jahat("banyak-garis.pdf", pdf.many_lines),
)
