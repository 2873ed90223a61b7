"""All copies of a plan: their names, and the same bytes on any machine at any time."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
import sample_tables
from conftest import ROOT

from zi_site.downloads.copies import copies_of

STEM = "kab-blora/2025/rencana-aksi-kab-blora-2025"
TESTS = ROOT / "tests"
PROGRAM = """
import hashlib, sample_tables
from zi_site.downloads.copies import copies_of
for table in (sample_tables.blora(), sample_tables.hostile()):
    for copy in copies_of(table, b"versi: 1"):
        print(copy.path, hashlib.sha256(copy.content).hexdigest())
"""


def test_names_and_places() -> None:
    copies = copies_of(sample_tables.blora(), b"versi: 1\n")
    assert [copy.path for copy in copies] == [
        f"{STEM}.{name}" for name in ("csv", "xlsx", "json", "pdf", "yml")
    ]
    assert copies[-1].content == b"versi: 1\n"


def test_without_pdf() -> None:
    assert not [
        copy
        for copy in copies_of(sample_tables.demak(), b"", without=["pdf"])
        if copy.path.endswith(".pdf")
    ]


@pytest.mark.parametrize(
    ("zone", "seed"), [("Asia/Jayapura", "1"), ("America/Los_Angeles", "4242")]
)
def test_same_bytes_elsewhere(zone: str, seed: str, tmp_path: Path) -> None:
    here = [
        f"{copy.path} {hashlib.sha256(copy.content).hexdigest()}"
        for table in (sample_tables.blora(), sample_tables.hostile())
        for copy in copies_of(table, b"versi: 1")
    ]
    paths = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
    command = [sys.executable, "-c", PROGRAM]
    there = subprocess.run(
        command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert there.stdout.splitlines() == here
