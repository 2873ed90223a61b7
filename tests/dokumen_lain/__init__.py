"""Documents as other offices may have them, all made up, each with the plan that a careful person would make of it."""

from dokumen_lain import excel, excel_kisi, pdf, teks, word

SEMUA = (*excel.SEMUA, *excel_kisi.SEMUA, *word.SEMUA, *pdf.SEMUA, *teks.SEMUA)
