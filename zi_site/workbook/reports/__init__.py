"""The workbook of reports (realisasi), there and back."""
