"""The bytes of any file -> the draft that it comes to, from a process of its own within limits.

A table of a few kilobytes may take as long to understand as another takes to read. So all that is
done with a stranger's file until there is a draft is done there, and ends in one sentence.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from zi_site.documents.apart import apart, here
from zi_site.documents.opening import refuse_by_size
from zi_site.draft.result import Imported
from zi_site.exceptions import SourceError
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.unforeseen import AS_IT_IS, in_one_sentence

TASK = "zi_site.intake.understood_here:understood_here"
TRACED = "jejak"


class Form(Enum):
    """What a file of a plan is."""

    DOCUMENT = auto()  # a decree, as Word, Excel, PDF or text
    WORKBOOK = auto()  # that was exported from a plan
    COPY = auto()  # as it stands on the site


@dataclass(frozen=True, slots=True)
class Understood:
    """``outcome`` is the draft, or why there is none."""

    form: Form
    outcome: Imported | SourceError
    office: str = ""  # that a document's own headings name, "" where that is in doubt
    year: int = 0  # the same
    trace: tuple[str, ...] = ()  # of a document, where it was asked for: as far as it was read

    @property
    def imported(self) -> Imported:
        """The draft; raises SourceError where there is none."""
        if isinstance(self.outcome, SourceError):
            raise self.outcome
        return self.outcome


def understood(
    content: bytes, name: str, satker: str = "", tahun: int = 0, traced: bool = False
) -> Understood | ReportsWorkbook:
    """``satker`` "" and ``tahun`` 0 are taken from the document's own headings, as far as they
    name them.

    Raises SourceError for what is no file of a plan or of reports.
    """
    refuse_by_size(content)
    words = (name, satker, str(tahun), TRACED if traced else "")
    run = here if os.environ.get(AS_IT_IS) else apart
    found = run(TASK, content, *words)
    assert isinstance(found, Understood | ReportsWorkbook)
    return found


def outcome_of(read: Callable[[], Imported]) -> Imported | SourceError:
    """The draft that ``read`` makes, or why it makes none."""
    try:
        with in_one_sentence():
            return read()
    except SourceError as error:
        return error
