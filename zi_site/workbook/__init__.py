"""Workbooks that an officer edits: a plan or its reports -> workbook, and back again."""
