"""A folder of broken plans, each with what the officer is told beside it (``--update-golden``
writes it anew).
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

from zi_site import checks, reporting
from zi_site.plan_file.read.plan_file import read_plan

CASES = sorted((ROOT / "tests" / "cases" / "masalah").glob("*.yml"))


@pytest.mark.wording
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_the_officer_is_told(case: Path, golden: Callable[[str, Path], None]) -> None:
    read = read_plan(case.read_bytes(), "plans/kab-blora/2025.yml")
    golden(
        reporting.render(checks.check_plan(read, "kab-blora/2025.yml"), "teks"),
        case.with_suffix(".txt"),
    )


def test_there_are_cases() -> None:
    assert len(CASES) > 10
