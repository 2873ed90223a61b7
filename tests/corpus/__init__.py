"""Documents with what must come out of them -> how right an import is, and how much of what is wrong
it keeps silent about.
"""
