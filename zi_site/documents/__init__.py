"""Bytes of a document -> paragraphs and grids, each cell with its place; what is unsafe to open is
refused first.
"""
