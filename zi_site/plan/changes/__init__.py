"""Two plans -> what was added, removed and changed between them, as values and in
Indonesian words.
"""

from zi_site.plan.changes.compare import differences
from zi_site.plan.changes.marks import MarkedText, marked
from zi_site.plan.changes.values import ActionChange, Changes, FieldChange, FlatAction
from zi_site.plan.changes.wording import describe, sentences

__all__ = [
    "ActionChange",
    "Changes",
    "FieldChange",
    "FlatAction",
    "MarkedText",
    "describe",
    "differences",
    "marked",
    "sentences",
]
