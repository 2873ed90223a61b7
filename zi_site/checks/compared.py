"""Checks on who compared an action with the original, and when: both or neither."""

from collections.abc import Iterator

from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import ComparedFault
from zi_site.plan.problems import Problem


def _compared(checked: Checked) -> Iterator[Problem]:
    decreed = checked.plan.keputusan.tanggal
    for each in checked.actions:
        day, who = each.aksi.dicocokkan, each.aksi.pencocok
        if day and not who:
            yield checked.problem(each.path, "dicocokkan", ComparedFault.NOBODY())
        elif who and not day and not checked.places.written(each.path, "dicocokkan"):
            yield checked.problem(each.path, "pencocok", ComparedFault.NO_DAY())
        elif day and decreed and day < decreed:
            finding = ComparedFault.BEFORE_DECREE(day=day, decreed=decreed)
            yield checked.problem(each.path, "dicocokkan", finding)


_PLACE = "            minggu: [2]\n"

CHECKS = (
    Check(
        "dicocokkan",
        "Yang dicocokkan dengan aslinya menyebut kapan dan oleh siapa.",
        (_PLACE, f"{_PLACE}            dicocokkan: 2025-04-05\n            pencocok: PPID\n"),
        (_PLACE, f"{_PLACE}            dicocokkan: 2025-04-05\n"),
        _compared,
    ),
)
