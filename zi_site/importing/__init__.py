"""A document of an office -> a draft plan with every doubt: readers to grids, grids to a plan, a
plan to YAML.
"""
