"""Bytes of a document -> paragraphs and grids, each cell with its place; in a limited process."""
