"""Plans and reports as plain values, the words they use, and what changed between two of them; no
I/O.
"""
