"""Table -> all copies of one plan and of its reports, under their published names."""

from zi_site.downloads.csv_file import csv_of_plan, reports_csv_of
from zi_site.downloads.json_file import json_of
from zi_site.downloads.pdf_file import pdf_of
from zi_site.downloads.xlsx_file import xlsx_of
from zi_site.machine.outputs import OutputFile
from zi_site.views.table import Table


def copies_of(
    table: Table,
    yaml_source: bytes,
    pdf: bool = True,
    reports_source: bytes = b"",
    address: str = "",
) -> tuple[OutputFile, ...]:
    """Every copy but the calendars, which know the history too (``ics_file``); the two sources are
    the files of the plan and its reports, as they stand; ``address``: the site's, for paper.
    """
    contents = [("csv", csv_of_plan(table)), ("xlsx", xlsx_of(table)), ("json", json_of(table))]
    if pdf:
        contents.append(("pdf", pdf_of(table, address)))
    contents += [("yml", yaml_source)]
    made = [(f"{table.file_stem}.{extension}", content) for extension, content in contents]
    if table.reported:
        made += [
            (f"{table.reports_stem}.csv", reports_csv_of([table])),
            (f"{table.reports_stem}.yml", reports_source),
        ]
    return tuple(OutputFile(f"{table.name}/{name}", content) for name, content in made)
