"""One module a command, each with a Click command called ``command``; `cli` names them and loads
the one that runs.
"""
