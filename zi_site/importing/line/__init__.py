"""Rows of the table -> whole lines: cut cells joined, marks read, row numbers told apart."""
