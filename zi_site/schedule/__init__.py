"""Schedule words -> what they say, step by step: tidy, words, grammar, nodes, ranges, months; ticks
stand alone.

``zi_site.schedule`` is the door; nothing else imports from here.
"""
