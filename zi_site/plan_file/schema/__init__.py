"""The glossary and the reference tables -> the JSON Schema of a plan's YAML file, for editors and
other programs.

``shapes`` are the bricks, ``decree`` and ``actions`` the two halves of a plan, ``document`` the
whole.
"""
