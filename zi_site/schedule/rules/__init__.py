"""The rules by which a schedule phrase is read: what names months, how often, years, no time.

To add a way to say a time, add a rule with its examples to one of the tables here; a new spelling
of a word goes into ``schedule.lexicon``.
"""
