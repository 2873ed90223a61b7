"""Workbooks that an officer edits and sends back: a plan or its reports -> workbook, and back
again.
"""
