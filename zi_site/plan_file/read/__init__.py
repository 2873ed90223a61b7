"""YAML text -> plan, places, problems.

``folder`` finds the files, ``located`` turns bytes into nodes that know their place, ``fields``
takes values out of nodes, ``plan_file`` and ``satker_file`` put them together.
"""
