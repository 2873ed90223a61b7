"""Choices of a build -> the site on this machine, built again and reloaded after every saved
change.

``watching`` says that something changed, ``rebuilding`` builds, ``live`` holds what is shown,
``pages`` adds to a page what reloads it and what is wrong, ``server`` answers the browser.
"""
