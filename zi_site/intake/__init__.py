"""masuk/: what officers upload -> drafts to put into plans/, and a proposal's text with all that is
in doubt.
"""
