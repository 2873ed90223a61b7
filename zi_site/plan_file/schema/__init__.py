"""The glossary and the reference tables -> the JSON Schema of a plan's YAML file, for editors and
other programs.

``shapes`` are the bricks, ``conditions`` what holds between keys, ``document`` the whole.
"""
