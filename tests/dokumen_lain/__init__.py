"""Documents as other offices may have them, all made up, each with the plan that a careful person
would make of it.
"""

from dokumen_lain import excel, excel_kisi, excel_tanda, pdf, pdf_sulit, teks, word

SEMUA = (
    *excel.SEMUA,
    *excel_kisi.SEMUA,
    *excel_tanda.SEMUA,
    *word.SEMUA,
    *pdf.SEMUA,
    *pdf_sulit.SEMUA,
    *teks.SEMUA,
)
