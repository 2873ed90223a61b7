"""Grids -> the plan's table: which grid, which column means what, where the months stand."""
