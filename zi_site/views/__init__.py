"""A plan flattened once, into one Table and one Timeline: everything published is made from those
two.
"""
