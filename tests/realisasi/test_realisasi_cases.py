"""A folder of broken files of reports, each with what the officer is told beside it
(``--update-golden`` writes it).
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

from zi_site import reporting
from zi_site.checks.realisasi import check_realisasi
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi

CASES = sorted((ROOT / "tests" / "cases" / "masalah-realisasi").glob("*.yml"))
FILE = "kab-blora/2025.realisasi.yml"


@pytest.mark.wording
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_the_officer_is_told(
    case: Path, sample_text: str, golden: Callable[[str, Path], None]
) -> None:
    plan = read_plan(sample_text.encode(), "kab-blora/2025.yml").plan
    read = read_realisasi(case.read_bytes(), f"plans/{FILE}")
    golden(reporting.render(check_realisasi(read, FILE, plan), "teks"), case.with_suffix(".txt"))


def test_there_are_cases() -> None:
    assert len(CASES) > 8
