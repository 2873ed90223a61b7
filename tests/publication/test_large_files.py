"""The large files of all plans: the same bytes beside the pages, here, and of damaged pieces."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sample_tables import blora_plan, demak_plan, kebumen_plan

from zi_site.plan.model import Plan
from zi_site.site import open_data as module
from zi_site.site.open_data import open_data
from zi_site.views.table import table_of

PLANS = (blora_plan(), demak_plan(), kebumen_plan())
KEYS = ("kunci0", "kunci1", "kunci2")


def _made(
    folder: Path,
    jobs: int | None = 1,
    plans: Sequence[Plan] = PLANS,
    keys: Sequence[str] = KEYS,
) -> dict[str, bytes]:
    with open_data([(plan, None) for plan in plans], keys, folder, jobs) as files:
        return {copy.path: Path(copy.stored).read_bytes() for copy in files()}


def test_in_a_process_of_its_own_and_of_damaged_pieces_the_bytes_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _made(tmp_path / "sini")
    monkeypatch.setattr(module, "_FEW", 0)
    assert _made(tmp_path / "lain", jobs=2) == made
    piece = tmp_path / "lain" / "potongan" / KEYS[1]
    for damaged in (piece.read_bytes()[:-1], b""):
        piece.write_bytes(damaged)
        shutil.rmtree(tmp_path / "lain" / "data")
        assert _made(tmp_path / "lain", jobs=2) == made


def test_a_file_is_made_anew_where_what_it_is_made_of_changed(tmp_path: Path) -> None:
    before = _made(tmp_path)
    kept = {path.name for path in (tmp_path / "data").iterdir()}
    plans = (PLANS[0], replace(PLANS[1], judul="Judul lain"), PLANS[2])
    after = _made(tmp_path, plans=plans, keys=(KEYS[0], "kunci lain", KEYS[2]))
    changed = {path.rpartition("/")[2] for path in before if before[path] != after[path]}
    assert changed == {"rencana-aksi.xlsx", "rencana-aksi.sqlite", "stratml.zip"}
    made = {path.name for path in (tmp_path / "data").iterdir()}
    assert len(made - kept) == len(kept - made) == len(changed) + 1  # and a part of the database


def test_numbers_run_on_from_plan_to_plan(tmp_path: Path) -> None:
    _made(tmp_path)
    (path,) = tmp_path.glob("data/*/data/rencana-aksi.sqlite")
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT aksi, rencana, id FROM aksi ORDER BY aksi").fetchall()
        lost = "SELECT count(*) FROM bulan LEFT JOIN aksi USING (aksi) WHERE rencana IS NULL"
        assert database.execute(lost).fetchone() == (0,)
    printed = [(table.name, row.id) for table in map(table_of, PLANS) for row in table.rows]
    assert rows == [(at, *names) for at, names in enumerate(printed, 1)]
