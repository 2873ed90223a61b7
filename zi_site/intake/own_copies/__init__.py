"""A copy that this site published (CSV, XLSX, JSON) -> the plan that it was made from, as far as
the copy says it.
"""
