"""The published cells against an independent transcription: the same five texts, read by eye
instead of by script.

``tests/transkripsi/README.md`` names the differences that stay, with the reason. Both are of the
same text, which the plan names by its SHA-256. A correction in plans/ is no affair of this test.
"""

import csv
import io
from hashlib import sha256

from conftest import RENCANA, ROOT

from zi_site.downloads.csv_file import csv_of, unguard
from zi_site.plan.columns import KOLOM
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.views.table import table_of

FILES = sorted((ROOT / "tests" / "transkripsi").glob("*.tsv"))
COLUMNS = tuple(name for name in KOLOM if name not in ("satker", "tahun", "id", "catatan"))


def published_cells(name: str) -> dict[str, dict[str, str]]:
    """The rows of a plan's CSV copy by the action's id."""
    satker, tahun = name.rsplit("-", 1)
    plan = read_plan((RENCANA / satker / f"{tahun}.yml").read_bytes(), name).plan
    assert plan is not None
    source = (ROOT / "tests" / "sumber" / plan.sumber.berkas).read_bytes()
    assert plan.sumber.sha256 == sha256(source).hexdigest(), "a plan of another source"
    rows = csv.DictReader(io.StringIO(csv_of([table_of(plan)]).decode("utf-8-sig")))
    return {row["id"]: row for row in rows}


def test_at_least_995_of_1000_cells_are_equal() -> None:
    cells, differences = 0, []
    for path in FILES:
        published = published_cells(path.stem)
        with path.open(encoding="utf-8", newline="") as stream:
            for theirs in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
                ours = published.get(theirs["id"], {})
                cells += len(COLUMNS)
                differences += [
                    f"{path.stem} {theirs['id']} {name}"
                    for name in COLUMNS
                    if unguard(ours.get(name, "")) != theirs[name]
                ]
    assert len(FILES) == 5
    assert cells == 318 * len(COLUMNS)
    print(f"{1 - len(differences) / cells:.4%} of {cells} cells equal; not: {differences}")
    assert len(differences) <= 0.005 * cells, differences
