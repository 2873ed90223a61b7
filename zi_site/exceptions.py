"""Our own mistakes and the machine's: faults of the program or its surroundings, never faults of a
plan.

A fault in a plan is a ``problems.Problem``, a value that is collected and shown; it is never
raised.
"""


class ZiSiteError(Exception):
    """The work cannot go on; the message is an Indonesian sentence for whoever runs the command."""

    exit_code = 2


class UseError(ZiSiteError):
    """The command was asked for what cannot be: an unknown office, a plan that is not there, a file
    name of no use.
    """


class SettingsError(ZiSiteError):
    """mkdocs.yml is missing or says something that cannot be used."""


class EngineError(ZiSiteError):
    """The static-site engine refused the pages that we gave it."""


class OutputError(ZiSiteError):
    """The finished tree cannot be written or put in place."""


class BusyError(OutputError):
    """Another build is at work in the same folders; it will end."""


class ServeError(ZiSiteError):
    """The site cannot be served on this machine."""


class SearchError(ZiSiteError):
    """The search index cannot be made."""


class SourceError(ZiSiteError):
    """A document that cannot be imported: a scan, an encrypted file, no such table. The fault is in
    the data.
    """

    exit_code = 1
