"""Ways in for people: one module a command, which parses, calls one function, prints and ends; and
the desk in the browser.
"""
