"""Table -> all copies of one plan and of its reports, under their published names."""

from collections.abc import Callable, Collection

from zi_site.downloads.csv_file import csv_of_plan, reports_csv_of
from zi_site.downloads.json_file import json_of
from zi_site.downloads.pdf_file import pdf_of
from zi_site.downloads.xlsx_file import xlsx_of
from zi_site.machine.outputs import OutputFile
from zi_site.views.table import Table


def copies_of(
    table: Table,
    yaml_source: bytes,
    without: Collection[str] = (),
    reports_source: bytes = b"",
    address: str = "",
) -> tuple[OutputFile, ...]:
    """Every copy but the calendars, which know the history too (``ics_file``); the two sources are
    the files of the plan and its reports, as they stand; ``without``: endings of copies that are
    not wanted; ``address``: the site's, for paper.
    """
    makers: dict[str, Callable[[], bytes]] = {
        "csv": lambda: csv_of_plan(table),
        "xlsx": lambda: xlsx_of(table),
        "json": lambda: json_of(table),
        "pdf": lambda: pdf_of(table, address),
        "yml": lambda: yaml_source,
    }
    made = [
        (f"{table.file_stem}.{ending}", make())
        for ending, make in makers.items()
        if ending not in without
    ]
    if table.reported:
        made += [
            (f"{table.reports_stem}.csv", reports_csv_of([table])),
            (f"{table.reports_stem}.yml", reports_source),
        ]
    return tuple(OutputFile(f"{table.name}/{name}", content) for name, content in made)
