"""Reports -> the text of their YAML file, from which ``read_realisasi`` reads the same reports."""

from collections.abc import Iterable

from zi_site.plan.reports import Realisasi
from zi_site.plan_file.write.plan import file_text

SCHEMA_LINE = "# yaml-language-server: $schema=../../zi_site/data/realisasi.schema.json"


def realisasi_text(realisasi: Realisasi, comments: Iterable[str] = ()) -> str:
    """The whole file, as ``plan_text`` writes that of a plan."""
    return file_text(realisasi, "realisasi", SCHEMA_LINE, comments)
