"""Files of each sort -> looked at once, so that what the desk of /periksa/ may need is loaded; only
``make meja`` does so, to have that compiled.
"""

from zi_site.checks.manual import text_of
from zi_site.checks.reading_samples import RENCANA
from zi_site.cli.desk import look
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.workbook.export import plan_workbook


def rehearse() -> None:
    """Asks of each file all that the page asks."""
    text = text_of(RENCANA).encode()
    plan = read_plan(text, "2025.yml").plan
    assert plan is not None
    texts = ((text, "2025.yml"), (b"tahun 2025", "2025.yml"), (b"a;b", "tabel.csv"))
    for content, name in (*texts, (plan_workbook(plan), "buku.xlsx")):
        look(content, name).whole()
